// Generated from spec/virtio/gpu.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, type VariableCodec, checkRange, checkSize, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";

/**
 * Most screens of a device.
 * In C: `VIRTIO_GPU_MAX_SCANOUTS`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:18)
 */
export const VIRTIO_GPU_MAX_SCANOUTS = 16;

/**
 * The bits of context_init that hold a capability set.
 * In C: `VIRTIO_GPU_CONTEXT_INIT_CAPSET_ID_MASK`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:19)
 */
export const VIRTIO_GPU_CONTEXT_INIT_CAPSET_ID_MASK = 255;

/**
 * The bits of map_info that hold the caching.
 * In C: `VIRTIO_GPU_MAP_CACHE_MASK`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:20)
 */
export const VIRTIO_GPU_MAP_CACHE_MASK = 15;

/**
 * Flags of a request or response.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:36)
 */
export const VirtioGpuFlags = {
  /** The device answers only when the request is done; fence_id names the fence. */
  FENCE: 0x1,
  /** ring_idx names the timeline of the fence; only with CONTEXT_INIT. */
  INFO_RING_IDX: 0x2,
} as const;

/**
 * Flags of a 3D resource.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:43)
 */
export const VirtioGpuResourceFlags = {
  /** The first row is the top one. */
  Y_0_TOP: 0x1,
} as const;

/**
 * Events that are pending.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:49)
 */
export const VirtioGpuEvents = {
  /** The screens have changed; the driver asks with GET_DISPLAY_INFO. */
  DISPLAY: 0x1,
} as const;

/**
 * What a blob will be used for.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:55)
 */
export const VirtioGpuBlobFlags = {
  /** It can be mapped. */
  USE_MAPPABLE: 0x1,
  /** It can be shared. */
  USE_SHAREABLE: 0x2,
  /** It can be shared with other devices. */
  USE_CROSS_DEVICE: 0x4,
} as const;

/**
 * What a message is, a request of the driver or a response of the device.
 * In C: `virtio_gpu_ctrl_type`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:65)
 */
export const VirtioGpuCtrlType = {
  /** No message. */
  UNDEFINED: 0,
  /** Tell the screens. */
  CMD_GET_DISPLAY_INFO: 256,
  /** Create a 2D resource. */
  CMD_RESOURCE_CREATE_2D: 257,
  /** Destroy a resource. */
  CMD_RESOURCE_UNREF: 258,
  /** Show a resource on a screen. */
  CMD_SET_SCANOUT: 259,
  /** Bring a changed rectangle to the screens that show it. */
  CMD_RESOURCE_FLUSH: 260,
  /** Copy a rectangle from guest memory to a 2D resource. */
  CMD_TRANSFER_TO_HOST_2D: 261,
  /** Give a resource guest memory. */
  CMD_RESOURCE_ATTACH_BACKING: 262,
  /** Take the guest memory of a resource away. */
  CMD_RESOURCE_DETACH_BACKING: 263,
  /** Describe a capability set. */
  CMD_GET_CAPSET_INFO: 264,
  /** Read a capability set. */
  CMD_GET_CAPSET: 265,
  /** Read the EDID of a screen; only with EDID. */
  CMD_GET_EDID: 266,
  /** Give a resource a UUID; only with RESOURCE_UUID. */
  CMD_RESOURCE_ASSIGN_UUID: 267,
  /** Create a blob resource; only with RESOURCE_BLOB. */
  CMD_RESOURCE_CREATE_BLOB: 268,
  /** Show a blob on a screen; only with RESOURCE_BLOB. */
  CMD_SET_SCANOUT_BLOB: 269,
  /** Create a 3D context. */
  CMD_CTX_CREATE: 512,
  /** Destroy a 3D context. */
  CMD_CTX_DESTROY: 513,
  /** Make a resource known to a context. */
  CMD_CTX_ATTACH_RESOURCE: 514,
  /** Make a context forget a resource. */
  CMD_CTX_DETACH_RESOURCE: 515,
  /** Create a 3D resource. */
  CMD_RESOURCE_CREATE_3D: 516,
  /** Copy a box from guest memory to a 3D resource. */
  CMD_TRANSFER_TO_HOST_3D: 517,
  /** Copy a box from a 3D resource to guest memory. */
  CMD_TRANSFER_FROM_HOST_3D: 518,
  /** Run rendering commands. */
  CMD_SUBMIT_3D: 519,
  /** Map a blob into the shared memory region; only with RESOURCE_BLOB. */
  CMD_RESOURCE_MAP_BLOB: 520,
  /** Unmap a blob; only with RESOURCE_BLOB. */
  CMD_RESOURCE_UNMAP_BLOB: 521,
  /** Set the image and position of the cursor. */
  CMD_UPDATE_CURSOR: 768,
  /** Set the position of the cursor. */
  CMD_MOVE_CURSOR: 769,
  /** Success, and nothing to tell. */
  RESP_OK_NODATA: 4352,
  /** Success, with the screens. */
  RESP_OK_DISPLAY_INFO: 4353,
  /** Success, with the description of a capability set. */
  RESP_OK_CAPSET_INFO: 4354,
  /** Success, with a capability set. */
  RESP_OK_CAPSET: 4355,
  /** Success, with an EDID. */
  RESP_OK_EDID: 4356,
  /** Success, with a UUID. */
  RESP_OK_RESOURCE_UUID: 4357,
  /** Success, with how the blob is mapped. */
  RESP_OK_MAP_INFO: 4358,
  /** Some failure. */
  RESP_ERR_UNSPEC: 4608,
  /** The host has too little memory. */
  RESP_ERR_OUT_OF_MEMORY: 4609,
  /** There is no such screen. */
  RESP_ERR_INVALID_SCANOUT_ID: 4610,
  /** There is no such resource, or it exists already. */
  RESP_ERR_INVALID_RESOURCE_ID: 4611,
  /** There is no such context, or it exists already. */
  RESP_ERR_INVALID_CONTEXT_ID: 4612,
  /** A parameter is wrong. */
  RESP_ERR_INVALID_PARAMETER: 4613,
} as const;

/** A known value of VirtioGpuCtrlType. */
export type VirtioGpuCtrlType = (typeof VirtioGpuCtrlType)[keyof typeof VirtioGpuCtrlType];

/**
 * Shared memory regions of the device.
 * In C: `virtio_gpu_shm_id`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:111)
 */
export const VirtioGpuShmId = {
  /** No region. */
  UNDEFINED: 0,
  /** The region into which blobs are mapped. */
  HOST_VISIBLE: 1,
} as const;

/** A known value of VirtioGpuShmId. */
export type VirtioGpuShmId = (typeof VirtioGpuShmId)[keyof typeof VirtioGpuShmId];

/**
 * Pixel formats; channels in the order of their bytes in memory, 8 bits each.
 * In C: `virtio_gpu_formats`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:119)
 */
export const VirtioGpuFormats = {
  /** Blue, green, red, alpha. */
  B8G8R8A8_UNORM: 1,
  /** Blue, green, red, unused. */
  B8G8R8X8_UNORM: 2,
  /** Alpha, red, green, blue. */
  A8R8G8B8_UNORM: 3,
  /** Unused, red, green, blue. */
  X8R8G8B8_UNORM: 4,
  /** Red, green, blue, alpha. */
  R8G8B8A8_UNORM: 67,
  /** Unused, blue, green, red. */
  X8B8G8R8_UNORM: 68,
  /** Alpha, blue, green, red. */
  A8B8G8R8_UNORM: 121,
  /** Red, green, blue, unused. */
  R8G8B8X8_UNORM: 134,
} as const;

/** A known value of VirtioGpuFormats. */
export type VirtioGpuFormats = (typeof VirtioGpuFormats)[keyof typeof VirtioGpuFormats];

/**
 * Capability sets, which tell what a context renders with.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:133)
 */
export const VirtioGpuCapset = {
  /** OpenGL by virgl, first version. */
  VIRGL: 1,
  /** OpenGL by virgl, second version. */
  VIRGL2: 2,
  /** Vulkan by gfxstream. */
  GFXSTREAM_VULKAN: 3,
  /** Vulkan by Venus. */
  VENUS: 4,
  /** Wayland and other protocols of the host. */
  CROSS_DOMAIN: 5,
  /** The kernel interface of the host's graphics driver. */
  DRM: 6,
} as const;

/** A known value of VirtioGpuCapset. */
export type VirtioGpuCapset = (typeof VirtioGpuCapset)[keyof typeof VirtioGpuCapset];

/**
 * Where the memory of a blob is; 0 is invalid.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:144)
 */
export const VirtioGpuBlobMem = {
  /** In the guest. */
  GUEST: 1,
  /** In the host, allocated by a 3D context. */
  HOST3D: 2,
  /** In the host, with guest memory behind it. */
  HOST3D_GUEST: 3,
} as const;

/** A known value of VirtioGpuBlobMem. */
export type VirtioGpuBlobMem = (typeof VirtioGpuBlobMem)[keyof typeof VirtioGpuBlobMem];

