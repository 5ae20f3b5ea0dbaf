//! What one side has written since its last publication.

use std::sync::atomic::{Ordering, fence};

use super::position::Position;
use super::ring::PackedRing;
use crate::core::protocol::PackedDescriptor;

/// Descriptors of which only the first is kept from the ring: the peer looks at that one before the others.
#[derive(Default)]
pub(super) struct Batch {
    first: Option<(Position, PackedDescriptor)>,
    /// How far the position moves.
    descriptors: u32,
}

impl Batch {
    /// Writes a descriptor, unless it is the first.
    #[inline]
    pub fn put(&mut self, ring: &PackedRing, position: Position, descriptor: PackedDescriptor) {
        if self.first.is_none() {
            self.first = Some((position, descriptor));
        } else {
            ring.set_state(position.index, descriptor);
        }
    }

    /// Counts descriptors that the position moves by.
    #[inline]
    pub fn moved(&mut self, descriptors: u16) {
        self.descriptors += u32::from(descriptors);
    }

    /// Where the batch begins, if it is not empty.
    pub fn start(&self) -> Option<Position> {
        self.first.map(|(position, _)| position)
    }

    /// Writes the first descriptor, and so shows the peer all of them; returns where the batch began and how far it goes.
    ///
    /// What the peer wants to be told must be read afterwards: either it sees the batch before it waits, or it is told.
    #[inline]
    pub fn publish(&mut self, ring: &PackedRing) -> Option<(Position, u32)> {
        let (position, descriptor) = self.first.take()?;
        ring.set_state(position.index, descriptor);
        fence(Ordering::SeqCst);
        Some((position, std::mem::take(&mut self.descriptors)))
    }
}
