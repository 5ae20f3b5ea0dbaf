//! A back-end that is killed at any moment: the next one takes every request that was not given back, each once, in the order in which
//! they were made available, and none that was.

mod support;

use std::mem::offset_of;
use std::os::fd::OwnedFd;
use std::sync::Arc;

use support::crash::{Picture, can_trace, pictures, restore};
use support::region;
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::{GuestMemory, memfd};
use vhost_user_native::core::queue::{
    Buffer, DeviceQueue, DeviceQueueOptions, DriverLayout, DriverQueue, DriverQueueOptions, InflightQueue,
    InflightRegion, InflightShape, RingAddresses, RingFormat,
};
use vhost_user_protocol::virtio::packed_ring::PackedDescriptor;
use vhost_user_protocol::virtio::packed_ring::packed_descriptor_flags::{AVAIL, USED};
use vhost_user_protocol::virtio::split_ring::{AvailableRingHeader, UsedRingHeader};
use zerocopy::IntoBytes;

const SIZE: u16 = 8;
const MEMORY: u64 = 4096;
/// Where the request with a tag has its buffers: the tag, and room for an answer.
const BUFFERS: u64 = 2048;
const SHAPE: fn(RingFormat) -> InflightShape =
    |format| InflightShape { queues: 1, queue_size: SIZE, packed: format == RingFormat::Packed };

/// A guest and a back-end on shared memory that both may outlive.
struct World {
    format: RingFormat,
    in_order: bool,
    memory: Arc<GuestMemory>,
    addresses: RingAddresses,
    region: Arc<InflightRegion>,
}

impl World {
    fn new(format: RingFormat, in_order: bool, guest: &OwnedFd, inflight: OwnedFd) -> Self {
        let memory = Arc::new(GuestMemory::new());
        memory.add_region(region(0, MEMORY, 0, 0), guest).unwrap();
        let layout = DriverLayout::new(format, SIZE.into(), 0).unwrap();
        assert!(layout.size as u64 <= BUFFERS);
        let addresses = RingAddresses {
            size: SIZE.into(),
            descriptor_table: layout.descriptor_table as u64,
            available_ring: layout.available_ring as u64,
            used_ring: layout.used_ring as u64,
        };
        let shape = SHAPE(format);
        let region = Arc::new(InflightRegion::open(inflight, 0, shape.bytes(), shape).unwrap());
        Self { format, in_order, memory, addresses, region }
    }

    fn of_picture(format: RingFormat, in_order: bool, picture: &Picture) -> (Self, Vec<OwnedFd>) {
        let memories = restore(picture);
        let inflight = duplicate(&memories[1]).unwrap();
        (Self::new(format, in_order, &memories[0], inflight), memories)
    }

    fn driver(&self) -> DriverQueue {
        let options = DriverQueueOptions {
            format: self.format,
            addresses: self.addresses,
            event_idx: false,
            indirect: None,
            in_order: self.in_order,
        };
        DriverQueue::new(Arc::clone(&self.memory), options, event::create().unwrap()).unwrap()
    }

    /// A device that the front-end could not ask where the last one stood: it reads the used index of a split ring, and knows nothing
    /// of a packed one.
    fn device(&self) -> DeviceQueue {
        let base = match self.format {
            RingFormat::Split => self.used_index().into(),
            RingFormat::Packed => self.format.fresh_base(),
        };
        let options = DeviceQueueOptions {
            base,
            in_order: self.in_order,
            inflight: Some(InflightQueue { region: Arc::clone(&self.region), index: 0 }),
            ..DeviceQueueOptions::new(self.format, self.addresses)
        };
        DeviceQueue::new(Arc::clone(&self.memory), options).unwrap()
    }

    fn word(&self, address: u64) -> u16 {
        let mut bytes = [0; 2];
        self.memory.read(address, &mut bytes).unwrap();
        u16::from_le_bytes(bytes)
    }

    fn used_index(&self) -> u16 {
        self.word(self.addresses.used_ring + offset_of!(UsedRingHeader, index) as u64)
    }

    fn descriptor(&self, index: u16) -> PackedDescriptor {
        let mut descriptor = PackedDescriptor::default();
        let place = self.addresses.descriptor_table + u64::from(index) * size_of::<PackedDescriptor>() as u64;
        self.memory.read(place, descriptor.as_mut_bytes()).unwrap();
        descriptor
    }

    /// Moves on to what memory shows now, as a driver does that gets its requests back in this order.
    fn follow(&self, seen: &mut Seen, order: &[u8]) {
        match self.format {
            RingFormat::Split => {
                let made =
                    self.word(self.addresses.available_ring + offset_of!(AvailableRingHeader, index) as u64);
                *seen = Seen { made: made as u8, given_back: self.used_index().into() };
            }
            RingFormat::Packed => {
                while seen.made < ALL && self.flags_behind(0..seen.made) & AVAIL != 0 {
                    seen.made += 1;
                }
                while seen.given_back < order.len()
                    && self.flags_behind(order[..seen.given_back].iter().copied()) == (AVAIL | USED)
                {
                    seen.given_back += self.told_of(seen, order);
                }
            }
        }
    }

