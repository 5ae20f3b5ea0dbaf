//! Taking the chains that a driver has made available.

use super::chain::Chain;
use super::chain_ring::ChainRing;
use super::chains::Chains;
use super::indirect::IndirectTable;
use crate::core::error::Result;

/// What taking chains needs besides their ring.
pub(super) struct Taking<'a> {
    pub limit: usize,
    pub table: &'a mut IndirectTable,
    pub chains: &'a mut Chains,
    /// Counts the chains taken.
    pub requests: &'a mut u64,
}

impl Taking<'_> {
    /// Takes chains until there are none or there is no translation of a part of the next one; returns which translations missed it.
    #[inline]
    pub fn run(self, ring: &mut impl ChainRing, mut take: impl FnMut(u16, &Chain)) -> Result<Option<u64>> {
        let Self { limit, table, chains, requests } = self;
        for _ in 0..limit {
            if !ring.look()? {
                break;
            }
            let id = ring.next_id()?;
            let chain = chains.fresh(id)?;
            ring.gather(id, table, chain)?;
            if chain.is_incomplete() {
                return Ok(ring.view().translations());
            }
            chain.prefetch_ends();
            ring.advance(id, chain.descriptors)?;
            take(id, chains.keep(id, ring.view()));
            *requests += 1;
        }
        Ok(None)
    }
}
