// Generated from spec/virtio/mem.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio memory device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What a request asks for.
pub mod virtio_mem_request_type {
    /// Plug blocks.
    pub const PLUG: u16 = 0;
    /// Unplug blocks.
    pub const UNPLUG: u16 = 1;
    /// Unplug all blocks; the usable region may shrink.
    pub const UNPLUG_ALL: u16 = 2;
    /// Tell whether blocks are plugged.
    pub const STATE: u16 = 3;
}

/// How a request went.
pub mod virtio_mem_response_type {
    /// Done.
    pub const ACK: u16 = 0;
    /// Refused, such as plugging more than is requested.
    pub const NACK: u16 = 1;
    /// Not possible now; the driver may try again.
    pub const BUSY: u16 = 2;
    /// The request is wrong, such as by its address or by the state of the blocks.
    pub const ERROR: u16 = 3;
}

/// State of a range of blocks.
pub mod virtio_mem_block_state {
    /// All are plugged.
    pub const PLUGGED: u16 = 0;
    /// None is plugged.
    pub const UNPLUGGED: u16 = 1;
    /// Some are plugged.
    pub const MIXED: u16 = 2;
}

/// The blocks of a PLUG request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioMemRequestPlug {
    /// Guest physical address of the first block.
    pub addr: zerocopy::little_endian::U64,
    /// Number of blocks.
    pub nb_blocks: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioMemRequestPlug>() == 16);
    assert!(core::mem::offset_of!(VirtioMemRequestPlug, addr) == 0);
    assert!(core::mem::offset_of!(VirtioMemRequestPlug, nb_blocks) == 8);
    assert!(core::mem::offset_of!(VirtioMemRequestPlug, padding) == 10);
};

/// The blocks of an UNPLUG request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioMemRequestUnplug {
    /// Guest physical address of the first block.
    pub addr: zerocopy::little_endian::U64,
    /// Number of blocks.
    pub nb_blocks: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioMemRequestUnplug>() == 16);
    assert!(core::mem::offset_of!(VirtioMemRequestUnplug, addr) == 0);
    assert!(core::mem::offset_of!(VirtioMemRequestUnplug, nb_blocks) == 8);
    assert!(core::mem::offset_of!(VirtioMemRequestUnplug, padding) == 10);
};

/// The blocks of a STATE request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioMemRequestState {
    /// Guest physical address of the first block.
    pub addr: zerocopy::little_endian::U64,
    /// Number of blocks.
    pub nb_blocks: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioMemRequestState>() == 16);
    assert!(core::mem::offset_of!(VirtioMemRequestState, addr) == 0);
    assert!(core::mem::offset_of!(VirtioMemRequestState, nb_blocks) == 8);
    assert!(core::mem::offset_of!(VirtioMemRequestState, padding) == 10);
};

/// A request, read by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioMemRequest {
    /// What is asked.
    pub r#type: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 6],
    /// The blocks that are meant; without meaning in UNPLUG_ALL.
    pub u: [u8; 16],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioMemRequest>() == 24);
    assert!(core::mem::offset_of!(VirtioMemRequest, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioMemRequest, padding) == 2);
    assert!(core::mem::offset_of!(VirtioMemRequest, u) == 8);
};

/// The answer to a STATE request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioMemResponseState {
    /// State of the blocks.
    pub state: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioMemResponseState>() == 2);
    assert!(core::mem::offset_of!(VirtioMemResponseState, state) == 0);
};

/// The answer to a request, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioMemResponse {
    /// How it went.
    pub r#type: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 6],
    /// The state of the blocks when a STATE request succeeded; without meaning otherwise.
    pub u: [u8; 2],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioMemResponse>() == 10);
    assert!(core::mem::offset_of!(VirtioMemResponse, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioMemResponse, padding) == 2);
    assert!(core::mem::offset_of!(VirtioMemResponse, u) == 8);
};

/// The configuration space of the memory device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioMemConfig {
    /// Size and alignment of a block in bytes, a power of two.
    pub block_size: zerocopy::little_endian::U64,
    /// ACPI proximity domain of the memory.
    pub node_id: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 6],
    /// Guest physical address of the region.
    pub addr: zerocopy::little_endian::U64,
    /// Size of the region in bytes.
    pub region_size: zerocopy::little_endian::U64,
    /// Bytes of the region, from its start, in which blocks can be plugged.
    pub usable_region_size: zerocopy::little_endian::U64,
    /// Plugged bytes.
    pub plugged_size: zerocopy::little_endian::U64,
    /// Bytes that the device wants plugged.
    pub requested_size: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioMemConfig>() == 56);
    assert!(core::mem::offset_of!(VirtioMemConfig, block_size) == 0);
    assert!(core::mem::offset_of!(VirtioMemConfig, node_id) == 8);
    assert!(core::mem::offset_of!(VirtioMemConfig, padding) == 10);
    assert!(core::mem::offset_of!(VirtioMemConfig, addr) == 16);
    assert!(core::mem::offset_of!(VirtioMemConfig, region_size) == 24);
    assert!(core::mem::offset_of!(VirtioMemConfig, usable_region_size) == 32);
    assert!(core::mem::offset_of!(VirtioMemConfig, plugged_size) == 40);
    assert!(core::mem::offset_of!(VirtioMemConfig, requested_size) == 48);
};

/// Feature bits of the memory device.
pub mod virtio_mem_feature {
    /// node_id is told, an ACPI proximity domain.
    pub const ACPI_PXM: u64 = 1 << 0;
    /// The driver must not touch unplugged memory, not even read it.
    pub const UNPLUGGED_INACCESSIBLE: u64 = 1 << 1;
    /// Plugged memory survives suspending, so the guest may suspend.
    pub const PERSISTENT_SUSPEND: u64 = 1 << 2;
}

/// A region of guest memory whose blocks are plugged and unplugged one by one.
pub const MEM_DEVICE_ID: u32 = 24;
