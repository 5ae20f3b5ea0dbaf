//! The Node.js binding: converts arguments, results and errors, and holds what must not be used twice.
//!
//! What each class promises is written in `runtime/binding/*.ts`; here is only how it is done.

mod batch;
mod block_engine;
mod block_load;
mod convert;
mod descriptor;
mod device_queue;
mod dirty_log;
mod driver_queue;
mod inflight_region;
mod iotlb;
mod listener;
mod memory;
mod packet_socket;
mod socket;
mod switch_engine;
mod uv;
mod watch;

use napi_derive::napi;

/// The shape of this binding. It changes with every change of a name, an argument or a result.
const ABI_VERSION: u32 = 8;

/// Lets the loader refuse a library that does not belong to its sources.
#[napi(js_name = "abiVersion")]
pub fn abi_version() -> u32 {
    ABI_VERSION
}
