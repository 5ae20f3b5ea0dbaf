// Generated from spec/virtio/input.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, type Open, checkRange, checkView, readBytes, writeBytes } from "../support/index.js";

/**
 * What the driver wants to read from the configuration space.
 * In C: `virtio_input_config_select`.
 * @see Virtual I/O Device (VIRTIO), Input Device (spec/virtio/input.yaml:17)
 */
export const VirtioInputConfigSelect = {
  /** Nothing. */
  UNSET: 0,
  /** Name of the device, a string. */
  ID_NAME: 1,
  /** Serial number of the device, a string. */
  ID_SERIAL: 2,
  /** Numbers of the device. */
  ID_DEVIDS: 3,
  /** Bitmap of the device's properties. */
  PROP_BITS: 16,
  /** Bitmap of the codes of the event type in subsel. */
  EV_BITS: 17,
  /** Range of the absolute axis in subsel. */
  ABS_INFO: 18,
} as const;

/** A known value of VirtioInputConfigSelect. */
export type VirtioInputConfigSelect = (typeof VirtioInputConfigSelect)[keyof typeof VirtioInputConfigSelect];

/**
 * Range of an absolute axis; the numbers are signed, as in evdev.
 * In C: `virtio_input_absinfo`.
 * @see Virtual I/O Device (VIRTIO), Input Device (spec/virtio/input.yaml:32)
 */
export interface VirtioInputAbsinfo {
  /** Least value. */
  min: number;
  /** Greatest value. */
  max: number;
  /** Changes up to which values are taken for noise. */
  fuzz: number;
  /** Distance from the middle up to which values count as the middle. */
  flat: number;
  /** Resolution in units a millimetre, or a radian for axes that turn. */
  res: number;
}

/** Refuses what does not fit in a VirtioInputAbsinfo, by its name. */
function refuseVirtioInputAbsinfo(value: VirtioInputAbsinfo): void {
  checkRange(value.min, -2147483648, 2147483647, "VirtioInputAbsinfo.min");
  checkRange(value.max, -2147483648, 2147483647, "VirtioInputAbsinfo.max");
  checkRange(value.fuzz, -2147483648, 2147483647, "VirtioInputAbsinfo.fuzz");
  checkRange(value.flat, -2147483648, 2147483647, "VirtioInputAbsinfo.flat");
  checkRange(value.res, -2147483648, 2147483647, "VirtioInputAbsinfo.res");
}

/** Encoder and decoder of VirtioInputAbsinfo, 20 bytes. */
export const VirtioInputAbsinfo: Codec<VirtioInputAbsinfo> = {
  SIZE: 20,
  encodeInto(value, view, offset) {
    const value_min = value.min;
    const value_max = value.max;
    const value_fuzz = value.fuzz;
    const value_flat = value.flat;
    const value_res = value.res;
    if (
      (value_min | 0) !== value_min ||
      (value_max | 0) !== value_max ||
      (value_fuzz | 0) !== value_fuzz ||
      (value_flat | 0) !== value_flat ||
      (value_res | 0) !== value_res
    ) refuseVirtioInputAbsinfo(value);
    view.setInt32(offset, value_min, true);
    view.setInt32(offset + 4, value_max, true);
    view.setInt32(offset + 8, value_fuzz, true);
    view.setInt32(offset + 12, value_flat, true);
    view.setInt32(offset + 16, value_res, true);
    return offset + 20;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 20, "VirtioInputAbsinfo");
    return {
      min: view.getInt32(offset, true),
      max: view.getInt32(offset + 4, true),
      fuzz: view.getInt32(offset + 8, true),
      flat: view.getInt32(offset + 12, true),
      res: view.getInt32(offset + 16, true),
    };
  },
};

/**
 * Numbers that identify a device.
 * In C: `virtio_input_devids`.
 * @see Virtual I/O Device (VIRTIO), Input Device (spec/virtio/input.yaml:42)
 */
export interface VirtioInputDevids {
  /** Kind of bus. */
  bustype: number;
  /** Vendor. */
  vendor: number;
  /** Product. */
  product: number;
  /** Version. */
  version: number;
}

/** Refuses what does not fit in a VirtioInputDevids, by its name. */
function refuseVirtioInputDevids(value: VirtioInputDevids): void {
  checkRange(value.bustype, 0, 65535, "VirtioInputDevids.bustype");
  checkRange(value.vendor, 0, 65535, "VirtioInputDevids.vendor");
  checkRange(value.product, 0, 65535, "VirtioInputDevids.product");
  checkRange(value.version, 0, 65535, "VirtioInputDevids.version");
}

/** Encoder and decoder of VirtioInputDevids, 8 bytes. */
export const VirtioInputDevids: Codec<VirtioInputDevids> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_bustype = value.bustype;
    const value_vendor = value.vendor;
    const value_product = value.product;
    const value_version = value.version;
    if (
      (value_bustype & 0xffff) !== value_bustype ||
      (value_vendor & 0xffff) !== value_vendor ||
      (value_product & 0xffff) !== value_product ||
      (value_version & 0xffff) !== value_version
    ) refuseVirtioInputDevids(value);
    view.setUint16(offset, value_bustype, true);
    view.setUint16(offset + 2, value_vendor, true);
    view.setUint16(offset + 4, value_product, true);
    view.setUint16(offset + 6, value_version, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioInputDevids");
    return {
      bustype: view.getUint16(offset, true),
      vendor: view.getUint16(offset + 2, true),
      product: view.getUint16(offset + 4, true),
      version: view.getUint16(offset + 6, true),
    };
  },
};

