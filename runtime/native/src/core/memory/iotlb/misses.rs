//! The misses that wait to be told to the front-end, and those that it has refused.

use std::collections::VecDeque;
use std::os::fd::OwnedFd;
use std::sync::{Mutex, MutexGuard};

use super::Miss;
use crate::core::error::Result;
use crate::core::event;

/// Most misses that wait; further ones are recorded when the queue looks again.
const MAX_MISSES: usize = 1024;

/// Most refusals kept; the oldest go, and are asked for again.
const MAX_REFUSED: usize = 1024;

#[derive(Debug)]
pub(super) struct Misses {
    waiting: Mutex<Vec<Miss>>,
    /// Not met by a queue yet.
    refused: Mutex<VecDeque<Miss>>,
    /// Readable while misses wait.
    event: OwnedFd,
}

impl Misses {
    pub fn new() -> Result<Self> {
        Ok(Self { waiting: Mutex::default(), refused: Mutex::default(), event: event::create()? })
    }

    pub fn event(&self) -> &OwnedFd {
        &self.event
    }

    pub fn record(&self, miss: Miss) {
        let mut waiting = lock(&self.waiting);
        if waiting.len() < MAX_MISSES && !waiting.contains(&miss) {
            waiting.push(miss);
            // The descriptor is our own and open, so signalling it cannot fail.
            let _ = event::signal(&self.event);
        }
    }

    pub fn take(&self) -> Result<Vec<Miss>> {
        let mut waiting = lock(&self.waiting);
        event::drain(&self.event)?;
        Ok(std::mem::take(&mut waiting))
    }

    pub fn refuse(&self, miss: Miss) {
        let mut refused = lock(&self.refused);
        // A queue that polls records it again and again.
        lock(&self.waiting).retain(|other| *other != miss);
        if refused.contains(&miss) {
            return;
        }
        if refused.len() == MAX_REFUSED {
            refused.pop_front();
        }
        refused.push_back(miss);
    }

    /// Whether a miss was refused. Says so once: whoever misses it again asks again.
    pub fn take_refusal(&self, miss: Miss) -> bool {
        let mut refused = lock(&self.refused);
        let place = refused.iter().position(|other| *other == miss);
        place.and_then(|place| refused.remove(place)).is_some()
    }

    /// Forgets the refusals of a range that is translated by now.
    pub fn permit(&self, first: u64, last: u64) {
        lock(&self.refused).retain(|miss| miss.iova < first || miss.iova > last);
    }

    pub fn forget_refusals(&self) {
        lock(&self.refused).clear();
    }

    pub fn clear(&self) {
        self.forget_refusals();
        // As above; and what was waiting is not wanted.
        let _ = self.take();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
