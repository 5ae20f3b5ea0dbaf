//! The protocol's numbers and layouts that the core uses, from the generated crate.

pub use vhost_user_protocol::vhost_user::inflight::{
    INFLIGHT_REGION_ALIGNMENT, INFLIGHT_VERSION, InflightPackedDescriptorState, InflightPackedRegion,
    InflightSplitDescriptorState, InflightSplitRegion,
};
pub use vhost_user_protocol::vhost_user::payloads::{
    LOG_PAGE_SIZE, PackedVringBase, SplitVringBase, iotlb_permission,
};
pub use vhost_user_protocol::virtio::block::{
    VIRTIO_BLK_ID_SIZE, VIRTIO_BLK_SECTOR_SIZE, VirtioBlkDiscardWriteZeroes, VirtioBlkOutHeader,
    virtio_blk_request_type, virtio_blk_status, virtio_blk_write_zeroes_flags,
};
pub use vhost_user_protocol::virtio::net::{
    VirtioNetHdr, VirtioNetHdrV1, virtio_net_gso_type, virtio_net_hdr_flags,
};
pub use vhost_user_protocol::virtio::packed_ring::{
    MAX_PACKED_RING_SIZE, PACKED_DESCRIPTOR_RING_ALIGNMENT, PACKED_EVENT_ALIGNMENT, PackedDescriptor,
    PackedEvent, PackedEventOffsetWrap, packed_descriptor_flags, packed_event_flags,
};
pub use vhost_user_protocol::virtio::split_ring::{
    AVAILABLE_RING_ALIGNMENT, AvailableRingHeader, DESCRIPTOR_TABLE_ALIGNMENT, MAX_SPLIT_RING_SIZE,
    RING_EVENT_SIZE, SplitDescriptor, USED_RING_ALIGNMENT, UsedElement, UsedRingHeader, available_flags,
    descriptor_flags, used_flags,
};
