//! How a device queue works, and what it has done.

use crate::core::queue::area::{RingAddresses, RingFormat};

/// How a device queue works.
#[derive(Clone, Copy, Debug)]
pub struct DeviceQueueOptions {
    /// How the ring is laid out.
    pub format: RingFormat,
    /// Where the ring lies.
    pub addresses: RingAddresses,
    /// Where the ring goes on, as SET_VRING_BASE carries it.
    pub base: u32,
    /// VIRTIO_F_EVENT_IDX was negotiated.
    pub event_idx: bool,
    /// VIRTIO_F_INDIRECT_DESC was negotiated.
    pub indirect: bool,
    /// VIRTIO_F_IN_ORDER was negotiated.
    pub in_order: bool,
}

/// What a device queue has done.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeviceCounters {
    /// Chains taken.
    pub requests: u64,
    /// Chains given back.
    pub completed: u64,
    /// Calls signalled.
    pub calls: u64,
    /// Publications for which the driver wanted no call.
    pub calls_suppressed: u64,
}
