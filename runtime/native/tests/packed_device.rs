//! What a device reads and writes in a packed ring, byte for byte.

mod support;

use support::packed::{available, event, packed, used};
use support::{BUFFERS, ENTRIES, Features, Guest};
use vhost_user_native::core::error::Code;
use vhost_user_native::core::queue::DeviceQueue;
use vhost_user_protocol::virtio::packed_ring::PackedDescriptor;
use vhost_user_protocol::virtio::packed_ring::packed_descriptor_flags::{INDIRECT, NEXT, WRITE};
use vhost_user_protocol::virtio::packed_ring::packed_event_flags::{DESC, DISABLE, ENABLE};
use zerocopy::IntoBytes;

const SIZE: u32 = 5;

/// Completes a chain and shows it to the driver.
fn give_back(device: &mut DeviceQueue, id: u16, written: u32) {
    device.complete(id, written).unwrap();
    device.publish().unwrap();
}

#[test]
fn a_used_descriptor_has_the_id_the_length_and_the_device_s_flags() {
    let guest = Guest::packed(SIZE);
    guest.write_packed(0, packed(BUFFERS, 16, 3, available(true) | WRITE));
    let mut device = guest.device(false, false);

    assert_eq!(device.pop().unwrap(), Some(3));
    device.write(3, 0, b"answer").unwrap();
    give_back(&mut device, 3, 6);

    assert_eq!(guest.state(0), (3, 6, used(true) | WRITE));
    assert!(guest.was_called());
}

#[test]
fn a_chain_that_was_only_read_is_used_without_the_write_flag() {
    let guest = Guest::packed(SIZE);
    guest.write_packed(0, packed(BUFFERS, 16, 0, available(true)));
    let mut device = guest.device(false, false);

    device.pop().unwrap();
    give_back(&mut device, 0, 0);

    assert_eq!(guest.state(0), (0, 0, used(true)));
}

#[test]
fn descriptors_of_another_round_are_not_available() {
    for flags in [0, available(false), used(true), used(false)] {
        let guest = Guest::packed(SIZE);
        guest.write_packed(0, packed(BUFFERS, 16, 0, flags));

        assert_eq!(guest.device(false, false).pop().unwrap(), None, "flags {flags:#x}");
    }
}

#[test]
fn a_chain_has_the_id_of_its_last_descriptor_and_may_span_the_wrap() {
    let guest = Guest::packed(SIZE);
    guest.memory.write(BUFFERS, b"onetwo").unwrap();
    guest.write_packed(4, packed(BUFFERS, 3, 99, available(true) | NEXT));
    guest.write_packed(0, packed(BUFFERS + 3, 3, 99, available(false) | NEXT));
    guest.write_packed(1, packed(BUFFERS + 16, 8, 2, available(false) | WRITE));
    let mut device = guest.device_from(0x8004_8004, false, false).unwrap();

    assert_eq!(device.pop().unwrap(), Some(2));

    let mut text = [0; 6];
    device.read(2, 0, &mut text).unwrap();
    assert_eq!((&text, device.lengths(2).unwrap()), (b"onetwo", (6, 8)));
    assert_eq!(device.base(), 0x8004_0002, "it reads on in the next round, and has written nothing");
    give_back(&mut device, 2, 1);
    assert_eq!(guest.state(4), (2, 1, used(true) | WRITE), "one descriptor is written for the chain");
    assert_eq!(device.base(), 0x0002_0002);
}

#[test]
fn the_next_used_descriptor_goes_where_the_chains_before_end() {
    let guest = Guest::packed(SIZE);
    for (index, id, flags) in [(0, 0, NEXT), (1, 0, NEXT), (2, 0, 0), (3, 1, 0)] {
        guest.write_packed(index, packed(BUFFERS, 16, id, available(true) | flags));
    }
    let mut device = guest.device(false, false);
    let ids = [device.pop().unwrap(), device.pop().unwrap()];
    assert_eq!(ids, [Some(0), Some(1)]);

    give_back(&mut device, 1, 0);
    give_back(&mut device, 0, 0);

    assert_eq!(guest.state(0), (1, 0, used(true)), "the chain that ended first took one descriptor");
    assert_eq!(guest.state(1), (0, 0, used(true)));
    assert_eq!(device.base(), 0x8004_8004);
}

