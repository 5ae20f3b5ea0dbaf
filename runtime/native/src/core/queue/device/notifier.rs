//! The descriptors by which a device queue calls the driver, replaceable while a thread uses the queue.

use std::os::fd::OwnedFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use crate::core::error::Result;
use crate::core::event;

/// The call and the error descriptor of a queue.
#[derive(Debug, Default)]
pub struct Notifier {
    call: Place,
    error: Place,
    may_wait: AtomicBool,
}

/// A descriptor. It is not locked while it is signalled, because that may block.
type Place = Mutex<Option<Arc<Signal>>>;

#[derive(Debug)]
struct Signal {
    event: OwnedFd,
    non_blocking: bool,
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

    /// Whether a call may block the thread that makes it, so that it need not ask first: that takes as long as the call itself. Only a peer that
    /// makes its descriptor blocking afterwards, and fills it, is waited for, until [`Self::free`].
    pub fn set_may_wait(&self, may_wait: bool) {
        self.may_wait.store(may_wait, Ordering::Relaxed);
    }

    /// Lets go on a thread that waits in a call.
    pub fn free(&self) {
        if let Some(call) = current(&self.call) {
            // The descriptor is an open event descriptor, with which neither can fail.
            let _ = event::make_room(&call.event);
        }
    }

    /// Calls the driver; false when there is no call descriptor.
    pub fn call(&self) -> bool {
        let Some(call) = current(&self.call) else { return false };
        if call.non_blocking && self.may_wait.load(Ordering::Relaxed) {
            event::signal_or_wait(&call.event).is_ok()
        } else {
            event::signal(&call.event).is_ok()
        }
    }

    /// Tells the front-end that the queue is broken; false when there is no error descriptor.
    pub fn report(&self) -> bool {
        // Writing to an event descriptor that is open cannot fail but by being full, which is fine.
        current(&self.error).is_some_and(|error| event::signal(&error.event).is_ok())
    }
}

fn replace(place: &Place, event: Option<OwnedFd>, purpose: &str) -> Result<()> {
    if let Some(event) = &event {
        event::require(event, purpose)?;
    }
    let signal = event.map(|event| Arc::new(Signal { non_blocking: event::is_non_blocking(&event), event }));
    let former =
        std::mem::replace(&mut *place.lock().unwrap_or_else(|poisoned| poisoned.into_inner()), signal);
    if let Some(former) = former {
        // As above.
        let _ = event::make_room(&former.event);
    }
    Ok(())
}

fn current(place: &Place) -> Option<Arc<Signal>> {
    place.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
}
