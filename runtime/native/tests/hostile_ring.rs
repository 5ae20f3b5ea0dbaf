//! Everything a driver can get wrong in a split ring, and the code it is refused with.

mod support;

use support::{BASE, BUFFERS, Guest, SIZE, descriptor, region};
use vhost_user_native::core::error::Code;
use vhost_user_native::core::queue::DeviceQueue;
use vhost_user_protocol::virtio::split_ring::SplitDescriptor;
use vhost_user_protocol::virtio::split_ring::descriptor_flags::{INDIRECT, NEXT, WRITE};
use zerocopy::IntoBytes;

const QUEUE: u32 = 8;
/// Bytes a descriptor.
const DESCRIPTOR: u32 = size_of::<SplitDescriptor>() as u32;

/// A queue whose descriptor 0 is made available after `prepare`; its refusal must break the queue and be reported.
fn refuses(expected: Code, prepare: impl FnOnce(&Guest)) {
    refuses_with(expected, true, prepare);
}

fn refuses_with(expected: Code, indirect: bool, prepare: impl FnOnce(&Guest)) {
    let guest = Guest::new(QUEUE);
    guest.make_available(0, &[0]);
    prepare(&guest);
    let mut queue = guest.device(false, indirect);

    let error = queue.pop().expect_err("the chain must be refused");

    assert_eq!(error.code, expected, "{error}");
    assert!(guest.was_told_of_an_error(), "the error descriptor must be signalled");
    assert_broken(&mut queue, expected);
    assert_eq!(guest.used_index(), 0, "nothing may be given back");
}

fn assert_broken(queue: &mut DeviceQueue, code: Code) {
    assert_eq!(queue.broken().map(|error| error.code), Some(code));
    assert_eq!(queue.pop().expect_err("it must stay broken").code, code);
    assert_eq!(queue.enable_notifications().expect_err("it must stay broken").code, code);
}

fn indirect_table(guest: &Guest, entries: &[SplitDescriptor]) -> SplitDescriptor {
    guest.memory.write(BUFFERS, entries.as_bytes()).unwrap();
    descriptor(BUFFERS, size_of_val(entries) as u32, INDIRECT, 0)
}

#[test]
fn chains_taken_before_a_malformed_one_can_be_given_back() {
    let guest = Guest::new(QUEUE);
    guest.write_descriptor(1, descriptor(BUFFERS, 16, WRITE, 0));
    guest.write_descriptor(2, descriptor(u64::MAX, 16, WRITE, 0));
    guest.make_available(0, &[1, 2]);
    let mut queue = guest.device(false, false);
    let head = queue.pop().unwrap().unwrap();
    queue.pop().expect_err("the second chain is malformed");

    queue.write(head, 0, &[7; 16]).unwrap();
    queue.complete(head, 16).unwrap();
    queue.publish().unwrap();

    assert_eq!(guest.used_index(), 1);
}

#[test]
fn available_index_that_jumps_beyond_the_queue() {
    refuses(Code::RingIndex, |guest| guest.set_available_index(QUEUE as u16 + 1));
}

#[test]
fn available_index_that_goes_backwards() {
    let guest = Guest::new(QUEUE);
    guest.set_available_index(4);
    let mut queue = guest.device_from(5, false, false).unwrap();

    assert_eq!(queue.pop().unwrap_err().code, Code::RingIndex);
}

#[test]
fn head_beyond_the_queue() {
    refuses(Code::RingIndex, |guest| guest.make_available(0, &[QUEUE as u16]));
}

#[test]
fn next_beyond_the_queue() {
    refuses(Code::RingIndex, |guest| guest.write_descriptor(0, descriptor(BUFFERS, 16, NEXT, QUEUE as u16)));
}

#[test]
fn next_beyond_an_indirect_table() {
    refuses(Code::RingIndex, |guest| {
        let table = indirect_table(guest, &[descriptor(BUFFERS, 1, NEXT, 1)]);
        guest.write_descriptor(0, table);
    });
}

#[test]
fn head_that_the_device_still_has() {
    let guest = Guest::new(QUEUE);
    guest.write_descriptor(0, descriptor(BUFFERS, 16, 0, 0));
    guest.make_available(0, &[0, 0]);
    let mut queue = guest.device(false, false);
    assert_eq!(queue.pop().unwrap(), Some(0));

    assert_eq!(queue.pop().unwrap_err().code, Code::RingIndex);
}

#[test]
fn chain_that_names_itself() {
    refuses(Code::RingLoop, |guest| guest.write_descriptor(0, descriptor(BUFFERS, 16, NEXT, 0)));
}