/**
 * How the guest has to cache a mapped blob.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:152)
 */
export const VirtioGpuMapCache = {
  /** Not told. */
  NONE: 0,
  /** Cached. */
  CACHED: 1,
  /** Uncached. */
  UNCACHED: 2,
  /** Write-combining. */
  WC: 3,
} as const;

/** A known value of VirtioGpuMapCache. */
export type VirtioGpuMapCache = (typeof VirtioGpuMapCache)[keyof typeof VirtioGpuMapCache];

/**
 * The start of every request and response.
 * In C: `virtio_gpu_ctrl_hdr`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:163)
 */
export interface VirtioGpuCtrlHdr {
  /** What the message is. */
  type: Open<VirtioGpuCtrlType>;
  /** Its flags. */
  flags: number;
  /** The fence, with the flag FENCE; a response repeats it. */
  fenceId: bigint;
  /** The 3D context; 3D requests only. */
  ctxId: number;
  /** The timeline, with the flag INFO_RING_IDX. */
  ringIdx: number;
}

/** Refuses what does not fit in a VirtioGpuCtrlHdr, by its name. */
function refuseVirtioGpuCtrlHdr(value: VirtioGpuCtrlHdr): void {
  checkRange(value.type, 0, 4294967295, "VirtioGpuCtrlHdr.type");
  checkRange(value.flags, 0, 4294967295, "VirtioGpuCtrlHdr.flags");
  checkRange(value.ctxId, 0, 4294967295, "VirtioGpuCtrlHdr.ctxId");
  checkRange(value.ringIdx, 0, 255, "VirtioGpuCtrlHdr.ringIdx");
}

/** Encoder and decoder of VirtioGpuCtrlHdr, 24 bytes. */
export const VirtioGpuCtrlHdr: Codec<VirtioGpuCtrlHdr> = {
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
    ) refuseVirtioGpuCtrlHdr(value);
    view.setUint32(offset, value_type, true);
    view.setUint32(offset + 4, value_flags, true);
    writeU64(view, offset + 8, value.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_ctxId, true);
    view.setUint8(offset + 20, value_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioGpuCtrlHdr");
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
 * A position of the cursor.
 * In C: `virtio_gpu_cursor_pos`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:174)
 */
export interface VirtioGpuCursorPos {
  /** The screen. */
  scanoutId: number;
  /** Column in pixels. */
  x: number;
  /** Row in pixels. */
  y: number;
}

/** Refuses what does not fit in a VirtioGpuCursorPos, by its name. */
function refuseVirtioGpuCursorPos(value: VirtioGpuCursorPos): void {
  checkRange(value.scanoutId, 0, 4294967295, "VirtioGpuCursorPos.scanoutId");
  checkRange(value.x, 0, 4294967295, "VirtioGpuCursorPos.x");
  checkRange(value.y, 0, 4294967295, "VirtioGpuCursorPos.y");
}

/** Encoder and decoder of VirtioGpuCursorPos, 16 bytes. */
export const VirtioGpuCursorPos: Codec<VirtioGpuCursorPos> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_scanoutId = value.scanoutId;
    const value_x = value.x;
    const value_y = value.y;
    if (
      value_scanoutId >>> 0 !== value_scanoutId ||
      value_x >>> 0 !== value_x ||
      value_y >>> 0 !== value_y
    ) refuseVirtioGpuCursorPos(value);
    view.setUint32(offset, value_scanoutId, true);
    view.setUint32(offset + 4, value_x, true);
    view.setUint32(offset + 8, value_y, true);
    view.setUint32(offset + 12, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioGpuCursorPos");
    return {
      scanoutId: view.getUint32(offset, true),
      x: view.getUint32(offset + 4, true),
      y: view.getUint32(offset + 8, true),
    };
  },
};

/**
 * The requests UPDATE_CURSOR and MOVE_CURSOR; the latter uses the position only.
 * In C: `virtio_gpu_update_cursor`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:183)
 */
export interface VirtioGpuUpdateCursor {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** Where the cursor is. */
  pos: VirtioGpuCursorPos;
  /** The image, or 0 for no cursor. */
  resourceId: number;
  /** Column of the hot spot in the image. */
  hotX: number;
  /** Row of the hot spot in the image. */
  hotY: number;
}

/** Refuses what does not fit in a VirtioGpuUpdateCursor, by its name. */
function refuseVirtioGpuUpdateCursor(value: VirtioGpuUpdateCursor): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  refuseVirtioGpuCursorPos(value.pos);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuUpdateCursor.resourceId");
  checkRange(value.hotX, 0, 4294967295, "VirtioGpuUpdateCursor.hotX");
  checkRange(value.hotY, 0, 4294967295, "VirtioGpuUpdateCursor.hotY");
}

/** Encoder and decoder of VirtioGpuUpdateCursor, 56 bytes. */
export const VirtioGpuUpdateCursor: Codec<VirtioGpuUpdateCursor> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_pos_scanoutId = value.pos.scanoutId;
    const value_pos_x = value.pos.x;
    const value_pos_y = value.pos.y;
    const value_resourceId = value.resourceId;
    const value_hotX = value.hotX;
    const value_hotY = value.hotY;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_pos_scanoutId >>> 0 !== value_pos_scanoutId ||
      value_pos_x >>> 0 !== value_pos_x ||
      value_pos_y >>> 0 !== value_pos_y ||
      value_resourceId >>> 0 !== value_resourceId ||
      value_hotX >>> 0 !== value_hotX ||
      value_hotY >>> 0 !== value_hotY
    ) refuseVirtioGpuUpdateCursor(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_pos_scanoutId, true);
    view.setUint32(offset + 28, value_pos_x, true);
    view.setUint32(offset + 32, value_pos_y, true);
    view.setUint32(offset + 36, 0);
    view.setUint32(offset + 40, value_resourceId, true);
    view.setUint32(offset + 44, value_hotX, true);
    view.setUint32(offset + 48, value_hotY, true);
    view.setUint32(offset + 52, 0);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioGpuUpdateCursor");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      pos: {
        scanoutId: view.getUint32(offset + 24, true),
        x: view.getUint32(offset + 28, true),
        y: view.getUint32(offset + 32, true),
      },
      resourceId: view.getUint32(offset + 40, true),
      hotX: view.getUint32(offset + 44, true),
      hotY: view.getUint32(offset + 48, true),
    };
  },
};

/**
 * A rectangle in pixels.
 * In C: `virtio_gpu_rect`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:194)
 */
export interface VirtioGpuRect {
  /** Its left column. */
  x: number;
  /** Its top row. */
  y: number;
  /** Its width. */
  width: number;
  /** Its height. */
  height: number;
}

/** Refuses what does not fit in a VirtioGpuRect, by its name. */
function refuseVirtioGpuRect(value: VirtioGpuRect): void {
  checkRange(value.x, 0, 4294967295, "VirtioGpuRect.x");
  checkRange(value.y, 0, 4294967295, "VirtioGpuRect.y");
  checkRange(value.width, 0, 4294967295, "VirtioGpuRect.width");
  checkRange(value.height, 0, 4294967295, "VirtioGpuRect.height");
}

/** Encoder and decoder of VirtioGpuRect, 16 bytes. */
export const VirtioGpuRect: Codec<VirtioGpuRect> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_x = value.x;
    const value_y = value.y;
    const value_width = value.width;
    const value_height = value.height;
    if (
      value_x >>> 0 !== value_x ||
      value_y >>> 0 !== value_y ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height
    ) refuseVirtioGpuRect(value);
    view.setUint32(offset, value_x, true);
    view.setUint32(offset + 4, value_y, true);
    view.setUint32(offset + 8, value_width, true);
    view.setUint32(offset + 12, value_height, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioGpuRect");
    return {
      x: view.getUint32(offset, true),
      y: view.getUint32(offset + 4, true),
      width: view.getUint32(offset + 8, true),
      height: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * The request RESOURCE_UNREF.
 * In C: `virtio_gpu_resource_unref`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:203)
 */
export interface VirtioGpuResourceUnref {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The resource. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuResourceUnref, by its name. */
function refuseVirtioGpuResourceUnref(value: VirtioGpuResourceUnref): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceUnref.resourceId");
}

/** Encoder and decoder of VirtioGpuResourceUnref, 32 bytes. */
export const VirtioGpuResourceUnref: Codec<VirtioGpuResourceUnref> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuResourceUnref(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuResourceUnref");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * The request RESOURCE_CREATE_2D.
 * In C: `virtio_gpu_resource_create_2d`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:211)
 */
export interface VirtioGpuResourceCreate2d {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The new resource; the driver chooses the number, not 0. */
  resourceId: number;
  /** The pixel format. */
  format: Open<VirtioGpuFormats>;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
}

/** Refuses what does not fit in a VirtioGpuResourceCreate2d, by its name. */
function refuseVirtioGpuResourceCreate2d(value: VirtioGpuResourceCreate2d): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceCreate2d.resourceId");
  checkRange(value.format, 0, 4294967295, "VirtioGpuResourceCreate2d.format");
  checkRange(value.width, 0, 4294967295, "VirtioGpuResourceCreate2d.width");
  checkRange(value.height, 0, 4294967295, "VirtioGpuResourceCreate2d.height");
}

