//! A queue that a thread of its own serves.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::counters::{BlockCounters, SharedCounters};
use super::store::Store;
use super::worker::Worker;
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::VIRTIO_BLK_ID_SIZE;
use crate::core::queue::{DeviceQueue, Notifier};
use crate::core::thread::Thread;
use crate::core::wait::{Woken, wait};
use crate::core::{descriptor, event};

/// How often a thread that is to end is freed from a call descriptor that is full.
const FREE_PERIOD: Duration = Duration::from_millis(100);

/// What an engine serves.
#[derive(Clone, Debug)]
pub struct BlockOptions {
    /// Bytes that the driver may address.
    pub capacity: u64,
    /// Refuse what changes data.
    pub read_only: bool,
    /// The answer to get-id.
    pub id: String,
    /// Only a flush makes data durable.
    pub writeback: bool,
    /// Discard was negotiated.
    pub discard: bool,
    /// Write-zeroes was negotiated.
    pub write_zeroes: bool,
    /// Longest time to poll before sleeping.
    pub poll: Duration,
}

/// What the thread shows to others while it runs, and they to it.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub counters: SharedCounters,
    pub writeback: AtomicBool,
    pub failure: Mutex<Option<Error>>,
}

/// A queue of a block device being served. Dropping it stops the thread.
pub struct BlockEngine {
    thread: Thread<DeviceQueue>,
    shared: Arc<Shared>,
    notifier: Arc<Notifier>,
}

impl BlockEngine {
    /// Says why [`Self::start`] would refuse these arguments, before the queue is given away.
    pub fn check(store: &Store, options: &BlockOptions, kick: Option<BorrowedFd<'_>>) -> Result<()> {
        kick.map_or(Ok(()), |kick| event::require(kick, "kick"))?;
        validate(store, options)
    }

    /// Starts serving a queue. Without a kick descriptor the queue is looked at every millisecond.
    pub fn start(
        queue: DeviceQueue,
        kick: Option<OwnedFd>,
        store: Store,
        options: BlockOptions,
    ) -> Result<Self> {
        Self::check(&store, &options, kick.as_ref().map(AsFd::as_fd))?;
        let notifier = Arc::clone(queue.notifier());
        let shared = Arc::new(Shared { writeback: AtomicBool::new(options.writeback), ..Shared::default() });
        let shown = Arc::clone(&shared);
        let thread = Thread::start("vhost-user-blk", move |lifeline| {
            Worker::new(queue, kick, store, options, shown).run(lifeline)
        })?;
        Ok(Self { thread, shared, notifier })
    }

    /// Asks the thread to complete what it has taken and end. Asked again, it frees the thread again from a call descriptor that is full.
    pub fn request_stop(&self) {
        self.thread.request_stop();
        self.notifier.free();
    }

    /// Signalled when the thread is over.
    pub fn done(&self) -> Result<BorrowedFd<'_>> {
        self.thread.done()
    }

    /// Stops the thread if it still runs, and gives the queue back.
    pub fn join(&mut self) -> Result<DeviceQueue> {
        self.wait_for_the_end();
        self.thread.join()
    }

    /// Asks the thread to stop until it is over, if it was not joined.
    fn wait_for_the_end(&self) {
        while let Ok(done) = self.thread.done() {
            self.request_stop();
            // Without a wait, joining waits.
            if !matches!(wait([None, None], done, Some(FREE_PERIOD)), Ok(Woken::Timeout)) {
                return;
            }
        }
    }

    /// The call and error descriptors of the queue.
    pub fn notifier(&self) -> &Notifier {
        &self.notifier
    }

    /// Changes whether only a flush makes data durable.
    pub fn set_writeback(&self, writeback: bool) {
        self.shared.writeback.store(writeback, Ordering::Relaxed);
    }

    /// What the engine has done.
    pub fn counters(&self) -> BlockCounters {
        self.shared.counters.read()
    }

    /// Why the thread ended by itself.
    pub fn error(&self) -> Option<Error> {
        self.shared.failure.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }
}

impl Drop for BlockEngine {
    fn drop(&mut self) {
        self.wait_for_the_end();
    }
}

fn validate(store: &Store, options: &BlockOptions) -> Result<()> {
    let refused = |message: String| Err(Error::new(Code::Argument, message));
    let room = VIRTIO_BLK_ID_SIZE as usize;
    if options.id.len() > room {
        return refused(format!("the identifier \"{}\" is longer than {room} bytes", options.id));
    }
    if let Some(file) = store.file() {
        let size = descriptor::size(file)?;
        if size < options.capacity {
            return refused(format!(
                "the capacity of {} bytes is more than the {size} bytes stored",
                options.capacity
            ));
        }
    }
    Ok(())
}
