//! Faults on memory that has not arrived yet, handled by whoever has the userfault descriptor: postcopy migration.
//!
//! vhost-user.rst, section "Migration"; linux/userfaultfd.h.

use std::os::fd::{AsFd, OwnedFd};

use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use rustix::io::Errno;
use rustix::ioctl::{Opcode, Setter, Updater, ioctl, opcode};
use rustix::mm::{UserfaultfdFlags, userfaultfd};

use crate::core::error::{Error, Result};

/// The type of the requests to a userfault descriptor (UFFDIO).
const REQUESTS: u8 = 0xAA;
/// The version of the interface (UFFD_API).
const VERSION: u64 = 0xAA;
const API: Opcode = opcode::read_write::<Api>(REQUESTS, 0x3F);
const REGISTER: Opcode = opcode::read_write::<Register>(REQUESTS, 0x00);
const WAKE: Opcode = opcode::read::<Range>(REQUESTS, 0x02);
const COPY: Opcode = opcode::read_write::<Copy>(REQUESTS, 0x03);
/// Faults on pages that are missing (UFFDIO_REGISTER_MODE_MISSING).
const MISSING: u64 = 1;

/// Bytes of a message that tells of a fault (struct uffd_msg), its kind (UFFD_EVENT_PAGEFAULT), and where in it the address is.
const MESSAGE: usize = 32;
const FAULT: u8 = 0x12;
const ADDRESS: std::ops::Range<usize> = 16..24;

/// Most messages taken at once.
const BATCH: usize = 64;

/// The argument of UFFDIO_API.
#[repr(C)]
struct Api {
    version: u64,
    features: u64,
    requests: u64,
}

/// The argument of UFFDIO_REGISTER.
#[repr(C)]
struct Register {
    start: u64,
    length: u64,
    mode: u64,
    requests: u64,
}

/// The argument of UFFDIO_WAKE.
#[repr(C)]
struct Range {
    start: u64,
    length: u64,
}

/// The argument of UFFDIO_COPY.
#[repr(C)]
struct Copy {
    to: u64,
    from: u64,
    length: u64,
    mode: u64,
    copied: i64,
}

/// Opens a userfault descriptor, non-blocking and ready for use.
pub fn create() -> Result<OwnedFd> {
    let failed = |errno: Errno| {
        let action =
            "create a userfault descriptor (it needs CAP_SYS_PTRACE or vm.unprivileged_userfaultfd=1)";
        Error::system(action, errno)
    };
    // SAFETY: the descriptor can suspend only threads that touch memory registered with it, which is what it is for.
    let userfault =
        unsafe { userfaultfd(UserfaultfdFlags::CLOEXEC | UserfaultfdFlags::NONBLOCK) }.map_err(failed)?;
    let mut api = Api { version: VERSION, features: 0, requests: 0 };
    // SAFETY: this request reads and writes one `Api`.
    unsafe { ioctl(&userfault, Updater::<API, Api>::new(&mut api)) }.map_err(failed)?;
    Ok(userfault)
}

/// Reports faults on missing pages of a page-aligned range of this process to a userfault descriptor.
pub(super) fn register(userfault: impl AsFd, start: usize, length: usize) -> Result<()> {
    let mut range = Register { start: start as u64, length: length as u64, mode: MISSING, requests: 0 };
    // SAFETY: this request reads and writes one `Register`; the range is a mapping of ours, and the kernel checks it.
    unsafe { ioctl(userfault, Updater::<REGISTER, Register>::new(&mut range)) }
        .map_err(|errno| Error::system(format_args!("register {length:#x} bytes for userfaults"), errno))
}

/// Takes the addresses of faults that wait, in the process whose memory is registered. Never blocks.
pub fn take_faults(userfault: impl AsFd) -> Result<Vec<u64>> {
    let failed = |errno| Error::system("read faults", errno);
    // Another process has made it, and may not have thought of this.
    let flags = fcntl_getfl(&userfault).map_err(failed)?;
    fcntl_setfl(&userfault, flags | OFlags::NONBLOCK).map_err(failed)?;
    let mut messages = [0u8; MESSAGE * BATCH];
    let length = match rustix::io::read(&userfault, &mut messages) {
        Err(Errno::AGAIN) => 0,
        read => read.map_err(failed)?,
    };
    let faults = messages[..length].chunks_exact(MESSAGE).filter(|message| message[0] == FAULT);
    let address_of = |message: &[u8]| message[ADDRESS].try_into().map(u64::from_ne_bytes).unwrap_or_default();
    Ok(faults.map(address_of).collect())
}

/// Fills missing pages from an address in the process whose memory is registered, all at once for whoever looks, and wakes those who
/// wait for them; false when they are there already.
pub fn fill(userfault: impl AsFd, address: u64, content: &[u8]) -> Result<bool> {
    let length = content.len() as u64;
    let failed = |errno| Error::system(format_args!("fill {length:#x} bytes at {address:#x}"), errno);
    let mut copy = Copy { to: address, from: content.as_ptr() as u64, length, mode: 0, copied: 0 };
    // SAFETY: this request reads one `Copy` and writes its result; it reads the content, which lives until it returns, and writes memory
    // that its owner has registered for that.
    match unsafe { ioctl(&userfault, Updater::<COPY, Copy>::new(&mut copy)) } {
        Ok(()) => Ok(true),
        Err(Errno::EXIST) => {
            let range = Range { start: address, length };
            // SAFETY: this request reads one `Range`.
            unsafe { ioctl(&userfault, Setter::<WAKE, Range>::new(range)) }.map_err(failed)?;
            Ok(false)
        }
        Err(errno) => Err(failed(errno)),
    }
}
