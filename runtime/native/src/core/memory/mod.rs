//! The guest's memory: regions of files, mapped, checked and replaced as one.

mod bus_error;
pub mod guest;
pub mod mapping;
pub mod memfd;
pub mod region;
pub mod segment;

pub use guest::{GuestMemory, Snapshot};
pub use mapping::Mapping;
pub use region::{Region, RegionLayout};
pub use segment::Segment;
