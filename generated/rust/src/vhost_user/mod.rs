// Generated from spec/vhost-user/backend-requests.yaml, spec/vhost-user/features.yaml, spec/vhost-user/frontend-requests.yaml, spec/vhost-user/gpu-requests.yaml, spec/vhost-user/header.yaml, spec/vhost-user/payloads.yaml. Do not edit: change that, then run `vhost-user generate`.

pub mod backend_requests;
pub mod features;
pub mod frontend_requests;
pub mod gpu_requests;
pub mod header;
pub mod payloads;
