//! The guest's memory: regions of files, mapped, checked and replaced as one.

mod bus_error;
pub mod dirty_log;
pub mod finder;
pub mod guest;
pub mod iotlb;
pub mod logging;
pub mod mapping;
pub mod memfd;
pub mod region;
pub mod resolve;
pub mod segment;
pub mod userfault;

pub use dirty_log::DirtyLog;
pub use finder::{RegionFinder, Span};
pub use guest::{GuestMemory, Snapshot};
pub use iotlb::Iotlb;
pub use logging::Logging;
pub use mapping::Mapping;
pub use region::{Region, RegionLayout};
pub use segment::Segment;
