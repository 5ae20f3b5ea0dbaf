//! Everything a driver can get wrong in a packed ring, and the code it is refused with.

mod support;

use support::packed::{available, packed};
use support::{BASE, BUFFERS, Features, Guest, SIZE};
use vhost_user_native::core::error::Code;
use vhost_user_native::core::queue::{Buffer, DeviceQueue};
use vhost_user_protocol::virtio::packed_ring::PackedDescriptor;
use vhost_user_protocol::virtio::packed_ring::packed_descriptor_flags::{INDIRECT, NEXT, WRITE};
use zerocopy::IntoBytes;

const QUEUE: u32 = 5;
/// Bytes a descriptor.
const DESCRIPTOR: u32 = size_of::<PackedDescriptor>() as u32;

/// A queue whose ring is written by `prepare`; its refusal must break the queue and be reported.
fn refuses(expected: Code, prepare: impl FnOnce(&Guest)) {
    refuses_with(expected, true, prepare);
}

fn refuses_with(expected: Code, indirect: bool, prepare: impl FnOnce(&Guest)) {
    let guest = Guest::packed(QUEUE);
    prepare(&guest);
    let mut queue = guest.device(false, indirect);

    let error = queue.pop().expect_err("the chain must be refused");

    assert_eq!(error.code, expected, "{error}");
    assert!(guest.was_told_of_an_error(), "the error descriptor must be signalled");
    assert_broken(&mut queue, expected);
    assert_eq!(queue.base(), guest.format.fresh_base(), "nothing was taken or given back");
}

fn assert_broken(queue: &mut DeviceQueue, code: Code) {
    assert_eq!(queue.broken().map(|error| error.code), Some(code));
    assert_eq!(queue.pop().expect_err("it must stay broken").code, code);
    assert_eq!(queue.enable_notifications().expect_err("it must stay broken").code, code);
}

/// One direct descriptor at the start of the ring.
fn first(address: u64, length: u32, flags: u16) -> impl FnOnce(&Guest) {
    move |guest| guest.write_packed(0, packed(address, length, 0, available(true) | flags))
}

/// An indirect table at the start of the ring.
fn table(entries: &[PackedDescriptor]) -> impl FnOnce(&Guest) + use<> {
    let bytes = entries.as_bytes().to_vec();
    move |guest| {
        guest.memory.write(BUFFERS, &bytes).unwrap();
        first(BUFFERS, bytes.len() as u32, INDIRECT)(guest);
    }
}

#[test]
fn chain_longer_than_the_ring() {
    refuses(Code::RingLoop, |guest| {
        for index in 0..QUEUE as u16 {
            guest.write_packed(index, packed(BUFFERS, 1, 0, available(true) | NEXT));
        }
    });
}

#[test]
fn id_beyond_the_queue() {
    refuses(Code::RingIndex, |guest| {
        guest.write_packed(0, packed(BUFFERS, 1, QUEUE as u16, available(true)))
    });
}

#[test]
fn id_that_the_device_still_has() {
    for features in Features::combinations() {
        let guest = Guest::packed(QUEUE);
        guest.write_packed(0, packed(BUFFERS, 1, 1, available(true)));
        guest.write_packed(1, packed(BUFFERS, 1, 1, available(true)));
        let mut queue = guest.device_with(features);
        assert_eq!(queue.pop().unwrap(), Some(1));

        assert_eq!(queue.pop().unwrap_err().code, Code::RingIndex);
        assert!(guest.was_told_of_an_error());
    }
}

#[test]
fn id_of_a_chain_that_is_held_back() {
    let guest = Guest::packed(QUEUE);
    for (index, id) in [(0, 0), (1, 1), (2, 1)] {
        guest.write_packed(index, packed(BUFFERS, 1, id, available(true)));
    }
    let mut queue = guest.device_with(Features { in_order: true, ..Features::default() });
    queue.pop().unwrap();
    queue.pop().unwrap();
    queue.complete(1, 0).unwrap();

    assert_eq!(queue.pop().unwrap_err().code, Code::RingIndex);
}

