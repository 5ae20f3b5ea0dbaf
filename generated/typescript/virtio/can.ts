// Generated from spec/virtio/can.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type Open, type VariableCodec, checkExactSize, checkRange, checkSize, checkView, readBytes, writeBytes } from "../support/index.js";

/**
 * Most data bytes of a frame, that of CAN FD.
 * Unit: bytes.
 * In C: `VIRTIO_CAN_MAX_DLEN`.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:19)
 */
export const VIRTIO_CAN_MAX_DATA_LENGTH = 64;

/**
 * What kind of frame it is.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:33)
 */
export const VirtioCanFlags = {
  /** It is a remote transmission request. */
  RTR: 0x2000,
  /** It is a CAN FD frame. */
  FD: 0x4000,
  /** The identifier has 29 bits, not 11. */
  EXTENDED: 0x8000,
} as const;

/**
 * State of the controller.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:41)
 */
export const VirtioCanStatus = {
  /** The controller has taken itself off the bus after too many errors. */
  CTRL_BUSOFF: 0x1,
} as const;

/**
 * What a message is.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:49)
 */
export const VirtioCanMessageType = {
  /** A frame to send. */
  TX: 1,
  /** A frame that was received. */
  RX: 257,
  /** Start the controller. */
  SET_CTRL_MODE_START: 513,
  /** Stop the controller. */
  SET_CTRL_MODE_STOP: 514,
} as const;

/** A known value of VirtioCanMessageType. */
export type VirtioCanMessageType = (typeof VirtioCanMessageType)[keyof typeof VirtioCanMessageType];

/**
 * How a request went.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:58)
 */
export const VirtioCanResult = {
  /** It succeeded. */
  OK: 0,
  /** It failed. */
  NOT_OK: 1,
} as const;

/** A known value of VirtioCanResult. */
export type VirtioCanResult = (typeof VirtioCanResult)[keyof typeof VirtioCanResult];

/**
 * The configuration space of the CAN device.
 * In C: `virtio_can_config`.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:67)
 */
export interface VirtioCanConfig {
  /** State of the controller. */
  status: number;
}

/** Encoder and decoder of VirtioCanConfig, 2 bytes. */
export const VirtioCanConfig: Codec<VirtioCanConfig> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if ((value_status & 0xffff) !== value_status) checkRange(value.status, 0, 65535, "VirtioCanConfig.status");
    view.setUint16(offset, value_status, true);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "VirtioCanConfig");
    return {
      status: view.getUint16(offset, true),
    };
  },
};

/**
 * A frame to send, read by the device.
 * In C: `virtio_can_tx_out`.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:73)
 */
export interface VirtioCanTxOut {
  /** Always TX. */
  msgType: Open<VirtioCanMessageType>;
  /** The kind of frame. */
  flags: number;
  /** The identifier, 11 or 29 bits. */
  canId: number;
  /** The data. */
  sdu: Uint8Array;
}

/** Refuses what does not fit in a VirtioCanTxOut, by its name. */
function refuseVirtioCanTxOut(value: VirtioCanTxOut): void {
  checkRange(value.msgType, 0, 65535, "VirtioCanTxOut.msgType");
  checkRange(value.sdu.length, 0, 64, "VirtioCanTxOut.sdu.length");
  checkRange(value.flags, 0, 4294967295, "VirtioCanTxOut.flags");
  checkRange(value.canId, 0, 4294967295, "VirtioCanTxOut.canId");
}

