//! The thread that keeps a queue full.

use std::mem::size_of;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::time::{Duration, Instant};

use zerocopy::transmute;

use super::histogram::Histogram;
use crate::core::error::{Code, Error, Result};
use crate::core::event;
use crate::core::memory::{GuestMemory, Segment};
use crate::core::memory::{Snapshot, resolve::resolve};
use crate::core::protocol::{
    VIRTIO_BLK_SECTOR_SIZE, VirtioBlkOutHeader, virtio_blk_request_type as request_type,
    virtio_blk_status as status,
};
use crate::core::queue::{Buffer, DriverQueue};
use crate::core::spin::Spin;
use crate::core::thread::{Lifeline, Thread};
use crate::core::wait::{Woken, wait};

/// How long the device may leave every request unanswered.
const PATIENCE: Duration = Duration::from_secs(10);
/// The data buffers begin at a multiple of this, as a guest's pages do.
const ALIGNMENT: u64 = 4096;
const HEADER: u64 = size_of::<VirtioBlkOutHeader>() as u64;
const SECTOR: u32 = VIRTIO_BLK_SECTOR_SIZE;
/// Buffers of a request: header, data, status.
const BUFFERS: usize = 3;
/// Bytes for the header and the status of a request: a cache line, so that requests do not share one, as in a driver that allocates them.
const CONTROL: u64 = 64;
/// A status that no device writes, so that a missing one is noticed.
const NO_STATUS: u8 = u8::MAX;

/// The order and direction of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Reads at random places.
    RandomRead,
    /// Writes at random places.
    RandomWrite,
    /// Reads in order.
    Read,
    /// Writes in order.
    Write,
}

/// What a load does.
#[derive(Clone, Copy, Debug)]
pub struct LoadOptions {
    /// The order and direction.
    pub pattern: Pattern,
    /// Bytes a request.
    pub block_size: u32,
    /// Requests in flight.
    pub queue_depth: u16,
    /// Longest time to submit requests.
    pub runtime: Option<Duration>,
    /// Most requests to submit.
    pub requests: Option<u64>,
    /// Bytes of the disk to touch, from its start.
    pub span: u64,
    /// Guest address of the headers, status bytes and data.
    pub buffer_address: u64,
    /// Seed of the random order.
    pub seed: u64,
    /// Longest time to poll for answers before sleeping until a call; calls are asked for meanwhile, as by a processor that halts.
    pub poll: Duration,
}

impl LoadOptions {
    /// Offset of the data behind the headers and status bytes.
    fn data_offset(queue_depth: u16) -> u64 {
        (u64::from(queue_depth) * CONTROL).next_multiple_of(ALIGNMENT)
    }

    /// Bytes needed at the buffer address.
    pub fn buffer_size(queue_depth: u16, block_size: u32) -> u64 {
        Self::data_offset(queue_depth) + u64::from(queue_depth) * u64::from(block_size)
    }

    fn validate(&self) -> Result<()> {
        let refused = |message: String| Err(Error::new(Code::Argument, message));
        if self.block_size == 0 || !self.block_size.is_multiple_of(SECTOR) {
            return refused(format!("a block of {} bytes is not a multiple of {SECTOR}", self.block_size));
        }
        if self.queue_depth == 0 {
            return refused("a load needs a queue depth of at least 1".into());
        }
        if self.span < u64::from(self.block_size) {
            return refused(format!(
                "a span of {} bytes holds no block of {} bytes",
                self.span, self.block_size
            ));
        }
        if self.runtime.is_none() && self.requests.is_none() {
            return refused("a load needs an end: a runtime or a number of requests".into());
        }
        Ok(())
    }
}

/// What came of a load.
#[derive(Clone, Debug)]
pub struct LoadResult {
    /// Requests answered.
    pub requests: u64,
    /// Bytes moved by requests that succeeded.
    pub bytes: u64,
    /// Time from the first request to the last answer.
    pub elapsed: Duration,
    /// Requests answered with an error.
    pub errors: u64,
    /// Kicks signalled.
    pub kicks: u64,
    /// Calls that ended a wait.
    pub calls: u64,
    /// Nanoseconds from adding a request to reaping it.
    pub latency: Histogram,
}

/// A load that is running. Dropping it stops the thread.
pub struct BlockLoad {
    thread: Thread<Result<LoadResult>>,
}

