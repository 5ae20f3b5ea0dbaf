//! The indirect table that a chain leads to: each entry is copied once, then the copy is looked at.

use std::mem::size_of;
use std::sync::atomic::{AtomicU64, Ordering};

use zerocopy::{FromBytes, IntoBytes};

use crate::core::error::{Code, Error, Result};
use crate::core::protocol::{SplitDescriptor, iotlb_permission};
use crate::core::queue::view::{Unresolved, View};

/// Entries that an indirect table may have even if the queue is smaller. Drivers rely on more than the queue's size.
const INDIRECT_ENTRIES: usize = 1024;

/// Bytes a descriptor, in both formats.
const DESCRIPTOR: usize = size_of::<SplitDescriptor>();
const WORDS: usize = DESCRIPTOR / size_of::<u64>();

/// The table loaded last, and the rules that a table must keep.
pub(in crate::core::queue) struct IndirectTable {
    indirect: bool,
    most_entries: usize,
    /// Entries of a packed ring's tables are for the device to read, whatever they say.
    pub only_readable: bool,
    /// Where its entries are: in guest memory, or in the copy.
    words: *mut AtomicU64,
    /// A copy of a table that is in several pieces or not aligned.
    copy: Vec<u64>,
}

// SAFETY: the pointer leads into shared memory that may be used from any thread, which who loads a table keeps mapped, or into the copy.
unsafe impl Send for IndirectTable {}

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
        Self {
            indirect,
            most_entries: INDIRECT_ENTRIES.max(usize::from(size)),
            only_readable: false,
            words: std::ptr::null_mut(),
            copy: Vec::new(),
        }
    }

    /// Finds a table, which its view must keep mapped while entries are read; returns the number of its entries, or none if it cannot be
    /// found yet.
    #[inline]
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
        let (words, copy) = (&mut self.words, &mut self.copy);
        let mut copied = 0;
        let resolved = view.resolve(place.address, length as u64, iotlb_permission::READ_ONLY, |segment| {
            if segment.len() == length && segment.pointer().cast::<AtomicU64>().is_aligned() {
                *words = segment.pointer().cast();
            } else {
                copy.resize(entries * WORDS, 0);
                copied += segment.copy_to(&mut copy.as_mut_bytes()[copied..]);
                *words = copy.as_mut_ptr().cast();
            }
        });
        match resolved {
            Ok(()) => Ok(Some(entries)),
            Err(Unresolved::Missed) => Ok(None),
            Err(Unresolved::Outside) => Err(place.error(Code::RingAddress, "is not inside guest memory")),
        }
    }

    /// An entry of the table loaded last; `index` is below its number of entries.
    #[inline]
    pub fn entry<Descriptor: FromBytes>(&self, index: u16) -> Descriptor {
        const { assert!(size_of::<Descriptor>() == DESCRIPTOR) };
        let place = self.words.wrapping_add(usize::from(index) * WORDS).cast::<u64>();
        // SAFETY: the index is inside the table, which is mapped, or the copy of it, which does not change until the next is loaded; both are aligned.
        let (low, high) = unsafe { (AtomicU64::from_ptr(place), AtomicU64::from_ptr(place.wrapping_add(1))) };
        let copy: [u64; WORDS] = [low.load(Ordering::Relaxed), high.load(Ordering::Relaxed)];
        match Descriptor::read_from_bytes(copy.as_bytes()) {
            Ok(descriptor) => descriptor,
            Err(_) => unreachable!("two words have exactly the size of a descriptor"),
        }
    }
}
