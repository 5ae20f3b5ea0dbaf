//! Requests in flight of a packed virtqueue, with copies of their descriptors, which the ring does not keep.
//!
//! What this process has recorded it knows by itself: the region is read once, when it is recovered, and only written from then on.
//! Chains that are given back are recorded when their batch is published, all at once, so that nothing is fetched in between.

use std::mem::{offset_of, size_of};

use zerocopy::{FromZeros, IntoBytes};

use super::cells::Cells;
use super::queue_region::QueueRegion;
use crate::core::error::Result;
use crate::core::protocol::{
    InflightPackedDescriptorState as State, InflightPackedRegion as Header, PackedDescriptor,
};
use crate::core::queue::packed::Position;

/// Records the chains of one packed virtqueue.
#[derive(Debug)]
pub(in crate::core::queue) struct PackedInflight {
    pub(super) region: QueueRegion,
    /// Position of the next chain in the order in which chains are fetched.
    pub(super) counter: u64,
    pub(super) free_head: u16,
    /// The entry behind each, in a chain or in the free list.
    pub(super) next: Vec<u16>,
    /// The first entry of the chain with a buffer id.
    pub(super) entries: Vec<u16>,
    /// The last entry of the chain that begins with an entry.
    pub(super) last: Vec<u16>,
    /// First entries of the chains that are being given back.
    pub(super) batch: Vec<u16>,
}

impl PackedInflight {
    /// Records a chain that was taken: its descriptors as the ring had them.
    pub fn fetched(&mut self, id: u16, descriptors: &[PackedDescriptor]) -> Result<()> {
        let (first, mut entry) = (self.free_head, self.free_head);
        for (place, descriptor) in descriptors.iter().enumerate() {
            let Some(&next) = self.next.get(usize::from(entry)) else {
                return self.region.malformed("it has no room for more descriptors");
            };
            let cells = self.region.cells();
            if place == 0 {
                cells.store16(state(first) + offset_of!(State, num), 0);
                cells.store64(state(first) + offset_of!(State, counter), self.counter);
                self.counter = self.counter.wrapping_add(1);
                cells.store8(state(first) + offset_of!(State, inflight), 1);
            }
            if place + 1 == descriptors.len() {
                cells.store16(state(first) + offset_of!(State, last), entry);
                self.last[usize::from(first)] = entry;
            }
            cells.store16(state(first) + offset_of!(State, num), place as u16 + 1);
            store_descriptor(cells, entry, descriptor);
            cells.store16(offset_of!(Header, free_head), next);
            entry = next;
        }
        self.free_head = entry;
        self.remember(id, first);
        self.region.cells().store16(offset_of!(Header, old_free_head), entry);
        Ok(())
    }

    pub(super) fn remember(&mut self, id: u16, first: u16) {
        let place = usize::from(id);
        if place >= self.entries.len() {
            self.entries.resize(place + 1, 0);
        }
        self.entries[place] = first;
    }

    /// Adds a chain to the batch that is published next.
    // Not inlined, so that queues without a record stay small.
    #[inline(never)]
    pub fn completed(&mut self, id: u16) {
        self.batch.push(self.entries[usize::from(id)]);
    }

    /// Announces the batch, before the ring shows it: it moves the place of the next used descriptor.
    pub fn publishing(&mut self, before: Position, used: Position) {
        let cells = self.region.cells();
        for &first in &self.batch {
            let last = self.last[usize::from(first)];
            self.next[usize::from(last)] = self.free_head;
            cells.store16(state(last) + offset_of!(State, next), self.free_head);
            self.free_head = first;
            cells.store16(offset_of!(Header, free_head), first);
        }
        store_used(cells, used, before);
    }

    /// Strikes the batch off, now that the ring shows it.
    pub fn published(&mut self, used: Position) {
        let cells = self.region.cells();
        for first in self.batch.drain(..) {
            cells.store8(state(first) + offset_of!(State, inflight), 0);
        }
        cells.store16(offset_of!(Header, old_free_head), self.free_head);
        store_used(cells, used, used);
    }
}

/// Offset of an entry.
pub(super) fn state(entry: u16) -> usize {
    size_of::<Header>() + usize::from(entry) * size_of::<State>()
}

/// The four fields that say where the ring stands, now and before the batch, fill one aligned word.
const USED: usize = offset_of!(Header, used_idx);
const _: () = {
    assert!(USED.is_multiple_of(size_of::<u64>()));
    assert!(offset_of!(Header, old_used_idx) < USED + size_of::<u64>());
    assert!(offset_of!(Header, used_wrap_counter) < USED + size_of::<u64>());
    assert!(offset_of!(Header, old_used_wrap_counter) < USED + size_of::<u64>());
};

/// Stores where the ring stands in one step: a wrap counter without its index would mean another place.
pub(super) fn store_used(cells: Cells<'_>, used: Position, old: Position) {
    let mut header = Header::new_zeroed();
    header.used_idx = used.index.into();
    header.old_used_idx = old.index.into();
    header.used_wrap_counter = used.wrap.into();
    header.old_used_wrap_counter = old.wrap.into();
    let mut word = [0; size_of::<u64>()];
    word.copy_from_slice(&header.as_bytes()[USED..USED + size_of::<u64>()]);
    cells.store64(USED, u64::from_ne_bytes(word));
}

fn store_descriptor(cells: Cells<'_>, entry: u16, descriptor: &PackedDescriptor) {
    cells.store64(state(entry) + offset_of!(State, addr), descriptor.address.get());
    cells.store32(state(entry) + offset_of!(State, len), descriptor.length.get());
    cells.store16(state(entry) + offset_of!(State, flags), descriptor.flags.get());
    cells.store16(state(entry) + offset_of!(State, id), descriptor.id.get());
}
