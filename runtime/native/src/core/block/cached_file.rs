//! Reads of a file that is in the page cache: copies from a mapping, without a system call.
//!
//! A mapping alone would not do: touching a page that is not in memory stops the thread, and with it all requests of the queue, until the
//! page has been read. So only pages that were seen in memory less than [`FRESH`] ago are copied; all others are read by calls that tell.
//! What was cut off a file is noticed by whole pages: the rest of its last page reads as zeroes.

use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rustix::fs::{SeekFrom, fstatfs, seek};

use super::residency::Residency;
use crate::core::error::Result;
use crate::core::memory::{Mapping, Segment};

/// How long a page that was seen in memory is taken to be still there.
const FRESH: Duration = Duration::from_secs(1);

/// A file's pages in the page cache.
pub(super) struct CachedFile {
    mapping: Mapping,
    /// The file was truncated, or the disk below it failed.
    broken: Arc<AtomicBool>,
    residency: Residency,
    cleared: Instant,
    /// The file lives in memory only: reading it never waits, and touching a hole by its mapping would fill it.
    is_in_memory: bool,
}

impl CachedFile {
    /// Maps `capacity` bytes of a regular file.
    ///
    /// # Errors
    /// `MemoryRegion` or `DescriptorKind` when it cannot be mapped: a block device, a file system without a page cache.
    pub fn new(file: &OwnedFd, capacity: u64) -> Result<Self> {
        let broken = Arc::new(AtomicBool::new(false));
        let mapping = Mapping::read_only(file, 0, capacity, &broken)?;
        let is_in_memory = fstatfs(file).is_ok_and(|status| status.f_type == libc::TMPFS_MAGIC);
        Ok(Self {
            mapping,
            broken,
            residency: Residency::new(capacity),
            cleared: Instant::now(),
            is_in_memory,
        })
    }

    /// Whether a read call of this file never waits for a disk.
    pub fn is_in_memory(&self) -> bool {
        self.is_in_memory
    }

    /// Whether the mapping still shows the file.
    pub fn is_whole(&self) -> bool {
        !self.broken.load(Ordering::Acquire)
    }

    /// Forgets, once in a while, what is in memory: to be called once a batch of requests, with the time.
    pub fn refresh(&mut self, now: Instant) {
        if now.duration_since(self.cleared) >= FRESH {
            self.residency.clear();
            self.cleared = now;
        }
    }

    /// Fills the pieces, `length` bytes in all, from an offset inside the file; false when that has to be done by a call.
    #[inline]
    pub fn read(&self, pieces: &[Segment], length: usize, offset: u64) -> bool {
        if !self.residency.holds(offset, length as u64) {
            return false;
        }
        let mut place = offset as usize;
        for piece in pieces {
            let Ok(stored) = self.mapping.slice().subslice(place, piece.len()) else { return false };
            piece.copy_from_slice(stored);
            place += piece.len();
        }
        self.is_whole()
    }

    /// Notes that a call has just read or written a range that is not empty.
    pub fn learn(&mut self, file: &OwnedFd, offset: u64, length: u64) {
        if !self.is_in_memory || has_data(file, offset, length) {
            self.residency.learn(offset, length);
        }
    }

    /// Notes that a range, which is not empty, has lost its pages.
    pub fn forget(&mut self, offset: u64, length: u64) {
        self.residency.forget(offset, length);
    }
}

/// Whether no page of a range of a file is a hole. Asked page by page: the way to the next hole may be long.
fn has_data(file: &OwnedFd, offset: u64, length: u64) -> bool {
    let page = rustix::param::page_size() as u64;
    (offset / page..=(offset + length - 1) / page)
        .map(|place| place * page)
        .all(|start| seek(file, SeekFrom::Data(start)).is_ok_and(|data| data == start))
}
