//! The words of a region, in memory that outlives this process.

use std::mem::size_of;
use std::sync::atomic::{AtomicU8, AtomicU16, AtomicU32, AtomicU64, Ordering};

use crate::core::memory::Mapping;

/// The words of a region, by their offset. Each store is seen by whoever reads the memory in the order in which they are made: the process
/// may end between any two of them.
#[derive(Clone, Copy)]
pub(super) struct Cells<'region> {
    mapping: &'region Mapping,
    start: usize,
    length: usize,
}

macro_rules! cell {
    ($atomic:ident, $word:ident, $load:ident, $store:ident) => {
        #[inline]
        pub fn $load(&self, offset: usize) -> $word {
            // SAFETY: the place is aligned and inside the mapping, and shared memory is only used atomically.
            unsafe { $atomic::from_ptr(self.place::<$word>(offset)) }.load(Ordering::Acquire)
        }

        #[inline]
        pub fn $store(&self, offset: usize, value: $word) {
            // SAFETY: as above.
            unsafe { $atomic::from_ptr(self.place::<$word>(offset)) }.store(value, Ordering::Release);
        }
    };
}

impl<'region> Cells<'region> {
    /// The words of a piece of a mapping.
    pub fn new(mapping: &'region Mapping, start: usize, length: usize) -> Self {
        debug_assert!(start + length <= mapping.size());
        Self { mapping, start, length }
    }

    cell!(AtomicU8, u8, load8, store8);
    cell!(AtomicU16, u16, load16, store16);
    cell!(AtomicU32, u32, load32, store32);
    cell!(AtomicU64, u64, load64, store64);

    #[inline]
    fn place<Word>(&self, offset: usize) -> *mut Word {
        assert!(offset.is_multiple_of(size_of::<Word>()) && offset + size_of::<Word>() <= self.length);
        self.mapping.start().wrapping_add(self.start + offset).cast()
    }
}
