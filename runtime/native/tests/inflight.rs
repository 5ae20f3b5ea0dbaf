//! Requests in flight that a back-end leaves behind: what the next one makes of them, and of memory that somebody else has written.

mod support;

use std::mem::offset_of;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::time::Duration;

use support::{BUFFERS, Guest};
use vhost_user_native::core::block::{BlockEngine, BlockOptions, Store};
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::error::{Code, Result};
use vhost_user_native::core::queue::{
    Buffer, DeviceQueue, DeviceQueueOptions, DriverQueue, InflightQueue, InflightRegion, InflightShape,
    RingFormat,
};
use vhost_user_protocol::vhost_user::inflight::{
    InflightPackedDescriptorState as PackedState, InflightPackedRegion as PackedHeader,
    InflightSplitDescriptorState as SplitState, InflightSplitRegion as SplitHeader,
};

const SIZE: u16 = 8;
const FORMATS: [RingFormat; 2] = [RingFormat::Split, RingFormat::Packed];

/// A guest, and an inflight region of one queue.
struct World {
    guest: Guest,
    region: Arc<InflightRegion>,
    memory: OwnedFd,
}

impl World {
    fn new(format: RingFormat) -> Self {
        let shape = InflightShape { queues: 1, queue_size: SIZE, packed: format == RingFormat::Packed };
        let region = Arc::new(InflightRegion::create(shape).unwrap());
        let memory = duplicate(region.descriptor()).unwrap();
        Self { guest: Guest::with_format(format, SIZE.into()), region, memory }
    }

    fn options(&self) -> DeviceQueueOptions {
        let region = Arc::clone(&self.region);
        DeviceQueueOptions {
            inflight: Some(InflightQueue { region, index: 0 }),
            ..self.guest.device_options()
        }
    }

    fn device(&self) -> Result<DeviceQueue> {
        self.guest.device_of(self.options())
    }

    /// The code by which a new queue refuses the region.
    fn refusal(&self) -> Option<Code> {
        self.device().err().map(|error| error.code)
    }

    /// Writes what only the owner of the region should write.
    fn overwrite(&self, offset: usize, bytes: &[u8]) {
        rustix::io::pwrite(&self.memory, bytes, offset as u64).unwrap();
    }

    fn contents(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.region.size() as usize];
        rustix::io::pread(&self.memory, &mut bytes, 0).unwrap();
        bytes
    }
}

/// Adds requests of one byte each, their numbers.
fn add(driver: &mut DriverQueue, numbers: std::ops::Range<u8>) {
    for number in numbers {
        let address = BUFFERS + u64::from(number);
        driver.memory().write(address, &[number]).unwrap();
        driver.add(&[Buffer { address, length: 1, writable: false }]).unwrap().unwrap();
    }
    driver.publish().unwrap();
}

/// Takes so many requests; returns number and id of each.
fn take(device: &mut DeviceQueue, count: usize) -> Vec<(u8, u16)> {
    let one = |device: &mut DeviceQueue| {
        let id = device.pop().unwrap()?;
        let mut number = [0];
        device.read(id, 0, &mut number).unwrap();
        Some((number[0], id))
    };
    (0..count).map_while(|_| one(device)).collect()
}

fn numbers(taken: &[(u8, u16)]) -> Vec<u8> {
    taken.iter().map(|(number, _)| *number).collect()
}

/// A world in which requests 0, 2 and 3 are in flight, and request 4 is available.
fn left_behind(format: RingFormat) -> (World, DriverQueue) {
    let world = World::new(format);
    let mut driver = world.guest.driver(false, false);
    add(&mut driver, 0..5);
    let mut device = world.device().unwrap();
    let taken = take(&mut device, 4);
    device.complete(taken[1].1, 0).unwrap();
    device.publish().unwrap();
    (world, driver)
}

#[test]
fn what_was_in_flight_comes_first_whatever_base_is_given() {
    for format in FORMATS {
        for base in [format.fresh_base(), format.fresh_base() + 1] {
            let (world, _driver) = left_behind(format);

            let mut device = world.guest.device_of(DeviceQueueOptions { base, ..world.options() }).unwrap();

            assert_eq!(device.recovered(), 3);
            assert_eq!(numbers(&take(&mut device, SIZE.into())), [0, 2, 3, 4], "{format:?}");
            assert_eq!(device.recovered(), 0);
        }
    }
}

