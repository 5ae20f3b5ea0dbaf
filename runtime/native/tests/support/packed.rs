//! The raw bytes of a packed ring.

use vhost_user_protocol::virtio::packed_ring::packed_descriptor_flags::{AVAIL, USED};
use vhost_user_protocol::virtio::packed_ring::{PackedDescriptor, PackedEvent, PackedEventOffsetWrap};
use zerocopy::{FromZeros, IntoBytes};

use super::Guest;

/// Flags of a descriptor made available in a round with this wrap counter.
pub fn available(wrap: bool) -> u16 {
    if wrap { AVAIL } else { USED }
}

/// Flags of a descriptor used in a round with this wrap counter.
pub fn used(wrap: bool) -> u16 {
    if wrap { AVAIL | USED } else { 0 }
}

pub fn packed(address: u64, length: u32, id: u16, flags: u16) -> PackedDescriptor {
    PackedDescriptor { address: address.into(), length: length.into(), id: id.into(), flags: flags.into() }
}

/// An event area that names a descriptor.
pub fn event(offset: u16, wrap: bool, flags: u16) -> PackedEvent {
    let offset_wrap = PackedEventOffsetWrap::default().with_offset(offset).with_wrap(wrap);
    PackedEvent { offset_wrap, flags: flags.into() }
}

impl Guest {
    pub fn write_packed(&self, index: u16, descriptor: PackedDescriptor) {
        let place =
            self.addresses().descriptor_table + u64::from(index) * size_of::<PackedDescriptor>() as u64;
        self.memory.write(place, descriptor.as_bytes()).unwrap();
    }

    pub fn read_packed(&self, index: u16) -> PackedDescriptor {
        let mut descriptor = PackedDescriptor::new_zeroed();
        let place =
            self.addresses().descriptor_table + u64::from(index) * size_of::<PackedDescriptor>() as u64;
        self.memory.read(place, descriptor.as_mut_bytes()).unwrap();
        descriptor
    }

    /// The id, length and flags of a descriptor.
    pub fn state(&self, index: u16) -> (u16, u32, u16) {
        let descriptor = self.read_packed(index);
        (descriptor.id.get(), descriptor.length.get(), descriptor.flags.get())
    }

    pub fn write_driver_event(&self, event: PackedEvent) {
        self.memory.write(self.addresses().available_ring, event.as_bytes()).unwrap();
    }

    pub fn write_device_event(&self, event: PackedEvent) {
        self.memory.write(self.addresses().used_ring, event.as_bytes()).unwrap();
    }

    pub fn driver_event(&self) -> PackedEvent {
        self.read_event(self.addresses().available_ring)
    }

    pub fn device_event(&self) -> PackedEvent {
        self.read_event(self.addresses().used_ring)
    }

    fn read_event(&self, place: u64) -> PackedEvent {
        let mut event = PackedEvent::new_zeroed();
        self.memory.read(place, event.as_mut_bytes()).unwrap();
        event
    }
}
