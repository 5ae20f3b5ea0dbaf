// Generated from spec/vhost-user/payloads.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The payloads of messages.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Guest memory that one bit of the dirty log stands for.
/// Unit: bytes.
pub const LOG_PAGE_SIZE: u32 = 4096;

/// Shared memory regions that a device can have, since their id is a byte.
/// Unit: regions.
pub const MAX_SHARED_MEMORY_REGIONS: u32 = 256;

/// Length of the identifier of a shared object; its first three groups are big-endian.
/// Unit: bytes.
pub const UUID_SIZE: u32 = 16;

/// Most regions of SET_MEM_TABLE with every implementation; beyond it, memory slots are used.
/// Unit: memory regions.
pub const MAX_BASELINE_REGIONS: u32 = 8;

/// Most regions accepted in one SET_MEM_TABLE, as many as descriptors in one message.
/// Unit: memory regions.
pub const MAX_MEMORY_REGIONS: u32 = 32;

/// Memory slots that modern back-ends offer.
/// Unit: memory regions.
pub const MAX_MEMORY_SLOTS: u32 = 509;

/// Most bytes of configuration space in one message with QEMU's family of implementations.
/// Unit: bytes.
pub const MAX_CONFIG_SIZE: u32 = 256;

/// Vrings that the 8-bit index of SET_VRING_KICK, CALL and ERR can name.
/// Unit: vrings.
pub const MAX_ADDRESSABLE_VRINGS: u32 = 256;

/// How a file is mapped into a shared memory region.
pub mod mmap_flags {
    /// The guest may write; otherwise it only reads.
    pub const MAP_RW: u64 = 1 << 0;
}

/// How a region is mapped under Xen.
pub mod xen_mmap_flags {
    /// A foreign mapping.
    pub const FOREIGN: u32 = 1 << 0;
    /// A grant mapping.
    pub const GRANT: u32 = 1 << 1;
    /// Map on demand only.
    pub const NO_ADVANCE_MAP: u32 = 1 << 8;
}

/// Flags of SET_VRING_ADDR.
pub mod vring_addr_flags {
    /// Writes to the used ring are logged at the log address.
    pub const LOG: u32 = 1 << 0;
}

/// Why the configuration space is written. Implementations disagree on bit or value; these are the specification's.
pub mod config_flags {
    /// The driver wrote.
    pub const FRONTEND: u32 = 0;
    /// The destination of a live migration restores read-only fields.
    pub const MIGRATION: u32 = 1;
}

/// The num field of SET_VRING_ENABLE.
pub mod vring_enable_state {
    /// The ring is processed without side effects.
    pub const DISABLED: u32 = 0;
    /// The ring is processed normally.
    pub const ENABLED: u32 = 1;
}

/// What may be done through an IOTLB entry.
pub mod iotlb_permission {
    /// Nothing.
    pub const NONE: u8 = 0;
    /// Reading.
    pub const READ_ONLY: u8 = 1;
    /// Writing.
    pub const WRITE_ONLY: u8 = 2;
    /// Both.
    pub const READ_WRITE: u8 = 3;
}

/// What an IOTLB message says; the front-end sends updates and invalidations, the back-end misses and failures.
pub mod iotlb_type {
    /// The back-end has no entry for an address.
    pub const MISS: u8 = 1;
    /// An entry to be kept.
    pub const UPDATE: u8 = 2;
    /// An entry to be forgotten.
    pub const INVALIDATE: u8 = 3;
    /// An access was not permitted.
    pub const ACCESS_FAIL: u8 = 4;
}

/// Which way the state of a device is transferred.
pub mod device_state_direction {
    /// The back-end writes its state.
    pub const SAVE: u32 = 0;
    /// The back-end reads its state.
    pub const LOAD: u32 = 1;
}

/// When the state of a device is transferred.
pub mod device_state_phase {
    /// The device is suspended and all vrings are stopped.
    pub const STOPPED: u32 = 0;
}

/// The num field of SET_VRING_ENDIAN.
pub mod vring_endianness {
    /// Little-endian.
    pub const LITTLE: u32 = 0;
    /// Big-endian.
    pub const BIG: u32 = 1;
}

/// The answer to SET_DEVICE_STATE_FD.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct DeviceStateReply(pub zerocopy::native_endian::U64);

