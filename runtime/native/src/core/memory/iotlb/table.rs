//! Disjoint ranges of I/O virtual addresses, a bounded number of them.

use std::collections::{BTreeMap, BTreeSet};

use super::Miss;
use crate::core::protocol::iotlb_permission;

/// Most ranges kept; the oldest go. Enough for 64 MiB of single pages, which is more than a chain of buffers usually has.
pub(super) const MAX_RANGES: usize = 16384;

/// A range without its first address, which is its key.
#[derive(Clone, Copy, Debug)]
struct Range {
    last: u64,
    user_address: u64,
    permission: u8,
    age: u64,
}

#[derive(Debug, Default)]
pub(super) struct Table {
    /// By first address.
    ranges: BTreeMap<u64, Range>,
    /// Age and first address, the oldest first.
    ages: BTreeSet<(u64, u64)>,
    next_age: u64,
}

impl Table {
    /// Adds a range that meets no other.
    pub fn insert(&mut self, first: u64, last: u64, user_address: u64, permission: u8) {
        let range = Range { last, user_address, permission, age: self.next_age };
        self.next_age += 1;
        self.put(first, range);
    }

    /// Removes what lies in `first..=last`; a range that reaches beyond it keeps the rest.
    pub fn cut(&mut self, first: u64, last: u64) {
        while let Some((start, range)) = self.last_before(last)
            && range.last >= first
        {
            self.ranges.remove(&start);
            self.ages.remove(&(range.age, start));
            if range.last > last {
                let user_address = range.user_address + (last - start + 1);
                self.put(last + 1, Range { user_address, ..range });
            }
            if start < first {
                self.put(start, Range { last: first - 1, ..range });
            }
        }
    }

    /// Hands over the front-end's addresses of a range that does not wrap, piece by piece. An empty range has none, but must begin
    /// inside a range all the same.
    pub fn translate(
        &self,
        iova: u64,
        length: u64,
        access: u8,
        mut take: impl FnMut(u64, u64),
    ) -> Result<(), Miss> {
        let (mut iova, mut left) = (iova, length);
        loop {
            let found =
                self.last_before(iova).filter(|(_, range)| range.last >= iova && range.allows(access));
            let Some((start, range)) = found else { return Err(Miss { iova, permission: access }) };
            // One less than the length, which may be 2^64.
            let behind = range.last - iova;
            let here = left.min(behind.saturating_add(1));
            if here > 0 {
                take(range.user_address + (iova - start), here);
            }
            left -= here;
            if left == 0 {
                return Ok(());
            }
            iova += here;
        }
    }

    fn put(&mut self, first: u64, range: Range) {
        self.ages.insert((range.age, first));
        self.ranges.insert(first, range);
        while self.ranges.len() > MAX_RANGES
            && let Some((_, oldest)) = self.ages.pop_first()
        {
            self.ranges.remove(&oldest);
        }
    }

    /// The last range that begins at or before an address.
    fn last_before(&self, address: u64) -> Option<(u64, Range)> {
        self.ranges.range(..=address).next_back().map(|(start, range)| (*start, *range))
    }
}

impl Range {
    fn allows(&self, access: u8) -> bool {
        const {
            assert!(
                iotlb_permission::READ_ONLY | iotlb_permission::WRITE_ONLY == iotlb_permission::READ_WRITE
            )
        };
        self.permission & access == access
    }
}