#[test]
fn what_is_given_back_later_is_not_in_flight_any_more() {
    for format in FORMATS {
        let (world, mut driver) = left_behind(format);
        let mut device = world.device().unwrap();
        for (_, id) in take(&mut device, 3) {
            device.complete(id, 0).unwrap();
        }
        device.publish().unwrap();
        let base = device.base();
        drop(device);

        let mut device = world.guest.device_of(DeviceQueueOptions { base, ..world.options() }).unwrap();

        assert_eq!(numbers(&take(&mut device, SIZE.into())), [4], "{format:?}");
        assert_eq!(std::iter::from_fn(|| driver.reap().unwrap()).count(), 4, "{format:?}");
    }
}

#[test]
fn an_engine_that_is_stopped_at_once_still_serves_what_was_in_flight() {
    let (world, mut driver) = left_behind(RingFormat::Split);
    let options = BlockOptions {
        capacity: 512,
        read_only: false,
        id: String::new(),
        writeback: true,
        discard: false,
        write_zeroes: false,
        poll: Duration::ZERO,
    };
    let mut engine = BlockEngine::start(world.device().unwrap(), None, Store::Null, options).unwrap();
    engine.request_stop();

    let device = engine.join().unwrap();

    assert_eq!((device.recovered(), device.outstanding()), (0, 0));
    assert!(std::iter::from_fn(|| driver.reap().unwrap()).count() >= 4);
}

#[test]
fn a_region_serves_the_queues_it_was_made_for() {
    let shape = InflightShape { queues: 2, queue_size: SIZE, packed: false };
    let region = Arc::new(InflightRegion::create(shape).unwrap());
    let refusal = |guest: &Guest, index| {
        let inflight = Some(InflightQueue { region: Arc::clone(&region), index });
        let options = DeviceQueueOptions { inflight, ..guest.device_options() };
        guest.device_of(options).err().map(|error| error.code)
    };

    assert_eq!(refusal(&Guest::new(SIZE.into()), 0), None);
    assert_eq!(refusal(&Guest::new(4), 1), None, "a smaller queue");
    assert_eq!(refusal(&Guest::new(16), 0), Some(Code::Inflight), "a larger queue");
    assert_eq!(refusal(&Guest::packed(SIZE.into()), 0), Some(Code::Inflight), "a queue of the other format");
    assert_eq!(refusal(&Guest::new(SIZE.into()), 2), Some(Code::Inflight), "a queue too many");
}

/// Offset of a field of an entry.
fn split(entry: usize, field: usize) -> usize {
    size_of::<SplitHeader>() + entry * size_of::<SplitState>() + field
}

fn packed(entry: usize, field: usize) -> usize {
    size_of::<PackedHeader>() + entry * size_of::<PackedState>() + field
}

#[test]
fn a_split_region_that_makes_no_sense_is_refused() {
    let cases: [(&str, usize, &[u8]); 4] = [
        ("another version", offset_of!(SplitHeader, version), &[2, 0]),
        ("another size", offset_of!(SplitHeader, desc_num), &[9, 0]),
        ("a feature", offset_of!(SplitHeader, features), &[1]),
        ("a batch larger than the queue", offset_of!(SplitHeader, used_idx), &[0xf0, 0]),
    ];
    for (name, offset, bytes) in cases {
        let (world, _driver) = left_behind(RingFormat::Split);
        world.overwrite(offset, bytes);
        assert_eq!(world.refusal(), Some(Code::Inflight), "{name}");
    }
}

#[test]
fn a_split_batch_that_leads_nowhere_is_refused() {
    let (world, _driver) = left_behind(RingFormat::Split);
    world.overwrite(offset_of!(SplitHeader, used_idx), &[0, 0]);
    world.overwrite(offset_of!(SplitHeader, last_batch_head), &[SIZE as u8, 0]);

    assert_eq!(world.refusal(), Some(Code::Inflight));
}

