//! Split virtqueues, from the device's and from the driver's side.

mod chain;
pub mod device;
pub mod driver;
pub mod notifier;
mod ring;
mod table;

pub use device::{DeviceCounters, DeviceQueue, DeviceQueueOptions};
pub use driver::{Buffer, DriverCounters, DriverLayout, DriverQueue, DriverQueueOptions, IndirectTables};
pub use notifier::Notifier;
pub use ring::RingAddresses;