impl DeviceStateReply {
    /// Mask of `error`.
    pub const ERROR: u64 = 0xff;

    /// Zero on success.
    pub fn error(self) -> u64 {
        self.0.get() & Self::ERROR
    }

    /// The same with another `error`.
    pub fn with_error(self, value: u64) -> Self {
        Self(zerocopy::native_endian::U64::new((self.0.get() & !Self::ERROR) | (value & Self::ERROR)))
    }

    /// Mask of `invalid_fd`.
    pub const INVALID_FD: u64 = 0x100;

    /// No file descriptor is attached: the front-end's own is used.
    pub fn invalid_fd(self) -> bool {
        self.0.get() & Self::INVALID_FD != 0
    }

    /// The same with another `invalid_fd`.
    pub fn with_invalid_fd(self, value: bool) -> Self {
        let bit = if value { Self::INVALID_FD } else { 0 };
        Self(zerocopy::native_endian::U64::new((self.0.get() & !Self::INVALID_FD) | bit))
    }
}

const _: () = assert!(core::mem::size_of::<DeviceStateReply>() == 8);

/// Names a vring in the messages that pass its event file descriptors.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VringFd(pub zerocopy::native_endian::U64);

impl VringFd {
    /// Mask of `index`.
    pub const INDEX: u64 = 0xff;

    /// Index of the vring.
    pub fn index(self) -> u64 {
        self.0.get() & Self::INDEX
    }

    /// The same with another `index`.
    pub fn with_index(self, value: u64) -> Self {
        Self(zerocopy::native_endian::U64::new((self.0.get() & !Self::INDEX) | (value & Self::INDEX)))
    }

    /// Mask of `invalid_fd`.
    pub const INVALID_FD: u64 = 0x100;

    /// No file descriptor is attached; the vring is polled.
    pub fn invalid_fd(self) -> bool {
        self.0.get() & Self::INVALID_FD != 0
    }

    /// The same with another `invalid_fd`.
    pub fn with_invalid_fd(self, value: bool) -> Self {
        let bit = if value { Self::INVALID_FD } else { 0 };
        Self(zerocopy::native_endian::U64::new((self.0.get() & !Self::INVALID_FD) | bit))
    }
}

const _: () = assert!(core::mem::size_of::<VringFd>() == 8);

/// The num field of SET_VRING_BASE and GET_VRING_BASE for split virtqueues.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct SplitVringBase(pub zerocopy::native_endian::U32);

impl SplitVringBase {
    /// Mask of `available`.
    pub const AVAILABLE: u32 = 0xffff;

    /// Free-running index of the next available entry.
    pub fn available(self) -> u32 {
        self.0.get() & Self::AVAILABLE
    }

    /// The same with another `available`.
    pub fn with_available(self, value: u32) -> Self {
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::AVAILABLE) | (value & Self::AVAILABLE)))
    }
}

const _: () = assert!(core::mem::size_of::<SplitVringBase>() == 4);

/// The num field of SET_VRING_BASE and GET_VRING_BASE for packed virtqueues; 0x80008000 when fresh.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct PackedVringBase(pub zerocopy::native_endian::U32);

impl PackedVringBase {
    /// Mask of `available`.
    pub const AVAILABLE: u32 = 0x7fff;

    /// Index of the next descriptor that the back-end reads.
    pub fn available(self) -> u32 {
        self.0.get() & Self::AVAILABLE
    }

    /// The same with another `available`.
    pub fn with_available(self, value: u32) -> Self {
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::AVAILABLE) | (value & Self::AVAILABLE)))
    }

    /// Mask of `available_wrap`.
    pub const AVAILABLE_WRAP: u32 = 0x8000;

    /// Wrap counter of the available index.
    pub fn available_wrap(self) -> bool {
        self.0.get() & Self::AVAILABLE_WRAP != 0
    }

    /// The same with another `available_wrap`.
    pub fn with_available_wrap(self, value: bool) -> Self {
        let bit = if value { Self::AVAILABLE_WRAP } else { 0 };
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::AVAILABLE_WRAP) | bit))
    }

    /// Mask of `used`.
    pub const USED: u32 = 0x7fff0000;

    /// Index of the next descriptor that the back-end writes.
    pub fn used(self) -> u32 {
        (self.0.get() & Self::USED) >> 16
    }

    /// The same with another `used`.
    pub fn with_used(self, value: u32) -> Self {
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::USED) | ((value << 16) & Self::USED)))
    }

    /// Mask of `used_wrap`.
    pub const USED_WRAP: u32 = 0x80000000;

    /// Wrap counter of the used index.
    pub fn used_wrap(self) -> bool {
        self.0.get() & Self::USED_WRAP != 0
    }

    /// The same with another `used_wrap`.
    pub fn with_used_wrap(self, value: bool) -> Self {
        let bit = if value { Self::USED_WRAP } else { 0 };
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::USED_WRAP) | bit))
    }
}

