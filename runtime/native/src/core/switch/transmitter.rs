//! The queue on which the driver of a port sends.

use std::mem::size_of;

use zerocopy::FromBytes;

use super::alarm::Alarm;
use super::frame::{Addresses, ETHERNET_HEADER};
use super::layout::FrameLayout;
use crate::core::error::Result;
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
    layout: FrameLayout,
    /// Without it the queue is looked at again and again.
    kick: Option<Alarm>,
    batch: Vec<Taken>,
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
    pub fn new(queue: DeviceQueue, layout: FrameLayout, kick: Option<Alarm>) -> Self {
        Self { queue, layout, kick, batch: Vec::with_capacity(BATCH) }
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
        let Taken { head, size, first } = &self.batch[place];
        let header_size = self.layout.header_size();
        let Some(length) = size.checked_sub(header_size).filter(|length| *length >= ETHERNET_HEADER) else {
            return Ok(Err(Refusal::Malformed));
        };
        if length > longest {
            return Ok(Err(Refusal::Oversized));
        }
        let mut bytes = [0; size_of::<VirtioNetHdrV1>() + ETHERNET_HEADER];
        let bytes = &mut bytes[..header_size + ETHERNET_HEADER];
        if first.copy_to(bytes) < bytes.len() {
            self.queue.read(*head, 0, bytes)?;
        }
        let (header, ethernet) = bytes.split_at(header_size);
        let (true, Some(ethernet)) = (is_plain(header), ethernet.first_chunk()) else {
            return Ok(Err(Refusal::Malformed));
        };
        Ok(Ok(Frame { addresses: Addresses::of(ethernet), length }))
    }

    /// Appends the pieces of the frame in a chain of the batch, which has so many bytes.
    #[inline]
    pub fn cut(&self, place: usize, length: usize, pieces: &mut Vec<Segment>) -> Result<()> {
        let Taken { head, size, first } = &self.batch[place];
        let header_size = self.layout.header_size();
        if first.len() < *size {
            return self.queue.cut_readable(*head, header_size, length, pieces);
        }
        pieces.push(first.part(header_size, length));
        Ok(())
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

/// Whether a header asks for nothing: no checksum to complete, no segments to cut.
#[inline]
fn is_plain(header: &[u8]) -> bool {
    let Ok((header, _)) = VirtioNetHdr::ref_from_prefix(header) else { return false };
    header.flags & virtio_net_hdr_flags::NEEDS_CSUM == 0 && header.gso_type == virtio_net_gso_type::NONE
}

/// Shows a driver what was completed; returns the number of calls that it wanted.
#[inline]
pub fn publish(queue: &mut DeviceQueue) -> Result<u64> {
    let before = queue.counters().calls;
    queue.publish()?;
    Ok(queue.counters().calls - before)
}
