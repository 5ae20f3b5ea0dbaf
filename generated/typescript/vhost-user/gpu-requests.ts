// Generated from spec/vhost-user/gpu-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type MessageDefinition, NATIVE_LITTLE_ENDIAN, type VariableCodec, checkRange, checkSize, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";
const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;

/**
 * Pixels of a cursor: 64 by 64.
 * Unit: pixels.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:8)
 */
export const GPU_CURSOR_PIXELS = 4096;

/**
 * Most scanouts of a GPU.
 * Unit: scanouts.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:9)
 */
export const GPU_MAX_SCANOUTS = 16;

/**
 * Most bytes of pixels accepted in one update: a scanout of 8192 by 8192.
 * Unit: bytes.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:10)
 */
export const GPU_MAX_UPDATE_BYTES = 268435456;

/**
 * The flags word of the header; there is no version.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:22)
 */
export interface GpuHeaderFlags {
  /** Set on replies. */
  reply: boolean;
}

/** Encoder and decoder of GpuHeaderFlags, 4 bytes. */
export const GpuHeaderFlags: Codec<GpuHeaderFlags> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    view.setUint32(offset, ((value.reply ? 0x4 : 0)) >>> 0, LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "GpuHeaderFlags");
    const word = view.getUint32(offset, LITTLE_ENDIAN);
    return {
      reply: (word & 0x4) !== 0,
    };
  },
};

/**
 * What every message of the protocol starts with.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:30)
 */
export interface GpuHeader {
  /** Id of the request; a reply repeats it. */
  request: number;
  /** Direction. */
  flags: GpuHeaderFlags;
  /** Number of payload bytes that follow. */
  size: number;
}

/** Refuses what does not fit in a GpuHeader, by its name. */
function refuseGpuHeader(value: GpuHeader): void {
  checkRange(value.request, 0, 4294967295, "GpuHeader.request");
  checkRange(value.size, 0, 4294967295, "GpuHeader.size");
}

/** Encoder and decoder of GpuHeader, 12 bytes. */
export const GpuHeader: Codec<GpuHeader> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_request = value.request;
    const value_size = value.size;
    if (
      value_request >>> 0 !== value_request ||
      value_size >>> 0 !== value_size
    ) refuseGpuHeader(value);
    view.setUint32(offset, value_request, LITTLE_ENDIAN);
    view.setUint32(offset + 4, ((value.flags.reply ? 0x4 : 0)) >>> 0, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_size, LITTLE_ENDIAN);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "GpuHeader");
    const flags = view.getUint32(offset + 4, LITTLE_ENDIAN);
    return {
      request: view.getUint32(offset, LITTLE_ENDIAN),
      flags: {
        reply: (flags & 0x4) !== 0,
      },
      size: view.getUint32(offset + 8, LITTLE_ENDIAN),
    };
  },
};

/**
 * Where the cursor is.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:37)
 */
export interface GpuCursorPos {
  /** Index of the scanout. */
  scanoutId: number;
  /** Pixels from the left. */
  x: number;
  /** Pixels from the top. */
  y: number;
}

/** Refuses what does not fit in a GpuCursorPos, by its name. */
function refuseGpuCursorPos(value: GpuCursorPos): void {
  checkRange(value.scanoutId, 0, 4294967295, "GpuCursorPos.scanoutId");
  checkRange(value.x, 0, 4294967295, "GpuCursorPos.x");
  checkRange(value.y, 0, 4294967295, "GpuCursorPos.y");
}

/** Encoder and decoder of GpuCursorPos, 12 bytes. */
export const GpuCursorPos: Codec<GpuCursorPos> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    const value_x = value.x;
    const value_y = value.y;
    if (
      value_scanoutId >>> 0 !== value_scanoutId ||
      value_x >>> 0 !== value_x ||
      value_y >>> 0 !== value_y
    ) refuseGpuCursorPos(value);
    view.setUint32(offset, value_scanoutId, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_x, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_y, LITTLE_ENDIAN);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "GpuCursorPos");
    return {
      scanoutId: view.getUint32(offset, LITTLE_ENDIAN),
      x: view.getUint32(offset + 4, LITTLE_ENDIAN),
      y: view.getUint32(offset + 8, LITTLE_ENDIAN),
    };
  },
};