#[test]
fn a_batch_is_seen_by_its_first_descriptor() {
    let guest = Guest::packed(SIZE);
    for index in 0..3 {
        guest.write_packed(index, packed(BUFFERS, 16, index, available(true)));
    }
    let mut device = guest.device(false, false);
    while device.pop().unwrap().is_some() {}

    for id in 0..3 {
        device.complete(id, 0).unwrap();
    }
    let before = guest.state(0);
    device.publish().unwrap();

    assert_eq!((before, device.counters().calls), ((0, 16, available(true)), 1));
    assert_eq!([0, 1, 2].map(|index| guest.state(index)), [0, 1, 2].map(|id| (id, 0, used(true))));
}

#[test]
fn an_indirect_table_is_read_from_start_to_end_whatever_its_flags() {
    let guest = Guest::packed(SIZE);
    guest.memory.write(BUFFERS, b"onetwo").unwrap();
    let table = [
        packed(BUFFERS, 3, 77, 0),
        packed(BUFFERS + 3, 3, 77, NEXT | available(true)),
        packed(BUFFERS + 16, 5, 77, WRITE | used(true)),
    ];
    guest.memory.write(BUFFERS + 256, table.as_bytes()).unwrap();
    let length = size_of_val(&table) as u32;
    guest.write_packed(0, packed(BUFFERS + 256, length, 1, available(true) | INDIRECT | WRITE));
    let mut device = guest.device(false, true);

    assert_eq!(device.pop().unwrap(), Some(1));

    let mut text = [0; 6];
    device.read(1, 0, &mut text).unwrap();
    assert_eq!((&text, device.lengths(1).unwrap()), (b"onetwo", (6, 5)));
    give_back(&mut device, 1, 5);
    assert_eq!(device.base(), 0x8001_8001, "the table takes one descriptor of the ring");
}

#[test]
fn the_table_of_a_queue_on_which_drivers_only_send_is_all_readable() {
    let guest = Guest::packed(SIZE);
    guest.memory.write(BUFFERS, b"onetwo").unwrap();
    let table = [packed(BUFFERS, 3, 0, WRITE), packed(BUFFERS + 3, 3, 0, 0)];
    guest.memory.write(BUFFERS + 256, table.as_bytes()).unwrap();
    guest.write_packed(0, packed(BUFFERS + 256, size_of_val(&table) as u32, 1, available(true) | INDIRECT));
    let mut device = guest.device(false, true);
    device.expect_only_readable();

    assert_eq!(device.pop().unwrap(), Some(1));

    let mut text = [0; 6];
    device.read(1, 0, &mut text).unwrap();
    assert_eq!((&text, device.lengths(1).unwrap()), (b"onetwo", (6, 0)));
}

#[test]
fn what_a_chain_wrote_over_its_own_descriptors_does_not_matter() {
    let guest = Guest::packed(SIZE);
    let ring = guest.addresses().descriptor_table;
    guest.write_packed(0, packed(BUFFERS, 4, 9, available(true) | NEXT));
    guest.write_packed(1, packed(ring, 2 * size_of::<PackedDescriptor>() as u32, 1, available(true) | WRITE));
    let mut device = guest.device(false, false);
    device.pop().unwrap();

    device.write(1, 0, &[0xff; 32]).unwrap();
    give_back(&mut device, 1, 32);

    assert_eq!(guest.state(0), (1, 32, used(true) | WRITE));
    assert_eq!(device.base(), 0x8002_8002);
}

#[test]
fn a_device_asks_for_kicks_in_its_event_area() {
    for event_idx in [false, true] {
        let guest = Guest::packed(SIZE);
        let mut device = guest.device_from(0x0003_0003, event_idx, false).unwrap();

        device.disable_notifications().unwrap();
        assert_eq!(guest.device_event().flags.get(), DISABLE);
        assert!(!device.enable_notifications().unwrap());

        let wanted = if event_idx { event(3, false, DESC) } else { event(0, false, ENABLE) };
        assert_eq!(guest.device_event(), wanted);
        guest.write_packed(3, packed(BUFFERS, 1, 0, available(false)));
        assert!(device.enable_notifications().unwrap(), "what came without a kick is reported");
    }
}

