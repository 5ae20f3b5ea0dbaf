//! The thread that serves a queue.

use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::engine::{BlockOptions, Shared};
use super::request::{Outcome, Server};
use super::store::Store;
use crate::core::error::Result;
use crate::core::event;
use crate::core::queue::DeviceQueue;
use crate::core::spin::Spin;
use crate::core::thread::Lifeline;
use crate::core::wait::{Woken, wait};

/// Requests served before the thread looks whether it should stop.
const BATCH: usize = 64;
/// Requests of a batch after which the driver is shown what is completed, so that it wakes while the others are served.
const SHOWN_FIRST: usize = 4;
/// Requests after which it is shown what is completed from then on.
const SHOWN_EVERY: usize = 16;
/// How long a queue without a kick descriptor sleeps between two looks.
const POLL_PERIOD: Duration = Duration::from_millis(1);

/// A queue and what it is served with.
pub(super) struct Worker {
    /// Before the queue: while the kernel works for a request, its chain keeps the memory mapped.
    server: Server,
    queue: DeviceQueue,
    kick: Option<OwnedFd>,
    shared: Arc<Shared>,
    spin: Spin,
    /// The chains of the present batch.
    heads: Vec<u16>,
    /// Chains whose requests are served, and the bytes written to them, which the driver is not shown yet.
    completed: Vec<(u16, u32)>,
}

impl Worker {
    /// To be made on the thread that runs it.
    pub fn new(
        queue: DeviceQueue,
        kick: Option<OwnedFd>,
        store: Store,
        options: BlockOptions,
        shared: Arc<Shared>,
    ) -> Self {
        let spin = Spin::new(options.poll);
        let server = Server::new(store, options);
        Self { server, queue, kick, shared, spin, heads: Vec::new(), completed: Vec::new() }
    }

    /// Serves until it is asked to stop or the queue breaks, completes what it has taken, and gives the queue back.
    pub fn run(mut self, lifeline: &Lifeline) -> DeviceQueue {
        // Nobody else depends on this thread, and whoever stops it frees it.
        self.queue.notifier().set_may_wait(true);
        let served = self.serve_until_stopped(lifeline);
        if let Err(error) = served.and(self.finish()) {
            *self.shared.failure.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(error);
        }
        let Self { server, queue, .. } = self;
        // No operation may outlive the chains.
        drop(server);
        queue.notifier().set_may_wait(false);
        queue
    }

    fn serve_until_stopped(&mut self, lifeline: &Lifeline) -> Result<()> {
        while !lifeline.is_stopping() {
            self.queue.disable_notifications()?;
            if self.serve_batch()? {
                continue;
            }
            let (queue, disk) = (&mut self.queue, &mut self.server.disk);
            if self
                .spin
                .poll(|| Ok(disk.has_completed() || queue.has_available()? || lifeline.is_stopping()))?
            {
                continue;
            }
            if self.queue.enable_notifications()? {
                continue;
            }
            self.sleep(lifeline)?;
        }
        // What an earlier back-end had taken counts as taken, so it is not left for the next one either.
        while self.queue.recovered() > 0 && self.serve_batch()? {}
        // Whoever serves the queue next must hear of new requests.
        self.queue.enable_notifications().map(|_| ())
    }

    /// Waits for what the disk is still working on.
    fn finish(&mut self) -> Result<()> {
        while self.server.disk.in_flight() > 0 {
            self.server.disk.wait()?;
            self.collect()?;
        }
        self.show()
    }

    /// Serves what is available, at most one batch, and ends what the disk has done; false when there was neither.
    fn serve_batch(&mut self) -> Result<bool> {
        self.heads.clear();
        let taken = self.take_batch();
        let writeback = self.shared.writeback.load(Ordering::Relaxed);
        self.server.disk.refresh(Instant::now());
        for place in 0..self.heads.len() {
            let head = self.heads[place];
            if let Some(outcome) = self.server.serve(&self.queue, head, writeback)? {
                self.complete(head, &outcome);
            }
            let served = place + 1;
            if served == SHOWN_FIRST || served % SHOWN_EVERY == 0 {
                self.show()?;
            }
        }
        self.server.disk.submit()?;
        let collected = self.collect()?;
        self.show()?;
        self.shared.counters.set_calls(self.queue.counters().calls);
        taken?;
        Ok(collected || !self.heads.is_empty())
    }

    /// Takes chains until there are none, the batch is full or one is malformed.
    fn take_batch(&mut self) -> Result<()> {
        let heads = &mut self.heads;
        self.queue.pop_each(BATCH, |head, _| heads.push(head))
    }

    /// Ends the requests that the disk is done with.
    fn collect(&mut self) -> Result<bool> {
        let mut any = false;
        while let Some((head, outcome)) = self.server.next_completed(&self.queue)? {
            self.complete(head, &outcome);
            any = true;
        }
        Ok(any)
    }

    fn complete(&mut self, head: u16, outcome: &Outcome) {
        // Counted before it is published: who sees the answer finds the request counted.
        self.shared.counters.count(outcome);
        self.completed.push((head, outcome.written));
    }

    /// Gives what is complete to the driver.
    fn show(&mut self) -> Result<()> {
        self.queue.complete_each(self.completed.drain(..))?;
        self.queue.publish()
    }

    fn sleep(&mut self, lifeline: &Lifeline) -> Result<()> {
        let begin = Instant::now();
        let is_told = self.kick.is_some() && self.server.disk.submit()?;
        let timeout = if is_told { None } else { Some(POLL_PERIOD) };
        let events = [self.kick.as_ref().map(AsFd::as_fd), self.server.disk.event()];
        let woken = wait(events, lifeline.stop_event(), timeout)?;
        if let (Woken::Event, Some(kick)) = (woken, &self.kick)
            && event::drain(kick)?
        {
            self.shared.counters.count_kick();
        }
        if woken == Woken::Event {
            self.spin.slept(begin.elapsed());
        }
        Ok(())
    }
}
