//! All regions of a guest, replaced atomically while queues use them.

use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use vm_memory::atomic::GuestMemoryAtomic;
use vm_memory::{Bytes, GuestAddress, GuestAddressSpace, GuestMemoryBackend, GuestRegionCollection};

use super::logging::Logging;
use super::region::{Region, RegionLayout};
use super::resolve::resolve;
use crate::core::error::{Code, Error, Result};

/// The regions at one moment. They stay mapped as long as a snapshot of them is held.
pub type Snapshot = GuestRegionCollection<Region>;

/// The guest's memory.
pub struct GuestMemory {
    regions: GuestMemoryAtomic<Snapshot>,
    /// Grows with every change, so that a queue notices one by a single load.
    generation: AtomicU64,
    broken: Arc<AtomicBool>,
    closed: AtomicBool,
    /// The regions once more, as their owner; locked while they are being changed.
    owned: Mutex<Vec<Arc<Region>>>,
    logging: Logging,
}

impl Default for GuestMemory {
    fn default() -> Self {
        Self::new()
    }
}

impl GuestMemory {
    /// Memory without regions.
    pub fn new() -> Self {
        Self {
            regions: GuestMemoryAtomic::new(Snapshot::new()),
            generation: AtomicU64::new(0),
            broken: Arc::new(AtomicBool::new(false)),
            closed: AtomicBool::new(false),
            owned: Mutex::new(Vec::new()),
            logging: Logging::default(),
        }
    }

    /// Maps one more region.
    pub fn add_region(&self, layout: RegionLayout, file: impl AsFd) -> Result<()> {
        self.change(|regions| {
            let mut regions = regions.to_vec();
            refuse_overlap(&layout, regions.iter().map(|region| region.layout()))?;
            regions.push(Arc::new(Region::new(layout, file, &self.broken)?));
            Ok(regions)
        })
    }

    /// Removes the region with these addresses and this size.
    pub fn remove_region(&self, guest_address: u64, size: u64, user_address: u64) -> Result<()> {
        let named = |layout: &RegionLayout| {
            (layout.guest_address, layout.size, layout.user_address) == (guest_address, size, user_address)
        };
        self.change(|regions| {
            let mut regions = regions.to_vec();
            let Some(place) = regions.iter().position(|region| named(region.layout())) else {
                let layout = RegionLayout { guest_address, size, user_address, mmap_offset: 0 };
                return Err(Error::new(Code::MemoryRegion, format!("there is no {layout} to remove")));
            };
            regions.remove(place);
            Ok(regions)
        })
    }

    /// Replaces all regions in one step; after an error nothing has changed.
    pub fn replace_regions<F: AsFd>(&self, wanted: &[(RegionLayout, F)]) -> Result<()> {
        self.change(|_| {
            for (place, (layout, _)) in wanted.iter().enumerate() {
                layout.validate()?;
                refuse_overlap(layout, wanted[..place].iter().map(|(other, _)| other))?;
            }
            let map =
                |(layout, file): &(RegionLayout, F)| Region::new(*layout, file, &self.broken).map(Arc::new);
            let regions = wanted.iter().map(map).collect::<Result<Vec<_>>>()?;
            self.broken.store(false, Ordering::Release);
            Ok(regions)
        })
    }

    /// Removes all regions for good.
    pub fn close(&self) {
        if !self.closed.load(Ordering::Acquire) {
            // Removing everything cannot fail: there is nothing to map and nothing to overlap.
            let _ = self.change(|_| Ok(Vec::new()));
            self.closed.store(true, Ordering::Release);
        }
    }

    fn change(&self, make: impl FnOnce(&[Arc<Region>]) -> Result<Vec<Arc<Region>>>) -> Result<()> {
        let mut owned = self.owned.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        self.require_open()?;
        let mut regions = make(&owned)?;
        regions.sort_by_key(|region| region.layout().guest_address);
        let snapshot = if regions.is_empty() {
            Snapshot::new()
        } else {
            Snapshot::from_arc_regions(regions.clone()).map_err(|error| {
                Error::new(Code::MemoryRegion, format!("the regions do not fit together: {error}"))
            })?
        };
        let exclusive = self.regions.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        exclusive.replace(snapshot);
        *owned = regions;
        self.generation.fetch_add(1, Ordering::Release);
        Ok(())
    }

