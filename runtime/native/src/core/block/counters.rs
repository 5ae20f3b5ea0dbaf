//! What an engine has done, shown to others while it runs.

use std::sync::atomic::{AtomicU64, Ordering};

use super::request::Outcome;

/// What an engine has done.
#[derive(Clone, Copy, Debug, Default)]
pub struct BlockCounters {
    /// Requests served.
    pub requests: u64,
    /// Bytes of the disk read.
    pub bytes_read: u64,
    /// Bytes of the disk written.
    pub bytes_written: u64,
    /// Requests answered with an error.
    pub failed: u64,
    /// Times the thread slept and was woken by a kick.
    pub kicks: u64,
    /// Calls signalled.
    pub calls: u64,
}

/// The counters of a thread, which alone changes them.
#[derive(Debug, Default)]
pub(super) struct SharedCounters {
    requests: AtomicU64,
    bytes_read: AtomicU64,
    bytes_written: AtomicU64,
    failed: AtomicU64,
    kicks: AtomicU64,
    calls: AtomicU64,
}

impl SharedCounters {
    /// Counts a request.
    #[inline]
    pub fn count(&self, outcome: &Outcome) {
        add(&self.requests, 1);
        add(&self.bytes_read, outcome.read_bytes);
        add(&self.bytes_written, outcome.written_bytes);
        add(&self.failed, u64::from(!outcome.succeeded));
    }

    /// Counts a kick that ended a sleep.
    pub fn count_kick(&self) {
        add(&self.kicks, 1);
    }

    /// Says how many calls there were.
    pub fn set_calls(&self, calls: u64) {
        self.calls.store(calls, Ordering::Relaxed);
    }

    /// The counters now.
    pub fn read(&self) -> BlockCounters {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        BlockCounters {
            requests: read(&self.requests),
            bytes_read: read(&self.bytes_read),
            bytes_written: read(&self.bytes_written),
            failed: read(&self.failed),
            kicks: read(&self.kicks),
            calls: read(&self.calls),
        }
    }
}

/// One thread writes, so that no locked instruction is needed.
#[inline]
fn add(counter: &AtomicU64, value: u64) {
    counter.store(counter.load(Ordering::Relaxed) + value, Ordering::Relaxed);
}
