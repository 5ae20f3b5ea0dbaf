//! The three areas of a split virtqueue, and the few loads and stores that touch them.

use std::mem::{offset_of, size_of};
use std::sync::atomic::{AtomicU16, AtomicU32, AtomicU64, Ordering};

use crate::core::error::{Code, Error, Result};
use crate::core::prefetch::prefetch;
use crate::core::protocol::{
    AVAILABLE_RING_ALIGNMENT, AvailableRingHeader, DESCRIPTOR_TABLE_ALIGNMENT, MAX_SPLIT_RING_SIZE,
    RING_EVENT_SIZE, SplitDescriptor, USED_RING_ALIGNMENT, UsedElement, UsedRingHeader, iotlb_permission,
};
use crate::core::queue::area::{Area, RingAddresses};
use crate::core::queue::device::ActiveLog;
use crate::core::queue::view::{RingPlace, View};

/// Bytes an entry of the available ring: the index of a head.
const AVAILABLE_ENTRY: usize = size_of::<u16>();

/// The descriptor table, the available ring and the used ring. The size must be a power of two.
pub(in crate::core::queue) fn areas(addresses: &RingAddresses, event_idx: bool) -> Result<[Area; 3]> {
    let size = addresses.size;
    if !size.is_power_of_two() || size > MAX_SPLIT_RING_SIZE {
        let message = format!(
            "a split virtqueue of {size} descriptors is not possible: the size must be a power of two up to {MAX_SPLIT_RING_SIZE}"
        );
        return Err(Error::new(Code::QueueSize, message));
    }
    let size = size as usize;
    let table = size * size_of::<SplitDescriptor>();
    let available = size_of::<AvailableRingHeader>() + size * AVAILABLE_ENTRY + event_bytes(event_idx);
    let used = size_of::<UsedRingHeader>() + size * size_of::<UsedElement>() + event_bytes(event_idx);
    Ok([
        Area {
            name: "descriptor table",
            address: addresses.descriptor_table,
            length: table,
            alignment: DESCRIPTOR_TABLE_ALIGNMENT,
            access: iotlb_permission::READ_ONLY,
        },
        Area {
            name: "available ring",
            address: addresses.available_ring,
            length: available,
            alignment: AVAILABLE_RING_ALIGNMENT,
            access: iotlb_permission::READ_ONLY,
        },
        Area {
            name: "used ring",
            address: addresses.used_ring,
            length: used,
            alignment: USED_RING_ALIGNMENT,
            access: iotlb_permission::WRITE_ONLY,
        },
    ])
}

fn event_bytes(event_idx: bool) -> usize {
    if event_idx { RING_EVENT_SIZE as usize } else { 0 }
}

/// Whether moving a free-running index from `old` to `new` passed `event`, so that the peer wants to be told.
pub(super) fn passed(event: u16, new: u16, old: u16) -> bool {
    new.wrapping_sub(event).wrapping_sub(1) < new.wrapping_sub(old)
}

/// The areas at host addresses, with the view of memory that keeps them mapped.
pub(super) struct SplitRing {
    pub view: View,
    size: u16,
    descriptors: *mut u8,
    available: *mut u8,
    used: *mut u8,
}

// SAFETY: the pointers lead into shared memory that the view keeps mapped; it may be used from any thread.
unsafe impl Send for SplitRing {}

impl SplitRing {
    /// The ring at a place that was found for it.
    pub fn new(RingPlace { view, size, areas: [descriptors, available, used] }: RingPlace) -> Self {
        Self { view, size, descriptors, available, used }
    }

    /// Number of descriptors.
    #[inline]
    pub fn size(&self) -> u16 {
        self.size
    }

    /// Copies a descriptor; `index` is below the queue's size.
    #[inline]
    pub fn descriptor(&self, index: u16) -> SplitDescriptor {
        debug_assert!(index < self.size);
        let [low, high] = self.descriptor_words(index).map(|word| word.load(Ordering::Relaxed));
        zerocopy::transmute!([low, high])
    }

    /// Brings a descriptor near; `index` may be anything.
    #[inline]
    pub fn prefetch_descriptor(&self, index: u16) {
        prefetch(self.descriptors.wrapping_add(usize::from(index) * size_of::<SplitDescriptor>()));
    }

