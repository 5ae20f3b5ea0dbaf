//! The descriptors by which a device queue calls the driver, replaceable while a thread uses the queue.

use std::os::fd::OwnedFd;
use std::sync::Mutex;

use crate::core::error::Result;
use crate::core::event;

/// The call and the error descriptor of a queue.
#[derive(Debug, Default)]
pub struct Notifier {
    call: Mutex<Option<OwnedFd>>,
    error: Mutex<Option<OwnedFd>>,
}

impl Notifier {
    /// Replaces the call descriptor, which must be an event descriptor.
    pub fn set_call(&self, call: Option<OwnedFd>) -> Result<()> {
        replace(&self.call, call, "call")
    }

    /// Replaces the error descriptor, which must be an event descriptor.
    pub fn set_error(&self, error: Option<OwnedFd>) -> Result<()> {
        replace(&self.error, error, "error")
    }

    /// Calls the driver; false when there is no call descriptor.
    pub fn call(&self) -> bool {
        signal(&self.call)
    }

    /// Tells the front-end that the queue is broken; false when there is no error descriptor.
    pub fn report(&self) -> bool {
        signal(&self.error)
    }
}

fn replace(place: &Mutex<Option<OwnedFd>>, event: Option<OwnedFd>, purpose: &str) -> Result<()> {
    if let Some(event) = &event {
        event::require(event, purpose)?;
    }
    *place.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = event;
    Ok(())
}

fn signal(place: &Mutex<Option<OwnedFd>>) -> bool {
    let event = place.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    // Writing to an event descriptor that is open cannot fail but by being full, which is fine.
    event.as_ref().is_some_and(|event| event::signal(event).is_ok())
}
