// Generated from spec/virtio/iommu.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio IOMMU device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// All flags of a MAP request.
pub const VIRTIO_IOMMU_MAP_MASK: u32 = 7;

/// The bits of a property's type that tell the type; the others are reserved.
pub const VIRTIO_IOMMU_PROBE_TYPE_MASK: u32 = 4095;

/// Flags of an ATTACH request.
pub mod virtio_iommu_attach_flags {
    /// The domain is not translated; only with BYPASS_CONFIG.
    pub const BYPASS: u32 = 1 << 0;
}

/// Flags of a MAP request.
pub mod virtio_iommu_map_flags {
    /// Endpoints may read.
    pub const READ: u32 = 1 << 0;
    /// Endpoints may write.
    pub const WRITE: u32 = 1 << 1;
    /// The memory is that of a device; only with MMIO.
    pub const MMIO: u32 = 1 << 2;
}

/// Flags of a fault.
pub mod virtio_iommu_fault_flags {
    /// It was a read.
    pub const READ: u32 = 1 << 0;
    /// It was a write.
    pub const WRITE: u32 = 1 << 1;
    /// It was an instruction fetch.
    pub const EXEC: u32 = 1 << 2;
    /// The address is told.
    pub const ADDRESS: u32 = 1 << 8;
}

/// What a request asks for.
pub mod virtio_iommu_request_type {
    /// Put an endpoint into a domain.
    pub const ATTACH: u8 = 1;
    /// Take an endpoint out of a domain.
    pub const DETACH: u8 = 2;
    /// Map addresses in a domain.
    pub const MAP: u8 = 3;
    /// Remove mappings of a domain.
    pub const UNMAP: u8 = 4;
    /// Tell the properties of an endpoint.
    pub const PROBE: u8 = 5;
}

/// How a request went.
pub mod virtio_iommu_status {
    /// Success.
    pub const OK: u8 = 0;
    /// The communication failed.
    pub const IOERR: u8 = 1;
    /// The request is not supported.
    pub const UNSUPP: u8 = 2;
    /// The device failed.
    pub const DEVERR: u8 = 3;
    /// A parameter is invalid.
    pub const INVAL: u8 = 4;
    /// A parameter is out of range.
    pub const RANGE: u8 = 5;
    /// There is no such endpoint or domain.
    pub const NOENT: u8 = 6;
    /// An address is bad.
    pub const FAULT: u8 = 7;
    /// Resources ran out.
    pub const NOMEM: u8 = 8;
}

/// Type of a property, in the lower 12 bits; the driver ignores properties whose upper 4 bits are not zero.
pub mod virtio_iommu_probe_type {
    /// The end of the list.
    pub const NONE: u16 = 0;
    /// A range of reserved virtual addresses.
    pub const RESV_MEM: u16 = 1;
}

/// What reserved addresses are for.
pub mod virtio_iommu_reserved_memory_type {
    /// The device keeps them for itself.
    pub const RESERVED: u8 = 0;
    /// Writes to them are message signalled interrupts.
    pub const MSI: u8 = 1;
}

/// Why an access failed.
pub mod virtio_iommu_fault_reason {
    /// An error in the device, or one without a reason of its own.
    pub const UNKNOWN: u8 = 0;
    /// The endpoint has no domain.
    pub const DOMAIN: u8 = 1;
    /// The address is not mapped, or not for this kind of access.
    pub const MAPPING: u8 = 2;
}

/// A range of 64-bit numbers.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRange64 {
    /// First number.
    pub start: zerocopy::little_endian::U64,
    /// Last number, inclusive.
    pub end: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRange64>() == 16);
    assert!(core::mem::offset_of!(VirtioIommuRange64, start) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRange64, end) == 8);
};

/// A range of 32-bit numbers.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRange32 {
    /// First number.
    pub start: zerocopy::little_endian::U32,
    /// Last number, inclusive.
    pub end: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRange32>() == 8);
    assert!(core::mem::offset_of!(VirtioIommuRange32, start) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRange32, end) == 4);
};

/// The configuration space of the IOMMU device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuConfig {
    /// Page sizes that can be mapped, as a mask; the least bit is the granularity.
    pub page_size_mask: zerocopy::little_endian::U64,
    /// Virtual addresses that can be mapped.
    pub input_range: VirtioIommuRange64,
    /// Numbers that domains can have.
    pub domain_range: VirtioIommuRange32,
    /// Bytes of the properties of a PROBE request.
    pub probe_size: zerocopy::little_endian::U32,
    /// 1 if endpoints without a domain reach memory untranslated, 0 if they reach none; the driver may write it.
    pub bypass: u8,
    /// Padding.
    pub reserved: [u8; 3],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuConfig>() == 40);
    assert!(core::mem::offset_of!(VirtioIommuConfig, page_size_mask) == 0);
    assert!(core::mem::offset_of!(VirtioIommuConfig, input_range) == 8);
    assert!(core::mem::offset_of!(VirtioIommuConfig, domain_range) == 24);
    assert!(core::mem::offset_of!(VirtioIommuConfig, probe_size) == 32);
    assert!(core::mem::offset_of!(VirtioIommuConfig, bypass) == 36);
    assert!(core::mem::offset_of!(VirtioIommuConfig, reserved) == 37);
};