    /// Writes a descriptor; `index` is below the queue's size.
    #[inline]
    pub fn set_descriptor(&self, index: u16, descriptor: SplitDescriptor) {
        debug_assert!(index < self.size);
        let [low, high]: [u64; 2] = zerocopy::transmute!(descriptor);
        let words = self.descriptor_words(index);
        words[0].store(low, Ordering::Relaxed);
        words[1].store(high, Ordering::Relaxed);
    }

    /// How many chains the driver has ever made available; what it wrote before is visible afterwards.
    #[inline]
    pub fn available_index(&self) -> u16 {
        self.available_word(offset_of!(AvailableRingHeader, index)).load_le(Ordering::Acquire)
    }

    /// Makes chains available: what was written before is visible to whoever reads the index.
    #[inline]
    pub fn set_available_index(&self, index: u16) {
        self.available_word(offset_of!(AvailableRingHeader, index)).store_le(index, Ordering::Release);
    }

    /// The driver's flags.
    #[inline]
    pub fn available_flags(&self) -> u16 {
        self.available_word(offset_of!(AvailableRingHeader, flags)).load_le(Ordering::Relaxed)
    }

    /// Sets the driver's flags.
    pub fn set_available_flags(&self, flags: u16) {
        self.available_word(offset_of!(AvailableRingHeader, flags)).store_le(flags, Ordering::Relaxed);
    }

    /// The head at a free-running index of the available ring.
    #[inline]
    pub fn available_entry(&self, index: u16) -> u16 {
        self.available_word(self.available_offset(index)).load_le(Ordering::Relaxed)
    }

    /// Sets the head at a free-running index of the available ring.
    #[inline]
    pub fn set_available_entry(&self, index: u16, head: u16) {
        self.available_word(self.available_offset(index)).store_le(head, Ordering::Relaxed);
    }

    /// The used index after which the driver wants a call. Only with EVENT_IDX.
    #[inline]
    pub fn used_event(&self) -> u16 {
        self.available_word(self.used_event_offset()).load_le(Ordering::Relaxed)
    }

    /// Sets the used index after which the driver wants a call. Only with EVENT_IDX.
    #[inline]
    pub fn set_used_event(&self, index: u16) {
        self.available_word(self.used_event_offset()).store_le(index, Ordering::Relaxed);
    }

    /// How many chains the device has ever used; what it wrote before is visible afterwards.
    #[inline]
    pub fn used_index(&self) -> u16 {
        self.used_word(offset_of!(UsedRingHeader, index)).load_le(Ordering::Acquire)
    }

    /// Publishes used chains: what was written before is visible to whoever reads the index.
    #[inline]
    pub fn set_used_index(&self, index: u16) {
        self.used_word(offset_of!(UsedRingHeader, index)).store_le(index, Ordering::Release);
    }

    /// The device's flags.
    #[inline]
    pub fn used_flags(&self) -> u16 {
        self.used_word(offset_of!(UsedRingHeader, flags)).load_le(Ordering::Relaxed)
    }

    /// Sets the device's flags.
    #[inline]
    pub fn set_used_flags(&self, flags: u16) {
        self.used_word(offset_of!(UsedRingHeader, flags)).store_le(flags, Ordering::Relaxed);
    }

    /// The head and the written length at a free-running index of the used ring.
    #[inline]
    pub fn used_entry(&self, index: u16) -> (u32, u32) {
        let place = self.used_offset(index);
        let id = self.used_double_word(place + offset_of!(UsedElement, id)).load(Ordering::Relaxed);
        let length = self.used_double_word(place + offset_of!(UsedElement, length)).load(Ordering::Relaxed);
        (u32::from_le(id), u32::from_le(length))
    }

    /// Sets the head and the written length at a free-running index of the used ring.
    #[inline]
    pub fn set_used_entry(&self, index: u16, head: u16, written: u32) {
        let place = self.used_offset(index);
        let id = self.used_double_word(place + offset_of!(UsedElement, id));
        id.store(u32::from(head).to_le(), Ordering::Relaxed);
        let length = self.used_double_word(place + offset_of!(UsedElement, length));
        length.store(written.to_le(), Ordering::Relaxed);
    }