/** Encoder and decoder of VirtioGpuResourceCreate2d, 40 bytes. */
export const VirtioGpuResourceCreate2d: Codec<VirtioGpuResourceCreate2d> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    const value_format = value.format;
    const value_width = value.width;
    const value_height = value.height;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId ||
      value_format >>> 0 !== value_format ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height
    ) refuseVirtioGpuResourceCreate2d(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, value_format, true);
    view.setUint32(offset + 32, value_width, true);
    view.setUint32(offset + 36, value_height, true);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioGpuResourceCreate2d");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
      format: view.getUint32(offset + 28, true),
      width: view.getUint32(offset + 32, true),
      height: view.getUint32(offset + 36, true),
    };
  },
};

/**
 * The request SET_SCANOUT.
 * In C: `virtio_gpu_set_scanout`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:221)
 */
export interface VirtioGpuSetScanout {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The part of the resource that is shown. */
  r: VirtioGpuRect;
  /** The screen. */
  scanoutId: number;
  /** The resource, or 0 to switch the screen off. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuSetScanout, by its name. */
function refuseVirtioGpuSetScanout(value: VirtioGpuSetScanout): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  refuseVirtioGpuRect(value.r);
  checkRange(value.scanoutId, 0, 4294967295, "VirtioGpuSetScanout.scanoutId");
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuSetScanout.resourceId");
}

/** Encoder and decoder of VirtioGpuSetScanout, 48 bytes. */
export const VirtioGpuSetScanout: Codec<VirtioGpuSetScanout> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_r_x = value.r.x;
    const value_r_y = value.r.y;
    const value_r_width = value.r.width;
    const value_r_height = value.r.height;
    const value_scanoutId = value.scanoutId;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_r_x >>> 0 !== value_r_x ||
      value_r_y >>> 0 !== value_r_y ||
      value_r_width >>> 0 !== value_r_width ||
      value_r_height >>> 0 !== value_r_height ||
      value_scanoutId >>> 0 !== value_scanoutId ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuSetScanout(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_r_x, true);
    view.setUint32(offset + 28, value_r_y, true);
    view.setUint32(offset + 32, value_r_width, true);
    view.setUint32(offset + 36, value_r_height, true);
    view.setUint32(offset + 40, value_scanoutId, true);
    view.setUint32(offset + 44, value_resourceId, true);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioGpuSetScanout");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      r: {
        x: view.getUint32(offset + 24, true),
        y: view.getUint32(offset + 28, true),
        width: view.getUint32(offset + 32, true),
        height: view.getUint32(offset + 36, true),
      },
      scanoutId: view.getUint32(offset + 40, true),
      resourceId: view.getUint32(offset + 44, true),
    };
  },
};

/**
 * The request RESOURCE_FLUSH.
 * In C: `virtio_gpu_resource_flush`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:230)
 */
export interface VirtioGpuResourceFlush {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The part that has changed. */
  r: VirtioGpuRect;
  /** The resource. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuResourceFlush, by its name. */
function refuseVirtioGpuResourceFlush(value: VirtioGpuResourceFlush): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  refuseVirtioGpuRect(value.r);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceFlush.resourceId");
}

/** Encoder and decoder of VirtioGpuResourceFlush, 48 bytes. */
export const VirtioGpuResourceFlush: Codec<VirtioGpuResourceFlush> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_r_x = value.r.x;
    const value_r_y = value.r.y;
    const value_r_width = value.r.width;
    const value_r_height = value.r.height;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_r_x >>> 0 !== value_r_x ||
      value_r_y >>> 0 !== value_r_y ||
      value_r_width >>> 0 !== value_r_width ||
      value_r_height >>> 0 !== value_r_height ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuResourceFlush(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_r_x, true);
    view.setUint32(offset + 28, value_r_y, true);
    view.setUint32(offset + 32, value_r_width, true);
    view.setUint32(offset + 36, value_r_height, true);
    view.setUint32(offset + 40, value_resourceId, true);
    view.setUint32(offset + 44, 0);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "VirtioGpuResourceFlush");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      r: {
        x: view.getUint32(offset + 24, true),
        y: view.getUint32(offset + 28, true),
        width: view.getUint32(offset + 32, true),
        height: view.getUint32(offset + 36, true),
      },
      resourceId: view.getUint32(offset + 40, true),
    };
  },
};

/**
 * The request TRANSFER_TO_HOST_2D.
 * In C: `virtio_gpu_transfer_to_host_2d`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:239)
 */
export interface VirtioGpuTransferToHost2d {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The part to copy. */
  r: VirtioGpuRect;
  /** Where it begins in the guest memory of the resource, in bytes. */
  offset: bigint;
  /** The resource. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuTransferToHost2d, by its name. */
function refuseVirtioGpuTransferToHost2d(value: VirtioGpuTransferToHost2d): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  refuseVirtioGpuRect(value.r);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuTransferToHost2d.resourceId");
}

/** Encoder and decoder of VirtioGpuTransferToHost2d, 56 bytes. */
export const VirtioGpuTransferToHost2d: Codec<VirtioGpuTransferToHost2d> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_r_x = value.r.x;
    const value_r_y = value.r.y;
    const value_r_width = value.r.width;
    const value_r_height = value.r.height;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_r_x >>> 0 !== value_r_x ||
      value_r_y >>> 0 !== value_r_y ||
      value_r_width >>> 0 !== value_r_width ||
      value_r_height >>> 0 !== value_r_height ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuTransferToHost2d(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_r_x, true);
    view.setUint32(offset + 28, value_r_y, true);
    view.setUint32(offset + 32, value_r_width, true);
    view.setUint32(offset + 36, value_r_height, true);
    writeU64(view, offset + 40, value.offset, true, "VirtioGpuTransferToHost2d.offset");
    view.setUint32(offset + 48, value_resourceId, true);
    view.setUint32(offset + 52, 0);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioGpuTransferToHost2d");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      r: {
        x: view.getUint32(offset + 24, true),
        y: view.getUint32(offset + 28, true),
        width: view.getUint32(offset + 32, true),
        height: view.getUint32(offset + 36, true),
      },
      offset: readU64(view, offset + 40, true),
      resourceId: view.getUint32(offset + 48, true),
    };
  },
};

/**
 * One piece of guest memory behind a resource.
 * In C: `virtio_gpu_mem_entry`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:249)
 */
export interface VirtioGpuMemEntry {
  /** Its guest physical address. */
  addr: bigint;
  /** Its length in bytes. */
  length: number;
}

/** Encoder and decoder of VirtioGpuMemEntry, 16 bytes. */
export const VirtioGpuMemEntry: Codec<VirtioGpuMemEntry> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_length = value.length;
    if (value_length >>> 0 !== value_length) checkRange(value.length, 0, 4294967295, "VirtioGpuMemEntry.length");
    writeU64(view, offset, value.addr, true, "VirtioGpuMemEntry.addr");
    view.setUint32(offset + 8, value_length, true);
    view.setUint32(offset + 12, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioGpuMemEntry");
    return {
      addr: readU64(view, offset, true),
      length: view.getUint32(offset + 8, true),
    };
  },
};

/**
 * The request RESOURCE_ATTACH_BACKING; nr_entries pieces of memory (virtio_gpu_mem_entry) follow.
 * In C: `virtio_gpu_resource_attach_backing`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:257)
 */
export interface VirtioGpuResourceAttachBacking {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The resource. */
  resourceId: number;
  /** Number of pieces. */
  nrEntries: number;
}

/** Refuses what does not fit in a VirtioGpuResourceAttachBacking, by its name. */
function refuseVirtioGpuResourceAttachBacking(value: VirtioGpuResourceAttachBacking): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceAttachBacking.resourceId");
  checkRange(value.nrEntries, 0, 4294967295, "VirtioGpuResourceAttachBacking.nrEntries");
}

/** Encoder and decoder of VirtioGpuResourceAttachBacking, 32 bytes. */
export const VirtioGpuResourceAttachBacking: Codec<VirtioGpuResourceAttachBacking> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    const value_nrEntries = value.nrEntries;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId ||
      value_nrEntries >>> 0 !== value_nrEntries
    ) refuseVirtioGpuResourceAttachBacking(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, value_nrEntries, true);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuResourceAttachBacking");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
      nrEntries: view.getUint32(offset + 28, true),
    };
  },
};

/**
 * The request RESOURCE_DETACH_BACKING.
 * In C: `virtio_gpu_resource_detach_backing`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:265)
 */
export interface VirtioGpuResourceDetachBacking {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The resource. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuResourceDetachBacking, by its name. */
function refuseVirtioGpuResourceDetachBacking(value: VirtioGpuResourceDetachBacking): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceDetachBacking.resourceId");
}

