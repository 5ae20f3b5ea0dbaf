//! The device's side of a packed ring.

use std::collections::VecDeque;

use super::batch::Batch;
use super::event::{Wanted, is_due};
use super::gather::{add_buffer, gather, gather_table};
use super::position::{Position, from_base, to_base};
use super::ring::{EventArea, PackedRing};
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::packed_descriptor_flags::{INDIRECT, NEXT, WRITE};
use crate::core::protocol::{PackedDescriptor, packed_event_flags};
use crate::core::queue::device::{Chain, ChainRing, DeviceQueueOptions, IndirectTable, Returned, RingLog};
use crate::core::queue::inflight::{PackedInflight, PackedRequest, QueueRegion, Recovery};
use crate::core::queue::view::{RingPlace, View};

/// How many descriptors ahead one is brought near: they share a cache line, which another processor has written.
const DESCRIPTOR_AHEAD: u16 = 4;
/// How many descriptors ahead an indirect table is brought near: it was written by another processor, so loading it takes as long as a request.
const TABLE_AHEAD: u16 = 4;

/// Where the device stands in a packed ring.
pub(in crate::core::queue) struct PackedDevice {
    ring: PackedRing,
    event_idx: bool,
    /// The next descriptor to read.
    available: Position,
    /// The next descriptor to write.
    used: Position,
    /// Used descriptors that were not published yet.
    batch: Batch,
    /// Descriptors from the next one to write to the next one to read: those that the device has.
    held: u16,
    kicks: Wanted,
    /// The driver was considered for a call before.
    considered: bool,
    /// The descriptors of the chain gathered last; kept for their room.
    descriptors: Vec<PackedDescriptor>,
    log: RingLog,
    /// Present when requests in flight are recorded.
    inflight: Option<PackedInflight>,
    /// Requests in flight that an earlier back-end left, to be taken before all others.
    recovered: VecDeque<PackedRequest>,
}

impl PackedDevice {
    /// A ring that exists. It goes on where the record of requests in flight was left, if there is one.
    pub fn new(
        options: &DeviceQueueOptions,
        place: RingPlace,
        log: RingLog,
        record: Option<QueueRegion>,
    ) -> Result<Self> {
        let (available, used) = from_base(options.base, place.size)?;
        let mut device = Self {
            event_idx: options.event_idx,
            available,
            used,
            batch: Batch::default(),
            held: used.distance(available, place.size) as u16,
            kicks: Wanted::new(EventArea::Device, options.event_idx),
            considered: false,
            descriptors: Vec::new(),
            log,
            inflight: None,
            recovered: VecDeque::new(),
            ring: PackedRing::new(place),
        };
        if let Some(record) = record {
            device.recover(record)?;
        }
        Ok(device)
    }

    fn recover(&mut self, record: QueueRegion) -> Result<()> {
        let (ring, size) = (&self.ring, self.ring.size());
        let is_available = |place: Position| place.is_available(ring.state(place.index).flags.get());
        let Recovery { inflight, resume, requests } = Recovery::of(record, size, self.used, is_available)?;
        self.inflight = Some(inflight);
        self.recovered = requests.into();
        let Some((available, used)) = resume else { return Ok(()) };
        (self.available, self.used) = (available, used);
        self.held = used.distance(available, size) as u16;
        // A batch that never was may have left used descriptors behind the first, which would be seen once that is used.
        for count in 0..self.held {
            let place = used.advanced(count, size);
            if !is_available(place) {
                let flags = place.available_flags().into();
                self.ring.set_state(place.index, PackedDescriptor { flags, ..PackedDescriptor::default() });
            }
        }
        Ok(())
    }

    pub fn relocate(&mut self, place: RingPlace) {
        self.ring = PackedRing::new(place);
    }

    pub fn recovered(&self) -> usize {
        self.recovered.len()
    }

    /// Brings near what a chain to come needs.
    #[inline]
    fn look_ahead(&self) {
        let place = self.available.advanced(TABLE_AHEAD.min(self.ring.size()), self.ring.size());
        // It may be anything: what is not inside memory is not brought near.
        let descriptor = self.ring.descriptor(place.index);
        let flags = descriptor.flags.get();
        if place.is_available(flags) && flags & INDIRECT != 0 {
            self.ring.view.prefetch(descriptor.address.get());
        }
    }

    /// Keeps the first descriptor of the next chain. Mostly that chain, like the one before, has no other.
    #[inline]
    fn begin_chain(&mut self, first: PackedDescriptor) {
        if let [only] = self.descriptors.as_mut_slice() {
            *only = first;
        } else {
            self.descriptors.clear();
            self.descriptors.push(first);
        }
    }

