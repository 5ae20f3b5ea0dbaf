// Generated from spec/virtio/9p.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio 9P transport device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Number of the feature bit of the mount tag, as the C header defines it.
pub const VIRTIO_9P_MOUNT_TAG_BIT: u32 = 0;

/// Most bytes of a mount tag accepted here: what a configuration space of 256 bytes has room for.
/// Unit: bytes.
pub const VIRTIO_9P_MAX_TAG_SIZE: u32 = 254;

/// The configuration space of the 9P device.
///
/// Followed by `tag`: The mount tag, not terminated by a zero.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Virtio9pConfig {
    /// Length of the mount tag in bytes.
    pub tag_len: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<Virtio9pConfig>() == 2);
    assert!(core::mem::offset_of!(Virtio9pConfig, tag_len) == 0);
};

/// Feature bits of the 9P device.
pub mod virtio_9p_feature {
    /// The mount tag is told.
    pub const MOUNT_TAG: u64 = 1 << 0;
}

/// A file system that is shared with the 9P protocol.
pub const P9_DEVICE_ID: u32 = 9;
