//! Copying from pieces of memory to others.

use crate::core::memory::Segment;

/// Fills pieces of memory one after the other.
pub struct Filler<'a> {
    pieces: &'a [Segment],
    /// Bytes of the first piece that are filled.
    filled: usize,
}

impl<'a> Filler<'a> {
    /// Starts at the first byte.
    pub fn new(pieces: &'a [Segment]) -> Self {
        Self { pieces, filled: 0 }
    }

    /// Copies bytes. What there is no room for is left.
    #[inline]
    pub fn put(&mut self, mut from: &[u8]) {
        while !from.is_empty() {
            let Some(room) = self.room() else { return };
            let count = room.copy_from(from);
            self.filled += count;
            from = &from[count..];
        }
    }

    /// Copies a piece of memory. What there is no room for is left.
    #[inline]
    pub fn copy(&mut self, mut from: Segment) {
        while from.len() > 0 {
            let Some(room) = self.room() else { return };
            let count = from.copy_to_segment(&room);
            self.filled += count;
            from = from.part(count, usize::MAX);
        }
    }

    /// The rest of the first piece that is not full.
    #[inline]
    fn room(&mut self) -> Option<Segment> {
        loop {
            let (first, rest) = self.pieces.split_first()?;
            if self.filled < first.len() {
                return Some(first.part(self.filled, usize::MAX));
            }
            (self.pieces, self.filled) = (rest, 0);
        }
    }
}
