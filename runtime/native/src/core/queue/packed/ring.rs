//! The three areas of a packed virtqueue, and the few loads and stores that touch them.

use std::mem::{offset_of, size_of};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use crate::core::error::{Code, Error, Result};
use crate::core::prefetch::prefetch;
use crate::core::protocol::{
    MAX_PACKED_RING_SIZE, PACKED_DESCRIPTOR_RING_ALIGNMENT, PACKED_EVENT_ALIGNMENT, PackedDescriptor,
    PackedEvent, iotlb_permission,
};
use crate::core::queue::area::{Area, RingAddresses};
use crate::core::queue::device::ActiveLog;
use crate::core::queue::view::{RingPlace, View};

// A descriptor is two words, of which the second says everything but the address, and who has the descriptor.
const _: () = assert!(
    size_of::<PackedDescriptor>() == 2 * size_of::<u64>()
        && offset_of!(PackedDescriptor, length) == size_of::<u64>()
);

/// The descriptor ring, the driver's event area and the device's.
pub(in crate::core::queue) fn areas(addresses: &RingAddresses) -> Result<[Area; 3]> {
    let size = addresses.size;
    if size == 0 || size > MAX_PACKED_RING_SIZE {
        let message = format!(
            "a packed virtqueue of {size} descriptors is not possible: the size must be from 1 to {MAX_PACKED_RING_SIZE}"
        );
        return Err(Error::new(Code::QueueSize, message));
    }
    let ring = size as usize * size_of::<PackedDescriptor>();
    let event = |name, address, access| Area {
        name,
        address,
        length: size_of::<PackedEvent>(),
        alignment: PACKED_EVENT_ALIGNMENT,
        access,
    };
    Ok([
        Area {
            name: "descriptor ring",
            address: addresses.descriptor_table,
            length: ring,
            alignment: PACKED_DESCRIPTOR_RING_ALIGNMENT,
            access: iotlb_permission::READ_WRITE,
        },
        event("driver event area", addresses.available_ring, iotlb_permission::READ_ONLY),
        event("device event area", addresses.used_ring, iotlb_permission::WRITE_ONLY),
    ])
}

/// One of the event areas.
#[derive(Clone, Copy)]
pub(super) enum EventArea {
    /// The driver writes it, to be called or not.
    Driver,
    /// The device writes it, to be kicked or not.
    Device,
}

/// The areas at host addresses, with the view of memory that keeps them mapped.
pub(super) struct PackedRing {
    pub view: View,
    size: u16,
    descriptors: *mut u8,
    driver_event: *mut u8,
    device_event: *mut u8,
}

// SAFETY: the pointers lead into shared memory that the view keeps mapped; it may be used from any thread.
unsafe impl Send for PackedRing {}

impl PackedRing {
    /// The ring at a place that was found for it.
    pub fn new(
        RingPlace { view, size, areas: [descriptors, driver_event, device_event] }: RingPlace,
    ) -> Self {
        Self { view, size, descriptors, driver_event, device_event }
    }

    /// Number of descriptors.
    #[inline]
    pub fn size(&self) -> u16 {
        self.size
    }

    /// The descriptor at an index, without its address; what was written before its flags is visible afterwards.
    #[inline]
    pub fn state(&self, index: u16) -> PackedDescriptor {
        zerocopy::transmute!([0, self.words(index)[1].load(Ordering::Acquire)])
    }

    /// Copies the descriptor at an index.
    #[inline]
    pub fn descriptor(&self, index: u16) -> PackedDescriptor {
        let [address, state] = self.words(index).map(|word| word.load(Ordering::Relaxed));
        zerocopy::transmute!([address, state])
    }

    /// Brings a descriptor near; `index` may be anything.
    #[inline]
    pub fn prefetch_descriptor(&self, index: u16) {
        prefetch(self.descriptors.wrapping_add(usize::from(index) * size_of::<PackedDescriptor>()));
    }

    /// Writes the address of a descriptor, which nobody reads before its state is written.
    #[inline]
    pub fn set_address(&self, index: u16, descriptor: PackedDescriptor) {
        let [address, _]: [u64; 2] = zerocopy::transmute!(descriptor);
        self.words(index)[0].store(address, Ordering::Relaxed);
    }

    /// Writes all but the address of a descriptor; who sees it sees what was written before.
    #[inline]
    pub fn set_state(&self, index: u16, descriptor: PackedDescriptor) {
        let [_, state]: [u64; 2] = zerocopy::transmute!(descriptor);
        self.words(index)[1].store(state, Ordering::Release);
    }

    /// Reads an event area.
    #[inline]
    pub fn event(&self, area: EventArea) -> PackedEvent {
        zerocopy::transmute!(self.event_word(area).load(Ordering::Relaxed))
    }

    /// Writes an event area.
    #[inline]
    pub fn set_event(&self, area: EventArea, event: PackedEvent) {
        self.event_word(area).store(zerocopy::transmute!(event), Ordering::Relaxed);
    }

    /// Logs descriptors that the device wrote, so many from an index on.
    pub fn mark_batch(&self, log: &ActiveLog, from: u16, count: u32) {
        let before_the_end = count.min(u32::from(self.size - from));
        for (from, count) in [(from, before_the_end), (0, count - before_the_end)] {
            let start = self.words(from)[0].as_ptr().cast();
            log.mark_found(&self.view, start, count as usize * size_of::<PackedDescriptor>());
        }
    }

    /// Logs the device's event area.
    pub fn mark_event(&self, log: &ActiveLog) {
        log.mark_found(&self.view, self.device_event, size_of::<PackedEvent>());
    }

    #[inline]
    fn words(&self, index: u16) -> [&AtomicU64; 2] {
        debug_assert!(index < self.size);
        let place =
            self.descriptors.wrapping_add(usize::from(index) * size_of::<PackedDescriptor>()).cast::<u64>();
        // SAFETY: the index is inside the ring, which is mapped and aligned to 16; a descriptor is two aligned words.
        unsafe { [AtomicU64::from_ptr(place), AtomicU64::from_ptr(place.wrapping_add(1))] }
    }

    #[inline]
    fn event_word(&self, area: EventArea) -> &AtomicU32 {
        let place = match area {
            EventArea::Driver => self.driver_event,
            EventArea::Device => self.device_event,
        };
        // SAFETY: an event area is mapped, aligned to 4, and one word long.
        unsafe { AtomicU32::from_ptr(place.cast()) }
    }
}
