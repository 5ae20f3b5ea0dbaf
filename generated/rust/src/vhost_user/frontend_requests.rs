// Generated from spec/vhost-user/frontend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

//! What the front-end asks of the back-end.

/// Requests of the front-end on the main channel, and the back-end's answers.
pub mod frontend_request {
    /// Asks for the virtio features that the back-end offers.
    pub const GET_FEATURES: u32 = 1;
    /// Enables virtio features. Without PROTOCOL_FEATURES among them the back-end enables all vrings at once.
    pub const SET_FEATURES: u32 = 2;
    /// Marks the start of a session.
    pub const SET_OWNER: u32 = 3;
    /// Ended a session once. Its meaning was never settled, so it is ignored, or disables all vrings.
    /// Deprecated: no front-end needs it; RESET_DEVICE resets, closing the connection ends.
    pub const RESET_OWNER: u32 = 4;
    /// Replaces the whole table of memory regions; one file descriptor a region, in the same order.
    pub const SET_MEM_TABLE: u32 = 5;
    /// Gives the memory in which writes to guest memory are logged.
    pub const SET_LOG_BASE: u32 = 6;
    /// Sets the event file descriptor that is signalled when something was logged.
    pub const SET_LOG_FD: u32 = 7;
    /// Sets the size of a queue.
    pub const SET_VRING_NUM: u32 = 8;
    /// Sets the addresses of a vring's parts.
    pub const SET_VRING_ADDR: u32 = 9;
    /// Sets the index from which the back-end takes available entries.
    pub const SET_VRING_BASE: u32 = 10;
    /// Stops a vring once its requests are complete, and asks for the index of the next available entry. The request's num is reserved.
    pub const GET_VRING_BASE: u32 = 11;
    /// Sets the event file descriptor that tells the back-end of new buffers, and starts the vring.
    pub const SET_VRING_KICK: u32 = 12;
    /// Sets the event file descriptor with which the back-end tells the driver of used buffers.
    pub const SET_VRING_CALL: u32 = 13;
    /// Sets the event file descriptor with which the back-end tells of a broken vring.
    pub const SET_VRING_ERR: u32 = 14;
    /// Asks for the protocol features that the back-end offers; legal as soon as PROTOCOL_FEATURES is offered.
    pub const GET_PROTOCOL_FEATURES: u32 = 15;
    /// Enables protocol features, a subset of those offered.
    pub const SET_PROTOCOL_FEATURES: u32 = 16;
    /// Asks how many queues the back-end supports at most.
    pub const GET_QUEUE_NUM: u32 = 17;
    /// Enables or disables a vring; independent of its being started. QEMU's network front-end sends it before SET_FEATURES, so the feature need only be offered.
    pub const SET_VRING_ENABLE: u32 = 18;
    /// Asks the back-end to announce the guest's new place with a fake RARP; for guests that do not announce themselves.
    pub const SEND_RARP: u32 = 19;
    /// Tells the MTU that was configured; the back-end may refuse it.
    pub const NET_SET_MTU: u32 = 20;
    /// Gives the back-end a socket for requests of its own.
    pub const SET_BACKEND_REQ_FD: u32 = 21;
    /// Updates or invalidates an entry of the back-end's translation buffer.
    pub const IOTLB_MSG: u32 = 22;
    /// Sets the byte order of a vring, for legacy devices.
    pub const SET_VRING_ENDIAN: u32 = 23;
    /// Asks for a piece of the configuration space; the reply repeats offset and size. An empty reply means failure.
    pub const GET_CONFIG: u32 = 24;
    /// Writes a piece of the configuration space.
    pub const SET_CONFIG: u32 = 25;
    /// Creates a crypto session; the reply's session id is negative on failure.
    pub const CREATE_CRYPTO_SESSION: u32 = 26;
    /// Closes the crypto session with this id.
    pub const CLOSE_CRYPTO_SESSION: u32 = 27;
    /// Announces a postcopy migration and asks for a userfaultfd of the back-end's memory.
    pub const POSTCOPY_ADVISE: u32 = 28;
    /// Switches to postcopy. Memory regions that follow are answered with the back-end's own addresses.
    pub const POSTCOPY_LISTEN: u32 = 29;
    /// Ends postcopy; the answer comes when no page is missing any more.
    pub const POSTCOPY_END: u32 = 30;
    /// Asks the back-end for memory in which it can record requests in flight. num_queues and queue_size are given; a reply whose mmap_size is zero has none.
    pub const GET_INFLIGHT_FD: u32 = 31;
    /// Gives the memory of an earlier back-end back, so that its requests in flight can be resumed.
    pub const SET_INFLIGHT_FD: u32 = 32;
    /// Gives the back-end of a GPU the socket on which it speaks the vhost-user-gpu protocol.
    pub const GPU_SET_SOCKET: u32 = 33;
    /// Disables all vrings and resets the device; ownership and negotiated protocol features stay.
    pub const RESET_DEVICE: u32 = 34;
    /// Kicks a vring by message. The request's num is reserved.
    pub const VRING_KICK: u32 = 35;
    /// Asks how many memory regions can be added one by one.
    pub const GET_MAX_MEM_SLOTS: u32 = 36;
    /// Adds a memory region.
    pub const ADD_MEM_REG: u32 = 37;
    /// Removes a memory region, found by guest address, user address and size. A file descriptor should not come with it; one that does is closed.
    pub const REM_MEM_REG: u32 = 38;
    /// Passes on the device status that the driver wrote.
    pub const SET_STATUS: u32 = 39;
    /// Asks for the device status.
    pub const GET_STATUS: u32 = 40;
    /// Asks for the file descriptor of a shared object that the back-end exported.
    pub const GET_SHARED_OBJECT: u32 = 41;
    /// Gives the back-end a channel through which its state is saved or loaded; the device must be suspended.
    pub const SET_DEVICE_STATE_FD: u32 = 42;
    /// Asks, after the transfer, whether the back-end could save or load all of its state; zero is success.
    pub const CHECK_DEVICE_STATE: u32 = 43;
    /// Asks for the sizes of the device's shared memory regions.
    pub const GET_SHMEM_CONFIG: u32 = 44;
}