const _: () = assert!(core::mem::size_of::<PackedVringBase>() == 4);

/// A single number; also the answer to a request with need-reply, where zero is success.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct U64 {
    /// What the number means depends on the message.
    pub value: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<U64>() == 8);
    assert!(core::mem::offset_of!(U64, value) == 0);
};

/// A number that belongs to one vring.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VringState {
    /// Index of the vring.
    pub index: zerocopy::native_endian::U32,
    /// Size of the queue, its base, or its state: see the message.
    pub num: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VringState>() == 8);
    assert!(core::mem::offset_of!(VringState, index) == 0);
    assert!(core::mem::offset_of!(VringState, num) == 4);
};

/// Where the parts of a vring are, in the address space that the negotiated features name (front-end user addresses by default).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VringAddr {
    /// Index of the vring.
    pub index: zerocopy::native_endian::U32,
    /// Whether the used ring is logged.
    pub flags: zerocopy::native_endian::U32,
    /// Address of the descriptor table (packed: of the descriptor ring).
    pub descriptor: zerocopy::native_endian::U64,
    /// Address of the used ring (packed: of the device event area).
    pub used: zerocopy::native_endian::U64,
    /// Address of the available ring (packed: of the driver event area).
    pub available: zerocopy::native_endian::U64,
    /// Guest physical address where writes to the used ring are logged.
    pub log: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VringAddr>() == 40);
    assert!(core::mem::offset_of!(VringAddr, index) == 0);
    assert!(core::mem::offset_of!(VringAddr, flags) == 4);
    assert!(core::mem::offset_of!(VringAddr, descriptor) == 8);
    assert!(core::mem::offset_of!(VringAddr, used) == 16);
    assert!(core::mem::offset_of!(VringAddr, available) == 24);
    assert!(core::mem::offset_of!(VringAddr, log) == 32);
};

/// A piece of guest memory and the file that holds it.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct MemRegion {
    /// Guest physical address of the region.
    pub guest_addr: zerocopy::native_endian::U64,
    /// Size in bytes.
    pub size: zerocopy::native_endian::U64,
    /// The front-end's own address of the region.
    pub user_addr: zerocopy::native_endian::U64,
    /// Where the region starts in the file, in bytes.
    pub mmap_offset: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<MemRegion>() == 32);
    assert!(core::mem::offset_of!(MemRegion, guest_addr) == 0);
    assert!(core::mem::offset_of!(MemRegion, size) == 8);
    assert!(core::mem::offset_of!(MemRegion, user_addr) == 16);
    assert!(core::mem::offset_of!(MemRegion, mmap_offset) == 24);
};

/// All memory regions of the guest.
///
/// Followed by `regions`: The regions, in the order of their file descriptors.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct MemTable {
    /// Number of regions.
    pub num_regions: zerocopy::native_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<MemTable>() == 8);
    assert!(core::mem::offset_of!(MemTable, num_regions) == 0);
    assert!(core::mem::offset_of!(MemTable, padding) == 4);
};

/// One memory region that is added or removed.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct SingleMemRegion {
    /// Padding.
    pub padding: [u8; 8],
    /// The region.
    pub region: MemRegion,
}

const _: () = {
    assert!(core::mem::size_of::<SingleMemRegion>() == 40);
    assert!(core::mem::offset_of!(SingleMemRegion, padding) == 0);
    assert!(core::mem::offset_of!(SingleMemRegion, region) == 8);
};

