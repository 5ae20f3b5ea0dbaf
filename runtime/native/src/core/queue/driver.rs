//! The driver's side of a split virtqueue.

use std::mem::size_of;
use std::os::fd::OwnedFd;
use std::sync::Arc;

use super::ring::{Ring, RingAddresses, available_bytes, passed, table_bytes, used_bytes, validate_size};
use crate::core::error::{Code, Error, Result};
use crate::core::event;
use crate::core::memory::GuestMemory;
use crate::core::protocol::{
    DESCRIPTOR_TABLE_ALIGNMENT, SplitDescriptor, USED_RING_ALIGNMENT, available_flags, descriptor_flags,
    used_flags,
};

/// Room for indirect tables: one table of `entries` descriptors for each descriptor of the queue.
#[derive(Clone, Copy, Debug)]
pub struct IndirectTables {
    /// Guest address of the first table.
    pub address: u64,
    /// Descriptors in each table.
    pub entries: u16,
}

/// How a driver queue works.
#[derive(Clone, Copy, Debug)]
pub struct DriverQueueOptions {
    /// Where the rings lie.
    pub addresses: RingAddresses,
    /// VIRTIO_F_EVENT_IDX was negotiated.
    pub event_idx: bool,
    /// Present when VIRTIO_F_INDIRECT_DESC was negotiated.
    pub indirect: Option<IndirectTables>,
}

/// Offsets of the parts of a queue from an address aligned to 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DriverLayout {
    /// Bytes in all.
    pub size: usize,
    /// The descriptor table.
    pub descriptor_table: usize,
    /// The available ring.
    pub available_ring: usize,
    /// The used ring.
    pub used_ring: usize,
    /// The indirect tables.
    pub indirect_tables: usize,
}

impl DriverLayout {
    /// Lays out a queue, with `indirect_entries` descriptors in each indirect table.
    pub fn new(size: u32, indirect_entries: u16) -> Result<Self> {
        validate_size(size)?;
        let descriptor_table = 0;
        let available_ring = table_bytes(size);
        let used_ring =
            (available_ring + available_bytes(size, true)).next_multiple_of(USED_RING_ALIGNMENT as usize);
        let indirect_tables =
            (used_ring + used_bytes(size, true)).next_multiple_of(DESCRIPTOR_TABLE_ALIGNMENT as usize);
        let tables = table_bytes(size) * usize::from(indirect_entries);
        Ok(Self {
            size: indirect_tables + tables,
            descriptor_table,
            available_ring,
            used_ring,
            indirect_tables,
        })
    }
}

/// A buffer of a chain.
#[derive(Clone, Copy, Debug)]
pub struct Buffer {
    /// Guest address.
    pub address: u64,
    /// Bytes.
    pub length: u32,
    /// The device writes it; otherwise it reads it.
    pub writable: bool,
}

/// What a driver queue has done.
#[derive(Clone, Copy, Debug, Default)]
pub struct DriverCounters {
    /// Chains added.
    pub requests: u64,
    /// Chains reaped.
    pub completed: u64,
    /// Kicks signalled.
    pub kicks: u64,
    /// Publications for which the device wanted no kick.
    pub kicks_suppressed: u64,
}

/// The driver's side of a split virtqueue: adds chains, kicks the device, reaps what it used.
///
/// Which descriptors are free, and which belong together, is kept here and never read back from shared memory.
pub struct DriverQueue {
    memory: Arc<GuestMemory>,
    options: DriverQueueOptions,
    ring: Ring,
    kick: OwnedFd,
    /// The next free descriptor, or the next of a chain.
    next: Vec<u16>,
    /// Descriptors of the chain with this head; 0 when the head is not outstanding.
    lengths: Vec<u16>,
    first_free: u16,
    free: u32,
    next_available: u16,
    /// Chains added and not published yet.
    unpublished: u16,
    next_used: u16,
    outstanding: u32,
    counters: DriverCounters,
}

