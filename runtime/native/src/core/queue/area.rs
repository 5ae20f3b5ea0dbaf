//! The three areas of guest memory that make a virtqueue.

use super::{packed, split};
use crate::core::error::{Code, Error, Result};

/// Where a virtqueue lies in guest memory, and how many descriptors it has.
#[derive(Clone, Copy, Debug)]
pub struct RingAddresses {
    /// Number of descriptors.
    pub size: u32,
    /// Guest address of the descriptor table; packed: of the descriptor ring.
    pub descriptor_table: u64,
    /// Guest address of the available ring; packed: of the driver event area.
    pub available_ring: u64,
    /// Guest address of the used ring; packed: of the device event area.
    pub used_ring: u64,
}

/// How the areas are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RingFormat {
    /// A descriptor table, an available ring and a used ring.
    Split,
    /// A descriptor ring and two event areas: VIRTIO_F_RING_PACKED was negotiated.
    Packed,
}

impl RingFormat {
    /// Where a ring begins that was never used, as SET_VRING_BASE carries it.
    pub fn fresh_base(self) -> u32 {
        match self {
            Self::Split => 0,
            Self::Packed => packed::fresh_base(),
        }
    }

    /// What a ring takes in memory. Refuses a size or an alignment that the specification forbids.
    pub(super) fn shape(self, addresses: &RingAddresses, event_idx: bool) -> Result<RingShape> {
        let areas = match self {
            Self::Split => split::areas(addresses, event_idx)?,
            Self::Packed => packed::areas(addresses)?,
        };
        areas.iter().try_for_each(Area::validate)?;
        Ok(RingShape { size: addresses.size as u16, areas })
    }
}

/// What a ring takes in memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct RingShape {
    /// Number of descriptors.
    pub size: u16,
    /// The areas in the order of the addresses.
    pub areas: [Area; 3],
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
    /// What the device does there, as an `iotlb_permission`.
    pub access: u8,
}

impl Area {
    fn validate(&self) -> Result<()> {
        let Self { name, address, alignment, .. } = self;
        if address.is_multiple_of(u64::from(*alignment)) {
            return Ok(());
        }
        let message = format!("the {name} at guest address {address:#x} is not aligned to {alignment} bytes");
        Err(Error::new(Code::Address, message))
    }
}
