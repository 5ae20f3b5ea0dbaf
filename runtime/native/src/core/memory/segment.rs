//! A contiguous piece of guest memory by host address: what the kernel's vectored calls take.

use vm_memory::{ByteValued, VolatileMemory, VolatileSlice};

use crate::core::prefetch::{CACHE_LINE, prefetch, prefetch_to_write};

/// A host address and a length, laid out as the kernel's `iovec`.
///
/// A segment borrows from the snapshot of memory it was resolved with, which its holder keeps alive.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Segment(libc::iovec);

// SAFETY: a segment is an address in shared memory, and the memory may be used from any thread.
unsafe impl Send for Segment {}

impl Segment {
    /// A piece of `length` bytes at a host address.
    pub(crate) fn new(pointer: *mut u8, length: usize) -> Self {
        Self(libc::iovec { iov_base: pointer.cast(), iov_len: length })
    }

    /// A piece that is all of these bytes. It must only be read, and no longer than they are there.
    pub(crate) fn borrowed(bytes: &[u8]) -> Self {
        Self::new(bytes.as_ptr().cast_mut(), bytes.len())
    }

    /// The host address.
    pub fn pointer(&self) -> *mut u8 {
        self.0.iov_base.cast()
    }

    /// Bytes.
    #[allow(clippy::len_without_is_empty, reason = "an empty segment is never made")]
    pub fn len(&self) -> usize {
        self.0.iov_len
    }

    /// The piece without its first `count` bytes, of at most `limit` bytes.
    pub fn part(&self, count: usize, limit: usize) -> Self {
        let count = count.min(self.len());
        Self::new(self.pointer().wrapping_add(count), (self.len() - count).min(limit))
    }

    /// Grows by a piece that begins where this one ends; false when it begins elsewhere.
    pub fn join(&mut self, next: &Self) -> bool {
        let adjoins = self.pointer().wrapping_add(self.len()) == next.pointer();
        if adjoins {
            self.0.iov_len += next.len();
        }
        adjoins
    }

    /// Brings the first `length` bytes near, to be read.
    #[inline]
    pub fn prefetch(&self, length: usize) {
        self.lines(length).for_each(|line| prefetch(line));
    }

    /// Brings the first `length` bytes near, to be written.
    #[inline]
    pub fn prefetch_to_write(&self, length: usize) {
        self.lines(length).for_each(prefetch_to_write);
    }

    #[inline]
    fn lines(&self, length: usize) -> impl Iterator<Item = *mut u8> + use<> {
        let start = self.pointer();
        (0..length.min(self.len())).step_by(CACHE_LINE).map(move |place| start.wrapping_add(place))
    }

    /// Loads a value from an offset into the piece; none where it does not wholly lie in it.
    #[inline]
    pub fn load<T: ByteValued>(&self, offset: usize) -> Option<T> {
        self.volatile().get_ref(offset).ok().map(|place| place.load())
    }

    /// Stores a value at an offset into the piece; false where it does not wholly lie in it.
    #[inline]
    pub fn store<T: ByteValued>(&self, offset: usize, value: T) -> bool {
        self.volatile().get_ref(offset).map(|place| place.store(value)).is_ok()
    }

    /// Copies from the start of the piece, as much as fits; returns bytes copied.
    pub fn copy_to(&self, into: &mut [u8]) -> usize {
        self.volatile().copy_to(into)
    }

    /// Copies to the start of the piece, as much as fits; returns bytes copied.
    pub fn copy_from(&self, from: &[u8]) -> usize {
        // Statuses mostly are one byte.
        if let [byte] = from {
            return self.store(0, *byte).into();
        }
        let count = from.len().min(self.len());
        self.volatile().copy_from(&from[..count]);
        count
    }

    /// Copies to the start of another piece, as much as fits; returns bytes copied.
    #[inline]
    pub fn copy_to_segment(&self, into: &Self) -> usize {
        let count = self.len().min(into.len());
        self.part(0, count).volatile().copy_to_volatile_slice(into.volatile());
        count
    }

    /// Copies the piece to other shared memory of the same length.
    pub fn copy_to_slice(&self, into: VolatileSlice<'_>) {
        self.volatile().copy_to_volatile_slice(into);
    }

    /// Copies other shared memory of the same length to the piece.
    pub fn copy_from_slice(&self, from: VolatileSlice<'_>) {
        from.copy_to_volatile_slice(self.volatile());
    }

    fn volatile(&self) -> VolatileSlice<'_> {
        // SAFETY: the piece was resolved inside a mapped region, and whoever holds it keeps the snapshot that holds the region.
        unsafe { VolatileSlice::new(self.pointer(), self.len()) }
    }

    /// The array that vectored calls take.
    pub(crate) fn as_vectors(segments: &[Self]) -> *const libc::iovec {
        segments.as_ptr().cast()
    }
}

/// Visits the pieces of `segments` that hold bytes `offset..offset + length` of their concatenation.
///
/// The caller has checked that the range is inside.
pub fn each_part(segments: &[Segment], mut offset: usize, mut length: usize, mut visit: impl FnMut(Segment)) {
    for segment in segments {
        if length == 0 {
            return;
        }
        if offset >= segment.len() {
            offset -= segment.len();
            continue;
        }
        let part = segment.part(offset, length);
        offset = 0;
        length -= part.len();
        visit(part);
    }
}