/// A piece of the device's configuration space, whose bytes keep virtio's byte order.
///
/// Followed by `payload`: The bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Config {
    /// Where in the configuration space the bytes stand.
    pub offset: zerocopy::native_endian::U32,
    /// Number of bytes.
    pub size: zerocopy::native_endian::U32,
    /// Who writes.
    pub flags: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<Config>() == 12);
    assert!(core::mem::offset_of!(Config, offset) == 0);
    assert!(core::mem::offset_of!(Config, size) == 4);
    assert!(core::mem::offset_of!(Config, flags) == 8);
};

/// Whom SEND_RARP is to announce.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Rarp {
    /// The guest's hardware address.
    pub mac: [u8; 6],
    /// Padding.
    pub unused: [u8; 2],
}

const _: () = {
    assert!(core::mem::size_of::<Rarp>() == 8);
    assert!(core::mem::offset_of!(Rarp, mac) == 0);
    assert!(core::mem::offset_of!(Rarp, unused) == 6);
};

/// A memory region when XEN_MMAP is negotiated.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct MemRegionXen {
    /// Guest physical address of the region.
    pub guest_addr: zerocopy::native_endian::U64,
    /// Size in bytes.
    pub size: zerocopy::native_endian::U64,
    /// The front-end's own address of the region.
    pub user_addr: zerocopy::native_endian::U64,
    /// Where the region starts in the file, in bytes.
    pub mmap_offset: zerocopy::native_endian::U64,
    /// How it is mapped.
    pub xen_mmap_flags: zerocopy::native_endian::U32,
    /// Domain whose memory it is.
    pub domid: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<MemRegionXen>() == 40);
    assert!(core::mem::offset_of!(MemRegionXen, guest_addr) == 0);
    assert!(core::mem::offset_of!(MemRegionXen, size) == 8);
    assert!(core::mem::offset_of!(MemRegionXen, user_addr) == 16);
    assert!(core::mem::offset_of!(MemRegionXen, mmap_offset) == 24);
    assert!(core::mem::offset_of!(MemRegionXen, xen_mmap_flags) == 32);
    assert!(core::mem::offset_of!(MemRegionXen, domid) == 36);
};

/// One memory region that is added or removed when XEN_MMAP is negotiated.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct SingleMemRegionXen {
    /// Padding.
    pub padding: [u8; 8],
    /// The region.
    pub region: MemRegionXen,
}

const _: () = {
    assert!(core::mem::size_of::<SingleMemRegionXen>() == 48);
    assert!(core::mem::offset_of!(SingleMemRegionXen, padding) == 0);
    assert!(core::mem::offset_of!(SingleMemRegionXen, region) == 8);
};

/// All memory regions of the guest when XEN_MMAP is negotiated.
///
/// Followed by `regions`: The regions, in the order of their file descriptors.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct MemTableXen {
    /// Number of regions.
    pub num_regions: zerocopy::native_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<MemTableXen>() == 8);
    assert!(core::mem::offset_of!(MemTableXen, num_regions) == 0);
    assert!(core::mem::offset_of!(MemTableXen, padding) == 4);
};

/// Where the dirty log lies in the file that comes with it.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Log {
    /// Size of the log in bytes.
    pub log_size: zerocopy::native_endian::U64,
    /// Where the log starts in the file, in bytes.
    pub log_offset: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<Log>() == 16);
    assert!(core::mem::offset_of!(Log, log_size) == 0);
    assert!(core::mem::offset_of!(Log, log_offset) == 8);
};

/// An entry of the I/O translation buffer. The tail padding of 64-bit machines is on the wire.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Iotlb {
    /// I/O virtual address.
    pub iova: zerocopy::native_endian::U64,
    /// Size in bytes.
    pub size: zerocopy::native_endian::U64,
    /// The front-end's address behind it.
    pub user_addr: zerocopy::native_endian::U64,
    /// What may be done.
    pub permission: u8,
    /// What the message says.
    pub r#type: u8,
    /// Padding.
    pub padding: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<Iotlb>() == 32);
    assert!(core::mem::offset_of!(Iotlb, iova) == 0);
    assert!(core::mem::offset_of!(Iotlb, size) == 8);
    assert!(core::mem::offset_of!(Iotlb, user_addr) == 16);
    assert!(core::mem::offset_of!(Iotlb, permission) == 24);
    assert!(core::mem::offset_of!(Iotlb, r#type) == 25);
    assert!(core::mem::offset_of!(Iotlb, padding) == 26);
};

/// A piece of a file that serves as a vring's notification area.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VringArea {
    /// The vring, and whether the area is withdrawn.
    pub vring: VringFd,
    /// Size in bytes.
    pub size: zerocopy::native_endian::U64,
    /// Where the area starts in the file, in bytes.
    pub offset: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VringArea>() == 24);
    assert!(core::mem::offset_of!(VringArea, vring) == 0);
    assert!(core::mem::offset_of!(VringArea, size) == 8);
    assert!(core::mem::offset_of!(VringArea, offset) == 16);
};

