//! Requests in flight of a split virtqueue.
//!
//! What this process has recorded it knows by itself: the region is read once, when it is recovered, and only written from then on.

use std::mem::{offset_of, size_of};

use super::queue_region::QueueRegion;
use crate::core::error::Result;
use crate::core::protocol::{InflightSplitDescriptorState as State, InflightSplitRegion as Header};

/// Records the chains of one split virtqueue.
#[derive(Debug)]
pub(in crate::core::queue) struct SplitInflight {
    region: QueueRegion,
    /// Position of the next chain in the order in which chains are fetched.
    counter: u64,
    last_batch_head: u16,
    /// Chains completed and not published yet.
    batch: Vec<u16>,
}

impl SplitInflight {
    /// Takes up the record of a queue of `size` descriptors whose used ring is at `used_index`; returns the heads that are in flight,
    /// in the order in which they were fetched.
    pub fn recover(region: QueueRegion, size: u16, used_index: u16) -> Result<(Self, Vec<u16>)> {
        let mut inflight = Self { region, counter: 0, last_batch_head: 0, batch: Vec::new() };
        if !inflight.region.is_initialized() {
            inflight.initialize(used_index);
            return Ok((inflight, Vec::new()));
        }
        inflight.settle_last_batch(used_index)?;
        let cells = inflight.region.cells();
        let mut heads = Vec::new();
        for head in 0..inflight.region.descriptors() {
            if cells.load8(state(head) + offset_of!(State, inflight)) == 0 {
                continue;
            }
            if head >= size {
                let reason = format!("head {head} is in flight, but the queue has {size} descriptors");
                return inflight.region.malformed(reason);
            }
            heads.push((cells.load64(state(head) + offset_of!(State, counter)), head));
        }
        heads.sort_unstable();
        inflight.counter = heads.last().map_or(0, |(counter, _)| counter.wrapping_add(1));
        Ok((inflight, heads.into_iter().map(|(_, head)| head).collect()))
    }

    fn initialize(&self, used_index: u16) {
        let cells = self.region.cells();
        for head in 0..self.region.descriptors() {
            cells.store8(state(head) + offset_of!(State, inflight), 0);
        }
        cells.store16(offset_of!(Header, used_idx), used_index);
        self.region.set_initialized();
    }

    /// If the last batch was published but not struck off, does that.
    fn settle_last_batch(&mut self, used_index: u16) -> Result<()> {
        let cells = self.region.cells();
        self.last_batch_head = cells.load16(offset_of!(Header, last_batch_head));
        let recorded = cells.load16(offset_of!(Header, used_idx));
        let batch = used_index.wrapping_sub(recorded);
        let descriptors = self.region.descriptors();
        if batch > descriptors {
            let reason = format!(
                "it was left at used index {recorded}, but the used ring is at {used_index}, more than {descriptors} ahead"
            );
            return self.region.malformed(reason);
        }
        let mut head = self.last_batch_head;
        for _ in 0..batch {
            if head >= descriptors {
                return self.region.malformed(format!("its last batch has head {head} of {descriptors}"));
            }
            cells.store8(state(head) + offset_of!(State, inflight), 0);
            head = cells.load16(state(head) + offset_of!(State, next));
        }
        cells.store16(offset_of!(Header, used_idx), used_index);
        Ok(())
    }

    /// Records a chain that was taken.
    #[inline]
    pub fn fetched(&mut self, head: u16) {
        let cells = self.region.cells();
        cells.store64(state(head) + offset_of!(State, counter), self.counter);
        self.counter = self.counter.wrapping_add(1);
        cells.store8(state(head) + offset_of!(State, inflight), 1);
    }

    /// Adds a chain to the batch that is published next.
    // Not inlined, so that queues without a record stay small.
    #[inline(never)]
    pub fn completed(&mut self, head: u16) {
        let cells = self.region.cells();
        cells.store16(state(head) + offset_of!(State, next), self.last_batch_head);
        self.last_batch_head = head;
        cells.store16(offset_of!(Header, last_batch_head), head);
        self.batch.push(head);
    }

    /// Strikes the batch off, now that the used ring shows it.
    pub fn published(&mut self, used_index: u16) {
        let cells = self.region.cells();
        for head in self.batch.drain(..) {
            cells.store8(state(head) + offset_of!(State, inflight), 0);
        }
        cells.store16(offset_of!(Header, used_idx), used_index);
    }
}

/// Offset of the state of a head.
fn state(head: u16) -> usize {
    size_of::<Header>() + usize::from(head) * size_of::<State>()
}
