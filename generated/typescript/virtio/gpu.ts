// Generated from spec/virtio/gpu.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, type VariableCodec, bytesOf, checkRange, checkSize, checkU32, readU64, writeU64, writeZeros } from "../support/index.js";

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

/** Encoder and decoder of VirtioGpuCtrlHdr, 24 bytes. */
export const VirtioGpuCtrlHdr: Codec<VirtioGpuCtrlHdr> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    checkU32(value.type, "VirtioGpuCtrlHdr.type");
    view.setUint32(offset, value.type, true);
    checkU32(value.flags, "VirtioGpuCtrlHdr.flags");
    view.setUint32(offset + 4, value.flags, true);
    writeU64(view, offset + 8, value.fenceId, true, "VirtioGpuCtrlHdr.fenceId");
    checkU32(value.ctxId, "VirtioGpuCtrlHdr.ctxId");
    view.setUint32(offset + 16, value.ctxId, true);
    checkRange(value.ringIdx, 0, 255, "VirtioGpuCtrlHdr.ringIdx");
    view.setUint8(offset + 20, value.ringIdx);
    writeZeros(view, offset + 21, 3);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "VirtioGpuCtrlHdr");
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

/** Encoder and decoder of VirtioGpuCursorPos, 16 bytes. */
export const VirtioGpuCursorPos: Codec<VirtioGpuCursorPos> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.scanoutId, "VirtioGpuCursorPos.scanoutId");
    view.setUint32(offset, value.scanoutId, true);
    checkU32(value.x, "VirtioGpuCursorPos.x");
    view.setUint32(offset + 4, value.x, true);
    checkU32(value.y, "VirtioGpuCursorPos.y");
    view.setUint32(offset + 8, value.y, true);
    writeZeros(view, offset + 12, 4);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioGpuCursorPos");
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

/** Encoder and decoder of VirtioGpuUpdateCursor, 56 bytes. */
export const VirtioGpuUpdateCursor: Codec<VirtioGpuUpdateCursor> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    VirtioGpuCursorPos.encodeInto(value.pos, view, offset + 24);
    checkU32(value.resourceId, "VirtioGpuUpdateCursor.resourceId");
    view.setUint32(offset + 40, value.resourceId, true);
    checkU32(value.hotX, "VirtioGpuUpdateCursor.hotX");
    view.setUint32(offset + 44, value.hotX, true);
    checkU32(value.hotY, "VirtioGpuUpdateCursor.hotY");
    view.setUint32(offset + 48, value.hotY, true);
    writeZeros(view, offset + 52, 4);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioGpuUpdateCursor");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      pos: VirtioGpuCursorPos.decodeFrom(view, offset + 24),
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

/** Encoder and decoder of VirtioGpuRect, 16 bytes. */
export const VirtioGpuRect: Codec<VirtioGpuRect> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.x, "VirtioGpuRect.x");
    view.setUint32(offset, value.x, true);
    checkU32(value.y, "VirtioGpuRect.y");
    view.setUint32(offset + 4, value.y, true);
    checkU32(value.width, "VirtioGpuRect.width");
    view.setUint32(offset + 8, value.width, true);
    checkU32(value.height, "VirtioGpuRect.height");
    view.setUint32(offset + 12, value.height, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioGpuRect");
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

/** Encoder and decoder of VirtioGpuResourceUnref, 32 bytes. */
export const VirtioGpuResourceUnref: Codec<VirtioGpuResourceUnref> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceUnref.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuResourceUnref");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuResourceCreate2d, 40 bytes. */
export const VirtioGpuResourceCreate2d: Codec<VirtioGpuResourceCreate2d> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceCreate2d.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    checkU32(value.format, "VirtioGpuResourceCreate2d.format");
    view.setUint32(offset + 28, value.format, true);
    checkU32(value.width, "VirtioGpuResourceCreate2d.width");
    view.setUint32(offset + 32, value.width, true);
    checkU32(value.height, "VirtioGpuResourceCreate2d.height");
    view.setUint32(offset + 36, value.height, true);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "VirtioGpuResourceCreate2d");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuSetScanout, 48 bytes. */
export const VirtioGpuSetScanout: Codec<VirtioGpuSetScanout> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    VirtioGpuRect.encodeInto(value.r, view, offset + 24);
    checkU32(value.scanoutId, "VirtioGpuSetScanout.scanoutId");
    view.setUint32(offset + 40, value.scanoutId, true);
    checkU32(value.resourceId, "VirtioGpuSetScanout.resourceId");
    view.setUint32(offset + 44, value.resourceId, true);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 48, "VirtioGpuSetScanout");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      r: VirtioGpuRect.decodeFrom(view, offset + 24),
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

