//! `DeviceQueue`.

use std::sync::Arc;
use std::time::{Duration, Instant};

use napi::bindgen_prelude::{ClassInstance, Either};
use napi_derive::napi;

use super::batch::{Part, each_part, each_transfer};
use super::convert::{
    Address, Bytes, BytesMut, NumbersMut, Result, Words, WordsMut, argument_error, head, poll_time,
    state_error,
};
use super::descriptor::{Descriptor, copy_of};
use super::inflight_region::InflightRegion;
use super::iotlb::Iotlb;
use super::memory::GuestMemory;
use crate::core::error::{Code, Error};
use crate::core::queue::{self, Borrower, Lender, Notifier, RingAddresses, RingFormat, UsedLog};
use crate::core::spin::Spin;

/// Longest time to poll for what the other side of a queue does.
pub const MAX_POLL_MICROSECONDS: u32 = 1000;
/// The same where none is said: where a hypervisor has to wake a processor that halts, the other side may take 40 us to wake and answer.
pub const DEFAULT_POLL_MICROSECONDS: u32 = 50;

/// Words that describe a chain in the table that `pop` fills.
const WORDS_OF_CHAIN: usize = 4;

#[napi]
pub struct DeviceQueue {
    inner: Option<queue::DeviceQueue>,
    /// Present from lending the queue to taking it back.
    lender: Option<Lender>,
    /// Present in a queue that another object has lent.
    borrower: Option<Borrower>,
    /// Polls before a script waits for a kick.
    spin: Spin,
    /// Since when it waits, if it does.
    waiting_since: Option<Instant>,
    /// Stays when the queue is given to an engine or lent.
    notifier: Arc<Notifier>,
    /// As above.
    used_log: Arc<UsedLog>,
}

#[napi(object, object_to_js = false)]
pub struct DeviceQueueOptions<'env> {
    pub size: u32,
    pub descriptor_table: Address,
    pub available_ring: Address,
    pub used_ring: Address,
    pub packed: Option<bool>,
    pub base: Option<u32>,
    pub event_idx: Option<bool>,
    pub indirect: Option<bool>,
    pub in_order: Option<bool>,
    pub call: Option<ClassInstance<'env, Descriptor>>,
    pub error: Option<ClassInstance<'env, Descriptor>>,
    pub iotlb: Option<ClassInstance<'env, Iotlb>>,
    pub inflight: Option<InflightQueue<'env>>,
    pub used_log: Option<Address>,
}

#[napi(object, object_to_js = false)]
pub struct InflightQueue<'env> {
    pub region: ClassInstance<'env, InflightRegion>,
    pub index: u32,
}

#[napi(object, object_from_js = false)]
pub struct DeviceQueueCounters {
    pub requests: f64,
    pub completed: f64,
    pub calls: f64,
    pub calls_suppressed: f64,
}

#[napi(object, object_from_js = false)]
pub struct Failure {
    pub code: String,
    pub message: String,
}

/// A failure, or `undefined`; an `Option` would become `null`.
pub type MaybeFailure = Either<Failure, ()>;

/// Converts why something failed, if it did.
pub fn maybe_failure(error: Option<&Error>) -> MaybeFailure {
    error.map_or(Either::B(()), |error| Either::A(Failure::from(error)))
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        Self { code: error.code.as_ref().to_owned(), message: error.message.clone() }
    }
}

/// The format of a ring that is packed or not.
pub(super) fn ring_format(packed: Option<bool>) -> RingFormat {
    if packed.unwrap_or(false) { RingFormat::Packed } else { RingFormat::Split }
}

/// The error of an array that ends before the parts that it is for.
fn too_small(length: usize) -> napi::Error<Code> {
    argument_error(format!("the array ends inside a part of {length} bytes"))
}

impl InflightQueue<'_> {
    fn share(self) -> Result<queue::InflightQueue> {
        let index = u16::try_from(self.index)
            .map_err(|_| argument_error(format!("the queue index {} is beyond 65535", self.index)))?;
        Ok(queue::InflightQueue { region: self.region.share()?, index })
    }
}

