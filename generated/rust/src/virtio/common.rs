// Generated from spec/virtio/common.yaml. Do not edit: change that, then run `vhost-user generate`.

//! What every virtio device has beside its features and queues, and the structures in which the kernel's vhost is told of them.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// How far driver and device have come; zero resets the device.
pub mod device_status {
    /// The guest has found the device.
    pub const ACKNOWLEDGE: u8 = 1 << 0;
    /// The guest has a driver for the device.
    pub const DRIVER: u8 = 1 << 1;
    /// The driver is set up.
    pub const DRIVER_OK: u8 = 1 << 2;
    /// The driver has chosen its features, and the device takes them as long as the bit stays set.
    pub const FEATURES_OK: u8 = 1 << 3;
    /// The device met an error from which only a reset recovers.
    pub const NEEDS_RESET: u8 = 1 << 6;
    /// The driver has given up on the device.
    pub const FAILED: u8 = 1 << 7;
}

/// A file descriptor for a vring of the kernel's vhost; vhost-user sends descriptors beside the message instead.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VhostVringFile {
    /// Index of the vring.
    pub index: zerocopy::native_endian::U32,
    /// The file descriptor; -1 takes it away.
    pub fd: zerocopy::native_endian::I32,
}

const _: () = {
    assert!(core::mem::size_of::<VhostVringFile>() == 8);
    assert!(core::mem::offset_of!(VhostVringFile, index) == 0);
    assert!(core::mem::offset_of!(VhostVringFile, fd) == 4);
};

/// A piece of guest memory as the kernel's vhost is told of it.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VhostMemoryRegion {
    /// Guest physical address of the region.
    pub guest_phys_addr: zerocopy::native_endian::U64,
    /// Size in bytes.
    pub memory_size: zerocopy::native_endian::U64,
    /// Address of the region in the calling process.
    pub userspace_addr: zerocopy::native_endian::U64,
    /// Padding.
    pub flags_padding: [u8; 8],
}

const _: () = {
    assert!(core::mem::size_of::<VhostMemoryRegion>() == 32);
    assert!(core::mem::offset_of!(VhostMemoryRegion, guest_phys_addr) == 0);
    assert!(core::mem::offset_of!(VhostMemoryRegion, memory_size) == 8);
    assert!(core::mem::offset_of!(VhostMemoryRegion, userspace_addr) == 16);
    assert!(core::mem::offset_of!(VhostMemoryRegion, flags_padding) == 24);
};
