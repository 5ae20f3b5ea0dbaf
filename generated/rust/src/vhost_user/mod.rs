// Generated from spec/vhost-user/. Do not edit: change that, then run `vhost-user generate`.

pub mod backend_requests;
pub mod features;
pub mod frontend_requests;
pub mod gpu_requests;
pub mod header;
pub mod inflight;
pub mod payloads;
