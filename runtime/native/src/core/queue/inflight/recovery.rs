//! What the record of a packed virtqueue says after its back-end is gone: whether the last batch reached the driver, and which
//! requests it still waits for. Somebody else may have written the record, so nothing in it is believed.

use std::mem::offset_of;

use super::cells::Cells;
use super::packed::{PackedInflight, state, store_used};
use super::queue_region::QueueRegion;
use crate::core::error::Result;
use crate::core::protocol::{
    InflightPackedDescriptorState as State, InflightPackedRegion as Header, PackedDescriptor,
};
use crate::core::queue::packed::Position;

/// A request in flight.
#[derive(Debug)]
pub(in crate::core::queue) struct PackedRequest {
    /// The number by which the driver knows it.
    pub id: u16,
    /// Its descriptors, as the ring had them.
    pub descriptors: Vec<PackedDescriptor>,
}

/// What was found.
#[derive(Debug)]
pub(in crate::core::queue) struct Recovery {
    /// The record, to go on with.
    pub inflight: PackedInflight,
    /// Where the device goes on taking descriptors, and using them; absent when nothing was recorded yet.
    pub resume: Option<(Position, Position)>,
    /// The requests in flight, in the order in which they were fetched.
    pub requests: Vec<PackedRequest>,
}

impl Recovery {
    /// Takes up the record of a queue of `size` descriptors. `used` is where it uses descriptors next if nothing is recorded yet;
    /// `is_available` tells whether the ring has a descriptor at a place that was made available in that round.
    pub fn of(
        region: QueueRegion,
        size: u16,
        used: Position,
        is_available: impl Fn(Position) -> bool,
    ) -> Result<Self> {
        let entries = region.descriptors();
        let mut inflight = PackedInflight {
            region,
            counter: 0,
            free_head: 0,
            next: (1..=entries).collect(),
            entries: Vec::new(),
            last: vec![0; usize::from(entries)],
            batch: Vec::new(),
        };
        if !inflight.region.is_initialized() {
            initialize(&inflight, used);
            return Ok(Self { inflight, resume: None, requests: Vec::new() });
        }
        let used = settle_last_batch(&mut inflight, size, is_available)?;
        for entry in 0..entries {
            inflight.next[usize::from(entry)] =
                inflight.region.cells().load16(state(entry) + offset_of!(State, next));
        }
        let mut found = vec![false; usize::from(entries)];
        release_free_entries(&inflight, &mut found)?;
        let requests = collect_requests(&mut inflight, size, &mut found)?;
        let count: usize = requests.iter().map(|request| request.descriptors.len()).sum();
        if let Some(lost) = found.iter().position(|found| !found) {
            return inflight.region.malformed(format!("entry {lost} is neither free nor in flight"));
        }
        if count > usize::from(size) {
            let reason = format!("{count} descriptors are in flight, but the queue has {size}");
            return inflight.region.malformed(reason);
        }
        Ok(Self { inflight, resume: Some((used.advanced(count as u16, size), used)), requests })
    }
}

fn initialize(inflight: &PackedInflight, used: Position) {
    let cells = inflight.region.cells();
    for entry in 0..inflight.region.descriptors() {
        cells.store8(state(entry) + offset_of!(State, inflight), 0);
        cells.store16(state(entry) + offset_of!(State, next), entry + 1);
    }
    cells.store16(offset_of!(Header, free_head), 0);
    cells.store16(offset_of!(Header, old_free_head), 0);
    store_used(cells, used, used);
    inflight.region.set_initialized();
}

