//! Faults on memory that has not arrived yet, handled by whoever has the userfault descriptor: postcopy migration.
//!
//! vhost-user.rst, section "Migration"; linux/userfaultfd.h.

use std::os::fd::{AsFd, OwnedFd};

use rustix::io::Errno;
use rustix::ioctl::{Opcode, Updater, ioctl, opcode};
use rustix::mm::{UserfaultfdFlags, userfaultfd};

use crate::core::error::{Error, Result};

/// The type of the requests to a userfault descriptor (UFFDIO).
const REQUESTS: u8 = 0xAA;
/// The version of the interface (UFFD_API).
const VERSION: u64 = 0xAA;
const API: Opcode = opcode::read_write::<Api>(REQUESTS, 0x3F);
const REGISTER: Opcode = opcode::read_write::<Register>(REQUESTS, 0x00);
/// Faults on pages that are missing (UFFDIO_REGISTER_MODE_MISSING).
const MISSING: u64 = 1;

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