/** Encoder and decoder of VirtioGpuResourceDetachBacking, 32 bytes. */
export const VirtioGpuResourceDetachBacking: Codec<VirtioGpuResourceDetachBacking> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuResourceDetachBacking(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuResourceDetachBacking");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * One screen.
 * In C: `virtio_gpu_display_one`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:273)
 */
export interface VirtioGpuDisplayOne {
  /** Its place among the screens, and its preferred size. */
  r: VirtioGpuRect;
  /** 1 when it is connected. */
  enabled: number;
  /** No flag is defined. */
  flags: number;
}

/** Refuses what does not fit in a VirtioGpuDisplayOne, by its name. */
function refuseVirtioGpuDisplayOne(value: VirtioGpuDisplayOne): void {
  refuseVirtioGpuRect(value.r);
  checkRange(value.enabled, 0, 4294967295, "VirtioGpuDisplayOne.enabled");
  checkRange(value.flags, 0, 4294967295, "VirtioGpuDisplayOne.flags");
}

/** Encoder and decoder of VirtioGpuDisplayOne, 24 bytes. */
export const VirtioGpuDisplayOne: Codec<VirtioGpuDisplayOne> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_r_x = value.r.x;
    const value_r_y = value.r.y;
    const value_r_width = value.r.width;
    const value_r_height = value.r.height;
    const value_enabled = value.enabled;
    const value_flags = value.flags;
    if (
      value_r_x >>> 0 !== value_r_x ||
      value_r_y >>> 0 !== value_r_y ||
      value_r_width >>> 0 !== value_r_width ||
      value_r_height >>> 0 !== value_r_height ||
      value_enabled >>> 0 !== value_enabled ||
      value_flags >>> 0 !== value_flags
    ) refuseVirtioGpuDisplayOne(value);
    view.setUint32(offset, value_r_x, true);
    view.setUint32(offset + 4, value_r_y, true);
    view.setUint32(offset + 8, value_r_width, true);
    view.setUint32(offset + 12, value_r_height, true);
    view.setUint32(offset + 16, value_enabled, true);
    view.setUint32(offset + 20, value_flags, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioGpuDisplayOne");
    return {
      r: {
        x: view.getUint32(offset, true),
        y: view.getUint32(offset + 4, true),
        width: view.getUint32(offset + 8, true),
        height: view.getUint32(offset + 12, true),
      },
      enabled: view.getUint32(offset + 16, true),
      flags: view.getUint32(offset + 20, true),
    };
  },
};

/**
 * The response OK_DISPLAY_INFO.
 * In C: `virtio_gpu_resp_display_info`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:281)
 */
export interface VirtioGpuRespDisplayInfo {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The screens; those from num_scanouts on mean nothing. */
  pmodes: readonly VirtioGpuDisplayOne[];
}

/** Refuses what does not fit in a VirtioGpuRespDisplayInfo, by its name. */
function refuseVirtioGpuRespDisplayInfo(value: VirtioGpuRespDisplayInfo): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.pmodes.length, 16, 16, "VirtioGpuRespDisplayInfo.pmodes.length");
}

/** Encoder and decoder of VirtioGpuRespDisplayInfo, 408 bytes. */
export const VirtioGpuRespDisplayInfo: Codec<VirtioGpuRespDisplayInfo> = {
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
    ) refuseVirtioGpuRespDisplayInfo(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    for (let index = 0, at = offset + 24; index < value.pmodes.length; index++, at += 24) {
      const element = value.pmodes[index] as NonNullable<(typeof value.pmodes)[number]>;
      const element_r_x = element.r.x;
      const element_r_y = element.r.y;
      const element_r_width = element.r.width;
      const element_r_height = element.r.height;
      const element_enabled = element.enabled;
      const element_flags = element.flags;
      if (
        element_r_x >>> 0 !== element_r_x ||
        element_r_y >>> 0 !== element_r_y ||
        element_r_width >>> 0 !== element_r_width ||
        element_r_height >>> 0 !== element_r_height ||
        element_enabled >>> 0 !== element_enabled ||
        element_flags >>> 0 !== element_flags
      ) refuseVirtioGpuDisplayOne(element);
      view.setUint32(at, element_r_x, true);
      view.setUint32(at + 4, element_r_y, true);
      view.setUint32(at + 8, element_r_width, true);
      view.setUint32(at + 12, element_r_height, true);
      view.setUint32(at + 16, element_enabled, true);
      view.setUint32(at + 20, element_flags, true);
    }
    return offset + 408;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 408, "VirtioGpuRespDisplayInfo");
    const pmodes = new Array<VirtioGpuDisplayOne>(16);
    for (let index = 0, at = offset + 24; index < 16; index++, at += 24) {
      pmodes[index] = {
        r: {
          x: view.getUint32(at, true),
          y: view.getUint32(at + 4, true),
          width: view.getUint32(at + 8, true),
          height: view.getUint32(at + 12, true),
        },
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
 * A box in a 3D resource, in pixels.
 * In C: `virtio_gpu_box`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:288)
 */
export interface VirtioGpuBox {
  /** Its left column. */
  x: number;
  /** Its top row. */
  y: number;
  /** Its first layer. */
  z: number;
  /** Its width. */
  w: number;
  /** Its height. */
  h: number;
  /** Its depth. */
  d: number;
}

/** Refuses what does not fit in a VirtioGpuBox, by its name. */
function refuseVirtioGpuBox(value: VirtioGpuBox): void {
  checkRange(value.x, 0, 4294967295, "VirtioGpuBox.x");
  checkRange(value.y, 0, 4294967295, "VirtioGpuBox.y");
  checkRange(value.z, 0, 4294967295, "VirtioGpuBox.z");
  checkRange(value.w, 0, 4294967295, "VirtioGpuBox.w");
  checkRange(value.h, 0, 4294967295, "VirtioGpuBox.h");
  checkRange(value.d, 0, 4294967295, "VirtioGpuBox.d");
}

/** Encoder and decoder of VirtioGpuBox, 24 bytes. */
export const VirtioGpuBox: Codec<VirtioGpuBox> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_x = value.x;
    const value_y = value.y;
    const value_z = value.z;
    const value_w = value.w;
    const value_h = value.h;
    const value_d = value.d;
    if (
      value_x >>> 0 !== value_x ||
      value_y >>> 0 !== value_y ||
      value_z >>> 0 !== value_z ||
      value_w >>> 0 !== value_w ||
      value_h >>> 0 !== value_h ||
      value_d >>> 0 !== value_d
    ) refuseVirtioGpuBox(value);
    view.setUint32(offset, value_x, true);
    view.setUint32(offset + 4, value_y, true);
    view.setUint32(offset + 8, value_z, true);
    view.setUint32(offset + 12, value_w, true);
    view.setUint32(offset + 16, value_h, true);
    view.setUint32(offset + 20, value_d, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioGpuBox");
    return {
      x: view.getUint32(offset, true),
      y: view.getUint32(offset + 4, true),
      z: view.getUint32(offset + 8, true),
      w: view.getUint32(offset + 12, true),
      h: view.getUint32(offset + 16, true),
      d: view.getUint32(offset + 20, true),
    };
  },
};

/**
 * The requests TRANSFER_TO_HOST_3D and TRANSFER_FROM_HOST_3D.
 * In C: `virtio_gpu_transfer_host_3d`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:299)
 */
export interface VirtioGpuTransferHost3d {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The part to copy. */
  box: VirtioGpuBox;
  /** Where it begins in the guest memory of the resource, in bytes. */
  offset: bigint;
  /** The resource. */
  resourceId: number;
  /** The mipmap level. */
  level: number;
  /** Bytes from row to row in guest memory. */
  stride: number;
  /** Bytes from layer to layer in guest memory. */
  layerStride: number;
}

/** Refuses what does not fit in a VirtioGpuTransferHost3d, by its name. */
function refuseVirtioGpuTransferHost3d(value: VirtioGpuTransferHost3d): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  refuseVirtioGpuBox(value.box);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuTransferHost3d.resourceId");
  checkRange(value.level, 0, 4294967295, "VirtioGpuTransferHost3d.level");
  checkRange(value.stride, 0, 4294967295, "VirtioGpuTransferHost3d.stride");
  checkRange(value.layerStride, 0, 4294967295, "VirtioGpuTransferHost3d.layerStride");
}

