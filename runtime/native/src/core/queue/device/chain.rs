//! A chain that the device has taken: its buffers, and access to them with bounds.

use super::chains::Returned;
use super::holders::HeldBy;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::segment::{Segment, each_part};
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
        let whole = written == self.writable();
        Some(Returned { id, written, descriptors: self.descriptors, chains: 1, whole })
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
    pub fn readable(&self) -> u32 {
        self.readable
    }

    /// Bytes that the device may write.
    pub fn writable(&self) -> u32 {
        self.total - self.readable
    }

    /// Copies from the readable part.
    #[inline]
    pub fn read(&self, offset: usize, into: &mut [u8]) -> Result<()> {
        check("readable", self.readable, offset, into.len())?;
        self.copy(offset, into);
        Ok(())
    }

    /// Copies the start of the readable part, with zeros behind its end.
    #[inline]
    pub fn read_start(&self, into: &mut [u8]) {
        let (present, missing) = into.split_at_mut(into.len().min(self.readable as usize));
        self.copy(0, present);
        missing.fill(0);
    }

    /// Copies a range that is inside the readable part.
    #[inline]
    fn copy(&self, offset: usize, into: &mut [u8]) {
        // Headers mostly lie in one piece.
        if let (0, Some(first)) = (offset, self.segments.first())
            && into.len() <= first.len()
        {
            first.copy_to(into);
            return;
        }
        let mut done = 0;
        each_part(self.readable_segments(), offset, into.len(), |segment| {
            done += segment.copy_to(&mut into[done..]);
        });
    }

    /// Copies into the writable part.
    pub fn write(&self, offset: usize, from: &[u8]) -> Result<()> {
        check("writable", self.writable(), offset, from.len())?;
        let mut done = 0;
        each_part(self.writable_segments(), offset, from.len(), |segment| {
            done += segment.copy_from(&from[done..]);
        });
        Ok(())
    }

    /// Copies to the end of the writable part, where statuses are; false where that is shorter.
    #[inline]
    pub fn write_end(&self, from: &[u8]) -> bool {
        // Mostly a status lies in one piece.
        if let Some(last) = self.writable_segments().last()
            && let Some(before) = last.len().checked_sub(from.len())
        {
            last.part(before, from.len()).copy_from(from);
            return true;
        }
        let offset = (self.writable() as usize).checked_sub(from.len());
        offset.is_some_and(|offset| self.write(offset, from).is_ok())
    }

    /// Appends the pieces of a range of the readable part.
    pub fn cut_readable(&self, offset: usize, length: usize, into: &mut Vec<Segment>) -> Result<()> {
        check("readable", self.readable, offset, length)?;
        each_part(&self.segments[..self.readable_segments], offset, length, |part| into.push(part));
        Ok(())
    }

    /// Appends the pieces of a range of the writable part.
    pub fn cut_writable(&self, offset: usize, length: usize, into: &mut Vec<Segment>) -> Result<()> {
        check("writable", self.writable(), offset, length)?;
        each_part(self.writable_segments(), offset, length, |part| into.push(part));
        Ok(())
    }
}

#[inline]
fn check(part: &str, size: u32, offset: usize, length: usize) -> Result<()> {
    match offset.checked_add(length) {
        Some(end) if end <= size as usize => Ok(()),
        _ => {
            let message =
                format!("{length} bytes at offset {offset} are beyond the {part} part of {size} bytes");
            Err(Error::new(Code::Argument, message))
        }
    }
}