/**
 * A cursor's shape.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:44)
 */
export interface GpuCursorUpdate {
  /** Where it is. */
  pos: GpuCursorPos;
  /** Hot spot, pixels from the left. */
  hotX: number;
  /** Hot spot, pixels from the top. */
  hotY: number;
  /** 64 by 64 pixels, a8r8g8b8. */
  data: readonly number[];
}

/** Refuses what does not fit in a GpuCursorUpdate, by its name. */
function refuseGpuCursorUpdate(value: GpuCursorUpdate): void {
  refuseGpuCursorPos(value.pos);
  checkRange(value.hotX, 0, 4294967295, "GpuCursorUpdate.hotX");
  checkRange(value.hotY, 0, 4294967295, "GpuCursorUpdate.hotY");
  checkRange(value.data.length, 4096, 4096, "GpuCursorUpdate.data.length");
}

/** Encoder and decoder of GpuCursorUpdate, 16404 bytes. */
export const GpuCursorUpdate: Codec<GpuCursorUpdate> = {
  SIZE: 16404,
  encodeInto(value, view, offset) {
    const value_pos_scanoutId = value.pos.scanoutId;
    const value_pos_x = value.pos.x;
    const value_pos_y = value.pos.y;
    const value_hotX = value.hotX;
    const value_hotY = value.hotY;
    if (
      value_pos_scanoutId >>> 0 !== value_pos_scanoutId ||
      value_pos_x >>> 0 !== value_pos_x ||
      value_pos_y >>> 0 !== value_pos_y ||
      value_hotX >>> 0 !== value_hotX ||
      value_hotY >>> 0 !== value_hotY ||
      value.data.length !== 4096
    ) refuseGpuCursorUpdate(value);
    view.setUint32(offset, value_pos_scanoutId, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_pos_x, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_pos_y, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_hotX, LITTLE_ENDIAN);
    view.setUint32(offset + 16, value_hotY, LITTLE_ENDIAN);
    for (let index = 0, at = offset + 20; index < value.data.length; index++, at += 4) {
      const element = value.data[index] as NonNullable<(typeof value.data)[number]>;
      if (element >>> 0 !== element) checkRange(element, 0, 4294967295, "GpuCursorUpdate.data[]");
      view.setUint32(at, element, LITTLE_ENDIAN);
    }
    return offset + 16404;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16404, "GpuCursorUpdate");
    const data = new Array<number>(4096);
    for (let index = 0, at = offset + 20; index < 4096; index++, at += 4) {
      data[index] = view.getUint32(at, LITTLE_ENDIAN);
    }
    return {
      pos: {
        scanoutId: view.getUint32(offset, LITTLE_ENDIAN),
        x: view.getUint32(offset + 4, LITTLE_ENDIAN),
        y: view.getUint32(offset + 8, LITTLE_ENDIAN),
      },
      hotX: view.getUint32(offset + 12, LITTLE_ENDIAN),
      hotY: view.getUint32(offset + 16, LITTLE_ENDIAN),
      data,
    };
  },
};

/**
 * The size of a scanout.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:52)
 */
export interface GpuScanout {
  /** Index of the scanout. */
  scanoutId: number;
  /** Width in pixels; with height zero: disabled. */
  width: number;
  /** Height in pixels. */
  height: number;
}

/** Refuses what does not fit in a GpuScanout, by its name. */
function refuseGpuScanout(value: GpuScanout): void {
  checkRange(value.scanoutId, 0, 4294967295, "GpuScanout.scanoutId");
  checkRange(value.width, 0, 4294967295, "GpuScanout.width");
  checkRange(value.height, 0, 4294967295, "GpuScanout.height");
}

/** Encoder and decoder of GpuScanout, 12 bytes. */
export const GpuScanout: Codec<GpuScanout> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    const value_width = value.width;
    const value_height = value.height;
    if (
      value_scanoutId >>> 0 !== value_scanoutId ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height
    ) refuseGpuScanout(value);
    view.setUint32(offset, value_scanoutId, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_width, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_height, LITTLE_ENDIAN);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "GpuScanout");
    return {
      scanoutId: view.getUint32(offset, LITTLE_ENDIAN),
      width: view.getUint32(offset + 4, LITTLE_ENDIAN),
      height: view.getUint32(offset + 8, LITTLE_ENDIAN),
    };
  },
};