/** Encoder and decoder of VirtioGpuTransferHost3d, 72 bytes. */
export const VirtioGpuTransferHost3d: Codec<VirtioGpuTransferHost3d> = {
  SIZE: 72,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_box_x = value.box.x;
    const value_box_y = value.box.y;
    const value_box_z = value.box.z;
    const value_box_w = value.box.w;
    const value_box_h = value.box.h;
    const value_box_d = value.box.d;
    const value_resourceId = value.resourceId;
    const value_level = value.level;
    const value_stride = value.stride;
    const value_layerStride = value.layerStride;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_box_x >>> 0 !== value_box_x ||
      value_box_y >>> 0 !== value_box_y ||
      value_box_z >>> 0 !== value_box_z ||
      value_box_w >>> 0 !== value_box_w ||
      value_box_h >>> 0 !== value_box_h ||
      value_box_d >>> 0 !== value_box_d ||
      value_resourceId >>> 0 !== value_resourceId ||
      value_level >>> 0 !== value_level ||
      value_stride >>> 0 !== value_stride ||
      value_layerStride >>> 0 !== value_layerStride
    ) refuseVirtioGpuTransferHost3d(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_box_x, true);
    view.setUint32(offset + 28, value_box_y, true);
    view.setUint32(offset + 32, value_box_z, true);
    view.setUint32(offset + 36, value_box_w, true);
    view.setUint32(offset + 40, value_box_h, true);
    view.setUint32(offset + 44, value_box_d, true);
    writeU64(view, offset + 48, value.offset, true, "VirtioGpuTransferHost3d.offset");
    view.setUint32(offset + 56, value_resourceId, true);
    view.setUint32(offset + 60, value_level, true);
    view.setUint32(offset + 64, value_stride, true);
    view.setUint32(offset + 68, value_layerStride, true);
    return offset + 72;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 72, "VirtioGpuTransferHost3d");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      box: {
        x: view.getUint32(offset + 24, true),
        y: view.getUint32(offset + 28, true),
        z: view.getUint32(offset + 32, true),
        w: view.getUint32(offset + 36, true),
        h: view.getUint32(offset + 40, true),
        d: view.getUint32(offset + 44, true),
      },
      offset: readU64(view, offset + 48, true),
      resourceId: view.getUint32(offset + 56, true),
      level: view.getUint32(offset + 60, true),
      stride: view.getUint32(offset + 64, true),
      layerStride: view.getUint32(offset + 68, true),
    };
  },
};

/**
 * The request RESOURCE_CREATE_3D; target, format and bind have the meaning that virgl gives them.
 * In C: `virtio_gpu_resource_create_3d`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:311)
 */
export interface VirtioGpuResourceCreate3d {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The new resource; the driver chooses the number, not 0. */
  resourceId: number;
  /** The kind of texture or buffer. */
  target: number;
  /** The pixel format. */
  format: number;
  /** What it will be used for. */
  bind: number;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Depth in pixels. */
  depth: number;
  /** Number of layers. */
  arraySize: number;
  /** Highest mipmap level. */
  lastLevel: number;
  /** Samples a pixel. */
  nrSamples: number;
  /** Its flags. */
  flags: number;
}

/** Refuses what does not fit in a VirtioGpuResourceCreate3d, by its name. */
function refuseVirtioGpuResourceCreate3d(value: VirtioGpuResourceCreate3d): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceCreate3d.resourceId");
  checkRange(value.target, 0, 4294967295, "VirtioGpuResourceCreate3d.target");
  checkRange(value.format, 0, 4294967295, "VirtioGpuResourceCreate3d.format");
  checkRange(value.bind, 0, 4294967295, "VirtioGpuResourceCreate3d.bind");
  checkRange(value.width, 0, 4294967295, "VirtioGpuResourceCreate3d.width");
  checkRange(value.height, 0, 4294967295, "VirtioGpuResourceCreate3d.height");
  checkRange(value.depth, 0, 4294967295, "VirtioGpuResourceCreate3d.depth");
  checkRange(value.arraySize, 0, 4294967295, "VirtioGpuResourceCreate3d.arraySize");
  checkRange(value.lastLevel, 0, 4294967295, "VirtioGpuResourceCreate3d.lastLevel");
  checkRange(value.nrSamples, 0, 4294967295, "VirtioGpuResourceCreate3d.nrSamples");
  checkRange(value.flags, 0, 4294967295, "VirtioGpuResourceCreate3d.flags");
}

/** Encoder and decoder of VirtioGpuResourceCreate3d, 72 bytes. */
export const VirtioGpuResourceCreate3d: Codec<VirtioGpuResourceCreate3d> = {
  SIZE: 72,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    const value_target = value.target;
    const value_format = value.format;
    const value_bind = value.bind;
    const value_width = value.width;
    const value_height = value.height;
    const value_depth = value.depth;
    const value_arraySize = value.arraySize;
    const value_lastLevel = value.lastLevel;
    const value_nrSamples = value.nrSamples;
    const value_flags = value.flags;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId ||
      value_target >>> 0 !== value_target ||
      value_format >>> 0 !== value_format ||
      value_bind >>> 0 !== value_bind ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height ||
      value_depth >>> 0 !== value_depth ||
      value_arraySize >>> 0 !== value_arraySize ||
      value_lastLevel >>> 0 !== value_lastLevel ||
      value_nrSamples >>> 0 !== value_nrSamples ||
      value_flags >>> 0 !== value_flags
    ) refuseVirtioGpuResourceCreate3d(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, value_target, true);
    view.setUint32(offset + 32, value_format, true);
    view.setUint32(offset + 36, value_bind, true);
    view.setUint32(offset + 40, value_width, true);
    view.setUint32(offset + 44, value_height, true);
    view.setUint32(offset + 48, value_depth, true);
    view.setUint32(offset + 52, value_arraySize, true);
    view.setUint32(offset + 56, value_lastLevel, true);
    view.setUint32(offset + 60, value_nrSamples, true);
    view.setUint32(offset + 64, value_flags, true);
    view.setUint32(offset + 68, 0);
    return offset + 72;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 72, "VirtioGpuResourceCreate3d");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
      target: view.getUint32(offset + 28, true),
      format: view.getUint32(offset + 32, true),
      bind: view.getUint32(offset + 36, true),
      width: view.getUint32(offset + 40, true),
      height: view.getUint32(offset + 44, true),
      depth: view.getUint32(offset + 48, true),
      arraySize: view.getUint32(offset + 52, true),
      lastLevel: view.getUint32(offset + 56, true),
      nrSamples: view.getUint32(offset + 60, true),
      flags: view.getUint32(offset + 64, true),
    };
  },
};

/**
 * The request CTX_CREATE.
 * In C: `virtio_gpu_ctx_create`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:329)
 */
export interface VirtioGpuCtxCreate {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** Length of the name in bytes. */
  nlen: number;
  /** With CONTEXT_INIT: the capability set, in the low 8 bits. */
  contextInit: number;
  /** A name for debugging, not terminated. */
  debugName: Uint8Array;
}

/** Refuses what does not fit in a VirtioGpuCtxCreate, by its name. */
function refuseVirtioGpuCtxCreate(value: VirtioGpuCtxCreate): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.nlen, 0, 4294967295, "VirtioGpuCtxCreate.nlen");
  checkRange(value.contextInit, 0, 4294967295, "VirtioGpuCtxCreate.contextInit");
  checkRange(value.debugName.length, 64, 64, "VirtioGpuCtxCreate.debugName.length");
}

/** Encoder and decoder of VirtioGpuCtxCreate, 96 bytes. */
export const VirtioGpuCtxCreate: Codec<VirtioGpuCtxCreate> = {
  SIZE: 96,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_nlen = value.nlen;
    const value_contextInit = value.contextInit;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_nlen >>> 0 !== value_nlen ||
      value_contextInit >>> 0 !== value_contextInit ||
      value.debugName.length !== 64
    ) refuseVirtioGpuCtxCreate(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_nlen, true);
    view.setUint32(offset + 28, value_contextInit, true);
    writeBytes(view, offset + 32, value.debugName);
    return offset + 96;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 96, "VirtioGpuCtxCreate");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      nlen: view.getUint32(offset + 24, true),
      contextInit: view.getUint32(offset + 28, true),
      debugName: readBytes(view, offset + 32, 64),
    };
  },
};

/**
 * The request CTX_DESTROY; the header names the context.
 * In C: `virtio_gpu_ctx_destroy`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:338)
 */
export interface VirtioGpuCtxDestroy {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
}

/** Encoder and decoder of VirtioGpuCtxDestroy, 24 bytes. */
export const VirtioGpuCtxDestroy: Codec<VirtioGpuCtxDestroy> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx
    ) refuseVirtioGpuCtrlHdr(value.hdr);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioGpuCtxDestroy");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
    };
  },
};

/**
 * The requests CTX_ATTACH_RESOURCE and CTX_DETACH_RESOURCE; the header names the context.
 * In C: `virtio_gpu_ctx_resource`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:344)
 */
export interface VirtioGpuCtxResource {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The resource. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuCtxResource, by its name. */
function refuseVirtioGpuCtxResource(value: VirtioGpuCtxResource): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuCtxResource.resourceId");
}

/** Encoder and decoder of VirtioGpuCtxResource, 32 bytes. */
export const VirtioGpuCtxResource: Codec<VirtioGpuCtxResource> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuCtxResource(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuCtxResource");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * The request SUBMIT_3D; the commands follow.
 * In C: `virtio_gpu_cmd_submit`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:352)
 */
