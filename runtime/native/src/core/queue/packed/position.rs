//! Places in a descriptor ring, and the flags that say who has the descriptor there.

use crate::core::error::{Code, Error, Result};
use crate::core::protocol::packed_descriptor_flags::{AVAIL, USED};
use crate::core::protocol::{PackedEventOffsetWrap, PackedVringBase};

/// An index with the wrap counter of its round: the counter changes with each round of the ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::core::queue) struct Position {
    pub index: u16,
    pub wrap: bool,
}

impl Position {
    /// Where both sides begin.
    pub const START: Self = Self { index: 0, wrap: true };

    /// The place `count` descriptors further, at most one round.
    #[inline]
    pub fn advanced(self, count: u16, size: u16) -> Self {
        let index = u32::from(self.index) + u32::from(count);
        match index.checked_sub(u32::from(size)) {
            None => Self { index: index as u16, wrap: self.wrap },
            Some(index) => Self { index: index as u16, wrap: !self.wrap },
        }
    }

    /// Descriptors from here to another place, less than two rounds: behind those the wrap counter repeats.
    #[inline]
    pub fn distance(self, to: Self, size: u16) -> u32 {
        let size = u32::from(size);
        let rounds = if self.wrap == to.wrap { 2 * size } else { size };
        (u32::from(to.index) + rounds - u32::from(self.index)) % (2 * size)
    }

    /// Flags of a descriptor that the driver makes available here.
    #[inline]
    pub fn available_flags(self) -> u16 {
        if self.wrap { AVAIL } else { USED }
    }

    /// Flags of a descriptor that the device uses here.
    #[inline]
    pub fn used_flags(self) -> u16 {
        if self.wrap { AVAIL | USED } else { 0 }
    }

    /// Whether a descriptor with these flags was made available in this round.
    #[inline]
    pub fn is_available(self, flags: u16) -> bool {
        flags & (AVAIL | USED) == self.available_flags()
    }

    /// Whether a descriptor with these flags was used in this round.
    #[inline]
    pub fn is_used(self, flags: u16) -> bool {
        flags & (AVAIL | USED) == self.used_flags()
    }

    /// The place as an event area names it.
    pub fn event(self) -> PackedEventOffsetWrap {
        PackedEventOffsetWrap::default().with_offset(self.index).with_wrap(self.wrap)
    }
}

impl From<PackedEventOffsetWrap> for Position {
    fn from(event: PackedEventOffsetWrap) -> Self {
        Self { index: event.offset(), wrap: event.wrap() }
    }
}

/// The word by which SET_VRING_BASE and GET_VRING_BASE name where the device reads and where it writes.
pub(super) fn to_base(available: Position, used: Position) -> u32 {
    PackedVringBase::default()
        .with_available(available.index.into())
        .with_available_wrap(available.wrap)
        .with_used(used.index.into())
        .with_used_wrap(used.wrap)
        .0
        .get()
}

/// Where the device reads and where it writes, in a ring of `size` descriptors.
pub(super) fn from_base(base: u32, size: u16) -> Result<(Position, Position)> {
    let word = PackedVringBase(base.into());
    let available = Position { index: word.available() as u16, wrap: word.available_wrap() };
    let used = Position { index: word.used() as u16, wrap: word.used_wrap() };
    if available.index.max(used.index) >= size || used.distance(available, size) > u32::from(size) {
        let message = format!("the base {base:#x} is impossible in a packed virtqueue of {size} descriptors");
        return Err(Error::new(Code::Argument, message));
    }
    Ok((available, used))
}

/// The base of a ring that was never used.
pub(in crate::core::queue) fn fresh_base() -> u32 {
    to_base(Position::START, Position::START)
}

#[cfg(test)]
mod tests {
    use super::{Position, fresh_base, from_base, to_base};

    fn at(index: u16, wrap: bool) -> Position {
        Position { index, wrap }
    }

    #[test]
    fn a_fresh_ring_has_both_wrap_counters_set() {
        assert_eq!(fresh_base(), 0x8000_8000);
    }

    #[test]
    fn the_wrap_counter_changes_behind_the_last_descriptor() {
        assert_eq!(at(3, true).advanced(1, 5), at(4, true));
        assert_eq!(at(4, true).advanced(1, 5), at(0, false));
        assert_eq!(at(2, false).advanced(5, 5), at(2, true));
        assert_eq!(at(32767, true).advanced(32768, 32768), at(32767, false));
    }

    #[test]
    fn distances_count_through_two_rounds() {
        assert_eq!(at(1, true).distance(at(1, true), 5), 0);
        assert_eq!(at(1, true).distance(at(1, false), 5), 5);
        assert_eq!(at(1, true).distance(at(0, true), 5), 9);
        assert_eq!(at(4, false).distance(at(0, true), 5), 1);
    }

    #[test]
    fn a_base_names_what_was_read_and_what_was_written() {
        let word = to_base(at(3, false), at(4, true));

        assert_eq!(word, 0x8004_0003);
        assert_eq!(from_base(word, 5).unwrap(), (at(3, false), at(4, true)));
    }

    #[test]
    fn a_base_beyond_the_ring_or_with_more_than_a_round_outstanding_is_refused() {
        for base in [
            to_base(at(5, true), at(0, true)),
            to_base(at(0, true), at(5, true)),
            to_base(at(1, true), at(2, true)),
        ] {
            assert!(from_base(base, 5).is_err(), "{base:#x}");
        }
    }
}
