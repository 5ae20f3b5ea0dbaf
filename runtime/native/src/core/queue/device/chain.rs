//! A chain that the device has taken: its buffers, and who has it.

use super::chains::Returned;
use super::holders::HeldBy;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::Segment;
use crate::core::prefetch::prefetch;
use crate::core::protocol::iotlb_permission;
use crate::core::queue::view::{Unresolved, View};

/// Who has a chain.
#[derive(Default)]
enum State {
    /// The driver.
    #[default]
    Free,
    /// The device; the snapshot that is held keeps the segments mapped.
    Taken(HeldBy),
    /// The device is done and wrote so many bytes, but does not give it back yet.
    Ended(u32),
}

/// The buffers of one chain. Its room is reused by later chains.
#[derive(Default)]
pub struct Chain {
    state: State,
    /// The readable segments, then the writable ones.
    segments: Vec<Segment>,
    readable_segments: usize,
    readable: u32,
    /// Bytes of the readable and of the writable part.
    total: u32,
    has_writable: bool,
    incomplete: bool,
    /// Descriptors of the ring itself that the chain takes.
    pub(in crate::core::queue) descriptors: u16,
    /// The chain that the device took next, if it took one.
    pub(super) next_taken: u16,
}

impl Chain {
    /// Whether the driver has the chain.
    #[inline]
    pub fn is_free(&self) -> bool {
        matches!(self.state, State::Free)
    }

    /// What keeps the chain mapped if the device has it and is not done with it.
    #[inline]
    pub(super) fn taken(&self) -> Option<HeldBy> {
        match self.state {
            State::Taken(by) => Some(by),
            _ => None,
        }
    }

    /// Whether the device is done with the chain and still to give it back.
    #[inline]
    pub fn has_ended(&self) -> bool {
        matches!(self.state, State::Ended(_))
    }

    /// Marks the chain, now complete, as taken.
    #[inline]
    pub(super) fn take(&mut self, by: HeldBy) {
        self.state = State::Taken(by);
    }

    /// Notes that the device is done with the chain, and wrote so many bytes.
    #[inline]
    pub fn end(&mut self, written: u32) {
        self.state = State::Ended(written);
    }

    /// Gives the chain, which the driver knows by this id, to the driver; none if the device is not done with it.
    #[inline]
    pub(super) fn release(&mut self, id: u16) -> Option<Returned> {
        let State::Ended(written) = self.state else { return None };
        self.state = State::Free;
        let read_only = self.writable() == 0;
        Some(Returned { id, written, descriptors: self.descriptors, chains: 1, read_only })
    }

    /// Brings near where the chain begins and where it ends: headers and statuses.
    #[inline]
    pub fn prefetch_ends(&self) {
        if let [first, .., last] = self.segments.as_slice() {
            prefetch(first.pointer());
            prefetch(last.pointer());
        }
    }

    /// Empties the chain, which is free.
    #[inline]
    pub fn clear(&mut self) {
        self.segments.clear();
        self.readable_segments = 0;
        (self.readable, self.total) = (0, 0);
        (self.has_writable, self.incomplete) = (false, false);
        self.descriptors = 0;
    }

    /// Appends a buffer.
    #[inline(always)]
    pub(in crate::core::queue) fn add_buffer(
        &mut self,
        view: &View,
        address: u64,
        length: u32,
        writable: bool,
    ) -> Result<()> {
        self.account(writable, length)?;
        match view.find_whole(address, length.into()) {
            Some(segment) => self.segments.push(segment),
            None => self.add_pieces(view, address, length, writable)?,
        }
        if !writable {
            self.readable_segments = self.segments.len();
        }
        Ok(())
    }

    #[inline(never)]
    fn add_pieces(&mut self, view: &View, address: u64, length: u32, writable: bool) -> Result<()> {
        let segments = &mut self.segments;
        let access = if writable { iotlb_permission::WRITE_ONLY } else { iotlb_permission::READ_ONLY };
        match view.resolve(address, length.into(), access, |segment| segments.push(segment)) {
            Ok(()) => Ok(()),
            Err(Unresolved::Missed) => {
                self.miss();
                Ok(())
            }
            Err(Unresolved::Outside) => {
                let message = format!(
                    "the buffer, {length} bytes at guest address {address:#x}, is not inside guest memory"
                );
                Err(Error::new(Code::RingAddress, message))
            }
        }
    }

    /// Notes that a part of the chain cannot be found yet.
    pub fn miss(&mut self) {
        self.incomplete = true;
    }

    /// Whether a part of the chain could not be found yet.
    pub fn is_incomplete(&self) -> bool {
        self.incomplete
    }

    /// The pieces that the device may read.
    #[inline]
    pub fn readable_segments(&self) -> &[Segment] {
        &self.segments[..self.readable_segments]
    }

    /// The segments that the device may write.
    pub fn writable_segments(&self) -> &[Segment] {
        &self.segments[self.readable_segments..]
    }

    #[inline]
    fn account(&mut self, writable: bool, length: u32) -> Result<()> {
        if !writable && self.has_writable {
            let message = "a buffer that the device reads follows one that it writes";
            return Err(Error::new(Code::RingLength, message));
        }
        let Some(total) = self.total.checked_add(length) else {
            return Err(Error::new(Code::RingLength, "the buffers of a chain add up to 4 GiB or more"));
        };
        self.total = total;
        if writable {
            self.has_writable = true;
        } else {
            self.readable = total;
        }
        Ok(())
    }

    /// Bytes that the device may read.
    #[inline]
    pub fn readable(&self) -> u32 {
        self.readable
    }

    /// Bytes that the device may write.
    #[inline]
    pub fn writable(&self) -> u32 {
        self.total - self.readable
    }
}
