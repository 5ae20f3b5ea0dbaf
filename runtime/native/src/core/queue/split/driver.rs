//! The driver's side of a split ring.

use std::sync::atomic::{Ordering, fence};

use zerocopy::transmute;

use super::ring::{SplitRing, passed};
use crate::core::error::{Code, Error, Result};
use crate::core::memory::Segment;
use crate::core::protocol::{SplitDescriptor, SplitVringBase, available_flags, descriptor_flags, used_flags};
use crate::core::queue::driver::{Buffer, DriverQueueOptions};
use crate::core::queue::view::{RingPlace, View};

/// Where the driver stands in a split ring.
///
/// Which descriptors are free, and which belong together, is kept here and never read back from shared memory.
pub(in crate::core::queue) struct SplitDriver {
    ring: SplitRing,
    event_idx: bool,
    in_order: bool,
    /// The next free descriptor, or the next of a chain.
    next: Vec<u16>,
    first_free: u16,
    next_available: u16,
    /// Chains added and not published yet.
    unpublished: u16,
    next_used: u16,
}

impl SplitDriver {
    /// A ring whose areas are all zeroes.
    pub fn new(options: &DriverQueueOptions, place: RingPlace) -> Self {
        Self {
            next: (0..place.size).map(|index| (index + 1) % place.size).collect(),
            ring: SplitRing::new(place),
            event_idx: options.event_idx,
            in_order: options.in_order,
            first_free: 0,
            next_available: 0,
            unpublished: 0,
            next_used: 0,
        }
    }

    pub fn relocate(&mut self, place: RingPlace) {
        self.ring = SplitRing::new(place);
    }

    #[inline]
    pub fn view(&self) -> &View {
        &self.ring.view
    }

    #[inline]
    pub fn next_id(&self) -> u16 {
        self.first_free
    }

    #[inline]
    pub fn add(&mut self, buffers: &[Buffer]) {
        let head = self.first_free;
        let mut index = head;
        for (place, buffer) in buffers.iter().enumerate() {
            let next = self.next[usize::from(index)];
            let follows = place + 1 < buffers.len();
            self.ring.set_descriptor(index, describe(buffer, follows.then_some(next)));
            index = next;
        }
        self.make_available(head, index);
    }

    #[inline]
    pub fn add_indirect(&mut self, table: u64, length: u32) {
        let head = self.first_free;
        let descriptor = SplitDescriptor {
            address: table.into(),
            length: length.into(),
            flags: descriptor_flags::INDIRECT.into(),
            next: 0.into(),
        };
        self.ring.set_descriptor(head, descriptor);
        self.make_available(head, self.next[usize::from(head)]);
    }

    fn make_available(&mut self, head: u16, first_free: u16) {
        self.first_free = first_free;
        self.ring.set_available_entry(self.next_available.wrapping_add(self.unpublished), head);
        self.unpublished += 1;
    }

    #[inline]
    pub fn describe(&self, buffers: &[Buffer], table: &Segment) {
        for (place, buffer) in buffers.iter().enumerate() {
            let follows = place + 1 < buffers.len();
            let entry = describe(buffer, follows.then_some(place as u16 + 1));
            table.store::<u128>(place * size_of::<SplitDescriptor>(), transmute!(entry));
        }
    }

    #[inline]
    pub fn has_unpublished(&self) -> bool {
        self.unpublished != 0
    }

    #[inline]
    pub fn publish(&mut self) -> bool {
        let before = self.next_available;
        self.next_available = before.wrapping_add(self.unpublished);
        self.unpublished = 0;
        self.ring.set_available_index(self.next_available);
        fence(Ordering::SeqCst);
        if self.event_idx {
            passed(self.ring.available_event(), self.next_available, before)
        } else {
            self.ring.used_flags() & used_flags::NO_NOTIFY == 0
        }
    }

    #[inline]
    pub fn used(&self, published: u32) -> Result<Option<(u32, u32)>> {
        let ahead = self.ring.used_index().wrapping_sub(self.next_used);
        if u32::from(ahead) > published {
            let message = format!("the device used {ahead} chains, but {published} are outstanding");
            return Err(Error::new(Code::RingIndex, message));
        }
        Ok((ahead != 0).then(|| self.ring.used_entry(self.next_used)))
    }

    #[inline]
    pub fn release(&mut self, head: u16, descriptors: u16) {
        // In order, the free descriptors are always those behind the last chain added.
        if !self.in_order {
            let mut last = head;
            for _ in 1..descriptors {
                last = self.next[usize::from(last)];
            }
            self.next[usize::from(last)] = self.first_free;
            self.first_free = head;
        }
        self.next_used = self.next_used.wrapping_add(1);
    }

    /// The descriptor table still holds the chains.
    pub fn restart(&mut self, heads: &[u16]) {
        for (place, head) in heads.iter().enumerate() {
            self.ring.set_available_entry(place as u16, *head);
        }
        self.next_used = 0;
        self.next_available = heads.len() as u16;
        self.unpublished = 0;
        self.ring.set_available_index(self.next_available);
    }

    pub fn used_base(&self) -> u32 {
        SplitVringBase::default().with_available(self.next_used.into()).0.get()
    }

    pub fn enable_calls(&mut self) {
        if self.event_idx {
            self.ring.set_used_event(self.next_used);
        } else {
            self.ring.set_available_flags(0);
        }
        fence(Ordering::SeqCst);
    }

    /// With EVENT_IDX the old event index, once passed, says so by itself.
    pub fn disable_calls(&mut self) {
        if !self.event_idx {
            self.ring.set_available_flags(available_flags::NO_INTERRUPT);
        }
    }
}

fn describe(buffer: &Buffer, next: Option<u16>) -> SplitDescriptor {
    let direction = if buffer.writable { descriptor_flags::WRITE } else { 0 };
    let chained = if next.is_some() { descriptor_flags::NEXT } else { 0 };
    SplitDescriptor {
        address: buffer.address.into(),
        length: buffer.length.into(),
        flags: (direction | chained).into(),
        next: next.unwrap_or(0).into(),
    }
}
