//! Driving a queue of a block device as hard as asked, and measuring it.

pub mod generator;
pub mod histogram;

pub use generator::{BlockLoad, LoadOptions, LoadResult, Pattern};
pub use histogram::Histogram;
