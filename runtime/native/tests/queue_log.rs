//! What a device queue writes to the dirty log: buffers while all writes are logged, its ring while it has an address in the log.

mod support;

use std::os::fd::OwnedFd;
use std::sync::Arc;

use support::{BASE, BUFFERS, Guest, SIZE};
use vhost_user_native::core::memory::iotlb::{Iotlb, IotlbEntry};
use vhost_user_native::core::memory::{DirtyLog, memfd};
use vhost_user_native::core::queue::{Buffer, DeviceQueue, DeviceQueueOptions, DriverQueue, RingFormat};
use vhost_user_protocol::vhost_user::payloads::iotlb_permission::READ_WRITE;

const PAGE: u64 = 4096;
/// The log covers the guest's memory and as much behind it.
const LOG: u64 = (BASE + 2 * SIZE) / PAGE / 8;
const FORMATS: [RingFormat; 2] = [RingFormat::Split, RingFormat::Packed];

/// A guest, both sides of its queue, and a log.
struct World {
    guest: Guest,
    driver: DriverQueue,
    device: DeviceQueue,
    log: OwnedFd,
}

impl World {
    fn new(format: RingFormat, options: impl FnOnce(DeviceQueueOptions) -> DeviceQueueOptions) -> Self {
        let guest = Guest::with_format(format, 256);
        let driver = guest.driver(false, false);
        let device = guest.device_of(options(guest.device_options())).unwrap();
        let log = memfd::create("log", LOG, true).unwrap();
        guest.memory.logging().set_log(Some(Arc::new(DirtyLog::new(&log, 0, LOG).unwrap())));
        Self { guest, driver, device, log }
    }

    fn log_buffers(self) -> Self {
        self.guest.memory.logging().set_buffers(true);
        self
    }

    /// Makes a chain available and takes it.
    fn take(&mut self, buffers: &[Buffer]) -> u16 {
        self.driver.add(buffers).unwrap().unwrap();
        self.driver.publish().unwrap();
        self.device.pop().unwrap().unwrap()
    }

    /// The pages that are marked, counted from the start of the guest's memory.
    fn marked(&self) -> Vec<u64> {
        let mut bytes = vec![0; LOG as usize];
        rustix::io::pread(&self.log, &mut bytes, 0).unwrap();
        let pages = 0..LOG * 8;
        pages
            .filter(|page| bytes[*page as usize / 8] >> (page % 8) & 1 != 0)
            .map(|page| page - BASE / PAGE)
            .collect()
    }
}

fn writable(address: u64, length: u32) -> Buffer {
    Buffer { address, length, writable: true }
}

/// The page of the first buffer, counted as above.
const FIRST: u64 = (BUFFERS - BASE) / PAGE;

#[test]
fn the_whole_writable_part_is_marked_when_a_chain_is_completed() {
    for format in FORMATS {
        let mut world = World::new(format, |options| options).log_buffers();
        let readable = Buffer { address: BUFFERS + 8 * PAGE, length: 16, writable: false };
        let id = world.take(&[readable, writable(BUFFERS, 16), writable(BUFFERS + 3 * PAGE - 8, 16)]);
        assert_eq!(world.marked(), [0; 0]);

        world.device.complete(id, 1).unwrap();

        assert_eq!(world.marked(), [FIRST, FIRST + 2, FIRST + 3], "{format:?}, before it is published");
    }
}

#[test]
fn nothing_is_marked_that_is_not_to_be_logged() {
    for format in FORMATS {
        let mut world = World::new(format, |options| options);
        let id = world.take(&[writable(BUFFERS, 16)]);
        world.device.complete(id, 16).unwrap();
        world.device.publish().unwrap();
        world.device.enable_notifications().unwrap();

        assert_eq!(world.marked(), [0; 0], "{format:?}");
    }
}

#[test]
fn logging_is_turned_on_and_off_under_a_queue() {
    let mut world = World::new(RingFormat::Split, |options| options);
    let early = world.take(&[writable(BUFFERS, 16)]);
    world.guest.memory.logging().set_buffers(true);
    world.device.complete(early, 16).unwrap();
    assert_eq!(world.marked(), [FIRST]);

    world.guest.memory.logging().set_buffers(false);
    let late = world.take(&[writable(BUFFERS + PAGE, 16)]);
    world.device.complete(late, 16).unwrap();

    assert_eq!(world.marked(), [FIRST]);
}

#[test]
fn a_queue_that_is_closed_marks_the_chains_it_still_has() {
    let mut world = World::new(RingFormat::Split, |options| options).log_buffers();
    let id = world.take(&[writable(BUFFERS, 16)]);
    world.device.write(id, 0, b"half done").unwrap();
    world.take(&[writable(BUFFERS + PAGE, 16)]);
    let World { guest, device, log, driver } = world;

    drop(device);

    let device = guest.device(false, false);
    assert_eq!(World { guest, device, log, driver }.marked(), [FIRST, FIRST + 1]);
}