/** Encoder and decoder of VirtioCanTxOut, 16 to 80 bytes. */
export const VirtioCanTxOut: VariableCodec<VirtioCanTxOut> = {
  MINIMUM_SIZE: 16,
  MAXIMUM_SIZE: 80,
  sizeOf(value) {
    return 16 + value.sdu.length;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 16, "VirtioCanTxOut");
    const count = view.getUint16(offset + 2, true);
    checkRange(count, 0, 64, "VirtioCanTxOut.length");
    return 16 + count;
  },
  encodeInto(value, view, offset) {
    const value_msgType = value.msgType;
    const value_flags = value.flags;
    const value_canId = value.canId;
    if (
      (value_msgType & 0xffff) !== value_msgType ||
      !(value.sdu.length <= 64) ||
      value_flags >>> 0 !== value_flags ||
      value_canId >>> 0 !== value_canId
    ) refuseVirtioCanTxOut(value);
    view.setUint16(offset, value_msgType, true);
    view.setUint16(offset + 2, value.sdu.length, true);
    view.setUint8(offset + 4, 0);
    view.setUint8(offset + 5, 0);
    view.setUint16(offset + 6, 0);
    view.setUint32(offset + 8, value_flags, true);
    view.setUint32(offset + 12, value_canId, true);
    writeBytes(view, offset + 16, value.sdu);
    return offset + 16 + value.sdu.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 16, "VirtioCanTxOut");
    const count = view.getUint16(offset + 2, true);
    checkRange(count, 0, 64, "VirtioCanTxOut.length");
    checkExactSize(end - offset, 16 + count, "VirtioCanTxOut");
    return {
      msgType: view.getUint16(offset, true),
      flags: view.getUint32(offset + 8, true),
      canId: view.getUint32(offset + 12, true),
      sdu: readBytes(view, offset + 16, count),
    };
  },
};

/**
 * The answer to a frame, written by the device.
 * In C: `virtio_can_tx_in`.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:86)
 */
export interface VirtioCanTxIn {
  /** Whether it was sent, or scheduled. */
  result: Open<VirtioCanResult>;
}

/** Encoder and decoder of VirtioCanTxIn, 1 bytes. */
export const VirtioCanTxIn: Codec<VirtioCanTxIn> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    const value_result = value.result;
    if ((value_result & 0xff) !== value_result) checkRange(value.result, 0, 255, "VirtioCanTxIn.result");
    view.setUint8(offset, value_result);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioCanTxIn");
    return {
      result: view.getUint8(offset),
    };
  },
};

/**
 * A frame that was received, written by the device.
 * In C: `virtio_can_rx`.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:92)
 */
export interface VirtioCanRx {
  /** Always RX. */
  msgType: Open<VirtioCanMessageType>;
  /** The kind of frame. */
  flags: number;
  /** The identifier, 11 or 29 bits. */
  canId: number;
  /** The data. */
  sdu: Uint8Array;
}

/** Refuses what does not fit in a VirtioCanRx, by its name. */
function refuseVirtioCanRx(value: VirtioCanRx): void {
  checkRange(value.msgType, 0, 65535, "VirtioCanRx.msgType");
  checkRange(value.sdu.length, 0, 64, "VirtioCanRx.sdu.length");
  checkRange(value.flags, 0, 4294967295, "VirtioCanRx.flags");
  checkRange(value.canId, 0, 4294967295, "VirtioCanRx.canId");
}

/** Encoder and decoder of VirtioCanRx, 16 to 80 bytes. */
export const VirtioCanRx: VariableCodec<VirtioCanRx> = {
  MINIMUM_SIZE: 16,
  MAXIMUM_SIZE: 80,
  sizeOf(value) {
    return 16 + value.sdu.length;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 16, "VirtioCanRx");
    const count = view.getUint16(offset + 2, true);
    checkRange(count, 0, 64, "VirtioCanRx.length");
    return 16 + count;
  },
  encodeInto(value, view, offset) {
    const value_msgType = value.msgType;
    const value_flags = value.flags;
    const value_canId = value.canId;
    if (
      (value_msgType & 0xffff) !== value_msgType ||
      !(value.sdu.length <= 64) ||
      value_flags >>> 0 !== value_flags ||
      value_canId >>> 0 !== value_canId
    ) refuseVirtioCanRx(value);
    view.setUint16(offset, value_msgType, true);
    view.setUint16(offset + 2, value.sdu.length, true);
    view.setUint8(offset + 4, 0);
    view.setUint8(offset + 5, 0);
    view.setUint16(offset + 6, 0);
    view.setUint32(offset + 8, value_flags, true);
    view.setUint32(offset + 12, value_canId, true);
    writeBytes(view, offset + 16, value.sdu);
    return offset + 16 + value.sdu.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 16, "VirtioCanRx");
    const count = view.getUint16(offset + 2, true);
    checkRange(count, 0, 64, "VirtioCanRx.length");
    checkExactSize(end - offset, 16 + count, "VirtioCanRx");
    return {
      msgType: view.getUint16(offset, true),
      flags: view.getUint32(offset + 8, true),
      canId: view.getUint32(offset + 12, true),
      sdu: readBytes(view, offset + 16, count),
    };
  },
};

