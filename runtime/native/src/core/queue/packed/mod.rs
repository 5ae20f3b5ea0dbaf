//! Packed virtqueues: one descriptor ring that both sides write, and an event area for each.
//!
//! Virtual I/O Device (VIRTIO), section "Packed Virtqueues". Everything is little-endian.

mod batch;
mod device;
mod driver;
mod event;
mod gather;
mod position;
mod ring;

pub(super) use device::PackedDevice;
pub(super) use driver::PackedDriver;
pub(super) use position::{Position, fresh_base};
pub(super) use ring::areas;
