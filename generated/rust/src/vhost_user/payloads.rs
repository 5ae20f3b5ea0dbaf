// Generated from spec/vhost-user/payloads.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The payloads of messages.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

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
