//! Copies the indirect table that a chain leads to, before anything in it is looked at.

use std::mem::size_of;

use zerocopy::FromBytes;

use crate::core::error::{Code, Error, Result};
use crate::core::protocol::{SplitDescriptor, iotlb_permission};
use crate::core::queue::view::{Unresolved, View};

/// Entries that an indirect table may have even if the queue is smaller. Drivers rely on more than the queue's size.
const INDIRECT_ENTRIES: usize = 1024;

/// Bytes a descriptor, in both formats.
const DESCRIPTOR: usize = size_of::<SplitDescriptor>();

/// The room for the copy, and the rules that a table must keep.
pub(in crate::core::queue) struct IndirectTable {
    indirect: bool,
    most_entries: usize,
    copy: Vec<u8>,
}

/// Where an indirect table lies, as the descriptor that names it says.
#[derive(Clone, Copy)]
pub(in crate::core::queue) struct TablePlace {
    pub address: u64,
    pub length: u32,
}

impl TablePlace {
    /// An error that names the table.
    pub fn refused<T>(&self, reason: &str) -> Result<T> {
        Err(self.error(Code::RingIndirect, reason))
    }

    fn error(&self, code: Code, reason: &str) -> Error {
        let Self { address, length } = self;
        Error::new(
            code,
            format!("the indirect table, {length} bytes at guest address {address:#x}, {reason}"),
        )
    }
}

impl IndirectTable {
    /// Room for the tables of a queue of `size` descriptors; `indirect` when they were negotiated.
    pub fn new(size: u16, indirect: bool) -> Self {
        Self { indirect, most_entries: INDIRECT_ENTRIES.max(usize::from(size)), copy: Vec::new() }
    }

    /// Copies a table; returns the number of its entries, or none if it cannot be found yet.
    pub fn load(&mut self, view: &View, place: TablePlace) -> Result<Option<usize>> {
        if !self.indirect {
            return place.refused("is used although indirect tables were not negotiated");
        }
        let length = place.length as usize;
        let entries = length / DESCRIPTOR;
        if length == 0 || !length.is_multiple_of(DESCRIPTOR) {
            return place.refused("is not a whole number of descriptors, at least one");
        }
        if entries > self.most_entries {
            return place.refused("has more entries than a chain may have");
        }
        self.copy.resize(length, 0);
        let mut copied = 0;
        let resolved = view.resolve(place.address, length as u64, iotlb_permission::READ_ONLY, |segment| {
            copied += segment.copy_to(&mut self.copy[copied..]);
        });
        match resolved {
            Ok(()) => Ok(Some(entries)),
            Err(Unresolved::Missed) => Ok(None),
            Err(Unresolved::Outside) => Err(place.error(Code::RingAddress, "is not inside guest memory")),
        }
    }

    /// An entry of the table loaded last; `index` is below its number of entries.
    pub fn entry<Descriptor: FromBytes>(&self, index: u16) -> Descriptor {
        const { assert!(size_of::<Descriptor>() == DESCRIPTOR) };
        let start = usize::from(index) * DESCRIPTOR;
        match Descriptor::read_from_bytes(&self.copy[start..start + DESCRIPTOR]) {
            Ok(descriptor) => descriptor,
            Err(_) => unreachable!("the slice has exactly the size of a descriptor"),
        }
    }
}
