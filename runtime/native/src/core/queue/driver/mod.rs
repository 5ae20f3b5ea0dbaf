//! The driver's side of a virtqueue.

mod layout;
mod options;
mod ring;

use std::os::fd::OwnedFd;
use std::sync::Arc;

use self::ring::DriverRing;
use super::view::View;
use crate::core::error::{Code, Error, Result};
use crate::core::event;
use crate::core::memory::GuestMemory;

pub use self::layout::DriverLayout;
pub use self::options::{Buffer, DriverCounters, DriverQueueOptions, IndirectTables};

/// The driver's side of a virtqueue: adds chains, kicks the device, reaps what it used.
///
/// A chain is named by its head in a split ring, by its buffer id in a packed one.
pub struct DriverQueue {
    memory: Arc<GuestMemory>,
    options: DriverQueueOptions,
    ring: DriverRing,
    kick: OwnedFd,
    /// Descriptors that the chain with this head takes; 0 when the head is not outstanding.
    descriptors: Vec<u16>,
    free: u32,
    outstanding: u32,
    /// Chains that the device has been shown.
    published: u32,
    counters: DriverCounters,
    /// The indirect table being written; kept for its room.
    table: Vec<u8>,
}

impl DriverQueue {
    /// A queue on rings that it clears. The kick descriptor must be an event descriptor.
    pub fn new(memory: Arc<GuestMemory>, options: DriverQueueOptions, kick: OwnedFd) -> Result<Self> {
        event::require(&kick, "kick")?;
        options.indirect.iter().try_for_each(IndirectTables::validate)?;
        let ring = DriverRing::new(&options, View::new(&memory))?;
        let size = options.addresses.size;
        Ok(Self {
            descriptors: vec![0; size as usize],
            free: size,
            outstanding: 0,
            published: 0,
            counters: DriverCounters::default(),
            table: Vec::new(),
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
        let head = self.ring.next_id();
        match tables {
            Some(tables) => self.add_indirect(tables.table_of(head), buffers)?,
            None => self.ring.add(buffers),
        }
        self.descriptors[usize::from(head)] = needed as u16;
        self.free -= needed as u32;
        self.outstanding += 1;
        self.counters.requests += 1;
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

    fn add_indirect(&mut self, table: u64, buffers: &[Buffer]) -> Result<()> {
        self.table.clear();
        self.ring.describe(buffers, &mut self.table);
        self.memory.write(table, &self.table)?;
        self.ring.add_indirect(table, self.table.len() as u32);
        Ok(())
    }

    /// Shows the device what was added, and kicks it if it wants that; returns whether it was kicked.
    pub fn publish(&mut self) -> Result<bool> {
        if !self.ring.has_unpublished() {
            return Ok(false);
        }
        self.refresh()?;
        let due = self.ring.publish();
        self.published = self.outstanding;
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
        let Some((head, written)) = self.ring.used(self.published)? else { return Ok(None) };
        let descriptors = self.descriptors.get(head as usize).copied().unwrap_or(0);
        if descriptors == 0 {
            let message = format!("the device used head {head}, which is not outstanding");
            return Err(Error::new(Code::RingIndex, message));
        }
        let head = head as u16;
        self.ring.release(head, descriptors);
        self.descriptors[usize::from(head)] = 0;
        self.free += u32::from(descriptors);
        self.outstanding -= 1;
        self.published -= 1;
        self.counters.completed += 1;
        Ok(Some((head, written)))
    }

    /// Whether the device has used more chains, without reaping them.
    pub fn has_used(&mut self) -> Result<bool> {
        self.refresh()?;
        Ok(self.ring.used(self.published)?.is_some())
    }

    /// Asks for calls; true when chains were used meanwhile, so that waiting would miss them.
    pub fn enable_calls(&mut self) -> Result<bool> {
        self.refresh()?;
        self.ring.enable_calls();
        self.has_used()
    }

    /// Tells the device that calls are not needed.
    pub fn disable_calls(&mut self) -> Result<()> {
        self.refresh()?;
        self.ring.disable_calls();
        Ok(())
    }

    /// Finds the rings again when the regions of memory have changed.
    #[inline]
    fn refresh(&mut self) -> Result<()> {
        if !self.ring.view().is_current(&self.memory) {
            self.ring.relocate(&self.options, View::new(&self.memory))?;
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