#[test]
fn a_split_used_ring_is_marked_at_its_address_in_the_log() {
    let place = BASE + SIZE + PAGE - 4;
    let mut world =
        World::new(RingFormat::Split, |options| DeviceQueueOptions { used_log: Some(place), ..options });
    let id = world.take(&[writable(BUFFERS, 16)]);
    world.device.complete(id, 16).unwrap();
    assert_eq!(world.marked(), [0; 0], "the used entry is not published yet");

    world.device.publish().unwrap();

    let first = SIZE / PAGE;
    assert_eq!(world.marked(), [first, first + 1], "the index in one page, the entry in the next");
}

#[test]
fn used_entries_are_marked_on_both_sides_of_the_end_of_the_ring() {
    const ENTRY: u64 = 8;
    let mut world = World::new(RingFormat::Split, |options| options);
    for _ in 0..255 {
        let id = world.take(&[writable(BUFFERS, 1)]);
        world.device.complete(id, 1).unwrap();
        world.device.publish().unwrap();
        world.driver.reap().unwrap().unwrap();
    }
    // Entry 255 begins four bytes, and 255 entries, behind the start.
    world.device.used_log().set(Some(BASE + SIZE + PAGE - 4 - 255 * ENTRY));

    let ids = [world.take(&[writable(BUFFERS, 1)]), world.take(&[writable(BUFFERS, 1)])];
    for id in ids {
        world.device.complete(id, 1).unwrap();
    }
    world.device.publish().unwrap();

    let page = SIZE / PAGE;
    assert_eq!(world.marked(), [page, page + 1], "entry 0 in the first, entry 255 in the second");
}

#[test]
fn event_fields_are_marked_too() {
    for (format, page) in [(RingFormat::Split, SIZE / PAGE), (RingFormat::Packed, 1)] {
        let mut world = World::new(format, |options| {
            // A packed ring of 256 descriptors fills the first page, so that its event areas lie in the second.
            DeviceQueueOptions { used_log: Some(BASE + SIZE), ..options }
        });

        world.device.disable_notifications().unwrap();

        assert_eq!(world.marked(), [page], "{format:?}");
    }
}

#[test]
fn a_packed_ring_is_marked_where_it_lies() {
    let mut world = World::new(RingFormat::Packed, |options| DeviceQueueOptions {
        used_log: Some(BASE + SIZE),
        ..options
    });
    let id = world.take(&[writable(BUFFERS, 16)]);
    world.device.complete(id, 16).unwrap();

    world.device.publish().unwrap();

    assert_eq!(world.marked(), [0], "the descriptor ring, at the start of memory");
}

#[test]
fn the_address_of_the_used_ring_is_replaced_and_taken_away() {
    let mut world = World::new(RingFormat::Split, |options| options);
    let used_log = Arc::clone(world.device.used_log());
    let mut publish = |address| {
        used_log.set(address);
        world.device.disable_notifications().unwrap();
    };

    publish(Some(BASE + SIZE));
    publish(Some(BASE + SIZE + PAGE));
    publish(None);

    assert_eq!(world.marked(), [SIZE / PAGE, SIZE / PAGE + 1]);
}

#[test]
fn an_address_beyond_everything_does_no_harm() {
    let place = Some(u64::MAX - 1);
    let mut world =
        World::new(RingFormat::Split, |options| DeviceQueueOptions { used_log: place, ..options });
    let id = world.take(&[writable(BUFFERS, 16)]);
    world.device.complete(id, 16).unwrap();

    world.device.publish().unwrap();

    assert_eq!(world.marked(), [0; 0]);
}

/// Far from all guest addresses.
const IOVA: u64 = 1 << 40;

#[test]
fn with_virtual_addresses_the_pages_that_are_really_written_are_marked() {
    for format in FORMATS {
        let iotlb = Arc::new(Iotlb::new().unwrap());
        let entry = IotlbEntry { iova: IOVA, size: SIZE, user_address: 0, permission: READ_WRITE };
        iotlb.update(entry).unwrap();
        let mut world = World::new(format, |mut options| {
            for address in [
                &mut options.addresses.descriptor_table,
                &mut options.addresses.available_ring,
                &mut options.addresses.used_ring,
            ] {
                *address = *address - BASE + IOVA;
            }
            DeviceQueueOptions { iotlb: Some(iotlb), used_log: Some(IOVA), ..options }
        })
        .log_buffers();
        let id = world.take(&[writable(BUFFERS - BASE + IOVA, 16)]);

        world.device.complete(id, 16).unwrap();
        world.device.publish().unwrap();

        let ring = if format == RingFormat::Split { 1 } else { 0 };
        assert_eq!(world.marked(), [ring, FIRST], "{format:?}");
    }
}
