//! The queue on which the driver of a port receives.

use std::mem::size_of;

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
    /// Buffers taken: those that are filled, and then those that are about to be, or are not enough for the frame that they were taken for.
    taken: Vec<Buffer>,
    /// How many of them are filled. They are given back with the next publication.
    filled: usize,
    /// The writable pieces of the buffers that a frame goes into; kept for its room.
    pieces: Vec<Segment>,
}

#[derive(Clone, Copy)]
struct Buffer {
    head: u16,
    size: u32,
    written: u32,
    /// The first piece of it.
    first: Segment,
}

impl Receiver {
    /// Serves a queue from now on. No kicks are needed: frames that find no buffers are dropped.
    pub fn new(mut queue: DeviceQueue, layout: FrameLayout) -> Result<Self> {
        queue.disable_notifications()?;
        let (taken, pieces) = (Vec::with_capacity(2 * MOST_BUFFERS), Vec::with_capacity(MOST_BUFFERS));
        Ok(Self { queue, layout, taken, filled: 0, pieces })
    }

    /// Takes buffers for so many frames, if there are that many, and brings them near.
    #[inline]
    pub fn prepare(&mut self, frames: usize) -> Result<()> {
        let before = self.taken.len();
        self.take_more((self.filled + frames).saturating_sub(before))?;
        // All together: where memory is comes from page tables, which are walked side by side then.
        self.taken[before..].iter().for_each(|buffer| buffer.first.prefetch_to_write(PREFETCHED));
        Ok(())
    }

    /// Takes at most so many more buffers.
    #[inline]
    fn take_more(&mut self, limit: usize) -> Result<()> {
        let taken = &mut self.taken;
        self.queue.pop_each(limit, |head, chain| {
            let first = chain.writable_segments().first().copied().unwrap_or(Segment::borrowed(&[]));
            taken.push(Buffer { head, size: chain.writable(), written: 0, first });
        })
    }

    /// Copies a frame of `length` bytes, which lies in these pieces, into the driver's buffers. It is not shown before [`Self::publish`].
    #[inline]
    pub fn deliver(&mut self, frame: &[Segment], length: usize) -> Result<Delivery> {
        let header_size = self.layout.header_size();
        let size = header_size + length;
        // Mostly both are a piece each.
        if let ([frame], Some(Buffer { first, written, .. })) = (frame, self.taken.get_mut(self.filled))
            && first.len() >= size
        {
            put_header(first, header_size);
            frame.copy_to_segment(&first.part(header_size, length));
            *written = size as u32;
            self.filled += 1;
            return Ok(Delivery::Delivered);
        }
        self.deliver_in_pieces(frame, size)
    }

    #[inline(never)]
    fn deliver_in_pieces(&mut self, frame: &[Segment], size: usize) -> Result<Delivery> {
        let count = match self.find_room(size)? {
            Ok(count) => count,
            Err(reason) => return Ok(reason),
        };
        self.cut(count, size)?;
        let mut filler = Filler::new(&self.pieces);
        filler.put(&header(count).as_bytes()[..self.layout.header_size()]);
        frame.iter().for_each(|piece| filler.copy(*piece));
        self.fill(count, size);
        Ok(Delivery::Delivered)
    }

    /// Takes buffers until the next ones have room for `size` bytes, and returns how many those are.
    #[inline]
    fn find_room(&mut self, size: usize) -> Result<std::result::Result<usize, Delivery>> {
        let most = if self.layout.mergeable { MOST_BUFFERS } else { 1 };
        let mut room = 0;
        for count in 0..most {
            let place = self.filled + count;
            if place == self.taken.len() {
                self.take_more(1)?;
            }
            let Some(buffer) = self.taken.get(place) else { return Ok(Err(Delivery::NoBuffers)) };
            room += buffer.size as usize;
            if room >= size {
                return Ok(Ok(count + 1));
            }
        }
        Ok(Err(Delivery::TooLong))
    }

    /// Finds the pieces of the next `count` buffers that hold `size` bytes.
    fn cut(&mut self, count: usize, size: usize) -> Result<()> {
        self.pieces.clear();
        let mut left = size;
        for buffer in &self.taken[self.filled..][..count] {
            let here = left.min(buffer.size as usize);
            self.queue.cut_writable(buffer.head, 0, here, &mut self.pieces)?;
            left -= here;
        }
        Ok(())
    }

    /// Counts the next `count` buffers as filled with `size` bytes.
    #[inline]
    fn fill(&mut self, count: usize, size: usize) {
        let mut left = size as u32;
        for buffer in &mut self.taken[self.filled..][..count] {
            buffer.written = left.min(buffer.size);
            left -= buffer.written;
        }
        self.filled += count;
    }

    /// Shows the driver what it has received; returns the number of calls that it wanted.
    #[inline]
    pub fn publish(&mut self) -> Result<u64> {
        if self.filled == 0 {
            return Ok(0);
        }
        let filled = self.taken.drain(..std::mem::take(&mut self.filled));
        self.queue.complete_each(filled.map(|buffer| (buffer.head, buffer.written)))?;
        publish(&mut self.queue)
    }

    /// Gives the queue back; buffers that were taken return empty.
    pub fn into_queue(mut self) -> DeviceQueue {
        self.filled = self.taken.len();
        // A queue that refuses is broken, and whoever gets it finds that out.
        let _ = self.publish().and_then(|_| self.queue.enable_notifications());
        self.queue
    }
}

/// The header of a frame that takes so many buffers.
#[inline]
fn header(buffers: usize) -> VirtioNetHdrV1 {
    VirtioNetHdrV1 {
        gso_type: virtio_net_gso_type::NONE,
        num_buffers: (buffers as u16).into(),
        ..VirtioNetHdrV1::default()
    }
}

/// Puts the header of a frame in its only buffer, which has room for it.
#[inline]
fn put_header(buffer: &Segment, header_size: usize) {
    let octets: [u8; size_of::<VirtioNetHdrV1>()] = zerocopy::transmute!(header(1));
    let [a, b, c, d, e, f, g, h, i, j, k, l] = octets;
    buffer.store(0, u64::from_ne_bytes([a, b, c, d, e, f, g, h]));
    if header_size == octets.len() {
        buffer.store(size_of::<u64>(), u32::from_ne_bytes([i, j, k, l]));
    } else {
        buffer.store(size_of::<u64>(), u16::from_ne_bytes([i, j]));
    }
}
