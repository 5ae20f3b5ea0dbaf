//! A learning Ethernet switch whose ports are network devices: frames go from the memory of one guest straight into another's.

mod alarm;
mod batch;
mod counters;
mod egress;
mod engine;
mod fabric;
mod frame;
mod layout;
mod learning;
mod pieces;
mod receiver;
mod slot;
mod transmitter;

pub use self::counters::{Drops, PortCounters};
pub use self::engine::{Switch, SwitchOptions};
pub use self::fabric::{QueueFailure, Role};
pub use self::frame::{MacAddress, longest_frame};
pub use self::layout::FrameLayout;
pub use self::learning::{LearningTable, LearningTableOptions};