impl DriverQueue {
    /// A queue on rings that it clears. The kick descriptor must be an event descriptor.
    pub fn new(memory: Arc<GuestMemory>, options: DriverQueueOptions, kick: OwnedFd) -> Result<Self> {
        options.addresses.validate()?;
        event::require(&kick, "kick")?;
        let size = options.addresses.size;
        if let Some(tables) = &options.indirect
            && (tables.entries == 0 || tables.address % DESCRIPTOR_TABLE_ALIGNMENT as u64 != 0)
        {
            let IndirectTables { address, entries } = tables;
            let message = format!(
                "indirect tables of {entries} entries at guest address {address:#x} are not possible: there must be an entry, and the address aligned to {DESCRIPTOR_TABLE_ALIGNMENT}"
            );
            return Err(Error::new(Code::Argument, message));
        }
        let as_address = |error: Error| Error::new(Code::Address, error.message);
        let ring = Ring::resolve(&options.addresses, options.event_idx, &memory).map_err(as_address)?;
        memory.write(options.addresses.available_ring, &vec![0; available_bytes(size, options.event_idx)])?;
        memory.write(options.addresses.used_ring, &vec![0; used_bytes(size, options.event_idx)])?;
        Ok(Self {
            next: (1..=size).map(|index| index as u16).collect(),
            lengths: vec![0; size as usize],
            first_free: 0,
            free: size,
            next_available: 0,
            unpublished: 0,
            next_used: 0,
            outstanding: 0,
            counters: DriverCounters::default(),
            memory,
            options,
            ring,
            kick,
        })
    }

    /// The memory that the queue lies in.
    pub fn memory(&self) -> &Arc<GuestMemory> {
        &self.memory
    }

    /// Adds a chain that the device does not see before [`Self::publish`]; `None` when too few descriptors are free.
    pub fn add(&mut self, buffers: &[Buffer]) -> Result<Option<u16>> {
        if buffers.is_empty() {
            return Err(Error::new(Code::Argument, "a chain needs at least one buffer"));
        }
        if buffers.is_sorted_by_key(|buffer| buffer.writable) {
            self.refresh()?;
        } else {
            let message = "the buffers that the device reads must come before those that it writes";
            return Err(Error::new(Code::Argument, message));
        }
        let tables = self.tables_for(buffers.len());
        let needed = if tables.is_some() { 1 } else { buffers.len() };
        if needed > self.options.addresses.size as usize {
            let size = self.options.addresses.size;
            let message = format!("{} buffers never fit in a queue of {size} descriptors", buffers.len());
            return Err(Error::new(Code::Argument, message));
        }
        if needed > self.free as usize {
            return Ok(None);
        }
        let head = self.first_free;
        match tables {
            Some(tables) => self.add_indirect(head, tables, buffers)?,
            None => self.add_direct(head, buffers),
        }
        self.lengths[usize::from(head)] = needed as u16;
        self.free -= needed as u32;
        self.outstanding += 1;
        self.counters.requests += 1;
        self.ring.set_available_entry(self.next_available.wrapping_add(self.unpublished), head);
        self.unpublished += 1;
        Ok(Some(head))
    }

    /// Descriptors of the queue that a chain of so many buffers takes.
    pub fn descriptors_for(&self, buffers: usize) -> u32 {
        if self.tables_for(buffers).is_some() { 1 } else { buffers as u32 }
    }

    /// The indirect tables, if a chain of so many buffers goes into one.
    fn tables_for(&self, buffers: usize) -> Option<IndirectTables> {
        self.options.indirect.filter(|tables| (2..=usize::from(tables.entries)).contains(&buffers))
    }

    fn add_direct(&mut self, head: u16, buffers: &[Buffer]) {
        let mut index = head;
        for (place, buffer) in buffers.iter().enumerate() {
            let next = self.next[usize::from(index)];
            let follows = place + 1 < buffers.len();
            self.ring.set_descriptor(index, describe(buffer, follows.then_some(next)));
            index = next;
        }
        self.first_free = index;
    }

    fn add_indirect(&mut self, head: u16, tables: IndirectTables, buffers: &[Buffer]) -> Result<()> {
        let stride = u64::from(tables.entries) * size_of::<SplitDescriptor>() as u64;
        let table = tables.address + u64::from(head) * stride;
        for (place, buffer) in buffers.iter().enumerate() {
            let follows = place + 1 < buffers.len();
            let entry = describe(buffer, follows.then_some(place as u16 + 1));
            let offset = (place * size_of::<SplitDescriptor>()) as u64;
            self.memory.write(table + offset, zerocopy::IntoBytes::as_bytes(&entry))?;
        }
        let length = (buffers.len() * size_of::<SplitDescriptor>()) as u32;
        let descriptor = SplitDescriptor {
            address: table.into(),
            length: length.into(),
            flags: descriptor_flags::INDIRECT.into(),
            next: 0.into(),
        };
        self.ring.set_descriptor(head, descriptor);
        self.first_free = self.next[usize::from(head)];
        Ok(())
    }

