//! A queue whose addresses are I/O virtual addresses: what it misses it waits for, and what is invalidated it does not use again.

mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use support::{BASE, BUFFERS, Guest, SIZE};
use vhost_user_native::core::block::{BlockEngine, BlockOptions, Store};
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::iotlb::{Iotlb, IotlbEntry, Miss};
use vhost_user_native::core::queue::{
    Buffer, DeviceQueue, DeviceQueueOptions, DriverQueue, InflightQueue, InflightRegion, InflightShape,
    RingFormat,
};
use vhost_user_protocol::vhost_user::payloads::iotlb_permission::{READ_ONLY, READ_WRITE, WRITE_ONLY};

const PAGE: u64 = 4096;
/// Far from all guest addresses.
const IOVA: u64 = 1 << 40;
/// The device's address of the first buffer.
const BUFFER: u64 = BUFFERS - BASE + IOVA;
const FORMATS: [RingFormat; 2] = [RingFormat::Split, RingFormat::Packed];

/// A guest, its driver, and the translations for a device.
struct World {
    guest: Guest,
    driver: DriverQueue,
    iotlb: Arc<Iotlb>,
}

impl World {
    /// Nothing is translated.
    fn new(format: RingFormat) -> Self {
        let guest = Guest::with_format(format, 16);
        Self { driver: guest.driver(false, false), guest, iotlb: Arc::new(Iotlb::new().unwrap()) }
    }

    /// The ring is translated, and the indirect tables behind it.
    fn with_ring(format: RingFormat) -> Self {
        let world = Self::new(format);
        world.translate_ring();
        world
    }

    fn translate_ring(&self) {
        self.update(IOVA, BUFFERS - BASE, READ_WRITE);
    }

    fn update(&self, iova: u64, size: u64, permission: u8) {
        self.iotlb.update(IotlbEntry { iova, size, user_address: iova - IOVA, permission }).unwrap();
    }

    fn options(&self) -> DeviceQueueOptions {
        let mut options = self.guest.device_options();
        for address in [
            &mut options.addresses.descriptor_table,
            &mut options.addresses.available_ring,
            &mut options.addresses.used_ring,
        ] {
            *address = *address - BASE + IOVA;
        }
        DeviceQueueOptions { iotlb: Some(Arc::clone(&self.iotlb)), indirect: true, ..options }
    }

    fn device(&self) -> DeviceQueue {
        self.guest.device_of(self.options()).unwrap()
    }

    /// Makes a chain available: a byte to read, and pages to write.
    fn add(&mut self, pages: u32) {
        let mut buffers = vec![Buffer { address: BUFFER, length: 1, writable: false }];
        if pages > 0 {
            buffers.push(Buffer { address: BUFFER + PAGE, length: pages * PAGE as u32, writable: true });
        }
        self.add_buffers(&buffers);
    }

    fn add_buffers(&mut self, buffers: &[Buffer]) {
        self.driver.add(buffers).unwrap().unwrap();
        self.driver.publish().unwrap();
    }

    fn misses(&self) -> Vec<(u64, u8)> {
        let misses = self.iotlb.take_misses().unwrap();
        misses.iter().map(|Miss { iova, permission }| (*iova - IOVA, *permission)).collect()
    }
}

#[test]
fn a_chain_is_taken_when_all_of_it_is_translated() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.add(2);
        let mut device = world.device();

        assert_eq!(device.pop().unwrap(), None);
        let buffer = BUFFER - IOVA;
        assert_eq!(world.misses(), [(buffer, READ_ONLY), (buffer + PAGE, WRITE_ONLY)], "both at once");
        world.update(BUFFER, PAGE, READ_ONLY);
        world.update(BUFFER + PAGE, PAGE, WRITE_ONLY);
        assert_eq!(device.pop().unwrap(), None);
        assert_eq!(world.misses(), [(buffer + PAGE * 2, WRITE_ONLY)], "an entry of one page was not enough");
        world.update(BUFFER + PAGE * 2, PAGE, WRITE_ONLY);

        let id = device.pop().unwrap().expect("everything is translated");
        device.write(id, PAGE as usize - 2, b"here").unwrap();
        device.complete(id, PAGE as u32 * 2).unwrap();
        device.publish().unwrap();
        assert_eq!(world.driver.reap().unwrap().map(|(_, written)| written), Some(PAGE as u32 * 2));
        let mut text = [0; 4];
        world.guest.memory.read(BUFFERS + PAGE * 2 - 2, &mut text).unwrap();
        assert_eq!((&text, device.broken()), (b"here", None), "{format:?}");
    }
}

#[test]
fn a_queue_breaks_of_an_address_that_the_front_end_refuses() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.add(0);
        let mut device = world.device();
        assert_eq!(device.pop().unwrap(), None);
        let misses = world.iotlb.take_misses().unwrap();

        world.iotlb.refuse(misses[0]);

        assert_eq!(device.pop().unwrap_err().code, Code::RingAddress, "{format:?}");
        assert!(device.broken().is_some());
    }
}