export interface VirtioGpuCmdSubmit {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** Bytes of commands. */
  size: number;
}

/** Refuses what does not fit in a VirtioGpuCmdSubmit, by its name. */
function refuseVirtioGpuCmdSubmit(value: VirtioGpuCmdSubmit): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.size, 0, 4294967295, "VirtioGpuCmdSubmit.size");
}

/** Encoder and decoder of VirtioGpuCmdSubmit, 32 bytes. */
export const VirtioGpuCmdSubmit: Codec<VirtioGpuCmdSubmit> = {
  SIZE: 32,
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
      value_size >>> 0 !== value_size
    ) refuseVirtioGpuCmdSubmit(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_size, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuCmdSubmit");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      size: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * The request GET_CAPSET_INFO.
 * In C: `virtio_gpu_get_capset_info`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:360)
 */
export interface VirtioGpuGetCapsetInfo {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** Which set, below num_capsets. */
  capsetIndex: number;
}

/** Refuses what does not fit in a VirtioGpuGetCapsetInfo, by its name. */
function refuseVirtioGpuGetCapsetInfo(value: VirtioGpuGetCapsetInfo): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.capsetIndex, 0, 4294967295, "VirtioGpuGetCapsetInfo.capsetIndex");
}

/** Encoder and decoder of VirtioGpuGetCapsetInfo, 32 bytes. */
export const VirtioGpuGetCapsetInfo: Codec<VirtioGpuGetCapsetInfo> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_capsetIndex = value.capsetIndex;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_capsetIndex >>> 0 !== value_capsetIndex
    ) refuseVirtioGpuGetCapsetInfo(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_capsetIndex, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuGetCapsetInfo");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      capsetIndex: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * The response OK_CAPSET_INFO.
 * In C: `virtio_gpu_resp_capset_info`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:368)
 */
export interface VirtioGpuRespCapsetInfo {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The set. */
  capsetId: Open<VirtioGpuCapset>;
  /** Its highest version. */
  capsetMaxVersion: number;
  /** Its greatest size in bytes. */
  capsetMaxSize: number;
}

/** Refuses what does not fit in a VirtioGpuRespCapsetInfo, by its name. */
function refuseVirtioGpuRespCapsetInfo(value: VirtioGpuRespCapsetInfo): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.capsetId, 0, 4294967295, "VirtioGpuRespCapsetInfo.capsetId");
  checkRange(value.capsetMaxVersion, 0, 4294967295, "VirtioGpuRespCapsetInfo.capsetMaxVersion");
  checkRange(value.capsetMaxSize, 0, 4294967295, "VirtioGpuRespCapsetInfo.capsetMaxSize");
}

/** Encoder and decoder of VirtioGpuRespCapsetInfo, 40 bytes. */
export const VirtioGpuRespCapsetInfo: Codec<VirtioGpuRespCapsetInfo> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_capsetId = value.capsetId;
    const value_capsetMaxVersion = value.capsetMaxVersion;
    const value_capsetMaxSize = value.capsetMaxSize;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_capsetId >>> 0 !== value_capsetId ||
      value_capsetMaxVersion >>> 0 !== value_capsetMaxVersion ||
      value_capsetMaxSize >>> 0 !== value_capsetMaxSize
    ) refuseVirtioGpuRespCapsetInfo(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_capsetId, true);
    view.setUint32(offset + 28, value_capsetMaxVersion, true);
    view.setUint32(offset + 32, value_capsetMaxSize, true);
    view.setUint32(offset + 36, 0);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioGpuRespCapsetInfo");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      capsetId: view.getUint32(offset + 24, true),
      capsetMaxVersion: view.getUint32(offset + 28, true),
      capsetMaxSize: view.getUint32(offset + 32, true),
    };
  },
};

/**
 * The request GET_CAPSET.
 * In C: `virtio_gpu_get_capset`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:378)
 */
export interface VirtioGpuGetCapset {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The set. */
  capsetId: Open<VirtioGpuCapset>;
  /** The version. */
  capsetVersion: number;
}

/** Refuses what does not fit in a VirtioGpuGetCapset, by its name. */
function refuseVirtioGpuGetCapset(value: VirtioGpuGetCapset): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.capsetId, 0, 4294967295, "VirtioGpuGetCapset.capsetId");
  checkRange(value.capsetVersion, 0, 4294967295, "VirtioGpuGetCapset.capsetVersion");
}

/** Encoder and decoder of VirtioGpuGetCapset, 32 bytes. */
export const VirtioGpuGetCapset: Codec<VirtioGpuGetCapset> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_capsetId = value.capsetId;
    const value_capsetVersion = value.capsetVersion;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_capsetId >>> 0 !== value_capsetId ||
      value_capsetVersion >>> 0 !== value_capsetVersion
    ) refuseVirtioGpuGetCapset(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_capsetId, true);
    view.setUint32(offset + 28, value_capsetVersion, true);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuGetCapset");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      capsetId: view.getUint32(offset + 24, true),
      capsetVersion: view.getUint32(offset + 28, true),
    };
  },
};

/**
 * The response OK_CAPSET.
 * In C: `virtio_gpu_resp_capset`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:386)
 */
export interface VirtioGpuRespCapset {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The set, as its renderer defines it; no known one comes near 64 KiB. */
  capsetData: Uint8Array;
}

/** Refuses what does not fit in a VirtioGpuRespCapset, by its name. */
function refuseVirtioGpuRespCapset(value: VirtioGpuRespCapset): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.capsetData.length, 0, 65536, "VirtioGpuRespCapset.capsetData.length");
}

/** Encoder and decoder of VirtioGpuRespCapset, 24 to 65560 bytes. */
export const VirtioGpuRespCapset: VariableCodec<VirtioGpuRespCapset> = {
  MINIMUM_SIZE: 24,
  MAXIMUM_SIZE: 65560,
  sizeOf(value) {
    return 24 + value.capsetData.length;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 24, "VirtioGpuRespCapset");
    return end - offset;
  },
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
      !(value.capsetData.length <= 65536)
    ) refuseVirtioGpuRespCapset(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    writeBytes(view, offset + 24, value.capsetData);
    return offset + 24 + value.capsetData.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 24, "VirtioGpuRespCapset");
    const count = end - offset - 24;
    checkRange(count, 0, 65536, "VirtioGpuRespCapset.capsetData.length");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      capsetData: readBytes(view, offset + 24, count),
    };
  },
};

/**
 * The request GET_EDID.
 * In C: `virtio_gpu_cmd_get_edid`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:393)
 */
export interface VirtioGpuCmdGetEdid {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The screen. */
  scanout: number;
}

/** Refuses what does not fit in a VirtioGpuCmdGetEdid, by its name. */
function refuseVirtioGpuCmdGetEdid(value: VirtioGpuCmdGetEdid): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.scanout, 0, 4294967295, "VirtioGpuCmdGetEdid.scanout");
}

/** Encoder and decoder of VirtioGpuCmdGetEdid, 32 bytes. */
export const VirtioGpuCmdGetEdid: Codec<VirtioGpuCmdGetEdid> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_scanout = value.scanout;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_scanout >>> 0 !== value_scanout
    ) refuseVirtioGpuCmdGetEdid(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_scanout, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuCmdGetEdid");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      scanout: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * The response OK_EDID.
 * In C: `virtio_gpu_resp_edid`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:401)
 */
export interface VirtioGpuRespEdid {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** Length of the EDID in bytes. */
  size: number;
  /** The EDID, as VESA defines it. */
  edid: Uint8Array;
}

/** Refuses what does not fit in a VirtioGpuRespEdid, by its name. */
function refuseVirtioGpuRespEdid(value: VirtioGpuRespEdid): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.size, 0, 4294967295, "VirtioGpuRespEdid.size");
  checkRange(value.edid.length, 1024, 1024, "VirtioGpuRespEdid.edid.length");
}

/** Encoder and decoder of VirtioGpuRespEdid, 1056 bytes. */
export const VirtioGpuRespEdid: Codec<VirtioGpuRespEdid> = {
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
    ) refuseVirtioGpuRespEdid(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
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
    checkView(view, offset, 1056, "VirtioGpuRespEdid");
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
 * The configuration space of the GPU device; devices without BLOB_ALIGNMENT may end it before that field.
 * In C: `virtio_gpu_config`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:410)
 */
export interface VirtioGpuConfig {
  /** Pending events. */
  eventsRead: number;
  /** The driver writes the events that it has seen. */
  eventsClear: number;
  /** Most screens, from 1 to 16. */
  numScanouts: number;
  /** Number of capability sets. */
  numCapsets: number;
  /** Alignment of the size and the map offset of blobs, in bytes. Meaningful with BLOB_ALIGNMENT. */
  blobAlignment: number;
}

