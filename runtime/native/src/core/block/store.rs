//! Where the data of a block device lies.

use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustix::fs::{FallocateFlags, fallocate, fdatasync};
use rustix::io::Errno;

use crate::core::descriptor;
use crate::core::error::Result;
use crate::core::io;
use crate::core::memory::{Mapping, Segment};

/// Bytes of zeroes written at once where the file system cannot zero a range by itself.
const ZEROES: usize = 64 * 1024;

/// Where the data lies.
#[derive(Debug)]
pub enum Store {
    /// A file or a block device.
    File(OwnedFd),
    /// Shared memory, mapped: reads and writes are copies.
    Memory(OwnedFd, Mapping),
    /// Nowhere: reads leave their buffers as they are, writes vanish.
    Null,
}

impl Store {
    /// Maps `capacity` bytes of shared memory as a store.
    pub fn memory(memory: OwnedFd, capacity: u64) -> Result<Self> {
        let mapping = Mapping::new(&memory, 0, capacity, &Arc::new(AtomicBool::new(false)))?;
        Ok(Self::Memory(memory, mapping))
    }

    /// The file behind the store.
    pub fn file(&self) -> Option<&OwnedFd> {
        match self {
            Self::File(file) | Self::Memory(file, _) => Some(file),
            Self::Null => None,
        }
    }

    /// Fills the pieces, `length` bytes in all, from an offset that is inside the store.
    pub fn read(&self, pieces: &mut [Segment], length: usize, offset: u64) -> std::result::Result<(), Errno> {
        match self {
            Self::File(file) => whole(io::read_at(file, pieces, offset)?, length),
            Self::Memory(_, mapping) => copy(mapping, pieces, offset, Segment::copy_from_slice),
            Self::Null => Ok(()),
        }
    }

    /// Stores the pieces, `length` bytes in all, at an offset that is inside the store.
    pub fn write(
        &self,
        pieces: &mut [Segment],
        length: usize,
        offset: u64,
    ) -> std::result::Result<(), Errno> {
        match self {
            Self::File(file) => whole(io::write_at(file, pieces, offset)?, length),
            Self::Memory(_, mapping) => copy(mapping, pieces, offset, Segment::copy_to_slice),
            Self::Null => Ok(()),
        }
    }

    /// Makes what was written durable.
    pub fn flush(&self) -> std::result::Result<(), Errno> {
        self.file().map_or(Ok(()), fdatasync)
    }

    /// Forgets a range if that is possible; what it reads as afterwards is not defined.
    pub fn discard(&self, offset: u64, length: u64) -> std::result::Result<(), Errno> {
        let Some(file) = self.file() else { return Ok(()) };
        descriptor::deallocate(file, offset, length).map(|_| ())
    }

    /// Makes a range read as zeroes, giving its space back if `unmap` allows that.
    pub fn write_zeroes(&self, offset: u64, length: u64, unmap: bool) -> std::result::Result<(), Errno> {
        let Some(file) = self.file() else { return Ok(()) };
        let way = if unmap { FallocateFlags::PUNCH_HOLE } else { FallocateFlags::ZERO_RANGE };
        match fallocate(file, way | FallocateFlags::KEEP_SIZE, offset, length) {
            Err(Errno::OPNOTSUPP | Errno::NOSYS | Errno::NODEV) => {}
            other => return other,
        }
        let mut zeroes = vec![0u8; ZEROES];
        let mut done = 0;
        while done < length {
            let count = (length - done).min(ZEROES as u64) as usize;
            let piece = Segment::new(zeroes.as_mut_ptr(), count);
            whole(io::write_at(file, &mut [piece], offset + done)?, count)?;
            done += count as u64;
        }
        Ok(())
    }
}

/// A file that ended early was made shorter behind our back.
fn whole(moved: usize, wanted: usize) -> std::result::Result<(), Errno> {
    if moved == wanted { Ok(()) } else { Err(Errno::IO) }
}

fn copy(
    mapping: &Mapping,
    pieces: &[Segment],
    offset: u64,
    way: impl Fn(&Segment, vm_memory::VolatileSlice<'_>),
) -> std::result::Result<(), Errno> {
    let mut place = offset as usize;
    for piece in pieces {
        let stored = mapping.slice().subslice(place, piece.len()).map_err(|_| Errno::IO)?;
        way(piece, stored);
        place += piece.len();
    }
    Ok(())
}
