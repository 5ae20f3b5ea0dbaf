//! Serving a queue of a block device from a thread.

mod cached_file;
mod counters;
mod disk;
pub mod engine;
mod operations;
mod request;
mod residency;
mod store;
mod worker;

pub use counters::BlockCounters;
pub use engine::{BlockEngine, BlockOptions};
pub use store::Store;