/**
 * A rectangle of a scanout, and its pixels.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:59)
 */
export interface GpuUpdate {
  /** Index of the scanout. */
  scanoutId: number;
  /** Pixels from the left. */
  x: number;
  /** Pixels from the top. */
  y: number;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** The pixels, x8r8g8b8; none for a dma-buf. */
  data: Uint8Array;
}

/** Refuses what does not fit in a GpuUpdate, by its name. */
function refuseGpuUpdate(value: GpuUpdate): void {
  checkRange(value.scanoutId, 0, 4294967295, "GpuUpdate.scanoutId");
  checkRange(value.x, 0, 4294967295, "GpuUpdate.x");
  checkRange(value.y, 0, 4294967295, "GpuUpdate.y");
  checkRange(value.width, 0, 4294967295, "GpuUpdate.width");
  checkRange(value.height, 0, 4294967295, "GpuUpdate.height");
  checkRange(value.data.length, 0, 268435456, "GpuUpdate.data.length");
}

/** Encoder and decoder of GpuUpdate, 20 to 268435476 bytes. */
export const GpuUpdate: VariableCodec<GpuUpdate> = {
  MINIMUM_SIZE: 20,
  MAXIMUM_SIZE: 268435476,
  sizeOf(value) {
    return 20 + value.data.length;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 20, "GpuUpdate");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    const value_x = value.x;
    const value_y = value.y;
    const value_width = value.width;
    const value_height = value.height;
    if (
      value_scanoutId >>> 0 !== value_scanoutId ||
      value_x >>> 0 !== value_x ||
      value_y >>> 0 !== value_y ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height ||
      !(value.data.length <= 268435456)
    ) refuseGpuUpdate(value);
    view.setUint32(offset, value_scanoutId, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_x, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_y, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_width, LITTLE_ENDIAN);
    view.setUint32(offset + 16, value_height, LITTLE_ENDIAN);
    writeBytes(view, offset + 20, value.data);
    return offset + 20 + value.data.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 20, "GpuUpdate");
    const count = end - offset - 20;
    checkRange(count, 0, 268435456, "GpuUpdate.data.length");
    return {
      scanoutId: view.getUint32(offset, LITTLE_ENDIAN),
      x: view.getUint32(offset + 4, LITTLE_ENDIAN),
      y: view.getUint32(offset + 8, LITTLE_ENDIAN),
      width: view.getUint32(offset + 12, LITTLE_ENDIAN),
      height: view.getUint32(offset + 16, LITTLE_ENDIAN),
      data: readBytes(view, offset + 20, count),
    };
  },
};

/**
 * A scanout that shows a dma-buf.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:69)
 */
export interface GpuDmabufScanout {
  /** Index of the scanout. */
  scanoutId: number;
  /** Pixels from the left. */
  x: number;
  /** Pixels from the top. */
  y: number;
  /** Width in pixels; with height zero: disabled. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Width of the dma-buf in pixels. */
  fdWidth: number;
  /** Height of the dma-buf in pixels. */
  fdHeight: number;
  /** Bytes a line of the dma-buf. */
  fdStride: number;
  /** Flags of the dma-buf. */
  fdFlags: number;
  /** Pixel format, a DRM code of four characters. */
  fdDrmFourcc: number;
}

/** Refuses what does not fit in a GpuDmabufScanout, by its name. */
function refuseGpuDmabufScanout(value: GpuDmabufScanout): void {
  checkRange(value.scanoutId, 0, 4294967295, "GpuDmabufScanout.scanoutId");
  checkRange(value.x, 0, 4294967295, "GpuDmabufScanout.x");
  checkRange(value.y, 0, 4294967295, "GpuDmabufScanout.y");
  checkRange(value.width, 0, 4294967295, "GpuDmabufScanout.width");
  checkRange(value.height, 0, 4294967295, "GpuDmabufScanout.height");
  checkRange(value.fdWidth, 0, 4294967295, "GpuDmabufScanout.fdWidth");
  checkRange(value.fdHeight, 0, 4294967295, "GpuDmabufScanout.fdHeight");
  checkRange(value.fdStride, 0, 4294967295, "GpuDmabufScanout.fdStride");
  checkRange(value.fdFlags, 0, 4294967295, "GpuDmabufScanout.fdFlags");
  checkRange(value.fdDrmFourcc, -2147483648, 2147483647, "GpuDmabufScanout.fdDrmFourcc");
}

