//! Chains in the order they were added, for a device that uses them in that order (VIRTIO_F_IN_ORDER).
//!
//! Such a device may tell of a whole batch by the used entry of its last chain alone.

use std::collections::VecDeque;

use crate::core::error::{Code, Error, Result};

/// Chains that were added and not reaped.
#[derive(Default)]
pub(super) struct Order {
    added: VecDeque<u16>,
    /// The last chain of the batch being reaped, and the bytes written to it.
    batch: Option<(u16, u32)>,
}

impl Order {
    /// Adds a chain.
    pub fn push(&mut self, id: u16) {
        self.added.push_back(id);
    }

    /// Whether the device told of chains that were not reaped yet.
    pub fn has_batch(&self) -> bool {
        self.batch.is_some()
    }

    /// Begins the batch that ends with an outstanding chain, of which the device was shown `published` in all.
    pub fn begin_batch(&mut self, last: u16, written: u32, published: u32) -> Result<()> {
        if !self.added.iter().take(published as usize).any(|id| *id == last) {
            let message = format!("the device used head {last}, which it was not shown");
            return Err(Error::new(Code::RingIndex, message));
        }
        self.batch = Some((last, written));
        Ok(())
    }

    /// The next chain of the batch, with the bytes written to it if the device said so.
    pub fn next_of_batch(&mut self) -> Option<(u16, Option<u32>)> {
        let (last, written) = self.batch?;
        let id = self.added.pop_front()?;
        if id != last {
            return Some((id, None));
        }
        self.batch = None;
        Some((id, Some(written)))
    }
}