/** Encoder and decoder of VirtioGpuResourceFlush, 48 bytes. */
export const VirtioGpuResourceFlush: Codec<VirtioGpuResourceFlush> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    VirtioGpuRect.encodeInto(value.r, view, offset + 24);
    checkU32(value.resourceId, "VirtioGpuResourceFlush.resourceId");
    view.setUint32(offset + 40, value.resourceId, true);
    writeZeros(view, offset + 44, 4);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 48, "VirtioGpuResourceFlush");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      r: VirtioGpuRect.decodeFrom(view, offset + 24),
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

/** Encoder and decoder of VirtioGpuTransferToHost2d, 56 bytes. */
export const VirtioGpuTransferToHost2d: Codec<VirtioGpuTransferToHost2d> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    VirtioGpuRect.encodeInto(value.r, view, offset + 24);
    writeU64(view, offset + 40, value.offset, true, "VirtioGpuTransferToHost2d.offset");
    checkU32(value.resourceId, "VirtioGpuTransferToHost2d.resourceId");
    view.setUint32(offset + 48, value.resourceId, true);
    writeZeros(view, offset + 52, 4);
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioGpuTransferToHost2d");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      r: VirtioGpuRect.decodeFrom(view, offset + 24),
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
    writeU64(view, offset, value.addr, true, "VirtioGpuMemEntry.addr");
    checkU32(value.length, "VirtioGpuMemEntry.length");
    view.setUint32(offset + 8, value.length, true);
    writeZeros(view, offset + 12, 4);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioGpuMemEntry");
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

/** Encoder and decoder of VirtioGpuResourceAttachBacking, 32 bytes. */
export const VirtioGpuResourceAttachBacking: Codec<VirtioGpuResourceAttachBacking> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceAttachBacking.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    checkU32(value.nrEntries, "VirtioGpuResourceAttachBacking.nrEntries");
    view.setUint32(offset + 28, value.nrEntries, true);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuResourceAttachBacking");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuResourceDetachBacking, 32 bytes. */