/// The head of a request, read by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRequestHead {
    /// What is asked.
    pub r#type: u8,
    /// Padding.
    pub reserved: [u8; 3],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRequestHead>() == 4);
    assert!(core::mem::offset_of!(VirtioIommuRequestHead, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRequestHead, reserved) == 1);
};

/// The tail of a request, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRequestTail {
    /// How it went.
    pub status: u8,
    /// Padding.
    pub reserved: [u8; 3],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRequestTail>() == 4);
    assert!(core::mem::offset_of!(VirtioIommuRequestTail, status) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRequestTail, reserved) == 1);
};

/// An ATTACH request; the device writes the tail.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRequestAttach {
    /// The head.
    pub head: VirtioIommuRequestHead,
    /// Number of the domain, which is created if there is none.
    pub domain: zerocopy::little_endian::U32,
    /// Number of the endpoint.
    pub endpoint: zerocopy::little_endian::U32,
    /// Whether the domain is translated.
    pub flags: zerocopy::little_endian::U32,
    /// Padding.
    pub reserved: [u8; 4],
    /// The tail.
    pub tail: VirtioIommuRequestTail,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRequestAttach>() == 24);
    assert!(core::mem::offset_of!(VirtioIommuRequestAttach, head) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRequestAttach, domain) == 4);
    assert!(core::mem::offset_of!(VirtioIommuRequestAttach, endpoint) == 8);
    assert!(core::mem::offset_of!(VirtioIommuRequestAttach, flags) == 12);
    assert!(core::mem::offset_of!(VirtioIommuRequestAttach, reserved) == 16);
    assert!(core::mem::offset_of!(VirtioIommuRequestAttach, tail) == 20);
};

/// A DETACH request; the device writes the tail.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRequestDetach {
    /// The head.
    pub head: VirtioIommuRequestHead,
    /// Number of the domain.
    pub domain: zerocopy::little_endian::U32,
    /// Number of the endpoint.
    pub endpoint: zerocopy::little_endian::U32,
    /// Padding.
    pub reserved: [u8; 8],
    /// The tail.
    pub tail: VirtioIommuRequestTail,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRequestDetach>() == 24);
    assert!(core::mem::offset_of!(VirtioIommuRequestDetach, head) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRequestDetach, domain) == 4);
    assert!(core::mem::offset_of!(VirtioIommuRequestDetach, endpoint) == 8);
    assert!(core::mem::offset_of!(VirtioIommuRequestDetach, reserved) == 12);
    assert!(core::mem::offset_of!(VirtioIommuRequestDetach, tail) == 20);
};

/// A MAP request; the device writes the tail.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRequestMap {
    /// The head.
    pub head: VirtioIommuRequestHead,
    /// Number of the domain.
    pub domain: zerocopy::little_endian::U32,
    /// First virtual address.
    pub virt_start: zerocopy::little_endian::U64,
    /// Last virtual address, inclusive.
    pub virt_end: zerocopy::little_endian::U64,
    /// Guest physical address of the first byte.
    pub phys_start: zerocopy::little_endian::U64,
    /// What endpoints may do.
    pub flags: zerocopy::little_endian::U32,
    /// The tail.
    pub tail: VirtioIommuRequestTail,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRequestMap>() == 40);
    assert!(core::mem::offset_of!(VirtioIommuRequestMap, head) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRequestMap, domain) == 4);
    assert!(core::mem::offset_of!(VirtioIommuRequestMap, virt_start) == 8);
    assert!(core::mem::offset_of!(VirtioIommuRequestMap, virt_end) == 16);
    assert!(core::mem::offset_of!(VirtioIommuRequestMap, phys_start) == 24);
    assert!(core::mem::offset_of!(VirtioIommuRequestMap, flags) == 32);
    assert!(core::mem::offset_of!(VirtioIommuRequestMap, tail) == 36);
};

