// Generated from spec/virtio/9p.yaml. Do not edit: change that, then run `vhost-user generate`.

import { FeatureSet, type VariableCodec, checkExactSize, checkRange, checkSize, readBytes, writeBytes } from "../support/index.js";

/**
 * Number of the feature bit of the mount tag, as the C header defines it.
 * In C: `VIRTIO_9P_MOUNT_TAG`.
 * @see linux/virtio_9p.h, VIRTIO_9P_MOUNT_TAG (spec/virtio/9p.yaml:19)
 */
export const VIRTIO_9P_MOUNT_TAG_BIT = 0;

/**
 * Most bytes of a mount tag accepted here: what a configuration space of 256 bytes has room for.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), 9P Device (spec/virtio/9p.yaml:20)
 */
export const VIRTIO_9P_MAX_TAG_SIZE = 254;

/**
 * The configuration space of the 9P device.
 * In C: `virtio_9p_config`.
 * @see Virtual I/O Device (VIRTIO), 9P Device (spec/virtio/9p.yaml:31)
 */
export interface Virtio9pConfig {
  /** The mount tag, not terminated by a zero. */
  tag: Uint8Array;
}

/** Encoder and decoder of Virtio9pConfig, 2 to 256 bytes. */
export const Virtio9pConfig: VariableCodec<Virtio9pConfig> = {
  MINIMUM_SIZE: 2,
  MAXIMUM_SIZE: 256,
  sizeOf(value) {
    return 2 + value.tag.length;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 2, "Virtio9pConfig");
    const count = view.getUint16(offset, true);
    checkRange(count, 0, 254, "Virtio9pConfig.tagLen");
    return 2 + count;
  },
  encodeInto(value, view, offset) {
    if (!(value.tag.length <= 254)) checkRange(value.tag.length, 0, 254, "Virtio9pConfig.tag.length");
    view.setUint16(offset, value.tag.length, true);
    writeBytes(view, offset + 2, value.tag);
    return offset + 2 + value.tag.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 2, "Virtio9pConfig");
    const count = view.getUint16(offset, true);
    checkRange(count, 0, 254, "Virtio9pConfig.tagLen");
    checkExactSize(end - offset, 2 + count, "Virtio9pConfig");
    return {
      tag: readBytes(view, offset + 2, count),
    };
  },
};

/**
 * Feature bits of the 9P device.
 * @see Virtual I/O Device (VIRTIO), 9P Device (spec/virtio/9p.yaml:23)
 */
export const Virtio9pFeature = {
  /** The mount tag is told. */
  MOUNT_TAG: 0x1n,
} as const;

/** Names and dependencies of the bits of Virtio9pFeature. */
export const Virtio9pFeatures = new FeatureSet([
  { name: "MOUNT_TAG", mask: 0x1n, requires: [] },
]);

/**
 * A file system that is shared with the 9P protocol.
 * Also known as 9p.
 * In C: `VIRTIO_ID_9P`.
 * @see Virtual I/O Device (VIRTIO), 9P Device (spec/virtio/9p.yaml:8)
 */
export const P9Device = {
  name: "p9",
  aliases: ["9p"],
  virtioId: 9,
  features: Virtio9pFeatures,
  config: Virtio9pConfig,
  queues: {
    /** 9P requests, each with room for its reply. */
    request: { first: 0, last: 0 },
  },
} as const;
