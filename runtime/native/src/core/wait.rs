//! Sleeping until an event descriptor is signalled.

use std::os::fd::BorrowedFd;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::error::{Error, Result};

/// What ended a sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// One of the events that were waited for.
    Event,
    /// The request to stop.
    Stop,
    /// The time was up.
    Timeout,
}

/// Sleeps until one of `events` or `stop` is signalled, or for `timeout`. A descriptor that hangs up counts as signalled.
pub fn wait(
    events: [Option<BorrowedFd<'_>>; 2],
    stop: BorrowedFd<'_>,
    timeout: Option<Duration>,
) -> Result<Woken> {
    let timeout = timeout.map(|timeout| Timespec {
        tv_sec: timeout.as_secs() as i64,
        tv_nsec: i64::from(timeout.subsec_nanos()),
    });
    let [one, another] = events.map(|event| event.unwrap_or(stop));
    let mut descriptors =
        [stop, one, another].map(|descriptor| PollFd::from_borrowed_fd(descriptor, PollFlags::IN));
    loop {
        match poll(&mut descriptors, timeout.as_ref()) {
            Ok(0) => return Ok(Woken::Timeout),
            Ok(_) if !descriptors[0].revents().is_empty() => return Ok(Woken::Stop),
            Ok(_) => return Ok(Woken::Event),
            Err(Errno::INTR) => {}
            Err(errno) => return Err(Error::system("wait for an event", errno)),
        }
    }
}
