//! Walks a chain of descriptors: each is copied once, then the copy is checked.

use super::ring::SplitRing;
use crate::core::error::{Code, Error, Result};
use crate::core::protocol::descriptor_flags::{INDIRECT, NEXT, WRITE};
use crate::core::queue::device::{Chain, IndirectTable, TablePlace};

/// Gathers the chain that begins at `head`, which is below the queue's size, in `chain`, which is empty.
pub(super) fn walk(ring: &SplitRing, head: u16, table: &mut IndirectTable, chain: &mut Chain) -> Result<()> {
    let mut index = head;
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
        let descriptor = if in_table { table.entry(index) } else { ring.descriptor(index) };
        let (address, length) = (descriptor.address.get(), descriptor.length.get());
        let flags = descriptor.flags.get();
        if flags & INDIRECT != 0 {
            let place = TablePlace { address, length };
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
            entries = found;
            (in_table, index, steps) = (true, 0, 0);
            continue;
        }
        chain.add_buffer(&ring.view, address, length, flags & WRITE != 0)?;
        if flags & NEXT == 0 {
            return Ok(());
        }
        index = descriptor.next.get();
        if usize::from(index) >= entries {
            let message =
                format!("descriptor {index} of the chain of head {head} is beyond its table of {entries}");
            return Err(Error::new(Code::RingIndex, message));
        }
    }
}