/**
 * The configuration space of the input device, a window that the driver turns by select and subsel.
 * In C: `virtio_input_config`.
 * @see Virtual I/O Device (VIRTIO), Input Device (spec/virtio/input.yaml:51)
 */
export interface VirtioInputConfig {
  /** What to read. */
  select: Open<VirtioInputConfigSelect>;
  /** Event type or axis with EV_BITS and ABS_INFO; zero otherwise. */
  subsel: number;
  /** Bytes of u that hold the answer; 0 when there is none. */
  size: number;
  /** The answer: a string without a zero at its end, a bitmap, the range of an axis or the numbers of the device. Holds one of VirtioInputAbsinfo, VirtioInputDevids. */
  u: Uint8Array;
}

/** Refuses what does not fit in a VirtioInputConfig, by its name. */
function refuseVirtioInputConfig(value: VirtioInputConfig): void {
  checkRange(value.select, 0, 255, "VirtioInputConfig.select");
  checkRange(value.subsel, 0, 255, "VirtioInputConfig.subsel");
  checkRange(value.size, 0, 255, "VirtioInputConfig.size");
  checkRange(value.u.length, 128, 128, "VirtioInputConfig.u.length");
}

/** Encoder and decoder of VirtioInputConfig, 136 bytes. */
export const VirtioInputConfig: Codec<VirtioInputConfig> = {
  SIZE: 136,
  encodeInto(value, view, offset) {
    const value_select = value.select;
    const value_subsel = value.subsel;
    const value_size = value.size;
    if (
      (value_select & 0xff) !== value_select ||
      (value_subsel & 0xff) !== value_subsel ||
      (value_size & 0xff) !== value_size ||
      value.u.length !== 128
    ) refuseVirtioInputConfig(value);
    view.setUint8(offset, value_select);
    view.setUint8(offset + 1, value_subsel);
    view.setUint8(offset + 2, value_size);
    view.setUint32(offset + 3, 0);
    view.setUint8(offset + 7, 0);
    writeBytes(view, offset + 8, value.u);
    return offset + 136;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 136, "VirtioInputConfig");
    return {
      select: view.getUint8(offset),
      subsel: view.getUint8(offset + 1),
      size: view.getUint8(offset + 2),
      u: readBytes(view, offset + 8, 128),
    };
  },
};

/** The fields of VirtioInputConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioInputConfigFields: readonly ConfigurationField[] = [
  { name: "select", offset: 0, size: 1, driverWritable: true, requires: undefined },
  { name: "subsel", offset: 1, size: 1, driverWritable: true, requires: undefined },
  { name: "size", offset: 2, size: 1, driverWritable: false, requires: undefined },
  { name: "u", offset: 8, size: 128, driverWritable: false, requires: undefined },
];

/**
 * An event or a feedback, with the meaning that evdev gives it.
 * In C: `virtio_input_event`.
 * @see Virtual I/O Device (VIRTIO), Input Device (spec/virtio/input.yaml:61)
 */
export interface VirtioInputEvent {
  /** Type of the event. */
  type: number;
  /** Code within the type, such as a key or an axis. */
  code: number;
  /** The value, signed as in evdev. */
  value: number;
}

/** Refuses what does not fit in a VirtioInputEvent, by its name. */
function refuseVirtioInputEvent(value: VirtioInputEvent): void {
  checkRange(value.type, 0, 65535, "VirtioInputEvent.type");
  checkRange(value.code, 0, 65535, "VirtioInputEvent.code");
  checkRange(value.value, -2147483648, 2147483647, "VirtioInputEvent.value");
}

/** Encoder and decoder of VirtioInputEvent, 8 bytes. */
export const VirtioInputEvent: Codec<VirtioInputEvent> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_code = value.code;
    const value_value = value.value;
    if (
      (value_type & 0xffff) !== value_type ||
      (value_code & 0xffff) !== value_code ||
      (value_value | 0) !== value_value
    ) refuseVirtioInputEvent(value);
    view.setUint16(offset, value_type, true);
    view.setUint16(offset + 2, value_code, true);
    view.setInt32(offset + 4, value_value, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioInputEvent");
    return {
      type: view.getUint16(offset, true),
      code: view.getUint16(offset + 2, true),
      value: view.getInt32(offset + 4, true),
    };
  },
};

/**
 * A keyboard, mouse, tablet or the like, described as Linux's evdev does.
 * @see Virtual I/O Device (VIRTIO), Input Device (spec/virtio/input.yaml:8)
 */
export const InputDevice = {
  name: "input",
  aliases: [],
  virtioId: 18,
  config: VirtioInputConfig,
  configFields: VirtioInputConfigFields,
  queues: {
    /** Input events to the driver. */
    event: { first: 0, last: 0 },
    /** Feedback from the driver, such as lights of a keyboard. */
    status: { first: 1, last: 1 },
  },
} as const;
