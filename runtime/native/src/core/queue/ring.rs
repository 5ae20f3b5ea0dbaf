//! The three areas of a split virtqueue in guest memory, and the few loads and stores that touch them.
//!
//! Virtual I/O Device (VIRTIO), section "Split Virtqueues". Everything is little-endian.

use std::mem::{offset_of, size_of};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, AtomicU32, AtomicU64, Ordering, fence};

use crate::core::error::{Code, Error, Result};
use crate::core::memory::guest::{Snapshot, resolve};
use crate::core::memory::{GuestMemory, Segment};
use crate::core::protocol::{
    AVAILABLE_RING_ALIGNMENT, AvailableRingHeader, DESCRIPTOR_TABLE_ALIGNMENT, MAX_SPLIT_RING_SIZE,
    RING_EVENT_SIZE, SplitDescriptor, USED_RING_ALIGNMENT, UsedElement, UsedRingHeader,
};

/// Bytes an entry of the available ring: the index of a head.
pub(super) const AVAILABLE_ENTRY: usize = size_of::<u16>();

/// Where a split virtqueue lies in guest memory, and how many descriptors it has.
#[derive(Clone, Copy, Debug)]
pub struct RingAddresses {
    /// Number of descriptors.
    pub size: u32,
    /// Guest address of the descriptor table.
    pub descriptor_table: u64,
    /// Guest address of the available ring.
    pub available_ring: u64,
    /// Guest address of the used ring.
    pub used_ring: u64,
}

impl RingAddresses {
    /// Refuses a size or an alignment that the specification forbids.
    pub fn validate(&self) -> Result<()> {
        validate_size(self.size)?;
        let aligned = |name: &str, address: u64, alignment: u64| match address % alignment {
            0 => Ok(()),
            _ => {
                let message =
                    format!("the {name} at guest address {address:#x} is not aligned to {alignment} bytes");
                Err(Error::new(Code::Address, message))
            }
        };
        aligned("descriptor table", self.descriptor_table, u64::from(DESCRIPTOR_TABLE_ALIGNMENT))?;
        aligned("available ring", self.available_ring, u64::from(AVAILABLE_RING_ALIGNMENT))?;
        aligned("used ring", self.used_ring, u64::from(USED_RING_ALIGNMENT))
    }
}

/// Refuses a queue size that is not a power of two from 1 to 32768.
pub(super) fn validate_size(size: u32) -> Result<()> {
    if size.is_power_of_two() && size <= MAX_SPLIT_RING_SIZE {
        return Ok(());
    }
    let message = format!(
        "a split virtqueue of {size} descriptors is not possible: the size must be a power of two up to {MAX_SPLIT_RING_SIZE}"
    );
    Err(Error::new(Code::QueueSize, message))
}

/// Bytes of the descriptor table.
pub(super) fn table_bytes(size: u32) -> usize {
    size as usize * size_of::<SplitDescriptor>()
}

/// Bytes of the available ring.
pub(super) fn available_bytes(size: u32, event_idx: bool) -> usize {
    size_of::<AvailableRingHeader>() + size as usize * AVAILABLE_ENTRY + event_bytes(event_idx)
}

/// Bytes of the used ring.
pub(super) fn used_bytes(size: u32, event_idx: bool) -> usize {
    size_of::<UsedRingHeader>() + size as usize * size_of::<UsedElement>() + event_bytes(event_idx)
}

fn event_bytes(event_idx: bool) -> usize {
    if event_idx { RING_EVENT_SIZE as usize } else { 0 }
}

/// Whether moving a free-running index from `old` to `new` passed `event`, so that the peer wants to be told.
pub(super) fn passed(event: u16, new: u16, old: u16) -> bool {
    new.wrapping_sub(event).wrapping_sub(1) < new.wrapping_sub(old)
}

/// The rings at host addresses, with the snapshot that keeps them mapped.
pub(super) struct Ring {
    pub snapshot: Arc<Snapshot>,
    generation: u64,
    size: u16,
    descriptors: *mut u8,
    available: *mut u8,
    used: *mut u8,
}

// SAFETY: the pointers lead into shared memory that the snapshot keeps mapped; it may be used from any thread.
unsafe impl Send for Ring {}

impl Ring {
    /// Finds the rings in memory as it is now. The addresses were validated.
    pub fn resolve(addresses: &RingAddresses, event_idx: bool, memory: &GuestMemory) -> Result<Self> {
        // Read before the snapshot: if the regions change in between, the next check of the generation notices.
        let generation = memory.generation();
        let snapshot = memory.snapshot();
        let find = |name: &str, address: u64, length: usize, alignment: u32| {
            let mut found: Option<Segment> = None;
            let mut pieces = 0;
            let inside = resolve(&snapshot, address, length as u64, |segment| {
                found = Some(segment);
                pieces += 1;
            });
            let refused = |reason: &str| {
                let message = format!("the {name}, {length} bytes at guest address {address:#x}, {reason}");
                Err(Error::new(Code::RingAddress, message))
            };
            match found {
                Some(_) if inside.is_none() => refused("is not inside guest memory"),
                None => refused("is not inside guest memory"),
                Some(_) if pieces > 1 => refused("straddles two regions of guest memory"),
                Some(segment) if !(segment.pointer() as usize).is_multiple_of(alignment as usize) => {
                    refused("is misaligned, because its region is mapped at an odd offset")
                }
                Some(segment) => Ok(segment.pointer()),
            }
        };
        let (table, size) = (table_bytes(addresses.size), addresses.size);
        let descriptors =
            find("descriptor table", addresses.descriptor_table, table, DESCRIPTOR_TABLE_ALIGNMENT)?;
        let available_length = available_bytes(size, event_idx);
        let available =
            find("available ring", addresses.available_ring, available_length, AVAILABLE_RING_ALIGNMENT)?;
        let used = find("used ring", addresses.used_ring, used_bytes(size, event_idx), USED_RING_ALIGNMENT)?;
        Ok(Self { snapshot, generation, size: size as u16, descriptors, available, used })
    }

    /// Whether the regions of memory are still those that the rings were found in.
    #[inline]
    pub fn is_current(&self, memory: &GuestMemory) -> bool {
        self.generation == memory.generation() && !memory.is_broken()
    }

    /// Copies a descriptor; `index` is below the queue's size.
    #[inline]
    pub fn descriptor(&self, index: u16) -> SplitDescriptor {
        debug_assert!(index < self.size);
        let [low, high] = self.descriptor_words(index).map(|word| word.load(Ordering::Relaxed));
        zerocopy::transmute!([low, high])
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

    /// Orders a store to one ring before a load from the other: both sides do it before they decide to wait or to stay silent.
    #[inline]
    pub fn settle() {
        fence(Ordering::SeqCst);
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
