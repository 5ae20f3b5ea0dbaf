//! From addresses of the guest and of the front-end to pieces of host memory, and back.

use vm_memory::{GuestAddress, GuestMemoryBackend, GuestMemoryRegion};

use super::guest::Snapshot;
use super::segment::Segment;

/// Hands over the host pieces of a guest range, in order; `None` when it is not wholly inside memory.
///
/// An empty range must begin inside memory too, and has no piece.
#[inline]
pub fn resolve(snapshot: &Snapshot, address: u64, length: u64, mut take: impl FnMut(Segment)) -> Option<()> {
    address.checked_add(length)?;
    let (mut address, mut left) = (address, length);
    loop {
        let region = snapshot.find_region(GuestAddress(address))?;
        let offset = address - region.layout().guest_address;
        let here = left.min(region.len() - offset);
        if here > 0 {
            take(Segment::new(region.pointer(offset), here as usize));
        }
        left -= here;
        if left == 0 {
            return Some(());
        }
        address += here;
    }
}

/// Hands over the host pieces of a range of front-end addresses, in order; `None` when it is not wholly inside memory.
pub fn resolve_user(
    snapshot: &Snapshot,
    address: u64,
    length: u64,
    mut take: impl FnMut(Segment),
) -> Option<()> {
    let (mut address, mut left) = (address, length);
    while left > 0 {
        let (region, offset) = snapshot.iter().find_map(|region| {
            let offset = address.checked_sub(region.layout().user_address)?;
            (offset < region.len()).then_some((region, offset))
        })?;
        let here = left.min(region.len() - offset);
        take(Segment::new(region.pointer(offset), here as usize));
        left -= here;
        address = address.wrapping_add(here);
    }
    Some(())
}

/// The guest address of a piece that was resolved in these regions.
pub fn guest_address_of(snapshot: &Snapshot, segment: &Segment) -> Option<u64> {
    snapshot.iter().find_map(|region| {
        let offset = (segment.pointer() as usize).checked_sub(region.pointer(0) as usize)? as u64;
        (offset < region.len()).then(|| region.layout().guest_address + offset)
    })
}
