//! The thread of a switch, and what others may ask of it while it runs.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::alarm::{Alarm, AlarmSet};
use super::counters::PortCounters;
use super::fabric::{Fabric, QueueFailure, Role};
use super::frame::longest_frame;
use super::layout::FrameLayout;
use super::learning::LearningTableOptions;
use crate::core::descriptor::duplicate;
use crate::core::error::{Error, Result};
use crate::core::event;
use crate::core::queue::DeviceQueue;
use crate::core::spin::Spin;
use crate::core::thread::{Lifeline, Thread};

/// Addresses that a switch knows at most, and those of them that one port may have.
const ADDRESSES: usize = 8192;
const ADDRESSES_OF_PORT: u32 = 1024;
/// How long a switch sleeps between two looks where a driver does not kick.
const POLL_PERIOD: Duration = Duration::from_millis(1);
/// What the two alarms mean that are no port's.
const STOP: u64 = u64::MAX;
const CHANGE: u64 = u64::MAX - 1;

/// How a switch works.
#[derive(Clone, Copy, Debug)]
pub struct SwitchOptions {
    /// Number of ports.
    pub ports: u16,
    /// Largest MTU of any port, in bytes.
    pub mtu: u16,
    /// Seconds after which an address that sends nothing is forgotten.
    pub ageing: u32,
    /// Longest time to poll before sleeping.
    pub poll: Duration,
}

/// A switch at work. Dropping it stops the thread.
pub struct Switch {
    thread: Thread<Result<()>>,
    shared: Arc<Shared>,
}

/// What the thread and its owner both use.
struct Shared {
    fabric: Mutex<Fabric>,
    /// Who waits for the fabric: the thread, which lets go of it after each turn, leaves it to them.
    waiting: AtomicUsize,
    alarms: AlarmSet,
    /// Signalled when there are queues that the thread has not looked at.
    change: Alarm,
    /// Signalled when queues broke.
    failed: OwnedFd,
}

impl Switch {
    /// Starts a switch whose ports are all idle.
    pub fn start(options: SwitchOptions) -> Result<Self> {
        let SwitchOptions { ports, mtu, ageing, poll } = options;
        let table = LearningTableOptions { ports, capacity: ADDRESSES, per_port: ADDRESSES_OF_PORT, ageing };
        let alarms = AlarmSet::new()?;
        let shared = Arc::new(Shared {
            fabric: Mutex::new(Fabric::new(table, longest_frame(mtu))),
            waiting: AtomicUsize::new(0),
            change: alarms.add(event::create()?, CHANGE)?,
            alarms,
            failed: event::create()?,
        });
        let worker = Worker { shared: Arc::clone(&shared), spin: Spin::new(poll) };
        let thread = Thread::start("vhost-user-switch", move |lifeline| worker.run(lifeline))?;
        Ok(Self { thread, shared })
    }

    /// Says why [`Self::attach`] would refuse these arguments, before the queue is given away.
    pub fn check(&self, port: u16, role: Role, kick: Option<BorrowedFd<'_>>) -> Result<()> {
        kick.map_or(Ok(()), |kick| event::require(kick, "kick"))?;
        self.shared.with_fabric(|fabric| fabric.check(port, role))
    }

    /// Serves a queue of a port from now on. Without a kick descriptor a queue to send is looked at every millisecond.
    pub fn attach(
        &self,
        port: u16,
        role: Role,
        queue: DeviceQueue,
        layout: FrameLayout,
        kick: Option<OwnedFd>,
    ) -> Result<()> {
        self.check(port, role, kick.as_ref().map(AsFd::as_fd))?;
        let kick = match role {
            Role::Receive => None,
            Role::Transmit => kick.map(|kick| self.shared.alarms.add(kick, port.into())).transpose()?,
        };
        self.shared.with_fabric(|fabric| fabric.attach(port, role, queue, layout, kick))?;
        event::signal(&self.shared.change)
    }

    /// Gives a queue back, with nothing outstanding.
    pub fn detach(&self, port: u16, role: Role) -> Result<DeviceQueue> {
        self.shared.with_fabric(|fabric| fabric.detach(port, role))
    }

    /// Changes the MTU of a port, in bytes.
    pub fn set_mtu(&self, port: u16, mtu: u16) -> Result<()> {
        self.shared.with_fabric(|fabric| fabric.set_longest(port, longest_frame(mtu)))
    }

    /// Forwards a frame as if the driver of a port had sent it.
    pub fn inject(&self, port: u16, frame: &[u8]) -> Result<()> {
        self.shared.with_fabric(|fabric| fabric.inject(port, frame))
    }

    /// What a port has done.
    pub fn counters(&self, port: u16) -> Result<PortCounters> {
        self.shared.with_fabric(|fabric| fabric.counters(port))
    }

    /// Signalled when queues broke; see [`Self::take_failures`].
    pub fn failed(&self) -> BorrowedFd<'_> {
        self.shared.failed.as_fd()
    }

    /// The queues that broke since the last call. They are served no more.
    pub fn take_failures(&self) -> Vec<QueueFailure> {
        self.shared.with_fabric(Fabric::take_failures)
    }

    /// Ends the thread; queues are still to be detached.
    pub fn stop(&mut self) -> Result<()> {
        self.thread.request_stop();
        self.thread.join()?
    }
}

impl Shared {
    /// Works on the fabric between two turns of the thread.
    fn with_fabric<T>(&self, work: impl FnOnce(&mut Fabric) -> T) -> T {
        self.waiting.fetch_add(1, Ordering::AcqRel);
        self.lock(|fabric| {
            self.waiting.fetch_sub(1, Ordering::AcqRel);
            work(fabric)
        })
    }

    /// A turn of the thread, which gives way to all others.
    fn turn<T>(&self, work: impl FnOnce(&mut Fabric) -> T) -> T {
        while self.waiting.load(Ordering::Acquire) > 0 {
            std::thread::yield_now();
        }
        self.lock(work)
    }

    fn lock<T>(&self, work: impl FnOnce(&mut Fabric) -> T) -> T {
        let mut fabric = self.fabric.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let result = work(&mut fabric);
        if fabric.has_news() {
            // The descriptor is our own and open, so signalling it cannot fail.
            let _ = event::signal(&self.failed);
        }
        result
    }
}

struct Worker {
    shared: Arc<Shared>,
    spin: Spin,
}

impl Worker {
    fn run(mut self, lifeline: &Lifeline) -> Result<()> {
        let shared = Arc::clone(&self.shared);
        let _stop = shared.alarms.add(duplicate(lifeline.stop_event())?, STOP)?;
        while !lifeline.is_stopping() {
            if shared.turn(Fabric::turn) {
                continue;
            }
            let is_due = || Ok::<_, Error>(shared.turn(Fabric::has_available) || lifeline.is_stopping());
            if self.spin.poll(is_due)? || shared.turn(Fabric::enable_notifications) {
                continue;
            }
            self.sleep()?;
        }
        Ok(())
    }

    fn sleep(&mut self) -> Result<()> {
        let Self { shared, spin } = self;
        let timeout = shared.turn(Fabric::must_poll).then_some(POLL_PERIOD);
        let begin = Instant::now();
        shared.alarms.sleep(timeout, |meaning| match meaning {
            STOP => Ok(()),
            CHANGE => event::drain(&shared.change).map(|_| ()),
            port => {
                spin.slept(begin.elapsed());
                shared.turn(|fabric| fabric.kicked(port as u16))
            }
        })
    }
}
