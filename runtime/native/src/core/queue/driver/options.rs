//! How a driver queue works, what it takes, and what it has done.

use std::mem::size_of;

use super::layout::CACHE_LINE;
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::{DESCRIPTOR_TABLE_ALIGNMENT, SplitDescriptor};
use crate::core::queue::area::{RingAddresses, RingFormat};

/// Room for indirect tables: one table of `entries` descriptors for each descriptor of the queue.
#[derive(Clone, Copy, Debug)]
pub struct IndirectTables {
    /// Guest address of the first table.
    pub address: u64,
    /// Descriptors in each table.
    pub entries: u16,
}

impl IndirectTables {
    /// Bytes of a table; descriptors of both formats have the same size.
    pub(super) fn length(entries: usize) -> usize {
        entries * size_of::<SplitDescriptor>()
    }

    /// Bytes from a table to the next.
    pub(super) fn stride(entries: u16) -> usize {
        Self::length(entries.into()).next_multiple_of(CACHE_LINE)
    }

    /// Guest address of the table that belongs to a chain.
    pub(super) fn table_of(&self, id: u16) -> u64 {
        self.address + u64::from(id) * Self::stride(self.entries) as u64
    }

    pub(super) fn validate(&self) -> Result<()> {
        let Self { address, entries } = self;
        if *entries > 0 && address.is_multiple_of(u64::from(DESCRIPTOR_TABLE_ALIGNMENT)) {
            return Ok(());
        }
        let message = format!(
            "indirect tables of {entries} entries at guest address {address:#x} are not possible: there must be an entry, and the address aligned to {DESCRIPTOR_TABLE_ALIGNMENT}"
        );
        Err(Error::new(Code::Argument, message))
    }
}

/// How a driver queue works.
#[derive(Clone, Copy, Debug)]
pub struct DriverQueueOptions {
    /// How the ring is laid out.
    pub format: RingFormat,
    /// Where the ring lies.
    pub addresses: RingAddresses,
    /// VIRTIO_F_EVENT_IDX was negotiated.
    pub event_idx: bool,
    /// Present when VIRTIO_F_INDIRECT_DESC was negotiated.
    pub indirect: Option<IndirectTables>,
    /// VIRTIO_F_IN_ORDER was negotiated.
    pub in_order: bool,
}

/// A buffer of a chain.
#[derive(Clone, Copy, Debug)]
pub struct Buffer {
    /// Guest address.
    pub address: u64,
    /// Bytes.
    pub length: u32,
    /// The device writes it; otherwise it reads it.
    pub writable: bool,
}

/// What a driver queue has done.
#[derive(Clone, Copy, Debug, Default)]
pub struct DriverCounters {
    /// Chains added.
    pub requests: u64,
    /// Chains reaped.
    pub completed: u64,
    /// Kicks signalled.
    pub kicks: u64,
    /// Publications for which the device wanted no kick.
    pub kicks_suppressed: u64,
}
