//! What a driver writes and reads in a packed ring, byte for byte, and what it finds out about a device that lies.

mod support;

use support::packed::{available, event, packed, used};
use support::{BASE, BUFFERS, ENTRIES, Guest};
use vhost_user_native::core::error::Code;
use vhost_user_native::core::queue::{Buffer, DriverQueue};
use vhost_user_protocol::virtio::packed_ring::PackedDescriptor;
use vhost_user_protocol::virtio::packed_ring::packed_descriptor_flags::{INDIRECT, NEXT, WRITE};
use vhost_user_protocol::virtio::packed_ring::packed_event_flags::{DESC, DISABLE, ENABLE};
use zerocopy::{FromZeros, IntoBytes};

const SIZE: u32 = 5;

fn buffer(writable: bool) -> Buffer {
    Buffer { address: BUFFERS, length: 8, writable }
}

fn add(driver: &mut DriverQueue, buffers: &[Buffer]) -> u16 {
    let id = driver.add(buffers).unwrap().unwrap();
    driver.publish().unwrap();
    id
}

/// Uses a chain as a device would.
fn put_used(guest: &Guest, index: u16, wrap: bool, id: u16, written: u32) {
    guest.write_packed(index, packed(0, written, id, used(wrap) | if written > 0 { WRITE } else { 0 }));
}

#[test]
fn a_chain_fills_the_next_descriptors_and_wraps() {
    let guest = Guest::packed(SIZE);
    let mut driver = guest.driver(false, false);
    let first = add(&mut driver, &[buffer(false); 4]);
    put_used(&guest, 0, true, first, 0);
    driver.reap().unwrap().unwrap();

    let id = add(&mut driver, &[buffer(false), buffer(true)]);

    let descriptors = [4, 0].map(|index| (guest.read_packed(index).address.get(), guest.state(index)));
    assert_eq!(
        descriptors,
        [(BUFFERS, (id, 8, available(true) | NEXT)), (BUFFERS, (id, 8, available(false) | WRITE)),]
    );
}

#[test]
fn a_batch_is_shown_by_its_first_descriptor() {
    let guest = Guest::packed(SIZE);
    let mut driver = guest.driver(false, false);
    for _ in 0..3 {
        driver.add(&[buffer(true)]).unwrap();
    }

    assert_eq!(guest.state(0), (0, 0, 0), "nothing is shown before the publication");
    assert!(driver.publish().unwrap() && guest.was_kicked());
    let flags = [0, 1, 2].map(|index| guest.state(index).2);
    assert_eq!(flags, [available(true) | WRITE; 3]);
}

#[test]
fn a_chain_in_an_indirect_table_takes_one_descriptor() {
    let guest = Guest::packed(SIZE);
    let mut driver = guest.driver(false, true);

    let id = add(&mut driver, &[buffer(false), buffer(true)]);

    let descriptor = guest.read_packed(0);
    let stride = u64::from(ENTRIES) * size_of::<PackedDescriptor>() as u64;
    let table = BASE + guest.layout.indirect_tables as u64 + u64::from(id) * stride;
    assert_eq!(descriptor.address.get(), table);
    assert_eq!(guest.state(0), (id, 2 * size_of::<PackedDescriptor>() as u32, available(true) | INDIRECT));
    let mut entries = [PackedDescriptor::new_zeroed(); 2];
    guest.memory.read(table, entries.as_mut_bytes()).unwrap();
    assert_eq!(entries.map(|entry| entry.flags.get()), [0, WRITE], "no other flag means anything there");
    assert_eq!(driver.free(), SIZE - 1);
}

#[test]
fn a_driver_asks_for_calls_in_its_event_area() {
    for event_idx in [false, true] {
        let guest = Guest::packed(SIZE);
        let mut driver = guest.driver(event_idx, false);
        let id = add(&mut driver, &[buffer(true)]);

        driver.disable_calls().unwrap();
        assert_eq!(guest.driver_event().flags.get(), DISABLE);
        put_used(&guest, 0, true, id, 8);
        assert!(driver.enable_calls().unwrap(), "what was used without a call is reported");
        driver.reap().unwrap().unwrap();
        assert!(!driver.enable_calls().unwrap());

        let wanted = if event_idx { event(1, true, DESC) } else { event(0, false, ENABLE) };
        assert_eq!(guest.driver_event(), wanted);
    }
}

#[test]
fn a_driver_kicks_as_the_device_s_event_area_says() {
    let guest = Guest::packed(SIZE);
    let mut driver = guest.driver(true, false);
    let mut kicks = |wanted, chains: usize| {
        guest.write_device_event(wanted);
        for _ in 0..chains {
            driver.add(&[buffer(true)]).unwrap().unwrap();
        }
        driver.publish().unwrap()
    };

    assert!(kicks(event(0, false, ENABLE), 1));
    assert!(!kicks(event(0, false, DISABLE), 1));
    assert!(!kicks(event(4, true, DESC), 1));
    assert!(kicks(event(4, true, DESC), 2), "the batch covers the descriptor");
}

#[test]
fn a_length_counts_without_the_write_flag() {
    let guest = Guest::packed(SIZE);
    let mut driver = guest.driver(false, false);
    let id = add(&mut driver, &[buffer(true)]);

    guest.write_packed(0, packed(0, 6, id, used(true)));

    assert_eq!(driver.reap().unwrap(), Some((id, 6)));
}

/// What a device says that is not true, and how it says that after it was given a chain with an id.
type Lie = (&'static str, fn(&Guest, u16));

#[test]
fn a_device_that_lies_is_found_out() {
    let lies: [Lie; 3] = [
        ("an id beyond the queue", |guest, _| put_used(guest, 0, true, SIZE as u16, 0)),
        ("an id that is not outstanding", |guest, id| put_used(guest, 0, true, id + 1, 0)),
        ("a chain twice", |guest, id| {
            put_used(guest, 0, true, id, 0);
            put_used(guest, 2, true, id, 0);
        }),
    ];
    for (lie, tell) in lies {
        let guest = Guest::packed(SIZE);
        let mut driver = guest.driver(false, false);
        let id = add(&mut driver, &[buffer(false); 2]);
        tell(&guest, id);

        let error = (0..2).find_map(|_| driver.reap().err()).expect(lie);

        assert_eq!(error.code, Code::RingIndex, "{lie}: {error}");
    }
}

#[test]
fn a_used_descriptor_when_nothing_is_outstanding_is_found_out() {
    let guest = Guest::packed(SIZE);
    let mut driver = guest.driver(false, false);
    put_used(&guest, 0, true, 0, 0);

    assert_eq!(driver.has_used().unwrap_err().code, Code::RingIndex);
}

#[test]
fn a_lost_device_goes_on_behind_what_was_reaped() {
    let guest = Guest::packed(SIZE);
    let mut driver = guest.driver(false, false);
    let mut lost = guest.device(false, false);
    let ids = [0; 2].map(|_| add(&mut driver, &[buffer(true); 2]));
    assert_eq!([lost.pop().unwrap(), lost.pop().unwrap()], ids.map(Some));
    lost.complete(ids[0], 8).unwrap();
    lost.publish().unwrap();
    drop(lost);
    driver.reap().unwrap().unwrap();

    let mut device = guest.device_from(driver.used_base(), false, false).unwrap();

    assert_eq!((device.pop().unwrap(), device.pop().unwrap()), (Some(ids[1]), None));
}
