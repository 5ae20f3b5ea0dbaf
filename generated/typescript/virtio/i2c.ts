// Generated from spec/virtio/i2c.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type Open, checkRange, checkView } from "../support/index.js";

/**
 * Flags of a transfer.
 * @see Virtual I/O Device (VIRTIO), I2C Adapter Device (spec/virtio/i2c.yaml:25)
 */
export const VirtioI2cFlags = {
  /** The next transfer belongs to the same group and fails when this one does. */
  FAIL_NEXT: 0x1,
  /** A read; a write otherwise. */
  M_RD: 0x2,
} as const;

/**
 * The last byte of a transfer, written by the device.
 * @see Virtual I/O Device (VIRTIO), I2C Adapter Device (spec/virtio/i2c.yaml:34)
 */
export const VirtioI2cStatus = {
  /** Success. */
  OK: 0,
  /** The transfer failed. */
  ERR: 1,
} as const;

/** A known value of VirtioI2cStatus. */
export type VirtioI2cStatus = (typeof VirtioI2cStatus)[keyof typeof VirtioI2cStatus];

/**
 * The head of a transfer, read by the device; data follows, if any, then a status byte.
 * In C: `virtio_i2c_out_hdr`.
 * @see Virtual I/O Device (VIRTIO), I2C Adapter Device (spec/virtio/i2c.yaml:43)
 */
export interface VirtioI2cOutHeader {
  /** A 7-bit address shifted left by one, or the two bytes of a 10-bit address, the first of them in the low byte. */
  addr: number;
  /** Direction and grouping. */
  flags: number;
}

/** Refuses what does not fit in a VirtioI2cOutHeader, by its name. */
function refuseVirtioI2cOutHeader(value: VirtioI2cOutHeader): void {
  checkRange(value.addr, 0, 65535, "VirtioI2cOutHeader.addr");
  checkRange(value.flags, 0, 4294967295, "VirtioI2cOutHeader.flags");
}

/** Encoder and decoder of VirtioI2cOutHeader, 8 bytes. */
export const VirtioI2cOutHeader: Codec<VirtioI2cOutHeader> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_addr = value.addr;
    const value_flags = value.flags;
    if (
      (value_addr & 0xffff) !== value_addr ||
      value_flags >>> 0 !== value_flags
    ) refuseVirtioI2cOutHeader(value);
    view.setUint16(offset, value_addr, true);
    view.setUint16(offset + 2, 0);
    view.setUint32(offset + 4, value_flags, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioI2cOutHeader");
    return {
      addr: view.getUint16(offset, true),
      flags: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * The tail of a transfer, written by the device.
 * In C: `virtio_i2c_in_hdr`.
 * @see Virtual I/O Device (VIRTIO), I2C Adapter Device (spec/virtio/i2c.yaml:51)
 */
export interface VirtioI2cInHeader {
  /** How it went. */
  status: Open<VirtioI2cStatus>;
}

/** Encoder and decoder of VirtioI2cInHeader, 1 bytes. */
export const VirtioI2cInHeader: Codec<VirtioI2cInHeader> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if ((value_status & 0xff) !== value_status) checkRange(value.status, 0, 255, "VirtioI2cInHeader.status");
    view.setUint8(offset, value_status);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioI2cInHeader");
    return {
      status: view.getUint8(offset),
    };
  },
};

/**
 * Feature bits of the I2C adapter device.
 * @see Virtual I/O Device (VIRTIO), I2C Adapter Device (spec/virtio/i2c.yaml:17)
 */
export const VirtioI2cFeature = {
  /** Transfers may be without data, and M_RD tells their direction; both sides must have it. */
  ZERO_LENGTH_REQUEST: 0x1n,
} as const;

/** Names and dependencies of the bits of VirtioI2cFeature. */
export const VirtioI2cFeatures = new FeatureSet([
  { name: "ZERO_LENGTH_REQUEST", mask: 0x1n, requires: [] },
]);

/**
 * An I2C adapter.
 * In C: `VIRTIO_ID_I2C_ADAPTER`.
 * @see Virtual I/O Device (VIRTIO), I2C Adapter Device (spec/virtio/i2c.yaml:8)
 */
export const I2cDevice = {
  name: "i2c",
  aliases: [],
  virtioId: 34,
  features: VirtioI2cFeatures,
  queues: {
    /** Transfers, processed in order. */
    request: { first: 0, last: 0 },
  },
} as const;
