//! The thread that serves a queue.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::request::Server;
use super::store::Store;
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::VIRTIO_BLK_ID_SIZE;
use crate::core::queue::{DeviceQueue, Notifier};
use crate::core::spin::Spin;
use crate::core::thread::{Lifeline, Thread};
use crate::core::wait::{Woken, wait};
use crate::core::{descriptor, event};

/// Requests served before the thread looks whether it should stop.
const BATCH: usize = 64;
/// Requests completed before the driver is shown them, so that it can work while the batch goes on.
const PUBLISH: usize = 8;
/// How long a queue without a kick descriptor sleeps between two looks.
const POLL_PERIOD: Duration = Duration::from_millis(1);

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

/// What the thread shows to others while it runs.
#[derive(Debug, Default)]
struct Shared {
    requests: AtomicU64,
    bytes_read: AtomicU64,
    bytes_written: AtomicU64,
    failed: AtomicU64,
    kicks: AtomicU64,
    calls: AtomicU64,
    writeback: AtomicBool,
    failure: Mutex<Option<Error>>,
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
        let spin = Spin::new(options.poll);
        let worker = Worker {
            queue,
            kick,
            server: Server::new(store, options),
            shared: Arc::clone(&shared),
            spin,
            heads: Vec::new(),
        };
        let thread = Thread::start("vhost-user-blk", move |lifeline| worker.run(lifeline))?;
        Ok(Self { thread, shared, notifier })
    }

    /// Asks the thread to complete what it has taken and end.
    pub fn request_stop(&self) {
        self.thread.request_stop();
    }

    /// Signalled when the thread is over.
    pub fn done(&self) -> Result<BorrowedFd<'_>> {
        self.thread.done()
    }

    /// Stops the thread if it still runs, and gives the queue back.
    pub fn join(&mut self) -> Result<DeviceQueue> {
        self.thread.request_stop();
        self.thread.join()
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
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        BlockCounters {
            requests: read(&self.shared.requests),
            bytes_read: read(&self.shared.bytes_read),
            bytes_written: read(&self.shared.bytes_written),
            failed: read(&self.shared.failed),
            kicks: read(&self.shared.kicks),
            calls: read(&self.shared.calls),
        }
    }

    /// Why the thread ended by itself.
    pub fn error(&self) -> Option<Error> {
        self.shared.failure.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
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

struct Worker {
    queue: DeviceQueue,
    kick: Option<OwnedFd>,
    server: Server,
    shared: Arc<Shared>,
    spin: Spin,
    heads: Vec<u16>,
}

impl Worker {
    fn run(mut self, lifeline: &Lifeline) -> DeviceQueue {
        if let Err(error) = self.serve_until_stopped(lifeline) {
            *self.shared.failure.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(error);
        }
        self.queue
    }

    fn serve_until_stopped(&mut self, lifeline: &Lifeline) -> Result<()> {
        while !lifeline.is_stopping() {
            self.queue.disable_notifications()?;
            if self.serve_batch()? {
                continue;
            }
            let queue = &mut self.queue;
            if self.spin.poll(|| Ok(queue.has_available()? || lifeline.is_stopping()))? {
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

    /// Serves what is available, at most one batch; false when there was nothing.
    fn serve_batch(&mut self) -> Result<bool> {
        self.heads.clear();
        let taken = self.take_batch();
        let writeback = self.shared.writeback.load(Ordering::Relaxed);
        for place in 0..self.heads.len() {
            let head = self.heads[place];
            let outcome = self.server.serve(&self.queue, head, writeback)?;
            self.queue.complete(head, outcome.written)?;
            // Counted before it is published: who sees the answer finds the request counted.
            let add = |counter: &AtomicU64, value: u64| counter.fetch_add(value, Ordering::Relaxed);
            add(&self.shared.requests, 1);
            add(&self.shared.bytes_read, outcome.read_bytes);
            add(&self.shared.bytes_written, outcome.written_bytes);
            add(&self.shared.failed, u64::from(!outcome.succeeded));
            if place % PUBLISH == PUBLISH - 1 {
                self.queue.publish()?;
            }
        }
        self.queue.publish()?;
        self.shared.calls.store(self.queue.counters().calls, Ordering::Relaxed);
        taken?;
        Ok(!self.heads.is_empty())
    }

    /// Takes chains until there are none, the batch is full or one is malformed.
    fn take_batch(&mut self) -> Result<()> {
        while self.heads.len() < BATCH {
            match self.queue.pop()? {
                Some(head) => self.heads.push(head),
                None => break,
            }
        }
        Ok(())
    }

    fn sleep(&mut self, lifeline: &Lifeline) -> Result<()> {
        let begin = Instant::now();
        let timeout = if self.kick.is_some() { None } else { Some(POLL_PERIOD) };
        let woken = wait(self.kick.as_ref().map(AsFd::as_fd), lifeline.stop_event(), timeout)?;
        if let (Woken::Event, Some(kick)) = (woken, &self.kick) {
            event::drain(kick)?;
            self.shared.kicks.fetch_add(1, Ordering::Relaxed);
            self.spin.slept(begin.elapsed());
        }
        Ok(())
    }
}
