// Generated from spec/vhost-user/inflight.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The shared memory in which a back-end records requests in flight, one region a queue, back to back. A region means something only to the implementation that wrote it.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Version of a region; zero says that the region is not initialized.
pub const INFLIGHT_VERSION: u32 = 1;

/// Each region begins at a multiple of this from the start of the memory. The document leaves the distance open; back-ends that share memory with others agree on it.
/// Unit: bytes.
pub const INFLIGHT_REGION_ALIGNMENT: u32 = 64;

/// What is recorded of one descriptor of a split virtqueue; only that of a chain's head is used.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct InflightSplitDescriptorState {
    /// 1 while the chain is in flight, otherwise 0.
    pub inflight: u8,
    /// Padding.
    pub padding: [u8; 5],
    /// Links the heads of the last batch of completed chains.
    pub next: zerocopy::native_endian::U16,
    /// Position in the order in which chains were fetched.
    pub counter: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<InflightSplitDescriptorState>() == 16);
    assert!(core::mem::offset_of!(InflightSplitDescriptorState, inflight) == 0);
    assert!(core::mem::offset_of!(InflightSplitDescriptorState, padding) == 1);
    assert!(core::mem::offset_of!(InflightSplitDescriptorState, next) == 6);
    assert!(core::mem::offset_of!(InflightSplitDescriptorState, counter) == 8);
};

/// The region of a split virtqueue.
///
/// Followed by `desc`: State of each descriptor of the table.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct InflightSplitRegion {
    /// Feature flags of the region; none is defined.
    pub features: zerocopy::native_endian::U64,
    /// Version of the layout; zero before initialization.
    pub version: zerocopy::native_endian::U16,
    /// Number of descriptor states, the size of the queue.
    pub desc_num: zerocopy::native_endian::U16,
    /// Head of the list of the last batch of completed chains.
    pub last_batch_head: zerocopy::native_endian::U16,
    /// The used ring's index after the last batch; when it differs from the ring's, a batch was interrupted.
    pub used_idx: zerocopy::native_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<InflightSplitRegion>() == 16);
    assert!(core::mem::offset_of!(InflightSplitRegion, features) == 0);
    assert!(core::mem::offset_of!(InflightSplitRegion, version) == 8);
    assert!(core::mem::offset_of!(InflightSplitRegion, desc_num) == 10);
    assert!(core::mem::offset_of!(InflightSplitRegion, last_batch_head) == 12);
    assert!(core::mem::offset_of!(InflightSplitRegion, used_idx) == 14);
};

/// What is recorded of one fetched descriptor of a packed virtqueue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct InflightPackedDescriptorState {
    /// 1 while the chain is in flight, otherwise 0; heads only.
    pub inflight: u8,
    /// Padding.
    pub padding: [u8; 1],
    /// Index of the next entry of the chain or of the free list.
    pub next: zerocopy::native_endian::U16,
    /// Index of the chain's last entry; heads only.
    pub last: zerocopy::native_endian::U16,
    /// Number of descriptors of the chain; heads only.
    pub num: zerocopy::native_endian::U16,
    /// Position in the order in which chains were fetched; heads only.
    pub counter: zerocopy::native_endian::U64,
    /// Buffer id of the descriptor.
    pub id: zerocopy::native_endian::U16,
    /// Flags of the descriptor.
    pub flags: zerocopy::native_endian::U16,
    /// Length of the buffer in bytes.
    pub len: zerocopy::native_endian::U32,
    /// Guest physical address of the buffer.
    pub addr: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<InflightPackedDescriptorState>() == 32);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, inflight) == 0);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, padding) == 1);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, next) == 2);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, last) == 4);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, num) == 6);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, counter) == 8);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, id) == 16);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, flags) == 18);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, len) == 20);
    assert!(core::mem::offset_of!(InflightPackedDescriptorState, addr) == 24);
};

/// The region of a packed virtqueue. The old values are those before the batch in progress, which a restarted back-end commits or rolls back.
///
/// Followed by `desc`: State of each fetched descriptor.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct InflightPackedRegion {
    /// Feature flags of the region; none is defined.
    pub features: zerocopy::native_endian::U64,
    /// Version of the layout; zero before initialization.
    pub version: zerocopy::native_endian::U16,
    /// Number of descriptor states, the size of the queue.
    pub desc_num: zerocopy::native_endian::U16,
    /// Head of the list of free entries.
    pub free_head: zerocopy::native_endian::U16,
    /// Old head of the list of free entries.
    pub old_free_head: zerocopy::native_endian::U16,
    /// Index of the next descriptor that the back-end marks used.
    pub used_idx: zerocopy::native_endian::U16,
    /// Old index of the next descriptor to be marked used.
    pub old_used_idx: zerocopy::native_endian::U16,
    /// Wrap counter of the used index.
    pub used_wrap_counter: u8,
    /// Old wrap counter of the used index.
    pub old_used_wrap_counter: u8,
    /// Padding.
    pub padding: [u8; 7],
    /// Padding.
    pub alignment: [u8; 3],
}

const _: () = {
    assert!(core::mem::size_of::<InflightPackedRegion>() == 32);
    assert!(core::mem::offset_of!(InflightPackedRegion, features) == 0);
    assert!(core::mem::offset_of!(InflightPackedRegion, version) == 8);
    assert!(core::mem::offset_of!(InflightPackedRegion, desc_num) == 10);
    assert!(core::mem::offset_of!(InflightPackedRegion, free_head) == 12);
    assert!(core::mem::offset_of!(InflightPackedRegion, old_free_head) == 14);
    assert!(core::mem::offset_of!(InflightPackedRegion, used_idx) == 16);
    assert!(core::mem::offset_of!(InflightPackedRegion, old_used_idx) == 18);
    assert!(core::mem::offset_of!(InflightPackedRegion, used_wrap_counter) == 20);
    assert!(core::mem::offset_of!(InflightPackedRegion, old_used_wrap_counter) == 21);
    assert!(core::mem::offset_of!(InflightPackedRegion, padding) == 22);
    assert!(core::mem::offset_of!(InflightPackedRegion, alignment) == 29);
};
