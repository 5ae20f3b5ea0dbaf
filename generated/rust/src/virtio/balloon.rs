// Generated from spec/virtio/balloon.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio memory balloon device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Shift from a page frame number to an address, whatever the page size of the guest.
/// Unit: bits.
pub const VIRTIO_BALLOON_PFN_SHIFT: u32 = 12;

/// Number of statistics that Linux knows.
/// Unit: tags.
pub const VIRTIO_BALLOON_STAT_TAGS: u32 = 16;

/// Reserved command ids of free page hinting; every other number names a round of hints.
pub mod virtio_balloon_cmd_id {
    /// Give no more hints, but keep the hinted pages unused.
    pub const STOP: u32 = 0;
    /// Give no more hints; the hinted pages may be used again.
    pub const DONE: u32 = 1;
}

/// What a statistic counts.
pub mod virtio_balloon_stat_tag {
    /// Memory swapped in, in bytes.
    pub const SWAP_IN: u16 = 0;
    /// Memory swapped out, in bytes.
    pub const SWAP_OUT: u16 = 1;
    /// Major page faults.
    pub const MAJFLT: u16 = 2;
    /// Minor page faults.
    pub const MINFLT: u16 = 3;
    /// Memory not used for anything, in bytes.
    pub const MEMFREE: u16 = 4;
    /// Memory in total, in bytes.
    pub const MEMTOT: u16 = 5;
    /// Memory that new programs could get without swapping, an estimate in bytes.
    pub const AVAIL: u16 = 6;
    /// Memory that can be reclaimed without I/O, mostly file caches, in bytes.
    pub const CACHES: u16 = 7;
    /// Successful allocations of huge pages.
    pub const HTLB_PGALLOC: u16 = 8;
    /// Failed allocations of huge pages.
    pub const HTLB_PGFAIL: u16 = 9;
    /// Runs of the out-of-memory killer.
    pub const OOM_KILL: u16 = 10;
    /// Allocations that had to wait.
    pub const ALLOC_STALL: u16 = 11;
    /// Memory scanned for reclaim in the background, in bytes.
    pub const ASYNC_SCAN: u16 = 12;
    /// Memory scanned for reclaim by the allocations themselves, in bytes.
    pub const DIRECT_SCAN: u16 = 13;
    /// Memory reclaimed in the background, in bytes.
    pub const ASYNC_RECLAIM: u16 = 14;
    /// Memory reclaimed by the allocations themselves, in bytes.
    pub const DIRECT_RECLAIM: u16 = 15;
}

/// The configuration space of the balloon device; little-endian with legacy drivers, too.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBalloonConfig {
    /// Pages of 4096 bytes that the device wants in the balloon.
    pub num_pages: zerocopy::little_endian::U32,
    /// Pages of 4096 bytes that are in the balloon; the driver writes it.
    pub actual: zerocopy::little_endian::U32,
    /// The round of hints that the device wants, or one of the reserved command ids.
    pub free_page_hint_cmd_id: zerocopy::little_endian::U32,
    /// What the guest fills free pages with; the driver writes it.
    pub poison_val: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBalloonConfig>() == 16);
    assert!(core::mem::offset_of!(VirtioBalloonConfig, num_pages) == 0);
    assert!(core::mem::offset_of!(VirtioBalloonConfig, actual) == 4);
    assert!(core::mem::offset_of!(VirtioBalloonConfig, free_page_hint_cmd_id) == 8);
    assert!(core::mem::offset_of!(VirtioBalloonConfig, poison_val) == 12);
};

/// One statistic; a buffer of the stats queue holds an array of them. Legacy drivers use the guest's own byte order.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBalloonStat {
    /// What it counts.
    pub tag: zerocopy::little_endian::U16,
    /// The count.
    pub val: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBalloonStat>() == 10);
    assert!(core::mem::offset_of!(VirtioBalloonStat, tag) == 0);
    assert!(core::mem::offset_of!(VirtioBalloonStat, val) == 2);
};

/// Feature bits of the balloon device.
pub mod virtio_balloon_feature {
    /// The guest may use pages of the balloon only after the device has acknowledged that they were taken back.
    pub const MUST_TELL_HOST: u64 = 1 << 0;
    /// There is a queue for statistics.
    pub const STATS_VQ: u64 = 1 << 1;
    /// The guest may take pages back when it runs out of memory.
    pub const DEFLATE_ON_OOM: u64 = 1 << 2;
    /// There is a queue for hints of free pages.
    pub const FREE_PAGE_HINT: u64 = 1 << 3;
    /// The guest fills free pages with poison_val.
    pub const PAGE_POISON: u64 = 1 << 4;
    /// There is a queue for reports of free pages.
    pub const REPORTING: u64 = 1 << 5;
}

/// A balloon that takes memory from the guest and gives it back.
pub const BALLOON_DEVICE_ID: u32 = 5;
