// Generated from spec/virtio/pmem.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio persistent memory device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Identifier of the shared memory region that holds the memory with SHMEM_REGION.
pub const VIRTIO_PMEM_SHMEM_REGION_ID: u32 = 0;

/// What a request asks for.
pub mod virtio_pmem_request_type {
    /// Make all finished writes persistent.
    pub const FLUSH: u32 = 0;
}

/// The configuration space of the persistent memory device; unused with SHMEM_REGION.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioPmemConfig {
    /// Guest physical address of the memory; zero and ignored with SHMEM_REGION.
    pub start: zerocopy::little_endian::U64,
    /// Size of the memory in bytes; zero and ignored with SHMEM_REGION.
    pub size: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioPmemConfig>() == 16);
    assert!(core::mem::offset_of!(VirtioPmemConfig, start) == 0);
    assert!(core::mem::offset_of!(VirtioPmemConfig, size) == 8);
};

/// A request, read by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioPmemRequest {
    /// What is asked.
    pub r#type: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioPmemRequest>() == 4);
    assert!(core::mem::offset_of!(VirtioPmemRequest, r#type) == 0);
};

/// The answer to a request, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioPmemResponse {
    /// 0 on success; all bits set (-1) on failure.
    pub ret: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioPmemResponse>() == 4);
    assert!(core::mem::offset_of!(VirtioPmemResponse, ret) == 0);
};

/// Feature bits of the persistent memory device.
pub mod virtio_pmem_feature {
    /// The memory is a shared memory region, and the configuration space does not tell its place.
    pub const SHMEM_REGION: u64 = 1 << 0;
}

/// Persistent memory with a request to flush it.
pub const PMEM_DEVICE_ID: u32 = 27;
