//! Everything the runtime needs below JavaScript, with no trace of JavaScript in it.

pub mod block;
pub mod descriptor;
pub mod error;
pub mod event;
pub mod io;
pub mod listener;
pub mod load;
pub mod memory;
pub mod packet_socket;
pub mod prefetch;
pub mod protocol;
pub mod queue;
pub mod socket;
pub mod spin;
pub mod switch;
pub mod thread;
mod unix;
pub mod wait;
