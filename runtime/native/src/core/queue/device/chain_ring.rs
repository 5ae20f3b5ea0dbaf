//! What chains go through: a ring of either format.

use super::chain::Chain;
use super::chains::Returned;
use super::indirect::IndirectTable;
use crate::core::error::Result;
use crate::core::queue::view::View;

/// A ring, as chains are taken from it and given back to it.
pub(in crate::core::queue) trait ChainRing {
    /// Memory as it was when the ring was found.
    fn view(&self) -> &View;

    /// Whether there is a chain to take.
    fn look(&mut self) -> Result<bool>;

    /// The id of the next chain, which [`Self::look`] found.
    fn next_id(&mut self) -> Result<u16>;

    /// Gathers the chain that [`Self::next_id`] named, in an empty one; leaves the ring as it is.
    fn gather(&mut self, id: u16, table: &mut IndirectTable, chain: &mut Chain) -> Result<()>;

    /// Goes on behind the chain that was gathered last, of this id and so many descriptors.
    fn advance(&mut self, id: u16, descriptors: u16) -> Result<()>;

    /// Records that the chain with an id is about to be given back.
    fn completed(&mut self, id: u16);

    /// Gives chains back by one element; the driver does not see it before it is published.
    fn put_used(&mut self, returned: &Returned);
}
