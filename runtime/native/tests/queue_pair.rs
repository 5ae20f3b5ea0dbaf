//! Both sides of a queue against each other: order, wrap-around, suppression of kicks and calls.

mod support;

use std::mem::offset_of;
use std::sync::Arc;

use support::{BUFFERS, ENTRIES, Features, Guest, descriptor, region};
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::memory::memfd;
use vhost_user_native::core::queue::{Buffer, DriverQueue, DriverQueueOptions, IndirectTables};
use vhost_user_protocol::virtio::split_ring::UsedRingHeader;
use vhost_user_protocol::virtio::split_ring::descriptor_flags::{INDIRECT, NEXT, WRITE};
use zerocopy::IntoBytes;

fn readable(address: u64, length: u32) -> Buffer {
    Buffer { address, length, writable: false }
}

fn writable(address: u64, length: u32) -> Buffer {
    Buffer { address, length, writable: true }
}

#[test]
fn a_request_goes_there_and_back() {
    for indirect in [false, true] {
        let guest = Guest::new(8);
        let (mut driver, mut device) = (guest.driver(false, indirect), guest.device(false, indirect));
        guest.memory.write(BUFFERS, b"question").unwrap();
        let sent =
            driver.add(&[readable(BUFFERS, 3), readable(BUFFERS + 3, 5), writable(BUFFERS + 64, 6)]).unwrap();
        assert!(driver.publish().unwrap() && guest.was_kicked());

        let head = device.pop().unwrap().unwrap();
        let mut question = [0; 8];
        device.read(head, 0, &mut question).unwrap();
        device.write(head, 0, b"answer").unwrap();
        device.complete(head, 6).unwrap();
        device.publish().unwrap();

        assert_eq!(
            (&question, device.lengths(head).err().map(|error| error.code)),
            (b"question", Some(Code::Argument))
        );
        assert!(guest.was_called());
        assert_eq!(driver.reap().unwrap(), Some((sent.unwrap(), 6)));
        let mut answer = [0; 6];
        guest.memory.read(BUFFERS + 64, &mut answer).unwrap();
        assert_eq!((&answer, driver.free()), (b"answer", 8));
    }
}

#[test]
fn indices_wrap_around_many_times() {
    let guest = Guest::new(4);
    let (mut driver, mut device) = (guest.driver(true, false), guest.device(true, false));
    for round in 0..70_000u32 {
        let head = driver.add(&[readable(BUFFERS, 4)]).unwrap().unwrap();
        driver.publish().unwrap();
        assert_eq!(device.pop().unwrap(), Some(head), "round {round}");
        device.complete(head, 0).unwrap();
        device.publish().unwrap();
        assert_eq!(driver.reap().unwrap(), Some((head, 0)));
    }
    assert_eq!(device.base(), 70_000 % 65536);
}

#[test]
fn a_queue_that_is_full_says_so() {
    let guest = Guest::new(2);
    let mut driver = guest.driver(false, false);
    driver.add(&[readable(BUFFERS, 1), writable(BUFFERS, 1)]).unwrap().unwrap();

    assert_eq!(driver.add(&[readable(BUFFERS, 1)]).unwrap(), None);
    assert_eq!(driver.add(&[readable(BUFFERS, 1); 3]).unwrap_err().code, Code::Argument);
}

#[test]
fn a_queue_of_one_descriptor_works() {
    let guest = Guest::new(1);
    let (mut driver, mut device) = (guest.driver(true, true), guest.device(true, true));
    for _ in 0..3 {
        driver.add(&[readable(BUFFERS, 1), writable(BUFFERS, 1)]).unwrap().unwrap();
        driver.publish().unwrap();
        let head = device.pop().unwrap().unwrap();
        device.complete(head, 1).unwrap();
        device.publish().unwrap();
        assert_eq!(driver.reap().unwrap(), Some((0, 1)));
    }
}

#[test]
fn with_event_idx_only_the_crossing_of_the_event_kicks() {
    let guest = Guest::new(8);
    let (mut driver, mut device) = (guest.driver(true, false), guest.device(true, false));
    let mut add = || {
        driver.add(&[readable(BUFFERS, 1)]).unwrap();
        driver.publish().unwrap()
    };

    assert!(!device.enable_notifications().unwrap());
    assert_eq!((add(), add()), (true, false), "the device was told once and has not asked again");
    while device.pop().unwrap().is_some() {}
    assert!(!device.enable_notifications().unwrap());
    assert!(add());
}

