// Generated from spec/virtio/console.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, checkRange, checkView } from "../support/index.js";

/**
 * A port number that no port has, for messages about the whole device.
 * In C: `VIRTIO_CONSOLE_BAD_ID`.
 * @see linux/virtio_console.h, VIRTIO_CONSOLE_BAD_ID (spec/virtio/console.yaml:22)
 */
export const VIRTIO_CONSOLE_BAD_ID = 4294967295;

/**
 * What a control message says.
 * @see Virtual I/O Device (VIRTIO), Console Device (spec/virtio/console.yaml:35)
 */
export const VirtioConsoleEvent = {
  /** Driver: control messages can be received (value 1), or setting up failed (0). */
  DEVICE_READY: 0,
  /** Device: there is a new port. */
  PORT_ADD: 1,
  /** Device: a port is gone. */
  PORT_REMOVE: 2,
  /** Driver: a port can be used (value 1), or setting it up failed (0). */
  PORT_READY: 3,
  /** Device: a port is a console. */
  CONSOLE_PORT: 4,
  /** Device: a console has a new size, which follows. */
  RESIZE: 5,
  /** Either side: a port was opened (value 1) or closed (0). */
  PORT_OPEN: 6,
  /** Device: a port has a name, which follows in UTF-8 without a terminating zero. */
  PORT_NAME: 7,
} as const;

/** A known value of VirtioConsoleEvent. */
export type VirtioConsoleEvent = (typeof VirtioConsoleEvent)[keyof typeof VirtioConsoleEvent];

/**
 * The configuration space of the console device.
 * In C: `virtio_console_config`.
 * @see Virtual I/O Device (VIRTIO), Console Device (spec/virtio/console.yaml:50)
 */
export interface VirtioConsoleConfig {
  /** Columns of port 0. Meaningful with SIZE. */
  cols: number;
  /** Rows of port 0. Meaningful with SIZE. */
  rows: number;
  /** Most ports. Meaningful with MULTIPORT. */
  maxNrPorts: number;
  /** A character that the driver writes in an emergency, in the low byte; it need not have accepted the feature. Meaningful with EMERG_WRITE. */
  emergWr: number;
}

/** Refuses what does not fit in a VirtioConsoleConfig, by its name. */
function refuseVirtioConsoleConfig(value: VirtioConsoleConfig): void {
  checkRange(value.cols, 0, 65535, "VirtioConsoleConfig.cols");
  checkRange(value.rows, 0, 65535, "VirtioConsoleConfig.rows");
  checkRange(value.maxNrPorts, 0, 4294967295, "VirtioConsoleConfig.maxNrPorts");
  checkRange(value.emergWr, 0, 4294967295, "VirtioConsoleConfig.emergWr");
}

/** Encoder and decoder of VirtioConsoleConfig, 12 bytes. */
export const VirtioConsoleConfig: Codec<VirtioConsoleConfig> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_cols = value.cols;
    const value_rows = value.rows;
    const value_maxNrPorts = value.maxNrPorts;
    const value_emergWr = value.emergWr;
    if (
      (value_cols & 0xffff) !== value_cols ||
      (value_rows & 0xffff) !== value_rows ||
      value_maxNrPorts >>> 0 !== value_maxNrPorts ||
      value_emergWr >>> 0 !== value_emergWr
    ) refuseVirtioConsoleConfig(value);
    view.setUint16(offset, value_cols, true);
    view.setUint16(offset + 2, value_rows, true);
    view.setUint32(offset + 4, value_maxNrPorts, true);
    view.setUint32(offset + 8, value_emergWr, true);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "VirtioConsoleConfig");
    return {
      cols: view.getUint16(offset, true),
      rows: view.getUint16(offset + 2, true),
      maxNrPorts: view.getUint32(offset + 4, true),
      emergWr: view.getUint32(offset + 8, true),
    };
  },
};

/** The fields of VirtioConsoleConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioConsoleConfigFields: readonly ConfigurationField[] = [
  { name: "cols", offset: 0, size: 2, driverWritable: false, requires: { name: "SIZE", mask: 0x1n } },
  { name: "rows", offset: 2, size: 2, driverWritable: false, requires: { name: "SIZE", mask: 0x1n } },
  { name: "maxNrPorts", offset: 4, size: 4, driverWritable: false, requires: { name: "MULTIPORT", mask: 0x2n } },
  { name: "emergWr", offset: 8, size: 4, driverWritable: true, requires: { name: "EMERG_WRITE", mask: 0x4n } },
];

/**
 * A control message, or the head of one.
 * In C: `virtio_console_control`.
 * @see Virtual I/O Device (VIRTIO), Console Device (spec/virtio/console.yaml:59)
 */
