//! A guest for the tests: some memory, a ring in it, and the raw bytes of descriptors.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod block_machine;
pub mod crash;
pub mod packed;
pub mod wire;

use std::os::fd::OwnedFd;
use std::sync::Arc;

use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::error::Result;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::{GuestMemory, RegionLayout, memfd};
use vhost_user_native::core::queue::{
    DeviceQueue, DeviceQueueOptions, DriverLayout, DriverQueue, DriverQueueOptions, IndirectTables,
    RingAddresses, RingFormat,
};
use vhost_user_protocol::virtio::split_ring::{
    AvailableRingHeader, SplitDescriptor, UsedElement, UsedRingHeader,
};
use zerocopy::IntoBytes;

/// Where the guest's memory begins, and its size.
pub const BASE: u64 = 0x10_0000;
pub const SIZE: u64 = 0x10_0000;
/// Where the buffers of the tests begin: behind the rings.
pub const BUFFERS: u64 = BASE + 0x8_0000;

/// Memory of one region, a ring at its start, and a descriptor for kicks and calls.
pub struct Guest {
    pub memory: Arc<GuestMemory>,
    pub file: OwnedFd,
    pub format: RingFormat,
    pub size: u32,
    pub layout: DriverLayout,
    pub kick: OwnedFd,
    pub call: OwnedFd,
    pub error: OwnedFd,
}

/// Entries of an indirect table in the tests.
pub const ENTRIES: u16 = 4;

pub fn region(guest_address: u64, size: u64, user_address: u64, mmap_offset: u64) -> RegionLayout {
    RegionLayout { guest_address, size, user_address, mmap_offset }
}

pub fn descriptor(address: u64, length: u32, flags: u16, next: u16) -> SplitDescriptor {
    SplitDescriptor { address: address.into(), length: length.into(), flags: flags.into(), next: next.into() }
}

/// What was negotiated for a queue.
#[derive(Clone, Copy, Debug, Default)]
pub struct Features {
    pub event_idx: bool,
    pub indirect: bool,
    pub in_order: bool,
}

impl Features {
    /// All combinations.
    pub fn combinations() -> [Self; 8] {
        std::array::from_fn(|bits| Self {
            event_idx: bits & 1 != 0,
            indirect: bits & 2 != 0,
            in_order: bits & 4 != 0,
        })
    }
}

impl Guest {
    pub fn new(size: u32) -> Self {
        Self::with_format(RingFormat::Split, size)
    }

    pub fn packed(size: u32) -> Self {
        Self::with_format(RingFormat::Packed, size)
    }

    pub fn with_format(format: RingFormat, size: u32) -> Self {
        let memory = Arc::new(GuestMemory::new());
        let file = memfd::create("guest", SIZE, false).unwrap();
        memory.add_region(region(BASE, SIZE, 0, 0), &file).unwrap();
        let event = || event::create().unwrap();
        let layout = DriverLayout::new(format, size, ENTRIES).unwrap();
        Self { memory, file, format, size, layout, kick: event(), call: event(), error: event() }
    }

    pub fn addresses(&self) -> RingAddresses {
        RingAddresses {
            size: self.size,
            descriptor_table: BASE + self.layout.descriptor_table as u64,
            available_ring: BASE + self.layout.available_ring as u64,
            used_ring: BASE + self.layout.used_ring as u64,
        }
    }

    pub fn device(&self, event_idx: bool, indirect: bool) -> DeviceQueue {
        self.device_with(Features { event_idx, indirect, in_order: false })
    }

    pub fn device_with(&self, features: Features) -> DeviceQueue {
        self.try_device(self.format.fresh_base(), features).unwrap()
    }

    pub fn device_from(&self, base: u32, event_idx: bool, indirect: bool) -> Result<DeviceQueue> {
        self.try_device(base, Features { event_idx, indirect, in_order: false })
    }

    fn try_device(&self, base: u32, features: Features) -> Result<DeviceQueue> {
        let Features { event_idx, indirect, in_order } = features;
        let options = DeviceQueueOptions { base, event_idx, indirect, in_order, ..self.device_options() };
        self.device_of(options)
    }

    /// A queue of the guest with nothing negotiated.
    pub fn device_options(&self) -> DeviceQueueOptions {
        DeviceQueueOptions::new(self.format, self.addresses())
    }

    /// A queue that calls the guest and tells it of errors.
    pub fn device_of(&self, options: DeviceQueueOptions) -> Result<DeviceQueue> {
        let queue = DeviceQueue::new(Arc::clone(&self.memory), options)?;
        queue.notifier().set_call(Some(duplicate(&self.call)?))?;
        queue.notifier().set_error(Some(duplicate(&self.error)?))?;
        Ok(queue)
    }

    pub fn driver(&self, event_idx: bool, indirect: bool) -> DriverQueue {
        self.driver_with(Features { event_idx, indirect, in_order: false })
    }

    pub fn driver_with(&self, features: Features) -> DriverQueue {
        let (options, kick) = (self.driver_options(features), duplicate(&self.kick).unwrap());
        DriverQueue::new(Arc::clone(&self.memory), options, kick).unwrap()
    }

    pub fn driver_options(&self, features: Features) -> DriverQueueOptions {
        let tables = IndirectTables { address: BASE + self.layout.indirect_tables as u64, entries: ENTRIES };
        DriverQueueOptions {
            format: self.format,
            addresses: self.addresses(),
            event_idx: features.event_idx,
            indirect: features.indirect.then_some(tables),
            in_order: features.in_order,
        }
    }

    pub fn write_descriptor(&self, index: u16, descriptor: SplitDescriptor) {
        let place =
            self.addresses().descriptor_table + u64::from(index) * size_of::<SplitDescriptor>() as u64;
        self.memory.write(place, descriptor.as_bytes()).unwrap();
    }

    /// Makes heads available as a driver would, from free-running index `from` on.
    pub fn make_available(&self, from: u16, heads: &[u16]) {
        let ring = self.addresses().available_ring;
        for (place, head) in heads.iter().enumerate() {
            let slot = u64::from(from.wrapping_add(place as u16)) % u64::from(self.size);
            let entry = ring + size_of::<AvailableRingHeader>() as u64 + slot * size_of::<u16>() as u64;
            self.memory.write(entry, &head.to_le_bytes()).unwrap();
        }
        self.set_available_index(from.wrapping_add(heads.len() as u16));
    }

    pub fn set_available_index(&self, index: u16) {
        let header = AvailableRingHeader { flags: 0.into(), index: index.into() };
        self.memory.write(self.addresses().available_ring, header.as_bytes()).unwrap();
    }

    pub fn used_index(&self) -> u16 {
        let mut header = UsedRingHeader { flags: 0.into(), index: 0.into() };
        self.memory.read(self.addresses().used_ring, header.as_mut_bytes()).unwrap();
        header.index.get()
    }

    pub fn used(&self, slot: u16) -> (u32, u32) {
        let mut element = UsedElement { id: 0.into(), length: 0.into() };
        let ring = self.addresses().used_ring + size_of::<UsedRingHeader>() as u64;
        self.memory
            .read(ring + u64::from(slot) * size_of::<UsedElement>() as u64, element.as_mut_bytes())
            .unwrap();
        (element.id.get(), element.length.get())
    }

    pub fn was_called(&self) -> bool {
        event::drain(&self.call).unwrap()
    }

    pub fn was_kicked(&self) -> bool {
        event::drain(&self.kick).unwrap()
    }

    pub fn was_told_of_an_error(&self) -> bool {
        event::drain(&self.error).unwrap()
    }
}
