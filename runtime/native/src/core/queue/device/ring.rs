//! The ring of a device queue in either format. Calls are decided by a match, so that the hot path stays direct.

use super::chain_ring::ChainRing;
use super::chains::Returned;
use super::options::DeviceQueueOptions;
use super::used_log::RingLog;
use crate::core::error::Result;
use crate::core::queue::area::RingFormat;
use crate::core::queue::inflight::QueueRegion;
use crate::core::queue::packed::PackedDevice;
use crate::core::queue::split::SplitDevice;
use crate::core::queue::view::{RingPlace, View};

/// What one format knows and the other does not.
pub(super) enum DeviceRing {
    Split(SplitDevice),
    Packed(PackedDevice),
}

macro_rules! of_format {
    ($ring:expr, $device:ident => $call:expr) => {
        match $ring {
            DeviceRing::Split($device) => $call,
            DeviceRing::Packed($device) => $call,
        }
    };
}

impl DeviceRing {
    /// Goes on from the base that the options name, or from what is recorded of requests in flight.
    pub fn new(
        options: &DeviceQueueOptions,
        place: RingPlace,
        log: RingLog,
        record: Option<QueueRegion>,
    ) -> Result<Self> {
        match options.format {
            RingFormat::Split => SplitDevice::new(options, place, log, record).map(Self::Split),
            RingFormat::Packed => PackedDevice::new(options, place, log, record).map(Self::Packed),
        }
    }

    /// Goes on at another place, because memory has changed.
    pub fn relocate(&mut self, place: RingPlace) {
        of_format!(self, device => device.relocate(place));
    }

    /// Memory as it was when the ring was found.
    #[inline]
    pub fn view(&self) -> &View {
        of_format!(self, device => device.view())
    }

    /// Chains that were in flight when the record of them was taken up, and were not taken again yet.
    pub fn recovered(&self) -> usize {
        of_format!(self, device => device.recovered())
    }

    /// Whether there is a chain to take.
    #[inline]
    pub fn look(&mut self) -> Result<bool> {
        of_format!(self, device => device.look())
    }

    /// Records that the chain with an id is about to be given back.
    #[inline]
    pub fn completed(&mut self, id: u16) {
        of_format!(self, device => device.completed(id));
    }

    /// Gives chains back by one element; the driver does not see it before [`Self::publish`].
    #[inline]
    pub fn put_used(&mut self, returned: &Returned) {
        of_format!(self, device => device.put_used(returned));
    }

    /// Whether something was given back since the last publication.
    #[inline]
    pub fn has_unpublished(&self) -> bool {
        of_format!(self, device => device.has_unpublished())
    }

    /// Shows the driver what was given back; true when it wants to be called.
    #[inline]
    pub fn publish(&mut self) -> bool {
        of_format!(self, device => device.publish())
    }

    /// Asks for a kick for the next chain. The caller looks again afterwards.
    pub fn enable_notifications(&mut self) {
        of_format!(self, device => device.enable_notifications());
    }

    /// Tells the driver that kicks are not needed.
    pub fn disable_notifications(&mut self) {
        of_format!(self, device => device.disable_notifications());
    }

    /// Where the ring stands, as SET_VRING_BASE and GET_VRING_BASE carry it.
    pub fn base(&self) -> u32 {
        of_format!(self, device => device.base())
    }
}
