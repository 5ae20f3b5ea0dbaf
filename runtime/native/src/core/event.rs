//! Event descriptors: how kicks, calls and errors are signalled.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, eventfd, poll};
use rustix::fs::{OFlags, fcntl_getfl};
use rustix::io::Errno;

use super::descriptor::{self, Kind};
use super::error::{Code, Error, Result};

/// Creates a non-blocking event descriptor with a counter of zero.
pub fn create() -> Result<OwnedFd> {
    eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK)
        .map_err(|errno| Error::system("create an event descriptor", errno))
}

/// Refuses a descriptor that is not an event descriptor.
pub fn require(event: impl AsFd, purpose: &str) -> Result<()> {
    match descriptor::kind(event)? {
        Kind::Event => Ok(()),
        other => Err(Error::new(
            Code::DescriptorKind,
            format!("the {purpose} descriptor is of kind {}; an eventfd is needed", other.name()),
        )),
    }
}

/// Adds one. A counter that is full is a signal that was not read yet, so that is no error.
///
/// The descriptor may be the peer's and blocking. It must stay so, because the peer may read it that way, so it is
/// asked first whether the write would block.
pub fn signal(event: impl AsFd) -> Result<()> {
    let event = event.as_fd();
    loop {
        if !is_ready(event, PollFlags::OUT)? {
            return Ok(());
        }
        if add_one(event)? {
            return Ok(());
        }
    }
}

/// Whether adding to the counter never blocks, as long as the peer leaves the descriptor so.
pub fn is_non_blocking(event: impl AsFd) -> bool {
    fcntl_getfl(event).is_ok_and(|flags| flags.contains(OFlags::NONBLOCK))
}

/// Adds one without asking first, for threads that may have to wait until the counter is read or [room is made](make_room).
pub fn signal_or_wait(event: impl AsFd) -> Result<()> {
    while !add_one(event.as_fd())? {}
    Ok(())
}

/// Lets go on who waits to add one: what was signalled is signalled still.
pub fn make_room(event: impl AsFd) -> Result<()> {
    let event = event.as_fd();
    if !is_ready(event, PollFlags::OUT)? && drain(event)? {
        signal(event)?;
    }
    Ok(())
}

/// True unless it was interrupted.
fn add_one(event: BorrowedFd<'_>) -> Result<bool> {
    match rustix::io::write(event, &1u64.to_ne_bytes()) {
        Ok(_) | Err(Errno::AGAIN) => Ok(true),
        Err(Errno::INTR) => Ok(false),
        Err(errno) => Err(Error::system("signal an event descriptor", errno)),
    }
}

/// Resets to zero; true when it had been signalled. Never blocks, even on a blocking descriptor that the peer reads too.
pub fn drain(event: impl AsFd) -> Result<bool> {
    let mut counter = 0u64;
    let room = libc::iovec { iov_base: (&raw mut counter).cast(), iov_len: size_of::<u64>() };
    let at_position = -1;
    loop {
        // SAFETY: there is one vector, with room for the eight bytes that an event descriptor delivers.
        let count =
            unsafe { libc::preadv2(event.as_fd().as_raw_fd(), &room, 1, at_position, libc::RWF_NOWAIT) };
        if count >= 0 {
            return Ok(true);
        }
        match Errno::from_io_error(&std::io::Error::last_os_error()).unwrap_or(Errno::IO) {
            Errno::AGAIN => return Ok(false),
            Errno::INTR => {}
            errno => return Err(Error::system("read an event descriptor", errno)),
        }
    }
}

fn is_ready(event: BorrowedFd<'_>, wanted: PollFlags) -> Result<bool> {
    let now = Timespec { tv_sec: 0, tv_nsec: 0 };
    loop {
        match poll(&mut [PollFd::from_borrowed_fd(event, wanted)], Some(&now)) {
            Ok(ready) => return Ok(ready > 0),
            Err(Errno::INTR) => {}
            Err(errno) => return Err(Error::system("poll an event descriptor", errno)),
        }
    }
}
