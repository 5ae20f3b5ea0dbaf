//! VIRTIO_F_IN_ORDER: chains are used in the order in which they were made available, in both formats.

mod support;

use std::mem::offset_of;

use support::packed::{packed, used};
use support::{BUFFERS, Features, Guest};
use vhost_user_native::core::error::Code;
use vhost_user_native::core::queue::{Buffer, DriverQueue, RingFormat};
use vhost_user_protocol::virtio::packed_ring::packed_descriptor_flags::WRITE;
use vhost_user_protocol::virtio::split_ring::{AvailableRingHeader, UsedElement, UsedRingHeader};
use zerocopy::IntoBytes;

const FORMATS: [RingFormat; 2] = [RingFormat::Split, RingFormat::Packed];
const IN_ORDER: Features = Features { event_idx: false, indirect: false, in_order: true };

/// Adds chains of two buffers, of which the device may write the second one, so many bytes; none where that is 0.
fn add(driver: &mut DriverQueue, lengths: &[u32]) -> Vec<u16> {
    let chain = |length: &u32| {
        let buffer = |writable| Buffer { address: BUFFERS, length: (*length).max(1), writable };
        driver.add(&[buffer(false), buffer(*length > 0)]).unwrap().unwrap()
    };
    let ids = lengths.iter().map(chain).collect();
    driver.publish().unwrap();
    ids
}

/// Tells of a batch of chains of two descriptors by its last one, as a device in order may. `from` counts chains.
fn put_batch(guest: &Guest, from: u16, count: u16, last: u16, written: u32) {
    match guest.format {
        RingFormat::Split => {
            let element = UsedElement { id: u32::from(last).into(), length: written.into() };
            let ring = guest.addresses().used_ring;
            let slot = u64::from(u32::from(from) % guest.size);
            let place = size_of::<UsedRingHeader>() as u64 + slot * size_of::<UsedElement>() as u64;
            guest.memory.write(ring + place, element.as_bytes()).unwrap();
            let index = ring + offset_of!(UsedRingHeader, index) as u64;
            guest.memory.write(index, &(from + count).to_le_bytes()).unwrap();
        }
        RingFormat::Packed => {
            let (round, index) = (2 * u32::from(from) / guest.size, 2 * u32::from(from) % guest.size);
            guest.write_packed(index as u16, packed(0, written, last, used(round % 2 == 0) | WRITE));
        }
    }
}

/// What stands at the places for the first `count` chains of two descriptors, where the device wrote an element.
fn used_places(guest: &Guest, count: u16) -> Vec<Option<(u16, u32)>> {
    (0..count)
        .map(|place| match guest.format {
            RingFormat::Split => {
                let (id, written) = guest.used(place);
                ((id, written) != (0, 0)).then_some((id as u16, written))
            }
            RingFormat::Packed => {
                let descriptor = guest.read_packed(2 * place);
                let is_used = descriptor.flags.get() & used(true) == used(true);
                is_used.then(|| (descriptor.id.get(), descriptor.length.get()))
            }
        })
        .collect()
}

#[test]
fn a_device_gives_chains_back_in_the_order_taken_however_they_end() {
    for format in FORMATS {
        let guest = Guest::with_format(format, 8);
        let (mut driver, mut device) = (guest.driver_with(IN_ORDER), guest.device_with(IN_ORDER));
        let ids = add(&mut driver, &[1, 2, 3]);
        while device.pop().unwrap().is_some() {}

        for (place, written) in [(2, 3), (1, 2)] {
            device.complete(ids[place], written).unwrap();
            device.publish().unwrap();
        }
        assert_eq!((driver.reap().unwrap(), guest.was_called()), (None, false), "{format:?}: held back");
        assert_eq!(device.complete(ids[2], 3).unwrap_err().code, Code::Argument, "it has ended before");
        assert_eq!(device.outstanding(), 1);
        device.complete(ids[0], 1).unwrap();
        device.publish().unwrap();

        let reaped: Vec<_> = std::iter::from_fn(|| driver.reap().unwrap()).collect();
        assert_eq!(reaped, [(ids[0], 1), (ids[1], 2), (ids[2], 3)], "{format:?}");
        assert!(guest.was_called());
    }
}

