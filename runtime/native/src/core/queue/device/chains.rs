//! The chains that the device has, by the number the driver knows them by.

use super::chain::Chain;
use super::chain_ring::ChainRing;
use super::holders::Holders;
use crate::core::error::{Code, Error, Result};
use crate::core::memory::DirtyLog;
use crate::core::queue::view::View;

/// Chains by head or buffer id, made as numbers come up.
pub(super) struct Chains {
    table: Vec<Chain>,
    holders: Holders,
    /// Chains in the order taken, which is the order of giving them back; present with VIRTIO_F_IN_ORDER.
    order: Option<Order>,
    outstanding: u32,
}

/// The chains taken and not given back: each knows the one taken after it.
#[derive(Default)]
struct Order {
    first: u16,
    last: u16,
    count: u16,
}

/// What one used element tells the driver of: a chain, or several of which it is the last.
pub(in crate::core::queue) struct Returned {
    pub id: u16,
    pub written: u32,
    /// Descriptors of the ring itself that all took.
    pub descriptors: u16,
    /// How many they are.
    pub chains: u16,
    /// The last has nothing to write to, so that nobody misses its length when an element passes over it.
    pub read_only: bool,
}

impl Returned {
    /// This one and all of `before`, which are passed over.
    pub fn behind(self, before: &Self) -> Self {
        Self {
            descriptors: before.descriptors + self.descriptors,
            chains: before.chains + self.chains,
            ..self
        }
    }
}

impl Chains {
    /// No chains yet.
    pub fn new(in_order: bool) -> Self {
        Self {
            table: Vec::new(),
            holders: Holders::default(),
            order: in_order.then(Order::default),
            outstanding: 0,
        }
    }

    /// An empty chain with an id that the driver may give, to be gathered and then [kept](Self::keep).
    #[inline]
    pub fn fresh(&mut self, id: u16) -> Result<&mut Chain> {
        let place = usize::from(id);
        if place >= self.table.len() {
            self.table.resize_with(place + 1, Chain::default);
        }
        let chain = &mut self.table[place];
        if !chain.is_free() {
            let message = format!("chain {id} was made available while the device still has it");
            return Err(Error::new(Code::RingIndex, message));
        }
        chain.clear();
        Ok(chain)
    }

    /// Counts a gathered chain as outstanding.
    #[inline]
    pub fn keep(&mut self, id: u16, view: &View) -> &Chain {
        self.outstanding += 1;
        if let Some(order) = &mut self.order {
            match order.count {
                0 => order.first = id,
                _ => self.table[usize::from(order.last)].next_taken = id,
            }
            order.last = id;
            order.count += 1;
        }
        let chain = &mut self.table[usize::from(id)];
        chain.take(self.holders.hold(view.snapshot()));
        chain
    }

    /// An outstanding chain.
    #[inline]
    pub fn get(&self, id: u16) -> Result<&Chain> {
        match self.table.get(usize::from(id)) {
            Some(chain) if chain.taken().is_some() => Ok(chain),
            _ => Err(Error::new(Code::Argument, format!("there is no outstanding chain with head {id}"))),
        }
    }

    /// Ends an outstanding chain: it is to be [released](Self::release), or comes out of [`Self::next_in_order`] when its turn has come.
    #[inline]
    pub fn end(&mut self, id: u16, written: u32) {
        let chain = &mut self.table[usize::from(id)];
        if let Some(by) = chain.taken() {
            self.holders.release(by);
        }
        chain.end(written);
        self.outstanding -= 1;
    }

    /// Gives a chain that was ended to the driver.
    #[inline]
    pub fn release(&mut self, id: u16) -> Option<Returned> {
        self.table[usize::from(id)].release(id)
    }

    /// Gives a ring the chains whose turn has come, where VIRTIO_F_IN_ORDER lets one element tell of many: a chain without a writable part
    /// is passed over when the one behind it is given back too. Others are not: a driver takes those for written to their last byte, and DPDK's looks
    /// for the length at their place all the same.
    pub fn give_back_in_order(&mut self, ring: &mut impl ChainRing) {
        let Some(mut last) = self.next_in_order() else { return };
        ring.completed(last.id);
        while let Some(next) = self.next_in_order() {
            ring.completed(next.id);
            if last.read_only {
                last = next.behind(&last);
            } else {
                ring.put_used(&last);
                last = next;
            }
        }
        ring.put_used(&last);
    }

    /// Gives the next chain to the driver, if the device is done with it.
    #[inline]
    fn next_in_order(&mut self) -> Option<Returned> {
        let order = self.order.as_mut().filter(|order| order.count > 0)?;
        let chain = &mut self.table[usize::from(order.first)];
        let returned = chain.release(order.first)?;
        order.first = chain.next_taken;
        order.count -= 1;
        Some(returned)
    }

    /// Whether the device is done with the next chain.
    pub fn has_next_in_order(&self) -> bool {
        let order = self.order.as_ref().filter(|order| order.count > 0);
        order.is_some_and(|order| self.table[usize::from(order.first)].has_ended())
    }

    /// Marks everything that the device may have written to an outstanding chain.
    pub fn mark(&self, id: u16, log: &DirtyLog) {
        let Some(chain) = self.table.get(usize::from(id)) else { return };
        let Some(by) = chain.taken() else { return };
        for segment in chain.writable_segments() {
            if let Some(address) = self.holders.guest_address(by, segment) {
                log.mark(address, segment.len() as u64);
            }
        }
    }

    /// Lets go of memory that no chain lies in; the queue uses other memory now.
    pub fn let_go(&mut self) {
        self.holders.let_go();
    }

    /// The chains that were kept and not ended.
    pub fn taken(&self) -> impl Iterator<Item = u16> {
        (0..self.table.len()).filter(|&id| self.table[id].taken().is_some()).map(|id| id as u16)
    }

    /// Chains kept and not ended.
    pub fn outstanding(&self) -> u32 {
        self.outstanding
    }
}