/// An UNMAP request; the device writes the tail.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRequestUnmap {
    /// The head.
    pub head: VirtioIommuRequestHead,
    /// Number of the domain.
    pub domain: zerocopy::little_endian::U32,
    /// First virtual address.
    pub virt_start: zerocopy::little_endian::U64,
    /// Last virtual address, inclusive; a mapping cannot be removed in part.
    pub virt_end: zerocopy::little_endian::U64,
    /// Padding.
    pub reserved: [u8; 4],
    /// The tail.
    pub tail: VirtioIommuRequestTail,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRequestUnmap>() == 32);
    assert!(core::mem::offset_of!(VirtioIommuRequestUnmap, head) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRequestUnmap, domain) == 4);
    assert!(core::mem::offset_of!(VirtioIommuRequestUnmap, virt_start) == 8);
    assert!(core::mem::offset_of!(VirtioIommuRequestUnmap, virt_end) == 16);
    assert!(core::mem::offset_of!(VirtioIommuRequestUnmap, reserved) == 24);
    assert!(core::mem::offset_of!(VirtioIommuRequestUnmap, tail) == 28);
};

/// The head of a property of an endpoint.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuProbeProperty {
    /// What the property is.
    pub r#type: zerocopy::little_endian::U16,
    /// Bytes of the property after this head.
    pub length: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuProbeProperty>() == 4);
    assert!(core::mem::offset_of!(VirtioIommuProbeProperty, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioIommuProbeProperty, length) == 2);
};

/// A property that tells reserved virtual addresses.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuProbeReservedMemory {
    /// The head.
    pub head: VirtioIommuProbeProperty,
    /// What the addresses are for.
    pub subtype: u8,
    /// Padding.
    pub reserved: [u8; 3],
    /// First virtual address.
    pub start: zerocopy::little_endian::U64,
    /// Last virtual address, inclusive.
    pub end: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuProbeReservedMemory>() == 24);
    assert!(core::mem::offset_of!(VirtioIommuProbeReservedMemory, head) == 0);
    assert!(core::mem::offset_of!(VirtioIommuProbeReservedMemory, subtype) == 4);
    assert!(core::mem::offset_of!(VirtioIommuProbeReservedMemory, reserved) == 5);
    assert!(core::mem::offset_of!(VirtioIommuProbeReservedMemory, start) == 8);
    assert!(core::mem::offset_of!(VirtioIommuProbeReservedMemory, end) == 16);
};

/// A PROBE request without its tail, which follows the properties.
///
/// Followed by `properties`: probe_size bytes that the device fills with properties, padded with zeros; bounded here to 64 KiB.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuRequestProbe {
    /// The head.
    pub head: VirtioIommuRequestHead,
    /// Number of the endpoint.
    pub endpoint: zerocopy::little_endian::U32,
    /// Padding.
    pub reserved: [u8; 64],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuRequestProbe>() == 72);
    assert!(core::mem::offset_of!(VirtioIommuRequestProbe, head) == 0);
    assert!(core::mem::offset_of!(VirtioIommuRequestProbe, endpoint) == 4);
    assert!(core::mem::offset_of!(VirtioIommuRequestProbe, reserved) == 8);
};

/// A fault, written by the device into the event queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioIommuFault {
    /// Why the access failed.
    pub reason: u8,
    /// Padding.
    pub reserved: [u8; 3],
    /// What kind of access it was, and whether the address is told.
    pub flags: zerocopy::little_endian::U32,
    /// Number of the endpoint.
    pub endpoint: zerocopy::little_endian::U32,
    /// Padding.
    pub reserved2: [u8; 4],
    /// The address, if the flag ADDRESS is set.
    pub address: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioIommuFault>() == 24);
    assert!(core::mem::offset_of!(VirtioIommuFault, reason) == 0);
    assert!(core::mem::offset_of!(VirtioIommuFault, reserved) == 1);
    assert!(core::mem::offset_of!(VirtioIommuFault, flags) == 4);
    assert!(core::mem::offset_of!(VirtioIommuFault, endpoint) == 8);
    assert!(core::mem::offset_of!(VirtioIommuFault, reserved2) == 12);
    assert!(core::mem::offset_of!(VirtioIommuFault, address) == 16);
};

/// Feature bits of the IOMMU device.
pub mod virtio_iommu_feature {
    /// input_range bounds virtual addresses.
    pub const INPUT_RANGE: u64 = 1 << 0;
    /// domain_range bounds the numbers of domains.
    pub const DOMAIN_RANGE: u64 = 1 << 1;
    /// MAP and UNMAP are understood.
    pub const MAP_UNMAP: u64 = 1 << 2;
    /// Endpoints without a domain reach memory untranslated.
    /// Deprecated: BYPASS_CONFIG takes its place.
    pub const BYPASS: u64 = 1 << 3;
    /// PROBE is understood.
    pub const PROBE: u64 = 1 << 4;
    /// Mappings may have the flag MMIO.
    pub const MMIO: u64 = 1 << 5;
    /// The field bypass, and the flag BYPASS of ATTACH, say what is left untranslated.
    pub const BYPASS_CONFIG: u64 = 1 << 6;
}

/// An IOMMU that translates the addresses of other devices.
pub const IOMMU_DEVICE_ID: u32 = 23;
