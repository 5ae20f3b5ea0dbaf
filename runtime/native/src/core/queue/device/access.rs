//! Access to the buffers of a chain, with bounds.

use super::chain::Chain;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::segment::{Segment, each_part};

impl Chain {
    /// Copies from the readable part.
    #[inline]
    pub fn read(&self, offset: usize, into: &mut [u8]) -> Result<()> {
        check("readable", self.readable(), offset, into.len())?;
        self.copy(offset, into);
        Ok(())
    }

    /// Copies the start of the readable part, with zeros behind its end.
    #[inline]
    pub fn read_start(&self, into: &mut [u8]) {
        let (present, missing) = into.split_at_mut(into.len().min(self.readable() as usize));
        self.copy(0, present);
        missing.fill(0);
    }

    /// Copies a range that is inside the readable part.
    #[inline]
    fn copy(&self, offset: usize, into: &mut [u8]) {
        // Headers mostly lie in one piece.
        if let (0, Some(first)) = (offset, self.readable_segments().first())
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
        check("readable", self.readable(), offset, length)?;
        each_part(self.readable_segments(), offset, length, |part| into.push(part));
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
