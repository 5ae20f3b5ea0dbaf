// Generated from spec/virtio/rng.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio entropy device.

/// A source of random bytes, without features of its own and without a configuration space.
pub const RNG_DEVICE_ID: u32 = 4;
