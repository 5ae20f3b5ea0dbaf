// Generated from spec/virtio/features.yaml. Do not edit: change that, then run `vhost-user generate`.

import { FeatureSet } from "../support/index.js";

/**
 * Device-independent feature bits, and the two that vhost itself takes from the same space.
 * @see Virtual I/O Device (VIRTIO), Reserved Feature Bits (spec/virtio/features.yaml:7)
 */
export const VirtioFeature = {
  /** The device interrupts when it runs out of available descriptors, whatever the suppression says. @deprecated legacy devices only */
  NOTIFY_ON_EMPTY: 0x1000000n,
  /** Writes to guest memory are logged for migration; between front-end and back-end only, switched while the device runs. */
  LOG_ALL: 0x4000000n,
  /** The device accepts any arrangement of descriptors. @deprecated legacy devices only */
  ANY_LAYOUT: 0x8000000n,
  /** Descriptors may point to tables of descriptors. */
  RING_INDIRECT_DESC: 0x10000000n,
  /** Notifications are suppressed by the used_event and avail_event indices. */
  RING_EVENT_IDX: 0x20000000n,
  /** The back-end has protocol features. Offered by vhost-user only; without it all rings start enabled. */
  PROTOCOL_FEATURES: 0x40000000n,
  /** The device follows virtio 1.0 or newer: little-endian, no legacy interface. */
  VERSION_1: 0x100000000n,
  /** Addresses are subject to the platform's IOMMU; ring addresses are then I/O virtual addresses. */
  ACCESS_PLATFORM: 0x200000000n,
  /** Queues use the packed layout. */
  RING_PACKED: 0x400000000n,
  /** Buffers are used in the order in which they were made available. */
  IN_ORDER: 0x800000000n,
  /** Memory is ordered as for a real device of the platform. */
  ORDER_PLATFORM: 0x1000000000n,
  /** The device supports Single Root I/O Virtualization. */
  SR_IOV: 0x2000000000n,
  /** Kicks carry the available index. */
  NOTIFICATION_DATA: 0x4000000000n,
  /** Kicks carry an identifier that the device chose. */
  NOTIF_CONFIG_DATA: 0x8000000000n,
  /** Queues can be reset one by one. */
  RING_RESET: 0x10000000000n,
  /** The device has administration queues. */
  ADMIN_VQ: 0x20000000000n,
} as const;

/** Names and dependencies of the bits of VirtioFeature. */
export const VirtioFeatures = new FeatureSet([
  { name: "NOTIFY_ON_EMPTY", mask: 0x1000000n, requires: [] },
  { name: "LOG_ALL", mask: 0x4000000n, requires: [] },
  { name: "ANY_LAYOUT", mask: 0x8000000n, requires: [] },
  { name: "RING_INDIRECT_DESC", mask: 0x10000000n, requires: [] },
  { name: "RING_EVENT_IDX", mask: 0x20000000n, requires: [] },
  { name: "PROTOCOL_FEATURES", mask: 0x40000000n, requires: [] },
  { name: "VERSION_1", mask: 0x100000000n, requires: [] },
  { name: "ACCESS_PLATFORM", mask: 0x200000000n, requires: [] },
  { name: "RING_PACKED", mask: 0x400000000n, requires: [] },
  { name: "IN_ORDER", mask: 0x800000000n, requires: [] },
  { name: "ORDER_PLATFORM", mask: 0x1000000000n, requires: [] },
  { name: "SR_IOV", mask: 0x2000000000n, requires: [] },
  { name: "NOTIFICATION_DATA", mask: 0x4000000000n, requires: [] },
  { name: "NOTIF_CONFIG_DATA", mask: 0x8000000000n, requires: [] },
  { name: "RING_RESET", mask: 0x10000000000n, requires: [] },
  { name: "ADMIN_VQ", mask: 0x20000000000n, requires: [] },
]);