/**
 * A request to the controller, read by the device.
 * In C: `virtio_can_control_out`.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:105)
 */
export interface VirtioCanControlOut {
  /** Whether to start or stop. */
  msgType: Open<VirtioCanMessageType>;
}

/** Encoder and decoder of VirtioCanControlOut, 2 bytes. */
export const VirtioCanControlOut: Codec<VirtioCanControlOut> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    const value_msgType = value.msgType;
    if ((value_msgType & 0xffff) !== value_msgType) checkRange(value.msgType, 0, 65535, "VirtioCanControlOut.msgType");
    view.setUint16(offset, value_msgType, true);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "VirtioCanControlOut");
    return {
      msgType: view.getUint16(offset, true),
    };
  },
};

/**
 * The answer to a control request, written by the device.
 * In C: `virtio_can_control_in`.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:111)
 */
export interface VirtioCanControlIn {
  /** How it went. */
  result: Open<VirtioCanResult>;
}

/** Encoder and decoder of VirtioCanControlIn, 1 bytes. */
export const VirtioCanControlIn: Codec<VirtioCanControlIn> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    const value_result = value.result;
    if ((value_result & 0xff) !== value_result) checkRange(value.result, 0, 255, "VirtioCanControlIn.result");
    view.setUint8(offset, value_result);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioCanControlIn");
    return {
      result: view.getUint8(offset),
    };
  },
};

/**
 * Feature bits of the CAN device.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:22)
 */
export const VirtioCanFeature = {
  /** Classic frames of up to 8 data bytes are supported. */
  CAN_CLASSIC: 0x1n,
  /** CAN FD frames of up to 64 data bytes are supported. */
  CAN_FD: 0x2n,
  /** Remote transmission requests are supported, which only classic CAN has. */
  RTR_FRAMES: 0x4n,
  /** A frame is used only once it has been on the bus, not already when it is scheduled. */
  LATE_TX_ACK: 0x8n,
} as const;

/** Names and dependencies of the bits of VirtioCanFeature. */
export const VirtioCanFeatures = new FeatureSet([
  { name: "CAN_CLASSIC", mask: 0x1n, requires: [] },
  { name: "CAN_FD", mask: 0x2n, requires: [] },
  { name: "RTR_FRAMES", mask: 0x4n, requires: ["CAN_CLASSIC"] },
  { name: "LATE_TX_ACK", mask: 0x8n, requires: [] },
]);

/**
 * A controller of a CAN bus.
 * @see linux/virtio_can.h, struct virtio_can_config (spec/virtio/can.yaml:8)
 */
export const CanDevice = {
  name: "can",
  aliases: [],
  virtioId: 36,
  features: VirtioCanFeatures,
  config: VirtioCanConfig,
  queues: {
    /** Frames to send on the bus. */
    tx: { first: 0, last: 0 },
    /** Buffers for frames that the bus brings. */
    rx: { first: 1, last: 1 },
    /** Starting and stopping the controller. */
    control: { first: 2, last: 2 },
  },
} as const;
