//! The block engine: each request with its status, stopping, and load from the generator.

mod support;

use std::thread::sleep;
use std::time::Duration;

use rustix::fs::{OFlags, fcntl_setfl};
use support::block_machine::{
    CAPACITY, DATA, HEADER, Machine, SECTOR, STATUS, disk, options, readable, writable,
};
use support::{BUFFERS, Features, Guest};
use vhost_user_native::core::block::{BlockEngine, BlockOptions, Store};
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::load::{BlockLoad, LoadOptions, Pattern};
use vhost_user_native::core::queue::RingFormat;
use vhost_user_protocol::virtio::block::{
    VIRTIO_BLK_ID_SIZE, VirtioBlkOutHeader, virtio_blk_request_type as request_type,
    virtio_blk_status as status, virtio_blk_write_zeroes_flags::UNMAP,
};
use zerocopy::IntoBytes;

fn stores() -> Vec<(&'static str, Machine)> {
    let (disk, memory) = (disk(), disk());
    let mapped = Store::memory(duplicate(&memory).unwrap(), CAPACITY).unwrap();
    vec![
        ("file", Machine::with_store(Store::File(duplicate(&disk).unwrap()), disk, options())),
        ("memory", Machine::with_store(mapped, memory, options())),
    ]
}

#[test]
fn reads_fill_buffers_split_anywhere() {
    for (name, mut machine) in stores() {
        let pieces = [writable(DATA, 1), writable(DATA + 1, 700), writable(DATA + 701, 323)];
        let answer = machine.request(request_type::IN, 5, &pieces);
        assert_eq!(answer, (status::OK, 1025), "{name}");
        let expected: Vec<u8> = [[5; 512], [6; 512]].concat();
        assert_eq!(machine.data(1024), expected, "{name}");
    }
}

#[test]
fn writes_store_buffers_split_anywhere() {
    for (name, mut machine) in stores() {
        machine.guest.memory.write(DATA, &[0xab; 512]).unwrap();
        let pieces = [readable(DATA, 511), readable(DATA + 511, 1)];
        assert_eq!(machine.request(request_type::OUT, 63, &pieces), (status::OK, 1), "{name}");
        assert_eq!(machine.sector_of_disk(63), vec![0xab; 512], "{name}");
        assert_eq!(machine.sector_of_disk(62), vec![62; 512], "{name}");
    }
}

