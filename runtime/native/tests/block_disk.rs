//! How the engine reaches its disk: copies from the page cache, operations of the kernel, calls.

mod support;

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::MetadataExt;

use rustix::fs::{Advice, fadvise, ftruncate};
use support::block_machine::{CAPACITY, DATA, HEADER, Machine, SECTOR, options, readable, writable};
use support::{BUFFERS, Features, Guest};
use vhost_user_native::core::block::{BlockEngine, BlockOptions, Store};
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::memory::memfd;
use vhost_user_native::core::queue::Buffer;
use vhost_user_protocol::virtio::block::{
    VirtioBlkOutHeader, virtio_blk_request_type as request_type, virtio_blk_status as status,
};
use zerocopy::IntoBytes;

/// A file on a disk, without a name, whose every sector is filled with its number.
fn file() -> OwnedFd {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!(
        "disk-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    let mut file = OpenOptions::new().read(true).write(true).create_new(true).open(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    for sector in 0..CAPACITY / SECTOR {
        file.write_all(&[sector as u8; SECTOR as usize]).unwrap();
    }
    file.into()
}

fn machine(disk: OwnedFd, options: BlockOptions) -> Machine {
    Machine::with_store(Store::File(duplicate(&disk).unwrap()), disk, options)
}

/// Makes the kernel forget the pages of a file.
fn make_cold(disk: &OwnedFd) {
    rustix::fs::fsync(disk).unwrap();
    fadvise(disk, 0, None, Advice::DontNeed).unwrap();
}

fn read_sector(machine: &mut Machine, sector: u64) -> (u8, Vec<u8>) {
    let (answer, _) = machine.request(request_type::IN, sector, &[writable(DATA, SECTOR as u32)]);
    (answer, machine.data(SECTOR as usize))
}

#[test]
fn a_sector_reads_the_same_cold_and_in_memory() {
    let mut machine = machine(file(), options());
    for _ in 0..3 {
        make_cold(&machine.disk);
        for _ in 0..3 {
            assert_eq!(read_sector(&mut machine, 9), (status::OK, vec![9; SECTOR as usize]));
        }
    }
}

#[test]
fn pieces_are_filled_alike_cold_and_in_memory() {
    let mut machine = machine(file(), options());
    let pieces = [writable(DATA, 1), writable(DATA + 1, 700), writable(DATA + 701, 323)];
    make_cold(&machine.disk);
    for _ in 0..2 {
        machine.guest.memory.write(DATA, &[0; 1024]).unwrap();
        assert_eq!(machine.request(request_type::IN, 5, &pieces), (status::OK, 1025));
        assert_eq!(machine.data(1024), [[5; SECTOR as usize], [6; SECTOR as usize]].concat());
    }
}

#[test]
fn a_read_sees_what_was_written_by_the_guest_and_by_others() {
    for disk in [file(), support::block_machine::disk()] {
        let mut machine = machine(disk, options());
        read_sector(&mut machine, 3);
        machine.guest.memory.write(DATA, &[0xaa; SECTOR as usize]).unwrap();
        assert_eq!(machine.request(request_type::OUT, 3, &[readable(DATA, SECTOR as u32)]).0, status::OK);
        assert_eq!(read_sector(&mut machine, 3), (status::OK, vec![0xaa; SECTOR as usize]));
        rustix::io::pwrite(&machine.disk, &[0xbb; SECTOR as usize], 3 * SECTOR).unwrap();
        assert_eq!(read_sector(&mut machine, 3), (status::OK, vec![0xbb; SECTOR as usize]));
    }
}

#[test]
fn a_file_cut_short_fails_the_reads_beyond_its_end_and_no_others() {
    for disk in [file(), support::block_machine::disk()] {
        let mut machine = machine(disk, options());
        for sector in 0..CAPACITY / SECTOR {
            read_sector(&mut machine, sector);
        }
        ftruncate(&machine.disk, 4096).unwrap();
        assert_eq!(read_sector(&mut machine, CAPACITY / SECTOR - 1).0, status::IOERR);
        assert_eq!(read_sector(&mut machine, 2), (status::OK, vec![2; SECTOR as usize]));
    }
}

#[test]
fn writing_through_answers_after_the_flush() {
    let mut machine = machine(file(), BlockOptions { writeback: false, ..options() });
    machine.guest.memory.write(DATA, &[0x77; SECTOR as usize]).unwrap();
    let answer = machine.request(request_type::OUT, 1, &[readable(DATA, SECTOR as u32)]);
    assert_eq!(answer, (status::OK, 1));
    assert_eq!(machine.sector_of_disk(1), [0x77; SECTOR as usize]);
    assert_eq!(machine.engine.counters().bytes_written, SECTOR);
}

#[test]
fn reading_a_hole_of_a_file_in_memory_leaves_it_a_hole() {
    let disk = memfd::create("sparse", CAPACITY, false).unwrap();
    let file = File::from(duplicate(&disk).unwrap());
    let mut machine = machine(disk, options());
    for _ in 0..3 {
        assert_eq!(read_sector(&mut machine, 8), (status::OK, vec![0; SECTOR as usize]));
    }
    assert_eq!(file.metadata().unwrap().blocks(), 0);
}

#[test]
fn what_the_disk_still_works_on_is_completed_before_the_queue_is_given_back() {
    let guest = Guest::new(16);
    let features = Features { event_idx: true, indirect: true, in_order: false };
    let (mut driver, device) = (guest.driver_with(features), guest.device_with(features));
    let disk = file();
    make_cold(&disk);
    for place in 0..16 {
        driver.add(&cold_read(&guest, place)).unwrap().unwrap();
    }
    driver.publish().unwrap();

    let mut engine = BlockEngine::start(
        device,
        Some(duplicate(guest.kick.as_fd()).unwrap()),
        Store::File(disk),
        options(),
    )
    .unwrap();
    while engine.counters().kicks == 0 && driver.has_used().is_ok_and(|used| !used) {
        std::thread::yield_now();
    }
    let queue = engine.join().unwrap();

    assert_eq!(queue.outstanding(), 0);
    let taken = u64::from(queue.base());
    assert_eq!((0..taken).filter_map(|_| driver.reap().unwrap()).count() as u64, taken);
}

/// A read of one sector into a place of its own.
fn cold_read(guest: &Guest, place: u64) -> [Buffer; 3] {
    let header =
        VirtioBlkOutHeader { r#type: request_type::IN.into(), ioprio: 0.into(), sector: (place * 4).into() };
    let header_at = BUFFERS + place * u64::from(HEADER);
    guest.memory.write(header_at, header.as_bytes()).unwrap();
    let data_at = DATA + place * 2 * SECTOR;
    [readable(header_at, HEADER), writable(data_at, SECTOR as u32), writable(data_at + SECTOR, 1)]
}
