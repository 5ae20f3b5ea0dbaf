// Generated from spec/vhost-user/gpu-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type MessageDefinition, NATIVE_LITTLE_ENDIAN, type VariableCodec, checkRange, checkSize, checkView, readBytes, readU64, refuse, writeBytes, writeU64 } from "../support/index.js";
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

/** Encoder and decoder of GpuHeader, 12 bytes. */
export const GpuHeader: Codec<GpuHeader> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_request = value.request;
    if ((value_request & 0x7fffffff) !== value_request && value_request >>> 0 !== value_request) refuse("GpuHeader.request", value_request, "0 to 4294967295");
    const value_size = value.size;
    if ((value_size & 0x7fffffff) !== value_size && value_size >>> 0 !== value_size) refuse("GpuHeader.size", value_size, "0 to 4294967295");
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

/** Encoder and decoder of GpuCursorPos, 12 bytes. */
export const GpuCursorPos: Codec<GpuCursorPos> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    if ((value_scanoutId & 0x7fffffff) !== value_scanoutId && value_scanoutId >>> 0 !== value_scanoutId) refuse("GpuCursorPos.scanoutId", value_scanoutId, "0 to 4294967295");
    const value_x = value.x;
    if ((value_x & 0x7fffffff) !== value_x && value_x >>> 0 !== value_x) refuse("GpuCursorPos.x", value_x, "0 to 4294967295");
    const value_y = value.y;
    if ((value_y & 0x7fffffff) !== value_y && value_y >>> 0 !== value_y) refuse("GpuCursorPos.y", value_y, "0 to 4294967295");
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

