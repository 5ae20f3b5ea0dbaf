// Generated from spec/virtio/split-ring.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The split virtqueue, three areas in guest memory.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Largest size of a split virtqueue; sizes are powers of two.
/// Unit: descriptors.
pub const MAX_SPLIT_RING_SIZE: u32 = 32768;

/// Alignment of the descriptor table.
/// Unit: bytes.
pub const DESCRIPTOR_TABLE_ALIGNMENT: u32 = 16;

/// Alignment of the available ring.
/// Unit: bytes.
pub const AVAILABLE_RING_ALIGNMENT: u32 = 2;

/// Alignment of the used ring.
/// Unit: bytes.
pub const USED_RING_ALIGNMENT: u32 = 4;

/// Size of the used_event behind the available ring and of the avail_event behind the used ring.
/// Unit: bytes.
pub const RING_EVENT_SIZE: u32 = 2;

/// Flags of a descriptor.
pub mod descriptor_flags {
    /// The chain goes on with the descriptor named by next.
    pub const NEXT: u16 = 1 << 0;
    /// The device writes the buffer; otherwise it reads it.
    pub const WRITE: u16 = 1 << 1;
    /// The buffer holds a table of descriptors.
    pub const INDIRECT: u16 = 1 << 2;
}

/// Flags of the available ring, written by the driver.
pub mod available_flags {
    /// The driver does not want to be called (a hint; ignored with EVENT_IDX).
    pub const NO_INTERRUPT: u16 = 1 << 0;
}

/// Flags of the used ring, written by the device.
pub mod used_flags {
    /// The device does not want to be kicked (a hint; ignored with EVENT_IDX).
    pub const NO_NOTIFY: u16 = 1 << 0;
}

/// An entry of the descriptor table or of an indirect table.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct SplitDescriptor {
    /// Guest physical address of the buffer.
    pub address: zerocopy::little_endian::U64,
    /// Length of the buffer in bytes.
    pub length: zerocopy::little_endian::U32,
    /// Direction, and whether the chain goes on.
    pub flags: zerocopy::little_endian::U16,
    /// Index of the next descriptor of the chain.
    pub next: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<SplitDescriptor>() == 16);
    assert!(core::mem::offset_of!(SplitDescriptor, address) == 0);
    assert!(core::mem::offset_of!(SplitDescriptor, length) == 8);
    assert!(core::mem::offset_of!(SplitDescriptor, flags) == 12);
    assert!(core::mem::offset_of!(SplitDescriptor, next) == 14);
};

/// Head of the available ring; a u16 a descriptor follows, then used_event.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct AvailableRingHeader {
    /// Suppression of calls.
    pub flags: zerocopy::little_endian::U16,
    /// Free-running count of the chains made available.
    pub index: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<AvailableRingHeader>() == 4);
    assert!(core::mem::offset_of!(AvailableRingHeader, flags) == 0);
    assert!(core::mem::offset_of!(AvailableRingHeader, index) == 2);
};

/// An entry of the used ring.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct UsedElement {
    /// Index of the head of the used chain.
    pub id: zerocopy::little_endian::U32,
    /// Bytes that the device wrote into the chain.
    pub length: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<UsedElement>() == 8);
    assert!(core::mem::offset_of!(UsedElement, id) == 0);
    assert!(core::mem::offset_of!(UsedElement, length) == 4);
};

/// Head of the used ring; a used element a descriptor follows, then avail_event.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct UsedRingHeader {
    /// Suppression of kicks.
    pub flags: zerocopy::little_endian::U16,
    /// Free-running count of the chains used.
    pub index: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<UsedRingHeader>() == 4);
    assert!(core::mem::offset_of!(UsedRingHeader, flags) == 0);
    assert!(core::mem::offset_of!(UsedRingHeader, index) == 2);
};

/// The available ring up to used_event, which follows the entries.
///
/// Followed by `ring`: Index of the head of each available chain; as many entries as the queue has descriptors.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct AvailableRing {
    /// Suppression of calls.
    pub flags: zerocopy::little_endian::U16,
    /// Free-running count of the chains made available.
    pub index: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<AvailableRing>() == 4);
    assert!(core::mem::offset_of!(AvailableRing, flags) == 0);
    assert!(core::mem::offset_of!(AvailableRing, index) == 2);
};

/// The used ring up to avail_event, which follows the entries.
///
/// Followed by `ring`: The used chains; as many entries as the queue has descriptors.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct UsedRing {
    /// Suppression of kicks.
    pub flags: zerocopy::little_endian::U16,
    /// Free-running count of the chains used.
    pub index: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<UsedRing>() == 4);
    assert!(core::mem::offset_of!(UsedRing, flags) == 0);
    assert!(core::mem::offset_of!(UsedRing, index) == 2);
};
