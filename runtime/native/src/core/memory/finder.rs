//! Finds the region of a guest address in a time that hardly depends on their number.

use vm_memory::GuestMemoryBackend;

use super::guest::Snapshot;
use super::segment::Segment;

/// Bits of the number of a granule: there are few enough for a cache.
const GRANULE_BITS: u32 = 14;
/// Granules are not smaller than a page.
const PAGE_BITS: u32 = 12;

/// A region: where the guest has it, and where it is mapped.
#[derive(Clone, Copy)]
pub struct Span {
    guest_address: u64,
    size: u64,
    start: *mut u8,
}

// SAFETY: the address leads into a region that the snapshot keeps mapped, and that may be used from any thread.
unsafe impl Send for Span {}
// SAFETY: as above.
unsafe impl Sync for Span {}

impl Span {
    /// No region.
    pub const NONE: Self = Self { guest_address: 0, size: 0, start: std::ptr::null_mut() };

    /// The host address of a guest address and the bytes from there to the end of the region; `None` when it is elsewhere.
    #[inline]
    pub fn at(&self, address: u64) -> Option<(*mut u8, u64)> {
        let offset = address.wrapping_sub(self.guest_address);
        (offset < self.size).then(|| (self.start.wrapping_add(offset as usize), self.size - offset))
    }
}

/// The regions of a snapshot by guest address; none by default. Whoever has it keeps the snapshot.
///
/// Guest memory is cut in granules, and a table tells where to look for the regions of each: mostly that is one.
#[derive(Default)]
pub struct RegionFinder {
    first: u64,
    granule_bits: u32,
    /// How many regions begin at or before the first byte of each granule, and of the one behind the last.
    table: Vec<u32>,
    spans: Vec<Span>,
}

impl RegionFinder {
    /// The regions of a snapshot.
    pub fn new(snapshot: &Snapshot) -> Self {
        let spans: Vec<Span> = snapshot
            .iter()
            .map(|region| {
                let layout = region.layout();
                Span { guest_address: layout.guest_address, size: layout.size, start: region.pointer(0) }
            })
            .collect();
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return Self::default() };
        let first = first.guest_address;
        // Sizes are not zero and ends do not overflow.
        let end = last.guest_address - first + (last.size - 1);
        let granule_bits = (u64::BITS - end.leading_zeros()).saturating_sub(GRANULE_BITS).max(PAGE_BITS);
        let mut begun = 0;
        let mut table: Vec<u32> = (0..=end >> granule_bits)
            .map(|granule| {
                let starts_by = |span: &&Span| span.guest_address - first <= granule << granule_bits;
                begun += spans[begun..].iter().take_while(starts_by).count();
                begun as u32
            })
            .collect();
        table.push(spans.len() as u32);
        Self { first, granule_bits, table, spans }
    }

    /// The region that an address lies in.
    #[inline]
    pub fn find(&self, address: u64) -> Option<&Span> {
        let granule = usize::try_from(address.checked_sub(self.first)? >> self.granule_bits).ok()?;
        let &[before, by_end] = self.table.get(granule..granule.checked_add(2)?)? else { return None };
        let (before, by_end) = (before as usize, by_end as usize);
        let begun = self.spans.get(before..by_end)?.partition_point(|span| span.guest_address <= address);
        self.spans.get((before + begun).checked_sub(1)?)
    }

    /// Hands over the host pieces of a guest range, in order; `None` when it is not wholly inside memory.
    ///
    /// An empty range must begin inside memory too, and has no piece.
    pub fn resolve(&self, address: u64, length: u64, mut take: impl FnMut(Segment)) -> Option<()> {
        address.checked_add(length)?;
        let (mut address, mut left) = (address, length);
        loop {
            let (pointer, behind) = self.find(address)?.at(address)?;
            let here = left.min(behind);
            if here > 0 {
                take(Segment::new(pointer, here as usize));
            }
            left -= here;
            if left == 0 {
                return Some(());
            }
            address += here;
        }
    }
}
