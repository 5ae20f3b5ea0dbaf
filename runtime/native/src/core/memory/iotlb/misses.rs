//! The misses that wait to be told to the front-end.

use std::os::fd::OwnedFd;
use std::sync::Mutex;

use super::Miss;
use crate::core::error::Result;
use crate::core::event;

/// Most misses that wait; further ones are recorded when the queue looks again.
const MAX_MISSES: usize = 1024;

#[derive(Debug)]
pub(super) struct Misses {
    waiting: Mutex<Vec<Miss>>,
    /// Readable while misses wait.
    event: OwnedFd,
}

impl Misses {
    pub fn new() -> Result<Self> {
        Ok(Self { waiting: Mutex::default(), event: event::create()? })
    }

    pub fn event(&self) -> &OwnedFd {
        &self.event
    }

    pub fn record(&self, miss: Miss) {
        let mut waiting = self.waiting.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if waiting.len() < MAX_MISSES && !waiting.contains(&miss) {
            waiting.push(miss);
            // The descriptor is our own and open, so signalling it cannot fail.
            let _ = event::signal(&self.event);
        }
    }

    pub fn take(&self) -> Result<Vec<Miss>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        event::drain(&self.event)?;
        Ok(std::mem::take(&mut waiting))
    }

    pub fn clear(&self) {
        // As above; and what was waiting is not wanted.
        let _ = self.take();
    }
}