    /// How many requests the used descriptor behind those given back tells of: in order it may be several, of which the last is as the driver made
    /// it, with the id.
    fn told_of(&self, seen: &Seen, order: &[u8]) -> usize {
        let behind = |count: usize| order[..count].iter().copied().map(descriptors).sum::<u32>();
        let (told, _) = self.descriptor_at(behind(seen.given_back));
        let is_told_of = |place: &usize| {
            let (last, flags) = self.descriptor_at(behind(place + 1) - 1);
            // A recovery leaves descriptors without a length where it took used ones back.
            last.id == told.id && last.length.get() > 0 && flags == AVAIL
        };
        let end = if self.in_order { order.len().min(seen.made.into()) } else { 0 };
        let last = (seen.given_back + 1..end).find(is_told_of);
        last.unwrap_or(seen.given_back) + 1 - seen.given_back
    }

    /// Who has the descriptor behind these requests.
    fn flags_behind(&self, tags: impl Iterator<Item = u8>) -> u16 {
        self.descriptor_at(tags.map(descriptors).sum()).1
    }

    /// A descriptor by its place in all rounds, and who has it, as if its round were one with the wrap counter set.
    fn descriptor_at(&self, place: u32) -> (PackedDescriptor, u16) {
        let (index, round) = (place % u32::from(SIZE), place / u32::from(SIZE));
        let descriptor = self.descriptor(index as u16);
        let flags = descriptor.flags.get() & (AVAIL | USED);
        (descriptor, if round.is_multiple_of(2) { flags } else { flags ^ (AVAIL | USED) })
    }
}

/// How far a driver is.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// Requests made available.
    made: u8,
    /// Requests found used.
    given_back: usize,
}

/// Descriptors of a request: one or two.
fn descriptors(tag: u8) -> u32 {
    1 + u32::from(tag % 2)
}

fn add(driver: &mut DriverQueue, tag: u8) {
    let place = BUFFERS + u64::from(tag) * 16;
    driver.memory().write(place, &[tag]).unwrap();
    let buffers = [
        Buffer { address: place, length: 1, writable: false },
        Buffer { address: place + 8, length: 8, writable: true },
    ];
    driver.add(&buffers[..descriptors(tag) as usize]).unwrap().unwrap();
}

/// Takes the next request; returns its tag and its id.
fn take(device: &mut DeviceQueue) -> Option<(u8, u16)> {
    let id = device.pop().unwrap()?;
    let mut tag = [0];
    device.read(id, 0, &mut tag).unwrap();
    Some((tag[0], id))
}

/// Requests that were given back before anything is killed: they move the rings to a place from which they wrap soon.
const EARLIER: [u8; 5] = [0, 1, 2, 3, 4];
const ALL: u8 = 12;

/// A driver and a device that have moved on a little, and share memory that can be watched.
fn at_work(format: RingFormat, in_order: bool) -> (World, Vec<OwnedFd>, DriverQueue, DeviceQueue) {
    let guest = memfd::create("guest", MEMORY, true).unwrap();
    let fresh = InflightRegion::create(SHAPE(format)).unwrap();
    let inflight = duplicate(fresh.descriptor()).unwrap();
    let world = World::new(format, in_order, &guest, duplicate(&inflight).unwrap());
    let (mut driver, mut device) = (world.driver(), world.device());
    for tag in EARLIER {
        add(&mut driver, tag);
        driver.publish().unwrap();
        let (taken, id) = take(&mut device).unwrap();
        assert_eq!(taken, tag);
        device.complete(id, 0).unwrap();
        device.publish().unwrap();
        driver.reap().unwrap().unwrap();
    }
    (world, vec![guest, inflight], driver, device)
}

/// Two batches, out of order, with requests taken in between and the driver at work meanwhile. Returns the tags in the order in which
/// they are given back.
fn serve(driver: &mut DriverQueue, device: &mut DeviceQueue) -> Vec<u8> {
    for tag in 5..10 {
        add(driver, tag);
    }
    driver.publish().unwrap();
    let five = take(device).unwrap();
    let six = take(device).unwrap();
    device.complete(six.1, 0).unwrap();
    let seven = take(device).unwrap();
    device.complete(five.1, 8).unwrap();
    device.publish().unwrap();
    for _ in 0..2 {
        driver.reap().unwrap().unwrap();
    }
    for tag in 10..ALL {
        add(driver, tag);
    }
    driver.publish().unwrap();
    let eight = take(device).unwrap();
    let nine = take(device).unwrap();
    let ten = take(device).unwrap();
    for (_, id) in [nine, seven, eight] {
        device.complete(id, 0).unwrap();
    }
    device.publish().unwrap();
    device.complete(ten.1, 0).unwrap();
    device.publish().unwrap();
    vec![6, 5, 9, 7, 8, 10]
}