/** Refuses what does not fit in a VirtioGpuConfig, by its name. */
function refuseVirtioGpuConfig(value: VirtioGpuConfig): void {
  checkRange(value.eventsRead, 0, 4294967295, "VirtioGpuConfig.eventsRead");
  checkRange(value.eventsClear, 0, 4294967295, "VirtioGpuConfig.eventsClear");
  checkRange(value.numScanouts, 0, 4294967295, "VirtioGpuConfig.numScanouts");
  checkRange(value.numCapsets, 0, 4294967295, "VirtioGpuConfig.numCapsets");
  checkRange(value.blobAlignment, 0, 4294967295, "VirtioGpuConfig.blobAlignment");
}

/** Encoder and decoder of VirtioGpuConfig, 20 bytes. */
export const VirtioGpuConfig: Codec<VirtioGpuConfig> = {
  SIZE: 20,
  encodeInto(value, view, offset) {
    const value_eventsRead = value.eventsRead;
    const value_eventsClear = value.eventsClear;
    const value_numScanouts = value.numScanouts;
    const value_numCapsets = value.numCapsets;
    const value_blobAlignment = value.blobAlignment;
    if (
      value_eventsRead >>> 0 !== value_eventsRead ||
      value_eventsClear >>> 0 !== value_eventsClear ||
      value_numScanouts >>> 0 !== value_numScanouts ||
      value_numCapsets >>> 0 !== value_numCapsets ||
      value_blobAlignment >>> 0 !== value_blobAlignment
    ) refuseVirtioGpuConfig(value);
    view.setUint32(offset, value_eventsRead, true);
    view.setUint32(offset + 4, value_eventsClear, true);
    view.setUint32(offset + 8, value_numScanouts, true);
    view.setUint32(offset + 12, value_numCapsets, true);
    view.setUint32(offset + 16, value_blobAlignment, true);
    return offset + 20;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 20, "VirtioGpuConfig");
    return {
      eventsRead: view.getUint32(offset, true),
      eventsClear: view.getUint32(offset + 4, true),
      numScanouts: view.getUint32(offset + 8, true),
      numCapsets: view.getUint32(offset + 12, true),
      blobAlignment: view.getUint32(offset + 16, true),
    };
  },
};

/** The fields of VirtioGpuConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioGpuConfigFields: readonly ConfigurationField[] = [
  { name: "eventsRead", offset: 0, size: 4, driverWritable: false, requires: undefined },
  { name: "eventsClear", offset: 4, size: 4, driverWritable: true, requires: undefined },
  { name: "numScanouts", offset: 8, size: 4, driverWritable: false, requires: undefined },
  { name: "numCapsets", offset: 12, size: 4, driverWritable: false, requires: undefined },
  { name: "blobAlignment", offset: 16, size: 4, driverWritable: false, requires: { name: "BLOB_ALIGNMENT", mask: 0x20n } },
];

/**
 * The request RESOURCE_ASSIGN_UUID.
 * In C: `virtio_gpu_resource_assign_uuid`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:420)
 */
export interface VirtioGpuResourceAssignUuid {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The resource. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuResourceAssignUuid, by its name. */
function refuseVirtioGpuResourceAssignUuid(value: VirtioGpuResourceAssignUuid): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceAssignUuid.resourceId");
}

/** Encoder and decoder of VirtioGpuResourceAssignUuid, 32 bytes. */
export const VirtioGpuResourceAssignUuid: Codec<VirtioGpuResourceAssignUuid> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuResourceAssignUuid(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuResourceAssignUuid");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * The response OK_RESOURCE_UUID.
 * In C: `virtio_gpu_resp_resource_uuid`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:428)
 */
export interface VirtioGpuRespResourceUuid {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The UUID. */
  uuid: Uint8Array;
}

/** Refuses what does not fit in a VirtioGpuRespResourceUuid, by its name. */
function refuseVirtioGpuRespResourceUuid(value: VirtioGpuRespResourceUuid): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.uuid.length, 16, 16, "VirtioGpuRespResourceUuid.uuid.length");
}

/** Encoder and decoder of VirtioGpuRespResourceUuid, 40 bytes. */
export const VirtioGpuRespResourceUuid: Codec<VirtioGpuRespResourceUuid> = {
  SIZE: 40,
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
      value.uuid.length !== 16
    ) refuseVirtioGpuRespResourceUuid(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    writeBytes(view, offset + 24, value.uuid);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioGpuRespResourceUuid");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      uuid: readBytes(view, offset + 24, 16),
    };
  },
};

/**
 * The request RESOURCE_CREATE_BLOB; nr_entries pieces of memory (virtio_gpu_mem_entry) follow.
 * In C: `virtio_gpu_resource_create_blob`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:435)
 */
export interface VirtioGpuResourceCreateBlob {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The new resource; the driver chooses the number, not 0. */
  resourceId: number;
  /** Where its memory is. */
  blobMem: Open<VirtioGpuBlobMem>;
  /** What it will be used for. */
  blobFlags: number;
  /** Number of pieces of guest memory. */
  nrEntries: number;
  /** The object of the 3D context that it is made from; not for GUEST. */
  blobId: bigint;
  /** Its size in bytes. */
  size: bigint;
}

/** Refuses what does not fit in a VirtioGpuResourceCreateBlob, by its name. */
function refuseVirtioGpuResourceCreateBlob(value: VirtioGpuResourceCreateBlob): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceCreateBlob.resourceId");
  checkRange(value.blobMem, 0, 4294967295, "VirtioGpuResourceCreateBlob.blobMem");
  checkRange(value.blobFlags, 0, 4294967295, "VirtioGpuResourceCreateBlob.blobFlags");
  checkRange(value.nrEntries, 0, 4294967295, "VirtioGpuResourceCreateBlob.nrEntries");
}

/** Encoder and decoder of VirtioGpuResourceCreateBlob, 56 bytes. */
export const VirtioGpuResourceCreateBlob: Codec<VirtioGpuResourceCreateBlob> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    const value_blobMem = value.blobMem;
    const value_blobFlags = value.blobFlags;
    const value_nrEntries = value.nrEntries;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId ||
      value_blobMem >>> 0 !== value_blobMem ||
      value_blobFlags >>> 0 !== value_blobFlags ||
      value_nrEntries >>> 0 !== value_nrEntries
    ) refuseVirtioGpuResourceCreateBlob(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, value_blobMem, true);
    view.setUint32(offset + 32, value_blobFlags, true);
    view.setUint32(offset + 36, value_nrEntries, true);
    writeU64(view, offset + 40, value.blobId, true, "VirtioGpuResourceCreateBlob.blobId");
    writeU64(view, offset + 48, value.size, true, "VirtioGpuResourceCreateBlob.size");
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioGpuResourceCreateBlob");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
      blobMem: view.getUint32(offset + 28, true),
      blobFlags: view.getUint32(offset + 32, true),
      nrEntries: view.getUint32(offset + 36, true),
      blobId: readU64(view, offset + 40, true),
      size: readU64(view, offset + 48, true),
    };
  },
};

/**
 * The request SET_SCANOUT_BLOB.
 * In C: `virtio_gpu_set_scanout_blob`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:447)
 */
export interface VirtioGpuSetScanoutBlob {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The part that is shown. */
  r: VirtioGpuRect;
  /** The screen. */
  scanoutId: number;
  /** The blob. */
  resourceId: number;
  /** Width of the image in pixels. */
  width: number;
  /** Height of the image in pixels. */
  height: number;
  /** The pixel format. */
  format: Open<VirtioGpuFormats>;
  /** Bytes from row to row, for each plane. */
  strides: readonly number[];
  /** Where each plane begins, in bytes. */
  offsets: readonly number[];
}

/** Refuses what does not fit in a VirtioGpuSetScanoutBlob, by its name. */
function refuseVirtioGpuSetScanoutBlob(value: VirtioGpuSetScanoutBlob): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  refuseVirtioGpuRect(value.r);
  checkRange(value.scanoutId, 0, 4294967295, "VirtioGpuSetScanoutBlob.scanoutId");
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuSetScanoutBlob.resourceId");
  checkRange(value.width, 0, 4294967295, "VirtioGpuSetScanoutBlob.width");
  checkRange(value.height, 0, 4294967295, "VirtioGpuSetScanoutBlob.height");
  checkRange(value.format, 0, 4294967295, "VirtioGpuSetScanoutBlob.format");
  checkRange(value.strides.length, 4, 4, "VirtioGpuSetScanoutBlob.strides.length");
  checkRange(value.offsets.length, 4, 4, "VirtioGpuSetScanoutBlob.offsets.length");
}