#[test]
fn descriptors_that_the_device_still_has() {
    let guest = Guest::packed(QUEUE);
    for index in 0..QUEUE as u16 {
        guest.write_packed(index, packed(BUFFERS, 1, index, available(true)));
    }
    let mut queue = guest.device(false, false);
    for id in 0..QUEUE as u16 - 1 {
        assert_eq!(queue.pop().unwrap(), Some(id));
    }
    guest.write_packed(4, packed(BUFFERS, 1, 0, available(true) | NEXT));
    guest.write_packed(0, packed(BUFFERS, 1, 4, available(false)));

    assert_eq!(queue.pop().unwrap_err().code, Code::RingIndex);
}

#[test]
fn chains_taken_before_a_malformed_one_can_be_given_back() {
    let guest = Guest::packed(QUEUE);
    guest.write_packed(0, packed(BUFFERS, 16, 1, available(true) | WRITE));
    guest.write_packed(1, packed(u64::MAX, 16, 2, available(true) | WRITE));
    let mut queue = guest.device(false, false);
    queue.pop().unwrap().unwrap();
    queue.pop().expect_err("the second chain is malformed");

    queue.write(1, 0, &[7; 16]).unwrap();
    queue.complete(1, 16).unwrap();
    queue.publish().unwrap();

    assert_eq!(guest.state(0).1, 16);
}

#[test]
fn indirect_table_that_was_not_negotiated() {
    refuses_with(Code::RingIndirect, false, table(&[packed(BUFFERS, 1, 0, 0)]));
}

#[test]
fn indirect_table_named_by_another() {
    refuses(Code::RingIndirect, table(&[packed(BUFFERS, DESCRIPTOR, 0, INDIRECT)]));
}

#[test]
fn indirect_table_followed_by_a_descriptor() {
    refuses(Code::RingIndirect, first(BUFFERS, DESCRIPTOR, INDIRECT | NEXT));
}

#[test]
fn indirect_table_behind_a_descriptor() {
    refuses(Code::RingIndirect, |guest| {
        guest.write_packed(0, packed(BUFFERS, 1, 0, available(true) | NEXT));
        guest.write_packed(1, packed(BUFFERS, DESCRIPTOR, 0, available(true) | INDIRECT));
    });
}

#[test]
fn indirect_table_that_is_empty_or_ends_within_a_descriptor() {
    for length in [0, 1, DESCRIPTOR - 1, DESCRIPTOR + 1, u32::MAX] {
        refuses(Code::RingIndirect, first(BUFFERS, length, INDIRECT));
    }
}

#[test]
fn indirect_table_longer_than_a_chain_may_be() {
    refuses(Code::RingIndirect, first(BASE, 1025 * DESCRIPTOR, INDIRECT));
}

#[test]
fn indirect_table_outside_memory() {
    refuses(Code::RingAddress, first(BASE + SIZE - u64::from(DESCRIPTOR), 2 * DESCRIPTOR, INDIRECT));
}

#[test]
fn buffer_outside_memory() {
    for (address, length) in [(BASE - 1, 2), (BASE + SIZE - 1, 2), (u64::MAX, 2), (BASE + SIZE, 0)] {
        refuses(Code::RingAddress, first(address, length, WRITE));
    }
}

#[test]
fn buffer_of_an_indirect_table_outside_memory() {
    refuses(Code::RingAddress, table(&[packed(BUFFERS, 1, 0, 0), packed(BASE + SIZE, 1, 0, WRITE)]));
}

#[test]
fn readable_buffer_after_a_writable_one() {
    refuses(Code::RingLength, table(&[packed(BUFFERS, 1, 0, WRITE), packed(BUFFERS, 1, 0, 0)]));
    refuses(Code::RingLength, |guest| {
        guest.write_packed(0, packed(BUFFERS, 1, 0, available(true) | WRITE | NEXT));
        guest.write_packed(1, packed(BUFFERS, 1, 0, available(true)));
    });
}

#[test]
fn sizes_of_zero_or_too_large() {
    for size in [0, 32769, 65536, u32::MAX] {
        let mut guest = Guest::packed(QUEUE);
        guest.size = size;
        let refused = guest.device_from(guest.format.fresh_base(), false, false).err().unwrap();
        assert_eq!(refused.code, Code::QueueSize, "size {size}");
    }
}

