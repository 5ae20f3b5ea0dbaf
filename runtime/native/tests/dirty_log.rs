//! The dirty log: which bits a write sets, who is told, and what an ill-sized log does.

mod support;

use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;

use support::region;
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::{DirtyLog, GuestMemory, memfd};

const PAGE: u64 = 4096;

/// A log of `size` bytes at an odd offset of its file.
struct Log {
    log: Arc<DirtyLog>,
    file: OwnedFd,
    size: usize,
}

const OFFSET: u64 = 3;

impl Log {
    fn new(size: usize) -> Self {
        let file = memfd::create("log", OFFSET + size as u64, false).unwrap();
        let log = Arc::new(DirtyLog::new(&file, OFFSET, size as u64).unwrap());
        Self { log, file, size }
    }

    /// The bytes of the log, cleared.
    fn take(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.size];
        rustix::io::pread(&self.file, &mut bytes, OFFSET).unwrap();
        rustix::io::pwrite(&self.file, &vec![0; self.size], OFFSET).unwrap();
        bytes
    }
}

#[test]
fn marked_pages_are_taken_once_and_in_order() {
    let log = Log::new(4);
    log.log.mark(PAGE * 31, 1);
    log.log.mark(PAGE * 7, PAGE * 2);

    assert_eq!(log.log.take_pages(), [7, 8, 31]);
    assert!(log.log.take_pages().is_empty());
}

#[test]
fn a_range_marks_every_page_it_touches() {
    let log = Log::new(4);
    let cases = [
        ("nothing", 0, 0, [0, 0, 0, 0]),
        ("the first byte", 0, 1, [0b1, 0, 0, 0]),
        ("the last byte of a page", PAGE - 1, 1, [0b1, 0, 0, 0]),
        ("two bytes on two pages", PAGE - 1, 2, [0b11, 0, 0, 0]),
        ("across two bytes of the log", PAGE * 7, PAGE * 2, [0x80, 0x01, 0, 0]),
        ("whole bytes of the log", PAGE * 4, PAGE * 16, [0xf0, 0xff, 0x0f, 0]),
        ("beyond the end", PAGE * 31, PAGE * 2, [0, 0, 0, 0x80]),
        ("far beyond the end", PAGE * 32, u64::MAX, [0, 0, 0, 0]),
        ("up to the largest address", PAGE * 30, u64::MAX, [0, 0, 0, 0xc0]),
        ("the largest address", u64::MAX, u64::MAX, [0, 0, 0, 0]),
    ];
    for (name, address, length, expected) in cases {
        log.log.mark(address, length);
        assert_eq!(log.take(), expected, "{name}");
    }
}

#[test]
fn marks_of_two_threads_are_both_kept() {
    let log = Log::new(1);
    for _ in 0..200 {
        std::thread::scope(|scope| {
            for page in 0..8 {
                let log = &log.log;
                scope.spawn(move || log.mark(page * PAGE, 1));
            }
        });
        assert_eq!(log.take(), [0xff]);
    }
}

#[test]
fn writes_to_guest_memory_are_logged_while_that_is_wanted() {
    let log = Log::new(1);
    let memory = GuestMemory::new();
    let file = memfd::create("guest", PAGE * 4, true).unwrap();
    memory.add_region(region(0, PAGE * 4, 0, 0), &file).unwrap();

    memory.logging().set_log(Some(Arc::clone(&log.log)));
    memory.write(0, &[1]).unwrap();
    assert_eq!(log.take(), [0], "not before logging is turned on");

    memory.logging().set_buffers(true);
    memory.write(PAGE * 2 - 1, &[1, 2]).unwrap();
    assert_eq!(log.take(), [0b110]);
    memory.write(PAGE * 4, &[1]).unwrap_err();
    assert_eq!(log.take(), [0], "a refused write has written nothing");

    memory.logging().set_log(None);
    memory.write(0, &[1]).unwrap();
    assert_eq!(log.take(), [0], "the log was taken away");
}

#[test]
fn the_event_tells_of_a_change_only() {
    let log = Log::new(1);
    let changed = event::create().unwrap();
    log.log.set_event(Some(duplicate(&changed).unwrap())).unwrap();

    log.log.mark(0, 1);
    assert!(event::drain(&changed).unwrap());
    log.log.mark(0, 1);
    assert!(!event::drain(&changed).unwrap(), "the page was marked already");

    let not_an_event = duplicate(&log.file).unwrap();
    assert_eq!(log.log.set_event(Some(not_an_event)).unwrap_err().code, Code::DescriptorKind);
}

#[test]
fn a_log_larger_than_its_file_is_refused() {
    let file = memfd::create("log", 16, true).unwrap();
    let event = event::create().unwrap();
    let refusal =
        |file: std::os::fd::BorrowedFd, offset, size| DirtyLog::new(file, offset, size).unwrap_err().code;

    assert_eq!(refusal(file.as_fd(), 0, 17), Code::MemoryRegion);
    assert_eq!(refusal(file.as_fd(), 8, 9), Code::MemoryRegion);
    assert_eq!(refusal(file.as_fd(), u64::MAX, 1), Code::MemoryRegion);
    assert_eq!(refusal(file.as_fd(), 0, 0), Code::MemoryRegion);
    assert_eq!(refusal(event.as_fd(), 0, 1), Code::DescriptorKind);
}

#[test]
fn a_log_that_is_truncated_later_does_no_harm() {
    let log = Log::new(4096);
    rustix::fs::ftruncate(&log.file, 0).unwrap();

    log.log.mark(0, u64::MAX);
}
