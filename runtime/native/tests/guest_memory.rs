//! Guest memory: what may be mapped, what a range is, and files that shrink.

mod support;

use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};

use support::region;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::memory::{GuestMemory, memfd};
use vhost_user_native::core::{event, socket::StreamSocket};

const PAGE: u64 = 4096;

fn memory_of(regions: &[(u64, u64, u64, u64)]) -> GuestMemory {
    let memory = GuestMemory::new();
    for &(guest, size, user, offset) in regions {
        let file = memfd::create("region", offset + size, true).unwrap();
        memory.add_region(region(guest, size, user, offset), &file).unwrap();
    }
    memory
}

fn refusal(memory: &GuestMemory, layout: (u64, u64, u64, u64), file_size: u64) -> Code {
    let file = memfd::create("region", file_size, true).unwrap();
    let (guest, size, user, offset) = layout;
    memory.add_region(region(guest, size, user, offset), &file).unwrap_err().code
}

#[test]
fn regions_that_make_no_sense_are_refused() {
    let memory = memory_of(&[(PAGE * 4, PAGE * 4, 1 << 30, 0)]);
    let cases = [
        ("empty", (0, 0, 0, 0), PAGE),
        ("guest address wraps", (u64::MAX, PAGE, 0, 0), PAGE),
        ("user address wraps", (0, PAGE, u64::MAX - 1, 0), PAGE),
        ("offset wraps", (0, PAGE, 0, u64::MAX - 1), PAGE),
        ("larger than its file", (0, PAGE + 1, 0, 0), PAGE),
        ("offset beyond its file", (0, PAGE, 0, PAGE), PAGE),
        ("file size truncated to 32 bits", (0, (1 << 32) + PAGE, 0, 0), PAGE),
        ("guest addresses overlap at the start", (PAGE * 3, PAGE * 2, 0, 0), PAGE * 2),
        ("guest addresses overlap at the end", (PAGE * 7, PAGE * 2, 0, 0), PAGE * 2),
        ("guest addresses inside", (PAGE * 5, PAGE, 0, 0), PAGE),
        ("user addresses overlap", (0, PAGE, (1 << 30) + PAGE, 0), PAGE),
    ];
    for (name, layout, file_size) in cases {
        assert_eq!(refusal(&memory, layout, file_size), Code::MemoryRegion, "{name}");
    }
    assert_eq!(memory.layouts().unwrap().len(), 1);
}

#[test]
fn only_files_can_be_mapped() {
    let memory = GuestMemory::new();
    let event = event::create().unwrap();
    let (socket, _other) = StreamSocket::pair().unwrap();
    let directory = std::fs::File::open("/").unwrap();
    for descriptor in [event.as_fd(), socket.as_fd(), directory.as_fd()] {
        let error = memory.add_region(region(0, PAGE, 0, 0), descriptor).unwrap_err();
        assert_eq!(error.code, Code::DescriptorKind, "{error}");
    }
}

#[test]
fn a_failed_replacement_changes_nothing() {
    let memory = memory_of(&[(0, PAGE, 0, 0)]);
    memory.write(0, b"kept").unwrap();
    let file = memfd::create("region", PAGE, true).unwrap();
    let wanted = [(region(0, PAGE, 0, 0), &file), (region(PAGE, PAGE * 2, PAGE, 0), &file)];

    assert_eq!(memory.replace_regions(&wanted).unwrap_err().code, Code::MemoryRegion);

    let mut text = [0; 4];
    memory.read(0, &mut text).unwrap();
    assert_eq!(&text, b"kept");
}

