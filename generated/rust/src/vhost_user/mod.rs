// Generated from spec/vhost-user/features.yaml, spec/vhost-user/frontend-requests.yaml, spec/vhost-user/header.yaml, spec/vhost-user/payloads.yaml. Do not edit: change that, then run `vhost-user generate`.

pub mod features;
pub mod frontend_requests;
pub mod header;
pub mod payloads;
