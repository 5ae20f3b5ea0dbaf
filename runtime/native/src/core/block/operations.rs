//! Reads and flushes that the kernel does while the thread goes on: io_uring.

use std::os::fd::{AsRawFd, BorrowedFd, OwnedFd};

use io_uring::{IoUring, opcode, squeue, types};
use rustix::io::Errno;

use super::request::Done;
use crate::core::error::{Error, Result};
use crate::core::memory::Segment;

/// Most operations in flight; what comes beyond is done at once, while the thread waits.
const ENTRIES: u32 = 256;
/// Most pieces that the kernel takes at once (UIO_MAXIOV).
const PIECES: usize = 1024;

/// What an operation does.
#[derive(Clone, Copy)]
pub(super) enum Operation {
    /// Fills the pieces, `length` bytes, from `offset`.
    Read { length: usize, offset: u64 },
    /// Makes what was written durable, after which the request is done.
    Flush { done: Done },
}

/// An operation that is over.
pub(super) struct Completion {
    /// The chain of its request.
    pub head: u16,
    pub operation: Operation,
    /// The pieces of a read, as they were given.
    pub pieces: Vec<Segment>,
    /// Bytes moved.
    pub result: std::result::Result<usize, Errno>,
}

struct Slot {
    head: u16,
    operation: Operation,
    /// What the kernel reads into; its room is reused.
    pieces: Vec<Segment>,
}

/// Operations in flight. Whoever submits one keeps its chain outstanding, and with it its memory mapped, until it is over.
pub(super) struct Operations {
    ring: IoUring,
    slots: Vec<Slot>,
    free: Vec<u32>,
    unsubmitted: bool,
}

impl Operations {
    /// # Errors
    /// `System` where the kernel has no io_uring or does not allow it.
    pub fn new() -> Result<Self> {
        let ring = IoUring::new(ENTRIES).map_err(|error| {
            Error::system("set up io_uring", Errno::from_io_error(&error).unwrap_or(Errno::NOSYS))
        })?;
        let slot =
            || Slot { head: 0, operation: Operation::Flush { done: Done::default() }, pieces: Vec::new() };
        Ok(Self {
            ring,
            slots: (0..ENTRIES).map(|_| slot()).collect(),
            free: (0..ENTRIES).rev().collect(),
            unsubmitted: false,
        })
    }

    /// Operations that are not over.
    pub fn in_flight(&self) -> usize {
        ENTRIES as usize - self.free.len()
    }

    /// Readable when an operation is over.
    pub fn event(&self) -> BorrowedFd<'_> {
        // SAFETY: the ring is open as long as `self`, from which the result borrows.
        unsafe { BorrowedFd::borrow_raw(self.ring.as_raw_fd()) }
    }

    /// Reads from a file into the pieces of a chain; false when that cannot be done just now.
    pub fn read(
        &mut self,
        file: &OwnedFd,
        head: u16,
        pieces: &[Segment],
        length: usize,
        offset: u64,
    ) -> bool {
        if pieces.len() > PIECES {
            return false;
        }
        self.push(head, Operation::Read { length, offset }, pieces, |slot| {
            let file = types::Fd(file.as_raw_fd());
            match slot.pieces.as_slice() {
                [piece] if piece.len() <= u32::MAX as usize => {
                    opcode::Read::new(file, piece.pointer(), piece.len() as u32).offset(offset).build()
                }
                pieces => opcode::Readv::new(file, Segment::as_vectors(pieces), pieces.len() as u32)
                    .offset(offset)
                    .build(),
            }
        })
    }

    /// Makes a file's data durable for a request that is done then; false when that cannot be done just now.
    pub fn flush(&mut self, file: &OwnedFd, head: u16, done: Done) -> bool {
        self.push(head, Operation::Flush { done }, &[], |_| {
            opcode::Fsync::new(types::Fd(file.as_raw_fd())).flags(types::FsyncFlags::DATASYNC).build()
        })
    }

    fn push(
        &mut self,
        head: u16,
        operation: Operation,
        pieces: &[Segment],
        entry: impl FnOnce(&Slot) -> squeue::Entry,
    ) -> bool {
        let Some(place) = self.free.pop() else { return false };
        let slot = &mut self.slots[place as usize];
        (slot.head, slot.operation) = (head, operation);
        slot.pieces.clear();
        slot.pieces.extend_from_slice(pieces);
        let entry = entry(slot).user_data(u64::from(place));
        // SAFETY: the file and the pieces stay valid until the operation is over: the slot is not reused before, `drop` waits, the
        // caller keeps the chain outstanding. There are as many entries as slots, so there is room.
        let pushed = unsafe { self.ring.submission().push(&entry) }.is_ok();
        if !pushed {
            self.free.push(place);
        }
        self.unsubmitted |= pushed;
        pushed
    }

    /// Hands to the kernel what was asked for since the last call. False when the kernel is too busy: call again.
    pub fn submit(&mut self) -> Result<bool> {
        if self.unsubmitted {
            self.unsubmitted = !self.enter(0)?;
        }
        Ok(!self.unsubmitted)
    }

    /// Waits until at least one operation is over.
    pub fn wait(&mut self) -> Result<()> {
        self.unsubmitted = !self.enter(1)?;
        Ok(())
    }

    fn enter(&self, least: usize) -> Result<bool> {
        loop {
            match self.ring.submit_and_wait(least) {
                Ok(_) => return Ok(true),
                Err(error) => match Errno::from_io_error(&error) {
                    Some(Errno::INTR) => {}
                    Some(Errno::AGAIN | Errno::BUSY) => return Ok(false),
                    errno => return Err(Error::system("submit to io_uring", errno.unwrap_or(Errno::IO))),
                },
            }
        }
    }

    /// Whether an operation is over that was not taken yet.
    pub fn has_completed(&mut self) -> bool {
        !self.ring.completion().is_empty()
    }

    /// Takes an operation that is over.
    pub fn next_completed(&mut self) -> Option<Completion> {
        let entry = self.ring.completion().next()?;
        let place = entry.user_data() as u32;
        let slot = &mut self.slots[place as usize];
        self.free.push(place);
        let result = usize::try_from(entry.result()).map_err(|_| Errno::from_raw_os_error(-entry.result()));
        Some(Completion {
            head: slot.head,
            operation: slot.operation,
            pieces: std::mem::take(&mut slot.pieces),
            result,
        })
    }
}

impl Drop for Operations {
    /// The kernel may write to guest memory as long as an operation is in flight.
    fn drop(&mut self) {
        while self.in_flight() > 0 && self.enter(1).is_ok() {
            while self.next_completed().is_some() {}
        }
    }
}
