//! The memory that taken chains keep mapped.

use std::sync::Arc;

use crate::core::memory::Segment;
use crate::core::memory::Snapshot;
use crate::core::memory::resolve::guest_address_of;

/// Counts chains by the snapshot of memory that their segments lie in. The counts are this queue's own: a reference a chain would be one
/// counter for all queues, which their threads would take from each other with every request.
#[derive(Default)]
pub(super) struct Holders {
    /// The present snapshot is the last; those before it have chains still.
    held: Vec<Held>,
    taken: u64,
}

struct Held {
    number: u64,
    snapshot: Arc<Snapshot>,
    chains: u32,
}

/// Names the snapshot that a chain lies in.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::core::queue) struct HeldBy(u64);

impl Holders {
    /// Keeps a snapshot for one more chain.
    #[inline]
    pub fn hold(&mut self, snapshot: &Arc<Snapshot>) -> HeldBy {
        match self.held.last_mut() {
            Some(last) if Arc::ptr_eq(&last.snapshot, snapshot) => {
                last.chains += 1;
                HeldBy(last.number)
            }
            _ => self.hold_new(snapshot),
        }
    }

    #[cold]
    fn hold_new(&mut self, snapshot: &Arc<Snapshot>) -> HeldBy {
        self.let_go();
        self.taken += 1;
        self.held.push(Held { number: self.taken, snapshot: Arc::clone(snapshot), chains: 1 });
        HeldBy(self.taken)
    }

    /// Lets go of a snapshot for one chain.
    #[inline]
    pub fn release(&mut self, by: HeldBy) {
        match self.held.last_mut() {
            Some(last) if last.number == by.0 => last.chains -= 1,
            _ => self.release_old(by),
        }
    }

    #[cold]
    fn release_old(&mut self, by: HeldBy) {
        let Some(place) = self.held.iter().position(|held| held.number == by.0) else { return };
        self.held[place].chains -= 1;
        if self.held[place].chains == 0 {
            self.held.remove(place);
        }
    }

    /// Forgets snapshots without chains.
    pub fn let_go(&mut self) {
        self.held.retain(|held| held.chains > 0);
    }

    /// The guest address of a segment of a chain that is held.
    pub fn guest_address(&self, by: HeldBy, segment: &Segment) -> Option<u64> {
        let held = self.held.iter().find(|held| held.number == by.0)?;
        guest_address_of(&held.snapshot, segment)
    }
}