/** Encoder and decoder of GpuDmabufScanout, 40 bytes. */
export const GpuDmabufScanout: Codec<GpuDmabufScanout> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    const value_x = value.x;
    const value_y = value.y;
    const value_width = value.width;
    const value_height = value.height;
    const value_fdWidth = value.fdWidth;
    const value_fdHeight = value.fdHeight;
    const value_fdStride = value.fdStride;
    const value_fdFlags = value.fdFlags;
    const value_fdDrmFourcc = value.fdDrmFourcc;
    if (
      value_scanoutId >>> 0 !== value_scanoutId ||
      value_x >>> 0 !== value_x ||
      value_y >>> 0 !== value_y ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height ||
      value_fdWidth >>> 0 !== value_fdWidth ||
      value_fdHeight >>> 0 !== value_fdHeight ||
      value_fdStride >>> 0 !== value_fdStride ||
      value_fdFlags >>> 0 !== value_fdFlags ||
      (value_fdDrmFourcc | 0) !== value_fdDrmFourcc
    ) refuseGpuDmabufScanout(value);
    view.setUint32(offset, value_scanoutId, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_x, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_y, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_width, LITTLE_ENDIAN);
    view.setUint32(offset + 16, value_height, LITTLE_ENDIAN);
    view.setUint32(offset + 20, value_fdWidth, LITTLE_ENDIAN);
    view.setUint32(offset + 24, value_fdHeight, LITTLE_ENDIAN);
    view.setUint32(offset + 28, value_fdStride, LITTLE_ENDIAN);
    view.setUint32(offset + 32, value_fdFlags, LITTLE_ENDIAN);
    view.setInt32(offset + 36, value_fdDrmFourcc, LITTLE_ENDIAN);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "GpuDmabufScanout");
    return {
      scanoutId: view.getUint32(offset, LITTLE_ENDIAN),
      x: view.getUint32(offset + 4, LITTLE_ENDIAN),
      y: view.getUint32(offset + 8, LITTLE_ENDIAN),
      width: view.getUint32(offset + 12, LITTLE_ENDIAN),
      height: view.getUint32(offset + 16, LITTLE_ENDIAN),
      fdWidth: view.getUint32(offset + 20, LITTLE_ENDIAN),
      fdHeight: view.getUint32(offset + 24, LITTLE_ENDIAN),
      fdStride: view.getUint32(offset + 28, LITTLE_ENDIAN),
      fdFlags: view.getUint32(offset + 32, LITTLE_ENDIAN),
      fdDrmFourcc: view.getInt32(offset + 36, LITTLE_ENDIAN),
    };
  },
};

/**
 * A scanout that shows a dma-buf with a format modifier.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:83)
 */
export interface GpuDmabufScanout2 {
  /** The scanout. */
  dmabufScanout: GpuDmabufScanout;
  /** The DRM format modifier. */
  modifier: bigint;
}