/// Decides whether the last batch reached the driver. If it did, its record is completed; if not, it never was. Returns where the
/// device uses the next descriptor.
fn settle_last_batch(
    inflight: &mut PackedInflight,
    size: u16,
    is_available: impl Fn(Position) -> bool,
) -> Result<Position> {
    let region = &inflight.region;
    let cells = region.cells();
    let position = |index: usize, wrap: usize| {
        let (index, wrap) = (cells.load16(index), cells.load8(wrap));
        if index >= size || wrap > 1 {
            let reason = format!("it was left at index {index}, wrap counter {wrap} of a ring of {size}");
            return region.malformed(reason);
        }
        Ok(Position { index, wrap: wrap == 1 })
    };
    let new = position(offset_of!(Header, used_idx), offset_of!(Header, used_wrap_counter))?;
    let old = position(offset_of!(Header, old_used_idx), offset_of!(Header, old_used_wrap_counter))?;
    let (new_free, old_free) = (offset_of!(Header, free_head), offset_of!(Header, old_free_head));
    let is_published = new != old && !is_available(old);
    let used = if is_published { new } else { old };
    let free_head = cells.load16(if is_published { new_free } else { old_free });
    cells.store16(if is_published { old_free } else { new_free }, free_head);
    store_used(cells, used, used);
    inflight.free_head = free_head;
    Ok(used)
}

/// Strikes off whatever the free list holds: its chains were given back, or not wholly fetched.
fn release_free_entries(inflight: &PackedInflight, found: &mut [bool]) -> Result<()> {
    let mut entry = inflight.free_head;
    while let Some(free) = found.get_mut(usize::from(entry)) {
        if std::mem::replace(free, true) {
            return inflight.region.malformed(format!("its free list comes back to entry {entry}"));
        }
        inflight.region.cells().store8(state(entry) + offset_of!(State, inflight), 0);
        entry = inflight.next[usize::from(entry)];
    }
    Ok(())
}

/// Reads the chains in flight, and puts them in the order in which they were fetched.
fn collect_requests(
    inflight: &mut PackedInflight,
    size: u16,
    found: &mut [bool],
) -> Result<Vec<PackedRequest>> {
    let mut requests = Vec::new();
    for first in 0..inflight.region.descriptors() {
        let cells = inflight.region.cells();
        if found[usize::from(first)] || cells.load8(state(first) + offset_of!(State, inflight)) == 0 {
            continue;
        }
        let counter = cells.load64(state(first) + offset_of!(State, counter));
        let count = cells.load16(state(first) + offset_of!(State, num));
        let request = read_chain(inflight, first, count, found)?;
        if request.id >= size {
            let reason =
                format!("buffer id {} is in flight, but the queue has {size} descriptors", request.id);
            return inflight.region.malformed(reason);
        }
        inflight.remember(request.id, first);
        requests.push((counter, request));
    }
    requests.sort_by_key(|(counter, _)| *counter);
    inflight.counter = requests.last().map_or(0, |(counter, _)| counter.wrapping_add(1));
    Ok(requests.into_iter().map(|(_, request)| request).collect())
}

fn read_chain(
    inflight: &mut PackedInflight,
    first: u16,
    count: u16,
    found: &mut [bool],
) -> Result<PackedRequest> {
    let (mut entry, mut last) = (first, first);
    let mut descriptors = Vec::new();
    for _ in 0..count {
        match found.get_mut(usize::from(entry)) {
            Some(found) if !*found => *found = true,
            _ => {
                return inflight.region.malformed(format!("the chain of entry {first} has no entry {entry}"));
            }
        }
        descriptors.push(load_descriptor(inflight.region.cells(), entry));
        (last, entry) = (entry, inflight.next[usize::from(entry)]);
    }
    let Some(id) = descriptors.last().map(|descriptor| descriptor.id.get()) else {
        return inflight.region.malformed(format!("the chain of entry {first} is empty"));
    };
    inflight.last[usize::from(first)] = last;
    Ok(PackedRequest { id, descriptors })
}

fn load_descriptor(cells: Cells<'_>, entry: u16) -> PackedDescriptor {
    PackedDescriptor {
        address: cells.load64(state(entry) + offset_of!(State, addr)).into(),
        length: cells.load32(state(entry) + offset_of!(State, len)).into(),
        flags: cells.load16(state(entry) + offset_of!(State, flags)).into(),
        id: cells.load16(state(entry) + offset_of!(State, id)).into(),
    }
}
