//! One region of guest memory.

use std::os::fd::AsFd;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use vm_memory::VolatileSlice;
use vm_memory::guest_memory::Result as MemoryResult;
use vm_memory::{GuestAddress, GuestMemoryRegion, GuestMemoryRegionBytes, GuestUsize, MemoryRegionAddress};

use super::mapping::Mapping;
use crate::core::error::{Code, Error, Result};

/// Where a region lies: for the guest, for the front-end, and in its file. All in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionLayout {
    /// Where the guest sees it.
    pub guest_address: u64,
    /// Length.
    pub size: u64,
    /// Where the front-end sees it.
    pub user_address: u64,
    /// Where it starts in its file.
    pub mmap_offset: u64,
}

impl RegionLayout {
    /// Refuses a region that is empty or does not fit in an address space.
    pub fn validate(&self) -> Result<()> {
        let fits = |start: u64| start.checked_add(self.size).is_some();
        if self.size == 0 || !fits(self.guest_address) || !fits(self.user_address) || !fits(self.mmap_offset)
        {
            let message = format!("the {self} is empty or ends beyond the largest address");
            return Err(Error::new(Code::MemoryRegion, message));
        }
        Ok(())
    }

    /// Whether two regions share a guest address or a front-end address. Both are valid.
    pub fn overlaps(&self, other: &Self) -> bool {
        let meet = |one: u64, another: u64| one < another + other.size && another < one + self.size;
        meet(self.guest_address, other.guest_address) || meet(self.user_address, other.user_address)
    }
}

impl std::fmt::Display for RegionLayout {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { guest_address, size, user_address, mmap_offset } = self;
        write!(formatter, "region of {size:#x} bytes at guest address {guest_address:#x} ")?;
        write!(formatter, "(front-end address {user_address:#x}, file offset {mmap_offset:#x})")
    }
}

/// A region that is mapped into this process.
#[derive(Debug)]
pub struct Region {
    layout: RegionLayout,
    mapping: Mapping,
}

impl Region {
    /// Maps a region. `broken` is set when its file is truncated later.
    pub fn new(layout: RegionLayout, file: impl AsFd, broken: &Arc<AtomicBool>) -> Result<Self> {
        layout.validate()?;
        let mapping = Mapping::new(file, layout.mmap_offset, layout.size, broken)?;
        Ok(Self { layout, mapping })
    }

    /// Where it lies.
    pub fn layout(&self) -> &RegionLayout {
        &self.layout
    }

    /// Reports faults on its missing pages to a userfault descriptor.
    pub(super) fn register_userfault(&self, userfault: impl AsFd) -> Result<()> {
        self.mapping.register_userfault(userfault)
    }

    /// The host address of an offset that is inside the region.
    pub(in crate::core) fn pointer(&self, offset: u64) -> *mut u8 {
        self.mapping.start().wrapping_add(offset as usize)
    }
}

impl GuestMemoryRegion for Region {
    type B = ();

    fn len(&self) -> GuestUsize {
        self.layout.size
    }

    fn start_addr(&self) -> GuestAddress {
        GuestAddress(self.layout.guest_address)
    }

    fn bitmap(&self) {}

    fn get_slice(&self, offset: MemoryRegionAddress, count: usize) -> MemoryResult<VolatileSlice<'_>> {
        Ok(self.mapping.slice().subslice(offset.0 as usize, count)?)
    }
}

impl GuestMemoryRegionBytes for Region {}
