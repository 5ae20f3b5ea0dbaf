//! The device's side of a split virtqueue.

use std::os::fd::AsFd;
use std::sync::Arc;

use super::chain::Chain;
use super::notifier::Notifier;
use super::ring::{Ring, RingAddresses, passed};
use super::table::Walker;
use crate::core::error::{Code, Error, Result};
use crate::core::io;
use crate::core::memory::{GuestMemory, Segment};
use crate::core::protocol::{available_flags, used_flags};

/// How a device queue works.
#[derive(Clone, Copy, Debug)]
pub struct DeviceQueueOptions {
    /// Where the rings lie.
    pub addresses: RingAddresses,
    /// Free-running index of the next available entry.
    pub next_available: u16,
    /// VIRTIO_F_EVENT_IDX was negotiated.
    pub event_idx: bool,
    /// VIRTIO_F_INDIRECT_DESC was negotiated.
    pub indirect: bool,
}

/// What a device queue has done.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeviceCounters {
    /// Chains taken.
    pub requests: u64,
    /// Chains given back.
    pub completed: u64,
    /// Calls signalled.
    pub calls: u64,
    /// Publications for which the driver wanted no call.
    pub calls_suppressed: u64,
}

/// The device's side of a split virtqueue: takes chains, gives them back, calls the driver.
///
/// The first thing that the driver gets wrong breaks the queue for good: nothing more is taken. Chains taken before can still be
/// used and given back.
pub struct DeviceQueue {
    memory: Arc<GuestMemory>,
    options: DeviceQueueOptions,
    ring: Ring,
    walker: Walker,
    notifier: Arc<Notifier>,
    /// Chains by head, made as heads come up.
    chains: Vec<Chain>,
    next_available: u16,
    /// The driver's index when it was last read.
    seen_available: u16,
    next_used: u16,
    /// Used elements written and not published yet.
    unpublished: u16,
    /// The used index that the driver was last considered for a call at; none before the first time.
    considered: Option<u16>,
    outstanding: u32,
    broken: Option<Error>,
    counters: DeviceCounters,
    parts: Vec<Segment>,
}

