//! The ring of a driver queue in either format. Calls are decided by a match, so that the hot path stays direct.

use super::options::{Buffer, DriverQueueOptions};
use crate::core::error::Result;
use crate::core::memory::Segment;
use crate::core::queue::area::RingFormat;
use crate::core::queue::packed::PackedDriver;
use crate::core::queue::split::SplitDriver;
use crate::core::queue::view::{RingPlace, View};

/// What one format knows and the other does not.
pub(super) enum DriverRing {
    Split(SplitDriver),
    Packed(PackedDriver),
}

macro_rules! of_format {
    ($ring:expr, $driver:ident => $call:expr) => {
        match $ring {
            DriverRing::Split($driver) => $call,
            DriverRing::Packed($driver) => $call,
        }
    };
}

impl DriverRing {
    /// A ring whose areas are all zeroes.
    pub fn new(options: &DriverQueueOptions, place: RingPlace) -> Self {
        match options.format {
            RingFormat::Split => Self::Split(SplitDriver::new(options, place)),
            RingFormat::Packed => Self::Packed(PackedDriver::new(options, place)),
        }
    }

    /// Goes on at another place, because memory has changed.
    pub fn relocate(&mut self, place: RingPlace) {
        of_format!(self, driver => driver.relocate(place));
    }

    /// Memory as it was when the ring was found.
    #[inline]
    pub fn view(&self) -> &View {
        of_format!(self, driver => driver.view())
    }

    /// The id that the next chain will have.
    #[inline]
    pub fn next_id(&self) -> u16 {
        of_format!(self, driver => driver.next_id())
    }

    /// Writes a chain of free descriptors, of which there are enough; the device does not see it before [`Self::publish`].
    #[inline]
    pub fn add(&mut self, buffers: &[Buffer]) {
        of_format!(self, driver => driver.add(buffers));
    }

    /// Writes a chain of one descriptor that leads to an indirect table.
    #[inline]
    pub fn add_indirect(&mut self, table: u64, length: u32) {
        of_format!(self, driver => driver.add_indirect(table, length));
    }

    /// Writes the entries of an indirect table, for which there is room.
    #[inline]
    pub fn describe(&self, buffers: &[Buffer], table: &Segment) {
        of_format!(self, driver => driver.describe(buffers, table));
    }

    /// Whether something was added since the last publication.
    #[inline]
    pub fn has_unpublished(&self) -> bool {
        of_format!(self, driver => driver.has_unpublished())
    }

    /// Shows the device what was added; true when it wants to be kicked.
    #[inline]
    pub fn publish(&mut self) -> bool {
        of_format!(self, driver => driver.publish())
    }

    /// The id and the written length of the next used entry, when the device has `published` chains.
    #[inline]
    pub fn used(&self, published: u32) -> Result<Option<(u32, u32)>> {
        of_format!(self, driver => driver.used(published))
    }

    /// Goes on behind that entry, and frees the descriptors of its chain.
    #[inline]
    pub fn release(&mut self, id: u16, descriptors: u16) {
        of_format!(self, driver => driver.release(id, descriptors));
    }

    /// Asks for a call for the next used entry. The caller looks again afterwards.
    pub fn enable_calls(&mut self) {
        of_format!(self, driver => driver.enable_calls());
    }

    /// Tells the device that calls are not needed.
    pub fn disable_calls(&mut self) {
        of_format!(self, driver => driver.disable_calls());
    }

    /// How many of the areas, from the first, hold what the driver needs for [`Self::restart`].
    pub fn areas_kept(&self) -> usize {
        match self {
            Self::Split(_) => 1,
            Self::Packed(_) => 0,
        }
    }

    /// Shows the device these chains, from the beginning of a ring whose other areas are all zeroes.
    pub fn restart(&mut self, ids: &[u16]) {
        of_format!(self, driver => driver.restart(ids));
    }

    /// Where a device goes on that was lost with all that it had taken, as SET_VRING_BASE carries it.
    pub fn used_base(&self) -> u32 {
        of_format!(self, driver => driver.used_base())
    }
}
