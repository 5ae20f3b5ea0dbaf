// Generated from spec/virtio/gpio.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type Open, type VariableCodec, checkRange, checkSize, checkView, readBytes, writeBytes } from "../support/index.js";

/**
 * What a request asks for.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:26)
 */
export const VirtioGpioRequestType = {
  /** Read the names of all lines. */
  GET_NAMES: 1,
  /** Read the direction of a line. */
  GET_DIRECTION: 2,
  /** Set the direction of a line. */
  SET_DIRECTION: 3,
  /** Read the level of a line. */
  GET_VALUE: 4,
  /** Set the level of a line. */
  SET_VALUE: 5,
  /** Say when a line interrupts; only with IRQ. */
  IRQ_TYPE: 6,
} as const;

/** A known value of VirtioGpioRequestType. */
export type VirtioGpioRequestType = (typeof VirtioGpioRequestType)[keyof typeof VirtioGpioRequestType];

/**
 * How a request went.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:37)
 */
export const VirtioGpioStatus = {
  /** Success. */
  OK: 0,
  /** The request failed. */
  ERR: 1,
} as const;

/** A known value of VirtioGpioStatus. */
export type VirtioGpioStatus = (typeof VirtioGpioStatus)[keyof typeof VirtioGpioStatus];

/**
 * Direction of a line.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:44)
 */
export const VirtioGpioDirection = {
  /** The line is not in use. */
  NONE: 0,
  /** The guest drives the line. */
  OUT: 1,
  /** The guest reads the line. */
  IN: 2,
} as const;

/** A known value of VirtioGpioDirection. */
export type VirtioGpioDirection = (typeof VirtioGpioDirection)[keyof typeof VirtioGpioDirection];

/**
 * When a line interrupts.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:52)
 */
export const VirtioGpioIrqTrigger = {
  /** Never. */
  NONE: 0,
  /** When it goes high. */
  EDGE_RISING: 1,
  /** When it goes low. */
  EDGE_FALLING: 2,
  /** When it changes. */
  EDGE_BOTH: 3,
  /** While it is high. */
  LEVEL_HIGH: 4,
  /** While it is low. */
  LEVEL_LOW: 8,
} as const;

/** A known value of VirtioGpioIrqTrigger. */
export type VirtioGpioIrqTrigger = (typeof VirtioGpioIrqTrigger)[keyof typeof VirtioGpioIrqTrigger];

/**
 * Why a pair of buffers of the event queue comes back.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:63)
 */
export const VirtioGpioIrqStatus = {
  /** No interrupt: the line does not interrupt any more. */
  INVALID: 0,
  /** The line interrupted. */
  VALID: 1,
} as const;

/** A known value of VirtioGpioIrqStatus. */
export type VirtioGpioIrqStatus = (typeof VirtioGpioIrqStatus)[keyof typeof VirtioGpioIrqStatus];

/**
 * The configuration space of the GPIO device.
 * In C: `virtio_gpio_config`.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:72)
 */
export interface VirtioGpioConfig {
  /** Number of lines. */
  ngpio: number;
  /** Bytes of all names with a zero after each; 0 when lines have no names. */
  gpioNamesSize: number;
}

/** Refuses what does not fit in a VirtioGpioConfig, by its name. */
function refuseVirtioGpioConfig(value: VirtioGpioConfig): void {
  checkRange(value.ngpio, 0, 65535, "VirtioGpioConfig.ngpio");
  checkRange(value.gpioNamesSize, 0, 4294967295, "VirtioGpioConfig.gpioNamesSize");
}

/** Encoder and decoder of VirtioGpioConfig, 8 bytes. */
export const VirtioGpioConfig: Codec<VirtioGpioConfig> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_ngpio = value.ngpio;
    const value_gpioNamesSize = value.gpioNamesSize;
    if (
      (value_ngpio & 0xffff) !== value_ngpio ||
      value_gpioNamesSize >>> 0 !== value_gpioNamesSize
    ) refuseVirtioGpioConfig(value);
    view.setUint16(offset, value_ngpio, true);
    view.setUint16(offset + 2, 0);
    view.setUint32(offset + 4, value_gpioNamesSize, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioGpioConfig");
    return {
      ngpio: view.getUint16(offset, true),
      gpioNamesSize: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * A request, read by the device.
 * In C: `virtio_gpio_request`.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:80)
 */
export interface VirtioGpioRequest {
  /** What is asked. */
  type: Open<VirtioGpioRequestType>;
  /** Number of the line; 0 in GET_NAMES. */
  gpio: number;
  /** virtio-gpio-direction in SET_DIRECTION, 0 or 1 in SET_VALUE, virtio-gpio-irq-trigger in IRQ_TYPE; 0 otherwise. */
  value: number;
}

/** Refuses what does not fit in a VirtioGpioRequest, by its name. */
function refuseVirtioGpioRequest(value: VirtioGpioRequest): void {
  checkRange(value.type, 0, 65535, "VirtioGpioRequest.type");
  checkRange(value.gpio, 0, 65535, "VirtioGpioRequest.gpio");
  checkRange(value.value, 0, 4294967295, "VirtioGpioRequest.value");
}

/** Encoder and decoder of VirtioGpioRequest, 8 bytes. */
export const VirtioGpioRequest: Codec<VirtioGpioRequest> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_gpio = value.gpio;
    const value_value = value.value;
    if (
      (value_type & 0xffff) !== value_type ||
      (value_gpio & 0xffff) !== value_gpio ||
      value_value >>> 0 !== value_value
    ) refuseVirtioGpioRequest(value);
    view.setUint16(offset, value_type, true);
    view.setUint16(offset + 2, value_gpio, true);
    view.setUint32(offset + 4, value_value, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioGpioRequest");
    return {
      type: view.getUint16(offset, true),
      gpio: view.getUint16(offset + 2, true),
      value: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * The answer to all requests but GET_NAMES, written by the device.
 * In C: `virtio_gpio_response`.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:88)
 */
export interface VirtioGpioResponse {
  /** How it went. */
  status: Open<VirtioGpioStatus>;
  /** virtio-gpio-direction after GET_DIRECTION, 0 or 1 after GET_VALUE; 0 otherwise. */
  value: number;
}

/** Refuses what does not fit in a VirtioGpioResponse, by its name. */
function refuseVirtioGpioResponse(value: VirtioGpioResponse): void {
  checkRange(value.status, 0, 255, "VirtioGpioResponse.status");
  checkRange(value.value, 0, 255, "VirtioGpioResponse.value");
}

/** Encoder and decoder of VirtioGpioResponse, 2 bytes. */
export const VirtioGpioResponse: Codec<VirtioGpioResponse> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    const value_value = value.value;
    if (
      (value_status & 0xff) !== value_status ||
      (value_value & 0xff) !== value_value
    ) refuseVirtioGpioResponse(value);
    view.setUint8(offset, value_status);
    view.setUint8(offset + 1, value_value);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "VirtioGpioResponse");
    return {
      status: view.getUint8(offset),
      value: view.getUint8(offset + 1),
    };
  },
};