    fn require_open(&self) -> Result<()> {
        if self.closed.load(Ordering::Acquire) {
            return Err(Error::new(Code::State, "the guest memory is closed"));
        }
        Ok(())
    }

    /// The regions now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.regions.memory().into_inner()
    }

    /// Grows with every change of the regions.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Whether a mapped file was truncated and its missing pages were replaced.
    pub fn is_broken(&self) -> bool {
        self.broken.load(Ordering::Acquire)
    }

    /// Where the regions lie, by guest address.
    pub fn layouts(&self) -> Result<Vec<RegionLayout>> {
        self.require_open()?;
        Ok(self.snapshot().iter().map(|region| *region.layout()).collect())
    }

    /// The guest address of a range of front-end addresses inside one region.
    pub fn translate_user(&self, user_address: u64, length: u64) -> Result<u64> {
        self.require_open()?;
        let snapshot = self.snapshot();
        for region in snapshot.iter() {
            let layout = region.layout();
            let Some(offset) = user_address.checked_sub(layout.user_address) else { continue };
            if offset < layout.size && length <= layout.size - offset {
                return Ok(layout.guest_address + offset);
            }
        }
        let message = format!(
            "{length} bytes at front-end address {user_address:#x} are not inside a region of guest memory"
        );
        Err(Error::new(Code::Address, message))
    }

    /// Which writes of the device are logged.
    pub fn logging(&self) -> &Logging {
        &self.logging
    }

    /// Where a guest address lies in this process.
    pub fn host_address(&self, guest_address: u64) -> Result<u64> {
        self.require_open()?;
        let mut found = None;
        resolve(&self.snapshot(), guest_address, 1, |segment| found = Some(segment.pointer() as u64));
        found.ok_or_else(|| outside(guest_address, 1))
    }

    /// Reports faults on pages that are missing from the regions there are now to a userfault descriptor.
    pub fn register_userfault(&self, userfault: impl AsFd) -> Result<()> {
        self.require_open()?;
        self.snapshot().iter().try_for_each(|region| region.register_userfault(&userfault))
    }

    /// Copies guest memory out.
    pub fn read(&self, guest_address: u64, into: &mut [u8]) -> Result<()> {
        self.require_open()?;
        check_range(&self.snapshot(), guest_address, into.len())?
            .read_slice(into, GuestAddress(guest_address))
            .map_err(|_| outside(guest_address, into.len()))
    }

    /// Copies into guest memory, and logs that.
    pub fn write(&self, guest_address: u64, from: &[u8]) -> Result<()> {
        self.require_open()?;
        check_range(&self.snapshot(), guest_address, from.len())?
            .write_slice(from, GuestAddress(guest_address))
            .map_err(|_| outside(guest_address, from.len()))?;
        if self.logging.has_buffers()
            && let Some(log) = self.logging.log()
        {
            log.mark(guest_address, from.len() as u64);
        }
        Ok(())
    }
}

fn refuse_overlap<'a>(layout: &RegionLayout, others: impl Iterator<Item = &'a RegionLayout>) -> Result<()> {
    layout.validate()?;
    for other in others {
        if layout.overlaps(other) {
            return Err(Error::new(Code::MemoryRegion, format!("the {layout} overlaps the {other}")));
        }
    }
    Ok(())
}

/// Refuses a range that is not wholly inside memory before any of it is copied.
fn check_range(snapshot: &Arc<Snapshot>, address: u64, length: usize) -> Result<Arc<Snapshot>> {
    resolve(snapshot, address, length as u64, |_| ()).ok_or_else(|| outside(address, length))?;
    Ok(Arc::clone(snapshot))
}

fn outside(address: u64, length: usize) -> Error {
    Error::new(
        Code::Address,
        format!("{length} bytes at guest address {address:#x} are not inside guest memory"),
    )
}
