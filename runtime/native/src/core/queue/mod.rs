//! Virtqueues, from the device's and from the driver's side.
//!
//! What the formats have in common is in [`device`] and [`driver`]; what a format alone knows is in its own module.

mod area;
pub mod device;
pub mod driver;
pub mod inflight;
mod loan;
mod packed;
mod split;
mod view;

pub use area::{RingAddresses, RingFormat};
pub use device::{Chain, DeviceCounters, DeviceQueue, DeviceQueueOptions, InflightQueue, Notifier, UsedLog};
pub use driver::{Buffer, DriverCounters, DriverLayout, DriverQueue, DriverQueueOptions, IndirectTables};
pub use inflight::{InflightRegion, InflightShape};
pub use loan::{Borrower, Lender};
