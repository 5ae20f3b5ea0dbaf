//! A piece of a file, mapped shared and protected against truncation.

use std::ffi::c_void;
use std::os::fd::{AsFd, BorrowedFd};
use std::ptr::null_mut;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustix::mm::{MapFlags, ProtFlags, mmap, munmap};
use vm_memory::VolatileSlice;

use super::bus_error::Protection;
use super::userfault;
use crate::core::descriptor::{self, Kind};
use crate::core::error::{Code, Error, Result, describe};

/// A mapping of `size` bytes of a file from `offset`. Unmapped when dropped.
#[derive(Debug)]
pub struct Mapping {
    /// Page-aligned start of what is mapped.
    base: *mut c_void,
    /// Bytes mapped from `base`.
    mapped: usize,
    /// Where the wanted bytes start behind `base`.
    lead: usize,
    size: usize,
    /// Taken out before the memory is unmapped.
    protection: Option<Protection>,
}

// SAFETY: the mapping is shared memory that other processes change anyway; every access goes through volatile or atomic
// operations, and the addresses stay valid until the only owner is dropped.
unsafe impl Send for Mapping {}
// SAFETY: as above.
unsafe impl Sync for Mapping {}

impl Mapping {
    /// Maps a range of a file, which must hold all of it. `broken` is set when the file is truncated later.
    pub fn new(file: impl AsFd, offset: u64, size: u64, broken: &Arc<AtomicBool>) -> Result<Self> {
        Self::with(file.as_fd(), offset, size, ProtFlags::READ | ProtFlags::WRITE, broken)
    }

    /// The same for a file that may have been opened for reading only. The mapping must not be written to.
    pub fn read_only(file: impl AsFd, offset: u64, size: u64, broken: &Arc<AtomicBool>) -> Result<Self> {
        Self::with(file.as_fd(), offset, size, ProtFlags::READ, broken)
    }

    fn with(
        file: BorrowedFd<'_>,
        offset: u64,
        size: u64,
        protection: ProtFlags,
        broken: &Arc<AtomicBool>,
    ) -> Result<Self> {
        let refused = |reason: String| {
            Error::new(
                Code::MemoryRegion,
                format!("{size} bytes at offset {offset} of a file cannot be mapped: {reason}"),
            )
        };
        match descriptor::kind(file)? {
            Kind::Memory => {}
            other => {
                let message = format!("memory cannot be mapped from a descriptor of kind {}", other.name());
                return Err(Error::new(Code::DescriptorKind, message));
            }
        }
        if size == 0 {
            return Err(refused("the size is zero".into()));
        }
        let length = descriptor::size(file)?;
        match offset.checked_add(size) {
            None => return Err(refused("the end is beyond the largest address".into())),
            Some(end) if end > length => return Err(refused(format!("the file has {length} bytes"))),
            Some(_) => {}
        }
        let page = page_size(file);
        let lead = offset % page;
        let too_large = || refused("it is too large for this process".into());
        let mapped = (lead + size).checked_next_multiple_of(page).ok_or_else(too_large)?;
        let mapped = usize::try_from(mapped).map_err(|_| too_large())?;
        let flags = MapFlags::SHARED | MapFlags::NORESERVE;
        // SAFETY: the kernel chooses the address, so no existing mapping is touched.
        let base = unsafe { mmap(null_mut(), mapped, protection, flags, file, offset - lead) }
            .map_err(|errno| refused(describe(errno)))?;
        let mut mapping = Self { base, mapped, lead: lead as usize, size: size as usize, protection: None };
        mapping.protection = Some(Protection::new(base as usize, mapped, page as usize, broken)?);
        Ok(mapping)
    }

    /// Bytes mapped.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The first byte.
    pub fn start(&self) -> *mut u8 {
        self.base.cast::<u8>().wrapping_add(self.lead)
    }

    /// Reports faults on missing pages to a userfault descriptor.
    pub(super) fn register_userfault(&self, userfault: impl AsFd) -> Result<()> {
        userfault::register(userfault, self.base as usize, self.mapped)
    }

    /// All of it, for bounded volatile access.
    pub fn slice(&self) -> VolatileSlice<'_> {
        // SAFETY: `size` bytes from `start` are mapped as long as `self` lives, and all access to them is volatile or atomic.
        unsafe { VolatileSlice::new(self.start(), self.size) }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        self.protection = None;
        // SAFETY: this is the mapping made in `new`, and nothing borrows from it any more.
        // It cannot fail for a range that was mapped as a whole.
        let _ = unsafe { munmap(self.base, self.mapped) };
    }
}

/// Bytes a page of the file's mappings: that of the machine, or of the huge pages behind the file.
fn page_size(file: BorrowedFd<'_>) -> u64 {
    let ordinary = rustix::param::page_size() as u64;
    match rustix::fs::fstatfs(file) {
        Ok(status) if status.f_type == libc::HUGETLBFS_MAGIC => ordinary.max(status.f_bsize as u64),
        _ => ordinary,
    }
}