/** Encoder and decoder of VirtioGpuSetScanoutBlob, 96 bytes. */
export const VirtioGpuSetScanoutBlob: Codec<VirtioGpuSetScanoutBlob> = {
  SIZE: 96,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_r_x = value.r.x;
    const value_r_y = value.r.y;
    const value_r_width = value.r.width;
    const value_r_height = value.r.height;
    const value_scanoutId = value.scanoutId;
    const value_resourceId = value.resourceId;
    const value_width = value.width;
    const value_height = value.height;
    const value_format = value.format;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_r_x >>> 0 !== value_r_x ||
      value_r_y >>> 0 !== value_r_y ||
      value_r_width >>> 0 !== value_r_width ||
      value_r_height >>> 0 !== value_r_height ||
      value_scanoutId >>> 0 !== value_scanoutId ||
      value_resourceId >>> 0 !== value_resourceId ||
      value_width >>> 0 !== value_width ||
      value_height >>> 0 !== value_height ||
      value_format >>> 0 !== value_format ||
      value.strides.length !== 4 ||
      value.offsets.length !== 4
    ) refuseVirtioGpuSetScanoutBlob(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_r_x, true);
    view.setUint32(offset + 28, value_r_y, true);
    view.setUint32(offset + 32, value_r_width, true);
    view.setUint32(offset + 36, value_r_height, true);
    view.setUint32(offset + 40, value_scanoutId, true);
    view.setUint32(offset + 44, value_resourceId, true);
    view.setUint32(offset + 48, value_width, true);
    view.setUint32(offset + 52, value_height, true);
    view.setUint32(offset + 56, value_format, true);
    view.setUint32(offset + 60, 0);
    for (let index = 0, at = offset + 64; index < value.strides.length; index++, at += 4) {
      const element = value.strides[index] as NonNullable<(typeof value.strides)[number]>;
      if (element >>> 0 !== element) checkRange(element, 0, 4294967295, "VirtioGpuSetScanoutBlob.strides[]");
      view.setUint32(at, element, true);
    }
    for (let index = 0, at = offset + 80; index < value.offsets.length; index++, at += 4) {
      const element = value.offsets[index] as NonNullable<(typeof value.offsets)[number]>;
      if (element >>> 0 !== element) checkRange(element, 0, 4294967295, "VirtioGpuSetScanoutBlob.offsets[]");
      view.setUint32(at, element, true);
    }
    return offset + 96;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 96, "VirtioGpuSetScanoutBlob");
    const strides = new Array<number>(4);
    for (let index = 0, at = offset + 64; index < 4; index++, at += 4) {
      strides[index] = view.getUint32(at, true);
    }
    const offsets = new Array<number>(4);
    for (let index = 0, at = offset + 80; index < 4; index++, at += 4) {
      offsets[index] = view.getUint32(at, true);
    }
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      r: {
        x: view.getUint32(offset + 24, true),
        y: view.getUint32(offset + 28, true),
        width: view.getUint32(offset + 32, true),
        height: view.getUint32(offset + 36, true),
      },
      scanoutId: view.getUint32(offset + 40, true),
      resourceId: view.getUint32(offset + 44, true),
      width: view.getUint32(offset + 48, true),
      height: view.getUint32(offset + 52, true),
      format: view.getUint32(offset + 56, true),
      strides,
      offsets,
    };
  },
};

/**
 * The request RESOURCE_MAP_BLOB.
 * In C: `virtio_gpu_resource_map_blob`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:462)
 */
export interface VirtioGpuResourceMapBlob {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The resource. */
  resourceId: number;
  /** Where to map it in the region HOST_VISIBLE, in bytes. */
  offset: bigint;
}

/** Refuses what does not fit in a VirtioGpuResourceMapBlob, by its name. */
function refuseVirtioGpuResourceMapBlob(value: VirtioGpuResourceMapBlob): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceMapBlob.resourceId");
}

/** Encoder and decoder of VirtioGpuResourceMapBlob, 40 bytes. */
export const VirtioGpuResourceMapBlob: Codec<VirtioGpuResourceMapBlob> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuResourceMapBlob(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, 0);
    writeU64(view, offset + 32, value.offset, true, "VirtioGpuResourceMapBlob.offset");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioGpuResourceMapBlob");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
      offset: readU64(view, offset + 32, true),
    };
  },
};

/**
 * The response OK_MAP_INFO.
 * In C: `virtio_gpu_resp_map_info`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:471)
 */
export interface VirtioGpuRespMapInfo {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** How to cache it (virtio-gpu-map-cache), in the low 4 bits. */
  mapInfo: number;
}

/** Refuses what does not fit in a VirtioGpuRespMapInfo, by its name. */
function refuseVirtioGpuRespMapInfo(value: VirtioGpuRespMapInfo): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.mapInfo, 0, 4294967295, "VirtioGpuRespMapInfo.mapInfo");
}

/** Encoder and decoder of VirtioGpuRespMapInfo, 32 bytes. */
export const VirtioGpuRespMapInfo: Codec<VirtioGpuRespMapInfo> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_mapInfo = value.mapInfo;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_mapInfo >>> 0 !== value_mapInfo
    ) refuseVirtioGpuRespMapInfo(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_mapInfo, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuRespMapInfo");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      mapInfo: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * The request RESOURCE_UNMAP_BLOB.
 * In C: `virtio_gpu_resource_unmap_blob`.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:479)
 */
export interface VirtioGpuResourceUnmapBlob {
  /** The header. */
  hdr: VirtioGpuCtrlHdr;
  /** The resource. */
  resourceId: number;
}

/** Refuses what does not fit in a VirtioGpuResourceUnmapBlob, by its name. */
function refuseVirtioGpuResourceUnmapBlob(value: VirtioGpuResourceUnmapBlob): void {
  refuseVirtioGpuCtrlHdr(value.hdr);
  checkRange(value.resourceId, 0, 4294967295, "VirtioGpuResourceUnmapBlob.resourceId");
}

/** Encoder and decoder of VirtioGpuResourceUnmapBlob, 32 bytes. */
export const VirtioGpuResourceUnmapBlob: Codec<VirtioGpuResourceUnmapBlob> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_ctxId = value.hdr.ctxId;
    const value_hdr_ringIdx = value.hdr.ringIdx;
    const value_resourceId = value.resourceId;
    if (
      value_hdr_type >>> 0 !== value_hdr_type ||
      value_hdr_flags >>> 0 !== value_hdr_flags ||
      value_hdr_ctxId >>> 0 !== value_hdr_ctxId ||
      (value_hdr_ringIdx & 0xff) !== value_hdr_ringIdx ||
      value_resourceId >>> 0 !== value_resourceId
    ) refuseVirtioGpuResourceUnmapBlob(value);
    view.setUint32(offset, value_hdr_type, true);
    view.setUint32(offset + 4, value_hdr_flags, true);
    writeU64(view, offset + 8, value.hdr.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    view.setUint32(offset + 16, value_hdr_ctxId, true);
    view.setUint8(offset + 20, value_hdr_ringIdx);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    view.setUint32(offset + 24, value_resourceId, true);
    view.setUint32(offset + 28, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioGpuResourceUnmapBlob");
    return {
      hdr: {
        type: view.getUint32(offset, true),
        flags: view.getUint32(offset + 4, true),
        fenceId: readU64(view, offset + 8, true),
        ctxId: view.getUint32(offset + 16, true),
        ringIdx: view.getUint8(offset + 20),
      },
      resourceId: view.getUint32(offset + 24, true),
    };
  },
};

/**
 * Feature bits of the GPU device.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:23)
 */
export const VirtioGpuFeature = {
  /** 3D contexts and resources are supported. */
  VIRGL: 0x1n,
  /** GET_EDID is understood. */
  EDID: 0x2n,
  /** Resources can be given a UUID, by which other devices know them. */
  RESOURCE_UUID: 0x4n,
  /** Blob resources are supported. */
  RESOURCE_BLOB: 0x8n,
  /** Contexts can be of several kinds and have several timelines. */
  CONTEXT_INIT: 0x10n,
  /** Blobs must be aligned as blob_alignment says. */
  BLOB_ALIGNMENT: 0x20n,
} as const;

/** Names and dependencies of the bits of VirtioGpuFeature. */
export const VirtioGpuFeatures = new FeatureSet([
  { name: "VIRGL", mask: 0x1n, requires: [] },
  { name: "EDID", mask: 0x2n, requires: [] },
  { name: "RESOURCE_UUID", mask: 0x4n, requires: [] },
  { name: "RESOURCE_BLOB", mask: 0x8n, requires: [] },
  { name: "CONTEXT_INIT", mask: 0x10n, requires: ["VIRGL"] },
  { name: "BLOB_ALIGNMENT", mask: 0x20n, requires: ["RESOURCE_BLOB"] },
]);

/**
 * A graphics adapter with screens, and with 3D when the host renders for it.
 * @see Virtual I/O Device (VIRTIO), GPU Device (spec/virtio/gpu.yaml:8)
 */
export const GpuDevice = {
  name: "gpu",
  aliases: [],
  virtioId: 16,
  features: VirtioGpuFeatures,
  config: VirtioGpuConfig,
  configFields: VirtioGpuConfigFields,
  queues: {
    /** All requests but those about the cursor. */
    control: { first: 0, last: 0 },
    /** UPDATE_CURSOR and MOVE_CURSOR, so that they need not wait. */
    cursor: { first: 1, last: 1 },
  },
} as const;
