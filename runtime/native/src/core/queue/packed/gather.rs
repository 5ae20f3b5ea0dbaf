//! Gathers a chain from the copy of its descriptors.

use crate::core::error::Result;
use crate::core::protocol::PackedDescriptor;
use crate::core::protocol::packed_descriptor_flags::{INDIRECT, NEXT, WRITE};
use crate::core::queue::device::{Chain, IndirectTable, TablePlace};
use crate::core::queue::view::View;

/// Gathers the chain of these descriptors, at least one, in `chain`, which is empty.
///
/// A chain is either all direct descriptors or one that names an indirect table. In a table only WRITE means something; there the
/// order says what comes next.
pub(super) fn gather(
    descriptors: &[PackedDescriptor],
    view: &View,
    table: &mut IndirectTable,
    chain: &mut Chain,
) -> Result<()> {
    for descriptor in descriptors {
        if descriptor.flags.get() & INDIRECT == 0 {
            add_buffer(descriptor, view, chain)?;
            continue;
        }
        let place = TablePlace { address: descriptor.address.get(), length: descriptor.length.get() };
        if descriptors.len() > 1 || descriptor.flags.get() & NEXT != 0 {
            return place.refused("is part of a chain with other descriptors");
        }
        let Some(entries) = table.load(view, place)? else {
            chain.miss();
            continue;
        };
        for index in 0..entries {
            let mut entry: PackedDescriptor = table.entry(index as u16);
            if entry.flags.get() & INDIRECT != 0 {
                return place.refused("names another indirect table");
            }
            if table.only_readable {
                entry.flags = 0.into();
            }
            add_buffer(&entry, view, chain)?;
        }
    }
    Ok(())
}

/// Appends the buffer of a direct descriptor.
#[inline]
pub(super) fn add_buffer(descriptor: &PackedDescriptor, view: &View, chain: &mut Chain) -> Result<()> {
    let writable = descriptor.flags.get() & WRITE != 0;
    chain.add_buffer(view, descriptor.address.get(), descriptor.length.get(), writable)
}