/**
 * The answer to GET_NAMES, written by the device.
 * In C: `virtio_gpio_response_get_names`.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:95)
 */
export interface VirtioGpioResponseGetNames {
  /** How it went. */
  status: Open<VirtioGpioStatus>;
  /** gpio_names_size bytes: the names in the order of the lines, a zero after each; bounded here to 1 MiB. */
  value: Uint8Array;
}

/** Refuses what does not fit in a VirtioGpioResponseGetNames, by its name. */
function refuseVirtioGpioResponseGetNames(value: VirtioGpioResponseGetNames): void {
  checkRange(value.status, 0, 255, "VirtioGpioResponseGetNames.status");
  checkRange(value.value.length, 0, 1048576, "VirtioGpioResponseGetNames.value.length");
}

/** Encoder and decoder of VirtioGpioResponseGetNames, 1 to 1048577 bytes. */
export const VirtioGpioResponseGetNames: VariableCodec<VirtioGpioResponseGetNames> = {
  MINIMUM_SIZE: 1,
  MAXIMUM_SIZE: 1048577,
  sizeOf(value) {
    return 1 + value.value.length;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 1, "VirtioGpioResponseGetNames");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if (
      (value_status & 0xff) !== value_status ||
      !(value.value.length <= 1048576)
    ) refuseVirtioGpioResponseGetNames(value);
    view.setUint8(offset, value_status);
    writeBytes(view, offset + 1, value.value);
    return offset + 1 + value.value.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 1, "VirtioGpioResponseGetNames");
    const count = end - offset - 1;
    checkRange(count, 0, 1048576, "VirtioGpioResponseGetNames.value.length");
    return {
      status: view.getUint8(offset),
      value: readBytes(view, offset + 1, count),
    };
  },
};

/**
 * The first buffer of a pair in the event queue, read by the device; it unmasks the interrupt of a line.
 * In C: `virtio_gpio_irq_request`.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:102)
 */
export interface VirtioGpioIrqRequest {
  /** Number of the line. */
  gpio: number;
}

/** Encoder and decoder of VirtioGpioIrqRequest, 2 bytes. */
export const VirtioGpioIrqRequest: Codec<VirtioGpioIrqRequest> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    const value_gpio = value.gpio;
    if ((value_gpio & 0xffff) !== value_gpio) checkRange(value.gpio, 0, 65535, "VirtioGpioIrqRequest.gpio");
    view.setUint16(offset, value_gpio, true);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "VirtioGpioIrqRequest");
    return {
      gpio: view.getUint16(offset, true),
    };
  },
};

/**
 * The second buffer of a pair in the event queue, written by the device.
 * In C: `virtio_gpio_irq_response`.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:108)
 */
export interface VirtioGpioIrqResponse {
  /** Whether the line interrupted. */
  status: Open<VirtioGpioIrqStatus>;
}

/** Encoder and decoder of VirtioGpioIrqResponse, 1 bytes. */
export const VirtioGpioIrqResponse: Codec<VirtioGpioIrqResponse> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if ((value_status & 0xff) !== value_status) checkRange(value.status, 0, 255, "VirtioGpioIrqResponse.status");
    view.setUint8(offset, value_status);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioGpioIrqResponse");
    return {
      status: view.getUint8(offset),
    };
  },
};

/**
 * Feature bits of the GPIO device.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:18)
 */
export const VirtioGpioFeature = {
  /** Lines can interrupt. */
  IRQ: 0x1n,
} as const;

/** Names and dependencies of the bits of VirtioGpioFeature. */
export const VirtioGpioFeatures = new FeatureSet([
  { name: "IRQ", mask: 0x1n, requires: [] },
]);

/**
 * Lines that are read, driven and watched.
 * @see Virtual I/O Device (VIRTIO), GPIO Device (spec/virtio/gpio.yaml:8)
 */
export const GpioDevice = {
  name: "gpio",
  aliases: [],
  virtioId: 41,
  features: VirtioGpioFeatures,
  config: VirtioGpioConfig,
  queues: {
    /** Requests. */
    request: { first: 0, last: 0 },
    /** One pair of buffers a line, returned when it interrupts; only with IRQ. */
    event: { first: 1, last: 1 },
  },
} as const;
