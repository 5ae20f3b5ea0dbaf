// Generated from spec/vhost-user/gpu-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type MessageDefinition, NATIVE_LITTLE_ENDIAN, type VariableCodec, bytesOf, checkRange, checkSize, checkU32, readU64, writeU64, writeZeros } from "../support/index.js";

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
    view.setUint32(offset, ((value.reply ? 0x4 : 0)) >>> 0, NATIVE_LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 4, "GpuHeaderFlags");
    const word = view.getUint32(offset, NATIVE_LITTLE_ENDIAN);
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
    checkU32(value.request, "GpuHeader.request");
    view.setUint32(offset, value.request, NATIVE_LITTLE_ENDIAN);
    GpuHeaderFlags.encodeInto(value.flags, view, offset + 4);
    checkU32(value.size, "GpuHeader.size");
    view.setUint32(offset + 8, value.size, NATIVE_LITTLE_ENDIAN);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 12, "GpuHeader");
    return {
      request: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      flags: GpuHeaderFlags.decodeFrom(view, offset + 4),
      size: view.getUint32(offset + 8, NATIVE_LITTLE_ENDIAN),
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
    checkU32(value.scanoutId, "GpuCursorPos.scanoutId");
    view.setUint32(offset, value.scanoutId, NATIVE_LITTLE_ENDIAN);
    checkU32(value.x, "GpuCursorPos.x");
    view.setUint32(offset + 4, value.x, NATIVE_LITTLE_ENDIAN);
    checkU32(value.y, "GpuCursorPos.y");
    view.setUint32(offset + 8, value.y, NATIVE_LITTLE_ENDIAN);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 12, "GpuCursorPos");
    return {
      scanoutId: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      x: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
      y: view.getUint32(offset + 8, NATIVE_LITTLE_ENDIAN),
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
    GpuCursorPos.encodeInto(value.pos, view, offset);
    checkU32(value.hotX, "GpuCursorUpdate.hotX");
    view.setUint32(offset + 12, value.hotX, NATIVE_LITTLE_ENDIAN);
    checkU32(value.hotY, "GpuCursorUpdate.hotY");
    view.setUint32(offset + 16, value.hotY, NATIVE_LITTLE_ENDIAN);
    {
      checkRange(value.data.length, 4096, 4096, "GpuCursorUpdate.data.length");
      let at = offset + 20;
      for (let index = 0; index < value.data.length; index++) {
        const element = value.data[index] as NonNullable<(typeof value.data)[number]>;
        checkU32(element, "GpuCursorUpdate.data[]");
        view.setUint32(at, element, NATIVE_LITTLE_ENDIAN);
        at += 4;
      }
    }
    return offset + 16404;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16404, "GpuCursorUpdate");
    const data = Array.from({ length: 4096 }, (_, index) => view.getUint32(offset + 20 + index * 4, NATIVE_LITTLE_ENDIAN));
    return {
      pos: GpuCursorPos.decodeFrom(view, offset),
      hotX: view.getUint32(offset + 12, NATIVE_LITTLE_ENDIAN),
      hotY: view.getUint32(offset + 16, NATIVE_LITTLE_ENDIAN),
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
    checkU32(value.scanoutId, "GpuScanout.scanoutId");
    view.setUint32(offset, value.scanoutId, NATIVE_LITTLE_ENDIAN);
    checkU32(value.width, "GpuScanout.width");
    view.setUint32(offset + 4, value.width, NATIVE_LITTLE_ENDIAN);
    checkU32(value.height, "GpuScanout.height");
    view.setUint32(offset + 8, value.height, NATIVE_LITTLE_ENDIAN);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 12, "GpuScanout");
    return {
      scanoutId: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      width: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
      height: view.getUint32(offset + 8, NATIVE_LITTLE_ENDIAN),
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
    checkU32(value.scanoutId, "GpuUpdate.scanoutId");
    view.setUint32(offset, value.scanoutId, NATIVE_LITTLE_ENDIAN);
    checkU32(value.x, "GpuUpdate.x");
    view.setUint32(offset + 4, value.x, NATIVE_LITTLE_ENDIAN);
    checkU32(value.y, "GpuUpdate.y");
    view.setUint32(offset + 8, value.y, NATIVE_LITTLE_ENDIAN);
    checkU32(value.width, "GpuUpdate.width");
    view.setUint32(offset + 12, value.width, NATIVE_LITTLE_ENDIAN);
    checkU32(value.height, "GpuUpdate.height");
    view.setUint32(offset + 16, value.height, NATIVE_LITTLE_ENDIAN);
    checkRange(value.data.length, 0, 268435456, "GpuUpdate.data.length");
    bytesOf(view, offset + 20, value.data.length).set(value.data);
    return offset + 20 + value.data.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 20, "GpuUpdate");
    const count = end - offset - 20;
    checkRange(count, 0, 268435456, "GpuUpdate.data.length");
    const data = bytesOf(view, offset + 20, count).slice();
    return {
      scanoutId: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      x: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
      y: view.getUint32(offset + 8, NATIVE_LITTLE_ENDIAN),
      width: view.getUint32(offset + 12, NATIVE_LITTLE_ENDIAN),
      height: view.getUint32(offset + 16, NATIVE_LITTLE_ENDIAN),
      data,
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
    checkU32(value.scanoutId, "GpuDmabufScanout.scanoutId");
    view.setUint32(offset, value.scanoutId, NATIVE_LITTLE_ENDIAN);
    checkU32(value.x, "GpuDmabufScanout.x");
    view.setUint32(offset + 4, value.x, NATIVE_LITTLE_ENDIAN);
    checkU32(value.y, "GpuDmabufScanout.y");
    view.setUint32(offset + 8, value.y, NATIVE_LITTLE_ENDIAN);
    checkU32(value.width, "GpuDmabufScanout.width");
    view.setUint32(offset + 12, value.width, NATIVE_LITTLE_ENDIAN);
    checkU32(value.height, "GpuDmabufScanout.height");
    view.setUint32(offset + 16, value.height, NATIVE_LITTLE_ENDIAN);
    checkU32(value.fdWidth, "GpuDmabufScanout.fdWidth");
    view.setUint32(offset + 20, value.fdWidth, NATIVE_LITTLE_ENDIAN);
    checkU32(value.fdHeight, "GpuDmabufScanout.fdHeight");
    view.setUint32(offset + 24, value.fdHeight, NATIVE_LITTLE_ENDIAN);
    checkU32(value.fdStride, "GpuDmabufScanout.fdStride");
    view.setUint32(offset + 28, value.fdStride, NATIVE_LITTLE_ENDIAN);
    checkU32(value.fdFlags, "GpuDmabufScanout.fdFlags");
    view.setUint32(offset + 32, value.fdFlags, NATIVE_LITTLE_ENDIAN);
    checkRange(value.fdDrmFourcc, -2147483648, 2147483647, "GpuDmabufScanout.fdDrmFourcc");
    view.setInt32(offset + 36, value.fdDrmFourcc, NATIVE_LITTLE_ENDIAN);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "GpuDmabufScanout");
    return {
      scanoutId: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      x: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
      y: view.getUint32(offset + 8, NATIVE_LITTLE_ENDIAN),
      width: view.getUint32(offset + 12, NATIVE_LITTLE_ENDIAN),
      height: view.getUint32(offset + 16, NATIVE_LITTLE_ENDIAN),
      fdWidth: view.getUint32(offset + 20, NATIVE_LITTLE_ENDIAN),
      fdHeight: view.getUint32(offset + 24, NATIVE_LITTLE_ENDIAN),
      fdStride: view.getUint32(offset + 28, NATIVE_LITTLE_ENDIAN),
      fdFlags: view.getUint32(offset + 32, NATIVE_LITTLE_ENDIAN),
      fdDrmFourcc: view.getInt32(offset + 36, NATIVE_LITTLE_ENDIAN),
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
    GpuDmabufScanout.encodeInto(value.dmabufScanout, view, offset);
    writeU64(view, offset + 40, value.modifier, NATIVE_LITTLE_ENDIAN, "GpuDmabufScanout2.modifier");
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 48, "GpuDmabufScanout2");
    return {
      dmabufScanout: GpuDmabufScanout.decodeFrom(view, offset),
      modifier: readU64(view, offset + 40, NATIVE_LITTLE_ENDIAN),
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
    checkU32(value.scanoutId, "GpuEdidRequest.scanoutId");
    view.setUint32(offset, value.scanoutId, NATIVE_LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 4, "GpuEdidRequest");
    return {
      scanoutId: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
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
    checkU32(value.type, "GpuRespHdr.type");
    view.setUint32(offset, value.type, true);
    checkU32(value.flags, "GpuRespHdr.flags");
    view.setUint32(offset + 4, value.flags, true);
    writeU64(view, offset + 8, value.fenceId, true, "GpuRespHdr.fenceId");
    checkU32(value.ctxId, "GpuRespHdr.ctxId");
    view.setUint32(offset + 16, value.ctxId, true);
    checkRange(value.ringIdx, 0, 255, "GpuRespHdr.ringIdx");
    view.setUint8(offset + 20, value.ringIdx);
    writeZeros(view, offset + 21, 3);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "GpuRespHdr");
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
    checkU32(value.x, "GpuDisplayOne.x");
    view.setUint32(offset, value.x, true);
    checkU32(value.y, "GpuDisplayOne.y");
    view.setUint32(offset + 4, value.y, true);
    checkU32(value.width, "GpuDisplayOne.width");
    view.setUint32(offset + 8, value.width, true);
    checkU32(value.height, "GpuDisplayOne.height");
    view.setUint32(offset + 12, value.height, true);
    checkU32(value.enabled, "GpuDisplayOne.enabled");
    view.setUint32(offset + 16, value.enabled, true);
    checkU32(value.flags, "GpuDisplayOne.flags");
    view.setUint32(offset + 20, value.flags, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "GpuDisplayOne");
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
    GpuRespHdr.encodeInto(value.hdr, view, offset);
    {
      checkRange(value.pmodes.length, 16, 16, "GpuRespDisplayInfo.pmodes.length");
      let at = offset + 24;
      for (let index = 0; index < value.pmodes.length; index++) {
        const element = value.pmodes[index] as NonNullable<(typeof value.pmodes)[number]>;
        GpuDisplayOne.encodeInto(element, view, at);
        at += 24;
      }
    }
    return offset + 408;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 408, "GpuRespDisplayInfo");
    const pmodes = Array.from({ length: 16 }, (_, index) => GpuDisplayOne.decodeFrom(view, offset + 24 + index * 24));
    return {
      hdr: GpuRespHdr.decodeFrom(view, offset),
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
    GpuRespHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.size, "GpuRespEdid.size");
    view.setUint32(offset + 24, value.size, true);
    writeZeros(view, offset + 28, 4);
    checkRange(value.edid.length, 1024, 1024, "GpuRespEdid.edid.length");
    bytesOf(view, offset + 32, value.edid.length).set(value.edid);
    return offset + 1056;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 1056, "GpuRespEdid");
    const edid = bytesOf(view, offset + 32, 1024).slice();
    return {
      hdr: GpuRespHdr.decodeFrom(view, offset),
      size: view.getUint32(offset + 24, true),
      edid,
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