impl DeviceQueue {
    /// A queue on rings that exist. The used index is taken from memory.
    pub fn new(memory: Arc<GuestMemory>, options: DeviceQueueOptions) -> Result<Self> {
        options.addresses.validate()?;
        let ring = Ring::resolve(&options.addresses, options.event_idx, &memory)
            .map_err(|error| Error::new(Code::Address, error.message))?;
        let next_used = ring.used_index();
        Ok(Self {
            walker: Walker::new(options.addresses.size as u16, options.indirect),
            notifier: Arc::default(),
            chains: Vec::new(),
            next_available: options.next_available,
            seen_available: options.next_available,
            next_used,
            unpublished: 0,
            considered: None,
            outstanding: 0,
            broken: None,
            counters: DeviceCounters::default(),
            parts: Vec::new(),
            memory,
            options,
            ring,
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
        if self.next_available == self.seen_available && !self.look()? {
            return Ok(None);
        }
        let size = self.options.addresses.size;
        let head = self.ring.available_entry(self.next_available);
        if u32::from(head) >= size {
            let message = format!("head {head} is beyond the queue of {size} descriptors");
            return Err(Error::new(Code::RingIndex, message));
        }
        let place = usize::from(head);
        if place >= self.chains.len() {
            self.chains.resize_with(place + 1, Chain::default);
        }
        let chain = &mut self.chains[place];
        if chain.is_taken() {
            let message = format!("head {head} was made available while the device still has it");
            return Err(Error::new(Code::RingIndex, message));
        }
        chain.clear();
        self.walker.walk(&self.ring, head, chain)?;
        chain.take(&self.ring.snapshot);
        self.next_available = self.next_available.wrapping_add(1);
        self.outstanding += 1;
        self.counters.requests += 1;
        Ok(Some(head))
    }

    /// Reads the driver's index; true when there are chains to take.
    fn look(&mut self) -> Result<bool> {
        let index = self.ring.available_index();
        let ahead = index.wrapping_sub(self.next_available);
        if u32::from(ahead) > self.options.addresses.size {
            let (next, size) = (self.next_available, self.options.addresses.size);
            let message = format!("the available index is {index}, more than {size} ahead of {next}");
            return Err(Error::new(Code::RingIndex, message));
        }
        self.seen_available = index;
        Ok(ahead != 0)
    }

    /// Whether the driver has made more chains available, without taking them.
    pub fn has_available(&mut self) -> Result<bool> {
        self.refresh()?;
        if self.next_available != self.seen_available {
            return Ok(true);
        }
        self.look().map_err(|error| self.break_with(error))
    }

    fn chain(&self, head: u16) -> Result<&Chain> {
        match self.chains.get(usize::from(head)) {
            Some(chain) if chain.is_taken() => Ok(chain),
            _ => Err(Error::new(Code::Argument, format!("there is no outstanding chain with head {head}"))),
        }
    }

    /// Bytes of the readable and of the writable part of a chain.
    pub fn lengths(&self, head: u16) -> Result<(u32, u32)> {
        self.chain(head).map(|chain| (chain.readable(), chain.writable()))
    }

    /// Copies from the readable part of a chain.
    pub fn read(&self, head: u16, offset: usize, into: &mut [u8]) -> Result<()> {
        self.chain(head)?.read(offset, into)
    }

    /// Copies into the writable part of a chain.
    pub fn write(&self, head: u16, offset: usize, from: &[u8]) -> Result<()> {
        self.chain(head)?.write(offset, from)
    }

    /// Hands over the pieces of a range of the writable part, for a call that fills them while the chain is outstanding.
    pub(crate) fn cut_writable(
        &self,
        head: u16,
        offset: usize,
        length: usize,
        into: &mut Vec<Segment>,
    ) -> Result<()> {
        self.chain(head)?.cut_writable(offset, length, into)
    }

    /// Hands over the pieces of a range of the readable part, for a call that empties them while the chain is outstanding.
    pub(crate) fn cut_readable(
        &self,
        head: u16,
        offset: usize,
        length: usize,
        into: &mut Vec<Segment>,
    ) -> Result<()> {
        self.chain(head)?.cut_readable(offset, length, into)
    }

    /// Fills a range of the writable part from a file; returns bytes read, fewer at the end of the file.
    pub fn read_from_file(
        &mut self,
        head: u16,
        offset: usize,
        length: usize,
        file: impl AsFd,
        file_offset: u64,
    ) -> Result<usize> {
        let mut parts = std::mem::take(&mut self.parts);
        parts.clear();
        let result = self.cut_writable(head, offset, length, &mut parts).and_then(|()| {
            io::read_at(file, &mut parts, file_offset).map_err(|errno| Error::system("read a file", errno))
        });
        self.parts = parts;
        result
    }

    /// Writes a range of the readable part to a file; returns bytes written.
    pub fn write_to_file(
        &mut self,
        head: u16,
        offset: usize,
        length: usize,
        file: impl AsFd,
        file_offset: u64,
    ) -> Result<usize> {
        let mut parts = std::mem::take(&mut self.parts);
        parts.clear();
        let result = self.cut_readable(head, offset, length, &mut parts).and_then(|()| {
            io::write_at(file, &mut parts, file_offset).map_err(|errno| Error::system("write a file", errno))
        });
        self.parts = parts;
        result
    }

    /// Puts a chain on the used ring; the driver does not see it before [`Self::publish`].
    pub fn complete(&mut self, head: u16, written: u32) -> Result<()> {
        self.locate()?;
        let writable = self.chain(head)?.writable();
        if written > writable {
            let message =
                format!("{written} bytes cannot have been written to the writable part of {writable} bytes");
            return Err(Error::new(Code::Argument, message));
        }
        self.ring.set_used_entry(self.next_used.wrapping_add(self.unpublished), head, written);
        self.unpublished += 1;
        self.chains[usize::from(head)].clear();
        self.outstanding -= 1;
        self.counters.completed += 1;
        Ok(())
    }

    /// Shows the driver what was completed, and calls it if it wants that.
    pub fn publish(&mut self) -> Result<()> {
        if self.unpublished == 0 {
            return Ok(());
        }
        self.locate()?;
        self.next_used = self.next_used.wrapping_add(self.unpublished);
        self.unpublished = 0;
        self.ring.set_used_index(self.next_used);
        Ring::settle();
        if self.is_call_due() {
            self.call();
        } else {
            self.counters.calls_suppressed += 1;
        }
        Ok(())
    }

    fn is_call_due(&mut self) -> bool {
        if !self.options.event_idx {
            return self.ring.available_flags() & available_flags::NO_INTERRUPT == 0;
        }
        let before = self.considered.replace(self.next_used);
        before.is_none_or(|before| passed(self.ring.used_event(), self.next_used, before))
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
        if self.options.event_idx {
            self.ring.set_available_event(self.next_available);
        } else {
            self.ring.set_used_flags(0);
        }
        Ring::settle();
        self.has_available()
    }

    /// Tells the driver that kicks are not needed. With EVENT_IDX the old event index, once passed, says so by itself.
    pub fn disable_notifications(&mut self) -> Result<()> {
        self.refresh()?;
        if !self.options.event_idx {
            self.ring.set_used_flags(used_flags::NO_NOTIFY);
        }
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
        if self.ring.is_current(&self.memory) {
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
        self.ring = Ring::resolve(&self.options.addresses, self.options.event_idx, &self.memory)?;
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

    /// Free-running index of the next available entry.
    pub fn next_available(&self) -> u16 {
        self.next_available
    }

    /// Chains taken and not given back.
    pub fn outstanding(&self) -> u32 {
        self.outstanding
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
