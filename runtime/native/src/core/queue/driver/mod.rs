//! The driver's side of a virtqueue.

mod layout;
mod options;
mod order;
mod ring;

use std::os::fd::OwnedFd;
use std::sync::Arc;

use self::order::Order;
use self::ring::DriverRing;
use super::area::RingShape;
use super::view::{NotFound, View};
use crate::core::error::{Code, Error, Result};
use crate::core::event;
use crate::core::memory::{GuestMemory, Segment};
use crate::core::protocol::iotlb_permission;

pub use self::layout::DriverLayout;
pub use self::options::{Buffer, DriverCounters, DriverQueueOptions, IndirectTables};

/// The driver's side of a virtqueue: adds chains, kicks the device, reaps what it used.
///
/// A chain is named by its head in a split ring, by its buffer id in a packed one.
pub struct DriverQueue {
    memory: Arc<GuestMemory>,
    shape: RingShape,
    indirect: Option<IndirectTables>,
    ring: DriverRing,
    kick: OwnedFd,
    /// What the driver knows of the chain with this head.
    chains: Vec<Chain>,
    /// Present with VIRTIO_F_IN_ORDER.
    order: Option<Order>,
    free: u32,
    outstanding: u32,
    /// Chains that the device has been shown.
    published: u32,
    counters: DriverCounters,
}

/// A chain that was added.
#[derive(Clone, Copy, Default)]
struct Chain {
    /// Descriptors of the ring that it takes; 0 when it is not outstanding.
    descriptors: u16,
    /// Bytes that the device may write.
    writable: u32,
    /// How many chains were added before it.
    serial: u64,
}

impl DriverQueue {
    /// A queue on rings that it clears. The kick descriptor must be an event descriptor.
    pub fn new(memory: Arc<GuestMemory>, options: DriverQueueOptions, kick: OwnedFd) -> Result<Self> {
        event::require(&kick, "kick")?;
        options.indirect.iter().try_for_each(IndirectTables::validate)?;
        let shape = options.format.shape(&options.addresses, options.event_idx)?;
        let place = View::new(&memory, None)
            .locate(&shape)
            .map_err(|reason| reason.into_error().with_code(Code::Address))?;
        for area in &shape.areas {
            memory.write(area.address, &vec![0; area.length])?;
        }
        Ok(Self {
            ring: DriverRing::new(&options, place),
            chains: vec![Chain::default(); usize::from(shape.size)],
            order: options.in_order.then(Order::default),
            free: shape.size.into(),
            indirect: options.indirect,
            outstanding: 0,
            published: 0,
            counters: DriverCounters::default(),
            memory,
            shape,
            kick,
        })
    }

    /// The memory that the queue lies in.
    pub fn memory(&self) -> &Arc<GuestMemory> {
        &self.memory
    }

