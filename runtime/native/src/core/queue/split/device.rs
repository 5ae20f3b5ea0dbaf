//! The device's side of a split ring.

use std::collections::VecDeque;
use std::sync::atomic::{Ordering, fence};

use super::ring::{SplitRing, passed};
use super::walk::{add_buffer, walk};
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::descriptor_flags::{INDIRECT, NEXT};
use crate::core::protocol::{SplitVringBase, available_flags, used_flags};
use crate::core::queue::device::{Chain, ChainRing, DeviceQueueOptions, IndirectTable, Returned, RingLog};
use crate::core::queue::inflight::{QueueRegion, SplitInflight};
use crate::core::queue::view::{RingPlace, View};

/// How many chains ahead a descriptor is brought near: it was written by another processor, so loading it takes as long as a request.
const DESCRIPTOR_AHEAD: u16 = 8;
/// How many chains ahead an indirect table is brought near, when its descriptor has come.
const TABLE_AHEAD: u16 = 4;

/// Where the device stands in a split ring.
pub(in crate::core::queue) struct SplitDevice {
    ring: SplitRing,
    event_idx: bool,
    next_available: u16,
    /// The driver's index when it was last read.
    seen_available: u16,
    next_used: u16,
    /// Places of the used ring that are filled, or passed over, and not published yet.
    unpublished: u16,
    /// The used index that the driver was last considered for a call at; none before the first time.
    considered: Option<u16>,
    log: RingLog,
    /// Present when requests in flight are recorded.
    inflight: Option<SplitInflight>,
    /// Heads in flight that an earlier back-end left, to be taken before all others.
    recovered: VecDeque<u16>,
}

impl SplitDevice {
    /// A ring that exists. The used index is taken from memory. What was in flight lies between it and the next available index.
    pub fn new(
        options: &DeviceQueueOptions,
        place: RingPlace,
        log: RingLog,
        record: Option<QueueRegion>,
    ) -> Result<Self> {
        let Ok(mut next_available) = u16::try_from(options.base) else {
            let base = options.base;
            let message = format!("the base {base:#x} of a split virtqueue is beyond {:#x}", u16::MAX);
            return Err(Error::new(Code::Argument, message));
        };
        let ring = SplitRing::new(place);
        let next_used = ring.used_index();
        let recover = |record| SplitInflight::recover(record, ring.size(), next_used);
        let (inflight, recovered) = record.map(recover).transpose()?.unzip();
        let recovered = VecDeque::from(recovered.unwrap_or_default());
        if !recovered.is_empty() {
            next_available = next_used.wrapping_add(recovered.len() as u16);
        }
        Ok(Self {
            event_idx: options.event_idx,
            next_available,
            seen_available: next_available,
            next_used,
            unpublished: 0,
            considered: None,
            log,
            inflight,
            recovered,
            ring,
        })
    }

    pub fn relocate(&mut self, place: RingPlace) {
        self.ring = SplitRing::new(place);
    }

    pub fn recovered(&self) -> usize {
        self.recovered.len()
    }

    /// Brings near the descriptor of a chain to come.
    #[inline]
    fn look_ahead(&self) {
        if self.available_ahead() > DESCRIPTOR_AHEAD {
            self.ring.prefetch_descriptor(self.head_ahead(DESCRIPTOR_AHEAD));
        }
    }

    /// Brings near the indirect table that a chain to come may have.
    fn look_ahead_for_table(&self) {
        if self.available_ahead() <= TABLE_AHEAD {
            return;
        }
        // It may be anything: what is not inside memory is not brought near.
        let head = self.head_ahead(TABLE_AHEAD);
        if head < self.ring.size() {
            let descriptor = self.ring.descriptor(head);
            if descriptor.flags.get() & INDIRECT != 0 {
                self.ring.view.prefetch(descriptor.address.get());
            }
        }
    }

    /// Chains that are known to be available.
    #[inline]
    fn available_ahead(&self) -> u16 {
        self.seen_available.wrapping_sub(self.next_available)
    }

    #[inline]
    fn head_ahead(&self, place: u16) -> u16 {
        self.ring.available_entry(self.next_available.wrapping_add(place))
    }

    #[inline]
    pub fn has_unpublished(&self) -> bool {
        self.unpublished != 0
    }

    #[inline]
    pub fn publish(&mut self) -> bool {
        let (from, count) = (self.next_used, std::mem::take(&mut self.unpublished));
        self.next_used = from.wrapping_add(count);
        self.ring.set_used_index(self.next_used);
        if let Some(inflight) = &mut self.inflight {
            inflight.published(self.next_used);
        }
        if let Some(log) = self.log.active() {
            self.ring.mark_batch(&log, from, count);
        }
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
            if let Some(log) = self.log.active() {
                self.ring.mark_available_event(&log);
            }
        } else {
            self.set_flags(0);
        }
        fence(Ordering::SeqCst);
    }

    /// With EVENT_IDX the old event index, once passed, says so by itself.
    pub fn disable_notifications(&mut self) {
        if !self.event_idx {
            self.set_flags(used_flags::NO_NOTIFY);
        }
    }

    fn set_flags(&self, flags: u16) {
        self.ring.set_used_flags(flags);
        if let Some(log) = self.log.active() {
            self.ring.mark_used_flags(&log);
        }
    }

    pub fn base(&self) -> u32 {
        SplitVringBase::default().with_available(self.next_available.into()).0.get()
    }
}

impl ChainRing for SplitDevice {
    #[inline]
    fn view(&self) -> &View {
        &self.ring.view
    }

    #[inline]
    fn look(&mut self) -> Result<bool> {
        if self.next_available != self.seen_available || !self.recovered.is_empty() {
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
        for place in 0..ahead.min(DESCRIPTOR_AHEAD) {
            self.ring.prefetch_descriptor(self.ring.available_entry(self.next_available.wrapping_add(place)));
        }
        Ok(ahead != 0)
    }

    #[inline(always)]
    fn next_id(&mut self) -> Result<u16> {
        let head = match self.recovered.front() {
            Some(head) => *head,
            None => self.ring.available_entry(self.next_available),
        };
        let size = self.ring.size();
        if head >= size {
            let message = format!("head {head} is beyond the queue of {size} descriptors");
            return Err(Error::new(Code::RingIndex, message));
        }
        Ok(head)
    }

    #[inline(always)]
    fn gather(&mut self, head: u16, table: &mut IndirectTable, chain: &mut Chain) -> Result<()> {
        self.look_ahead();
        let first = self.ring.descriptor(head);
        if first.flags.get() & (NEXT | INDIRECT) == 0 {
            return add_buffer(&first, &self.ring.view, chain);
        }
        self.look_ahead_for_table();
        walk(&self.ring, head, first, table, chain)
    }

    /// A chain takes one entry of the available ring, however many descriptors it has.
    #[inline]
    fn advance(&mut self, head: u16, _descriptors: u16) -> Result<()> {
        if !self.recovered.is_empty() {
            self.recovered.pop_front();
            return Ok(());
        }
        self.next_available = self.next_available.wrapping_add(1);
        if let Some(inflight) = &mut self.inflight {
            inflight.fetched(head);
        }
        Ok(())
    }

    #[inline]
    fn completed(&mut self, head: u16) {
        if let Some(inflight) = &mut self.inflight {
            inflight.completed(head);
        }
    }

    #[inline]
    fn put_used(&mut self, returned: &Returned) {
        let place = self.next_used.wrapping_add(self.unpublished);
        self.ring.set_used_entry(place, returned.id, returned.written);
        self.unpublished += returned.chains;
    }
}
