//! Walks a chain of descriptors: each is copied once, then the copy is checked.

use std::mem::size_of;

use zerocopy::FromBytes;

use super::chain::Chain;
use super::ring::Ring;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::guest::{Snapshot, resolve};
use crate::core::protocol::{SplitDescriptor, descriptor_flags};

/// Entries that an indirect table may have even if the queue is smaller. Drivers rely on more than the queue's size.
const INDIRECT_ENTRIES: usize = 1024;

const DESCRIPTOR: usize = size_of::<SplitDescriptor>();

/// A walker with its room for a copy of an indirect table.
pub(super) struct Walker {
    size: u16,
    indirect: bool,
    /// The copy of the indirect table being walked.
    table: Vec<u8>,
}

impl Walker {
    /// A walker for a queue of `size` descriptors; `indirect` when indirect tables were negotiated.
    pub fn new(size: u16, indirect: bool) -> Self {
        Self { size, indirect, table: Vec::new() }
    }

    /// Gathers the chain that begins at `head`, which is below the queue's size, in `chain`, which is empty.
    pub fn walk(&mut self, ring: &Ring, head: u16, chain: &mut Chain) -> Result<()> {
        let mut index = head;
        let mut in_table = false;
        let mut entries = usize::from(self.size);
        let mut steps = 0;
        loop {
            steps += 1;
            if steps > entries {
                let message =
                    format!("the chain of head {head} is longer than its table of {entries} descriptors");
                return Err(Error::new(Code::RingLoop, message));
            }
            let descriptor = if in_table { self.entry(index) } else { ring.descriptor(index) };
            let flags = descriptor.flags.get();
            if flags & descriptor_flags::INDIRECT != 0 {
                entries = self.enter(&ring.snapshot, &descriptor, in_table)?;
                (in_table, index, steps) = (true, 0, 0);
                continue;
            }
            add_buffer(&ring.snapshot, &descriptor, chain)?;
            if flags & descriptor_flags::NEXT == 0 {
                return Ok(());
            }
            index = descriptor.next.get();
            if usize::from(index) >= entries {
                let message = format!(
                    "descriptor {index} of the chain of head {head} is beyond its table of {entries}"
                );
                return Err(Error::new(Code::RingIndex, message));
            }
        }
    }

    /// Copies the indirect table that a descriptor names; returns the number of its entries.
    fn enter(&mut self, snapshot: &Snapshot, descriptor: &SplitDescriptor, in_table: bool) -> Result<usize> {
        let refused = |reason: &str| {
            let (address, length) = (descriptor.address.get(), descriptor.length.get());
            let message =
                format!("the indirect table, {length} bytes at guest address {address:#x}, {reason}");
            Err(Error::new(Code::RingIndirect, message))
        };
        if !self.indirect {
            return refused("is used although indirect tables were not negotiated");
        }
        if in_table {
            return refused("is named by another indirect table");
        }
        if descriptor.flags.get() & descriptor_flags::NEXT != 0 {
            return refused("is followed by a next descriptor");
        }
        let length = descriptor.length.get() as usize;
        let entries = length / DESCRIPTOR;
        if length == 0 || !length.is_multiple_of(DESCRIPTOR) {
            return refused("is not a whole number of descriptors, at least one");
        }
        if entries > INDIRECT_ENTRIES.max(usize::from(self.size)) {
            return refused("has more entries than a chain may have");
        }
        self.table.resize(length, 0);
        let mut copied = 0;
        let inside = resolve(snapshot, descriptor.address.get(), length as u64, |segment| {
            copied += segment.copy_to(&mut self.table[copied..]);
        });
        match inside {
            Some(()) => Ok(entries),
            None => Err(outside("indirect table", descriptor)),
        }
    }

    /// An entry of the copied indirect table; `index` is below its number of entries.
    fn entry(&self, index: u16) -> SplitDescriptor {
        let start = usize::from(index) * DESCRIPTOR;
        match SplitDescriptor::read_from_bytes(&self.table[start..start + DESCRIPTOR]) {
            Ok(descriptor) => descriptor,
            Err(_) => unreachable!("the slice has exactly the size of a descriptor"),
        }
    }
}

/// Appends the buffer of a descriptor to a chain.
fn add_buffer(snapshot: &Snapshot, descriptor: &SplitDescriptor, chain: &mut Chain) -> Result<()> {
    let writable = descriptor.flags.get() & descriptor_flags::WRITE != 0;
    let length = descriptor.length.get();
    chain.begin_buffer(writable, length)?;
    resolve(snapshot, descriptor.address.get(), u64::from(length), |segment| {
        chain.add_segment(writable, segment)
    })
    .ok_or_else(|| outside("buffer", descriptor))
}

fn outside(name: &str, descriptor: &SplitDescriptor) -> Error {
    let (address, length) = (descriptor.address.get(), descriptor.length.get());
    let message =
        format!("the {name}, {length} bytes at guest address {address:#x}, is not inside guest memory");
    Error::new(Code::RingAddress, message)
}
