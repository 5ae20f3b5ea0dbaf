//! The queue on which the driver of a port sends.

use std::mem::{offset_of, size_of};

use super::alarm::Alarm;
use super::frame::{ADDRESSES, Addresses, ETHERNET_HEADER};
use super::layout::FrameLayout;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::Segment;
use crate::core::protocol::{VirtioNetHdr, VirtioNetHdrV1, virtio_net_gso_type, virtio_net_hdr_flags};
use crate::core::queue::DeviceQueue;

/// Frames taken before other ports get their turn.
const BATCH: usize = 64;

/// Bytes of a packet that are brought near when it is taken: all of the shortest.
pub const PREFETCHED: usize = 128;

/// A frame that a driver sends.
#[derive(Clone, Copy)]
pub struct Frame {
    pub addresses: Addresses,
    /// Bytes, without virtio's header.
    pub length: usize,
}

/// Why a driver's chain holds no frame to forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no frame, or its header asks for what was not negotiated.
    Malformed,
    /// It is longer than the MTU allows.
    Oversized,
}

/// A transmit queue being served.
pub struct Transmitter {
    queue: DeviceQueue,
    header_size: usize,
    /// Without it the queue is looked at again and again.
    kick: Option<Alarm>,
    batch: Vec<Taken>,
}

/// What is looked at of a packet.
struct Start {
    flags: u8,
    gso_type: u8,
    addresses: Addresses,
}

/// A chain of the batch.
struct Taken {
    head: u16,
    /// Bytes of the part to read.
    size: usize,
    /// Its first piece.
    first: Segment,
}

impl Transmitter {
    /// Serves a queue from now on.
    pub fn new(mut queue: DeviceQueue, layout: FrameLayout, kick: Option<Alarm>) -> Self {
        queue.expect_only_readable();
        Self { queue, header_size: layout.header_size(), kick, batch: Vec::with_capacity(BATCH) }
    }

    /// What the driver signals.
    pub fn kick(&self) -> Option<&Alarm> {
        self.kick.as_ref()
    }

    /// Lets kicks wake nobody any more.
    pub fn ignore_kicks(&mut self) {
        self.kick = None;
    }

    /// Takes chains until there are none, the batch is full or one is malformed. Those taken before that one are in the batch.
    pub fn take_batch(&mut self) -> Result<()> {
        self.batch.clear();
        self.queue.disable_notifications()?;
        let batch = &mut self.batch;
        let taken = self.queue.pop_each(BATCH, |head, chain| {
            let first = chain.readable_segments().first().copied().unwrap_or(Segment::borrowed(&[]));
            batch.push(Taken { head, size: chain.readable() as usize, first });
        });
        // All together: where memory is comes from page tables, which are walked side by side then.
        self.batch.iter().for_each(|taken| taken.first.prefetch(PREFETCHED));
        taken
    }

    /// Chains in the batch.
    pub fn count(&self) -> usize {
        self.batch.len()
    }

    /// Looks at the frame in a chain of the batch.
    #[inline]
    pub fn frame(&self, place: usize, longest: usize) -> Result<std::result::Result<Frame, Refusal>> {
        let taken = &self.batch[place];
        let length = match taken.size.checked_sub(self.header_size) {
            Some(length) if length > longest => return Ok(Err(Refusal::Oversized)),
            Some(length) if length >= ETHERNET_HEADER => length,
            _ => return Ok(Err(Refusal::Malformed)),
        };
        let start = match Start::load(&taken.first, self.header_size) {
            Some(start) => start,
            None => self.read_start(taken)?,
        };
        // A header that asks for something, a checksum to complete or segments to cut, asks for what was not negotiated.
        if start.flags & virtio_net_hdr_flags::NEEDS_CSUM != 0 || start.gso_type != virtio_net_gso_type::NONE
        {
            return Ok(Err(Refusal::Malformed));
        }
        Ok(Ok(Frame { addresses: start.addresses, length }))
    }

    /// The start of a packet that is scattered.
    #[cold]
    fn read_start(&self, taken: &Taken) -> Result<Start> {
        let mut bytes = [0; size_of::<VirtioNetHdrV1>() + ADDRESSES];
        let bytes = &mut bytes[..self.header_size + ADDRESSES];
        self.queue.read(taken.head, 0, bytes)?;
        let start = Start::load(&Segment::borrowed(bytes), self.header_size);
        start.ok_or_else(|| Error::new(Code::RingLength, "a packet is shorter than its header"))
    }

    /// The frame in a chain of the batch, which has so many bytes, if it is one piece.
    #[inline]
    pub fn piece(&self, place: usize, length: usize) -> Option<Segment> {
        let Taken { size, first, .. } = &self.batch[place];
        (first.len() == *size).then(|| first.part(self.header_size, length))
    }

    /// Appends the pieces of the frame in a chain of the batch, which has so many bytes.
    pub fn cut(&self, place: usize, length: usize, pieces: &mut Vec<Segment>) -> Result<()> {
        self.queue.cut_readable(self.batch[place].head, self.header_size, length, pieces)
    }

    /// Gives all chains of the batch back.
    #[inline]
    pub fn complete(&mut self) -> Result<()> {
        self.queue.complete_each(self.batch.iter().map(|taken| (taken.head, 0)))
    }

    /// Shows the driver which buffers are free again; returns the number of calls that it wanted.
    #[inline]
    pub fn publish(&mut self) -> Result<u64> {
        publish(&mut self.queue)
    }

    /// Whether there is something to take.
    #[inline]
    pub fn has_available(&mut self) -> Result<bool> {
        self.queue.has_available()
    }

    /// Asks for a kick; true when chains came meanwhile, so that waiting would miss them.
    pub fn enable_notifications(&mut self) -> Result<bool> {
        self.queue.enable_notifications()
    }

    /// Gives the queue back, with nothing outstanding.
    pub fn into_queue(mut self) -> DeviceQueue {
        // Whoever serves the queue next must hear of new frames. A queue that refuses is broken, and that is found out.
        let _ = self.queue.enable_notifications();
        self.queue
    }
}

impl Start {
    /// Loads it from the start of a packet; none where that is not in one piece.
    #[inline]
    fn load(packet: &Segment, header_size: usize) -> Option<Self> {
        let first = u64::from_be(packet.load(header_size)?);
        let then = u32::from_be(packet.load(header_size + size_of::<u64>())?);
        Some(Self {
            flags: packet.load(offset_of!(VirtioNetHdr, flags))?,
            gso_type: packet.load(offset_of!(VirtioNetHdr, gso_type))?,
            addresses: Addresses::of_numbers(first, then),
        })
    }
}

/// Shows a driver what was completed; returns the number of calls that it wanted.
#[inline]
pub fn publish(queue: &mut DeviceQueue) -> Result<u64> {
    let before = queue.counters().calls;
    queue.publish()?;
    Ok(queue.counters().calls - before)
}
