//! Where frames leave the switch.

use super::counters::PortCounters;
use super::fabric::{QueueFailure, Role};
use super::learning::LearningTable;
use super::receiver::{Delivery, Receiver};
use super::slot::Slot;
use super::transmitter::Frame;
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
}

impl Egress {
    /// Learns from a frame that came from a port and lies in these pieces, and sends it where it belongs.
    #[inline]
    pub fn forward(&mut self, ingress: u16, frame: &Frame, pieces: &[Segment], now: u32) {
        self.table.learn(frame.addresses.source, ingress, now);
        match self.table.lookup(frame.addresses.destination, now) {
            Some(port) if port != ingress => self.send(port, pieces, frame.length),
            Some(_) => self.ports[usize::from(ingress)].counters.drops.filtered += 1,
            None if frame.addresses.destination.is_link_local() => {
                self.ports[usize::from(ingress)].counters.drops.filtered += 1;
            }
            None => self.flood(ingress, pieces, frame.length),
        }
    }

    /// Sends a frame to all ports that receive, but for the one that it came from.
    pub fn flood(&mut self, ingress: u16, pieces: &[Segment], length: usize) {
        self.ports[usize::from(ingress)].counters.flooded += 1;
        for port in 0..self.ports.len() as u16 {
            if port != ingress && self.receivers[usize::from(port)].serving().is_some() {
                self.send(port, pieces, length);
            }
        }
    }

    #[inline]
    fn send(&mut self, port: u16, pieces: &[Segment], length: usize) {
        let place = usize::from(port);
        let Port { counters, longest } = &mut self.ports[place];
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