/// The memory in which requests in flight are recorded. The tail padding of 64-bit machines is on the wire.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Inflight {
    /// Size in bytes.
    pub mmap_size: zerocopy::native_endian::U64,
    /// Where it starts in the file, in bytes.
    pub mmap_offset: zerocopy::native_endian::U64,
    /// Number of queues recorded.
    pub num_queues: zerocopy::native_endian::U16,
    /// Descriptors of each queue.
    pub queue_size: zerocopy::native_endian::U16,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<Inflight>() == 24);
    assert!(core::mem::offset_of!(Inflight, mmap_size) == 0);
    assert!(core::mem::offset_of!(Inflight, mmap_offset) == 8);
    assert!(core::mem::offset_of!(Inflight, num_queues) == 16);
    assert!(core::mem::offset_of!(Inflight, queue_size) == 18);
    assert!(core::mem::offset_of!(Inflight, padding) == 20);
};

/// Names a shared object.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Shared {
    /// Its UUID; the first three groups are big-endian.
    pub uuid: [u8; 16],
}

const _: () = {
    assert!(core::mem::size_of::<Shared>() == 16);
    assert!(core::mem::offset_of!(Shared, uuid) == 0);
};

/// Which way and when the state of a device is transferred.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct DeviceState {
    /// Saving or loading.
    pub direction: zerocopy::native_endian::U32,
    /// State of the device meanwhile.
    pub phase: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<DeviceState>() == 8);
    assert!(core::mem::offset_of!(DeviceState, direction) == 0);
    assert!(core::mem::offset_of!(DeviceState, phase) == 4);
};

/// A piece of a file that is mapped into a shared memory region, or unmapped.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Mmap {
    /// Id of the shared memory region.
    pub shmid: u8,
    /// Padding.
    pub padding: [u8; 7],
    /// Where the piece starts in the file, in bytes.
    pub fd_offset: zerocopy::native_endian::U64,
    /// Where it starts in the region, in bytes.
    pub shm_offset: zerocopy::native_endian::U64,
    /// Size in bytes.
    pub len: zerocopy::native_endian::U64,
    /// Whether the guest may write.
    pub flags: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<Mmap>() == 40);
    assert!(core::mem::offset_of!(Mmap, shmid) == 0);
    assert!(core::mem::offset_of!(Mmap, padding) == 1);
    assert!(core::mem::offset_of!(Mmap, fd_offset) == 8);
    assert!(core::mem::offset_of!(Mmap, shm_offset) == 16);
    assert!(core::mem::offset_of!(Mmap, len) == 24);
    assert!(core::mem::offset_of!(Mmap, flags) == 32);
};

/// The shared memory regions of a device; their ids may have gaps.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct ShmemConfig {
    /// Number of regions, that is of sizes other than zero.
    pub num_regions: zerocopy::native_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
    /// Size in bytes of the region with each id; zero where there is none.
    pub sizes: [zerocopy::native_endian::U64; 256],
}

const _: () = {
    assert!(core::mem::size_of::<ShmemConfig>() == 2056);
    assert!(core::mem::offset_of!(ShmemConfig, num_regions) == 0);
    assert!(core::mem::offset_of!(ShmemConfig, padding) == 4);
    assert!(core::mem::offset_of!(ShmemConfig, sizes) == 8);
};

