//! The queue on which the driver of a port receives.

use zerocopy::IntoBytes;

use super::layout::FrameLayout;
use super::pieces::Filler;
use super::transmitter::{PREFETCHED, publish};
use crate::core::error::Result;
use crate::core::memory::Segment;
use crate::core::protocol::{VirtioNetHdrV1, virtio_net_gso_type};
use crate::core::queue::DeviceQueue;

/// Most buffers that a frame is spread over. A driver whose buffers are so small that it takes more gets no such frame.
const MOST_BUFFERS: usize = 128;

/// What became of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It is in the driver's buffers.
    Delivered,
    /// The driver has not enough free buffers.
    NoBuffers,
    /// The driver's buffers are too small.
    TooLong,
}

/// A receive queue being served.
pub struct Receiver {
    queue: DeviceQueue,
    layout: FrameLayout,
    /// Buffers taken.
    taken: Vec<Buffer>,
    /// How many of them were given back. The others are about to be filled, or not enough for the frame that they were taken for.
    filled: usize,
    /// The writable pieces of the buffers that a frame goes into; kept for its room.
    pieces: Vec<Segment>,
    /// Something was filled since the last publication.
    unpublished: bool,
}

#[derive(Clone, Copy)]
struct Buffer {
    head: u16,
    size: usize,
    /// The first piece of it.
    first: Segment,
}

impl Receiver {
    /// Serves a queue from now on. No kicks are needed: frames that find no buffers are dropped.
    pub fn new(mut queue: DeviceQueue, layout: FrameLayout) -> Result<Self> {
        queue.disable_notifications()?;
        let (taken, pieces) = (Vec::with_capacity(2 * MOST_BUFFERS), Vec::with_capacity(MOST_BUFFERS));
        Ok(Self { queue, layout, taken, filled: 0, pieces, unpublished: false })
    }

    /// Takes buffers for so many frames, if there are that many, and brings them near.
    #[inline]
    pub fn prepare(&mut self, frames: usize) -> Result<()> {
        let before = self.taken.len();
        while self.taken.len() - self.filled < frames.min(MOST_BUFFERS) && self.take_one()?.is_some() {}
        // All together: where memory is comes from page tables, which are walked side by side then.
        self.taken[before..].iter().for_each(|buffer| buffer.first.prefetch_to_write(PREFETCHED));
        Ok(())
    }

    /// Takes one more buffer.
    #[inline]
    fn take_one(&mut self) -> Result<Option<Buffer>> {
        let Some(head) = self.queue.pop()? else { return Ok(None) };
        let (_, pieces) = self.queue.pieces(head)?;
        let size = pieces.iter().map(Segment::len).sum();
        let first = pieces.first().copied().unwrap_or(Segment::borrowed(&[]));
        let buffer = Buffer { head, size, first };
        self.taken.push(buffer);
        Ok(Some(buffer))
    }

    /// Copies a frame of `length` bytes, which lies in these pieces, into the driver's buffers. It is not shown before [`Self::publish`].
    pub fn deliver(&mut self, frame: &[Segment], length: usize) -> Result<Delivery> {
        let size = self.layout.header_size() + length;
        let count = match self.take(size)? {
            Ok(count) => count,
            Err(reason) => return Ok(reason),
        };
        let header = VirtioNetHdrV1 {
            gso_type: virtio_net_gso_type::NONE,
            num_buffers: (count as u16).into(),
            ..VirtioNetHdrV1::default()
        };
        self.pieces.clear();
        self.cut(count, size)?;
        let mut filler = Filler::new(&self.pieces);
        filler.put(&header.as_bytes()[..self.layout.header_size()]);
        frame.iter().for_each(|piece| filler.copy(*piece));
        self.complete(count, size)?;
        Ok(Delivery::Delivered)
    }

    /// Finds the pieces of the first `count` buffers that hold `size` bytes.
    #[inline]
    fn cut(&mut self, count: usize, size: usize) -> Result<()> {
        let mut left = size;
        for buffer in &self.taken[self.filled..][..count] {
            let here = left.min(buffer.size);
            if buffer.first.len() < here {
                self.queue.cut_writable(buffer.head, 0, here, &mut self.pieces)?;
            } else {
                self.pieces.push(buffer.first.part(0, here));
            }
            left -= here;
        }
        Ok(())
    }

    /// Takes buffers until the first ones have room for `size` bytes, and returns how many those are.
    #[inline]
    fn take(&mut self, size: usize) -> Result<std::result::Result<usize, Delivery>> {
        let most = if self.layout.mergeable { MOST_BUFFERS } else { 1 };
        let mut room = 0;
        for count in 0..most {
            let buffer = match self.taken.get(self.filled + count) {
                Some(buffer) => *buffer,
                None => match self.take_one()? {
                    Some(buffer) => buffer,
                    None => return Ok(Err(Delivery::NoBuffers)),
                },
            };
            room += buffer.size;
            if room >= size {
                return Ok(Ok(count + 1));
            }
        }
        Ok(Err(Delivery::TooLong))
    }

    /// Gives the first `count` buffers back, which hold `size` bytes.
    #[inline]
    fn complete(&mut self, count: usize, mut size: usize) -> Result<()> {
        for buffer in &self.taken[self.filled..][..count] {
            let written = size.min(buffer.size);
            self.queue.complete(buffer.head, written as u32)?;
            size -= written;
        }
        self.filled += count;
        if self.filled == self.taken.len() || self.filled >= MOST_BUFFERS {
            self.taken.drain(..self.filled);
            self.filled = 0;
        }
        self.unpublished = true;
        Ok(())
    }

    /// Shows the driver what it has received; returns the number of calls that it wanted.
    #[inline]
    pub fn publish(&mut self) -> Result<u64> {
        if std::mem::take(&mut self.unpublished) { publish(&mut self.queue) } else { Ok(0) }
    }

    /// Gives the queue back; buffers that were taken return empty.
    pub fn into_queue(mut self) -> DeviceQueue {
        let count = self.taken.len() - self.filled;
        // A queue that refuses is broken, and whoever gets it finds that out.
        let _ = self
            .complete(count, 0)
            .and_then(|()| self.publish())
            .and_then(|_| self.queue.enable_notifications());
        self.queue
    }
}
