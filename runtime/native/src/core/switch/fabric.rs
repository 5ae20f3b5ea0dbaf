//! The ports of a switch, and the work that one turn does for them.

use std::time::Instant;

use super::alarm::Alarm;
use super::batch::Batch;
use super::counters::PortCounters;
use super::egress::{Egress, Port};
use super::frame::{Addresses, ETHERNET_HEADER};
use super::layout::FrameLayout;
use super::learning::{LearningTable, LearningTableOptions};
use super::receiver::Receiver;
use super::slot::Slot;
use super::transmitter::Transmitter;
use crate::core::error::{Code, Error, Result};
use crate::core::event;
use crate::core::memory::Segment;
use crate::core::queue::DeviceQueue;

/// What a queue of a port is for, as the driver calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The driver receives on it.
    Receive,
    /// The driver sends on it.
    Transmit,
}

/// Why a queue of a port is no longer served.
#[derive(Clone, Debug)]
pub struct QueueFailure {
    /// Whose queue.
    pub port: u16,
    /// Which of its queues.
    pub role: Role,
    /// What the driver got wrong.
    pub error: Error,
}

/// All ports. Nothing here waits.
pub struct Fabric {
    transmitters: Vec<Slot<Transmitter>>,
    egress: Egress,
    batch: Batch,
    begin: Instant,
    /// Seconds since the beginning at which the table was last searched for what is to be forgotten.
    searched: u32,
}

impl Fabric {
    /// Ports that are all idle, for frames of at most `longest` bytes.
    pub fn new(table: LearningTableOptions, longest: usize) -> Self {
        let ports = 0..table.ports;
        Self {
            transmitters: ports.clone().map(|_| Slot::Empty).collect(),
            egress: Egress {
                receivers: ports.clone().map(|_| Slot::Empty).collect(),
                ports: ports
                    .map(|_| Port { counters: PortCounters::default(), longest, expected: 0 })
                    .collect(),
                table: LearningTable::new(table),
                failures: Vec::new(),
                has_news: false,
            },
            batch: Batch::default(),
            begin: Instant::now(),
            searched: 0,
        }
    }

    /// Says why [`Self::attach`] would refuse a queue.
    pub fn check(&self, port: u16, role: Role) -> Result<()> {
        let place = self.place(port)?;
        let is_empty = match role {
            Role::Receive => self.egress.receivers[place].is_empty(),
            Role::Transmit => self.transmitters[place].is_empty(),
        };
        if is_empty {
            return Ok(());
        }
        Err(Error::new(Code::State, format!("port {port} has a queue to {role} already")))
    }

    /// Serves a queue of a port from now on.
    pub fn attach(
        &mut self,
        port: u16,
        role: Role,
        queue: DeviceQueue,
        layout: FrameLayout,
        kick: Option<Alarm>,
    ) -> Result<()> {
        self.check(port, role)?;
        let place = usize::from(port);
        match role {
            Role::Receive => {
                self.egress.receivers[place] = Slot::Serving(Receiver::new(queue, layout)?);
            }
            Role::Transmit => {
                self.transmitters[place] = Slot::Serving(Transmitter::new(queue, layout, kick));
            }
        }
        Ok(())
    }

    /// Gives a queue back, with nothing outstanding. When it is the one that sends, what was learned from it is forgotten.
    pub fn detach(&mut self, port: u16, role: Role) -> Result<DeviceQueue> {
        let place = self.place(port)?;
        let queue = match role {
            Role::Receive => self.egress.receivers[place].take().map(Receiver::into_queue),
            Role::Transmit => {
                self.egress.table.forget(port);
                self.transmitters[place].take().map(Transmitter::into_queue)
            }
        };
        queue.ok_or_else(|| Error::new(Code::State, format!("port {port} has no queue to {role}")))
    }

    /// Changes how long the frames of a port may be, in bytes.
    pub fn set_longest(&mut self, port: u16, longest: usize) -> Result<()> {
        let place = self.place(port)?;
        self.egress.ports[place].longest = longest;
        Ok(())
    }

    /// Forwards a frame as if the driver of a port had sent it.
    pub fn inject(&mut self, port: u16, frame: &[u8]) -> Result<()> {
        self.place(port)?;
        let (Some(addresses), ETHERNET_HEADER..) = (frame.first_chunk(), frame.len()) else {
            let message = format!("{} bytes are no frame: its header takes {ETHERNET_HEADER}", frame.len());
            return Err(Error::new(Code::Argument, message));
        };
        let now = self.now();
        let verdict = self.egress.judge(port, Addresses::of(addresses), now);
        self.egress.expect(port, verdict);
        self.egress.prepare();
        self.egress.forward(port, verdict, &[Segment::borrowed(frame)], frame.len());
        self.egress.publish();
        Ok(())
    }

