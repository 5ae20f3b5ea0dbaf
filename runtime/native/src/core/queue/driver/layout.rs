//! Where a driver puts the parts of a queue.

use super::IndirectTables;
use crate::core::error::Result;
use crate::core::queue::area::{RingAddresses, RingFormat};

/// Parts that one side writes do not share a cache line with parts that the other side writes, nor tables with each other: each store would
/// take the line away from the other processor.
pub(super) const CACHE_LINE: usize = 64;

/// Offsets of the parts of a queue from an address aligned to 16 bytes, better to a cache line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DriverLayout {
    /// Bytes in all.
    pub size: usize,
    /// The descriptor table; packed: the descriptor ring.
    pub descriptor_table: usize,
    /// The available ring; packed: the driver event area.
    pub available_ring: usize,
    /// The used ring; packed: the device event area.
    pub used_ring: usize,
    /// The indirect tables.
    pub indirect_tables: usize,
}

impl DriverLayout {
    /// Lays out a queue, with `indirect_entries` descriptors in each indirect table.
    pub fn new(format: RingFormat, size: u32, indirect_entries: u16) -> Result<Self> {
        let nowhere = RingAddresses { size, descriptor_table: 0, available_ring: 0, used_ring: 0 };
        let mut end = 0usize;
        let [descriptor_table, available_ring, used_ring] = format.shape(&nowhere, true)?.areas.map(|area| {
            let start = end.next_multiple_of(CACHE_LINE.max(area.alignment as usize));
            end = start + area.length;
            start
        });
        let indirect_tables = end.next_multiple_of(CACHE_LINE);
        let tables = size as usize * IndirectTables::stride(indirect_entries);
        Ok(Self {
            size: indirect_tables + tables,
            descriptor_table,
            available_ring,
            used_ring,
            indirect_tables,
        })
    }
}
