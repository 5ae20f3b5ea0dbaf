//! Where frames leave the switch.

use super::counters::PortCounters;
use super::fabric::{QueueFailure, Role};
use super::frame::Addresses;
use super::learning::LearningTable;
use super::receiver::{Delivery, Receiver};
use super::slot::Slot;
use crate::core::error::Error;
use crate::core::memory::Segment;

/// The receiving half of all ports, and what is known of the stations behind them.
pub struct Egress {
    pub receivers: Vec<Slot<Receiver>>,
    pub ports: Vec<Port>,
    pub table: LearningTable,
    /// Queues that broke and were not told of yet.
    pub failures: Vec<QueueFailure>,
    /// Some of them are new.
    pub has_news: bool,
}

/// What a port has besides its queues.
pub struct Port {
    pub counters: PortCounters,
    /// Bytes of the longest frame that its driver may send or be sent.
    pub longest: usize,
    /// Frames of the present batch that go here.
    pub expected: usize,
}

/// Where a frame goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// To one port.
    To(u16),
    /// To all ports but the one that it came from.
    Flood,
    /// Nowhere.
    Filter,
}

impl Egress {
    /// Learns from a frame that came from a port, and finds out where it belongs.
    #[inline]
    pub fn judge(&mut self, ingress: u16, Addresses { destination, source }: Addresses, now: u32) -> Verdict {
        self.table.learn(source, ingress, now);
        match self.table.lookup(destination, now) {
            Some(port) if port != ingress => Verdict::To(port),
            None if !destination.is_link_local() => Verdict::Flood,
            _ => Verdict::Filter,
        }
    }

    /// Counts a frame from a port as one to be sent.
    #[inline]
    pub fn expect(&mut self, ingress: u16, verdict: Verdict) {
        match verdict {
            Verdict::To(port) => self.ports[usize::from(port)].expected += 1,
            Verdict::Flood => self.others(ingress).for_each(|place| self.ports[place].expected += 1),
            Verdict::Filter => {}
        }
    }

    /// Lets all ports take buffers for the frames that were judged to go there.
    #[inline]
    pub fn prepare(&mut self) {
        for place in 0..self.ports.len() {
            let expected = std::mem::take(&mut self.ports[place].expected);
            if expected > 0
                && let Some(receiver) = self.receivers[place].serving()
                && let Err(error) = receiver.prepare(expected)
            {
                self.break_off(place as u16, error);
            }
        }
    }

    /// Sends a frame from a port, which lies in these pieces, where it belongs.
    #[inline(always)]
    pub fn forward(&mut self, ingress: u16, verdict: Verdict, pieces: &[Segment], length: usize) {
        match verdict {
            Verdict::To(port) => self.send(port, pieces, length),
            Verdict::Filter => self.ports[usize::from(ingress)].counters.drops.filtered += 1,
            Verdict::Flood => self.flood(ingress, pieces, length),
        }
    }

    /// Sends a frame to all ports but the one that it came from.
    #[inline(never)]
    fn flood(&mut self, ingress: u16, pieces: &[Segment], length: usize) {
        self.ports[usize::from(ingress)].counters.flooded += 1;
        for place in self.others(ingress) {
            if self.receivers[place].serving().is_some() {
                self.send(place as u16, pieces, length);
            }
        }
    }

    fn others(&self, port: u16) -> impl Iterator<Item = usize> + use<> {
        (0..self.ports.len()).filter(move |place| *place != usize::from(port))
    }

    #[inline(always)]
    fn send(&mut self, port: u16, pieces: &[Segment], length: usize) {
        let place = usize::from(port);
        let Port { counters, longest, .. } = &mut self.ports[place];
        let Some(receiver) = self.receivers[place].serving() else {
            counters.drops.not_receiving += 1;
            return;
        };
        if length > *longest {
            counters.drops.too_long += 1;
            return;
        }
        match receiver.deliver(pieces, length) {
            Ok(Delivery::Delivered) => {
                counters.frames_out += 1;
                counters.bytes_out += length as u64;
            }
            Ok(Delivery::NoBuffers) => counters.drops.no_buffers += 1,
            Ok(Delivery::TooLong) => counters.drops.too_long += 1,
            Err(error) => {
                counters.drops.not_receiving += 1;
                self.break_off(port, error);
            }
        }
    }

    /// Shows all drivers what they have received.
    #[inline]
    pub fn publish(&mut self) {
        for place in 0..self.receivers.len() {
            let Some(receiver) = self.receivers[place].serving() else { continue };
            match receiver.publish() {
                Ok(calls) => self.ports[place].counters.calls += calls,
                Err(error) => self.break_off(place as u16, error),
            }
        }
    }

    #[cold]
    fn break_off(&mut self, port: u16, error: Error) {
        self.receivers[usize::from(port)].break_off();
        self.fail(QueueFailure { port, role: Role::Receive, error });
    }

    /// Notes that a queue is broken.
    pub fn fail(&mut self, failure: QueueFailure) {
        self.failures.push(failure);
        self.has_news = true;
    }
}
