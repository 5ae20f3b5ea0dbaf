//! Finding the region of an address: the same as vm-memory finds it.

use vhost_user_native::core::memory::resolve::resolve;
use vhost_user_native::core::memory::{GuestMemory, RegionFinder, RegionLayout, memfd};

const PAGE: u64 = 4096;

/// Regions by (guest address, size), all in one sparse file.
fn memory(regions: &[(u64, u64)]) -> GuestMemory {
    let memory = GuestMemory::new();
    let largest = regions.iter().map(|(_, size)| *size).max().unwrap_or(PAGE);
    let file = memfd::create("guest", largest, false).unwrap();
    for (place, &(guest_address, size)) in regions.iter().enumerate() {
        let user_address = (place as u64) << 45;
        memory.add_region(RegionLayout { guest_address, size, user_address, mmap_offset: 0 }, &file).unwrap();
    }
    memory
}

/// Addresses around every border of the regions, and lengths that do and do not fit.
fn ranges(regions: &[(u64, u64)]) -> Vec<(u64, u64)> {
    let borders =
        regions.iter().flat_map(|&(start, size)| [start, start.wrapping_add(size)]).chain([0, u64::MAX]);
    let addresses = borders.flat_map(|border| [border.wrapping_sub(1), border, border.wrapping_add(1)]);
    addresses
        .flat_map(|address| [0, 1, 2, PAGE, 3 * PAGE, u64::MAX].map(|length| (address, length)))
        .collect()
}

#[test]
fn every_range_is_found_where_a_search_finds_it() {
    let many: Vec<_> = (0..509).map(|place| (place * 5 * PAGE, 3 * PAGE)).collect();
    let cases: [&[(u64, u64)]; 7] = [
        &[(0, PAGE)],
        &[(0x10_0000, 16 * PAGE)],
        &[(0, 10 * PAGE), (10 * PAGE, 6 * PAGE), (1 << 20, PAGE)],
        // Some so far from the others that those are of one granule.
        &[(0, PAGE), (1 << 40, PAGE), ((1 << 40) + PAGE, 3 * PAGE)],
        // At the end of the address space.
        &[(PAGE, PAGE), (u64::MAX - PAGE, PAGE)],
        &many,
        &[],
    ];
    for regions in cases {
        let snapshot = memory(regions).snapshot();
        let finder = RegionFinder::new(&snapshot);
        for (address, length) in ranges(regions) {
            let (mut found, mut expected) = (Vec::new(), Vec::new());
            let inside = finder.resolve(address, length, |piece| found.push((piece.pointer(), piece.len())));
            let should =
                resolve(&snapshot, address, length, |piece| expected.push((piece.pointer(), piece.len())));
            assert_eq!((inside, found), (should, expected), "{length} bytes at {address:#x} of {regions:x?}");
        }
    }
}