/** Encoder and decoder of GpuDmabufScanout2, 48 bytes. */
export const GpuDmabufScanout2: Codec<GpuDmabufScanout2> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_dmabufScanout_scanoutId = value.dmabufScanout.scanoutId;
    const value_dmabufScanout_x = value.dmabufScanout.x;
    const value_dmabufScanout_y = value.dmabufScanout.y;
    const value_dmabufScanout_width = value.dmabufScanout.width;
    const value_dmabufScanout_height = value.dmabufScanout.height;
    const value_dmabufScanout_fdWidth = value.dmabufScanout.fdWidth;
    const value_dmabufScanout_fdHeight = value.dmabufScanout.fdHeight;
    const value_dmabufScanout_fdStride = value.dmabufScanout.fdStride;
    const value_dmabufScanout_fdFlags = value.dmabufScanout.fdFlags;
    const value_dmabufScanout_fdDrmFourcc = value.dmabufScanout.fdDrmFourcc;
    if (
      value_dmabufScanout_scanoutId >>> 0 !== value_dmabufScanout_scanoutId ||
      value_dmabufScanout_x >>> 0 !== value_dmabufScanout_x ||
      value_dmabufScanout_y >>> 0 !== value_dmabufScanout_y ||
      value_dmabufScanout_width >>> 0 !== value_dmabufScanout_width ||
      value_dmabufScanout_height >>> 0 !== value_dmabufScanout_height ||
      value_dmabufScanout_fdWidth >>> 0 !== value_dmabufScanout_fdWidth ||
      value_dmabufScanout_fdHeight >>> 0 !== value_dmabufScanout_fdHeight ||
      value_dmabufScanout_fdStride >>> 0 !== value_dmabufScanout_fdStride ||
      value_dmabufScanout_fdFlags >>> 0 !== value_dmabufScanout_fdFlags ||
      (value_dmabufScanout_fdDrmFourcc | 0) !== value_dmabufScanout_fdDrmFourcc
    ) refuseGpuDmabufScanout(value.dmabufScanout);
    view.setUint32(offset, value_dmabufScanout_scanoutId, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_dmabufScanout_x, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_dmabufScanout_y, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_dmabufScanout_width, LITTLE_ENDIAN);
    view.setUint32(offset + 16, value_dmabufScanout_height, LITTLE_ENDIAN);
    view.setUint32(offset + 20, value_dmabufScanout_fdWidth, LITTLE_ENDIAN);
    view.setUint32(offset + 24, value_dmabufScanout_fdHeight, LITTLE_ENDIAN);
    view.setUint32(offset + 28, value_dmabufScanout_fdStride, LITTLE_ENDIAN);
    view.setUint32(offset + 32, value_dmabufScanout_fdFlags, LITTLE_ENDIAN);
    view.setInt32(offset + 36, value_dmabufScanout_fdDrmFourcc, LITTLE_ENDIAN);
    writeU64(view, offset + 40, value.modifier, LITTLE_ENDIAN, "GpuDmabufScanout2.modifier");
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "GpuDmabufScanout2");
    return {
      dmabufScanout: {
        scanoutId: view.getUint32(offset, LITTLE_ENDIAN),
        x: view.getUint32(offset + 4, LITTLE_ENDIAN),
        y: view.getUint32(offset + 8, LITTLE_ENDIAN),
        width: view.getUint32(offset + 12, LITTLE_ENDIAN),
        height: view.getUint32(offset + 16, LITTLE_ENDIAN),
        fdWidth: view.getUint32(offset + 20, LITTLE_ENDIAN),
        fdHeight: view.getUint32(offset + 24, LITTLE_ENDIAN),
        fdStride: view.getUint32(offset + 28, LITTLE_ENDIAN),
        fdFlags: view.getUint32(offset + 32, LITTLE_ENDIAN),
        fdDrmFourcc: view.getInt32(offset + 36, LITTLE_ENDIAN),
      },
      modifier: readU64(view, offset + 40, LITTLE_ENDIAN),
    };
  },
};

/**
 * Whose EDID is wanted.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:89)
 */
export interface GpuEdidRequest {
  /** Index of the scanout. */
  scanoutId: number;
}

/** Encoder and decoder of GpuEdidRequest, 4 bytes. */
export const GpuEdidRequest: Codec<GpuEdidRequest> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    if (value_scanoutId >>> 0 !== value_scanoutId) checkRange(value.scanoutId, 0, 4294967295, "GpuEdidRequest.scanoutId");
    view.setUint32(offset, value_scanoutId, LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "GpuEdidRequest");
    return {
      scanoutId: view.getUint32(offset, LITTLE_ENDIAN),
    };
  },
};

/**
 * The head that virtio-gpu gives its responses.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:94)
 */
export interface GpuRespHdr {
  /** Kind of response, as virtio-gpu numbers it. */
  type: number;
  /** Flags of virtio-gpu. */
  flags: number;
  /** Fence. */
  fenceId: bigint;
  /** Context. */
  ctxId: number;
  /** Ring. */
  ringIdx: number;
}

