//! Requests in flight, recorded in memory that outlives the back-end.

mod cells;
mod packed;
mod queue_region;
mod recovery;
mod region;
mod split;

pub(in crate::core::queue) use packed::PackedInflight;
pub(in crate::core::queue) use queue_region::QueueRegion;
pub(in crate::core::queue) use recovery::{PackedRequest, Recovery};
pub use region::{InflightRegion, InflightShape};
pub(in crate::core::queue) use split::SplitInflight;