#[test]
fn a_split_batch_that_goes_round_ends() {
    let (world, _driver) = left_behind(RingFormat::Split);
    world.overwrite(offset_of!(SplitHeader, used_idx), &[0xfb, 0xff]);
    world.overwrite(split(1, offset_of!(SplitState, next)), &[1, 0]);

    let mut device = world.device().unwrap();

    assert_eq!(numbers(&take(&mut device, 3)), [0, 2, 3]);
}

#[test]
fn a_split_head_beyond_the_queue_is_refused() {
    let (mut world, _driver) = left_behind(RingFormat::Split);
    world.guest.size = 4;
    world.overwrite(split(4, offset_of!(SplitState, inflight)), &[1]);

    assert_eq!(world.refusal(), Some(Code::Inflight));
}

#[test]
fn a_packed_region_that_makes_no_sense_is_refused() {
    let cases: [(&str, usize, &[u8]); 11] = [
        ("another version", offset_of!(PackedHeader, version), &[2, 0]),
        ("another size", offset_of!(PackedHeader, desc_num), &[9, 0]),
        ("an index beyond the ring", offset_of!(PackedHeader, used_idx), &[SIZE as u8, 0]),
        ("an old index beyond the ring", offset_of!(PackedHeader, old_used_idx), &[0xff, 0xff]),
        ("a wrap counter that is none", offset_of!(PackedHeader, used_wrap_counter), &[2]),
        ("a free list that comes back", packed(7, offset_of!(PackedState, next)), &[5, 0]),
        ("a free list that leads into a chain", packed(7, offset_of!(PackedState, next)), &[0, 0]),
        ("a free list that ends early", packed(5, offset_of!(PackedState, next)), &[0xff, 0xff]),
        ("a chain of nothing", packed(0, offset_of!(PackedState, num)), &[0, 0]),
        ("a chain that is too long", packed(0, offset_of!(PackedState, num)), &[0xff, 0xff]),
        ("a buffer id beyond the queue", packed(0, offset_of!(PackedState, id)), &[SIZE as u8, 0]),
    ];
    for (name, offset, bytes) in cases {
        let (world, _driver) = left_behind(RingFormat::Packed);
        world.overwrite(offset, bytes);
        assert_eq!(world.refusal(), Some(Code::Inflight), "{name}");
    }
}

#[test]
fn an_address_that_a_region_holds_is_checked_like_one_of_the_ring() {
    let (world, _driver) = left_behind(RingFormat::Packed);
    world.overwrite(packed(0, offset_of!(PackedState, addr)), &u64::MAX.to_le_bytes());
    let mut device = world.device().unwrap();

    assert_eq!(device.pop().unwrap_err().code, Code::RingAddress);
    assert!(world.guest.was_told_of_an_error());
}

#[test]
fn what_is_written_to_the_region_while_a_queue_runs_does_not_matter_to_it() {
    for format in FORMATS {
        let (world, mut driver) = left_behind(format);
        let mut device = world.device().unwrap();

        world.overwrite(0, &vec![0xff; world.region.size() as usize]);

        let taken = take(&mut device, 4);
        assert_eq!(numbers(&taken), [0, 2, 3, 4]);
        for (_, id) in taken {
            device.complete(id, 0).unwrap();
        }
        device.publish().unwrap();
        assert_eq!(std::iter::from_fn(|| driver.reap().unwrap()).count(), 5, "{format:?}");
    }
}

#[test]
fn no_contents_of_a_region_do_harm() {
    let mut random = 1u64;
    let mut next = || {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (random >> 33) as usize
    };
    for format in FORMATS {
        let (world, _driver) = left_behind(format);
        let sound = world.contents();
        let header = offset_of!(SplitHeader, last_batch_head);
        let mut recovered = 0;
        for _ in 0..3000 {
            let mut bytes = sound.clone();
            for _ in 0..1 + next() % 4 {
                let place = header + next() % (bytes.len() - header);
                bytes[place] = if next() % 2 == 0 { next() as u8 } else { (next() % 9) as u8 };
            }
            world.overwrite(0, &bytes);
            if let Ok(mut device) = world.device() {
                recovered += 1;
                while let Ok(Some(id)) = device.pop() {
                    device.complete(id, 0).unwrap();
                }
                device.publish().unwrap();
            }
        }
        assert!(recovered > 0, "{format:?}: everything was refused");
    }
}