/** Refuses what does not fit in a GpuRespHdr, by its name. */
function refuseGpuRespHdr(value: GpuRespHdr): void {
  checkRange(value.type, 0, 4294967295, "GpuRespHdr.type");
  checkRange(value.flags, 0, 4294967295, "GpuRespHdr.flags");
  checkRange(value.ctxId, 0, 4294967295, "GpuRespHdr.ctxId");
  checkRange(value.ringIdx, 0, 255, "GpuRespHdr.ringIdx");
}

/** Encoder and decoder of GpuRespHdr, 24 bytes. */
export const GpuRespHdr: Codec<GpuRespHdr> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_flags = value.flags;
    const value_ctxId = value.ctxId;
    const value_ringIdx = value.ringIdx;
    if (
      value_type >>> 0 !== value_type ||
      value_flags >>> 0 !== value_flags ||
      value_ctxId >>> 0 !== value_ctxId ||
      (value_ringIdx & 0xff) !== value_ringIdx
    ) refuseGpuRespHdr(value);
    view.setUint32(offset, value_type, true);
    view.setUint32(offset + 4, value_flags, true);
    writeU64(view, offset + 8, value.fenceId, true, "GpuRespHdr.fenceId");
    view.setUint32(offset + 16, value_ctxId, true);
    view.setUint8(offset + 20, value_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "GpuRespHdr");
    return {
      type: view.getUint32(offset, true),
      flags: view.getUint32(offset + 4, true),
      fenceId: readU64(view, offset + 8, true),
      ctxId: view.getUint32(offset + 16, true),
      ringIdx: view.getUint8(offset + 20),
    };
  },
};

/**
 * One display.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:105)
 */
export interface GpuDisplayOne {
  /** Pixels from the left. */
  x: number;
  /** Pixels from the top. */
  y: number;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Whether it is on. */
  enabled: number;
  /** Flags. */
  flags: number;
}

/** Refuses what does not fit in a GpuDisplayOne, by its name. */
function refuseGpuDisplayOne(value: GpuDisplayOne): void {
  checkRange(value.x, 0, 4294967295, "GpuDisplayOne.x");
  checkRange(value.y, 0, 4294967295, "GpuDisplayOne.y");
  checkRange(value.width, 0, 4294967295, "GpuDisplayOne.width");
  checkRange(value.height, 0, 4294967295, "GpuDisplayOne.height");
  checkRange(value.enabled, 0, 4294967295, "GpuDisplayOne.enabled");
  checkRange(value.flags, 0, 4294967295, "GpuDisplayOne.flags");
}

/** Encoder and decoder of GpuDisplayOne, 24 bytes. */
export const GpuDisplayOne: Codec<GpuDisplayOne> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_x = value.x;
    const value_y = value.y;
    const value_width = value.width;
    const value_height = value.height;
    const value_enabled = value.enabled;
    const value_flags = value.flags;
    if (
      value_x >>> 0 !== value_x ||
      value_y >>> 0 !== value_y ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height ||
      value_enabled >>> 0 !== value_enabled ||
      value_flags >>> 0 !== value_flags
    ) refuseGpuDisplayOne(value);
    view.setUint32(offset, value_x, true);
    view.setUint32(offset + 4, value_y, true);
    view.setUint32(offset + 8, value_width, true);
    view.setUint32(offset + 12, value_height, true);
    view.setUint32(offset + 16, value_enabled, true);
    view.setUint32(offset + 20, value_flags, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "GpuDisplayOne");
    return {
      x: view.getUint32(offset, true),
      y: view.getUint32(offset + 4, true),
      width: view.getUint32(offset + 8, true),
      height: view.getUint32(offset + 12, true),
      enabled: view.getUint32(offset + 16, true),
      flags: view.getUint32(offset + 20, true),
    };
  },
};

/**
 * The displays of the front-end.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:116)
 */
export interface GpuRespDisplayInfo {
  /** Head of the response. */
  hdr: GpuRespHdr;
  /** The displays by scanout. */
  pmodes: readonly GpuDisplayOne[];
}