    /// Copies the descriptors of the next chain behind the first, which is copied; returns the last.
    #[inline(never)]
    fn copy_rest(&mut self) -> Result<PackedDescriptor> {
        let size = self.ring.size();
        let mut position = self.available;
        while self.descriptors.len() < usize::from(size) {
            position = position.advanced(1, size);
            let descriptor = self.ring.descriptor(position.index);
            self.descriptors.push(descriptor);
            if descriptor.flags.get() & NEXT == 0 {
                return Ok(descriptor);
            }
        }
        let index = self.available.index;
        let message = format!("the chain at descriptor {index} is longer than its ring of {size}");
        Err(Error::new(Code::RingLoop, message))
    }

    #[cold]
    fn refuse_id(&self, id: u16) -> Result<u16> {
        let size = self.ring.size();
        let message = if id >= size {
            format!("buffer id {id} is beyond the queue of {size} descriptors")
        } else {
            format!("chain {id} takes descriptors that the device still has")
        };
        Err(Error::new(Code::RingIndex, message))
    }

    #[inline]
    pub fn has_unpublished(&self) -> bool {
        self.batch.start().is_some()
    }

    #[inline]
    pub fn publish(&mut self) -> bool {
        if let (Some(inflight), Some(start)) = (&mut self.inflight, self.batch.start()) {
            inflight.publishing(start, self.used);
        }
        let Some((start, moved)) = self.batch.publish(&self.ring) else { return false };
        if let Some(inflight) = &mut self.inflight {
            inflight.published(self.used);
        }
        if let Some(log) = self.log.active() {
            self.ring.mark_batch(&log, start.index, moved);
        }
        let event = self.ring.event(EventArea::Driver);
        // The descriptor that the area names may be one that another device passed before this one started.
        let first = !std::mem::replace(&mut self.considered, true);
        (first && event.flags.get() == packed_event_flags::DESC)
            || is_due(event, self.event_idx, start, moved, self.ring.size())
    }

    pub fn enable_notifications(&mut self) {
        self.kicks.ask(&self.ring, self.available);
        self.log_event();
    }

    pub fn disable_notifications(&mut self) {
        self.kicks.decline(&self.ring);
        self.log_event();
    }

    fn log_event(&self) {
        if let Some(log) = self.log.active() {
            self.ring.mark_event(&log);
        }
    }

    /// What was not published is not used.
    pub fn base(&self) -> u32 {
        to_base(self.available, self.batch.start().unwrap_or(self.used))
    }
}

impl ChainRing for PackedDevice {
    #[inline]
    fn view(&self) -> &View {
        &self.ring.view
    }

    #[inline]
    fn look(&mut self) -> Result<bool> {
        Ok(!self.recovered.is_empty()
            || self.available.is_available(self.ring.state(self.available.index).flags.get()))
    }

    /// Copies the descriptors of the chain too, of which the last has the id.
    #[inline(always)]
    fn next_id(&mut self) -> Result<u16> {
        match self.recovered.front() {
            Some(request) => {
                self.descriptors.clone_from(&request.descriptors);
                Ok(request.id)
            }
            None => {
                let first = self.ring.descriptor(self.available.index);
                self.begin_chain(first);
                let last = if first.flags.get() & NEXT == 0 { first } else { self.copy_rest()? };
                let (id, size) = (last.id.get(), self.ring.size());
                if id >= size || self.descriptors.len() > usize::from(size - self.held) {
                    return self.refuse_id(id);
                }
                Ok(id)
            }
        }
    }

    #[inline(always)]
    fn gather(&mut self, _id: u16, table: &mut IndirectTable, chain: &mut Chain) -> Result<()> {
        chain.descriptors = self.descriptors.len() as u16;
        let view = &self.ring.view;
        match self.descriptors.as_slice() {
            [only] if only.flags.get() & INDIRECT == 0 => {
                self.ring.prefetch_descriptor(self.available.index.wrapping_add(DESCRIPTOR_AHEAD));
                add_buffer(only, WRITE, view, chain)
            }
            [only] => {
                self.look_ahead();
                gather_table(only, view, table, chain)
            }
            descriptors => gather(descriptors, view, chain),
        }
    }

    #[inline]
    fn advance(&mut self, id: u16, descriptors: u16) -> Result<()> {
        if !self.recovered.is_empty() {
            self.recovered.pop_front();
            return Ok(());
        }
        self.available = self.available.advanced(descriptors, self.ring.size());
        self.held += descriptors;
        match &mut self.inflight {
            Some(inflight) => inflight.fetched(id, &self.descriptors),
            None => Ok(()),
        }
    }

    #[inline]
    fn completed(&mut self, id: u16) {
        if let Some(inflight) = &mut self.inflight {
            inflight.completed(id);
        }
    }

    #[inline]
    fn put_used(&mut self, &Returned { id, written, descriptors, .. }: &Returned) {
        let written_flag = if written > 0 { WRITE } else { 0 };
        let descriptor = PackedDescriptor {
            address: 0.into(),
            length: written.into(),
            id: id.into(),
            flags: (self.used.used_flags() | written_flag).into(),
        };
        self.batch.put(&self.ring, self.used, descriptor);
        self.batch.moved(descriptors);
        self.used = self.used.advanced(descriptors, self.ring.size());
        self.held -= descriptors;
    }
}