#[test]
fn ranges_may_span_adjoining_regions_but_not_a_gap() {
    let memory = memory_of(&[(0, PAGE, 0, 0), (PAGE, PAGE, 1 << 30, PAGE), (PAGE * 3, PAGE, 1 << 31, 0)]);
    let text = [7u8; 100];
    memory.write(PAGE - 50, &text).unwrap();
    let mut back = [0; 100];
    memory.read(PAGE - 50, &mut back).unwrap();
    assert_eq!(back, text);

    for address in [PAGE * 2 - 50, PAGE * 2, PAGE * 4 - 50, u64::MAX - 10] {
        assert_eq!(memory.write(address, &text).unwrap_err().code, Code::Address, "{address:#x}");
    }
    memory.read(PAGE * 2 - 50, &mut back[..50]).unwrap();
    assert_eq!(back[..50], [0; 50], "a refused write must not have begun");
}

#[test]
fn user_addresses_translate_inside_one_region() {
    let memory = memory_of(&[(PAGE * 8, PAGE, 1 << 30, 0)]);
    assert_eq!(memory.translate_user((1 << 30) + 10, PAGE - 10).unwrap(), PAGE * 8 + 10);

    for (address, length) in
        [((1 << 30) + 10, PAGE), (0, 1), ((1 << 30) - 1, 2), ((1 << 30) + PAGE, 0), (u64::MAX, u64::MAX)]
    {
        assert_eq!(memory.translate_user(address, length).unwrap_err().code, Code::Address);
    }
}

#[test]
fn a_region_may_begin_anywhere_in_its_file() {
    let memory = memory_of(&[(0, 100, 0, PAGE * 3 + 17)]);
    memory.write(0, &[9; 100]).unwrap();
    let mut byte = [0];
    memory.read(99, &mut byte).unwrap();
    assert_eq!((byte, memory.read(100, &mut byte).unwrap_err().code), ([9], Code::Address));
}

#[test]
fn regions_are_removed_by_addresses_and_size() {
    let memory = memory_of(&[(PAGE, PAGE, 0, 0)]);
    assert_eq!(memory.remove_region(PAGE, PAGE, 1).unwrap_err().code, Code::MemoryRegion);
    memory.remove_region(PAGE, PAGE, 0).unwrap();
    assert_eq!(memory.read(PAGE, &mut [0]).unwrap_err().code, Code::Address);
}

#[test]
fn closed_memory_says_so() {
    let memory = memory_of(&[(0, PAGE, 0, 0)]);
    memory.close();
    memory.close();
    assert_eq!(memory.read(0, &mut [0]).unwrap_err().code, Code::State);
}

#[test]
fn a_file_that_shrinks_reads_as_zeroes_and_is_reported() {
    let memory = GuestMemory::new();
    let file = memfd::create("shrinks", PAGE * 4, false).unwrap();
    memory.add_region(region(0, PAGE * 4, 0, 0), &file).unwrap();
    memory.write(0, &vec![1; PAGE as usize * 4]).unwrap();
    rustix::fs::ftruncate(&file, PAGE).unwrap();

    let mut bytes = vec![0xff; PAGE as usize * 4];
    memory.read(0, &mut bytes).unwrap();

    assert!(memory.is_broken());
    assert!(bytes[..PAGE as usize].iter().all(|byte| *byte == 1), "what is still there is read");
    assert!(bytes[PAGE as usize..].iter().all(|byte| *byte == 0), "what is gone reads as zeroes");
}

#[test]
fn many_mappings_come_and_go_while_files_shrink() {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                drop(memory_of(&[(0, PAGE, 0, 0), (PAGE, PAGE, PAGE, 0)]));
            }
        });
        let kept: Vec<_> = (0..100).map(|_| memory_of(&[(0, PAGE, 0, 0)])).collect();
        for _ in 0..100 {
            let memory = GuestMemory::new();
            let file = memfd::create("shrinks", PAGE, false).unwrap();
            memory.add_region(region(0, PAGE, 0, 0), &file).unwrap();
            rustix::fs::ftruncate(&file, 0).unwrap();
            memory.read(0, &mut [0]).unwrap();
            assert!(memory.is_broken());
        }
        assert!(kept.iter().all(|memory| !memory.is_broken()));
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn sealed_memory_cannot_shrink() {
    let file = memfd::create("sealed", PAGE, true).unwrap();
    assert!(rustix::fs::ftruncate(&file, 0).is_err());
}