#[test]
fn areas_misaligned_or_outside_memory() {
    let changes: [fn(&mut Guest); 6] = [
        |guest| guest.layout.descriptor_table += 8,
        |guest| guest.layout.available_ring += 2,
        |guest| guest.layout.used_ring += 1,
        |guest| guest.layout.descriptor_table = SIZE as usize - 16,
        |guest| guest.layout.available_ring = SIZE as usize,
        |guest| guest.layout.used_ring = 2 * SIZE as usize,
    ];
    for change in changes {
        let mut guest = Guest::packed(QUEUE);
        change(&mut guest);
        let refused = guest.device_from(guest.format.fresh_base(), false, false).err().unwrap();
        assert_eq!(refused.code, Code::Address);
    }
}

#[test]
fn memory_removed_under_a_running_ring() {
    let guest = Guest::packed(QUEUE);
    let mut queue = guest.device(false, false);
    assert_eq!(queue.pop().unwrap(), None);
    guest.memory.remove_region(BASE, SIZE, 0).unwrap();

    assert_eq!(queue.pop().unwrap_err().code, Code::RingAddress);
    assert!(guest.was_told_of_an_error());
}

/// Numbers that look random and are the same each time.
fn random() -> impl FnMut(u64) -> u64 {
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    move |limit| {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        (state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) % limit
    }
}

/// A descriptor that might be anything, though often something that can be worked with.
fn garbage(next: &mut impl FnMut(u64) -> u64) -> PackedDescriptor {
    let address = [BUFFERS, BUFFERS, BUFFERS, BASE, BASE + SIZE - 8, u64::MAX - 3][next(6) as usize];
    let length = [0, 1, 8, 64, 7 * DESCRIPTOR, u32::MAX][next(6) as usize];
    let flags = match next(8) {
        0 => next(0x10000) as u16,
        kind => [0, 0, WRITE, WRITE, WRITE, NEXT, INDIRECT][kind as usize - 1] | available(next(2) == 0),
    };
    packed(address, length, next(u64::from(QUEUE) + 1) as u16, flags)
}

#[test]
fn every_random_ring_ends_in_a_chain_or_a_refusal() {
    let (mut next, mut chains) = (random(), 0);
    for _ in 0..3000 {
        let guest = Guest::packed(QUEUE);
        for index in 0..QUEUE as u16 {
            guest.write_packed(index, garbage(&mut next));
        }
        let wrap = next(2) as u32 * 0x8000_8000;
        let base = wrap + next(u64::from(QUEUE)) as u32 * 0x1_0001;
        let mut queue = guest.device_from(base, next(2) == 0, next(2) == 0).unwrap();
        let mut taken = Vec::new();

        for _ in 0..100 {
            guest.write_packed(next(u64::from(QUEUE)) as u16, garbage(&mut next));
            let Ok(Some(id)) = queue.pop() else { continue };
            let (readable, writable) = queue.lengths(id).unwrap();
            queue.read(id, 0, &mut vec![0; readable as usize]).unwrap();
            queue.write(id, 0, &vec![0x5a; writable as usize]).unwrap();
            taken.push((id, writable));
            // What was just written may have hit the ring itself, which the next look must survive.
            while next(2) == 0 {
                let Some((id, written)) = taken.pop() else { break };
                queue.complete(id, written).unwrap();
            }
            queue.publish().unwrap();
        }
        assert_eq!(queue.outstanding() as usize, taken.len());
        chains += queue.counters().requests;
    }
    assert!(chains > 1000, "only {chains} chains were well formed");
}

#[test]
fn every_random_device_is_reaped_or_refused() {
    let mut next = random();
    for features in Features::combinations().into_iter().cycle().take(2000) {
        let guest = Guest::packed(QUEUE);
        let mut driver = guest.driver_with(features);
        for _ in 0..100 {
            let buffers = [Buffer { address: BUFFERS, length: 8, writable: next(2) == 0 }; 3];
            driver.add(&buffers[..1 + next(3) as usize]).unwrap();
            if next(2) == 0 {
                driver.publish().unwrap();
            }
            guest.write_packed(next(u64::from(QUEUE)) as u16, garbage(&mut next));
            while let Ok(Some((id, _))) = driver.reap() {
                assert!(u32::from(id) < QUEUE);
            }
            assert!(driver.free() <= QUEUE && driver.outstanding() <= QUEUE);
        }
    }
}
