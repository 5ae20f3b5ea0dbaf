//! Guest memory as a queue sees it: where its addresses lead.

use std::sync::Arc;

use super::area::{Area, RingShape};
use crate::core::error::{Code, Error, Result};
use crate::core::memory::guest::{Snapshot, resolve};
use crate::core::memory::{GuestMemory, Segment};

/// The regions of memory as they were when a queue last looked.
#[derive(Clone)]
pub(super) struct View {
    snapshot: Arc<Snapshot>,
    generation: u64,
}

impl View {
    /// Memory as it is now.
    pub fn new(memory: &GuestMemory) -> Self {
        // Read before the snapshot: if the regions change in between, the next check of the generation notices.
        let generation = memory.generation();
        Self { snapshot: memory.snapshot(), generation }
    }

    /// Whether the regions are still the same.
    #[inline]
    pub fn is_current(&self, memory: &GuestMemory) -> bool {
        self.generation == memory.generation() && !memory.is_broken()
    }

    /// Hands over the host pieces of a range, in order; `None` when it is not wholly inside memory.
    #[inline]
    pub fn resolve(&self, address: u64, length: u64, take: impl FnMut(Segment)) -> Option<()> {
        resolve(&self.snapshot, address, length, take)
    }

    /// What keeps the pieces mapped.
    pub fn snapshot(&self) -> &Arc<Snapshot> {
        &self.snapshot
    }

    /// Finds the areas of a ring.
    pub fn locate(self, shape: &RingShape) -> Result<RingPlace> {
        let [first, second, third] = &shape.areas;
        let areas = [self.find(first)?, self.find(second)?, self.find(third)?];
        Ok(RingPlace { size: shape.size, areas, view: self })
    }

    /// The host address of an area, which must lie in one piece.
    fn find(&self, area: &Area) -> Result<*mut u8> {
        let mut found: Option<Segment> = None;
        let mut pieces = 0;
        let inside = self.resolve(area.address, area.length as u64, |segment| {
            found = Some(segment);
            pieces += 1;
        });
        let refused = |reason: &str| {
            let Area { name, address, length, .. } = area;
            let message = format!("the {name}, {length} bytes at guest address {address:#x}, {reason}");
            Err(Error::new(Code::RingAddress, message))
        };
        match found {
            Some(_) if inside.is_none() => refused("is not inside guest memory"),
            None => refused("is not inside guest memory"),
            Some(_) if pieces > 1 => refused("straddles two regions of guest memory"),
            Some(segment) if !(segment.pointer() as usize).is_multiple_of(area.alignment as usize) => {
                refused("is misaligned, because its region is mapped at an odd offset")
            }
            Some(segment) => Ok(segment.pointer()),
        }
    }
}

/// A ring that was found in memory.
pub(super) struct RingPlace {
    /// Keeps the areas mapped.
    pub view: View,
    /// Number of descriptors.
    pub size: u16,
    /// Host addresses of the areas, each aligned as the format demands.
    pub areas: [*mut u8; 3],
}