    /// The available index after which the device wants a kick. Only with EVENT_IDX.
    #[inline]
    pub fn available_event(&self) -> u16 {
        self.used_word(self.available_event_offset()).load_le(Ordering::Relaxed)
    }

    /// Sets the available index after which the device wants a kick. Only with EVENT_IDX.
    #[inline]
    pub fn set_available_event(&self, index: u16) {
        self.used_word(self.available_event_offset()).store_le(index, Ordering::Relaxed);
    }

    /// Logs used entries, so many from a free-running index on, and the index behind them.
    pub fn mark_batch(&self, log: &ActiveLog, from: u16, count: u16) {
        let before_the_end = count.min(self.size - self.slot(from) as u16);
        for (from, count) in
            [(from, before_the_end), (from.wrapping_add(before_the_end), count - before_the_end)]
        {
            self.mark(log, self.used_offset(from), usize::from(count) * size_of::<UsedElement>());
        }
        self.mark(log, offset_of!(UsedRingHeader, index), size_of::<u16>());
    }

    /// Logs the device's flags.
    pub fn mark_used_flags(&self, log: &ActiveLog) {
        self.mark(log, offset_of!(UsedRingHeader, flags), size_of::<u16>());
    }

    /// Logs the available index after which the device wants a kick.
    pub fn mark_available_event(&self, log: &ActiveLog) {
        self.mark(log, self.available_event_offset(), size_of::<u16>());
    }

    /// The front-end's address of the used ring in the log is a guest address only if the ring's own addresses are.
    fn mark(&self, log: &ActiveLog, offset: usize, length: usize) {
        if self.view.is_virtual() {
            log.mark_found(&self.view, self.used.wrapping_add(offset), length);
        } else {
            log.mark_used(offset, length);
        }
    }

    fn slot(&self, index: u16) -> usize {
        usize::from(index & (self.size - 1))
    }

    fn available_offset(&self, index: u16) -> usize {
        size_of::<AvailableRingHeader>() + self.slot(index) * AVAILABLE_ENTRY
    }

    fn used_event_offset(&self) -> usize {
        size_of::<AvailableRingHeader>() + usize::from(self.size) * AVAILABLE_ENTRY
    }

    fn used_offset(&self, index: u16) -> usize {
        size_of::<UsedRingHeader>() + self.slot(index) * size_of::<UsedElement>()
    }

    fn available_event_offset(&self) -> usize {
        size_of::<UsedRingHeader>() + usize::from(self.size) * size_of::<UsedElement>()
    }

    #[inline]
    fn descriptor_words(&self, index: u16) -> [&AtomicU64; 2] {
        let place =
            self.descriptors.wrapping_add(usize::from(index) * size_of::<SplitDescriptor>()).cast::<u64>();
        // SAFETY: the index is inside the table, which is mapped and aligned to 16; a descriptor is two aligned words.
        unsafe { [AtomicU64::from_ptr(place), AtomicU64::from_ptr(place.wrapping_add(1))] }
    }

    #[inline]
    fn available_word(&self, offset: usize) -> &AtomicU16 {
        // SAFETY: the offsets used are even and inside the available ring, which is mapped and aligned to 2.
        unsafe { AtomicU16::from_ptr(self.available.wrapping_add(offset).cast()) }
    }

    #[inline]
    fn used_word(&self, offset: usize) -> &AtomicU16 {
        // SAFETY: the offsets used are even and inside the used ring, which is mapped and aligned to 4.
        unsafe { AtomicU16::from_ptr(self.used.wrapping_add(offset).cast()) }
    }

    #[inline]
    fn used_double_word(&self, offset: usize) -> &AtomicU32 {
        // SAFETY: the offsets used are multiples of 4 and inside the used ring, which is mapped and aligned to 4.
        unsafe { AtomicU32::from_ptr(self.used.wrapping_add(offset).cast()) }
    }
}

/// Little-endian access to a shared word.
trait LittleEndian {
    fn load_le(&self, order: Ordering) -> u16;
    fn store_le(&self, value: u16, order: Ordering);
}

impl LittleEndian for AtomicU16 {
    #[inline]
    fn load_le(&self, order: Ordering) -> u16 {
        u16::from_le(self.load(order))
    }

    #[inline]
    fn store_le(&self, value: u16, order: Ordering) {
        self.store(value.to_le(), order);
    }
}