impl From<queue::DeviceQueue> for DeviceQueue {
    fn from(queue: queue::DeviceQueue) -> Self {
        let (notifier, used_log) = (Arc::clone(queue.notifier()), Arc::clone(queue.used_log()));
        Self {
            inner: Some(queue),
            lender: None,
            borrower: None,
            spin: Spin::new(Duration::ZERO),
            waiting_since: None,
            notifier,
            used_log,
        }
    }
}

impl DeviceQueue {
    fn queue(&self) -> Result<&queue::DeviceQueue> {
        self.inner.as_ref().ok_or_else(|| state_error("queue"))
    }

    fn queue_mut(&mut self) -> Result<&mut queue::DeviceQueue> {
        self.inner.as_mut().ok_or_else(|| state_error("queue"))
    }

    /// Gives the queue to an engine.
    pub fn take(&mut self) -> Result<queue::DeviceQueue> {
        if self.borrower.is_some() {
            return Err(argument_error("a queue that was lent to this thread cannot be given to an engine"));
        }
        self.inner.take().ok_or_else(|| state_error("queue"))
    }

    /// Gives a borrowed queue back; false when it is not borrowed.
    fn give_back(&mut self) -> bool {
        let Some(borrower) = self.borrower.take() else { return false };
        if let Some(queue) = self.inner.take() {
            borrower.give_back(queue);
        }
        true
    }
}

impl Drop for DeviceQueue {
    /// Also when the thread that borrowed the queue is terminated.
    fn drop(&mut self) {
        self.give_back();
    }
}

#[napi]
impl DeviceQueue {
    #[napi(constructor)]
    pub fn new(memory: &GuestMemory, options: DeviceQueueOptions) -> Result<Self> {
        let format = ring_format(options.packed);
        let addresses = RingAddresses {
            size: options.size,
            descriptor_table: options.descriptor_table.0,
            available_ring: options.available_ring.0,
            used_ring: options.used_ring.0,
        };
        let queue = queue::DeviceQueue::new(
            Arc::clone(&memory.inner),
            queue::DeviceQueueOptions {
                format,
                addresses,
                base: options.base.unwrap_or_else(|| format.fresh_base()),
                event_idx: options.event_idx.unwrap_or(false),
                indirect: options.indirect.unwrap_or(false),
                in_order: options.in_order.unwrap_or(false),
                iotlb: options.iotlb.as_deref().map(Iotlb::share).transpose()?,
                inflight: options.inflight.map(InflightQueue::share).transpose()?,
                used_log: options.used_log.map(|address| address.0),
            },
        )?;
        queue.notifier().set_call(copy_of(options.call.as_deref())?)?;
        queue.notifier().set_error(copy_of(options.error.as_deref())?)?;
        Ok(queue.into())
    }

    #[napi]
    pub fn detach(&mut self) -> Result<u32> {
        let lender = Lender::offer(self.take()?);
        Ok(self.lender.insert(lender).token())
    }

    #[napi]
    pub fn attach(token: u32) -> Result<DeviceQueue> {
        let (queue, borrower) =
            Borrower::borrow(token).ok_or_else(|| state_error("queue with this token"))?;
        let mut attached = Self::from(queue);
        attached.borrower = Some(borrower);
        Ok(attached)
    }

    #[napi]
    pub fn reclaim(&mut self) -> Result<()> {
        let lender = self.lender.as_ref().ok_or_else(|| argument_error("the queue was not detached"))?;
        let queue = lender
            .take_back()
            .ok_or_else(|| Error::new(Code::State, "the queue is still attached in another thread"))?;
        self.inner = Some(queue);
        self.lender = None;
        Ok(())
    }

    /// Lets go of the rings, of the memory behind them, and of the call and error descriptors.
    #[napi]
    pub fn close(&mut self) -> Result<()> {
        if self.give_back() {
            return Ok(());
        }
        (self.inner, self.lender) = (None, None);
        self.notifier.set_call(None)?;
        Ok(self.notifier.set_error(None)?)
    }

