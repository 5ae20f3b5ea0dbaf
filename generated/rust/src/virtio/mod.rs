// Generated from spec/virtio/block.yaml, spec/virtio/features.yaml, spec/virtio/split-ring.yaml. Do not edit: change that, then run `vhost-user generate`.

pub mod block;
pub mod features;
pub mod split_ring;
