// Generated from spec/virtio/scmi.yaml. Do not edit: change that, then run `vhost-user generate`.

import { FeatureSet, type VariableCodec, bytesOf, checkRange, checkSize, checkU32 } from "../support/index.js";

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
    checkU32(value.hdr, "VirtioScmiRequest.hdr");
    view.setUint32(offset, value.hdr, true);
    checkRange(value.params.length, 0, 65536, "VirtioScmiRequest.params.length");
    bytesOf(view, offset + 4, value.params.length).set(value.params);
    return offset + 4 + value.params.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiRequest");
    const count = end - offset - 4;
    checkRange(count, 0, 65536, "VirtioScmiRequest.params.length");
    const params = bytesOf(view, offset + 4, count).slice();
    return {
      hdr: view.getUint32(offset, true),
      params,
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
    checkU32(value.hdr, "VirtioScmiResponse.hdr");
    view.setUint32(offset, value.hdr, true);
    checkRange(value.retValues.length, 0, 65536, "VirtioScmiResponse.retValues.length");
    bytesOf(view, offset + 4, value.retValues.length).set(value.retValues);
    return offset + 4 + value.retValues.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiResponse");
    const count = end - offset - 4;
    checkRange(count, 0, 65536, "VirtioScmiResponse.retValues.length");
    const retValues = bytesOf(view, offset + 4, count).slice();
    return {
      hdr: view.getUint32(offset, true),
      retValues,
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
    checkU32(value.hdr, "VirtioScmiNotification.hdr");
    view.setUint32(offset, value.hdr, true);
    checkRange(value.payload.length, 0, 65536, "VirtioScmiNotification.payload.length");
    bytesOf(view, offset + 4, value.payload.length).set(value.payload);
    return offset + 4 + value.payload.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "VirtioScmiNotification");
    const count = end - offset - 4;
    checkRange(count, 0, 65536, "VirtioScmiNotification.payload.length");
    const payload = bytesOf(view, offset + 4, count).slice();
    return {
      hdr: view.getUint32(offset, true),
      payload,
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
