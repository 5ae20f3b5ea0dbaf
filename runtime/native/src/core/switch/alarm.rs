//! What ends the sleep of a switch: event descriptors that come and go while it sleeps.

use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::time::Duration;

use rustix::event::Timespec;
use rustix::event::epoll::{self, CreateFlags, EventData, EventFlags};
use rustix::io::Errno;

use crate::core::error::{Error, Result};

/// Alarms that one sleep tells of; the others end the next one.
const EVENTS: usize = 16;

/// A set of alarms.
pub struct AlarmSet {
    epoll: Arc<OwnedFd>,
}

/// An event descriptor that ends sleeps as long as this lives. Other copies of it may live longer.
pub struct Alarm {
    event: OwnedFd,
    epoll: Arc<OwnedFd>,
}

impl AlarmSet {
    /// No alarms.
    pub fn new() -> Result<Self> {
        let epoll = epoll::create(CreateFlags::CLOEXEC)
            .map_err(|errno| Error::system("create an epoll descriptor", errno))?;
        Ok(Self { epoll: Arc::new(epoll) })
    }

    /// Lets a descriptor end sleeps; `meaning` is what they tell of it.
    pub fn add(&self, event: OwnedFd, meaning: u64) -> Result<Alarm> {
        epoll::add(&self.epoll, &event, EventData::new_u64(meaning), EventFlags::IN)
            .map_err(|errno| Error::system("watch an event descriptor", errno))?;
        Ok(Alarm { event, epoll: Arc::clone(&self.epoll) })
    }

    /// Sleeps until descriptors are signalled, or for `timeout`; tells the meaning of each.
    pub fn sleep(&self, timeout: Option<Duration>, mut tell: impl FnMut(u64) -> Result<()>) -> Result<()> {
        let timeout = timeout.map(|timeout| Timespec {
            tv_sec: timeout.as_secs() as i64,
            tv_nsec: i64::from(timeout.subsec_nanos()),
        });
        let mut room = [MaybeUninit::uninit(); EVENTS];
        match epoll::wait(&self.epoll, &mut room, timeout.as_ref()) {
            Ok((events, _)) => events.iter().try_for_each(|event| tell(event.data.u64())),
            Err(Errno::INTR) => Ok(()),
            Err(errno) => Err(Error::system("wait for events", errno)),
        }
    }
}

impl AsFd for Alarm {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.event.as_fd()
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        // It was added and is still open. Closing it alone would not end the watch while copies of it are open elsewhere.
        let _ = epoll::delete(&self.epoll, &self.event);
    }
}
