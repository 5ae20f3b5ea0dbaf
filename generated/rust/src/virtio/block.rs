// Generated from spec/virtio/block.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio block device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Unit of sector numbers and of the capacity, whatever blk_size says.
/// Unit: bytes.
pub const VIRTIO_BLK_SECTOR_SIZE: u32 = 512;

/// Length of the identifier that GET_ID returns, padded with zeros.
/// Unit: bytes.
pub const VIRTIO_BLK_ID_SIZE: u32 = 20;

/// Flags of a discard or write-zeroes segment.
pub mod virtio_blk_write_zeroes_flags {
    /// The range may be deallocated; WRITE_ZEROES only.
    pub const UNMAP: u32 = 1 << 0;
}

/// What a request asks for.
pub mod virtio_blk_request_type {
    /// Read.
    pub const IN: u32 = 0;
    /// Write.
    pub const OUT: u32 = 1;
    /// A SCSI command.
    /// Deprecated: legacy devices only.
    pub const SCSI_CMD: u32 = 2;
    /// Empty the cache.
    pub const FLUSH: u32 = 4;
    /// Read the identifier.
    pub const GET_ID: u32 = 8;
    /// Read the lifetime figures.
    pub const GET_LIFETIME: u32 = 10;
    /// Deallocate ranges.
    pub const DISCARD: u32 = 11;
    /// Zero ranges.
    pub const WRITE_ZEROES: u32 = 13;
    /// Erase ranges beyond recovery.
    pub const SECURE_ERASE: u32 = 14;
    /// Write at a zone's write pointer.
    pub const ZONE_APPEND: u32 = 15;
    /// Describe zones.
    pub const ZONE_REPORT: u32 = 16;
    /// Open a zone.
    pub const ZONE_OPEN: u32 = 18;
    /// Close a zone.
    pub const ZONE_CLOSE: u32 = 20;
    /// Mark a zone full.
    pub const ZONE_FINISH: u32 = 22;
    /// Reset a zone.
    pub const ZONE_RESET: u32 = 24;
    /// Reset all zones.
    pub const ZONE_RESET_ALL: u32 = 26;
    /// A flag in legacy requests: barrier.
    /// Deprecated: legacy devices only.
    pub const BARRIER: u32 = 2147483648;
}

/// The last byte of a request, written by the device.
pub mod virtio_blk_status {
    /// Success.
    pub const OK: u8 = 0;
    /// The request failed.
    pub const IOERR: u8 = 1;
    /// The request is not understood.
    pub const UNSUPP: u8 = 2;
    /// The request does not suit the zone.
    pub const ZONE_INVALID_CMD: u8 = 3;
    /// A write was not at the zone's write pointer.
    pub const ZONE_UNALIGNED_WP: u8 = 4;
    /// Too many open zones.
    pub const ZONE_OPEN_RESOURCE: u8 = 5;
    /// Too many active zones.
    pub const ZONE_ACTIVE_RESOURCE: u8 = 6;
}

/// How a disk is zoned.
pub mod virtio_blk_zone_model {
    /// Not zoned.
    pub const NONE: u8 = 0;
    /// The host obeys the zones.
    pub const HOST_MANAGED: u8 = 1;
    /// The host may know of the zones.
    pub const HOST_AWARE: u8 = 2;
}

/// What may be written to a zone.
pub mod virtio_blk_zone_type {
    /// Writes anywhere.
    pub const CONVENTIONAL: u8 = 1;
    /// Writes at the write pointer only.
    pub const SEQUENTIAL_WRITE_REQUIRED: u8 = 2;
    /// Writes at the write pointer for speed.
    pub const SEQUENTIAL_WRITE_PREFERRED: u8 = 3;
}

/// Where a zone is in its life.
pub mod virtio_blk_zone_state {
    /// It has no write pointer.
    pub const NOT_WP: u8 = 0;
    /// Nothing is written.
    pub const EMPTY: u8 = 1;
    /// Opened by a write.
    pub const IOPEN: u8 = 2;
    /// Opened by a request.
    pub const EOPEN: u8 = 3;
    /// Partly written, holding no resources.
    pub const CLOSED: u8 = 4;
    /// It can only be read.
    pub const RDONLY: u8 = 13;
    /// It is full.
    pub const FULL: u8 = 14;
    /// It is lost.
    pub const OFFLINE: u8 = 15;
}

