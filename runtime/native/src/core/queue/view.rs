//! Guest memory as a queue sees it: where its addresses lead.

use std::cell::Cell;
use std::sync::Arc;

use super::area::{Area, RingShape};
use crate::core::error::{Code, Error};
use crate::core::memory::resolve::{guest_address_of, resolve_user};
use crate::core::memory::{GuestMemory, Iotlb, RegionFinder, Segment, Snapshot, Span};
use crate::core::prefetch::prefetch;

/// The regions of memory, and the translations to them, as they were when a queue last looked.
pub(super) struct View {
    snapshot: Arc<Snapshot>,
    /// The region that the last range lay in, where the next one most likely lies too.
    latest: Cell<Span>,
    finder: RegionFinder,
    generation: u64,
    /// Present when the queue's addresses are I/O virtual addresses.
    translation: Option<Translation>,
}

struct Translation {
    iotlb: Arc<Iotlb>,
    generation: u64,
}

/// Why a range has no host pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unresolved {
    /// It is not wholly inside memory.
    Outside,
    /// Its translation is not known yet. The miss is recorded.
    Missed,
}

/// Why a ring was not found.
pub(super) enum NotFound {
    /// It cannot be where it is said to be.
    Refused(Error),
    /// Its translation is not known yet. The miss is recorded.
    Missed,
}

impl NotFound {
    /// The same as an error, where nobody waits for a translation.
    pub fn into_error(self) -> Error {
        match self {
            Self::Refused(error) => error,
            Self::Missed => Error::new(Code::RingAddress, "the addresses of the ring are not translated yet"),
        }
    }
}

impl View {
    /// Memory as it is now, by guest addresses, or by I/O virtual ones if there is an IOTLB.
    pub fn new(memory: &GuestMemory, iotlb: Option<&Arc<Iotlb>>) -> Self {
        // Read before what they count: if that changes in between, the next check of the generation notices.
        let generation = memory.generation();
        let translation =
            iotlb.map(|iotlb| Translation { generation: iotlb.generation(), iotlb: Arc::clone(iotlb) });
        let snapshot = memory.snapshot();
        // Translations lead to front-end addresses, which are found otherwise.
        let finder = if iotlb.is_some() { RegionFinder::default() } else { RegionFinder::new(&snapshot) };
        Self { snapshot, latest: Cell::new(Span::NONE), finder, generation, translation }
    }

    /// Whether the regions and their translations are still the same.
    #[inline]
    pub fn is_current(&self, memory: &GuestMemory) -> bool {
        self.generation == memory.generation()
            && !memory.is_broken()
            && self.translation.as_ref().is_none_or(Translation::is_current)
    }

    /// Which translations these are, if addresses are I/O virtual addresses.
    pub fn translations(&self) -> Option<u64> {
        self.translation.as_ref().map(|translation| translation.generation)
    }

    /// Whether addresses are I/O virtual addresses.
    pub fn is_virtual(&self) -> bool {
        self.translation.is_some()
    }

    /// The host piece of a range, if that is one and lies where the last range lay. Others are to be [resolved](Self::resolve).
    #[inline]
    pub fn find_whole(&self, address: u64, length: u64) -> Option<Segment> {
        if self.translation.is_some() {
            return None;
        }
        let (pointer, behind) = self.latest.get().at(address)?;
        (length <= behind && length > 0).then(|| Segment::new(pointer, length as usize))
    }

    /// Hands over the host pieces of a range that is accessed in a way (an `iotlb_permission`), in order.
    #[inline(always)]
    pub fn resolve(
        &self,
        address: u64,
        length: u64,
        access: u8,
        mut take: impl FnMut(Segment),
    ) -> Result<(), Unresolved> {
        match &self.translation {
            None => match self.find_whole(address, length) {
                Some(segment) => {
                    take(segment);
                    Ok(())
                }
                None => self.resolve_elsewhere(address, length, take),
            },
            Some(translation) => self.resolve_virtual(&translation.iotlb, address, length, access, take),
        }
    }

