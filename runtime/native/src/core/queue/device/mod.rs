//! The device's side of a virtqueue.

mod access;
mod chain;
mod chain_ring;
mod chains;
mod giving_back;
mod holders;
mod indirect;
mod location;
mod notifier;
mod options;
mod ring;
mod taking;
mod transfer;
mod used_log;

use std::sync::Arc;

use self::chains::Chains;
use self::ring::DeviceRing;
use self::taking::Taking;
use super::area::{RingFormat, RingShape};
use super::inflight::QueueRegion;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::{GuestMemory, Segment};

pub use self::chain::Chain;
pub(super) use self::chain_ring::ChainRing;
pub(super) use self::chains::Returned;
pub(super) use self::indirect::{IndirectTable, TablePlace};
pub use self::notifier::Notifier;
pub use self::options::{DeviceCounters, DeviceQueueOptions, InflightQueue};
pub use self::used_log::UsedLog;
pub(super) use self::used_log::{ActiveLog, RingLog};

/// The device's side of a virtqueue: takes chains, gives them back, calls the driver.
///
/// The first thing that the driver gets wrong breaks the queue for good: nothing more is taken. Chains taken before can still be
/// used and given back. A chain is named by its head in a split ring, by its buffer id in a packed one.
pub struct DeviceQueue {
    memory: Arc<GuestMemory>,
    options: DeviceQueueOptions,
    shape: RingShape,
    record: Option<QueueRegion>,
    /// None until the ring was found, which without an IOTLB is at once.
    ring: Option<DeviceRing>,
    /// The translations that missed an address; nothing more is taken as long as they are the same.
    missed: Option<u64>,
    /// Chains completed while the ring could not be found. With VIRTIO_F_IN_ORDER all wait for their turn anyway.
    late: Vec<u16>,
    /// They, or others before them, were to be published meanwhile.
    overdue: bool,
    table: IndirectTable,
    chains: Chains,
    notifier: Arc<Notifier>,
    used_log: Arc<UsedLog>,
    broken: Option<Error>,
    counters: DeviceCounters,
    /// The pieces that a transfer is about; kept for its room.
    parts: Vec<Segment>,
}

impl DeviceQueue {
    /// A queue on a ring that exists, though its place may not be known before the IOTLB has it.
    pub fn new(memory: Arc<GuestMemory>, options: DeviceQueueOptions) -> Result<Self> {
        let shape = options.format.shape(&options.addresses, options.event_idx)?;
        let is_packed = options.format == RingFormat::Packed;
        let record = options
            .inflight
            .as_ref()
            .map(|InflightQueue { region, index }| region.queue(*index, shape.size, is_packed));
        let mut queue = Self {
            record: record.transpose()?,
            ring: None,
            missed: None,
            late: Vec::new(),
            overdue: false,
            table: IndirectTable::new(shape.size, options.indirect),
            chains: Chains::new(options.in_order),
            notifier: Arc::default(),
            used_log: Arc::new(UsedLog::new(options.used_log)),
            broken: None,
            counters: DeviceCounters::default(),
            parts: Vec::new(),
            memory,
            options,
            shape,
        };
        if let Some(iotlb) = &queue.options.iotlb {
            iotlb.forget_refusals();
        }
        queue.find_ring().map_err(|error| match error.code {
            Code::RingAddress => error.with_code(Code::Address),
            _ => error,
        })?;
        Ok(queue)
    }

    /// The call and error descriptors, which may be replaced while a thread has the queue.
    pub fn notifier(&self) -> &Arc<Notifier> {
        &self.notifier
    }

    /// Where writes to the used ring are logged, which may be replaced while a thread has the queue.
    pub fn used_log(&self) -> &Arc<UsedLog> {
        &self.used_log
    }

    /// Says that drivers only send on this queue: what an indirect table of a packed ring calls writable is readable nevertheless. DPDK's driver
    /// calls all entries of its transmit tables so (drivers/net/virtio/virtqueue.h, `vring_desc_init_indirect_packed`).
    pub fn expect_only_readable(&mut self) {
        self.table.only_readable = true;
    }

    /// Takes the next available chain and returns its head. There is none as long as the IOTLB has no translation of a part of it.
    pub fn pop(&mut self) -> Result<Option<u16>> {
        let mut head = None;
        self.pop_each(1, |next, _| head = Some(next))?;
        Ok(head)
    }

    /// Takes at most `limit` chains as [`Self::pop`] does, and hands over the head of each with what it has. After an error, those handed over
    /// are taken.
    #[inline]
    pub fn pop_each(&mut self, limit: usize, take: impl FnMut(u16, &Chain)) -> Result<()> {
        self.check()?;
        self.missed = None;
        if !self.locate()? {
            return Ok(());
        }
        let Self { ring: Some(ring), table, chains, counters, .. } = self else { return Ok(()) };
        let taking = Taking { limit, table, chains, requests: &mut counters.requests };
        let taken = match ring {
            DeviceRing::Split(ring) => taking.run(ring, take),
            DeviceRing::Packed(ring) => taking.run(ring, take),
        };
        self.missed = taken.map_err(|error| self.break_with(error))?;
        Ok(())
    }

    /// Whether the driver has made more chains available, without taking them.
    pub fn has_available(&mut self) -> Result<bool> {
        self.check()?;
        if self.waits_for_translation() || !self.locate()? {
            return Ok(false);
        }
        let Some(ring) = &mut self.ring else { return Ok(false) };
        ring.look().map_err(|error| self.break_with(error))
    }

    /// Asks for kicks; true when chains came meanwhile, so that waiting would miss them.
    pub fn enable_notifications(&mut self) -> Result<bool> {
        self.check()?;
        if self.locate()?
            && let Some(ring) = &mut self.ring
        {
            ring.enable_notifications();
        }
        self.has_available()
    }

    /// Tells the driver that kicks are not needed.
    pub fn disable_notifications(&mut self) -> Result<()> {
        self.check()?;
        if self.locate()?
            && let Some(ring) = &mut self.ring
        {
            ring.disable_notifications();
        }
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
        self.ring.as_ref().map_or(self.options.base, DeviceRing::base)
    }

    /// Chains in flight that an earlier back-end left, and that were not taken again yet.
    pub fn recovered(&self) -> usize {
        self.ring.as_ref().map_or(0, DeviceRing::recovered)
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

impl Drop for DeviceQueue {
    /// What was written to the chains that nobody gives back is in memory all the same.
    fn drop(&mut self) {
        if self.memory.logging().has_buffers() {
            self.chains.taken().for_each(|head| self.log(head));
        }
    }
}
