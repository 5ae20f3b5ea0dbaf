// Generated from spec/virtio/packed-ring.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The packed virtqueue, a descriptor ring that both sides write and two event areas.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Largest size of a packed virtqueue; sizes need not be powers of two.
/// Unit: descriptors.
pub const MAX_PACKED_RING_SIZE: u32 = 32768;

/// Alignment of the descriptor ring.
/// Unit: bytes.
pub const PACKED_DESCRIPTOR_RING_ALIGNMENT: u32 = 16;

/// Alignment of the driver's and of the device's event area.
/// Unit: bytes.
pub const PACKED_EVENT_ALIGNMENT: u32 = 4;

/// Flags of a descriptor. It is available when AVAIL equals the driver's wrap counter and USED does not, and used when both equal the device's.
pub mod packed_descriptor_flags {
    /// The chain goes on with the next descriptor of the ring; reserved in used descriptors.
    pub const NEXT: u16 = 1 << 0;
    /// The device writes the buffer; in a used descriptor, the device has written and length is valid.
    pub const WRITE: u16 = 1 << 1;
    /// The buffer holds a table of descriptors.
    pub const INDIRECT: u16 = 1 << 2;
    /// The driver's wrap counter when made available; the device's counter when used. Linux names the bit number, VRING_PACKED_DESC_F_AVAIL.
    pub const AVAIL: u16 = 1 << 7;
    /// The inverse of the driver's wrap counter when made available; the device's counter when used. Linux names the bit number, VRING_PACKED_DESC_F_USED.
    pub const USED: u16 = 1 << 15;
}

/// Which notifications the writer of an event area wants; the two low bits, 3 is reserved, and the other bits are zero.
pub mod packed_event_flags {
    /// All.
    pub const ENABLE: u16 = 0;
    /// None.
    pub const DISABLE: u16 = 1;
    /// One for the descriptor that the offset and wrap counter name; only with EVENT_IDX.
    pub const DESC: u16 = 2;
}

/// Names a position of the descriptor ring; valid with DESC only.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct PackedEventOffsetWrap(pub zerocopy::little_endian::U16);

impl PackedEventOffsetWrap {
    /// Mask of `offset`.
    pub const OFFSET: u16 = 0x7fff;

    /// Index of the descriptor.
    pub fn offset(self) -> u16 {
        self.0.get() & Self::OFFSET
    }

    /// The same with another `offset`.
    pub fn with_offset(self, value: u16) -> Self {
        Self(zerocopy::little_endian::U16::new((self.0.get() & !Self::OFFSET) | (value & Self::OFFSET)))
    }

    /// Mask of `wrap`.
    pub const WRAP: u16 = 0x8000;

    /// Wrap counter of that round of the ring.
    pub fn wrap(self) -> bool {
        self.0.get() & Self::WRAP != 0
    }

    /// The same with another `wrap`.
    pub fn with_wrap(self, value: bool) -> Self {
        let bit = if value { Self::WRAP } else { 0 };
        Self(zerocopy::little_endian::U16::new((self.0.get() & !Self::WRAP) | bit))
    }
}

const _: () = assert!(core::mem::size_of::<PackedEventOffsetWrap>() == 2);

/// An entry of the descriptor ring or of an indirect table.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct PackedDescriptor {
    /// Guest physical address of the buffer; unused in used descriptors.
    pub address: zerocopy::little_endian::U64,
    /// Length of the buffer in bytes; in used descriptors, how many bytes the device wrote.
    pub length: zerocopy::little_endian::U32,
    /// The driver's number for the buffer, valid in the last descriptor of a chain and in used descriptors.
    pub id: zerocopy::little_endian::U16,
    /// Direction, whether the chain goes on, and who owns the descriptor.
    pub flags: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<PackedDescriptor>() == 16);
    assert!(core::mem::offset_of!(PackedDescriptor, address) == 0);
    assert!(core::mem::offset_of!(PackedDescriptor, length) == 8);
    assert!(core::mem::offset_of!(PackedDescriptor, id) == 12);
    assert!(core::mem::offset_of!(PackedDescriptor, flags) == 14);
};

/// An event area; the driver writes one to suppress calls, the device the other to suppress kicks.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct PackedEvent {
    /// The descriptor at which a notification is wanted.
    pub offset_wrap: PackedEventOffsetWrap,
    /// Which notifications are wanted.
    pub flags: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<PackedEvent>() == 4);
    assert!(core::mem::offset_of!(PackedEvent, offset_wrap) == 0);
    assert!(core::mem::offset_of!(PackedEvent, flags) == 2);
};