/// Parameters of a symmetric session. The pointers are the front-end's own and mean nothing on the wire.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct CryptoSessionSymmetricSetup {
    /// Cipher, as virtio-crypto numbers it.
    pub cipher_alg: zerocopy::native_endian::U32,
    /// Length of the cipher key in bytes.
    pub key_len: zerocopy::native_endian::U32,
    /// Hash, as virtio-crypto numbers it.
    pub hash_alg: zerocopy::native_endian::U32,
    /// Length of the hash in bytes.
    pub hash_result_len: zerocopy::native_endian::U32,
    /// Length of the authentication key in bytes.
    pub auth_key_len: zerocopy::native_endian::U32,
    /// Length of the additional authenticated data in bytes.
    pub add_len: zerocopy::native_endian::U32,
    /// Cipher alone, or chained with a hash.
    pub op_type: u8,
    /// Encryption or decryption.
    pub direction: u8,
    /// Plain, authenticated or nested hash.
    pub hash_mode: u8,
    /// Which of cipher and hash comes first.
    pub alg_chain_order: u8,
    /// Padding.
    pub padding: [u8; 4],
    /// A pointer of the front-end; ignored.
    pub cipher_key_ptr: zerocopy::native_endian::U64,
    /// A pointer of the front-end; ignored.
    pub auth_key_ptr: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<CryptoSessionSymmetricSetup>() == 48);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, cipher_alg) == 0);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, key_len) == 4);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, hash_alg) == 8);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, hash_result_len) == 12);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, auth_key_len) == 16);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, add_len) == 20);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, op_type) == 24);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, direction) == 25);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, hash_mode) == 26);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, alg_chain_order) == 27);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, padding) == 28);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, cipher_key_ptr) == 32);
    assert!(core::mem::offset_of!(CryptoSessionSymmetricSetup, auth_key_ptr) == 40);
};

/// A symmetric session with its keys.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct CryptoSessionSymmetric {
    /// Its parameters.
    pub setup: CryptoSessionSymmetricSetup,
    /// The cipher key.
    pub key: [u8; 64],
    /// The authentication key.
    pub auth_key: [u8; 512],
}

const _: () = {
    assert!(core::mem::size_of::<CryptoSessionSymmetric>() == 624);
    assert!(core::mem::offset_of!(CryptoSessionSymmetric, setup) == 0);
    assert!(core::mem::offset_of!(CryptoSessionSymmetric, key) == 48);
    assert!(core::mem::offset_of!(CryptoSessionSymmetric, auth_key) == 112);
};

/// Parameters of an asymmetric session. The pointer is the front-end's own and means nothing on the wire.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct CryptoSessionAsymmetricSetup {
    /// Algorithm, as virtio-crypto numbers it.
    pub algo: zerocopy::native_endian::U32,
    /// Public or private key.
    pub keytype: zerocopy::native_endian::U32,
    /// Length of the key in bytes.
    pub keylen: zerocopy::native_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
    /// A pointer of the front-end; ignored.
    pub key_ptr: zerocopy::native_endian::U64,
    /// Padding of RSA.
    pub rsa_padding_algo: zerocopy::native_endian::U32,
    /// Hash of RSA.
    pub rsa_hash_algo: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<CryptoSessionAsymmetricSetup>() == 32);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetricSetup, algo) == 0);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetricSetup, keytype) == 4);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetricSetup, keylen) == 8);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetricSetup, padding) == 12);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetricSetup, key_ptr) == 16);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetricSetup, rsa_padding_algo) == 24);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetricSetup, rsa_hash_algo) == 28);
};

/// An asymmetric session with its key.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct CryptoSessionAsymmetric {
    /// Its parameters.
    pub setup: CryptoSessionAsymmetricSetup,
    /// The key.
    pub key: [u8; 1024],
}

const _: () = {
    assert!(core::mem::size_of::<CryptoSessionAsymmetric>() == 1056);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetric, setup) == 0);
    assert!(core::mem::offset_of!(CryptoSessionAsymmetric, key) == 32);
};

/// A crypto session that is created, laid out as 64-bit machines do.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct CryptoSession {
    /// What is created, as virtio-crypto numbers it.
    pub op_code: zerocopy::native_endian::U64,
    /// The session's parameters.
    pub session: [u8; 1056],
    /// Id of the new session in the reply; negative on failure.
    pub session_id: zerocopy::native_endian::I64,
}

const _: () = {
    assert!(core::mem::size_of::<CryptoSession>() == 1072);
    assert!(core::mem::offset_of!(CryptoSession, op_code) == 0);
    assert!(core::mem::offset_of!(CryptoSession, session) == 8);
    assert!(core::mem::offset_of!(CryptoSession, session_id) == 1064);
};
