//! Gathers a chain from the copy of its descriptors: either all are direct or there is one alone, which names an indirect table.

use crate::core::error::Result;
use crate::core::protocol::PackedDescriptor;
use crate::core::protocol::packed_descriptor_flags::{INDIRECT, NEXT, WRITE};
use crate::core::queue::device::{Chain, IndirectTable, TablePlace};
use crate::core::queue::view::View;

/// Gathers the chain of these descriptors, of which none may name a table, in `chain`, which is empty.
pub(super) fn gather(descriptors: &[PackedDescriptor], view: &View, chain: &mut Chain) -> Result<()> {
    for descriptor in descriptors {
        if descriptor.flags.get() & INDIRECT != 0 {
            return refuse_company(descriptor);
        }
        add_buffer(descriptor, WRITE, view, chain)?;
    }
    Ok(())
}

/// Gathers the chain of the table that a descriptor names, in `chain`, which is empty. Of an entry's flags only WRITE means something:
/// their order says what comes next.
pub(super) fn gather_table(
    descriptor: &PackedDescriptor,
    view: &View,
    table: &mut IndirectTable,
    chain: &mut Chain,
) -> Result<()> {
    if descriptor.flags.get() & NEXT != 0 {
        return refuse_company(descriptor);
    }
    let place = place_of(descriptor);
    let Some(entries) = table.load(view, place)? else {
        chain.miss();
        return Ok(());
    };
    let writable = if table.only_readable { 0 } else { WRITE };
    for index in 0..entries as u16 {
        let entry: PackedDescriptor = table.entry(index);
        if entry.flags.get() & INDIRECT != 0 {
            return place.refused("names another indirect table");
        }
        add_buffer(&entry, writable, view, chain)?;
    }
    Ok(())
}

/// Appends the buffer of a direct descriptor, writable if it has one of these flags.
#[inline]
pub(super) fn add_buffer(
    descriptor: &PackedDescriptor,
    writable: u16,
    view: &View,
    chain: &mut Chain,
) -> Result<()> {
    let writable = descriptor.flags.get() & writable != 0;
    chain.add_buffer(view, descriptor.address.get(), descriptor.length.get(), writable)
}

fn place_of(descriptor: &PackedDescriptor) -> TablePlace {
    TablePlace { address: descriptor.address.get(), length: descriptor.length.get() }
}

#[cold]
fn refuse_company(descriptor: &PackedDescriptor) -> Result<()> {
    place_of(descriptor).refused("is part of a chain with other descriptors")
}