/// A whole ring, given back in one batch: afterwards the ring is at the same index, a round later.
fn serve_a_whole_ring(driver: &mut DriverQueue, device: &mut DeviceQueue) -> Vec<u8> {
    for tag in 5..10 {
        add(driver, tag);
    }
    driver.publish().unwrap();
    let mut taken: Vec<_> = std::iter::from_fn(|| take(device)).collect();
    taken.reverse();
    for (_, id) in &taken {
        device.complete(*id, 0).unwrap();
    }
    device.publish().unwrap();
    taken.iter().map(|(tag, _)| *tag).collect()
}

/// What the next back-end does with the memory of a picture: it takes what is left, and gives it back one by one. `order` is the order in
/// which the last one was giving requests back.
fn check(format: RingFormat, in_order: bool, order: &[u8], picture: &Picture, seen: &mut Seen, name: &str) {
    let (world, _memories) = World::of_picture(format, in_order, picture);
    world.follow(seen, order);
    let mut done = order[..seen.given_back].to_vec();
    let expected: Vec<u8> = (0..seen.made).filter(|tag| !done.contains(tag)).collect();

    let mut device = world.device();
    let taken: Vec<_> = std::iter::from_fn(|| take(&mut device)).collect();

    let tags: Vec<u8> = taken.iter().map(|(tag, _)| *tag).collect();
    assert_eq!(tags, expected, "{name}: {} were made available, and given back {done:?}", seen.made);
    let mut now = *seen;
    for (place, (tag, id)) in taken.iter().enumerate() {
        device.complete(*id, 0).unwrap();
        device.publish().unwrap();
        done.push(*tag);
        let rest: Vec<u8> = done.iter().chain(&tags[place + 1..]).copied().collect();
        world.follow(&mut now, &rest);
        assert_eq!(now.given_back, done.len(), "{name}: request {tag} was given back, and no other");
    }
    assert_eq!(world.device().pop().unwrap(), None, "{name}: nothing is in flight any more");
}

type Scenario = fn(&mut DriverQueue, &mut DeviceQueue) -> Vec<u8>;

/// The order in which a scenario gives requests back, and the states that memory goes through meanwhile.
fn watch(format: RingFormat, in_order: bool, scenario: Scenario) -> (Vec<u8>, Vec<Picture>) {
    let (_world, _memories, mut driver, mut device) = at_work(format, in_order);
    let mut given_back = scenario(&mut driver, &mut device);
    if in_order {
        given_back.sort_unstable();
    }
    let (_world, memories, mut driver, mut device) = at_work(format, in_order);
    let states = pictures(&memories.iter().collect::<Vec<_>>(), || {
        scenario(&mut driver, &mut device);
    });
    assert!(states.len() > 50, "{} states were seen", states.len());
    ([&EARLIER[..], &given_back].concat(), states)
}

const START: Seen = Seen { made: EARLIER.len() as u8, given_back: EARLIER.len() };

fn kill_everywhere(format: RingFormat, in_order: bool, scenario: Scenario) {
    let (order, states) = watch(format, in_order, scenario);
    let mut seen = START;
    for (place, picture) in states.iter().enumerate() {
        check(format, in_order, &order, picture, &mut seen, &format!("{format:?}, after store {place}"));
    }
    assert_eq!(seen.given_back, order.len());
}

#[test]
fn a_back_end_killed_after_any_store_loses_nothing_and_repeats_nothing() {
    if !can_trace() {
        return;
    }
    for format in [RingFormat::Split, RingFormat::Packed] {
        for in_order in [false, true] {
            kill_everywhere(format, in_order, serve);
        }
    }
}

#[test]
fn a_whole_ring_in_one_batch_is_given_back_once() {
    if !can_trace() {
        return;
    }
    for format in [RingFormat::Split, RingFormat::Packed] {
        kill_everywhere(format, false, serve_a_whole_ring);
    }
}

#[test]
fn a_back_end_killed_while_it_recovers_is_recovered_from() {
    if !can_trace() {
        return;
    }
    for format in [RingFormat::Split, RingFormat::Packed] {
        let (order, states) = watch(format, false, serve);
        let mut seen = START;
        let mut before: Option<(&Picture, Seen)> = None;
        for (place, picture) in states.iter().enumerate() {
            World::of_picture(format, false, picture).0.follow(&mut seen, &order);
            // Around a publication there is most to do.
            if let Some((last, seen_last)) = before.replace((picture, seen))
                && seen_last.given_back != seen.given_back
            {
                for (picture, seen) in [(last, seen_last), (picture, seen)] {
                    kill_recovery(format, &order, picture, seen, place);
                }
            }
        }
    }
}

fn kill_recovery(format: RingFormat, order: &[u8], picture: &Picture, seen: Seen, place: usize) {
    let (world, memories) = World::of_picture(format, false, picture);
    let states = pictures(&memories.iter().collect::<Vec<_>>(), || {
        let mut device = world.device();
        while device.pop().unwrap().is_some() {}
    });
    assert!(states.len() > 1, "recovery stores something");
    for (step, picture) in states.iter().enumerate() {
        let name = format!("{format:?}, after store {place} and then {step} of the recovery");
        check(format, false, order, picture, &mut { seen }, &name);
    }
}
