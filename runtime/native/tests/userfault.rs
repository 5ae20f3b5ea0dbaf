//! Memory that arrives when it is touched: a fault on a missing page waits until somebody fills the page.

mod support;

use std::os::fd::{AsFd, OwnedFd};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::ioctl::{Opcode, Updater, ioctl, opcode};
use support::region;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::{GuestMemory, memfd, userfault};

const PAGE: u64 = 4096;

/// The argument of UFFDIO_COPY.
#[repr(C)]
struct Copy {
    to: u64,
    from: u64,
    length: u64,
    mode: u64,
    copied: i64,
}

const COPY: Opcode = opcode::read_write::<Copy>(0xAA, 0x03);

/// A userfault descriptor, or none where the kernel refuses it; under CI=true that is a failure.
fn userfault() -> Option<OwnedFd> {
    match userfault::create() {
        Ok(userfault) => Some(userfault),
        Err(error) if std::env::var("CI").as_deref() != Ok("true") => {
            eprintln!("skipped: {error}");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

/// Waits for a fault, as the front-end of a migration does, and returns its address.
fn next_fault(userfault: &OwnedFd) -> u64 {
    let mut descriptors = [PollFd::new(userfault, PollFlags::IN)];
    poll(&mut descriptors, None).unwrap();
    let mut message = [0u8; 32];
    assert_eq!(rustix::io::read(userfault, &mut message).unwrap(), message.len());
    assert_eq!(message[0], 0x12, "UFFD_EVENT_PAGEFAULT");
    u64::from_ne_bytes(message[16..24].try_into().unwrap())
}

fn fill_page(userfault: &OwnedFd, address: u64, content: &[u8; PAGE as usize]) {
    let mut copy =
        Copy { to: address & !(PAGE - 1), from: content.as_ptr() as u64, length: PAGE, mode: 0, copied: 0 };
    // SAFETY: the request reads one `Copy` and writes its result; the content lives until it returns.
    unsafe { ioctl(userfault, Updater::<COPY, Copy>::new(&mut copy)) }.unwrap();
}

#[test]
fn a_read_of_a_missing_page_waits_for_it() {
    let Some(userfault) = userfault() else { return };
    let memory = GuestMemory::new();
    let file = memfd::create("guest", PAGE * 4, true).unwrap();
    memory.add_region(region(PAGE * 16, PAGE * 2, 0, PAGE), &file).unwrap();
    memory.register_userfault(&userfault).unwrap();
    let missing = memory.host_address(PAGE * 17).unwrap();

    let mut text = [0; 4];
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let address = next_fault(&userfault);
            assert_eq!(address & !(PAGE - 1), missing);
            fill_page(&userfault, address, &[7; PAGE as usize]);
        });
        memory.read(PAGE * 17 + 8, &mut text).unwrap();
    });

    assert_eq!(text, [7; 4]);
}

#[test]
fn registering_again_covers_regions_that_came_later() {
    let Some(userfault) = userfault() else { return };
    let memory = GuestMemory::new();
    let file = memfd::create("guest", PAGE * 2, true).unwrap();
    memory.add_region(region(0, PAGE, 0, 0), &file).unwrap();
    memory.register_userfault(&userfault).unwrap();
    memory.add_region(region(PAGE, PAGE, PAGE, PAGE), &file).unwrap();

    memory.register_userfault(&userfault).unwrap();

    let mut byte = [0];
    std::thread::scope(|scope| {
        scope.spawn(|| fill_page(&userfault, next_fault(&userfault), &[9; PAGE as usize]));
        memory.read(PAGE, &mut byte).unwrap();
    });
    assert_eq!(byte, [9]);
}

#[test]
fn other_descriptors_are_refused() {
    let memory = GuestMemory::new();
    let file = memfd::create("guest", PAGE, true).unwrap();
    memory.add_region(region(0, PAGE, 0, 0), &file).unwrap();
    let event = event::create().unwrap();

    for other in [file.as_fd(), event.as_fd()] {
        assert_eq!(memory.register_userfault(other).unwrap_err().code, Code::System);
    }
}

#[test]
fn a_host_address_is_that_of_a_mapped_byte() {
    let memory = GuestMemory::new();
    let file = memfd::create("guest", PAGE * 2, true).unwrap();
    memory.add_region(region(PAGE, PAGE, 0, 0), &file).unwrap();

    assert_eq!(memory.host_address(PAGE + 5).unwrap(), memory.host_address(PAGE).unwrap() + 5);
    assert_eq!(memory.host_address(PAGE * 2).unwrap_err().code, Code::Address);
}