#[test]
fn the_header_and_the_status_may_be_split_and_joined_with_data() {
    let mut machine = Machine::new(options());
    let header = VirtioBlkOutHeader { r#type: request_type::IN.into(), ioprio: 0.into(), sector: 9.into() };
    machine.guest.memory.write(BUFFERS, header.as_bytes()).unwrap();
    let head = [readable(BUFFERS, 1), readable(BUFFERS + 1, HEADER - 1)];

    let written = machine.send(&[head[0], head[1], writable(DATA, SECTOR as u32 + 1)]);

    assert_eq!(written, 513);
    assert_eq!(machine.data(513), [vec![9; 512], vec![status::OK]].concat());
}

#[test]
fn requests_beyond_the_disk_or_unaligned_fail() {
    let mut machine = Machine::new(options());
    let cases = [
        ("the sector after the last", 64, 512),
        ("half beyond", 63, 1024),
        ("byte offset wraps", u64::MAX / SECTOR + 1, 512),
        ("end wraps", u64::MAX / SECTOR, 512),
        ("not whole sectors", 0, 511),
    ];
    for (name, sector, length) in cases {
        assert_eq!(
            machine.request(request_type::IN, sector, &[writable(DATA, length)]),
            (status::IOERR, 1),
            "{name}"
        );
        let out = machine.request(request_type::OUT, sector, &[readable(DATA, length)]);
        assert_eq!(out, (status::IOERR, 1), "{name}");
    }
    assert_eq!(machine.engine.counters().failed, 10);
}

#[test]
fn a_capacity_of_odd_size_ends_at_its_last_whole_sector() {
    let mut machine = Machine::new(BlockOptions { capacity: CAPACITY - 1, ..options() });
    assert_eq!(machine.request(request_type::IN, 62, &[writable(DATA, 512)]).0, status::OK);
    assert_eq!(machine.request(request_type::IN, 63, &[writable(DATA, 512)]).0, status::IOERR);
}

#[test]
fn a_disk_that_was_cut_short_fails_the_read() {
    let mut machine = Machine::new(options());
    rustix::fs::ftruncate(&machine.disk, SECTOR).unwrap();
    assert_eq!(machine.request(request_type::IN, 0, &[writable(DATA, 1024)]), (status::IOERR, 1));
}

#[test]
fn flush_succeeds_and_the_unknown_is_unsupported() {
    let mut machine = Machine::new(BlockOptions { discard: false, write_zeroes: false, ..options() });
    assert_eq!(machine.request(request_type::FLUSH, 0, &[]), (status::OK, 1));
    for kind in [
        request_type::SCSI_CMD,
        request_type::DISCARD,
        request_type::WRITE_ZEROES,
        request_type::SECURE_ERASE,
        77,
    ] {
        assert_eq!(machine.request(kind, 0, &[]).0, status::UNSUPP, "type {kind}");
    }
}

#[test]
fn the_identifier_is_padded_or_cut() {
    let mut machine = Machine::new(options());
    let size = VIRTIO_BLK_ID_SIZE;
    assert_eq!(machine.request(request_type::GET_ID, 0, &[writable(DATA, size)]), (status::OK, size + 1));
    assert_eq!(machine.data(20), b"a disk\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    assert_eq!(machine.request(request_type::GET_ID, 0, &[writable(DATA, 3)]), (status::OK, 4));
}

#[test]
fn a_read_only_disk_refuses_every_change() {
    let mut machine = Machine::new(BlockOptions { read_only: true, ..options() });
    assert_eq!(machine.request(request_type::OUT, 0, &[readable(DATA, 512)]).0, status::IOERR);
    assert_eq!(machine.ranges(request_type::DISCARD, &[(0, 1, 0)]), status::IOERR);
    assert_eq!(machine.ranges(request_type::WRITE_ZEROES, &[(0, 1, 0)]), status::IOERR);
    assert_eq!(machine.request(request_type::IN, 0, &[writable(DATA, 512)]).0, status::OK);
    assert_eq!(machine.request(request_type::FLUSH, 0, &[]).0, status::OK);
}

#[test]
fn write_zeroes_zeroes_with_and_without_unmap() {
    for (name, mut machine) in stores() {
        assert_eq!(
            machine.ranges(request_type::WRITE_ZEROES, &[(2, 2, 0), (8, 1, UNMAP)]),
            status::OK,
            "{name}"
        );
        for sector in [2, 3, 8] {
            assert_eq!(machine.sector_of_disk(sector), vec![0; 512], "{name} {sector}");
        }
        assert_eq!(machine.sector_of_disk(4), vec![4; 512], "{name}");
    }
}

#[test]
fn discard_and_write_zeroes_check_every_range_first() {
    let mut machine = Machine::new(options());
    assert_eq!(machine.ranges(request_type::DISCARD, &[(1, 1, 0)]), status::OK);
    assert_eq!(
        machine.ranges(request_type::DISCARD, &[(2, 1, UNMAP)]),
        status::UNSUPP,
        "unmap is not for discard"
    );
    assert_eq!(machine.ranges(request_type::WRITE_ZEROES, &[(2, 1, 2)]), status::UNSUPP, "an unknown flag");
    assert_eq!(machine.ranges(request_type::WRITE_ZEROES, &[(2, 1, 0), (63, 2, 0)]), status::IOERR);
    assert_eq!(
        machine.ranges(request_type::WRITE_ZEROES, &[(2, 1, 0), (u64::MAX, u32::MAX, 0)]),
        status::IOERR
    );
    assert_eq!(machine.sector_of_disk(2), vec![2; 512], "nothing was done before all was checked");
    assert_eq!(machine.request(request_type::DISCARD, 0, &[readable(DATA, 15)]).0, status::IOERR);
    assert_eq!(machine.request(request_type::DISCARD, 0, &[]).0, status::IOERR);
}

#[test]
fn requests_without_room_for_header_or_status_are_given_back() {
    let mut machine = Machine::new(options());
    assert_eq!(machine.send(&[readable(BUFFERS, HEADER)]), 0, "nowhere to put a status");
    assert_eq!(machine.send(&[readable(BUFFERS, HEADER - 1), writable(STATUS, 1)]), 1, "half a header");
    let mut answer = [0];
    machine.guest.memory.read(STATUS, &mut answer).unwrap();
    assert_eq!(answer[0], status::IOERR);
}

#[test]
fn stopping_gives_the_queue_back_with_nothing_outstanding() {
    let mut machine = Machine::new(options());
    machine.request(request_type::IN, 0, &[writable(DATA, 512)]);

    let queue = machine.engine.join().unwrap();

    assert_eq!((queue.outstanding(), queue.base()), (0, 1));
    assert_eq!(machine.engine.join().err().unwrap().code, Code::State);
    assert!(machine.engine.error().is_none());
}

#[test]
fn a_call_descriptor_that_is_made_blocking_and_full_does_not_keep_the_engine_from_stopping() {
    let mut machine = Machine::new(options());
    fcntl_setfl(&machine.guest.call, OFlags::empty()).unwrap();
    rustix::io::write(&machine.guest.call, &(u64::MAX - 1).to_ne_bytes()).unwrap();
    machine.request(request_type::IN, 0, &[writable(DATA, 512)]);
    // The answer is shown before the call that waits.
    sleep(Duration::from_millis(50));

    let queue = machine.engine.join().unwrap();

    assert_eq!((queue.outstanding(), queue.base()), (0, 1));
    assert!(machine.guest.was_called());
}

#[test]
fn a_malformed_ring_ends_the_thread_with_a_reason() {
    let mut machine = Machine::new(options());
    machine.guest.set_available_index(999);
    vhost_user_native::core::event::signal(&machine.guest.kick).unwrap();
    let done = vhost_user_native::core::wait::wait(
        [None, None],
        machine.engine.done().unwrap(),
        Some(Duration::from_secs(5)),
    )
    .unwrap();

    assert_eq!(done, vhost_user_native::core::wait::Woken::Stop);
    assert_eq!(machine.engine.error().map(|error| error.code), Some(Code::RingIndex));
    assert!(machine.guest.was_told_of_an_error());
    assert!(machine.engine.join().unwrap().broken().is_some());
}

#[test]
fn options_that_make_no_sense_are_refused() {
    let refused = |change: fn(&mut BlockOptions)| {
        let guest = Guest::new(8);
        let mut wrong = options();
        change(&mut wrong);
        BlockEngine::start(guest.device(false, false), None, Store::File(disk()), wrong).err().unwrap().code
    };
    assert_eq!(refused(|options| options.capacity += 1), Code::Argument);
    assert_eq!(refused(|options| options.id = "x".repeat(21)), Code::Argument);
}

/// A load of 2000 sectors.
fn reads() -> LoadOptions {
    LoadOptions {
        pattern: Pattern::RandomRead,
        block_size: SECTOR as u32,
        queue_depth: 5,
        runtime: None,
        requests: Some(2000),
        span: CAPACITY,
        buffer_address: BUFFERS,
        seed: 7,
        poll: Duration::from_micros(50),
    }
}

/// Runs a load; returns the bytes that the engine read and wrote.
fn load(machine: Machine, pattern: Pattern) -> (u64, u64) {
    let load = LoadOptions { pattern, ..reads() };
    let call = duplicate(&machine.guest.call).unwrap();
    let result = BlockLoad::start(machine.driver, call, load).unwrap().result().unwrap();

    assert_eq!((result.requests, result.errors, result.bytes), (2000, 0, 2000 * SECTOR));
    assert!(result.latency.minimum() > 0 && result.latency.quantile(0.5) <= result.latency.maximum());
    let counters = machine.engine.counters();
    assert_eq!(counters.requests, 2000);
    (counters.bytes_read, counters.bytes_written)
}

#[test]
fn the_load_generator_and_the_engine_agree_on_the_counts() {
    let bytes = [Pattern::RandomRead, Pattern::Write, Pattern::Read]
        .map(|pattern| load(Machine::new(options()), pattern));

    assert_eq!(bytes, [(2000 * SECTOR, 0), (0, 2000 * SECTOR), (2000 * SECTOR, 0)]);
}

#[test]
fn calls_end_the_waits_of_a_load_that_polls_and_of_one_that_does_not() {
    for poll in [Duration::ZERO, Duration::from_micros(50)] {
        let machine = Machine::new(options());
        let call = duplicate(&machine.guest.call).unwrap();

        let result =
            BlockLoad::start(machine.driver, call, LoadOptions { poll, ..reads() }).unwrap().result();

        assert!(result.unwrap().calls > 0, "polling for {poll:?}");
    }
}

#[test]
fn the_load_generator_and_the_engine_agree_on_every_kind_of_ring() {
    for format in [RingFormat::Split, RingFormat::Packed] {
        for features in Features::combinations() {
            let machine = Machine::with_ring(format, features, options());

            assert_eq!(load(machine, Pattern::RandomRead), (2000 * SECTOR, 0), "{format:?} {features:?}");
        }
    }
}

#[test]
fn a_queue_without_a_kick_descriptor_is_polled() {
    let guest = Guest::new(8);
    let (driver, device) = (guest.driver(false, false), guest.device(false, false));
    let engine = BlockEngine::start(device, None, Store::Null, options()).unwrap();
    let mut machine = Machine { guest, driver, engine, disk: disk() };

    assert_eq!(machine.request(request_type::FLUSH, 0, &[]).0, status::OK);
}
