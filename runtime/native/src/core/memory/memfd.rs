//! Anonymous shared memory.

use std::os::fd::OwnedFd;

use rustix::fs::{MemfdFlags, SealFlags, fcntl_add_seals, ftruncate, memfd_create};

use crate::core::error::{Error, Result};

/// Creates `size` bytes of shared memory; sealed memory can neither shrink nor grow.
pub fn create(name: &str, size: u64, sealed: bool) -> Result<OwnedFd> {
    let failed =
        |errno| Error::system(format_args!("create {size} bytes of shared memory \"{name}\""), errno);
    let flags = MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING;
    let memory = memfd_create(name, flags).map_err(failed)?;
    ftruncate(&memory, size).map_err(failed)?;
    if sealed {
        fcntl_add_seals(&memory, SealFlags::SHRINK | SealFlags::GROW | SealFlags::SEAL).map_err(failed)?;
    }
    Ok(memory)
}