    #[inline(never)]
    fn resolve_elsewhere(
        &self,
        address: u64,
        length: u64,
        mut take: impl FnMut(Segment),
    ) -> Result<(), Unresolved> {
        let span = self.finder.find(address).ok_or(Unresolved::Outside)?;
        match span.at(address) {
            Some((pointer, behind)) if length <= behind && length > 0 => {
                self.latest.set(*span);
                take(Segment::new(pointer, length as usize));
                Ok(())
            }
            _ => self.finder.resolve(address, length, take).ok_or(Unresolved::Outside),
        }
    }

    #[inline]
    fn find_one(&self, address: u64) -> Option<(*mut u8, u64)> {
        self.latest.get().at(address).or_else(|| self.finder.find(address)?.at(address))
    }

    /// Brings the memory at an address near.
    #[inline]
    pub fn prefetch(&self, address: u64) {
        if self.translation.is_none()
            && let Some((pointer, _)) = self.find_one(address)
        {
            prefetch(pointer);
        }
    }

    #[cold]
    fn resolve_virtual(
        &self,
        iotlb: &Iotlb,
        address: u64,
        length: u64,
        access: u8,
        mut take: impl FnMut(Segment),
    ) -> Result<(), Unresolved> {
        address.checked_add(length).ok_or(Unresolved::Outside)?;
        let mut inside = true;
        let translated = iotlb.translate(address, length, access, |user_address, length| {
            inside &= resolve_user(&self.snapshot, user_address, length, &mut take).is_some();
        });
        match translated {
            Ok(()) if inside => Ok(()),
            Ok(()) => Err(Unresolved::Outside),
            Err(miss) if iotlb.record(miss) => Err(Unresolved::Missed),
            Err(_) => Err(Unresolved::Outside),
        }
    }

    /// What keeps the pieces mapped.
    pub fn snapshot(&self) -> &Arc<Snapshot> {
        &self.snapshot
    }

    /// The guest address of a byte that was found in memory.
    pub fn guest_address(&self, byte: *mut u8) -> Option<u64> {
        guest_address_of(&self.snapshot, &Segment::new(byte, 1))
    }

    /// Finds the areas of a ring.
    pub fn locate(self, shape: &RingShape) -> Result<RingPlace, NotFound> {
        // All of them, so that all misses are told at once.
        let [first, second, third] = shape.areas.each_ref().map(|area| self.find(area));
        Ok(RingPlace { size: shape.size, areas: [first?, second?, third?], view: self })
    }

    /// The host address of an area, which must lie in one piece.
    fn find(&self, area: &Area) -> Result<*mut u8, NotFound> {
        let mut found: Option<Segment> = None;
        let mut whole = true;
        let resolved =
            self.resolve(area.address, area.length as u64, area.access, |segment| match &mut found {
                None => found = Some(segment),
                Some(before) => whole &= self.is_virtual() && before.join(&segment),
            });
        let refused = |reason: &str| {
            let Area { name, address, length, .. } = area;
            let message = format!("the {name}, {length} bytes at guest address {address:#x}, {reason}");
            Err(NotFound::Refused(Error::new(Code::RingAddress, message)))
        };
        match (resolved, found) {
            (Err(Unresolved::Missed), _) => Err(NotFound::Missed),
            (Err(Unresolved::Outside), _) | (_, None) => refused("is not inside guest memory"),
            _ if !whole => refused("straddles two pieces of guest memory"),
            (_, Some(segment)) if !(segment.pointer() as usize).is_multiple_of(area.alignment as usize) => {
                refused("is misaligned, because its region is mapped at an odd offset")
            }
            (_, Some(segment)) => Ok(segment.pointer()),
        }
    }
}

impl Translation {
    fn is_current(&self) -> bool {
        self.generation == self.iotlb.generation()
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