/** Refuses what does not fit in a GpuRespDisplayInfo, by its name. */
function refuseGpuRespDisplayInfo(value: GpuRespDisplayInfo): void {
  refuseGpuRespHdr(value.hdr);
  checkRange(value.pmodes.length, 16, 16, "GpuRespDisplayInfo.pmodes.length");
}

/** Encoder and decoder of GpuRespDisplayInfo, 408 bytes. */
export const GpuRespDisplayInfo: Codec<GpuRespDisplayInfo> = {
  SIZE: 408,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value.pmodes.length !== 16
    ) refuseGpuRespDisplayInfo(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "GpuRespHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    for (let index = 0, at = offset + 24; index < value.pmodes.length; index++, at += 24) {
      const element = value.pmodes[index] as NonNullable<(typeof value.pmodes)[number]>;
      const element_x = element.x;
      const element_y = element.y;
      const element_width = element.width;
      const element_height = element.height;
      const element_enabled = element.enabled;
      const element_flags = element.flags;
      if (
        element_x >>> 0 !== element_x ||
        element_y >>> 0 !== element_y ||
        element_width >>> 0 !== element_width ||
        element_height >>> 0 !== element_height ||
        element_enabled >>> 0 !== element_enabled ||
        element_flags >>> 0 !== element_flags
      ) refuseGpuDisplayOne(element);
      view.setUint32(at, element_x, true);
      view.setUint32(at + 4, element_y, true);
      view.setUint32(at + 8, element_width, true);
      view.setUint32(at + 12, element_height, true);
      view.setUint32(at + 16, element_enabled, true);
      view.setUint32(at + 20, element_flags, true);
    }
    return offset + 408;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 408, "GpuRespDisplayInfo");
    const pmodes = new Array<GpuDisplayOne>(16);
    for (let index = 0, at = offset + 24; index < 16; index++, at += 24) {
      pmodes[index] = {
        x: view.getUint32(at, true),
        y: view.getUint32(at + 4, true),
        width: view.getUint32(at + 8, true),
        height: view.getUint32(at + 12, true),
        enabled: view.getUint32(at + 16, true),
        flags: view.getUint32(at + 20, true),
      };
    }
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      pmodes,
    };
  },
};

/**
 * The EDID of a display.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:123)
 */
export interface GpuRespEdid {
  /** Head of the response. */
  hdr: GpuRespHdr;
  /** Length of the EDID in bytes. */
  size: number;
  /** The EDID. */
  edid: Uint8Array;
}

/** Refuses what does not fit in a GpuRespEdid, by its name. */
function refuseGpuRespEdid(value: GpuRespEdid): void {
  refuseGpuRespHdr(value.hdr);
  checkRange(value.size, 0, 4294967295, "GpuRespEdid.size");
  checkRange(value.edid.length, 1024, 1024, "GpuRespEdid.edid.length");
}

/** Encoder and decoder of GpuRespEdid, 1056 bytes. */
export const GpuRespEdid: Codec<GpuRespEdid> = {
  SIZE: 1056,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_size = value.size;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_size >>> 0 !== value_size ||
      value.edid.length !== 1024
    ) refuseGpuRespEdid(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "GpuRespHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_size, true);
    view.setUint32(offset + 28, 0);
    writeBytes(view, offset + 32, value.edid);
    return offset + 1056;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1056, "GpuRespEdid");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      size: view.getUint32(offset + 24, true),
      edid: readBytes(view, offset + 32, 1024),
    };
  },
};

/**
 * Optional parts of the vhost-user-gpu protocol.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:13)
 */
export const GpuProtocolFeature = {
  /** GET_EDID is understood. */
  EDID: 0x1n,
  /** DMABUF_SCANOUT2 is understood. */
  DMABUF2: 0x2n,
} as const;

/** Names and dependencies of the bits of GpuProtocolFeature. */
export const GpuProtocolFeatures = new FeatureSet([
  { name: "EDID", mask: 0x1n, requires: [] },
  { name: "DMABUF2", mask: 0x2n, requires: [] },
]);

/**
 * Requests of the back-end on the socket that GPU_SET_SOCKET gave it, and the front-end's answers. There are no acknowledgements.
 * The ids of the messages.
 * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:134)
 */