#[test]
fn a_device_passes_over_chains_without_a_writable_part_and_no_others() {
    for format in FORMATS {
        let guest = Guest::with_format(format, 16);
        let (mut driver, mut device) = (guest.driver_with(IN_ORDER), guest.device_with(IN_ORDER));
        let written = [0, 0, 30, 40, 0, 0];
        let ids = add(&mut driver, &written);
        while device.pop().unwrap().is_some() {}

        ids.iter().zip(written).for_each(|(id, written)| device.complete(*id, written).unwrap());
        device.publish().unwrap();

        let places = [Some((ids[2], 30)), None, None, Some((ids[3], 40)), Some((ids[5], 0)), None];
        assert_eq!(used_places(&guest, 6), places, "{format:?}");
        let reaped: Vec<_> = std::iter::from_fn(|| driver.reap().unwrap()).collect();
        assert_eq!(reaped, ids.into_iter().zip(written).collect::<Vec<_>>(), "{format:?}");
    }
}

#[test]
fn a_driver_takes_a_batch_that_is_told_of_by_its_last_chain() {
    for format in FORMATS {
        let guest = Guest::with_format(format, 8);
        let mut driver = guest.driver_with(IN_ORDER);
        let ids = add(&mut driver, &[10, 20, 30, 40]);
        put_batch(&guest, 0, 3, ids[2], 7);

        assert!(driver.has_used().unwrap());
        let first = driver.reap().unwrap();
        assert!(driver.has_used().unwrap(), "{format:?}: the rest of the batch waits");
        let reaped = [first, driver.reap().unwrap(), driver.reap().unwrap()];

        assert_eq!(
            reaped,
            [Some((ids[0], 10)), Some((ids[1], 20)), Some((ids[2], 7))],
            "{format:?}: chains passed over count as written completely"
        );
        assert_eq!((driver.reap().unwrap(), driver.has_used().unwrap()), (None, false));
        put_batch(&guest, 3, 1, ids[3], 40);
        assert_eq!(
            driver.reap().unwrap(),
            Some((ids[3], 40)),
            "{format:?}: the next entry is behind the batch"
        );
    }
}

#[test]
fn batches_go_around_the_ring() {
    for format in FORMATS {
        let guest = Guest::with_format(format, 8);
        let mut driver = guest.driver_with(IN_ORDER);
        for round in 0..50 {
            let ids = add(&mut driver, &[1, 1, 1]);
            put_batch(&guest, round * 3, 3, ids[2], 1);

            let reaped: Vec<_> = std::iter::from_fn(|| driver.reap().unwrap()).collect();

            assert_eq!(reaped, ids.iter().map(|id| (*id, 1)).collect::<Vec<_>>(), "{format:?} {round}");
        }
    }
}

#[test]
fn a_driver_lays_chains_of_a_split_ring_in_ring_order() {
    let guest = Guest::new(8);
    let mut driver = guest.driver_with(IN_ORDER);
    let mut heads = Vec::new();
    for round in 0..4 {
        let ids = add(&mut driver, &[1, 1, 1]);
        put_batch(&guest, round * 3, 3, ids[2], 1);
        while driver.reap().unwrap().is_some() {}
        heads.extend(ids);
    }

    assert_eq!(heads, [0, 2, 4, 6, 0, 2, 4, 6, 0, 2, 4, 6]);
    let mut ring = [0u8; 16];
    let place = guest.addresses().available_ring + size_of::<AvailableRingHeader>() as u64;
    guest.memory.read(place, &mut ring).unwrap();
    assert_eq!(ring, [0, 0, 2, 0, 4, 0, 6, 0, 0, 0, 2, 0, 4, 0, 6, 0]);
}

#[test]
fn a_batch_that_ends_with_a_chain_the_device_was_not_shown_is_found_out() {
    for format in FORMATS {
        let guest = Guest::with_format(format, 8);
        let mut driver = guest.driver_with(IN_ORDER);
        add(&mut driver, &[1, 1]);
        let buffer = Buffer { address: BUFFERS, length: 1, writable: true };
        let hidden = driver.add(&[buffer, buffer]).unwrap().unwrap();
        put_batch(&guest, 0, 2, hidden, 1);

        assert_eq!(driver.reap().unwrap_err().code, Code::RingIndex, "{format:?}");
    }
}

#[test]
fn a_used_index_that_moves_less_than_its_batch_is_found_out() {
    let guest = Guest::new(8);
    let mut driver = guest.driver_with(IN_ORDER);
    let ids = add(&mut driver, &[1, 1, 1]);
    put_batch(&guest, 0, 1, ids[1], 1);

    let error = (0..3).find_map(|_| driver.reap().err()).expect("the device contradicts itself");

    assert_eq!(error.code, Code::RingIndex);
}
