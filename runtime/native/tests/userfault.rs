//! Memory that arrives when it is touched: a fault on a missing page waits until somebody fills the page.

mod support;

use std::os::fd::{AsFd, OwnedFd};

use rustix::event::{PollFd, PollFlags, poll};
use support::region;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::{GuestMemory, memfd, userfault};

const PAGE: u64 = 4096;

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
    let faults = userfault::take_faults(userfault).unwrap();
    assert!(userfault::take_faults(userfault).unwrap().is_empty(), "it was told once");
    faults[0]
}

fn fill_page(userfault: &OwnedFd, address: u64, content: &[u8; PAGE as usize]) {
    assert!(userfault::fill(userfault, address & !(PAGE - 1), content).unwrap());
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
fn a_page_that_is_there_is_not_filled_again() {
    let Some(userfault) = userfault() else { return };
    let memory = GuestMemory::new();
    let file = memfd::create("guest", PAGE, true).unwrap();
    memory.add_region(region(0, PAGE, 0, 0), &file).unwrap();
    memory.write(0, b"here").unwrap();
    memory.register_userfault(&userfault).unwrap();

    assert!(!userfault::fill(&userfault, memory.host_address(0).unwrap(), &[7; PAGE as usize]).unwrap());

    let mut text = [0; 4];
    memory.read(0, &mut text).unwrap();
    assert_eq!(&text, b"here");
}

#[test]
fn pages_that_are_not_registered_cannot_be_filled() {
    let Some(userfault) = userfault() else { return };
    let event = event::create().unwrap();

    assert_eq!(userfault::fill(&userfault, PAGE, &[7; PAGE as usize]).unwrap_err().code, Code::System);
    assert_eq!(userfault::fill(&event, PAGE, &[7; PAGE as usize]).unwrap_err().code, Code::System);
    assert!(userfault::take_faults(&userfault).unwrap().is_empty());
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
