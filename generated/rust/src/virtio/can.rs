// Generated from spec/virtio/can.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio CAN device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Most data bytes of a frame, that of CAN FD.
/// Unit: bytes.
pub const VIRTIO_CAN_MAX_DATA_LENGTH: u32 = 64;

/// What kind of frame it is.
pub mod virtio_can_flags {
    /// It is a remote transmission request.
    pub const RTR: u32 = 1 << 13;
    /// It is a CAN FD frame.
    pub const FD: u32 = 1 << 14;
    /// The identifier has 29 bits, not 11.
    pub const EXTENDED: u32 = 1 << 15;
}

/// State of the controller.
pub mod virtio_can_status {
    /// The controller has taken itself off the bus after too many errors.
    pub const CTRL_BUSOFF: u16 = 1 << 0;
}

/// What a message is.
pub mod virtio_can_message_type {
    /// A frame to send.
    pub const TX: u16 = 1;
    /// A frame that was received.
    pub const RX: u16 = 257;
    /// Start the controller.
    pub const SET_CTRL_MODE_START: u16 = 513;
    /// Stop the controller.
    pub const SET_CTRL_MODE_STOP: u16 = 514;
}

/// How a request went.
pub mod virtio_can_result {
    /// It succeeded.
    pub const OK: u8 = 0;
    /// It failed.
    pub const NOT_OK: u8 = 1;
}

/// The configuration space of the CAN device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCanConfig {
    /// State of the controller.
    pub status: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCanConfig>() == 2);
    assert!(core::mem::offset_of!(VirtioCanConfig, status) == 0);
};

/// A frame to send, read by the device.
///
/// Followed by `sdu`: The data.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCanTxOut {
    /// Always TX.
    pub msg_type: zerocopy::little_endian::U16,
    /// Number of data bytes.
    pub length: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved_classic_dlc: [u8; 1],
    /// Padding.
    pub padding: [u8; 1],
    /// Padding.
    pub reserved_xl_priority: [u8; 2],
    /// The kind of frame.
    pub flags: zerocopy::little_endian::U32,
    /// The identifier, 11 or 29 bits.
    pub can_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCanTxOut>() == 16);
    assert!(core::mem::offset_of!(VirtioCanTxOut, msg_type) == 0);
    assert!(core::mem::offset_of!(VirtioCanTxOut, length) == 2);
    assert!(core::mem::offset_of!(VirtioCanTxOut, reserved_classic_dlc) == 4);
    assert!(core::mem::offset_of!(VirtioCanTxOut, padding) == 5);
    assert!(core::mem::offset_of!(VirtioCanTxOut, reserved_xl_priority) == 6);
    assert!(core::mem::offset_of!(VirtioCanTxOut, flags) == 8);
    assert!(core::mem::offset_of!(VirtioCanTxOut, can_id) == 12);
};

/// The answer to a frame, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCanTxIn {
    /// Whether it was sent, or scheduled.
    pub result: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCanTxIn>() == 1);
    assert!(core::mem::offset_of!(VirtioCanTxIn, result) == 0);
};

/// A frame that was received, written by the device.
///
/// Followed by `sdu`: The data.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCanRx {
    /// Always RX.
    pub msg_type: zerocopy::little_endian::U16,
    /// Number of data bytes.
    pub length: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved_classic_dlc: [u8; 1],
    /// Padding.
    pub padding: [u8; 1],
    /// Padding.
    pub reserved_xl_priority: [u8; 2],
    /// The kind of frame.
    pub flags: zerocopy::little_endian::U32,
    /// The identifier, 11 or 29 bits.
    pub can_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCanRx>() == 16);
    assert!(core::mem::offset_of!(VirtioCanRx, msg_type) == 0);
    assert!(core::mem::offset_of!(VirtioCanRx, length) == 2);
    assert!(core::mem::offset_of!(VirtioCanRx, reserved_classic_dlc) == 4);
    assert!(core::mem::offset_of!(VirtioCanRx, padding) == 5);
    assert!(core::mem::offset_of!(VirtioCanRx, reserved_xl_priority) == 6);
    assert!(core::mem::offset_of!(VirtioCanRx, flags) == 8);
    assert!(core::mem::offset_of!(VirtioCanRx, can_id) == 12);
};

/// A request to the controller, read by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCanControlOut {
    /// Whether to start or stop.
    pub msg_type: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCanControlOut>() == 2);
    assert!(core::mem::offset_of!(VirtioCanControlOut, msg_type) == 0);
};

/// The answer to a control request, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioCanControlIn {
    /// How it went.
    pub result: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioCanControlIn>() == 1);
    assert!(core::mem::offset_of!(VirtioCanControlIn, result) == 0);
};

/// Feature bits of the CAN device.
pub mod virtio_can_feature {
    /// Classic frames of up to 8 data bytes are supported.
    pub const CAN_CLASSIC: u64 = 1 << 0;
    /// CAN FD frames of up to 64 data bytes are supported.
    pub const CAN_FD: u64 = 1 << 1;
    /// Remote transmission requests are supported, which only classic CAN has.
    pub const RTR_FRAMES: u64 = 1 << 2;
    /// A frame is used only once it has been on the bus, not already when it is scheduled.
    pub const LATE_TX_ACK: u64 = 1 << 3;
}

/// A controller of a CAN bus.
pub const CAN_DEVICE_ID: u32 = 36;