export interface VirtioConsoleControl {
  /** Number of the port. */
  id: number;
  /** What is said. */
  event: Open<VirtioConsoleEvent>;
  /** What the event adds; unused with most. */
  value: number;
}

/** Refuses what does not fit in a VirtioConsoleControl, by its name. */
function refuseVirtioConsoleControl(value: VirtioConsoleControl): void {
  checkRange(value.id, 0, 4294967295, "VirtioConsoleControl.id");
  checkRange(value.event, 0, 65535, "VirtioConsoleControl.event");
  checkRange(value.value, 0, 65535, "VirtioConsoleControl.value");
}

/** Encoder and decoder of VirtioConsoleControl, 8 bytes. */
export const VirtioConsoleControl: Codec<VirtioConsoleControl> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_id = value.id;
    const value_event = value.event;
    const value_value = value.value;
    if (
      value_id >>> 0 !== value_id ||
      (value_event & 0xffff) !== value_event ||
      (value_value & 0xffff) !== value_value
    ) refuseVirtioConsoleControl(value);
    view.setUint32(offset, value_id, true);
    view.setUint16(offset + 4, value_event, true);
    view.setUint16(offset + 6, value_value, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioConsoleControl");
    return {
      id: view.getUint32(offset, true),
      event: view.getUint16(offset + 4, true),
      value: view.getUint16(offset + 6, true),
    };
  },
};

/**
 * What follows the head of a RESIZE message.
 * @see Virtual I/O Device (VIRTIO), Console Device (spec/virtio/console.yaml:67)
 */
export interface VirtioConsoleResize {
  /** Columns. */
  cols: number;
  /** Rows. */
  rows: number;
}

/** Refuses what does not fit in a VirtioConsoleResize, by its name. */
function refuseVirtioConsoleResize(value: VirtioConsoleResize): void {
  checkRange(value.cols, 0, 65535, "VirtioConsoleResize.cols");
  checkRange(value.rows, 0, 65535, "VirtioConsoleResize.rows");
}

/** Encoder and decoder of VirtioConsoleResize, 4 bytes. */
export const VirtioConsoleResize: Codec<VirtioConsoleResize> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_cols = value.cols;
    const value_rows = value.rows;
    if (
      (value_cols & 0xffff) !== value_cols ||
      (value_rows & 0xffff) !== value_rows
    ) refuseVirtioConsoleResize(value);
    view.setUint16(offset, value_cols, true);
    view.setUint16(offset + 2, value_rows, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioConsoleResize");
    return {
      cols: view.getUint16(offset, true),
      rows: view.getUint16(offset + 2, true),
    };
  },
};

/**
 * Feature bits of the console device.
 * @see Virtual I/O Device (VIRTIO), Console Device (spec/virtio/console.yaml:25)
 */
export const VirtioConsoleFeature = {
  /** The size of the console is told. */
  SIZE: 0x1n,
  /** There may be several ports, and there are control queues. */
  MULTIPORT: 0x2n,
  /** Single characters can be written without a queue. */
  EMERG_WRITE: 0x4n,
} as const;

/** Names and dependencies of the bits of VirtioConsoleFeature. */
export const VirtioConsoleFeatures = new FeatureSet([
  { name: "SIZE", mask: 0x1n, requires: [] },
  { name: "MULTIPORT", mask: 0x2n, requires: [] },
  { name: "EMERG_WRITE", mask: 0x4n, requires: [] },
]);

/**
 * Consoles and serial ports.
 * @see Virtual I/O Device (VIRTIO), Console Device (spec/virtio/console.yaml:8)
 */
export const ConsoleDevice = {
  name: "console",
  aliases: [],
  virtioId: 3,
  features: VirtioConsoleFeatures,
  config: VirtioConsoleConfig,
  configFields: VirtioConsoleConfigFields,
  queues: {
    /** Input of port 0. */
    receive: { first: 0, last: 0 },
    /** Output of port 0. */
    transmit: { first: 1, last: 1 },
    /** Control messages to the driver; with MULTIPORT. */
    controlReceive: { first: 2, last: 2 },
    /** Control messages to the device; with MULTIPORT. */
    controlTransmit: { first: 3, last: 3 },
    /** Input of port N from 1 on, at the even index 2N+2; with MULTIPORT. */
    portReceive: { first: 4, last: Number.POSITIVE_INFINITY },
    /** Output of port N from 1 on, at the odd index 2N+3; with MULTIPORT. */
    portTransmit: { first: 5, last: Number.POSITIVE_INFINITY },
  },
} as const;
