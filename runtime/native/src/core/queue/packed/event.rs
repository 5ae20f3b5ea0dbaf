//! Which notifications each side wants, in its event area.

use std::sync::atomic::{Ordering, fence};

use super::position::Position;
use super::ring::{EventArea, PackedRing};
use crate::core::protocol::{PackedEvent, PackedEventOffsetWrap, packed_event_flags as flags};

/// The event area that one side writes. A value that did not change is not written again, to spare the peer's cache.
pub(super) struct Wanted {
    area: EventArea,
    event_idx: bool,
    written: Option<PackedEvent>,
}

impl Wanted {
    /// Nothing was written yet; `event_idx` when VIRTIO_F_EVENT_IDX was negotiated.
    pub fn new(area: EventArea, event_idx: bool) -> Self {
        Self { area, event_idx, written: None }
    }

    /// Asks for a notification when the descriptor at a position changes hands; what the peer did before is visible afterwards.
    pub fn ask(&mut self, ring: &PackedRing, position: Position) {
        let event = if self.event_idx {
            PackedEvent { offset_wrap: position.event(), flags: flags::DESC.into() }
        } else {
            PackedEvent { offset_wrap: PackedEventOffsetWrap::default(), flags: flags::ENABLE.into() }
        };
        self.write(ring, event);
        fence(Ordering::SeqCst);
    }

    /// Declines notifications.
    pub fn decline(&mut self, ring: &PackedRing) {
        self.write(
            ring,
            PackedEvent { offset_wrap: PackedEventOffsetWrap::default(), flags: flags::DISABLE.into() },
        );
    }

    fn write(&mut self, ring: &PackedRing, event: PackedEvent) {
        if self.written.replace(event) != Some(event) {
            ring.set_event(self.area, event);
        }
    }
}

/// Whether the writer of an event area wants to know of a batch that begins at a position and moves it by `moved` descriptors.
#[inline]
pub(super) fn is_due(event: PackedEvent, event_idx: bool, start: Position, moved: u32, size: u16) -> bool {
    match event.flags.get() {
        flags::DISABLE => false,
        flags::DESC if event_idx => start.distance(event.offset_wrap.into(), size) < moved,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{PackedEvent, Position, flags, is_due};

    #[test]
    fn an_event_is_due_when_the_batch_covers_its_descriptor() {
        let event = |index, wrap| PackedEvent {
            offset_wrap: Position { index, wrap }.event(),
            flags: flags::DESC.into(),
        };
        let start = Position { index: 3, wrap: true };
        let due = |event| is_due(event, true, start, 3, 5);

        assert_eq!([event(3, true), event(4, true), event(0, false)].map(due), [true; 3]);
        assert_eq!([event(2, true), event(1, false), event(3, false), event(0, true)].map(due), [false; 4]);
    }

    #[test]
    fn an_offset_beyond_the_ring_harms_nobody() {
        let event = PackedEvent {
            offset_wrap: Position { index: 32767, wrap: true }.event(),
            flags: flags::DESC.into(),
        };

        for size in [1, 5, 32768] {
            is_due(event, true, Position { index: size - 1, wrap: false }, 1, size);
        }
    }
}