    /// Adds a chain that the device does not see before [`Self::publish`]; `None` when too few descriptors are free.
    pub fn add(&mut self, buffers: &[Buffer]) -> Result<Option<u16>> {
        let writable = writable_length(buffers)?;
        self.refresh()?;
        let tables = self.tables_for(buffers.len());
        let needed = if tables.is_some() { 1 } else { buffers.len() };
        let size = self.shape.size;
        if needed > usize::from(size) {
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
        let serial = self.counters.requests;
        self.chains[usize::from(head)] = Chain { descriptors: needed as u16, writable, serial };
        if let Some(order) = &mut self.order {
            order.push(head);
        }
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
        self.indirect.filter(|tables| (2..=usize::from(tables.entries)).contains(&buffers))
    }

    fn add_indirect(&mut self, table: u64, buffers: &[Buffer]) -> Result<()> {
        let length = IndirectTables::length(buffers.len());
        let mut found = None;
        let take = |piece: Segment| found = Some(piece).filter(|piece| piece.len() == length);
        let resolved = self.ring.view().resolve(table, length as u64, iotlb_permission::WRITE_ONLY, take);
        let (Ok(()), Some(place)) = (resolved, found) else {
            let message = format!(
                "an indirect table at guest address {table:#x} is not inside one piece of guest memory"
            );
            return Err(Error::new(Code::Address, message));
        };
        self.ring.describe(buffers, &place);
        self.ring.add_indirect(table, length as u32);
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
    ///
    /// With VIRTIO_F_IN_ORDER a chain that the device passed over counts as written completely.
    pub fn reap(&mut self) -> Result<Option<(u16, u32)>> {
        self.refresh()?;
        let Some((head, written)) = self.next_used()? else { return Ok(None) };
        let chain = std::mem::take(&mut self.chains[usize::from(head)]);
        self.ring.release(head, chain.descriptors);
        self.free += u32::from(chain.descriptors);
        self.outstanding -= 1;
        self.published -= 1;
        self.counters.completed += 1;
        Ok(Some((head, written.unwrap_or(chain.writable))))
    }

    /// The next outstanding chain that is used, and what the device says it wrote.
    fn next_used(&mut self) -> Result<Option<(u16, Option<u32>)>> {
        if let Some(next) = self.order.as_mut().and_then(Order::next_of_batch) {
            return Ok(Some(next));
        }
        let Some((id, written)) = self.ring.used(self.published)? else { return Ok(None) };
        if self.chains.get(id as usize).is_none_or(|chain| chain.descriptors == 0) {
            let message = format!("the device used head {id}, which is not outstanding");
            return Err(Error::new(Code::RingIndex, message));
        }
        let Some(order) = &mut self.order else { return Ok(Some((id as u16, Some(written)))) };
        order.begin_batch(id as u16, written, self.published)?;
        Ok(order.next_of_batch())
    }

    /// Begins anew with all chains that are outstanding, in the order in which they were added, for a device that takes the place of one that was lost
    /// with what it had taken. The device must start at [`Self::used_base`]. What the lost one had used must have been reaped.
    pub fn restart(&mut self) -> Result<()> {
        self.refresh()?;
        for area in &self.shape.areas[self.ring.areas_kept()..] {
            self.memory.write(area.address, &vec![0; area.length])?;
        }
        let is_outstanding = |id: &u16| self.chains[usize::from(*id)].descriptors != 0;
        let mut outstanding: Vec<u16> = (0..self.shape.size).filter(is_outstanding).collect();
        outstanding.sort_by_key(|id| self.chains[usize::from(*id)].serial);
        self.ring.restart(&outstanding);
        self.published = self.outstanding;
        Ok(())
    }

    /// Whether the device has used more chains, without reaping them.
    pub fn has_used(&mut self) -> Result<bool> {
        self.refresh()?;
        Ok(self.order.as_ref().is_some_and(Order::has_batch) || self.ring.used(self.published)?.is_some())
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
        if self.ring.view().is_current(&self.memory) { Ok(()) } else { self.relocate() }
    }

    #[cold]
    fn relocate(&mut self) -> Result<()> {
        let place = View::new(&self.memory, None).locate(&self.shape).map_err(NotFound::into_error)?;
        self.ring.relocate(place);
        Ok(())
    }

    /// Where a device goes on that was lost with all that it had taken, as SET_VRING_BASE carries it: behind the last chain reaped.
    pub fn used_base(&self) -> u32 {
        self.ring.used_base()
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

/// Bytes that the device may write of a chain. Refuses a chain that is empty, out of order or too long.
fn writable_length(buffers: &[Buffer]) -> Result<u32> {
    let refused = |message: &str| Err(Error::new(Code::Argument, message));
    if buffers.is_empty() {
        return refused("a chain needs at least one buffer");
    }
    let (mut total, mut writable, mut has_writable) = (0, 0, false);
    for buffer in buffers {
        if has_writable && !buffer.writable {
            return refused("the buffers that the device reads must come before those that it writes");
        }
        has_writable = buffer.writable;
        total += u64::from(buffer.length);
        if buffer.writable {
            writable += u64::from(buffer.length);
        }
    }
    match u32::try_from(total) {
        Ok(_) => Ok(writable as u32),
        Err(_) => refused("the buffers of a chain add up to 4 GiB or more"),
    }
}