export const VirtioGpuResourceDetachBacking: Codec<VirtioGpuResourceDetachBacking> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceDetachBacking.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuResourceDetachBacking");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuDisplayOne, 24 bytes. */
export const VirtioGpuDisplayOne: Codec<VirtioGpuDisplayOne> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    VirtioGpuRect.encodeInto(value.r, view, offset);
    checkU32(value.enabled, "VirtioGpuDisplayOne.enabled");
    view.setUint32(offset + 16, value.enabled, true);
    checkU32(value.flags, "VirtioGpuDisplayOne.flags");
    view.setUint32(offset + 20, value.flags, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "VirtioGpuDisplayOne");
    return {
      r: VirtioGpuRect.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuRespDisplayInfo, 408 bytes. */
export const VirtioGpuRespDisplayInfo: Codec<VirtioGpuRespDisplayInfo> = {
  SIZE: 408,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    {
      checkRange(value.pmodes.length, 16, 16, "VirtioGpuRespDisplayInfo.pmodes.length");
      let at = offset + 24;
      for (let index = 0; index < value.pmodes.length; index++) {
        const element = value.pmodes[index] as NonNullable<(typeof value.pmodes)[number]>;
        VirtioGpuDisplayOne.encodeInto(element, view, at);
        at += 24;
      }
    }
    return offset + 408;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 408, "VirtioGpuRespDisplayInfo");
    const pmodes = Array.from({ length: 16 }, (_, index) => VirtioGpuDisplayOne.decodeFrom(view, offset + 24 + index * 24));
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuBox, 24 bytes. */
export const VirtioGpuBox: Codec<VirtioGpuBox> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    checkU32(value.x, "VirtioGpuBox.x");
    view.setUint32(offset, value.x, true);
    checkU32(value.y, "VirtioGpuBox.y");
    view.setUint32(offset + 4, value.y, true);
    checkU32(value.z, "VirtioGpuBox.z");
    view.setUint32(offset + 8, value.z, true);
    checkU32(value.w, "VirtioGpuBox.w");
    view.setUint32(offset + 12, value.w, true);
    checkU32(value.h, "VirtioGpuBox.h");
    view.setUint32(offset + 16, value.h, true);
    checkU32(value.d, "VirtioGpuBox.d");
    view.setUint32(offset + 20, value.d, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "VirtioGpuBox");
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

/** Encoder and decoder of VirtioGpuTransferHost3d, 72 bytes. */
export const VirtioGpuTransferHost3d: Codec<VirtioGpuTransferHost3d> = {
  SIZE: 72,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    VirtioGpuBox.encodeInto(value.box, view, offset + 24);
    writeU64(view, offset + 48, value.offset, true, "VirtioGpuTransferHost3d.offset");
    checkU32(value.resourceId, "VirtioGpuTransferHost3d.resourceId");
    view.setUint32(offset + 56, value.resourceId, true);
    checkU32(value.level, "VirtioGpuTransferHost3d.level");
    view.setUint32(offset + 60, value.level, true);
    checkU32(value.stride, "VirtioGpuTransferHost3d.stride");
    view.setUint32(offset + 64, value.stride, true);
    checkU32(value.layerStride, "VirtioGpuTransferHost3d.layerStride");
    view.setUint32(offset + 68, value.layerStride, true);
    return offset + 72;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 72, "VirtioGpuTransferHost3d");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      box: VirtioGpuBox.decodeFrom(view, offset + 24),
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

/** Encoder and decoder of VirtioGpuResourceCreate3d, 72 bytes. */
export const VirtioGpuResourceCreate3d: Codec<VirtioGpuResourceCreate3d> = {
  SIZE: 72,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceCreate3d.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    checkU32(value.target, "VirtioGpuResourceCreate3d.target");
    view.setUint32(offset + 28, value.target, true);
    checkU32(value.format, "VirtioGpuResourceCreate3d.format");
    view.setUint32(offset + 32, value.format, true);
    checkU32(value.bind, "VirtioGpuResourceCreate3d.bind");
    view.setUint32(offset + 36, value.bind, true);
    checkU32(value.width, "VirtioGpuResourceCreate3d.width");
    view.setUint32(offset + 40, value.width, true);
    checkU32(value.height, "VirtioGpuResourceCreate3d.height");
    view.setUint32(offset + 44, value.height, true);
    checkU32(value.depth, "VirtioGpuResourceCreate3d.depth");
    view.setUint32(offset + 48, value.depth, true);
    checkU32(value.arraySize, "VirtioGpuResourceCreate3d.arraySize");
    view.setUint32(offset + 52, value.arraySize, true);
    checkU32(value.lastLevel, "VirtioGpuResourceCreate3d.lastLevel");
    view.setUint32(offset + 56, value.lastLevel, true);
    checkU32(value.nrSamples, "VirtioGpuResourceCreate3d.nrSamples");
    view.setUint32(offset + 60, value.nrSamples, true);
    checkU32(value.flags, "VirtioGpuResourceCreate3d.flags");
    view.setUint32(offset + 64, value.flags, true);
    writeZeros(view, offset + 68, 4);
    return offset + 72;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 72, "VirtioGpuResourceCreate3d");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuCtxCreate, 96 bytes. */
export const VirtioGpuCtxCreate: Codec<VirtioGpuCtxCreate> = {
  SIZE: 96,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.nlen, "VirtioGpuCtxCreate.nlen");
    view.setUint32(offset + 24, value.nlen, true);
    checkU32(value.contextInit, "VirtioGpuCtxCreate.contextInit");
    view.setUint32(offset + 28, value.contextInit, true);
    checkRange(value.debugName.length, 64, 64, "VirtioGpuCtxCreate.debugName.length");
    bytesOf(view, offset + 32, value.debugName.length).set(value.debugName);
    return offset + 96;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 96, "VirtioGpuCtxCreate");
    const debugName = bytesOf(view, offset + 32, 64).slice();
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      nlen: view.getUint32(offset + 24, true),
      contextInit: view.getUint32(offset + 28, true),
      debugName,
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
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "VirtioGpuCtxDestroy");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuCtxResource, 32 bytes. */
export const VirtioGpuCtxResource: Codec<VirtioGpuCtxResource> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuCtxResource.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuCtxResource");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuCmdSubmit, 32 bytes. */
export const VirtioGpuCmdSubmit: Codec<VirtioGpuCmdSubmit> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.size, "VirtioGpuCmdSubmit.size");
    view.setUint32(offset + 24, value.size, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuCmdSubmit");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuGetCapsetInfo, 32 bytes. */
export const VirtioGpuGetCapsetInfo: Codec<VirtioGpuGetCapsetInfo> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.capsetIndex, "VirtioGpuGetCapsetInfo.capsetIndex");
    view.setUint32(offset + 24, value.capsetIndex, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuGetCapsetInfo");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuRespCapsetInfo, 40 bytes. */
export const VirtioGpuRespCapsetInfo: Codec<VirtioGpuRespCapsetInfo> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.capsetId, "VirtioGpuRespCapsetInfo.capsetId");
    view.setUint32(offset + 24, value.capsetId, true);
    checkU32(value.capsetMaxVersion, "VirtioGpuRespCapsetInfo.capsetMaxVersion");
    view.setUint32(offset + 28, value.capsetMaxVersion, true);
    checkU32(value.capsetMaxSize, "VirtioGpuRespCapsetInfo.capsetMaxSize");
    view.setUint32(offset + 32, value.capsetMaxSize, true);
    writeZeros(view, offset + 36, 4);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "VirtioGpuRespCapsetInfo");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuGetCapset, 32 bytes. */
