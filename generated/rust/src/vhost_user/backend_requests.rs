// Generated from spec/vhost-user/backend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

//! What the back-end asks of the front-end, on a channel of its own.

/// Requests of the back-end on the channel that SET_BACKEND_REQ_FD gave it, and the front-end's answers.
pub mod backend_request {
    /// Reports a missing translation, or an access that was not permitted.
    pub const IOTLB_MSG: u32 = 1;
    /// Tells that the configuration space changed.
    pub const CONFIG_CHANGE_MSG: u32 = 2;
    /// Offers memory as the notification area of a vring, or withdraws it.
    pub const VRING_HOST_NOTIFIER_MSG: u32 = 3;
    /// Calls the driver of a vring by message. The request's num is reserved.
    pub const VRING_CALL: u32 = 4;
    /// Tells of a broken vring by message. The request's num is reserved.
    pub const VRING_ERR: u32 = 5;
    /// Registers a shared object that this back-end exports.
    pub const SHARED_OBJECT_ADD: u32 = 6;
    /// Withdraws a shared object.
    pub const SHARED_OBJECT_REMOVE: u32 = 7;
    /// Asks for the file descriptor of a shared object; zero in the reply is success.
    pub const SHARED_OBJECT_LOOKUP: u32 = 8;
    /// Maps a piece of a file into a free range of a shared memory region.
    pub const SHMEM_MAP: u32 = 9;
    /// Takes a whole mapping out of a shared memory region. The file offset and the flags are not used.
    pub const SHMEM_UNMAP: u32 = 10;
}
