//! The device's side of a virtqueue.

mod chain;
mod chains;
mod indirect;
mod notifier;
mod options;
mod ring;
mod transfer;

use std::sync::Arc;

use self::chains::{Chains, Returned};
use self::ring::DeviceRing;
use super::area::RingShape;
use super::view::View;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::{GuestMemory, Segment};

pub(super) use self::chain::Chain;
pub(super) use self::indirect::{IndirectTable, TablePlace};
pub use self::notifier::Notifier;
pub use self::options::{DeviceCounters, DeviceQueueOptions};

/// The device's side of a virtqueue: takes chains, gives them back, calls the driver.
///
/// The first thing that the driver gets wrong breaks the queue for good: nothing more is taken. Chains taken before can still be
/// used and given back. A chain is named by its head in a split ring, by its buffer id in a packed one.
pub struct DeviceQueue {
    memory: Arc<GuestMemory>,
    shape: RingShape,
    ring: DeviceRing,
    table: IndirectTable,
    chains: Chains,
    notifier: Arc<Notifier>,
    broken: Option<Error>,
    counters: DeviceCounters,
    /// The pieces that a transfer is about; kept for its room.
    parts: Vec<Segment>,
}

impl DeviceQueue {
    /// A queue on a ring that exists.
    pub fn new(memory: Arc<GuestMemory>, options: DeviceQueueOptions) -> Result<Self> {
        let shape = options.format.shape(&options.addresses, options.event_idx)?;
        let place =
            View::new(&memory).locate(&shape).map_err(|error| Error::new(Code::Address, error.message))?;
        Ok(Self {
            ring: DeviceRing::new(&options, place)?,
            table: IndirectTable::new(shape.size, options.indirect),
            chains: Chains::new(options.in_order),
            notifier: Arc::default(),
            broken: None,
            counters: DeviceCounters::default(),
            parts: Vec::new(),
            memory,
            shape,
        })
    }

    /// The call and error descriptors, which may be replaced while a thread has the queue.
    pub fn notifier(&self) -> &Arc<Notifier> {
        &self.notifier
    }

    /// Takes the next available chain and returns its head.
    pub fn pop(&mut self) -> Result<Option<u16>> {
        self.refresh()?;
        self.take_next().map_err(|error| self.break_with(error))
    }

    fn take_next(&mut self) -> Result<Option<u16>> {
        if !self.ring.look()? {
            return Ok(None);
        }
        let head = self.ring.gather(&mut self.table, self.chains.fresh())?;
        let descriptors = self.chains.keep(head, self.ring.view())?.descriptors;
        self.ring.advance(descriptors);
        self.counters.requests += 1;
        Ok(Some(head))
    }

    /// Whether the driver has made more chains available, without taking them.
    pub fn has_available(&mut self) -> Result<bool> {
        self.refresh()?;
        self.ring.look().map_err(|error| self.break_with(error))
    }

    /// Gives a chain back; the driver does not see it before [`Self::publish`]. With VIRTIO_F_IN_ORDER it waits for its turn.
    pub fn complete(&mut self, head: u16, written: u32) -> Result<()> {
        self.locate()?;
        let writable = self.chains.get(head)?.writable();
        if written > writable {
            let message =
                format!("{written} bytes cannot have been written to the writable part of {writable} bytes");
            return Err(Error::new(Code::Argument, message));
        }
        self.chains.end(head, written);
        while let Some(Returned { id, written, descriptors }) = self.chains.next_returned(head) {
            self.ring.put_used(id, written, descriptors);
        }
        self.counters.completed += 1;
        Ok(())
    }

    /// Shows the driver what was completed, and calls it if it wants that.
    pub fn publish(&mut self) -> Result<()> {
        if !self.ring.has_unpublished() {
            return Ok(());
        }
        self.locate()?;
        if self.ring.publish() {
            self.call();
        } else {
            self.counters.calls_suppressed += 1;
        }
        Ok(())
    }

    /// Calls the driver, wanted or not.
    pub fn call(&mut self) {
        if self.notifier.call() {
            self.counters.calls += 1;
        }
    }

    /// Asks for kicks; true when chains came meanwhile, so that waiting would miss them.
    pub fn enable_notifications(&mut self) -> Result<bool> {
        self.refresh()?;
        self.ring.enable_notifications();
        self.has_available()
    }

    /// Tells the driver that kicks are not needed.
    pub fn disable_notifications(&mut self) -> Result<()> {
        self.refresh()?;
        self.ring.disable_notifications();
        Ok(())
    }

    /// Before anything new is taken: the queue must not be broken.
    #[inline]
    fn refresh(&mut self) -> Result<()> {
        self.check()?;
        self.locate()
    }

    /// Finds the rings again when the regions of memory have changed.
    #[inline]
    fn locate(&mut self) -> Result<()> {
        if self.ring.view().is_current(&self.memory) {
            return Ok(());
        }
        self.find_rings().map_err(|error| self.break_with(error))
    }

    #[cold]
    fn find_rings(&mut self) -> Result<()> {
        if self.memory.is_broken() {
            return Err(Error::new(
                Code::RingAddress,
                "a file of guest memory was truncated while it was mapped",
            ));
        }
        self.ring.relocate(View::new(&self.memory).locate(&self.shape)?);
        Ok(())
    }

    #[inline]
    fn check(&self) -> Result<()> {
        match &self.broken {
            None => Ok(()),
            Some(error) => Err(error.clone()),
        }
    }

    #[cold]
    fn break_with(&mut self, error: Error) -> Error {
        if self.broken.is_none() {
            self.broken = Some(error.clone());
            self.notifier.report();
        }
        error
    }

    /// Where the ring stands, as GET_VRING_BASE carries it.
    pub fn base(&self) -> u32 {
        self.ring.base()
    }

    /// Chains taken and not given back.
    pub fn outstanding(&self) -> u32 {
        self.chains.outstanding()
    }

    /// Why the queue is broken.
    pub fn broken(&self) -> Option<&Error> {
        self.broken.as_ref()
    }

    /// What the queue has done.
    pub fn counters(&self) -> DeviceCounters {
        self.counters
    }
}