    #[napi]
    pub fn set_call(&self, call: Option<&Descriptor>) -> Result<()> {
        Ok(self.notifier.set_call(copy_of(call)?)?)
    }

    #[napi]
    pub fn set_error(&self, error: Option<&Descriptor>) -> Result<()> {
        Ok(self.notifier.set_error(copy_of(error)?)?)
    }

    #[napi]
    pub fn set_used_log(&self, address: Option<Address>) {
        self.used_log.set(address.map(|address| address.0));
    }

    #[napi]
    pub fn expect_only_readable(&mut self) -> Result<()> {
        self.queue_mut()?.expect_only_readable();
        Ok(())
    }

    #[napi]
    pub fn signal_call(&mut self) -> Result<()> {
        self.queue_mut()?.call();
        Ok(())
    }

    #[napi]
    pub fn pop(&mut self, chains: WordsMut, headers: BytesMut, header_size: u32) -> Result<u32> {
        let (chains, headers) = (chains.0, headers.0);
        let header_size = header_size as usize;
        let limit = chains.len() / WORDS_OF_CHAIN;
        if header_size.checked_mul(limit).is_none_or(|needed| needed > headers.len()) {
            let room = headers.len();
            return Err(argument_error(format!(
                "{limit} headers of {header_size} bytes do not fit in {room} bytes"
            )));
        }
        let mut count = 0;
        let taken = self.queue_mut()?.pop_each(limit, |head, chain| {
            let words = [u32::from(head), chain.readable(), chain.writable(), 0];
            chains[count * WORDS_OF_CHAIN..][..WORDS_OF_CHAIN].copy_from_slice(&words);
            chain.read_start(&mut headers[count * header_size..][..header_size]);
            count += 1;
        });
        match taken {
            // The chains before it are whole; the next call tells of this one.
            Err(error) if count == 0 => Err(error.into()),
            _ => Ok(count as u32),
        }
    }

    #[napi]
    pub fn read(&self, chain: u32, offset: Address, into: BytesMut) -> Result<()> {
        Ok(self.queue()?.read(head(chain)?, offset.0 as usize, into.0)?)
    }

    #[napi]
    pub fn write(&self, chain: u32, offset: Address, from: Bytes) -> Result<()> {
        Ok(self.queue()?.write(head(chain)?, offset.0 as usize, from.0)?)
    }

    #[napi]
    pub fn gather(&self, parts: Words, count: u32, into: BytesMut) -> Result<()> {
        let queue = self.queue()?;
        let mut rest = into.0;
        each_part(parts.0, count, |Part { head, offset, length }| {
            let bytes = rest.split_off_mut(..length).ok_or_else(|| too_small(length))?;
            Ok(queue.read(head, offset, bytes)?)
        })
    }

    #[napi]
    pub fn scatter(&self, parts: Words, count: u32, from: Bytes) -> Result<()> {
        let queue = self.queue()?;
        let mut rest = from.0;
        each_part(parts.0, count, |Part { head, offset, length }| {
            let bytes = rest.split_off(..length).ok_or_else(|| too_small(length))?;
            Ok(queue.write(head, offset, bytes)?)
        })
    }

    #[napi]
    pub fn read_batch_from_file(
        &mut self,
        transfers: NumbersMut,
        count: u32,
        file: &Descriptor,
    ) -> Result<()> {
        let (queue, file) = (self.queue_mut()?, file.borrow()?);
        each_transfer(transfers.0, count, |Part { head, offset, length }, position| {
            queue.read_from_file(head, offset, length, file, position)
        })
    }

    #[napi]
    pub fn write_batch_to_file(
        &mut self,
        transfers: NumbersMut,
        count: u32,
        file: &Descriptor,
    ) -> Result<()> {
        let (queue, file) = (self.queue_mut()?, file.borrow()?);
        each_transfer(transfers.0, count, |Part { head, offset, length }, position| {
            queue.write_to_file(head, offset, length, file, position)
        })
    }

