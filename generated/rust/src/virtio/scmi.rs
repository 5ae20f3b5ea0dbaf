// Generated from spec/virtio/scmi.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio SCMI device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Most queues.
/// Unit: queues.
pub const VIRTIO_SCMI_MAX_QUEUES: u32 = 2;

/// Indices of the queues.
pub mod virtio_scmi_queue {
    /// The command queue.
    pub const TX: u16 = 0;
    /// The event queue.
    pub const RX: u16 = 1;
}

/// A command, read by the device.
///
/// Followed by `params`: Parameters; the standard sets no bound, 64 KiB is taken here.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScmiRequest {
    /// Header of the SCMI message.
    pub hdr: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScmiRequest>() == 4);
    assert!(core::mem::offset_of!(VirtioScmiRequest, hdr) == 0);
};

/// The response to a command, written by the device.
///
/// Followed by `ret_values`: Return values, first the status; the standard sets no bound, 64 KiB is taken here.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScmiResponse {
    /// Header of the SCMI message.
    pub hdr: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScmiResponse>() == 4);
    assert!(core::mem::offset_of!(VirtioScmiResponse, hdr) == 0);
};

/// A notification or a delayed response, written by the device into the event queue.
///
/// Followed by `payload`: Payload of the message; the standard sets no bound, 64 KiB is taken here.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScmiNotification {
    /// Header of the SCMI message.
    pub hdr: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScmiNotification>() == 4);
    assert!(core::mem::offset_of!(VirtioScmiNotification, hdr) == 0);
};

/// Feature bits of the SCMI device.
pub mod virtio_scmi_feature {
    /// The device has notifications or delayed responses, and the event queue exists.
    pub const P2A_CHANNELS: u64 = 1 << 0;
    /// The device has statistics in shared memory.
    pub const SHARED_MEMORY: u64 = 1 << 1;
}

/// A transport of Arm's System Control and Management Interface.
pub const SCMI_DEVICE_ID: u32 = 32;
