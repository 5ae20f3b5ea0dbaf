//! What a device does with the buffers of a chain that it has.

use std::os::fd::AsFd;

use super::DeviceQueue;
use crate::core::error::{Error, Result};
use crate::core::io;
use crate::core::memory::Segment;

impl DeviceQueue {
    /// Bytes of the readable and of the writable part of a chain.
    pub fn lengths(&self, head: u16) -> Result<(u32, u32)> {
        self.chains.get(head).map(|chain| (chain.readable(), chain.writable()))
    }

    /// Copies from the readable part of a chain.
    #[inline]
    pub fn read(&self, head: u16, offset: usize, into: &mut [u8]) -> Result<()> {
        self.chains.get(head)?.read(offset, into)
    }

    /// Copies into the writable part of a chain.
    #[inline]
    pub fn write(&self, head: u16, offset: usize, from: &[u8]) -> Result<()> {
        self.chains.get(head)?.write(offset, from)
    }

    /// Copies to the end of the writable part of a chain; false where that is shorter.
    #[inline]
    pub fn write_end(&self, head: u16, from: &[u8]) -> Result<bool> {
        self.chains.get(head).map(|chain| chain.write_end(from))
    }

    /// Hands over the pieces of a range of the writable part, for a call that fills them while the chain is outstanding.
    pub(crate) fn cut_writable(
        &self,
        head: u16,
        offset: usize,
        length: usize,
        into: &mut Vec<Segment>,
    ) -> Result<()> {
        self.chains.get(head)?.cut_writable(offset, length, into)
    }

    /// Hands over the pieces of a range of the readable part, for a call that empties them while the chain is outstanding.
    pub(crate) fn cut_readable(
        &self,
        head: u16,
        offset: usize,
        length: usize,
        into: &mut Vec<Segment>,
    ) -> Result<()> {
        self.chains.get(head)?.cut_readable(offset, length, into)
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
}
