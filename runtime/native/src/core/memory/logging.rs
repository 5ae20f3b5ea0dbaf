//! Which writes of the device are logged, changed at any time while queues run.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use super::dirty_log::DirtyLog;

/// The dirty log of a device, and whether writes to buffers go into it.
#[derive(Debug, Default)]
pub struct Logging {
    /// VHOST_F_LOG_ALL: writes to buffers are logged.
    buffers: AtomicBool,
    log: RwLock<Option<Arc<DirtyLog>>>,
}

impl Logging {
    /// Replaces the log.
    pub fn set_log(&self, log: Option<Arc<DirtyLog>>) {
        *self.log.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = log;
    }

    /// Turns the logging of writes to buffers on or off.
    pub fn set_buffers(&self, on: bool) {
        self.buffers.store(on, Ordering::Relaxed);
    }

    /// Whether writes to buffers are logged, if there is a log.
    #[inline]
    pub fn has_buffers(&self) -> bool {
        self.buffers.load(Ordering::Relaxed)
    }

    /// The log. A ring is logged when the front-end says so, whether buffers are or not.
    pub fn log(&self) -> Option<Arc<DirtyLog>> {
        self.log.read().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }
}