#[test]
fn chain_that_loops_through_two_descriptors() {
    refuses(Code::RingLoop, |guest| {
        guest.write_descriptor(0, descriptor(BUFFERS, 16, NEXT, 1));
        guest.write_descriptor(1, descriptor(BUFFERS, 16, NEXT, 0));
    });
}

#[test]
fn indirect_table_that_loops() {
    refuses(Code::RingLoop, |guest| {
        let table = indirect_table(guest, &[descriptor(BUFFERS, 1, NEXT, 0)]);
        guest.write_descriptor(0, table);
    });
}

#[test]
fn indirect_table_in_an_indirect_table() {
    refuses(Code::RingIndirect, |guest| {
        let table = indirect_table(guest, &[descriptor(BUFFERS, DESCRIPTOR, INDIRECT, 0)]);
        guest.write_descriptor(0, table);
    });
}

#[test]
fn indirect_table_with_a_next_descriptor() {
    refuses(Code::RingIndirect, |guest| {
        guest.write_descriptor(0, descriptor(BUFFERS, DESCRIPTOR, INDIRECT | NEXT, 1))
    });
}

#[test]
fn indirect_table_that_was_not_negotiated() {
    refuses_with(Code::RingIndirect, false, |guest| {
        guest.write_descriptor(0, descriptor(BUFFERS, DESCRIPTOR, INDIRECT, 0))
    });
}

#[test]
fn indirect_table_of_no_length() {
    refuses(Code::RingIndirect, |guest| guest.write_descriptor(0, descriptor(BUFFERS, 0, INDIRECT, 0)));
}

#[test]
fn indirect_table_of_half_a_descriptor_more() {
    refuses(Code::RingIndirect, |guest| {
        guest.write_descriptor(0, descriptor(BUFFERS, DESCRIPTOR * 3 / 2, INDIRECT, 0))
    });
}

#[test]
fn indirect_table_longer_than_a_chain_may_be() {
    let too_long = 1025 * DESCRIPTOR;
    refuses(Code::RingIndirect, |guest| guest.write_descriptor(0, descriptor(BASE, too_long, INDIRECT, 0)));
}

#[test]
fn indirect_table_outside_memory() {
    refuses(Code::RingAddress, |guest| {
        guest
            .write_descriptor(0, descriptor(BASE + SIZE - u64::from(DESCRIPTOR), 2 * DESCRIPTOR, INDIRECT, 0))
    });
}

#[test]
fn buffer_below_memory() {
    refuses(Code::RingAddress, |guest| guest.write_descriptor(0, descriptor(BASE - 1, 2, 0, 0)));
}

#[test]
fn buffer_that_ends_beyond_memory() {
    refuses(Code::RingAddress, |guest| guest.write_descriptor(0, descriptor(BASE + SIZE - 1, 2, WRITE, 0)));
}

#[test]
fn buffer_that_wraps_around_the_address_space() {
    refuses(Code::RingAddress, |guest| guest.write_descriptor(0, descriptor(u64::MAX, 2, 0, 0)));
}

#[test]
fn empty_buffer_outside_memory() {
    refuses(Code::RingAddress, |guest| guest.write_descriptor(0, descriptor(BASE + SIZE, 0, 0, 0)));
}

#[test]
fn readable_buffer_after_a_writable_one() {
    refuses(Code::RingLength, |guest| {
        guest.write_descriptor(0, descriptor(BUFFERS, 1, WRITE | NEXT, 1));
        guest.write_descriptor(1, descriptor(BUFFERS, 1, 0, 0));
    });
}

#[test]
fn chain_of_four_gibibytes() {
    let half = 1u64 << 31;
    let guest = Guest::new(QUEUE);
    let file = vhost_user_native::core::memory::memfd::create("large", half, true).unwrap();
    guest.memory.add_region(region(1 << 40, half, 1 << 40, 0), &file).unwrap();
    guest.write_descriptor(0, descriptor(1 << 40, half as u32, NEXT, 1));
    guest.write_descriptor(1, descriptor(1 << 40, half as u32, 0, 0));
    guest.make_available(0, &[0]);

    assert_eq!(guest.device(false, false).pop().unwrap_err().code, Code::RingLength);
}

#[test]
fn ring_outside_memory() {
    let mut guest = Guest::new(QUEUE);
    guest.layout.used_ring = SIZE as usize;

    assert_eq!(guest.device_from(0, false, false).err().unwrap().code, Code::Address);
}

