//! Serving a queue of a block device from a thread.

pub mod engine;
mod request;
mod store;

pub use engine::{BlockCounters, BlockEngine, BlockOptions};
pub use store::Store;
