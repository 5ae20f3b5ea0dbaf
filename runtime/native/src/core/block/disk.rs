//! How a thread reaches a store: by copying where the data is in memory, by waiting calls, or by operations that go on meanwhile.

use std::os::fd::BorrowedFd;
use std::time::Instant;

use rustix::io::Errno;

use super::cached_file::CachedFile;
use super::operations::{Completion, Operation, Operations};
use super::request::Done;
use super::store::Store;
use crate::core::error::Result;
use crate::core::memory::Segment;

/// Whether something is done already.
pub(super) enum Progress {
    /// It is done.
    Done,
    /// It goes on; [`Disk::next_completed`] tells when it is over.
    Waiting,
}

/// A store as one thread uses it.
pub(super) struct Disk {
    store: Store,
    cached: Option<CachedFile>,
    /// None where nothing ever waits, or where the kernel has no io_uring.
    operations: Option<Operations>,
}

impl Disk {
    /// To be made on the thread that uses it.
    pub fn new(store: Store, capacity: u64) -> Self {
        let cached = match &store {
            // What cannot be mapped is read by calls.
            Store::File(file) => CachedFile::new(file, capacity).ok(),
            Store::Memory(..) | Store::Null => None,
        };
        let waits = matches!(store, Store::File(_)) && !cached.as_ref().is_some_and(CachedFile::is_in_memory);
        // Without io_uring the calls wait, and the requests behind them.
        let operations = if waits { Operations::new().ok() } else { None };
        Self { store, cached, operations }
    }

    /// To be called once a batch of requests, with the time.
    pub fn refresh(&mut self, now: Instant) {
        if let Some(cached) = &mut self.cached {
            cached.refresh(now);
        }
    }

    /// Whether reads leave their buffers as they are and writes vanish, so that nobody need say where the buffers are.
    #[inline]
    pub fn is_null(&self) -> bool {
        matches!(self.store, Store::Null)
    }

    /// Fills the pieces of a chain, `length` bytes in all, from an offset that is inside the store.
    #[inline]
    pub fn read(
        &mut self,
        head: u16,
        pieces: &mut [Segment],
        length: usize,
        offset: u64,
    ) -> std::result::Result<Progress, Errno> {
        if length == 0 || self.cached.as_ref().is_some_and(|cached| cached.read(pieces, length, offset)) {
            return Ok(Progress::Done);
        }
        if let (Store::File(file), Some(operations)) = (&self.store, &mut self.operations)
            && operations.read(file, head, pieces, length, offset)
        {
            return Ok(Progress::Waiting);
        }
        self.store.read(pieces, length, offset)?;
        self.learn(offset, length);
        Ok(Progress::Done)
    }

    /// Stores the pieces, `length` bytes in all, at an offset that is inside the store.
    pub fn write(
        &mut self,
        pieces: &mut [Segment],
        length: usize,
        offset: u64,
    ) -> std::result::Result<(), Errno> {
        self.store.write(pieces, length, offset)?;
        self.learn(offset, length);
        Ok(())
    }

    /// Makes what was written durable, for a request that is done then.
    pub fn flush(&mut self, head: u16, done: Done) -> std::result::Result<Progress, Errno> {
        if let (Store::File(file), Some(operations)) = (&self.store, &mut self.operations)
            && operations.flush(file, head, done)
        {
            return Ok(Progress::Waiting);
        }
        self.store.flush().map(|()| Progress::Done)
    }

    /// Forgets a range if that is possible; what it reads as afterwards is not defined.
    pub fn discard(&mut self, offset: u64, length: u64) -> std::result::Result<(), Errno> {
        self.forget(offset, length);
        self.store.discard(offset, length)
    }

    /// Makes a range read as zeroes, giving its space back if `unmap` allows that.
    pub fn write_zeroes(&mut self, offset: u64, length: u64, unmap: bool) -> std::result::Result<(), Errno> {
        self.forget(offset, length);
        self.store.write_zeroes(offset, length, unmap)
    }

    fn learn(&mut self, offset: u64, length: usize) {
        if let (Store::File(file), Some(cached)) = (&self.store, &mut self.cached)
            && length > 0
        {
            cached.learn(file, offset, length as u64);
        }
    }

    fn forget(&mut self, offset: u64, length: u64) {
        if let Some(cached) = &mut self.cached {
            cached.forget(offset, length);
        }
    }

    /// Operations that are not over.
    pub fn in_flight(&self) -> usize {
        self.operations.as_ref().map_or(0, Operations::in_flight)
    }

    /// Readable when an operation is over; none without operations.
    pub fn event(&self) -> Option<BorrowedFd<'_>> {
        self.operations.as_ref().map(Operations::event)
    }

    /// Starts what was asked for since the last call; false when the kernel is too busy: call again.
    pub fn submit(&mut self) -> Result<bool> {
        self.operations.as_mut().map_or(Ok(true), Operations::submit)
    }

    /// Waits until an operation is over; at least one is in flight.
    pub fn wait(&mut self) -> Result<()> {
        self.operations.as_mut().map_or(Ok(()), Operations::wait)
    }

    /// Whether an operation is over that was not taken yet.
    pub fn has_completed(&mut self) -> bool {
        self.operations.as_mut().is_some_and(Operations::has_completed)
    }

    /// Takes an operation that is over: the chain of its request, and how it ended.
    pub fn next_completed(&mut self) -> Option<(u16, std::result::Result<Done, Errno>)> {
        let completion = self.operations.as_mut()?.next_completed()?;
        Some((completion.head, self.conclude(completion)))
    }

    fn conclude(&mut self, completion: Completion) -> std::result::Result<Done, Errno> {
        let Completion { operation, mut pieces, result, .. } = completion;
        match (operation, result) {
            (Operation::Read { length, offset }, Ok(moved)) if moved == length => {
                self.learn(offset, length);
                Ok(Done::read(length))
            }
            // Cut short, by the end of the file or otherwise: the call that waits tells which.
            (Operation::Read { length, offset }, Ok(_) | Err(Errno::AGAIN | Errno::INTR)) => {
                self.store.read(&mut pieces, length, offset)?;
                Ok(Done::read(length))
            }
            (Operation::Flush { done }, Ok(_)) => Ok(done),
            (_, Err(errno)) => Err(errno),
        }
    }
}