#[test]
fn what_was_refused_to_a_queue_is_asked_for_again_by_the_next() {
    let mut world = World::with_ring(RingFormat::Split);
    world.add(1);
    assert_eq!(world.device().pop().unwrap(), None);
    for miss in world.iotlb.take_misses().unwrap() {
        world.iotlb.refuse(miss);
    }

    let mut next = world.device();

    assert_eq!(next.pop().unwrap(), None);
    assert_eq!((world.misses().len(), next.broken()), (2, None));
}

#[test]
fn a_miss_is_told_once_while_nothing_changes() {
    let mut world = World::with_ring(RingFormat::Split);
    world.add(0);
    let mut device = world.device();
    for _ in 0..3 {
        assert_eq!(device.pop().unwrap(), None);
    }

    assert!(event::drain(world.iotlb.missed()).unwrap());
    assert_eq!(world.misses(), [(BUFFER - IOVA, READ_ONLY)]);
}

#[test]
fn a_queue_that_waits_says_that_nothing_is_available() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.add(0);
        let mut device = world.device();
        assert!(device.has_available().unwrap());
        assert_eq!(device.pop().unwrap(), None);

        assert!(!device.has_available().unwrap(), "polling would not help");
        assert!(!device.enable_notifications().unwrap(), "so the device sleeps until it is kicked");
        world.update(BUFFER, PAGE, READ_ONLY);

        assert!(device.enable_notifications().unwrap(), "{format:?}: the update was meanwhile");
    }
}

#[test]
fn what_may_not_be_written_is_a_miss() {
    let mut world = World::with_ring(RingFormat::Split);
    world.update(BUFFER, PAGE * 2, READ_ONLY);
    world.add(1);
    let mut device = world.device();

    assert_eq!(device.pop().unwrap(), None);

    assert_eq!(world.misses(), [(BUFFER - IOVA + PAGE, WRITE_ONLY)]);
}

#[test]
fn an_indirect_table_is_translated_too() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.driver = world.guest.driver(false, true);
        world.update(BUFFER, PAGE * 2, READ_WRITE);
        let table = BASE + world.guest.layout.indirect_tables as u64;
        world.add_buffers(&[
            Buffer { address: BUFFER, length: 1, writable: false },
            Buffer { address: BUFFER + 1, length: 1, writable: true },
        ]);
        // The driver of these tests uses guest addresses for its tables.
        let mut device = world.device();
        assert_eq!(device.pop().unwrap(), None);
        let table_missed = world.iotlb.take_misses().unwrap();
        assert_eq!(table_missed.len(), 1);
        assert!(table_missed[0].iova >= table && table_missed[0].permission == READ_ONLY);

        let (iova, size) = (BASE, BUFFERS - BASE);
        world.iotlb.update(IotlbEntry { iova, size, user_address: 0, permission: READ_ONLY }).unwrap();

        assert!(device.pop().unwrap().is_some(), "{format:?}");
    }
}

#[test]
fn the_ring_itself_may_be_translated_late() {
    for format in FORMATS {
        let mut world = World::new(format);
        world.update(BUFFER, PAGE, READ_ONLY);
        world.add(0);
        let mut device = world.device();
        let parts = world.iotlb.take_misses().unwrap().len();
        assert_eq!((device.pop().unwrap(), parts, device.base()), (None, 3, format.fresh_base()));
        assert!(!device.enable_notifications().unwrap());
        device.disable_notifications().unwrap();

        world.translate_ring();

        assert!(device.pop().unwrap().is_some(), "{format:?}");
    }
}

#[test]
fn a_ring_may_lie_in_several_entries_if_its_parts_are_whole() {
    let world = World::new(RingFormat::Split);
    for page in 0..4 {
        world.update(IOVA + page * PAGE, PAGE, READ_WRITE);
    }
    let mut device = world.device();
    assert_eq!((device.pop().unwrap(), device.broken()), (None, None));

    // The second half of the descriptor table moves elsewhere.
    let user_address = BUFFERS - BASE;
    let entry = IotlbEntry { iova: IOVA + 128, size: 128, user_address, permission: READ_WRITE };
    world.iotlb.update(entry).unwrap();

    assert_eq!(device.pop().unwrap_err().code, Code::RingAddress);
    assert!(world.guest.was_told_of_an_error());
}

#[test]
fn what_is_invalidated_is_not_used_for_new_chains() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.update(BUFFER, PAGE, READ_ONLY);
        world.add(0);
        world.add(0);
        let mut device = world.device();
        let id = device.pop().unwrap().unwrap();

        world.iotlb.invalidate(BUFFER, PAGE).unwrap();

        assert_eq!(device.pop().unwrap(), None, "{format:?}");
        device.read(id, 0, &mut [0]).expect("what was taken before stays");
    }
}