export const VirtioGpuGetCapset: Codec<VirtioGpuGetCapset> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.capsetId, "VirtioGpuGetCapset.capsetId");
    view.setUint32(offset + 24, value.capsetId, true);
    checkU32(value.capsetVersion, "VirtioGpuGetCapset.capsetVersion");
    view.setUint32(offset + 28, value.capsetVersion, true);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuGetCapset");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkRange(value.capsetData.length, 0, 65536, "VirtioGpuRespCapset.capsetData.length");
    bytesOf(view, offset + 24, value.capsetData.length).set(value.capsetData);
    return offset + 24 + value.capsetData.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 24, "VirtioGpuRespCapset");
    const count = end - offset - 24;
    checkRange(count, 0, 65536, "VirtioGpuRespCapset.capsetData.length");
    const capsetData = bytesOf(view, offset + 24, count).slice();
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      capsetData,
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

/** Encoder and decoder of VirtioGpuCmdGetEdid, 32 bytes. */
export const VirtioGpuCmdGetEdid: Codec<VirtioGpuCmdGetEdid> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.scanout, "VirtioGpuCmdGetEdid.scanout");
    view.setUint32(offset + 24, value.scanout, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuCmdGetEdid");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuRespEdid, 1056 bytes. */
export const VirtioGpuRespEdid: Codec<VirtioGpuRespEdid> = {
  SIZE: 1056,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.size, "VirtioGpuRespEdid.size");
    view.setUint32(offset + 24, value.size, true);
    writeZeros(view, offset + 28, 4);
    checkRange(value.edid.length, 1024, 1024, "VirtioGpuRespEdid.edid.length");
    bytesOf(view, offset + 32, value.edid.length).set(value.edid);
    return offset + 1056;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 1056, "VirtioGpuRespEdid");
    const edid = bytesOf(view, offset + 32, 1024).slice();
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      size: view.getUint32(offset + 24, true),
      edid,
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

/** Encoder and decoder of VirtioGpuConfig, 20 bytes. */
export const VirtioGpuConfig: Codec<VirtioGpuConfig> = {
  SIZE: 20,
  encodeInto(value, view, offset) {
    checkU32(value.eventsRead, "VirtioGpuConfig.eventsRead");
    view.setUint32(offset, value.eventsRead, true);
    checkU32(value.eventsClear, "VirtioGpuConfig.eventsClear");
    view.setUint32(offset + 4, value.eventsClear, true);
    checkU32(value.numScanouts, "VirtioGpuConfig.numScanouts");
    view.setUint32(offset + 8, value.numScanouts, true);
    checkU32(value.numCapsets, "VirtioGpuConfig.numCapsets");
    view.setUint32(offset + 12, value.numCapsets, true);
    checkU32(value.blobAlignment, "VirtioGpuConfig.blobAlignment");
    view.setUint32(offset + 16, value.blobAlignment, true);
    return offset + 20;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 20, "VirtioGpuConfig");
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

/** Encoder and decoder of VirtioGpuResourceAssignUuid, 32 bytes. */
export const VirtioGpuResourceAssignUuid: Codec<VirtioGpuResourceAssignUuid> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceAssignUuid.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuResourceAssignUuid");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuRespResourceUuid, 40 bytes. */
export const VirtioGpuRespResourceUuid: Codec<VirtioGpuRespResourceUuid> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkRange(value.uuid.length, 16, 16, "VirtioGpuRespResourceUuid.uuid.length");
    bytesOf(view, offset + 24, value.uuid.length).set(value.uuid);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "VirtioGpuRespResourceUuid");
    const uuid = bytesOf(view, offset + 24, 16).slice();
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      uuid,
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