#[test]
fn a_device_calls_as_the_driver_s_event_area_says() {
    let rounds = [
        (event(0, true, ENABLE), true),
        (event(0, true, DISABLE), false),
        (event(2, true, DESC), true),
        (event(2, true, DESC), false),
        (event(3, true, DESC), false),
    ];
    let guest = Guest::packed(8);
    let mut device = guest.device(true, false);
    for (index, (wanted, _)) in rounds.iter().enumerate() {
        guest.write_packed(index as u16, packed(BUFFERS, 1, 0, available(true)));
        guest.write_driver_event(*wanted);
        device.pop().unwrap();
        give_back(&mut device, 0, 0);

        assert_eq!(guest.was_called(), rounds[index].1, "publication {index}");
    }
}

#[test]
fn a_device_that_starts_calls_once_whichever_descriptor_the_driver_names() {
    for (wanted, called) in [(event(4, true, DESC), true), (event(0, true, DISABLE), false)] {
        let guest = Guest::packed(SIZE);
        guest.write_packed(0, packed(BUFFERS, 1, 0, available(true)));
        guest.write_driver_event(wanted);
        let mut device = guest.device(true, false);
        device.pop().unwrap();

        give_back(&mut device, 0, 0);

        assert_eq!(guest.was_called(), called);
    }
}

#[test]
fn a_batch_covers_all_descriptors_of_its_chains() {
    let guest = Guest::packed(8);
    for (index, id, flags) in [(0, 0, 0), (1, 1, NEXT), (2, 1, NEXT), (3, 1, 0), (4, 2, 0)] {
        guest.write_packed(index, packed(BUFFERS, 1, id, available(true) | flags));
    }
    let mut device = guest.device(true, false);
    while device.pop().unwrap().is_some() {}
    give_back(&mut device, 0, 0);
    guest.was_called();
    guest.write_driver_event(event(4, true, DESC));

    device.complete(1, 0).unwrap();
    give_back(&mut device, 2, 0);

    assert!(guest.was_called(), "the batch goes from descriptor 1 to descriptor 4");
}

#[test]
fn without_event_idx_an_event_for_one_descriptor_means_every_one() {
    let guest = Guest::packed(SIZE);
    let mut device = guest.device(false, false);
    for index in 0..2 {
        guest.write_packed(index, packed(BUFFERS, 1, 0, available(true)));
        guest.write_driver_event(event(4, true, DESC));
        device.pop().unwrap();
        give_back(&mut device, 0, 0);

        assert!(guest.was_called());
    }
}

#[test]
fn a_base_that_is_impossible_is_refused() {
    let guest = Guest::packed(SIZE);
    for base in [0x8000_8005, 0x8005_8000, 0x8003_8002, 0xffff_ffff] {
        let error = guest.device_from(base, false, false).err().unwrap();

        assert_eq!(error.code, Code::Argument, "{base:#x}");
    }
}

#[test]
fn a_device_goes_on_where_another_stopped() {
    let guest = Guest::packed(SIZE);
    let features = Features { event_idx: true, indirect: true, in_order: false };
    let mut driver = guest.driver_with(features);
    let mut device = guest.device_with(features);
    let buffer = vhost_user_native::core::queue::Buffer { address: BUFFERS, length: 8, writable: true };
    for _ in 0..13 {
        driver.add(&vec![buffer; usize::from(ENTRIES)]).unwrap();
        driver.publish().unwrap();
        let id = device.pop().unwrap().unwrap();
        give_back(&mut device, id, 8);
        assert_eq!(driver.reap().unwrap(), Some((id, 8)));

        let base = device.base();
        assert_eq!(base, driver.used_base(), "all that was taken was given back");
        device = guest.device_from(base, true, true).unwrap();
    }
}