#[test]
fn with_flags_the_device_turns_kicks_off_and_on() {
    let guest = Guest::new(8);
    let (mut driver, mut device) = (guest.driver(false, false), guest.device(false, false));
    let mut add = || {
        driver.add(&[readable(BUFFERS, 1)]).unwrap();
        driver.publish().unwrap()
    };

    device.disable_notifications().unwrap();
    assert!(!add());
    assert!(device.enable_notifications().unwrap(), "the chain that came without a kick is reported");
    assert!(add());
}

#[test]
fn calls_are_suppressed_as_the_driver_asks() {
    for event_idx in [false, true] {
        let guest = Guest::new(8);
        let (mut driver, mut device) = (guest.driver(event_idx, false), guest.device(event_idx, false));
        let mut round = |driver: &mut vhost_user_native::core::queue::DriverQueue| {
            driver.add(&[readable(BUFFERS, 1)]).unwrap();
            driver.publish().unwrap();
            let head = device.pop().unwrap().unwrap();
            device.complete(head, 0).unwrap();
            device.publish().unwrap();
            guest.was_called()
        };
        assert!(round(&mut driver), "a queue that was just started calls");
        driver.reap().unwrap();

        driver.disable_calls().unwrap();
        assert!(!round(&mut driver));
        assert!(driver.enable_calls().unwrap(), "what was used without a call is reported");
        driver.reap().unwrap();
        assert!(!driver.enable_calls().unwrap());
        assert!(round(&mut driver));
    }
}

#[test]
fn a_batch_is_published_at_once_and_called_for_once() {
    let guest = Guest::new(8);
    let (mut driver, mut device) = (guest.driver(false, false), guest.device(false, false));
    for _ in 0..5 {
        driver.add(&[readable(BUFFERS, 1)]).unwrap();
    }
    driver.publish().unwrap();
    while let Some(head) = device.pop().unwrap() {
        device.complete(head, 0).unwrap();
    }
    assert_eq!(guest.used_index(), 0, "nothing is visible before the publication");

    device.publish().unwrap();

    assert_eq!((guest.used_index(), device.counters().calls, driver.counters().kicks), (5, 1, 1));
}

#[test]
fn chains_complete_in_any_order() {
    let guest = Guest::new(4);
    let (mut driver, mut device) = (guest.driver(false, false), guest.device(false, false));
    let heads: Vec<_> = (0..3).map(|_| driver.add(&[writable(BUFFERS, 9)]).unwrap().unwrap()).collect();
    driver.publish().unwrap();
    while device.pop().unwrap().is_some() {}
    for (written, head) in heads.iter().rev().enumerate() {
        device.complete(*head, written as u32).unwrap();
    }
    device.publish().unwrap();

    let reaped: Vec<_> = std::iter::from_fn(|| driver.reap().unwrap()).collect();

    assert_eq!(reaped, [(heads[2], 0), (heads[1], 1), (heads[0], 2)]);
}

#[test]
fn direct_descriptors_may_lead_to_an_indirect_table() {
    let guest = Guest::new(8);
    guest.memory.write(BUFFERS, b"onetwo").unwrap();
    let table = [descriptor(BUFFERS + 3, 3, NEXT, 1), descriptor(BUFFERS + 8, 5, WRITE, 0)];
    guest.memory.write(BUFFERS + 256, table.as_bytes()).unwrap();
    guest.write_descriptor(0, descriptor(BUFFERS, 3, NEXT, 5));
    guest.write_descriptor(5, descriptor(BUFFERS + 256, size_of_val(&table) as u32, INDIRECT, 0));
    guest.make_available(0, &[0]);
    let mut device = guest.device(false, true);

    let head = device.pop().unwrap().unwrap();

    let mut text = [0; 6];
    device.read(head, 0, &mut text).unwrap();
    assert_eq!((&text, device.lengths(head).unwrap()), (b"onetwo", (6, 5)));
}