/// A legacy disk geometry.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkGeometry {
    /// Cylinders.
    pub cylinders: zerocopy::little_endian::U16,
    /// Heads.
    pub heads: u8,
    /// Sectors a track.
    pub sectors: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkGeometry>() == 4);
    assert!(core::mem::offset_of!(VirtioBlkGeometry, cylinders) == 0);
    assert!(core::mem::offset_of!(VirtioBlkGeometry, heads) == 2);
    assert!(core::mem::offset_of!(VirtioBlkGeometry, sectors) == 3);
};

/// How the disk is zoned.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkZonedCharacteristics {
    /// Size of a zone in sectors.
    pub zone_sectors: zerocopy::little_endian::U32,
    /// Most open zones.
    pub max_open_zones: zerocopy::little_endian::U32,
    /// Most active zones.
    pub max_active_zones: zerocopy::little_endian::U32,
    /// Most sectors of a zone append.
    pub max_append_sectors: zerocopy::little_endian::U32,
    /// Granularity of writes in bytes.
    pub write_granularity: zerocopy::little_endian::U32,
    /// The zone model.
    pub model: u8,
    /// Padding.
    pub unused2: [u8; 3],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkZonedCharacteristics>() == 24);
    assert!(core::mem::offset_of!(VirtioBlkZonedCharacteristics, zone_sectors) == 0);
    assert!(core::mem::offset_of!(VirtioBlkZonedCharacteristics, max_open_zones) == 4);
    assert!(core::mem::offset_of!(VirtioBlkZonedCharacteristics, max_active_zones) == 8);
    assert!(core::mem::offset_of!(VirtioBlkZonedCharacteristics, max_append_sectors) == 12);
    assert!(core::mem::offset_of!(VirtioBlkZonedCharacteristics, write_granularity) == 16);
    assert!(core::mem::offset_of!(VirtioBlkZonedCharacteristics, model) == 20);
    assert!(core::mem::offset_of!(VirtioBlkZonedCharacteristics, unused2) == 21);
};

/// The configuration space of the block device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkConfig {
    /// Size of the disk in 512-byte sectors.
    pub capacity: zerocopy::little_endian::U64,
    /// Most bytes of a segment.
    pub size_max: zerocopy::little_endian::U32,
    /// Most segments of a request.
    pub seg_max: zerocopy::little_endian::U32,
    /// Legacy geometry.
    pub geometry: VirtioBlkGeometry,
    /// Logical block size in bytes.
    pub blk_size: zerocopy::little_endian::U32,
    /// Logical blocks of a physical block, as a power of two.
    pub physical_block_exp: u8,
    /// Offset of the first aligned logical block.
    pub alignment_offset: u8,
    /// Smallest sensible I/O in logical blocks.
    pub min_io_size: zerocopy::little_endian::U16,
    /// Best I/O in logical blocks.
    pub opt_io_size: zerocopy::little_endian::U32,
    /// 1 write-back, 0 write-through; the driver may write it.
    pub writeback: u8,
    /// Padding.
    pub unused0: [u8; 1],
    /// Number of request queues.
    pub num_queues: zerocopy::little_endian::U16,
    /// Most sectors of a discard segment.
    pub max_discard_sectors: zerocopy::little_endian::U32,
    /// Most segments of a discard.
    pub max_discard_seg: zerocopy::little_endian::U32,
    /// Alignment of discards in sectors.
    pub discard_sector_alignment: zerocopy::little_endian::U32,
    /// Most sectors of a write-zeroes segment.
    pub max_write_zeroes_sectors: zerocopy::little_endian::U32,
    /// Most segments of a write-zeroes.
    pub max_write_zeroes_seg: zerocopy::little_endian::U32,
    /// Whether write-zeroes may deallocate.
    pub write_zeroes_may_unmap: u8,
    /// Padding.
    pub unused1: [u8; 3],
    /// Most sectors of a secure erase segment.
    pub max_secure_erase_sectors: zerocopy::little_endian::U32,
    /// Most segments of a secure erase.
    pub max_secure_erase_seg: zerocopy::little_endian::U32,
    /// Alignment of secure erases in sectors.
    pub secure_erase_sector_alignment: zerocopy::little_endian::U32,
    /// How the disk is zoned.
    pub zoned: VirtioBlkZonedCharacteristics,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkConfig>() == 96);
    assert!(core::mem::offset_of!(VirtioBlkConfig, capacity) == 0);
    assert!(core::mem::offset_of!(VirtioBlkConfig, size_max) == 8);
    assert!(core::mem::offset_of!(VirtioBlkConfig, seg_max) == 12);
    assert!(core::mem::offset_of!(VirtioBlkConfig, geometry) == 16);
    assert!(core::mem::offset_of!(VirtioBlkConfig, blk_size) == 20);
    assert!(core::mem::offset_of!(VirtioBlkConfig, physical_block_exp) == 24);
    assert!(core::mem::offset_of!(VirtioBlkConfig, alignment_offset) == 25);
    assert!(core::mem::offset_of!(VirtioBlkConfig, min_io_size) == 26);
    assert!(core::mem::offset_of!(VirtioBlkConfig, opt_io_size) == 28);
    assert!(core::mem::offset_of!(VirtioBlkConfig, writeback) == 32);
    assert!(core::mem::offset_of!(VirtioBlkConfig, unused0) == 33);
    assert!(core::mem::offset_of!(VirtioBlkConfig, num_queues) == 34);
    assert!(core::mem::offset_of!(VirtioBlkConfig, max_discard_sectors) == 36);
    assert!(core::mem::offset_of!(VirtioBlkConfig, max_discard_seg) == 40);
    assert!(core::mem::offset_of!(VirtioBlkConfig, discard_sector_alignment) == 44);
    assert!(core::mem::offset_of!(VirtioBlkConfig, max_write_zeroes_sectors) == 48);
    assert!(core::mem::offset_of!(VirtioBlkConfig, max_write_zeroes_seg) == 52);
    assert!(core::mem::offset_of!(VirtioBlkConfig, write_zeroes_may_unmap) == 56);
    assert!(core::mem::offset_of!(VirtioBlkConfig, unused1) == 57);
    assert!(core::mem::offset_of!(VirtioBlkConfig, max_secure_erase_sectors) == 60);
    assert!(core::mem::offset_of!(VirtioBlkConfig, max_secure_erase_seg) == 64);
    assert!(core::mem::offset_of!(VirtioBlkConfig, secure_erase_sector_alignment) == 68);
    assert!(core::mem::offset_of!(VirtioBlkConfig, zoned) == 72);
};

