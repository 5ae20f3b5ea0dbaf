//! The chains that the device has, by the number the driver knows them by.

use super::chain::Chain;
use crate::core::error::{Code, Error, Result};
use crate::core::queue::view::View;

/// Chains by head or buffer id, made as numbers come up, and the one being gathered.
#[derive(Default)]
pub(super) struct Chains {
    table: Vec<Chain>,
    gathered: Chain,
    outstanding: u32,
}

impl Chains {
    /// An empty chain, to be gathered and then [kept](Self::keep).
    pub fn fresh(&mut self) -> &mut Chain {
        self.gathered.clear();
        &mut self.gathered
    }

    /// Accepts the chain gathered last as outstanding.
    pub fn keep(&mut self, id: u16, view: &View) -> Result<&Chain> {
        let place = usize::from(id);
        if place >= self.table.len() {
            self.table.resize_with(place + 1, Chain::default);
        }
        let chain = &mut self.table[place];
        if chain.is_taken() {
            let message = format!("chain {id} was made available while the device still has it");
            return Err(Error::new(Code::RingIndex, message));
        }
        std::mem::swap(chain, &mut self.gathered);
        chain.take(view.snapshot());
        self.outstanding += 1;
        Ok(chain)
    }

    /// An outstanding chain.
    pub fn get(&self, id: u16) -> Result<&Chain> {
        match self.table.get(usize::from(id)) {
            Some(chain) if chain.is_taken() => Ok(chain),
            _ => Err(Error::new(Code::Argument, format!("there is no outstanding chain with head {id}"))),
        }
    }

    /// Lets go of an outstanding chain.
    pub fn release(&mut self, id: u16) {
        self.table[usize::from(id)].clear();
        self.outstanding -= 1;
    }

    /// Chains kept and not released.
    pub fn outstanding(&self) -> u32 {
        self.outstanding
    }
}
