// Generated from spec/vhost-user/features.yaml. Do not edit: change that, then run `vhost-user generate`.

//! Optional parts of the protocol, negotiated with GET_PROTOCOL_FEATURES and SET_PROTOCOL_FEATURES.

/// Protocol feature bits. They exist only when the back-end offers VHOST_USER_F_PROTOCOL_FEATURES.
pub mod protocol_feature {
    /// Several queues; GET_QUEUE_NUM tells how many.
    pub const MQ: u64 = 1 << 0;
    /// The dirty-page log is shared memory passed with SET_LOG_BASE.
    pub const LOG_SHMFD: u64 = 1 << 1;
    /// The back-end can broadcast a fake RARP after migration (SEND_RARP).
    pub const RARP: u64 = 1 << 2;
    /// A request with need-reply set is answered with zero or an error.
    pub const REPLY_ACK: u64 = 1 << 3;
    /// NET_SET_MTU is understood.
    pub const NET_MTU: u64 = 1 << 4;
    /// The back-end can send requests on a channel of its own (SET_BACKEND_REQ_FD).
    pub const BACKEND_REQ: u64 = 1 << 5;
    /// SET_VRING_ENDIAN is understood (legacy devices).
    pub const CROSS_ENDIAN: u64 = 1 << 6;
    /// Crypto sessions are created and closed by messages.
    pub const CRYPTO_SESSION: u64 = 1 << 7;
    /// Postcopy migration with userfaultfd.
    pub const PAGEFAULT: u64 = 1 << 8;
    /// The device configuration space is read and written by messages.
    pub const CONFIG: u64 = 1 << 9;
    /// Back-end requests may carry file descriptors.
    pub const BACKEND_SEND_FD: u64 = 1 << 10;
    /// The back-end can offer memory that serves as the guest's notification area.
    pub const HOST_NOTIFIER: u64 = 1 << 11;
    /// Requests in flight are recorded in shared memory that outlives the back-end.
    pub const INFLIGHT_SHMFD: u64 = 1 << 12;
    /// RESET_DEVICE is understood.
    pub const RESET_DEVICE: u64 = 1 << 13;
    /// Kicks and calls may travel as messages in place of eventfds.
    pub const INBAND_NOTIFICATIONS: u64 = 1 << 14;
    /// Memory regions are added and removed one by one.
    pub const CONFIGURE_MEM_SLOTS: u64 = 1 << 15;
    /// The virtio device status is passed on.
    pub const STATUS: u64 = 1 << 16;
    /// Memory regions carry Xen mapping information.
    pub const XEN_MMAP: u64 = 1 << 17;
    /// Objects such as dma-bufs are shared between back-ends by UUID.
    pub const SHARED_OBJECT: u64 = 1 << 18;
    /// The back-end's internal state can be transferred for migration.
    pub const DEVICE_STATE: u64 = 1 << 19;
    /// GET_VRING_BASE may leave requests recorded in the inflight area in place of waiting for them.
    pub const GET_VRING_BASE_INFLIGHT: u64 = 1 << 20;
    /// Ring addresses and the user addresses of regions are guest physical addresses.
    pub const GPA_ADDRESSES: u64 = 1 << 21;
    /// The back-end can map files into the device's shared memory regions.
    pub const SHMEM: u64 = 1 << 22;
}
