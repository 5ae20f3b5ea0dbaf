//! Where what the device writes to its ring is logged.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::core::memory::{DirtyLog, GuestMemory};
use crate::core::queue::view::View;

/// The guest address at which writes to the used ring are logged (VHOST_VRING_F_LOG), replaceable while a thread uses the queue.
#[derive(Debug)]
pub struct UsedLog(AtomicU64);

/// The last address is no place for a ring.
const NOWHERE: u64 = u64::MAX;

impl UsedLog {
    /// Logging at an address, or none.
    pub fn new(address: Option<u64>) -> Self {
        Self(AtomicU64::new(address.unwrap_or(NOWHERE)))
    }

    /// Replaces the address.
    pub fn set(&self, address: Option<u64>) {
        self.0.store(address.unwrap_or(NOWHERE), Ordering::Relaxed);
    }

    fn get(&self) -> Option<u64> {
        Some(self.0.load(Ordering::Relaxed)).filter(|address| *address != NOWHERE)
    }
}

/// Logs what a device writes to its ring.
pub(in crate::core::queue) struct RingLog {
    memory: Arc<GuestMemory>,
    used: Arc<UsedLog>,
}

/// The log of the moment, and the address of the used ring in it.
pub(in crate::core::queue) struct ActiveLog {
    log: Arc<DirtyLog>,
    used: u64,
}

impl RingLog {
    pub fn new(memory: &Arc<GuestMemory>, used: &Arc<UsedLog>) -> Self {
        Self { memory: Arc::clone(memory), used: Arc::clone(used) }
    }

    /// The log, if writes to the ring are logged now. One load when they are not.
    #[inline]
    pub fn active(&self) -> Option<ActiveLog> {
        let used = self.used.get()?;
        self.memory.logging().log().map(|log| ActiveLog { log, used })
    }
}

impl ActiveLog {
    /// Marks a range of the used ring, by its place from the address that the front-end gave.
    pub fn mark_used(&self, offset: usize, length: usize) {
        if let Some(address) = self.used.checked_add(offset as u64) {
            self.log.mark(address, length as u64);
        }
    }

    /// Marks a range of memory that was found by a view, by the guest address that it really has.
    pub fn mark_found(&self, view: &View, start: *mut u8, length: usize) {
        if let Some(address) = view.guest_address(start) {
            self.log.mark(address, length as u64);
        }
    }
}
