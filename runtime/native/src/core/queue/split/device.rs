//! The device's side of a split ring.

use std::sync::atomic::{Ordering, fence};

use super::ring::{SplitRing, passed};
use super::walk::walk;
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::{SplitVringBase, available_flags, used_flags};
use crate::core::queue::device::{Chain, DeviceQueueOptions, IndirectTable};
use crate::core::queue::view::{RingPlace, View};

/// Where the device stands in a split ring.
pub(in crate::core::queue) struct SplitDevice {
    ring: SplitRing,
    event_idx: bool,
    next_available: u16,
    /// The driver's index when it was last read.
    seen_available: u16,
    next_used: u16,
    /// Used elements written and not published yet.
    unpublished: u16,
    /// The used index that the driver was last considered for a call at; none before the first time.
    considered: Option<u16>,
}

impl SplitDevice {
    /// A ring that exists. The used index is taken from memory.
    pub fn new(options: &DeviceQueueOptions, place: RingPlace) -> Result<Self> {
        let Ok(next_available) = u16::try_from(options.base) else {
            let base = options.base;
            let message = format!("the base {base:#x} of a split virtqueue is beyond {:#x}", u16::MAX);
            return Err(Error::new(Code::Argument, message));
        };
        let ring = SplitRing::new(place);
        Ok(Self {
            event_idx: options.event_idx,
            next_available,
            seen_available: next_available,
            next_used: ring.used_index(),
            unpublished: 0,
            considered: None,
            ring,
        })
    }

    pub fn relocate(&mut self, place: RingPlace) {
        self.ring = SplitRing::new(place);
    }

    #[inline]
    pub fn view(&self) -> &View {
        &self.ring.view
    }

    #[inline]
    pub fn look(&mut self) -> Result<bool> {
        if self.next_available != self.seen_available {
            return Ok(true);
        }
        let index = self.ring.available_index();
        let (ahead, size) = (index.wrapping_sub(self.next_available), self.ring.size());
        if ahead > size {
            let next = self.next_available;
            let message = format!("the available index is {index}, more than {size} ahead of {next}");
            return Err(Error::new(Code::RingIndex, message));
        }
        self.seen_available = index;
        Ok(ahead != 0)
    }

    #[inline]
    pub fn gather(&mut self, table: &mut IndirectTable, chain: &mut Chain) -> Result<u16> {
        let head = self.ring.available_entry(self.next_available);
        let size = self.ring.size();
        if head >= size {
            let message = format!("head {head} is beyond the queue of {size} descriptors");
            return Err(Error::new(Code::RingIndex, message));
        }
        walk(&self.ring, head, table, chain)?;
        Ok(head)
    }

    /// A chain takes one entry of the available ring, however many descriptors it has.
    #[inline]
    pub fn advance(&mut self, _descriptors: u16) {
        self.next_available = self.next_available.wrapping_add(1);
    }

    #[inline]
    pub fn put_used(&mut self, head: u16, written: u32, _descriptors: u16) {
        self.ring.set_used_entry(self.next_used.wrapping_add(self.unpublished), head, written);
        self.unpublished += 1;
    }

    #[inline]
    pub fn has_unpublished(&self) -> bool {
        self.unpublished != 0
    }

    #[inline]
    pub fn publish(&mut self) -> bool {
        self.next_used = self.next_used.wrapping_add(self.unpublished);
        self.unpublished = 0;
        self.ring.set_used_index(self.next_used);
        fence(Ordering::SeqCst);
        if !self.event_idx {
            return self.ring.available_flags() & available_flags::NO_INTERRUPT == 0;
        }
        let before = self.considered.replace(self.next_used);
        before.is_none_or(|before| passed(self.ring.used_event(), self.next_used, before))
    }

    pub fn enable_notifications(&mut self) {
        if self.event_idx {
            self.ring.set_available_event(self.next_available);
        } else {
            self.ring.set_used_flags(0);
        }
        fence(Ordering::SeqCst);
    }

    /// With EVENT_IDX the old event index, once passed, says so by itself.
    pub fn disable_notifications(&mut self) {
        if !self.event_idx {
            self.ring.set_used_flags(used_flags::NO_NOTIFY);
        }
    }

    pub fn base(&self) -> u32 {
        SplitVringBase::default().with_available(self.next_available.into()).0.get()
    }
}
