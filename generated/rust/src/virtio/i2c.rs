// Generated from spec/virtio/i2c.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio I2C adapter device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Flags of a transfer.
pub mod virtio_i2c_flags {
    /// The next transfer belongs to the same group and fails when this one does.
    pub const FAIL_NEXT: u32 = 1 << 0;
    /// A read; a write otherwise.
    pub const M_RD: u32 = 1 << 1;
}

/// The last byte of a transfer, written by the device.
pub mod virtio_i2c_status {
    /// Success.
    pub const OK: u8 = 0;
    /// The transfer failed.
    pub const ERR: u8 = 1;
}

/// The head of a transfer, read by the device; data follows, if any, then a status byte.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioI2cOutHeader {
    /// A 7-bit address shifted left by one, or the two bytes of a 10-bit address, the first of them in the low byte.
    pub addr: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 2],
    /// Direction and grouping.
    pub flags: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioI2cOutHeader>() == 8);
    assert!(core::mem::offset_of!(VirtioI2cOutHeader, addr) == 0);
    assert!(core::mem::offset_of!(VirtioI2cOutHeader, padding) == 2);
    assert!(core::mem::offset_of!(VirtioI2cOutHeader, flags) == 4);
};

/// The tail of a transfer, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioI2cInHeader {
    /// How it went.
    pub status: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioI2cInHeader>() == 1);
    assert!(core::mem::offset_of!(VirtioI2cInHeader, status) == 0);
};

/// Feature bits of the I2C adapter device.
pub mod virtio_i2c_feature {
    /// Transfers may be without data, and M_RD tells their direction; both sides must have it.
    pub const ZERO_LENGTH_REQUEST: u64 = 1 << 0;
}

/// An I2C adapter.
pub const I2C_DEVICE_ID: u32 = 34;