impl BlockLoad {
    /// Says why [`Self::start`] would refuse these arguments, before the queue is given away.
    pub fn check(queue: &DriverQueue, call: &OwnedFd, options: &LoadOptions) -> Result<()> {
        options.validate()?;
        event::require(call, "call")?;
        let needed = queue.descriptors_for(BUFFERS) * u32::from(options.queue_depth);
        if needed > queue.free() {
            let (depth, free) = (options.queue_depth, queue.free());
            let message =
                format!("a queue depth of {depth} needs {needed} descriptors, but the queue has {free}");
            return Err(Error::new(Code::Argument, message));
        }
        let snapshot = queue.memory().snapshot();
        (0..options.queue_depth)
            .try_for_each(|place| slot(queue.memory(), &snapshot, options, place).map(|_| ()))
    }

    /// Starts a load on a queue.
    pub fn start(queue: DriverQueue, call: OwnedFd, options: LoadOptions) -> Result<Self> {
        Self::check(&queue, &call, &options)?;
        let generator = Generator::new(queue, call, options)?;
        Ok(Self { thread: Thread::start("vhost-user-load", move |lifeline| generator.run(lifeline))? })
    }

    /// Asks the thread to finish what is in flight and end.
    pub fn request_stop(&self) {
        self.thread.request_stop();
    }

    /// Signalled when the load is over.
    pub fn done(&self) -> Result<BorrowedFd<'_>> {
        self.thread.done()
    }

    /// Waits for the end and takes the result.
    pub fn result(&mut self) -> Result<LoadResult> {
        self.thread.join()?
    }
}

/// Room for one request in flight.
struct Slot {
    buffers: [Buffer; BUFFERS],
    header: Segment,
    status: Segment,
    /// Nanoseconds from the first request to this one.
    added: u64,
}

struct Generator {
    queue: DriverQueue,
    call: OwnedFd,
    options: LoadOptions,
    slots: Vec<Slot>,
    idle: Vec<u16>,
    /// The slot of an outstanding chain, by its head.
    slot_of_head: Vec<u16>,
    /// Places on the disk where a request can begin.
    blocks: u64,
    next_block: u64,
    random: u64,
    submitted: u64,
    result: LoadResult,
    spin: Spin,
    /// Keeps the segments mapped.
    _snapshot: Arc<Snapshot>,
}

impl Generator {
    fn new(queue: DriverQueue, call: OwnedFd, options: LoadOptions) -> Result<Self> {
        let memory = Arc::clone(queue.memory());
        let snapshot = memory.snapshot();
        let slots = (0..options.queue_depth)
            .map(|place| slot(&memory, &snapshot, &options, place))
            .collect::<Result<Vec<_>>>()?;
        let result = LoadResult {
            requests: 0,
            bytes: 0,
            elapsed: Duration::ZERO,
            errors: 0,
            kicks: 0,
            calls: 0,
            latency: Histogram::default(),
        };
        Ok(Self {
            slot_of_head: vec![0; queue.free() as usize],
            idle: (0..options.queue_depth).rev().collect(),
            blocks: options.span / u64::from(options.block_size),
            next_block: 0,
            // Zero would stay zero for ever.
            random: options.seed.max(1),
            submitted: 0,
            result,
            spin: Spin::new(options.poll),
            slots,
            queue,
            call,
            options,
            _snapshot: snapshot,
        })
    }

    fn run(mut self, lifeline: &Lifeline) -> Result<LoadResult> {
        let begin = Instant::now();
        let deadline = self.options.runtime.map_or(u64::MAX, |runtime| runtime.as_nanos() as u64);
        let mut now = 0;
        self.queue.disable_calls()?;
        loop {
            if now < deadline && !lifeline.is_stopping() {
                self.submit(now)?;
            }
            self.queue.publish()?;
            if self.queue.outstanding() == 0 {
                break;
            }
            self.await_some(lifeline)?;
            now = begin.elapsed().as_nanos() as u64;
            self.reap(now)?;
        }
        self.result.elapsed = begin.elapsed();
        self.result.kicks = self.queue.counters().kicks;
        Ok(self.result)
    }

