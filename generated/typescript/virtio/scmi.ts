// Generated from spec/virtio/scmi.yaml. Do not edit: change that, then run `vhost-user generate`.

import { FeatureSet, type VariableCodec, checkRange, checkSize, readBytes, writeBytes } from "../support/index.js";

/**
 * Most queues.
 * Unit: queues.
 * In C: `VIRTIO_SCMI_VQ_MAX_CNT`.
 * @see linux/virtio_scmi.h, VIRTIO_SCMI_VQ_MAX_CNT (spec/virtio/scmi.yaml:17)
 */
export const VIRTIO_SCMI_MAX_QUEUES = 2;

/**
 * Indices of the queues.
 * @see linux/virtio_scmi.h, Virtqueues (spec/virtio/scmi.yaml:29)
 */
export const VirtioScmiQueue = {
  /** The command queue. */
  TX: 0,
  /** The event queue. */
  RX: 1,
} as const;

/** A known value of VirtioScmiQueue. */
export type VirtioScmiQueue = (typeof VirtioScmiQueue)[keyof typeof VirtioScmiQueue];

/**
 * A command, read by the device.
 * @see Virtual I/O Device (VIRTIO), SCMI Device (spec/virtio/scmi.yaml:39)
 */
export interface VirtioScmiRequest {
  /** Header of the SCMI message. */
  hdr: number;
  /** Parameters; the standard sets no bound, 64 KiB is taken here. */
  params: Uint8Array;
}

/** Refuses what does not fit in a VirtioScmiRequest, by its name. */
function refuseVirtioScmiRequest(value: VirtioScmiRequest): void {
  checkRange(value.hdr, 0, 4294967295, "VirtioScmiRequest.hdr");
  checkRange(value.params.length, 0, 65536, "VirtioScmiRequest.params.length");
}

/** Encoder and decoder of VirtioScmiRequest, 4 to 65540 bytes. */
export const VirtioScmiRequest: VariableCodec<VirtioScmiRequest> = {
  MINIMUM_SIZE: 4,
  MAXIMUM_SIZE: 65540,
  sizeOf(value) {
    return 4 + value.params.length;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiRequest");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_hdr = value.hdr;
    if (
      value_hdr >>> 0 !== value_hdr ||
      !(value.params.length <= 65536)
    ) refuseVirtioScmiRequest(value);
    view.setUint32(offset, value_hdr, true);
    writeBytes(view, offset + 4, value.params);
    return offset + 4 + value.params.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiRequest");
    const count = end - offset - 4;
    checkRange(count, 0, 65536, "VirtioScmiRequest.params.length");
    return {
      hdr: view.getUint32(offset, true),
      params: readBytes(view, offset + 4, count),
    };
  },
};

/**
 * The response to a command, written by the device.
 * @see Virtual I/O Device (VIRTIO), SCMI Device (spec/virtio/scmi.yaml:45)
 */
export interface VirtioScmiResponse {
  /** Header of the SCMI message. */
  hdr: number;
  /** Return values, first the status; the standard sets no bound, 64 KiB is taken here. */
  retValues: Uint8Array;
}

/** Refuses what does not fit in a VirtioScmiResponse, by its name. */
function refuseVirtioScmiResponse(value: VirtioScmiResponse): void {
  checkRange(value.hdr, 0, 4294967295, "VirtioScmiResponse.hdr");
  checkRange(value.retValues.length, 0, 65536, "VirtioScmiResponse.retValues.length");
}

/** Encoder and decoder of VirtioScmiResponse, 4 to 65540 bytes. */
export const VirtioScmiResponse: VariableCodec<VirtioScmiResponse> = {
  MINIMUM_SIZE: 4,
  MAXIMUM_SIZE: 65540,
  sizeOf(value) {
    return 4 + value.retValues.length;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiResponse");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_hdr = value.hdr;
    if (
      value_hdr >>> 0 !== value_hdr ||
      !(value.retValues.length <= 65536)
    ) refuseVirtioScmiResponse(value);
    view.setUint32(offset, value_hdr, true);
    writeBytes(view, offset + 4, value.retValues);
    return offset + 4 + value.retValues.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiResponse");
    const count = end - offset - 4;
    checkRange(count, 0, 65536, "VirtioScmiResponse.retValues.length");
    return {
      hdr: view.getUint32(offset, true),
      retValues: readBytes(view, offset + 4, count),
    };
  },
};

/**
 * A notification or a delayed response, written by the device into the event queue.
 * Also known as virtio-scmi-event-msg.
 * @see Virtual I/O Device (VIRTIO), SCMI Device (spec/virtio/scmi.yaml:51)
 */
export interface VirtioScmiNotification {
  /** Header of the SCMI message. */
  hdr: number;
  /** Payload of the message; the standard sets no bound, 64 KiB is taken here. */
  payload: Uint8Array;
}

/** Refuses what does not fit in a VirtioScmiNotification, by its name. */
function refuseVirtioScmiNotification(value: VirtioScmiNotification): void {
  checkRange(value.hdr, 0, 4294967295, "VirtioScmiNotification.hdr");
  checkRange(value.payload.length, 0, 65536, "VirtioScmiNotification.payload.length");
}

/** Encoder and decoder of VirtioScmiNotification, 4 to 65540 bytes. */
export const VirtioScmiNotification: VariableCodec<VirtioScmiNotification> = {
  MINIMUM_SIZE: 4,
  MAXIMUM_SIZE: 65540,
  sizeOf(value) {
    return 4 + value.payload.length;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiNotification");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_hdr = value.hdr;
    if (
      value_hdr >>> 0 !== value_hdr ||
      !(value.payload.length <= 65536)
    ) refuseVirtioScmiNotification(value);
    view.setUint32(offset, value_hdr, true);
    writeBytes(view, offset + 4, value.payload);
    return offset + 4 + value.payload.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiNotification");
    const count = end - offset - 4;
    checkRange(count, 0, 65536, "VirtioScmiNotification.payload.length");
    return {
      hdr: view.getUint32(offset, true),
      payload: readBytes(view, offset + 4, count),
    };
  },
};

/**
 * Feature bits of the SCMI device.
 * @see Virtual I/O Device (VIRTIO), SCMI Device (spec/virtio/scmi.yaml:20)
 */
export const VirtioScmiFeature = {
  /** The device has notifications or delayed responses, and the event queue exists. */
  P2A_CHANNELS: 0x1n,
  /** The device has statistics in shared memory. */
  SHARED_MEMORY: 0x2n,
} as const;

/** Names and dependencies of the bits of VirtioScmiFeature. */
export const VirtioScmiFeatures = new FeatureSet([
  { name: "P2A_CHANNELS", mask: 0x1n, requires: [] },
  { name: "SHARED_MEMORY", mask: 0x2n, requires: [] },
]);

/**
 * A transport of Arm's System Control and Management Interface.
 * @see Virtual I/O Device (VIRTIO), SCMI Device (spec/virtio/scmi.yaml:8)
 */
export const ScmiDevice = {
  name: "scmi",
  aliases: [],
  virtioId: 32,
  features: VirtioScmiFeatures,
  queues: {
    /** Commands and their responses. */
    command: { first: 0, last: 0 },
    /** Notifications and delayed responses; only with P2A_CHANNELS. */
    event: { first: 1, last: 1 },
  },
} as const;