#[test]
fn a_ring_that_moves_is_found_again() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.update(BUFFER, PAGE, READ_ONLY);
        let mut device = world.device();
        assert_eq!(device.pop().unwrap(), None);
        world.iotlb.invalidate(IOVA, PAGE * 4).unwrap();
        world.add(0);
        assert_eq!(device.pop().unwrap(), None);
        assert!(!world.misses().is_empty());
        // The same pages as the driver knows them, at another place of memory.
        let moved = SIZE - PAGE * 4;
        let mut pages = vec![0; PAGE as usize * 4];
        world.guest.memory.read(BASE, &mut pages).unwrap();
        world.guest.memory.write(BASE + moved, &pages).unwrap();

        let entry = IotlbEntry { iova: IOVA, size: PAGE * 4, user_address: moved, permission: READ_WRITE };
        world.iotlb.update(entry).unwrap();

        assert!(device.pop().unwrap().is_some(), "{format:?}");
    }
}

#[test]
fn what_is_completed_while_the_ring_is_gone_is_published_when_it_is_back() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.update(BUFFER, PAGE, READ_ONLY);
        for _ in 0..3 {
            world.add(0);
        }
        let mut device = world.device();
        let ids: Vec<u16> = std::iter::from_fn(|| device.pop().unwrap()).collect();
        device.complete(ids[2], 0).unwrap();
        world.iotlb.invalidate(IOVA, PAGE * 4).unwrap();
        device.complete(ids[0], 0).unwrap();
        device.publish().unwrap();
        assert_eq!((world.driver.reap().unwrap(), device.outstanding(), device.broken()), (None, 1, None));
        assert!(!world.guest.was_called());
        world.translate_ring();

        assert_eq!(device.pop().unwrap(), None);

        let reaped: Vec<_> = std::iter::from_fn(|| world.driver.reap().unwrap()).collect();
        assert_eq!(reaped.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [ids[2], ids[0]], "{format:?}");
        assert!(world.guest.was_called());
    }
}

#[test]
fn what_was_in_flight_is_recovered_when_the_ring_is_found() {
    for format in FORMATS {
        let mut world = World::with_ring(format);
        world.update(BUFFER, PAGE, READ_ONLY);
        world.add(0);
        let shape = InflightShape { queues: 1, queue_size: 16, packed: format == RingFormat::Packed };
        let region = Arc::new(InflightRegion::create(shape).unwrap());
        let inflight = Some(InflightQueue { region, index: 0 });
        let device = |world: &World| {
            world
                .guest
                .device_of(DeviceQueueOptions { inflight: inflight.clone(), ..world.options() })
                .unwrap()
        };
        let id = device(&world).pop().unwrap();
        world.iotlb.clear();
        let mut device = device(&world);
        assert_eq!((device.recovered(), device.pop().unwrap()), (0, None), "nothing is known yet");

        world.translate_ring();
        assert_eq!((device.pop().unwrap(), device.recovered()), (None, 1), "the buffer is missing");
        world.update(BUFFER, PAGE, READ_ONLY);

        assert_eq!(device.pop().unwrap(), id, "{format:?}");
    }
}

#[test]
fn a_translation_to_no_memory_breaks_the_queue() {
    let mut world = World::with_ring(RingFormat::Split);
    let entry = IotlbEntry { iova: BUFFER, size: PAGE, user_address: SIZE, permission: READ_WRITE };
    world.iotlb.update(entry).unwrap();
    world.add(0);
    let mut device = world.device();

    assert_eq!(device.pop().unwrap_err().code, Code::RingAddress);
}

#[test]
fn a_range_that_wraps_breaks_the_queue() {
    let mut world = World::with_ring(RingFormat::Split);
    world.add_buffers(&[Buffer { address: u64::MAX, length: 2, writable: false }]);
    let mut device = world.device();

    assert_eq!(device.pop().unwrap_err().code, Code::RingAddress);
    assert!(world.misses().is_empty());
}

#[test]
fn an_engine_waits_for_translations_and_goes_on_when_kicked() {
    let mut world = World::new(RingFormat::Split);
    world.add_buffers(&[Buffer { address: BUFFER, length: 16, writable: true }]);
    let options = BlockOptions {
        capacity: 512,
        read_only: false,
        id: String::new(),
        writeback: true,
        discard: false,
        write_zeroes: false,
        poll: Duration::from_micros(50),
    };
    let kick = duplicate(&world.guest.kick).unwrap();
    let mut engine = BlockEngine::start(world.device(), Some(kick), Store::Null, options).unwrap();
    let deadline = Instant::now() + Duration::from_secs(10);
    let mut told = 0;

    // What a front-end does: it answers each miss, and then kicks.
    while world.driver.reap().unwrap().is_none() {
        assert!(Instant::now() < deadline, "the request was not served: {:?}", engine.error());
        for miss in world.iotlb.take_misses().unwrap() {
            world.update(miss.iova & !(PAGE - 1), PAGE, READ_WRITE);
            event::signal(&world.guest.kick).unwrap();
            told += 1;
        }
        std::thread::yield_now();
    }

    engine.request_stop();
    engine.join().unwrap();
    assert!((2..20).contains(&told), "{told} misses were told");
}