    /// What a port has done.
    pub fn counters(&mut self, port: u16) -> Result<PortCounters> {
        let place = self.place(port)?;
        let now = self.now();
        self.egress.table.expire(now);
        let learned = self.egress.table.count(port).into();
        Ok(PortCounters { learned, ..self.egress.ports[place].counters })
    }

    /// Takes notice of a kick for a port. The descriptor may have been taken away since it was signalled.
    pub fn kicked(&mut self, port: u16) -> Result<()> {
        let place = self.place(port)?;
        let Some(kick) = self.transmitters[place].serving().and_then(|transmitter| transmitter.kick()) else {
            return Ok(());
        };
        if event::drain(kick)? {
            self.egress.ports[place].counters.kicks += 1;
        }
        Ok(())
    }

    /// Forwards what the drivers have sent, at most one batch of each; false when there was nothing.
    pub fn turn(&mut self) -> bool {
        let now = self.now();
        if now != self.searched {
            self.searched = now;
            self.egress.table.expire(now);
        }
        let mut busy = false;
        for place in 0..self.transmitters.len() {
            busy |= self.serve(place, now);
        }
        busy
    }

    /// Whether a driver has sent something that was not taken yet.
    pub fn has_available(&mut self) -> bool {
        self.any(Transmitter::has_available)
    }

    /// Asks all drivers for kicks; true when one has sent something meanwhile, so that waiting would miss it.
    pub fn enable_notifications(&mut self) -> bool {
        self.any(Transmitter::enable_notifications)
    }

    /// Whether there is a queue whose driver never kicks.
    pub fn must_poll(&mut self) -> bool {
        self.transmitters.iter_mut().any(|slot| slot.serving().is_some_and(|queue| queue.kick().is_none()))
    }

    /// Takes the failures that nobody was told of yet.
    pub fn take_failures(&mut self) -> Vec<QueueFailure> {
        std::mem::take(&mut self.egress.failures)
    }

    /// Whether there are failures that this was not asked about yet.
    pub fn has_news(&mut self) -> bool {
        std::mem::take(&mut self.egress.has_news)
    }

    /// Whether something holds of any driver's transmit queue; it is asked of all of them.
    fn any(&mut self, mut question: impl FnMut(&mut Transmitter) -> Result<bool>) -> bool {
        let mut answer = false;
        for place in 0..self.transmitters.len() {
            let Some(transmitter) = self.transmitters[place].serving() else { continue };
            match question(transmitter) {
                Ok(holds) => answer |= holds,
                Err(error) => self.break_off(place, error),
            }
        }
        answer
    }

    /// Forwards a batch of what the driver of a port has sent; false when there was nothing.
    fn serve(&mut self, place: usize, now: u32) -> bool {
        let Some(transmitter) = self.transmitters[place].serving() else { return false };
        let taken = transmitter.take_batch();
        let port = place as u16;
        let forwarded = self
            .batch
            .judge(transmitter, &mut self.egress, port, now)
            .and_then(|()| self.batch.forward(transmitter, &mut self.egress, port));
        let busy = transmitter.count() > 0;
        let published = transmitter.publish();
        self.egress.publish();
        match taken.and(forwarded).and(published) {
            Ok(calls) => self.egress.ports[place].counters.calls += calls,
            Err(error) => self.break_off(place, error),
        }
        busy
    }

    fn break_off(&mut self, place: usize, error: Error) {
        if let Some(transmitter) = self.transmitters[place].serving() {
            transmitter.ignore_kicks();
        }
        self.transmitters[place].break_off();
        self.egress.fail(QueueFailure { port: place as u16, role: Role::Transmit, error });
    }

    fn place(&self, port: u16) -> Result<usize> {
        let ports = self.transmitters.len();
        if usize::from(port) < ports {
            return Ok(port.into());
        }
        Err(Error::new(Code::Argument, format!("there is no port {port}: the switch has {ports}")))
    }

    fn now(&self) -> u32 {
        self.begin.elapsed().as_secs() as u32
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Receive => "receive",
            Self::Transmit => "transmit",
        })
    }
}
