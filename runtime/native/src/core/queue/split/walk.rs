//! Walks a chain of descriptors: each is copied once, then the copy is checked.

use super::ring::SplitRing;
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::SplitDescriptor;
use crate::core::protocol::descriptor_flags::{INDIRECT, NEXT, WRITE};
use crate::core::queue::device::{Chain, IndirectTable, TablePlace};
use crate::core::queue::view::View;

/// Gathers the chain of `head`, whose descriptor was copied, in `chain`, which is empty.
pub(super) fn walk(
    ring: &SplitRing,
    head: u16,
    first: SplitDescriptor,
    table: &mut IndirectTable,
    chain: &mut Chain,
) -> Result<()> {
    let mut descriptor = first;
    let mut in_table = false;
    let mut entries = usize::from(ring.size());
    let mut steps = 0;
    loop {
        steps += 1;
        if steps > entries {
            let message =
                format!("the chain of head {head} is longer than its table of {entries} descriptors");
            return Err(Error::new(Code::RingLoop, message));
        }
        let flags = descriptor.flags.get();
        if flags & INDIRECT != 0 {
            let place = TablePlace { address: descriptor.address.get(), length: descriptor.length.get() };
            if in_table {
                return place.refused("is named by another indirect table");
            }
            if flags & NEXT != 0 {
                return place.refused("is followed by a next descriptor");
            }
            let Some(found) = table.load(&ring.view, place)? else {
                chain.miss();
                return Ok(());
            };
            (entries, in_table, steps) = (found, true, 0);
            descriptor = table.entry(0);
            continue;
        }
        add_buffer(&descriptor, &ring.view, chain)?;
        if flags & NEXT == 0 {
            return Ok(());
        }
        let index = descriptor.next.get();
        if usize::from(index) >= entries {
            let message =
                format!("descriptor {index} of the chain of head {head} is beyond its table of {entries}");
            return Err(Error::new(Code::RingIndex, message));
        }
        descriptor = if in_table { table.entry(index) } else { ring.descriptor(index) };
    }
}

/// Appends the buffer of a direct descriptor.
#[inline]
pub(super) fn add_buffer(descriptor: &SplitDescriptor, view: &View, chain: &mut Chain) -> Result<()> {
    let writable = descriptor.flags.get() & WRITE != 0;
    chain.add_buffer(view, descriptor.address.get(), descriptor.length.get(), writable)
}