/** Encoder and decoder of VirtioGpuResourceCreateBlob, 56 bytes. */
export const VirtioGpuResourceCreateBlob: Codec<VirtioGpuResourceCreateBlob> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceCreateBlob.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    checkU32(value.blobMem, "VirtioGpuResourceCreateBlob.blobMem");
    view.setUint32(offset + 28, value.blobMem, true);
    checkU32(value.blobFlags, "VirtioGpuResourceCreateBlob.blobFlags");
    view.setUint32(offset + 32, value.blobFlags, true);
    checkU32(value.nrEntries, "VirtioGpuResourceCreateBlob.nrEntries");
    view.setUint32(offset + 36, value.nrEntries, true);
    writeU64(view, offset + 40, value.blobId, true, "VirtioGpuResourceCreateBlob.blobId");
    writeU64(view, offset + 48, value.size, true, "VirtioGpuResourceCreateBlob.size");
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 56, "VirtioGpuResourceCreateBlob");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuSetScanoutBlob, 96 bytes. */
export const VirtioGpuSetScanoutBlob: Codec<VirtioGpuSetScanoutBlob> = {
  SIZE: 96,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    VirtioGpuRect.encodeInto(value.r, view, offset + 24);
    checkU32(value.scanoutId, "VirtioGpuSetScanoutBlob.scanoutId");
    view.setUint32(offset + 40, value.scanoutId, true);
    checkU32(value.resourceId, "VirtioGpuSetScanoutBlob.resourceId");
    view.setUint32(offset + 44, value.resourceId, true);
    checkU32(value.width, "VirtioGpuSetScanoutBlob.width");
    view.setUint32(offset + 48, value.width, true);
    checkU32(value.height, "VirtioGpuSetScanoutBlob.height");
    view.setUint32(offset + 52, value.height, true);
    checkU32(value.format, "VirtioGpuSetScanoutBlob.format");
    view.setUint32(offset + 56, value.format, true);
    writeZeros(view, offset + 60, 4);
    {
      checkRange(value.strides.length, 4, 4, "VirtioGpuSetScanoutBlob.strides.length");
      let at = offset + 64;
      for (let index = 0; index < value.strides.length; index++) {
        const element = value.strides[index] as NonNullable<(typeof value.strides)[number]>;
        checkU32(element, "VirtioGpuSetScanoutBlob.strides[]");
        view.setUint32(at, element, true);
        at += 4;
      }
    }
    {
      checkRange(value.offsets.length, 4, 4, "VirtioGpuSetScanoutBlob.offsets.length");
      let at = offset + 80;
      for (let index = 0; index < value.offsets.length; index++) {
        const element = value.offsets[index] as NonNullable<(typeof value.offsets)[number]>;
        checkU32(element, "VirtioGpuSetScanoutBlob.offsets[]");
        view.setUint32(at, element, true);
        at += 4;
      }
    }
    return offset + 96;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 96, "VirtioGpuSetScanoutBlob");
    const strides = Array.from({ length: 4 }, (_, index) => view.getUint32(offset + 64 + index * 4, true));
    const offsets = Array.from({ length: 4 }, (_, index) => view.getUint32(offset + 80 + index * 4, true));
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
      r: VirtioGpuRect.decodeFrom(view, offset + 24),
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

/** Encoder and decoder of VirtioGpuResourceMapBlob, 40 bytes. */
export const VirtioGpuResourceMapBlob: Codec<VirtioGpuResourceMapBlob> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceMapBlob.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    writeZeros(view, offset + 28, 4);
    writeU64(view, offset + 32, value.offset, true, "VirtioGpuResourceMapBlob.offset");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "VirtioGpuResourceMapBlob");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuRespMapInfo, 32 bytes. */
export const VirtioGpuRespMapInfo: Codec<VirtioGpuRespMapInfo> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.mapInfo, "VirtioGpuRespMapInfo.mapInfo");
    view.setUint32(offset + 24, value.mapInfo, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuRespMapInfo");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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

/** Encoder and decoder of VirtioGpuResourceUnmapBlob, 32 bytes. */
export const VirtioGpuResourceUnmapBlob: Codec<VirtioGpuResourceUnmapBlob> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    VirtioGpuCtrlHdr.encodeInto(value.hdr, view, offset);
    checkU32(value.resourceId, "VirtioGpuResourceUnmapBlob.resourceId");
    view.setUint32(offset + 24, value.resourceId, true);
    writeZeros(view, offset + 28, 4);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "VirtioGpuResourceUnmapBlob");
    return {
      hdr: VirtioGpuCtrlHdr.decodeFrom(view, offset),
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