#[test]
fn ring_that_straddles_two_regions() {
    let mut guest = Guest::new(QUEUE);
    let file = vhost_user_native::core::memory::memfd::create("more", SIZE, true).unwrap();
    guest.memory.add_region(region(BASE + SIZE, SIZE, 1 << 40, 0), &file).unwrap();
    guest.layout.descriptor_table = SIZE as usize - DESCRIPTOR as usize;

    let error = guest.device_from(0, false, false).err().unwrap();

    assert_eq!(error.code, Code::Address);
    assert!(error.message.contains("straddles"), "{error}");
}

#[test]
fn misaligned_rings() {
    for shift in [
        |guest: &mut Guest| guest.layout.descriptor_table += 8,
        |guest: &mut Guest| guest.layout.available_ring += 1,
        |guest: &mut Guest| {
            guest.layout.used_ring += 2;
        },
    ] {
        let mut guest = Guest::new(QUEUE);
        shift(&mut guest);
        assert_eq!(guest.device_from(0, false, false).err().unwrap().code, Code::Address);
    }
}

#[test]
fn queue_sizes_that_are_no_power_of_two_or_too_large() {
    for size in [0, 3, 100, 32769, 65536, u32::MAX] {
        let mut guest = Guest::new(QUEUE);
        guest.size = size;
        assert_eq!(guest.device_from(0, false, false).err().unwrap().code, Code::QueueSize, "size {size}");
    }
}

#[test]
fn memory_removed_under_a_running_ring() {
    let guest = Guest::new(QUEUE);
    let mut queue = guest.device(false, false);
    assert_eq!(queue.pop().unwrap(), None);
    guest.memory.remove_region(BASE, SIZE, 0).unwrap();

    assert_eq!(queue.pop().unwrap_err().code, Code::RingAddress);
    assert!(guest.was_told_of_an_error());
}

#[test]
fn memory_removed_while_a_chain_is_outstanding() {
    let guest = Guest::new(QUEUE);
    guest.write_descriptor(0, descriptor(BUFFERS, 16, WRITE, 0));
    guest.make_available(0, &[0]);
    let mut queue = guest.device(false, false);
    queue.pop().unwrap();
    guest.memory.remove_region(BASE, SIZE, 0).unwrap();

    queue.write(0, 0, &[1; 16]).expect("the chain keeps its memory");
    assert_eq!(queue.complete(0, 16).unwrap_err().code, Code::RingAddress);
}

#[test]
fn memory_replaced_by_the_same_region_goes_on() {
    let guest = Guest::new(QUEUE);
    let mut queue = guest.device(false, false);
    guest.memory.replace_regions(&[(region(BASE, SIZE, 0, 0), &guest.file)]).unwrap();
    guest.write_descriptor(0, descriptor(BUFFERS, 16, 0, 0));
    guest.make_available(0, &[0]);

    assert_eq!(queue.pop().unwrap(), Some(0));
}

#[test]
fn file_truncated_under_a_running_ring() {
    let guest = Guest::new(QUEUE);
    let mut queue = guest.device(false, false);
    rustix::fs::ftruncate(&guest.file, 0).unwrap();

    assert!(queue.pop().is_ok_and(|head| head.is_none()), "the first look sees zeroes");
    assert!(guest.memory.is_broken());
    assert_eq!(queue.pop().unwrap_err().code, Code::RingAddress);
}

#[test]
fn every_random_ring_ends_in_a_chain_or_a_refusal() {
    let mut random = 0x9e37_79b9_7f4a_7c15u64;
    let mut next = move || {
        random ^= random >> 12;
        random ^= random << 25;
        random ^= random >> 27;
        random.wrapping_mul(0x2545_f491_4f6c_dd1d)
    };
    for _ in 0..2000 {
        let guest = Guest::new(QUEUE);
        for index in 0..QUEUE as u16 {
            let address = [BUFFERS, BASE, BASE + SIZE - 8, u64::MAX - 3][(next() % 4) as usize];
            let flags = (next() % 8) as u16;
            let length = [0, 1, 16, 64, u32::MAX][(next() % 5) as usize];
            guest.write_descriptor(index, descriptor(address, length, flags, (next() % 9) as u16));
        }
        guest.make_available(0, &[(next() % 9) as u16, (next() % 8) as u16]);
        let mut queue = guest.device(next() % 2 == 0, next() % 2 == 0);

        while let Ok(Some(head)) = queue.pop() {
            let (readable, writable) = queue.lengths(head).unwrap();
            queue.read(head, 0, &mut vec![0; readable as usize]).unwrap();
            queue.write(head, 0, &vec![0x5a; writable as usize]).unwrap();
            // What was just written may have hit the ring itself, which the next look must survive.
            let _ = queue.complete(head, writable).and_then(|()| queue.publish());
        }
    }
}
