//! Split virtqueues: a descriptor table, a ring of available heads and a ring of used heads.
//!
//! Virtual I/O Device (VIRTIO), section "Split Virtqueues". Everything is little-endian.

mod device;
mod driver;
mod ring;
mod walk;

pub(super) use device::SplitDevice;
pub(super) use driver::SplitDriver;
pub(super) use ring::areas;
