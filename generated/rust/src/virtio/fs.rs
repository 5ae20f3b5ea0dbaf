// Generated from spec/virtio/fs.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio file system device, which carries FUSE messages.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Length of the tag, padded with zeros.
/// Unit: bytes.
pub const VIRTIO_FS_TAG_SIZE: u32 = 36;

/// Identifier of the shared memory region into which files are mapped (the DAX window).
pub const VIRTIO_FS_SHMCAP_ID_CACHE: u32 = 0;

/// The configuration space of the file system device.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioFsConfig {
    /// Name of the file system in UTF-8, padded with zeros; a name of full length has none.
    pub tag: [u8; 36],
    /// Number of request queues, at least one.
    pub num_request_queues: zerocopy::little_endian::U32,
    /// Least bytes of a buffer in the notification queue.
    pub notify_buf_size: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioFsConfig>() == 44);
    assert!(core::mem::offset_of!(VirtioFsConfig, tag) == 0);
    assert!(core::mem::offset_of!(VirtioFsConfig, num_request_queues) == 36);
    assert!(core::mem::offset_of!(VirtioFsConfig, notify_buf_size) == 40);
};

/// The configuration space as Linux has it, without the field for notifications.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioFsLinuxConfig {
    /// Name of the file system in UTF-8, padded with zeros; a name of full length has none.
    pub tag: [u8; 36],
    /// Number of request queues, at least one.
    pub num_request_queues: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioFsLinuxConfig>() == 40);
    assert!(core::mem::offset_of!(VirtioFsLinuxConfig, tag) == 0);
    assert!(core::mem::offset_of!(VirtioFsLinuxConfig, num_request_queues) == 36);
};

/// The head of a request, read by the device; FUSE takes the byte order of the driver, which the opcode of FUSE_INIT shows.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioFsFuseInHeader {
    /// Bytes of the request, this header included.
    pub len: zerocopy::native_endian::U32,
    /// What is asked, one of FUSE's operation codes.
    pub opcode: zerocopy::native_endian::U32,
    /// Number of the request; its reply carries the same.
    pub unique: zerocopy::native_endian::U64,
    /// The inode that is meant.
    pub nodeid: zerocopy::native_endian::U64,
    /// User who asks.
    pub uid: zerocopy::native_endian::U32,
    /// Group that asks.
    pub gid: zerocopy::native_endian::U32,
    /// Process that asks.
    pub pid: zerocopy::native_endian::U32,
    /// Length of the extensions in units of 8 bytes.
    pub total_extlen: zerocopy::native_endian::U16,
    /// Padding.
    pub padding: [u8; 2],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioFsFuseInHeader>() == 40);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, len) == 0);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, opcode) == 4);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, unique) == 8);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, nodeid) == 16);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, uid) == 24);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, gid) == 28);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, pid) == 32);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, total_extlen) == 36);
    assert!(core::mem::offset_of!(VirtioFsFuseInHeader, padding) == 38);
};

/// The head of a reply or a notification, written by the device in the byte order of the driver.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioFsFuseOutHeader {
    /// Bytes of the reply, this header included.
    pub len: zerocopy::native_endian::U32,
    /// 0, or a negative errno; in a notification its positive code.
    pub error: zerocopy::native_endian::I32,
    /// Number of the request that is answered; 0 in a notification.
    pub unique: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioFsFuseOutHeader>() == 16);
    assert!(core::mem::offset_of!(VirtioFsFuseOutHeader, len) == 0);
    assert!(core::mem::offset_of!(VirtioFsFuseOutHeader, error) == 4);
    assert!(core::mem::offset_of!(VirtioFsFuseOutHeader, unique) == 8);
};

/// Feature bits of the file system device.
pub mod virtio_fs_feature {
    /// There is a notification queue, and the device sends FUSE notifications.
    pub const NOTIFICATION: u64 = 1 << 0;
}

/// A file system, served as a FUSE daemon would.
pub const FS_DEVICE_ID: u32 = 26;
