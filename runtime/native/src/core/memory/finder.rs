//! Finds the region of a guest address in a time that does not depend on their number.

use vm_memory::GuestMemoryBackend;

use super::guest::Snapshot;
use super::segment::Segment;

/// Most entries of the table; regions that would need more are searched for.
const ENTRIES: u64 = 1 << 16;

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
/// Guest memory is cut in granules, the largest that every region consists of in whole; a table names the region of each.
#[derive(Default)]
pub struct RegionFinder {
    first: u64,
    granule_shift: u32,
    /// The place of a granule's region in `spans`, plus one; empty when it would be too long.
    table: Vec<u16>,
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
        let first = spans.first().map_or(0, |span| span.guest_address);
        let bits = spans.iter().fold(0, |bits, span| bits | (span.guest_address - first) | span.size);
        let granule_shift = bits.trailing_zeros().min(u64::BITS - 1);
        let mut finder = Self { first, granule_shift, table: Vec::new(), spans };
        finder.fill_table();
        finder
    }

    fn fill_table(&mut self) {
        let granule = |address: u64| (address - self.first) >> self.granule_shift;
        let Some(last) = self.spans.last() else { return };
        // Sizes are not zero and ends do not overflow, so this is the granule of the last byte.
        let count = granule(last.guest_address + (last.size - 1)) + 1;
        if count > ENTRIES || self.spans.len() >= usize::from(u16::MAX) {
            return;
        }
        let mut table = vec![0; count as usize];
        for (place, span) in self.spans.iter().enumerate() {
            let from = granule(span.guest_address) as usize;
            let to = granule(span.guest_address + (span.size - 1)) as usize;
            table[from..=to].fill(place as u16 + 1);
        }
        self.table = table;
    }

    /// The region that an address lies in.
    #[inline]
    pub fn find(&self, address: u64) -> Option<&Span> {
        let offset = address.checked_sub(self.first)?;
        let place = if self.table.is_empty() {
            self.spans.partition_point(|span| span.guest_address <= address)
        } else {
            usize::from(*self.table.get(usize::try_from(offset >> self.granule_shift).ok()?)?)
        };
        self.spans.get(place.checked_sub(1)?)
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