/** Encoder and decoder of GpuCursorUpdate, 16404 bytes. */
export const GpuCursorUpdate: Codec<GpuCursorUpdate> = {
  SIZE: 16404,
  encodeInto(value, view, offset) {
    const value_pos_scanoutId = value.pos.scanoutId;
    if ((value_pos_scanoutId & 0x7fffffff) !== value_pos_scanoutId && value_pos_scanoutId >>> 0 !== value_pos_scanoutId) refuse("GpuCursorPos.scanoutId", value_pos_scanoutId, "0 to 4294967295");
    const value_pos_x = value.pos.x;
    if ((value_pos_x & 0x7fffffff) !== value_pos_x && value_pos_x >>> 0 !== value_pos_x) refuse("GpuCursorPos.x", value_pos_x, "0 to 4294967295");
    const value_pos_y = value.pos.y;
    if ((value_pos_y & 0x7fffffff) !== value_pos_y && value_pos_y >>> 0 !== value_pos_y) refuse("GpuCursorPos.y", value_pos_y, "0 to 4294967295");
    const value_hotX = value.hotX;
    if ((value_hotX & 0x7fffffff) !== value_hotX && value_hotX >>> 0 !== value_hotX) refuse("GpuCursorUpdate.hotX", value_hotX, "0 to 4294967295");
    const value_hotY = value.hotY;
    if ((value_hotY & 0x7fffffff) !== value_hotY && value_hotY >>> 0 !== value_hotY) refuse("GpuCursorUpdate.hotY", value_hotY, "0 to 4294967295");
    checkRange(value.data.length, 4096, 4096, "GpuCursorUpdate.data.length");
    view.setUint32(offset, value_pos_scanoutId, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_pos_x, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_pos_y, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_hotX, LITTLE_ENDIAN);
    view.setUint32(offset + 16, value_hotY, LITTLE_ENDIAN);
    for (let index = 0, at = offset + 20; index < value.data.length; index++, at += 4) {
      const element = value.data[index] as NonNullable<(typeof value.data)[number]>;
      if ((element & 0x7fffffff) !== element && element >>> 0 !== element) refuse("GpuCursorUpdate.data[]", element, "0 to 4294967295");
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

/** Encoder and decoder of GpuScanout, 12 bytes. */
export const GpuScanout: Codec<GpuScanout> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    if ((value_scanoutId & 0x7fffffff) !== value_scanoutId && value_scanoutId >>> 0 !== value_scanoutId) refuse("GpuScanout.scanoutId", value_scanoutId, "0 to 4294967295");
    const value_width = value.width;
    if ((value_width & 0x7fffffff) !== value_width && value_width >>> 0 !== value_width) refuse("GpuScanout.width", value_width, "0 to 4294967295");
    const value_height = value.height;
    if ((value_height & 0x7fffffff) !== value_height && value_height >>> 0 !== value_height) refuse("GpuScanout.height", value_height, "0 to 4294967295");
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
    if ((value_scanoutId & 0x7fffffff) !== value_scanoutId && value_scanoutId >>> 0 !== value_scanoutId) refuse("GpuUpdate.scanoutId", value_scanoutId, "0 to 4294967295");
    const value_x = value.x;
    if ((value_x & 0x7fffffff) !== value_x && value_x >>> 0 !== value_x) refuse("GpuUpdate.x", value_x, "0 to 4294967295");
    const value_y = value.y;
    if ((value_y & 0x7fffffff) !== value_y && value_y >>> 0 !== value_y) refuse("GpuUpdate.y", value_y, "0 to 4294967295");
    const value_width = value.width;
    if ((value_width & 0x7fffffff) !== value_width && value_width >>> 0 !== value_width) refuse("GpuUpdate.width", value_width, "0 to 4294967295");
    const value_height = value.height;
    if ((value_height & 0x7fffffff) !== value_height && value_height >>> 0 !== value_height) refuse("GpuUpdate.height", value_height, "0 to 4294967295");
    checkRange(value.data.length, 0, 268435456, "GpuUpdate.data.length");
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

/** Encoder and decoder of GpuDmabufScanout, 40 bytes. */
export const GpuDmabufScanout: Codec<GpuDmabufScanout> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    if ((value_scanoutId & 0x7fffffff) !== value_scanoutId && value_scanoutId >>> 0 !== value_scanoutId) refuse("GpuDmabufScanout.scanoutId", value_scanoutId, "0 to 4294967295");
    const value_x = value.x;
    if ((value_x & 0x7fffffff) !== value_x && value_x >>> 0 !== value_x) refuse("GpuDmabufScanout.x", value_x, "0 to 4294967295");
    const value_y = value.y;
    if ((value_y & 0x7fffffff) !== value_y && value_y >>> 0 !== value_y) refuse("GpuDmabufScanout.y", value_y, "0 to 4294967295");
    const value_width = value.width;
    if ((value_width & 0x7fffffff) !== value_width && value_width >>> 0 !== value_width) refuse("GpuDmabufScanout.width", value_width, "0 to 4294967295");
    const value_height = value.height;
    if ((value_height & 0x7fffffff) !== value_height && value_height >>> 0 !== value_height) refuse("GpuDmabufScanout.height", value_height, "0 to 4294967295");
    const value_fdWidth = value.fdWidth;
    if ((value_fdWidth & 0x7fffffff) !== value_fdWidth && value_fdWidth >>> 0 !== value_fdWidth) refuse("GpuDmabufScanout.fdWidth", value_fdWidth, "0 to 4294967295");
    const value_fdHeight = value.fdHeight;
    if ((value_fdHeight & 0x7fffffff) !== value_fdHeight && value_fdHeight >>> 0 !== value_fdHeight) refuse("GpuDmabufScanout.fdHeight", value_fdHeight, "0 to 4294967295");
    const value_fdStride = value.fdStride;
    if ((value_fdStride & 0x7fffffff) !== value_fdStride && value_fdStride >>> 0 !== value_fdStride) refuse("GpuDmabufScanout.fdStride", value_fdStride, "0 to 4294967295");
    const value_fdFlags = value.fdFlags;
    if ((value_fdFlags & 0x7fffffff) !== value_fdFlags && value_fdFlags >>> 0 !== value_fdFlags) refuse("GpuDmabufScanout.fdFlags", value_fdFlags, "0 to 4294967295");
    const value_fdDrmFourcc = value.fdDrmFourcc;
    if ((value_fdDrmFourcc | 0) !== value_fdDrmFourcc) refuse("GpuDmabufScanout.fdDrmFourcc", value_fdDrmFourcc, "-2147483648 to 2147483647");
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
    if ((value_dmabufScanout_scanoutId & 0x7fffffff) !== value_dmabufScanout_scanoutId && value_dmabufScanout_scanoutId >>> 0 !== value_dmabufScanout_scanoutId) refuse("GpuDmabufScanout.scanoutId", value_dmabufScanout_scanoutId, "0 to 4294967295");
    const value_dmabufScanout_x = value.dmabufScanout.x;
    if ((value_dmabufScanout_x & 0x7fffffff) !== value_dmabufScanout_x && value_dmabufScanout_x >>> 0 !== value_dmabufScanout_x) refuse("GpuDmabufScanout.x", value_dmabufScanout_x, "0 to 4294967295");
    const value_dmabufScanout_y = value.dmabufScanout.y;
    if ((value_dmabufScanout_y & 0x7fffffff) !== value_dmabufScanout_y && value_dmabufScanout_y >>> 0 !== value_dmabufScanout_y) refuse("GpuDmabufScanout.y", value_dmabufScanout_y, "0 to 4294967295");
    const value_dmabufScanout_width = value.dmabufScanout.width;
    if ((value_dmabufScanout_width & 0x7fffffff) !== value_dmabufScanout_width && value_dmabufScanout_width >>> 0 !== value_dmabufScanout_width) refuse("GpuDmabufScanout.width", value_dmabufScanout_width, "0 to 4294967295");
    const value_dmabufScanout_height = value.dmabufScanout.height;
    if ((value_dmabufScanout_height & 0x7fffffff) !== value_dmabufScanout_height && value_dmabufScanout_height >>> 0 !== value_dmabufScanout_height) refuse("GpuDmabufScanout.height", value_dmabufScanout_height, "0 to 4294967295");
    const value_dmabufScanout_fdWidth = value.dmabufScanout.fdWidth;
    if ((value_dmabufScanout_fdWidth & 0x7fffffff) !== value_dmabufScanout_fdWidth && value_dmabufScanout_fdWidth >>> 0 !== value_dmabufScanout_fdWidth) refuse("GpuDmabufScanout.fdWidth", value_dmabufScanout_fdWidth, "0 to 4294967295");
    const value_dmabufScanout_fdHeight = value.dmabufScanout.fdHeight;
    if ((value_dmabufScanout_fdHeight & 0x7fffffff) !== value_dmabufScanout_fdHeight && value_dmabufScanout_fdHeight >>> 0 !== value_dmabufScanout_fdHeight) refuse("GpuDmabufScanout.fdHeight", value_dmabufScanout_fdHeight, "0 to 4294967295");
    const value_dmabufScanout_fdStride = value.dmabufScanout.fdStride;
    if ((value_dmabufScanout_fdStride & 0x7fffffff) !== value_dmabufScanout_fdStride && value_dmabufScanout_fdStride >>> 0 !== value_dmabufScanout_fdStride) refuse("GpuDmabufScanout.fdStride", value_dmabufScanout_fdStride, "0 to 4294967295");
    const value_dmabufScanout_fdFlags = value.dmabufScanout.fdFlags;
    if ((value_dmabufScanout_fdFlags & 0x7fffffff) !== value_dmabufScanout_fdFlags && value_dmabufScanout_fdFlags >>> 0 !== value_dmabufScanout_fdFlags) refuse("GpuDmabufScanout.fdFlags", value_dmabufScanout_fdFlags, "0 to 4294967295");
    const value_dmabufScanout_fdDrmFourcc = value.dmabufScanout.fdDrmFourcc;
    if ((value_dmabufScanout_fdDrmFourcc | 0) !== value_dmabufScanout_fdDrmFourcc) refuse("GpuDmabufScanout.fdDrmFourcc", value_dmabufScanout_fdDrmFourcc, "-2147483648 to 2147483647");
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
    if ((value_scanoutId & 0x7fffffff) !== value_scanoutId && value_scanoutId >>> 0 !== value_scanoutId) refuse("GpuEdidRequest.scanoutId", value_scanoutId, "0 to 4294967295");
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

/** Encoder and decoder of GpuRespHdr, 24 bytes. */
export const GpuRespHdr: Codec<GpuRespHdr> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    if ((value_type & 0x7fffffff) !== value_type && value_type >>> 0 !== value_type) refuse("GpuRespHdr.type", value_type, "0 to 4294967295");
    const value_flags = value.flags;
    if ((value_flags & 0x7fffffff) !== value_flags && value_flags >>> 0 !== value_flags) refuse("GpuRespHdr.flags", value_flags, "0 to 4294967295");
    const value_ctxId = value.ctxId;
    if ((value_ctxId & 0x7fffffff) !== value_ctxId && value_ctxId >>> 0 !== value_ctxId) refuse("GpuRespHdr.ctxId", value_ctxId, "0 to 4294967295");
    const value_ringIdx = value.ringIdx;
    if ((value_ringIdx & 0xff) !== value_ringIdx) refuse("GpuRespHdr.ringIdx", value_ringIdx, "0 to 255");
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

/** Encoder and decoder of GpuDisplayOne, 24 bytes. */
export const GpuDisplayOne: Codec<GpuDisplayOne> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_x = value.x;
    if ((value_x & 0x7fffffff) !== value_x && value_x >>> 0 !== value_x) refuse("GpuDisplayOne.x", value_x, "0 to 4294967295");
    const value_y = value.y;
    if ((value_y & 0x7fffffff) !== value_y && value_y >>> 0 !== value_y) refuse("GpuDisplayOne.y", value_y, "0 to 4294967295");
    const value_width = value.width;
    if ((value_width & 0x7fffffff) !== value_width && value_width >>> 0 !== value_width) refuse("GpuDisplayOne.width", value_width, "0 to 4294967295");
    const value_height = value.height;
    if ((value_height & 0x7fffffff) !== value_height && value_height >>> 0 !== value_height) refuse("GpuDisplayOne.height", value_height, "0 to 4294967295");
    const value_enabled = value.enabled;
    if ((value_enabled & 0x7fffffff) !== value_enabled && value_enabled >>> 0 !== value_enabled) refuse("GpuDisplayOne.enabled", value_enabled, "0 to 4294967295");
    const value_flags = value.flags;
    if ((value_flags & 0x7fffffff) !== value_flags && value_flags >>> 0 !== value_flags) refuse("GpuDisplayOne.flags", value_flags, "0 to 4294967295");
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

/** Encoder and decoder of GpuRespDisplayInfo, 408 bytes. */
export const GpuRespDisplayInfo: Codec<GpuRespDisplayInfo> = {
  SIZE: 408,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    if ((value_hdr_type & 0x7fffffff) !== value_hdr_type && value_hdr_type >>> 0 !== value_hdr_type) refuse("GpuRespHdr.type", value_hdr_type, "0 to 4294967295");
    const value_hdr_flags = value.hdr.flags;
    if ((value_hdr_flags & 0x7fffffff) !== value_hdr_flags && value_hdr_flags >>> 0 !== value_hdr_flags) refuse("GpuRespHdr.flags", value_hdr_flags, "0 to 4294967295");
    const value_hdr_ctxId = value.hdr.ctxId;
    if ((value_hdr_ctxId & 0x7fffffff) !== value_hdr_ctxId && value_hdr_ctxId >>> 0 !== value_hdr_ctxId) refuse("GpuRespHdr.ctxId", value_hdr_ctxId, "0 to 4294967295");
    const value_hdr_ringIdx = value.hdr.ringIdx;
    if ((value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx) refuse("GpuRespHdr.ringIdx", value_hdr_ringIdx, "0 to 255");
    checkRange(value.pmodes.length, 16, 16, "GpuRespDisplayInfo.pmodes.length");
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
      if ((element_x & 0x7fffffff) !== element_x && element_x >>> 0 !== element_x) refuse("GpuDisplayOne.x", element_x, "0 to 4294967295");
      const element_y = element.y;
      if ((element_y & 0x7fffffff) !== element_y && element_y >>> 0 !== element_y) refuse("GpuDisplayOne.y", element_y, "0 to 4294967295");
      const element_width = element.width;
      if ((element_width & 0x7fffffff) !== element_width && element_width >>> 0 !== element_width) refuse("GpuDisplayOne.width", element_width, "0 to 4294967295");
      const element_height = element.height;
      if ((element_height & 0x7fffffff) !== element_height && element_height >>> 0 !== element_height) refuse("GpuDisplayOne.height", element_height, "0 to 4294967295");
      const element_enabled = element.enabled;
      if ((element_enabled & 0x7fffffff) !== element_enabled && element_enabled >>> 0 !== element_enabled) refuse("GpuDisplayOne.enabled", element_enabled, "0 to 4294967295");
      const element_flags = element.flags;
      if ((element_flags & 0x7fffffff) !== element_flags && element_flags >>> 0 !== element_flags) refuse("GpuDisplayOne.flags", element_flags, "0 to 4294967295");
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

/** Encoder and decoder of GpuRespEdid, 1056 bytes. */
export const GpuRespEdid: Codec<GpuRespEdid> = {
  SIZE: 1056,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    if ((value_hdr_type & 0x7fffffff) !== value_hdr_type && value_hdr_type >>> 0 !== value_hdr_type) refuse("GpuRespHdr.type", value_hdr_type, "0 to 4294967295");
    const value_hdr_flags = value.hdr.flags;
    if ((value_hdr_flags & 0x7fffffff) !== value_hdr_flags && value_hdr_flags >>> 0 !== value_hdr_flags) refuse("GpuRespHdr.flags", value_hdr_flags, "0 to 4294967295");
    const value_hdr_ctxId = value.hdr.ctxId;
    if ((value_hdr_ctxId & 0x7fffffff) !== value_hdr_ctxId && value_hdr_ctxId >>> 0 !== value_hdr_ctxId) refuse("GpuRespHdr.ctxId", value_hdr_ctxId, "0 to 4294967295");
    const value_hdr_ringIdx = value.hdr.ringIdx;
    if ((value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx) refuse("GpuRespHdr.ringIdx", value_hdr_ringIdx, "0 to 255");
    const value_size = value.size;
    if ((value_size & 0x7fffffff) !== value_size && value_size >>> 0 !== value_size) refuse("GpuRespEdid.size", value_size, "0 to 4294967295");
    checkRange(value.edid.length, 1024, 1024, "GpuRespEdid.edid.length");
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
