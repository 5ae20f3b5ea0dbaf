//! How a device queue works, and what it has done.

use std::sync::Arc;

use crate::core::memory::Iotlb;
use crate::core::queue::area::{RingAddresses, RingFormat};
use crate::core::queue::inflight::InflightRegion;

/// How a device queue works.
#[derive(Clone, Debug)]
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
    /// Present with VIRTIO_F_ACCESS_PLATFORM: all addresses are I/O virtual addresses.
    pub iotlb: Option<Arc<Iotlb>>,
    /// Where the requests in flight are recorded.
    pub inflight: Option<InflightQueue>,
    /// Guest address at which writes to the used ring are logged.
    pub used_log: Option<u64>,
}

impl DeviceQueueOptions {
    /// A ring that was never used, with nothing negotiated.
    pub fn new(format: RingFormat, addresses: RingAddresses) -> Self {
        Self {
            format,
            addresses,
            base: format.fresh_base(),
            event_idx: false,
            indirect: false,
            in_order: false,
            iotlb: None,
            inflight: None,
            used_log: None,
        }
    }
}

/// A queue of an inflight region.
#[derive(Clone, Debug)]
pub struct InflightQueue {
    /// The regions of all queues.
    pub region: Arc<InflightRegion>,
    /// Which of them it is.
    pub index: u16,
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
