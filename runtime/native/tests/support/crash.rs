//! What a process that ends at any moment leaves behind: every state that shared memory goes through while some code runs.

use std::ffi::c_int;
use std::os::fd::{AsFd, OwnedFd};
use std::ptr::null_mut;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use vhost_user_native::core::memory::{Mapping, memfd};

/// The contents of several pieces of shared memory at one moment.
pub type Picture = Vec<Vec<u8>>;

/// The states that shared memory goes through while `scenario` runs in a process of its own, from the first to the last.
///
/// The process is stopped after each machine instruction, so that no store is missed, wherever it is made.
pub fn pictures(memories: &[&OwnedFd], scenario: impl FnOnce()) -> Vec<Picture> {
    let mappings: Vec<Mapping> = memories.iter().map(map).collect();
    // SAFETY: the child runs only the scenario, which takes no lock that another thread of the parent may hold, and ends at once.
    let child = unsafe { libc::fork() };
    assert!(child >= 0, "fork: {}", std::io::Error::last_os_error());
    if child == 0 {
        // SAFETY: the calls take no memory but what the kernel knows, and the process is this one.
        unsafe {
            libc::ptrace(libc::PTRACE_TRACEME, 0, null_mut::<u8>(), null_mut::<u8>());
            libc::raise(libc::SIGSTOP);
        }
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(scenario));
        // SAFETY: this ends the child without running what belongs to the parent.
        unsafe { libc::_exit(c_int::from(result.is_err())) };
    }
    let mut pictures = vec![take(&mappings)];
    loop {
        let mut status = 0;
        // SAFETY: the child is ours, and the status a place for its answer.
        assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
        if libc::WIFEXITED(status) {
            assert_eq!(libc::WEXITSTATUS(status), 0, "the scenario failed");
            return pictures;
        }
        assert!(libc::WIFSTOPPED(status), "the scenario ended with status {status:#x}");
        if !pictures.last().is_some_and(|last| is_same(&mappings, last)) {
            pictures.push(take(&mappings));
        }
        // SAFETY: the child is stopped and traced by this thread.
        unsafe { libc::ptrace(libc::PTRACE_SINGLESTEP, child, null_mut::<u8>(), null_mut::<u8>()) };
    }
}

/// Whether this process may trace others; where it may not, and CI=true does not demand it, the test is skipped.
pub fn can_trace() -> bool {
    // SAFETY: the child only asks to be traced, and ends.
    let child = unsafe { libc::fork() };
    if child == 0 {
        // SAFETY: as above.
        unsafe {
            libc::_exit(i32::from(
                libc::ptrace(libc::PTRACE_TRACEME, 0, null_mut::<u8>(), null_mut::<u8>()) != 0,
            ))
        };
    }
    let mut status = 0;
    // SAFETY: the child is ours, and the status a place for its answer.
    let ended = unsafe { libc::waitpid(child, &mut status, 0) } == child;
    let allowed = ended && libc::WIFEXITED(status) && libc::WEXITSTATUS(status) == 0;
    assert!(allowed || std::env::var("CI").as_deref() != Ok("true"), "this process may not trace others");
    if !allowed {
        eprintln!("skipped: this process may not trace others");
    }
    allowed
}

/// New shared memory with the contents of a picture.
pub fn restore(picture: &Picture) -> Vec<OwnedFd> {
    picture
        .iter()
        .map(|bytes| {
            let memory = memfd::create("picture", bytes.len() as u64, false).unwrap();
            rustix::io::pwrite(&memory, bytes, 0).unwrap();
            memory
        })
        .collect()
}

fn map(memory: impl AsFd) -> Mapping {
    let size = rustix::fs::fstat(&memory).unwrap().st_size as u64;
    Mapping::new(memory, 0, size, &Arc::new(AtomicBool::new(false))).unwrap()
}

fn take(mappings: &[Mapping]) -> Picture {
    mappings.iter().map(|mapping| bytes(mapping).to_vec()).collect()
}

fn is_same(mappings: &[Mapping], picture: &Picture) -> bool {
    mappings.iter().zip(picture).all(|(mapping, picture)| bytes(mapping) == picture)
}

fn bytes(mapping: &Mapping) -> &[u8] {
    // SAFETY: the memory is mapped, and its only writer is stopped.
    unsafe { std::slice::from_raw_parts(mapping.start(), mapping.size()) }
}
