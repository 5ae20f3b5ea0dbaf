//! The region of one queue, of which both formats begin alike.

use std::mem::offset_of;
use std::sync::Arc;

use super::cells::Cells;
use super::region::InflightRegion;
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::{INFLIGHT_VERSION, InflightPackedRegion, InflightSplitRegion};

const FEATURES: usize = offset_of!(InflightSplitRegion, features);
const VERSION: usize = offset_of!(InflightSplitRegion, version);
const DESCRIPTORS: usize = offset_of!(InflightSplitRegion, desc_num);
const _: () = {
    assert!(FEATURES == offset_of!(InflightPackedRegion, features));
    assert!(VERSION == offset_of!(InflightPackedRegion, version));
    assert!(DESCRIPTORS == offset_of!(InflightPackedRegion, desc_num));
};

/// Refuses the region of a queue of at most `expected` descriptors that was written by something else.
pub(super) fn check(cells: Cells<'_>, queue: u16, expected: u16) -> Result<()> {
    let (version, features) = (u32::from(cells.load16(VERSION)), cells.load64(FEATURES));
    let descriptors = cells.load16(DESCRIPTORS);
    if version == 0 || (version == INFLIGHT_VERSION && features == 0 && descriptors == expected) {
        return Ok(());
    }
    let message = format!(
        "the inflight region of queue {queue} has version {version}, features {features:#x} and {descriptors} descriptors; version {INFLIGHT_VERSION}, no features and {expected} descriptors were expected"
    );
    Err(Error::new(Code::Inflight, message))
}

/// The region of one queue.
#[derive(Debug)]
pub(in crate::core::queue) struct QueueRegion {
    region: Arc<InflightRegion>,
    queue: u16,
}

impl QueueRegion {
    /// The region of a queue that there is.
    pub(super) fn new(region: Arc<InflightRegion>, queue: u16) -> Self {
        Self { region, queue }
    }

    /// Its words.
    #[inline]
    pub(super) fn cells(&self) -> Cells<'_> {
        self.region.cells(self.queue)
    }

    /// Descriptors that it has room for.
    pub fn descriptors(&self) -> u16 {
        self.region.shape().queue_size
    }

    /// Whether it was in use before.
    pub fn is_initialized(&self) -> bool {
        self.cells().load16(VERSION) != 0
    }

    /// Says that it is in use, once everything in it is.
    pub fn set_initialized(&self) {
        self.cells().store64(FEATURES, 0);
        self.cells().store16(DESCRIPTORS, self.descriptors());
        self.cells().store16(VERSION, INFLIGHT_VERSION as u16);
    }

    /// An error that names the region.
    pub fn malformed<T>(&self, reason: impl std::fmt::Display) -> Result<T> {
        Err(Error::new(Code::Inflight, format!("the inflight region of queue {}: {reason}", self.queue)))
    }
}