    /// Shows the device what was added, and kicks it if it wants that; returns whether it was kicked.
    pub fn publish(&mut self) -> Result<bool> {
        if self.unpublished == 0 {
            return Ok(false);
        }
        self.refresh()?;
        let before = self.next_available;
        self.next_available = before.wrapping_add(self.unpublished);
        self.unpublished = 0;
        self.ring.set_available_index(self.next_available);
        Ring::settle();
        let due = if self.options.event_idx {
            passed(self.ring.available_event(), self.next_available, before)
        } else {
            self.ring.used_flags() & used_flags::NO_NOTIFY == 0
        };
        if due {
            event::signal(&self.kick)?;
            self.counters.kicks += 1;
        } else {
            self.counters.kicks_suppressed += 1;
        }
        Ok(due)
    }

    /// Takes the next chain that the device has used: its head, and the bytes that the device says it wrote.
    pub fn reap(&mut self) -> Result<Option<(u16, u32)>> {
        self.refresh()?;
        if !self.look()? {
            return Ok(None);
        }
        let (head, written) = self.ring.used_entry(self.next_used);
        let length = self.lengths.get(head as usize).copied().unwrap_or(0);
        if length == 0 {
            let message = format!("the device used head {head}, which is not outstanding");
            return Err(Error::new(Code::RingIndex, message));
        }
        self.release(head as u16, length);
        self.next_used = self.next_used.wrapping_add(1);
        self.outstanding -= 1;
        self.counters.completed += 1;
        Ok(Some((head as u16, written)))
    }

    /// Whether the device has used more chains, without reaping them.
    pub fn has_used(&mut self) -> Result<bool> {
        self.refresh()?;
        self.look()
    }

    fn look(&self) -> Result<bool> {
        let ahead = self.ring.used_index().wrapping_sub(self.next_used);
        let published = self.outstanding - u32::from(self.unpublished);
        if u32::from(ahead) > published {
            let message = format!("the device used {ahead} chains, but {published} are outstanding");
            return Err(Error::new(Code::RingIndex, message));
        }
        Ok(ahead != 0)
    }

    fn release(&mut self, head: u16, length: u16) {
        let mut last = head;
        for _ in 1..length {
            last = self.next[usize::from(last)];
        }
        self.next[usize::from(last)] = self.first_free;
        self.first_free = head;
        self.free += u32::from(length);
        self.lengths[usize::from(head)] = 0;
    }

    /// Asks for calls; true when chains were used meanwhile, so that waiting would miss them.
    pub fn enable_calls(&mut self) -> Result<bool> {
        self.refresh()?;
        if self.options.event_idx {
            self.ring.set_used_event(self.next_used);
        } else {
            self.ring.set_available_flags(0);
        }
        Ring::settle();
        self.look()
    }

    /// Tells the device that calls are not needed. With EVENT_IDX the old event index, once passed, says so by itself.
    pub fn disable_calls(&mut self) -> Result<()> {
        self.refresh()?;
        if !self.options.event_idx {
            self.ring.set_available_flags(available_flags::NO_INTERRUPT);
        }
        Ok(())
    }

    /// Finds the rings again when the regions of memory have changed.
    #[inline]
    fn refresh(&mut self) -> Result<()> {
        if !self.ring.is_current(&self.memory) {
            self.ring = Ring::resolve(&self.options.addresses, self.options.event_idx, &self.memory)?;
        }
        Ok(())
    }

    /// Descriptors that are free.
    pub fn free(&self) -> u32 {
        self.free
    }

    /// Chains added and not reaped.
    pub fn outstanding(&self) -> u32 {
        self.outstanding
    }

    /// What the queue has done.
    pub fn counters(&self) -> DriverCounters {
        self.counters
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