/// The head of a request, read by the device; data follows, then a status byte.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkOutHeader {
    /// What is asked.
    pub r#type: zerocopy::little_endian::U32,
    /// Priority with legacy drivers; reserved otherwise.
    pub ioprio: zerocopy::little_endian::U32,
    /// First sector; only reads and writes use it.
    pub sector: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkOutHeader>() == 16);
    assert!(core::mem::offset_of!(VirtioBlkOutHeader, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioBlkOutHeader, ioprio) == 4);
    assert!(core::mem::offset_of!(VirtioBlkOutHeader, sector) == 8);
};

/// One range of a discard, write-zeroes or secure erase request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkDiscardWriteZeroes {
    /// First sector.
    pub sector: zerocopy::little_endian::U64,
    /// Number of sectors.
    pub num_sectors: zerocopy::little_endian::U32,
    /// Whether to deallocate.
    pub flags: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkDiscardWriteZeroes>() == 16);
    assert!(core::mem::offset_of!(VirtioBlkDiscardWriteZeroes, sector) == 0);
    assert!(core::mem::offset_of!(VirtioBlkDiscardWriteZeroes, num_sectors) == 8);
    assert!(core::mem::offset_of!(VirtioBlkDiscardWriteZeroes, flags) == 12);
};

/// The tail of a request, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkRequestStatus {
    /// How it went.
    pub status: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkRequestStatus>() == 1);
    assert!(core::mem::offset_of!(VirtioBlkRequestStatus, status) == 0);
};

/// One zone in a report.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkZoneDescriptor {
    /// Capacity in sectors.
    pub z_cap: zerocopy::little_endian::U64,
    /// First sector.
    pub z_start: zerocopy::little_endian::U64,
    /// Write pointer, a sector.
    pub z_wp: zerocopy::little_endian::U64,
    /// What may be written.
    pub z_type: u8,
    /// Where it is in its life.
    pub z_state: u8,
    /// Padding.
    pub reserved: [u8; 38],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkZoneDescriptor>() == 64);
    assert!(core::mem::offset_of!(VirtioBlkZoneDescriptor, z_cap) == 0);
    assert!(core::mem::offset_of!(VirtioBlkZoneDescriptor, z_start) == 8);
    assert!(core::mem::offset_of!(VirtioBlkZoneDescriptor, z_wp) == 16);
    assert!(core::mem::offset_of!(VirtioBlkZoneDescriptor, z_type) == 24);
    assert!(core::mem::offset_of!(VirtioBlkZoneDescriptor, z_state) == 25);
    assert!(core::mem::offset_of!(VirtioBlkZoneDescriptor, reserved) == 26);
};