    #[napi]
    pub fn read_from_file(
        &mut self,
        chain: u32,
        offset: Address,
        length: Address,
        file: &Descriptor,
        file_offset: Address,
    ) -> Result<f64> {
        let (offset, length) = (offset.0 as usize, length.0 as usize);
        let queue = self.queue_mut()?;
        Ok(queue.read_from_file(head(chain)?, offset, length, file.borrow()?, file_offset.0)? as f64)
    }

    #[napi]
    pub fn write_to_file(
        &mut self,
        chain: u32,
        offset: Address,
        length: Address,
        file: &Descriptor,
        file_offset: Address,
    ) -> Result<f64> {
        let (offset, length) = (offset.0 as usize, length.0 as usize);
        let queue = self.queue_mut()?;
        Ok(queue.write_to_file(head(chain)?, offset, length, file.borrow()?, file_offset.0)? as f64)
    }

    #[napi]
    pub fn complete(&mut self, used: Words, count: u32, trailers: Option<Bytes>) -> Result<()> {
        let (used, count) = (used.0, count as usize);
        if count > used.len() / 2 {
            return Err(argument_error(format!("{count} pairs are not in an array of {} words", used.len())));
        }
        let trailers = trailers.map_or(&[][..], |trailers| trailers.0);
        let size = trailers.len().checked_div(count).unwrap_or(0);
        let queue = self.queue_mut()?;
        let pairs = used.chunks_exact(2).take(count);
        let mut sound = 0;
        let mut prepare = || {
            for (place, pair) in pairs.clone().enumerate() {
                let chain = head(pair[0])?;
                if size > 0 {
                    queue.write_end(chain, &trailers[place * size..(place + 1) * size])?;
                }
                sound += 1;
            }
            Ok(())
        };
        // Heads that were looked at here fit in 16 bits.
        let prepared = prepare();
        // What comes before a mistake is the driver's all the same.
        let completed = queue.complete_each(pairs.take(sound).map(|pair| (pair[0] as u16, pair[1])));
        queue.publish()?;
        completed?;
        prepared
    }

    #[napi]
    pub fn enable_notifications(&mut self, poll_microseconds: Option<u32>) -> Result<bool> {
        self.spin.limit(poll_time(poll_microseconds.unwrap_or(0), MAX_POLL_MICROSECONDS)?);
        let queue = self.inner.as_mut().ok_or_else(|| state_error("queue"))?;
        let mut found = self.spin.poll(|| queue.has_available())?;
        if !found && queue.enable_notifications()? {
            queue.disable_notifications()?;
            found = true;
        }
        self.waiting_since = (!found).then(Instant::now);
        Ok(found)
    }

    #[napi]
    pub fn disable_notifications(&mut self) -> Result<()> {
        if let Some(since) = self.waiting_since.take() {
            self.spin.slept(since.elapsed());
        }
        Ok(self.queue_mut()?.disable_notifications()?)
    }

    #[napi(getter)]
    pub fn base(&self) -> Result<u32> {
        Ok(self.queue()?.base())
    }

    #[napi(getter)]
    pub fn recovered(&self) -> Result<u32> {
        Ok(self.queue()?.recovered() as u32)
    }

    #[napi(getter)]
    pub fn outstanding(&self) -> Result<u32> {
        Ok(self.queue()?.outstanding())
    }

    #[napi(getter)]
    pub fn broken(&self) -> Result<MaybeFailure> {
        Ok(maybe_failure(self.queue()?.broken()))
    }

    #[napi]
    pub fn counters(&self) -> Result<DeviceQueueCounters> {
        let counters = self.queue()?.counters();
        Ok(DeviceQueueCounters {
            requests: counters.requests as f64,
            completed: counters.completed as f64,
            calls: counters.calls as f64,
            calls_suppressed: counters.calls_suppressed as f64,
        })
    }
}
