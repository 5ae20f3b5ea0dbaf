//! `DriverQueue`.

use std::sync::Arc;

use napi::bindgen_prelude::ClassInstance;
use napi_derive::napi;

use super::convert::{Address, Numbers, Result, WordsMut, argument_error, state_error};
use super::descriptor::Descriptor;
use super::device_queue::ring_format;
use super::memory::GuestMemory;
use crate::core::queue::{self, Buffer, DriverLayout, IndirectTables, RingAddresses};

/// Words that describe a buffer in the list that `add` takes.
const WORDS_OF_BUFFER: usize = 3;

#[napi]
pub struct DriverQueue {
    inner: Option<queue::DriverQueue>,
    /// The buffers of the chain being added; kept for its room.
    buffers: Vec<Buffer>,
}

#[napi(object, object_to_js = false)]
pub struct IndirectOptions {
    pub tables: Address,
    pub entries: u32,
}

#[napi(object, object_to_js = false)]
pub struct DriverQueueOptions<'env> {
    pub size: u32,
    pub descriptor_table: Address,
    pub available_ring: Address,
    pub used_ring: Address,
    pub packed: Option<bool>,
    pub event_idx: Option<bool>,
    pub indirect: Option<IndirectOptions>,
    pub in_order: Option<bool>,
    pub kick: ClassInstance<'env, Descriptor>,
}

#[napi(object, object_from_js = false)]
pub struct DriverQueueLayout {
    pub size: f64,
    pub descriptor_table: f64,
    pub available_ring: f64,
    pub used_ring: f64,
    pub indirect_tables: f64,
}

#[napi(object, object_from_js = false)]
pub struct DriverQueueCounters {
    pub requests: f64,
    pub completed: f64,
    pub kicks: f64,
    pub kicks_suppressed: f64,
}

impl DriverQueue {
    pub fn queue(&self) -> Result<&queue::DriverQueue> {
        self.inner.as_ref().ok_or_else(|| state_error("queue"))
    }

    fn queue_mut(&mut self) -> Result<&mut queue::DriverQueue> {
        self.inner.as_mut().ok_or_else(|| state_error("queue"))
    }

    /// Gives the queue to a load generator.
    pub fn take(&mut self) -> Result<queue::DriverQueue> {
        self.inner.take().ok_or_else(|| state_error("queue"))
    }
}

fn entries(value: u32) -> Result<u16> {
    u16::try_from(value)
        .map_err(|_| argument_error(format!("{value} entries are too many for an indirect table")))
}

#[napi]
impl DriverQueue {
    #[napi(constructor)]
    pub fn new(memory: &GuestMemory, options: DriverQueueOptions) -> Result<Self> {
        let addresses = RingAddresses {
            size: options.size,
            descriptor_table: options.descriptor_table.0,
            available_ring: options.available_ring.0,
            used_ring: options.used_ring.0,
        };
        let to_tables = |indirect: IndirectOptions| -> Result<IndirectTables> {
            Ok(IndirectTables { address: indirect.tables.0, entries: entries(indirect.entries)? })
        };
        let indirect = options.indirect.map(to_tables).transpose()?;
        let queue = queue::DriverQueue::new(
            Arc::clone(&memory.inner),
            queue::DriverQueueOptions {
                format: ring_format(options.packed),
                addresses,
                event_idx: options.event_idx.unwrap_or(false),
                indirect,
                in_order: options.in_order.unwrap_or(false),
            },
            options.kick.copy()?,
        )?;
        Ok(Self { inner: Some(queue), buffers: Vec::new() })
    }

    #[napi]
    pub fn layout(
        size: u32,
        indirect_entries: Option<u32>,
        packed: Option<bool>,
    ) -> Result<DriverQueueLayout> {
        let entries = entries(indirect_entries.unwrap_or(0))?;
        let layout = DriverLayout::new(ring_format(packed), size, entries)?;
        Ok(DriverQueueLayout {
            size: layout.size as f64,
            descriptor_table: layout.descriptor_table as f64,
            available_ring: layout.available_ring as f64,
            used_ring: layout.used_ring as f64,
            indirect_tables: layout.indirect_tables as f64,
        })
    }

    /// Lets go of the rings, of the memory behind them, and of the kick descriptor.
    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
    }

    #[napi]
    pub fn add(&mut self, segments: Numbers) -> Result<i32> {
        let segments = segments.0;
        if segments.is_empty() || !segments.len().is_multiple_of(WORDS_OF_BUFFER) {
            let length = segments.len();
            return Err(argument_error(format!(
                "{length} numbers are not a list of (address, length, writable)"
            )));
        }
        self.buffers.clear();
        for words in segments.chunks_exact(WORDS_OF_BUFFER) {
            let (address, length) = (words[0], words[1]);
            let is_address = address >= 0.0 && address == (address as u64) as f64;
            if !is_address || length != f64::from(length as u32) {
                return Err(argument_error(format!("({address}, {length}) is not an address and a length")));
            }
            let buffer = Buffer { address: address as u64, length: length as u32, writable: words[2] != 0.0 };
            self.buffers.push(buffer);
        }
        let queue = self.inner.as_mut().ok_or_else(|| state_error("queue"))?;
        Ok(queue.add(&self.buffers)?.map_or(-1, i32::from))
    }

    #[napi]
    pub fn publish(&mut self) -> Result<bool> {
        Ok(self.queue_mut()?.publish()?)
    }

    #[napi]
    pub fn reap(&mut self, used: WordsMut) -> Result<u32> {
        let queue = self.queue_mut()?;
        let mut count = 0;
        for pair in used.0.chunks_exact_mut(2) {
            let Some((head, written)) = queue.reap()? else { break };
            pair.copy_from_slice(&[u32::from(head), written]);
            count += 1;
        }
        Ok(count)
    }

    #[napi]
    pub fn enable_calls(&mut self) -> Result<bool> {
        Ok(self.queue_mut()?.enable_calls()?)
    }

    #[napi]
    pub fn disable_calls(&mut self) -> Result<()> {
        Ok(self.queue_mut()?.disable_calls()?)
    }

    #[napi]
    pub fn restart(&mut self) -> Result<()> {
        Ok(self.queue_mut()?.restart()?)
    }

    #[napi(getter)]
    pub fn used_base(&self) -> Result<u32> {
        Ok(self.queue()?.used_base())
    }

    #[napi(getter)]
    pub fn free(&self) -> Result<u32> {
        Ok(self.queue()?.free())
    }

    #[napi(getter)]
    pub fn outstanding(&self) -> Result<u32> {
        Ok(self.queue()?.outstanding())
    }

    #[napi]
    pub fn counters(&self) -> Result<DriverQueueCounters> {
        let counters = self.queue()?.counters();
        Ok(DriverQueueCounters {
            requests: counters.requests as f64,
            completed: counters.completed as f64,
            kicks: counters.kicks as f64,
            kicks_suppressed: counters.kicks_suppressed as f64,
        })
    }
}