/// What GET_LIFETIME returns.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkLifetime {
    /// How many reserved blocks are used up.
    pub pre_eol_info: zerocopy::little_endian::U16,
    /// Wear of the cells of kind A.
    pub device_lifetime_est_typ_a: zerocopy::little_endian::U16,
    /// Wear of the cells of kind B.
    pub device_lifetime_est_typ_b: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkLifetime>() == 6);
    assert!(core::mem::offset_of!(VirtioBlkLifetime, pre_eol_info) == 0);
    assert!(core::mem::offset_of!(VirtioBlkLifetime, device_lifetime_est_typ_a) == 2);
    assert!(core::mem::offset_of!(VirtioBlkLifetime, device_lifetime_est_typ_b) == 4);
};

/// What the device writes behind the data of any request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkReqIn {
    /// How it went.
    pub status: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkReqIn>() == 1);
    assert!(core::mem::offset_of!(VirtioBlkReqIn, status) == 0);
};

/// What ZONE_REPORT returns.
///
/// Followed by `zones`: The zones; the bound, 4 MiB of descriptors, is this library's.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkZoneReport {
    /// Number of zones described.
    pub nr_zones: zerocopy::little_endian::U64,
    /// Padding.
    pub reserved: [u8; 56],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkZoneReport>() == 64);
    assert!(core::mem::offset_of!(VirtioBlkZoneReport, nr_zones) == 0);
    assert!(core::mem::offset_of!(VirtioBlkZoneReport, reserved) == 8);
};

/// What the device writes behind the sense data of a SCSI_CMD request, before the status byte; in the guest's byte order.
/// Deprecated: legacy devices only.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBlkScsiInHeader {
    /// The SCSI status of the command.
    pub errors: zerocopy::native_endian::U32,
    /// Length of the data in bytes; unused.
    pub data_len: zerocopy::native_endian::U32,
    /// Bytes of sense data written.
    pub sense_len: zerocopy::native_endian::U32,
    /// Bytes of data that were not transferred.
    pub residual: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBlkScsiInHeader>() == 16);
    assert!(core::mem::offset_of!(VirtioBlkScsiInHeader, errors) == 0);
    assert!(core::mem::offset_of!(VirtioBlkScsiInHeader, data_len) == 4);
    assert!(core::mem::offset_of!(VirtioBlkScsiInHeader, sense_len) == 8);
    assert!(core::mem::offset_of!(VirtioBlkScsiInHeader, residual) == 12);
};

/// Feature bits of the block device.
pub mod virtio_blk_feature {
    /// Requests may ask for a barrier.
    /// Deprecated: legacy devices only.
    pub const BARRIER: u64 = 1 << 0;
    /// size_max bounds a segment.
    pub const SIZE_MAX: u64 = 1 << 1;
    /// seg_max bounds the segments of a request.
    pub const SEG_MAX: u64 = 1 << 2;
    /// A legacy disk geometry is told.
    pub const GEOMETRY: u64 = 1 << 4;
    /// The disk is read-only.
    pub const RO: u64 = 1 << 5;
    /// The logical block size is told.
    pub const BLK_SIZE: u64 = 1 << 6;
    /// SCSI commands are passed through.
    /// Deprecated: legacy devices only.
    pub const SCSI: u64 = 1 << 7;
    /// There is a cache, and FLUSH empties it.
    pub const FLUSH: u64 = 1 << 9;
    /// Optimal alignments are told.
    pub const TOPOLOGY: u64 = 1 << 10;
    /// The driver can switch between write-back and write-through.
    pub const CONFIG_WCE: u64 = 1 << 11;
    /// There are several request queues.
    pub const MQ: u64 = 1 << 12;
    /// DISCARD is understood.
    pub const DISCARD: u64 = 1 << 13;
    /// WRITE_ZEROES is understood.
    pub const WRITE_ZEROES: u64 = 1 << 14;
    /// GET_LIFETIME is understood.
    pub const LIFETIME: u64 = 1 << 15;
    /// SECURE_ERASE is understood.
    pub const SECURE_ERASE: u64 = 1 << 16;
    /// The disk is zoned.
    pub const ZONED: u64 = 1 << 17;
}

/// A disk.
pub const BLOCK_DEVICE_ID: u32 = 2;
