//! What every thread of this library has in common: it can be asked to stop, and says when it is over.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use super::error::{Code, Error, Result};
use super::event;

/// The two ends of a thread's life.
#[derive(Debug)]
pub struct Lifeline {
    stopping: AtomicBool,
    stop: OwnedFd,
    done: OwnedFd,
}

impl Lifeline {
    /// Whether the thread was asked to stop.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }

    /// Signalled when the thread was asked to stop.
    pub fn stop_event(&self) -> BorrowedFd<'_> {
        self.stop.as_fd()
    }
}

/// Signals the end of a thread even if it panics.
struct Farewell(Arc<Lifeline>);

impl Drop for Farewell {
    fn drop(&mut self) {
        // The descriptor is our own and open, so signalling it cannot fail.
        let _ = event::signal(&self.0.done);
    }
}

/// A thread that ends when it is dropped. Its descriptors are closed when it is joined.
pub struct Thread<T> {
    handle: Option<JoinHandle<T>>,
    /// None once the thread was joined.
    lifeline: Option<Arc<Lifeline>>,
}

impl<T: Send + 'static> Thread<T> {
    /// Starts a thread.
    pub fn start(name: &str, body: impl FnOnce(&Lifeline) -> T + Send + 'static) -> Result<Self> {
        let lifeline = Arc::new(Lifeline {
            stopping: AtomicBool::new(false),
            stop: event::create()?,
            done: event::create()?,
        });
        let farewell = Farewell(Arc::clone(&lifeline));
        let handle = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || body(&farewell.0))
            .map_err(|error| Error::new(Code::System, format!("start a thread: {error}")))?;
        Ok(Self { handle: Some(handle), lifeline: Some(lifeline) })
    }
}

impl<T> Thread<T> {
    /// Asks the thread to stop, if it was not joined.
    pub fn request_stop(&self) {
        let Some(lifeline) = &self.lifeline else { return };
        lifeline.stopping.store(true, Ordering::Release);
        // The descriptor is our own and open, so signalling it cannot fail.
        let _ = event::signal(&lifeline.stop);
    }

    /// Signalled when the thread is over.
    pub fn done(&self) -> Result<BorrowedFd<'_>> {
        self.lifeline.as_ref().map(|lifeline| lifeline.done.as_fd()).ok_or_else(joined)
    }

    /// Waits for the end and takes the result, once.
    pub fn join(&mut self) -> Result<T> {
        let Some(handle) = self.handle.take() else {
            return Err(joined());
        };
        let result = handle.join();
        self.lifeline = None;
        result.map_err(|_| Error::new(Code::State, "the thread panicked, which is a bug in this library"))
    }
}

fn joined() -> Error {
    Error::new(Code::State, "the thread was joined already")
}

impl<T> Drop for Thread<T> {
    fn drop(&mut self) {
        if self.handle.is_some() {
            self.request_stop();
            // A panic was reported when it happened, and there is nobody left to tell.
            let _ = self.join();
        }
    }
}
