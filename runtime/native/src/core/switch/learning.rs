//! Behind which port a station is, learned from the frames that it sends.

use std::hash::{BuildHasher, RandomState};

use super::frame::MacAddress;

/// Places for addresses with the same hash: one cache line.
const WAYS: usize = 4;

/// How large a table is, and how long it remembers.
#[derive(Clone, Copy, Debug)]
pub struct LearningTableOptions {
    /// Ports of the switch.
    pub ports: u16,
    /// Addresses at most, rounded up to a power of two, at least four.
    pub capacity: usize,
    /// Addresses at most behind one port, so that a guest that makes addresses up does not push out those of others.
    pub per_port: u32,
    /// Seconds after which an address that sends nothing is forgotten.
    pub ageing: u32,
}

/// A bounded table of addresses. A full bucket gives up the address that was silent the longest.
pub struct LearningTable {
    buckets: Box<[[Entry; WAYS]]>,
    /// Addresses by port.
    counts: Box<[u32]>,
    per_port: u32,
    ageing: u32,
    /// Unknown to guests, so that they cannot aim at one bucket. Odd.
    multiplier: u64,
}

/// An address and where it was heard last. The address zero is no station's: the place is free.
#[derive(Clone, Copy, Default)]
struct Entry {
    address: u64,
    heard: u32,
    port: u16,
}

impl LearningTable {
    /// An empty table.
    pub fn new(options: LearningTableOptions) -> Self {
        let buckets = options.capacity.div_ceil(WAYS).next_power_of_two();
        Self {
            buckets: vec![[Entry::default(); WAYS]; buckets].into(),
            counts: vec![0; options.ports.into()].into(),
            per_port: options.per_port,
            ageing: options.ageing,
            multiplier: RandomState::new().hash_one(0) | 1,
        }
    }

    /// Notes that a station sent something from a port, at a time in seconds. The address of a group is no station's.
    #[inline]
    pub fn learn(&mut self, address: MacAddress, port: u16, now: u32) {
        if !address.is_station() {
            return;
        }
        let bucket = self.bucket_of(address);
        let known = self.buckets[bucket].iter_mut().find(|entry| entry.address == address.number());
        match known {
            Some(entry) if entry.port == port => entry.heard = now,
            Some(_) => self.relearn(bucket, address, port, now),
            None => self.add(bucket, address, port, now),
        }
    }

    /// The port behind which a station is, if that is known at a time in seconds.
    #[inline]
    pub fn lookup(&self, address: MacAddress, now: u32) -> Option<u16> {
        if !address.is_station() {
            return None;
        }
        let bucket = &self.buckets[self.bucket_of(address)];
        let entry = bucket.iter().find(|entry| entry.address == address.number())?;
        (!entry.is_stale(now, self.ageing)).then_some(entry.port)
    }

    /// Addresses behind a port.
    pub fn count(&self, port: u16) -> u32 {
        self.counts[usize::from(port)]
    }

    /// Forgets all addresses that were silent for too long.
    pub fn expire(&mut self, now: u32) {
        let ageing = self.ageing;
        self.remove(|entry| entry.is_stale(now, ageing));
    }

    /// Forgets all addresses behind a port.
    pub fn forget(&mut self, port: u16) {
        self.remove(|entry| entry.port == port);
    }

    #[inline]
    fn bucket_of(&self, address: MacAddress) -> usize {
        let mixed = address.number().wrapping_mul(self.multiplier) >> 32;
        mixed as usize & (self.buckets.len() - 1)
    }

    /// The station has moved to another port.
    #[cold]
    fn relearn(&mut self, bucket: usize, address: MacAddress, port: u16, now: u32) {
        if self.count(port) >= self.per_port {
            return;
        }
        let Self { buckets, counts, .. } = self;
        for entry in buckets[bucket].iter_mut().filter(|entry| entry.address == address.number()) {
            counts[usize::from(entry.port)] -= 1;
            counts[usize::from(port)] += 1;
            (entry.port, entry.heard) = (port, now);
        }
    }

    #[cold]
    fn add(&mut self, bucket: usize, address: MacAddress, port: u16, now: u32) {
        if self.count(port) >= self.per_port {
            return;
        }
        let Self { buckets, counts, .. } = self;
        let silence =
            |entry: &Entry| if entry.address == 0 { u32::MAX } else { now.saturating_sub(entry.heard) };
        let Some(place) = buckets[bucket].iter_mut().max_by_key(|entry| silence(entry)) else { return };
        if place.address != 0 {
            counts[usize::from(place.port)] -= 1;
        }
        *place = Entry { address: address.number(), heard: now, port };
        counts[usize::from(port)] += 1;
    }

    fn remove(&mut self, condition: impl Fn(&Entry) -> bool) {
        for entry in self.buckets.as_flattened_mut() {
            if entry.address != 0 && condition(entry) {
                self.counts[usize::from(entry.port)] -= 1;
                *entry = Entry::default();
            }
        }
    }
}

impl Entry {
    #[inline]
    fn is_stale(&self, now: u32, ageing: u32) -> bool {
        now.saturating_sub(self.heard) >= ageing
    }
}