#[test]
fn a_buffer_may_span_adjoining_regions() {
    let guest = Guest::new(8);
    let file = memfd::create("more", 4096, true).unwrap();
    let border = support::BASE + support::SIZE;
    guest.memory.add_region(region(border, 4096, 1 << 40, 0), &file).unwrap();
    guest.write_descriptor(0, descriptor(border - 2, 4, WRITE, 0));
    guest.make_available(0, &[0]);
    let mut device = guest.device(false, false);
    let head = device.pop().unwrap().unwrap();

    device.write(head, 0, b"over").unwrap();

    let mut text = [0; 4];
    guest.memory.read(border - 2, &mut text).unwrap();
    assert_eq!(&text, b"over");
}

#[test]
fn an_indirect_table_must_be_inside_one_region() {
    let guest = Guest::new(8);
    let file = memfd::create("more", 4096, true).unwrap();
    let border = support::BASE + support::SIZE;
    guest.memory.add_region(region(border, 4096, 1 << 40, 0), &file).unwrap();
    for address in [border + 4096, border - 16] {
        let options = DriverQueueOptions {
            indirect: Some(IndirectTables { address, entries: ENTRIES }),
            ..guest.driver_options(Features::default())
        };
        let kick = duplicate(&guest.kick).unwrap();
        let mut driver = DriverQueue::new(Arc::clone(&guest.memory), options, kick).unwrap();

        let refused = driver.add(&[readable(BUFFERS, 4), writable(BUFFERS, 4)]).unwrap_err();

        assert_eq!((refused.code, driver.outstanding()), (Code::Address, 0), "{address:#x}");
    }
}

#[test]
fn mistakes_of_the_device_break_nothing() {
    let guest = Guest::new(8);
    let (mut driver, mut device) = (guest.driver(false, false), guest.device(false, false));
    driver.add(&[readable(BUFFERS, 4), writable(BUFFERS, 4)]).unwrap();
    driver.publish().unwrap();
    let head = device.pop().unwrap().unwrap();

    let codes = [
        device.read(head, 1, &mut [0; 4]).unwrap_err().code,
        device.read(head, usize::MAX, &mut [0; 4]).unwrap_err().code,
        device.write(head, 4, &[0]).unwrap_err().code,
        device.complete(head, 5).unwrap_err().code,
        device.complete(7, 0).unwrap_err().code,
    ];

    assert_eq!(codes, [Code::Argument; 5]);
    device.complete(head, 4).unwrap();
    device.publish().unwrap();
    assert_eq!(driver.reap().unwrap(), Some((head, 4)));
}

#[test]
fn a_device_that_lies_to_the_driver_is_found_out() {
    let guest = Guest::new(8);
    let mut driver = guest.driver(false, false);
    driver.add(&[readable(BUFFERS, 1)]).unwrap();
    driver.publish().unwrap();
    let used_ring = guest.addresses().used_ring;

    guest.memory.write(used_ring + offset_of!(UsedRingHeader, index) as u64, &2u16.to_le_bytes()).unwrap();
    assert_eq!(driver.reap().unwrap_err().code, Code::RingIndex, "it used more than there was");
    guest.memory.write(used_ring + offset_of!(UsedRingHeader, index) as u64, &1u16.to_le_bytes()).unwrap();
    guest.memory.write(used_ring + size_of::<UsedRingHeader>() as u64, &5u32.to_le_bytes()).unwrap();
    assert_eq!(driver.reap().unwrap_err().code, Code::RingIndex, "it used what was not outstanding");
}

#[test]
fn a_restarted_queue_goes_on_where_it_was() {
    let guest = Guest::new(8);
    let (mut driver, mut device) = (guest.driver(true, true), guest.device(true, true));
    for _ in 0..3 {
        driver.add(&vec![readable(BUFFERS, 1); usize::from(ENTRIES)]).unwrap();
    }
    driver.publish().unwrap();
    let head = device.pop().unwrap().unwrap();
    device.complete(head, 0).unwrap();
    device.publish().unwrap();
    let base = device.base();
    drop(device);

    let mut device = guest.device_from(base, true, true).unwrap();

    let heads: Vec<_> = std::iter::from_fn(|| device.pop().unwrap()).collect();
    for head in &heads {
        device.complete(*head, 0).unwrap();
    }
    device.publish().unwrap();
    assert_eq!((heads.len(), guest.used_index()), (2, 3));
}
