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
    /// Replaces the whole table of memory regions; one file descriptor a region, in the same order.
    pub const SET_MEM_TABLE: u32 = 5;
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
    /// Asks for a piece of the configuration space; the reply repeats offset and size. An empty reply means failure.
    pub const GET_CONFIG: u32 = 24;
    /// Writes a piece of the configuration space.
    pub const SET_CONFIG: u32 = 25;
    /// Asks how many memory regions can be added one by one.
    pub const GET_MAX_MEM_SLOTS: u32 = 36;
    /// Adds a memory region.
    pub const ADD_MEM_REG: u32 = 37;
    /// Removes a memory region, found by guest address, user address and size. A file descriptor should not come with it; one that does is closed.
    pub const REM_MEM_REG: u32 = 38;
}
