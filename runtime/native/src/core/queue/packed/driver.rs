//! The driver's side of a packed ring.

use zerocopy::transmute;

use super::batch::Batch;
use super::event::{Wanted, is_due};
use super::position::{Position, to_base};
use super::ring::{EventArea, PackedRing};
use crate::core::error::{Code, Error, Result};
use crate::core::memory::Segment;
use crate::core::protocol::PackedDescriptor;
use crate::core::protocol::packed_descriptor_flags::{INDIRECT, NEXT, WRITE};
use crate::core::queue::driver::{Buffer, DriverQueueOptions};
use crate::core::queue::view::{RingPlace, View};

/// Where the driver stands in a packed ring.
pub(in crate::core::queue) struct PackedDriver {
    ring: PackedRing,
    event_idx: bool,
    /// Buffer ids that no chain has; as many as there are descriptors, so that a free descriptor always finds one.
    ids: Vec<u16>,
    /// The descriptors of the chain with each id: used entries overwrite those in the ring.
    chains: Vec<Vec<PackedDescriptor>>,
    /// The next descriptor to make available.
    available: Position,
    /// The next descriptor that the device uses.
    used: Position,
    /// Available descriptors that were not published yet.
    batch: Batch,
    calls: Wanted,
}

impl PackedDriver {
    /// A ring whose areas are all zeroes.
    pub fn new(options: &DriverQueueOptions, place: RingPlace) -> Self {
        Self {
            event_idx: options.event_idx,
            ids: (0..place.size).rev().collect(),
            chains: vec![Vec::new(); place.size.into()],
            available: Position::START,
            used: Position::START,
            batch: Batch::default(),
            calls: Wanted::new(EventArea::Driver, options.event_idx),
            ring: PackedRing::new(place),
        }
    }

    pub fn relocate(&mut self, place: RingPlace) {
        self.ring = PackedRing::new(place);
    }

    #[inline]
    pub fn view(&self) -> &View {
        &self.ring.view
    }

    /// The caller has checked that a descriptor is free, so that an id is, too.
    #[inline]
    pub fn next_id(&self) -> u16 {
        self.ids[self.ids.len() - 1]
    }

    #[inline]
    pub fn add(&mut self, buffers: &[Buffer]) {
        let id = self.next_id();
        self.chains[usize::from(id)].clear();
        for (place, buffer) in buffers.iter().enumerate() {
            let chained = if place + 1 < buffers.len() { NEXT } else { 0 };
            let descriptor = describe(buffer, id);
            self.add_descriptor(PackedDescriptor {
                flags: (descriptor.flags.get() | chained).into(),
                ..descriptor
            });
        }
        self.ids.pop();
    }

    #[inline]
    pub fn add_indirect(&mut self, table: u64, length: u32) {
        let id = self.next_id();
        self.chains[usize::from(id)].clear();
        self.add_descriptor(PackedDescriptor {
            address: table.into(),
            length: length.into(),
            id: id.into(),
            flags: INDIRECT.into(),
        });
        self.ids.pop();
    }

    #[inline]
    fn add_descriptor(&mut self, descriptor: PackedDescriptor) {
        self.chains[usize::from(descriptor.id.get())].push(descriptor);
        self.put(descriptor);
    }

    #[inline]
    fn put(&mut self, descriptor: PackedDescriptor) {
        self.ring.set_address(self.available.index, descriptor);
        let flags = descriptor.flags.get() | self.available.available_flags();
        self.batch.put(&self.ring, self.available, PackedDescriptor { flags: flags.into(), ..descriptor });
        self.batch.moved(1);
        self.available = self.available.advanced(1, self.ring.size());
    }

    #[inline]
    pub fn describe(&self, buffers: &[Buffer], table: &Segment) {
        for (place, buffer) in buffers.iter().enumerate() {
            let entry = describe(buffer, 0);
            table.store::<u128>(place * size_of::<PackedDescriptor>(), transmute!(entry));
        }
    }

    #[inline]
    pub fn has_unpublished(&self) -> bool {
        self.batch.start().is_some()
    }

    #[inline]
    pub fn publish(&mut self) -> bool {
        let Some((start, moved)) = self.batch.publish(&self.ring) else { return false };
        is_due(self.ring.event(EventArea::Device), self.event_idx, start, moved, self.ring.size())
    }

    #[inline]
    pub fn used(&self, published: u32) -> Result<Option<(u32, u32)>> {
        let descriptor = self.ring.state(self.used.index);
        if !self.used.is_used(descriptor.flags.get()) {
            return Ok(None);
        }
        if published == 0 {
            let message = "the device used a chain, but none are outstanding";
            return Err(Error::new(Code::RingIndex, message));
        }
        // Some devices say how much they wrote without the WRITE flag, so it is not asked for.
        Ok(Some((descriptor.id.get().into(), descriptor.length.get())))
    }

    #[inline]
    pub fn release(&mut self, id: u16, descriptors: u16) {
        self.ids.push(id);
        self.used = self.used.advanced(descriptors, self.ring.size());
    }

    pub fn enable_calls(&mut self) {
        self.calls.ask(&self.ring, self.used);
    }

    pub fn disable_calls(&mut self) {
        self.calls.decline(&self.ring);
    }

    pub fn restart(&mut self, ids: &[u16]) {
        self.available = Position::START;
        self.used = Position::START;
        self.batch = Batch::default();
        self.calls = Wanted::new(EventArea::Driver, self.event_idx);
        for id in ids {
            for place in 0..self.chains[usize::from(*id)].len() {
                self.put(self.chains[usize::from(*id)][place]);
            }
        }
        self.batch.publish(&self.ring);
    }

    pub fn used_base(&self) -> u32 {
        to_base(self.used, self.used)
    }
}

fn describe(buffer: &Buffer, id: u16) -> PackedDescriptor {
    PackedDescriptor {
        address: buffer.address.into(),
        length: buffer.length.into(),
        id: id.into(),
        flags: if buffer.writable { WRITE } else { 0 }.into(),
    }
}
