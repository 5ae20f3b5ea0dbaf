//! The three areas of guest memory that make a virtqueue.

use crate::core::error::{Code, Error, Result};

/// Where a virtqueue lies in guest memory, and how many descriptors it has.
#[derive(Clone, Copy, Debug)]
pub struct RingAddresses {
    /// Number of descriptors.
    pub size: u32,
    /// Guest address of the descriptor table.
    pub descriptor_table: u64,
    /// Guest address of the available ring.
    pub available_ring: u64,
    /// Guest address of the used ring.
    pub used_ring: u64,
}

/// One of the areas.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub name: &'static str,
    /// Guest address.
    pub address: u64,
    /// Bytes.
    pub length: usize,
    /// Bytes that the address is a multiple of.
    pub alignment: u32,
}

impl Area {
    /// Refuses an address that the specification forbids.
    pub fn validate(&self) -> Result<()> {
        let Self { name, address, alignment, .. } = self;
        if address.is_multiple_of(u64::from(*alignment)) {
            return Ok(());
        }
        let message = format!("the {name} at guest address {address:#x} is not aligned to {alignment} bytes");
        Err(Error::new(Code::Address, message))
    }
}