export const GpuRequest = {
  /** Asks for the optional parts that the front-end offers. */
  GET_PROTOCOL_FEATURES: 1,
  /** Enables optional parts. */
  SET_PROTOCOL_FEATURES: 2,
  /** Asks for the front-end's displays. */
  GET_DISPLAY_INFO: 3,
  /** Shows the cursor at a place. */
  CURSOR_POS: 4,
  /** Hides the cursor. */
  CURSOR_POS_HIDE: 5,
  /** Sets the cursor's shape. */
  CURSOR_UPDATE: 6,
  /** Sets the size of a scanout, or disables it. */
  SCANOUT: 7,
  /** Shows new pixels. */
  UPDATE: 8,
  /** Makes a dma-buf the content of a scanout. */
  DMABUF_SCANOUT: 9,
  /** Tells which part of the dma-buf changed; the answer comes when the frame was drawn. */
  DMABUF_UPDATE: 10,
  /** Asks for the EDID of a display. */
  GET_EDID: 11,
  /** Makes a dma-buf with a format modifier the content of a scanout. */
  DMABUF_SCANOUT2: 12,
} as const;

/** What the specification says of each message, by the name of its method. */
export const gpuRequests = {
  getProtocolFeatures: {
    id: 1,
    name: "GET_PROTOCOL_FEATURES",
    method: "getProtocolFeatures",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "always", failure: null },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 0,
    maximumSize: 0,
    maximumReplySize: 8,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  setProtocolFeatures: {
    id: 2,
    name: "SET_PROTOCOL_FEATURES",
    method: "setProtocolFeatures",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 8,
    maximumSize: 8,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  getDisplayInfo: {
    id: 3,
    name: "GET_DISPLAY_INFO",
    method: "getDisplayInfo",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "always", failure: null },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 0,
    maximumSize: 0,
    maximumReplySize: 408,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  cursorPos: {
    id: 4,
    name: "CURSOR_POS",
    method: "cursorPos",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 12,
    maximumSize: 12,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  cursorPosHide: {
    id: 5,
    name: "CURSOR_POS_HIDE",
    method: "cursorPosHide",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 12,
    maximumSize: 12,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  cursorUpdate: {
    id: 6,
    name: "CURSOR_UPDATE",
    method: "cursorUpdate",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 16404,
    maximumSize: 16404,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  scanout: {
    id: 7,
    name: "SCANOUT",
    method: "scanout",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 12,
    maximumSize: 12,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  update: {
    id: 8,
    name: "UPDATE",
    method: "update",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 20,
    maximumSize: 268435476,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  dmabufScanout: {
    id: 9,
    name: "DMABUF_SCANOUT",
    method: "dmabufScanout",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 40,
    maximumSize: 40,
    maximumReplySize: 0,
    requestDescriptors: { kind: "dma-buf", minimum: 0, maximum: 1, ignored: false },
    replyDescriptors: null,
  },
  dmabufUpdate: {
    id: 10,
    name: "DMABUF_UPDATE",
    method: "dmabufUpdate",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [],
    reply: { kind: "always", failure: null },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 20,
    maximumSize: 268435476,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  getEdid: {
    id: 11,
    name: "GET_EDID",
    method: "getEdid",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [{ kind: "feature", space: "gpu", mask: 0x1n, step: "accept", name: "VHOST_USER_GPU_PROTOCOL_F_EDID" }],
    reply: { kind: "always", failure: null },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 4,
    maximumSize: 4,
    maximumReplySize: 1056,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  dmabufScanout2: {
    id: 12,
    name: "DMABUF_SCANOUT2",
    method: "dmabufScanout2",
    section: "vhost-user-gpu.rst, Message types",
    scope: "device",
    gates: [{ kind: "feature", space: "gpu", mask: 0x2n, step: "accept", name: "VHOST_USER_GPU_PROTOCOL_F_DMABUF2" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 48,
    maximumSize: 48,
    maximumReplySize: 0,
    requestDescriptors: { kind: "dma-buf", minimum: 0, maximum: 1, ignored: false },
    replyDescriptors: null,
  },
} as const satisfies Record<string, MessageDefinition>;

/** The same by id. */
export const gpuRequestsById: ReadonlyMap<number, MessageDefinition> = new Map(Object.values(gpuRequests).map((definition) => [definition.id, definition]));