    /// Adds requests until the queue depth, or their number, is reached.
    fn submit(&mut self, now: u64) -> Result<()> {
        while self.options.requests.is_none_or(|limit| self.submitted < limit) {
            let Some(&place) = self.idle.last() else { return Ok(()) };
            let sector = self.next_sector();
            let slot = &mut self.slots[usize::from(place)];
            let kind = match self.options.pattern {
                Pattern::RandomRead | Pattern::Read => request_type::IN,
                Pattern::RandomWrite | Pattern::Write => request_type::OUT,
            };
            let header = VirtioBlkOutHeader { r#type: kind.into(), ioprio: 0.into(), sector: sector.into() };
            slot.header.store::<u128>(0, transmute!(header));
            slot.status.store(0, NO_STATUS);
            slot.added = now;
            let Some(head) = self.queue.add(&slot.buffers)? else { return Ok(()) };
            self.slot_of_head[usize::from(head)] = place;
            self.idle.pop();
            self.submitted += 1;
        }
        Ok(())
    }

    fn next_sector(&mut self) -> u64 {
        let block = match self.options.pattern {
            Pattern::Read | Pattern::Write => {
                let block = self.next_block;
                self.next_block = if block + 1 == self.blocks { 0 } else { block + 1 };
                block
            }
            Pattern::RandomRead | Pattern::RandomWrite => {
                // xorshift64*: short, and even enough for addresses.
                self.random ^= self.random >> 12;
                self.random ^= self.random << 25;
                self.random ^= self.random >> 27;
                let random = self.random.wrapping_mul(0x2545_f491_4f6c_dd1d);
                // Scaled by a product, because a division of 64 bits takes tens of cycles.
                ((u128::from(random) * u128::from(self.blocks)) >> u64::BITS) as u64
            }
        };
        block * u64::from(self.options.block_size / SECTOR)
    }

    /// Waits until something is finished.
    fn await_some(&mut self, lifeline: &Lifeline) -> Result<()> {
        while !self.queue.has_used()? {
            if self.queue.enable_calls()? {
                break;
            }
            let queue = &mut self.queue;
            if !self.spin.poll(|| queue.has_used())? {
                self.sleep(lifeline)?;
            }
            self.result.calls += u64::from(event::drain(&self.call)?);
            self.queue.disable_calls()?;
        }
        Ok(())
    }

    fn sleep(&mut self, lifeline: &Lifeline) -> Result<()> {
        let begin = Instant::now();
        // A request to stop does not end the wait for requests in flight: their buffers are the device's.
        let event = Some(self.call.as_fd());
        let stop = if lifeline.is_stopping() { self.call.as_fd() } else { lifeline.stop_event() };
        if wait([event, None], stop, Some(PATIENCE))? == Woken::Timeout {
            let count = self.queue.outstanding();
            let message =
                format!("the device left {count} requests unanswered for {} seconds", PATIENCE.as_secs());
            return Err(Error::new(Code::ReplyTimeout, message));
        }
        self.spin.slept(begin.elapsed());
        Ok(())
    }

    /// Reaps what is finished.
    fn reap(&mut self, now: u64) -> Result<()> {
        let first = self.idle.len();
        while let Some((head, _)) = self.queue.reap()? {
            let place = self.slot_of_head[usize::from(head)];
            self.idle.push(place);
            // The device wrote them on another processor: the lines come while the next are reaped.
            self.slots[usize::from(place)].status.prefetch(1);
        }
        for place in &self.idle[first..] {
            let slot = &self.slots[usize::from(*place)];
            let mut answer = [NO_STATUS];
            slot.status.copy_to(&mut answer);
            self.result.latency.record(now - slot.added);
            self.result.requests += 1;
            if answer == [status::OK] {
                self.result.bytes += u64::from(self.options.block_size);
            } else {
                self.result.errors += 1;
            }
        }
        Ok(())
    }
}

fn slot(memory: &GuestMemory, snapshot: &Snapshot, options: &LoadOptions, place: u16) -> Result<Slot> {
    let place = u64::from(place);
    let end =
        options.buffer_address.checked_add(LoadOptions::buffer_size(options.queue_depth, options.block_size));
    if end.is_none() || memory.is_broken() {
        return Err(Error::new(Code::Address, "the buffers of the load are not inside guest memory"));
    }
    let header_address = options.buffer_address + place * CONTROL;
    let status_address = header_address + HEADER;
    let data = options.buffer_address + LoadOptions::data_offset(options.queue_depth);
    let data_address = data + place * u64::from(options.block_size);
    let one_piece = |address: u64, length: u64| {
        let mut pieces = Vec::new();
        let inside = resolve(snapshot, address, length, |piece| pieces.push(piece));
        match (inside, pieces.as_slice()) {
            (Some(()), [piece]) => Ok(*piece),
            _ => {
                let message = format!(
                    "{length} bytes at guest address {address:#x}, a buffer of the load, are not inside one region of guest memory"
                );
                Err(Error::new(Code::Address, message))
            }
        }
    };
    one_piece(data_address, u64::from(options.block_size))?;
    let device_writes = matches!(options.pattern, Pattern::Read | Pattern::RandomRead);
    Ok(Slot {
        buffers: [
            Buffer { address: header_address, length: HEADER as u32, writable: false },
            Buffer { address: data_address, length: options.block_size, writable: device_writes },
            Buffer { address: status_address, length: 1, writable: true },
        ],
        header: one_piece(header_address, HEADER)?,
        status: one_piece(status_address, 1)?,
        added: 0,
    })
}
