// Generated from spec/virtio/features.yaml. Do not edit: change that, then run `vhost-user generate`.

//! Feature bits that belong to every virtio device, exchanged with GET_FEATURES and SET_FEATURES.

/// Device-independent feature bits, and the two that vhost itself takes from the same space.
pub mod virtio_feature {
    /// The device interrupts when it runs out of available descriptors, whatever the suppression says.
    /// Deprecated: legacy devices only.
    pub const NOTIFY_ON_EMPTY: u64 = 1 << 24;
    /// Writes to guest memory are logged for migration; between front-end and back-end only, switched while the device runs.
    pub const LOG_ALL: u64 = 1 << 26;
    /// The device accepts any arrangement of descriptors.
    /// Deprecated: legacy devices only.
    pub const ANY_LAYOUT: u64 = 1 << 27;
    /// Descriptors may point to tables of descriptors.
    pub const RING_INDIRECT_DESC: u64 = 1 << 28;
    /// Notifications are suppressed by the used_event and avail_event indices.
    pub const RING_EVENT_IDX: u64 = 1 << 29;
    /// The back-end has protocol features. Offered by vhost-user only; without it all rings start enabled.
    pub const PROTOCOL_FEATURES: u64 = 1 << 30;
    /// The device follows virtio 1.0 or newer: little-endian, no legacy interface.
    pub const VERSION_1: u64 = 1 << 32;
    /// Addresses are subject to the platform's IOMMU; ring addresses are then I/O virtual addresses.
    pub const ACCESS_PLATFORM: u64 = 1 << 33;
    /// Queues use the packed layout.
    pub const RING_PACKED: u64 = 1 << 34;
    /// Buffers are used in the order in which they were made available.
    pub const IN_ORDER: u64 = 1 << 35;
    /// Memory is ordered as for a real device of the platform.
    pub const ORDER_PLATFORM: u64 = 1 << 36;
    /// The device supports Single Root I/O Virtualization.
    pub const SR_IOV: u64 = 1 << 37;
    /// Kicks carry the available index.
    pub const NOTIFICATION_DATA: u64 = 1 << 38;
    /// Kicks carry an identifier that the device chose.
    pub const NOTIF_CONFIG_DATA: u64 = 1 << 39;
    /// Queues can be reset one by one.
    pub const RING_RESET: u64 = 1 << 40;
    /// The device has administration queues.
    pub const ADMIN_VQ: u64 = 1 << 41;
}
