// Generated from spec/virtio/mem.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, checkRange, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";

/**
 * What a request asks for.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:27)
 */
export const VirtioMemRequestType = {
  /** Plug blocks. */
  PLUG: 0,
  /** Unplug blocks. */
  UNPLUG: 1,
  /** Unplug all blocks; the usable region may shrink. */
  UNPLUG_ALL: 2,
  /** Tell whether blocks are plugged. */
  STATE: 3,
} as const;

/** A known value of VirtioMemRequestType. */
export type VirtioMemRequestType = (typeof VirtioMemRequestType)[keyof typeof VirtioMemRequestType];

/**
 * How a request went.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:36)
 */
export const VirtioMemResponseType = {
  /** Done. */
  ACK: 0,
  /** Refused, such as plugging more than is requested. */
  NACK: 1,
  /** Not possible now; the driver may try again. */
  BUSY: 2,
  /** The request is wrong, such as by its address or by the state of the blocks. */
  ERROR: 3,
} as const;

/** A known value of VirtioMemResponseType. */
export type VirtioMemResponseType = (typeof VirtioMemResponseType)[keyof typeof VirtioMemResponseType];

/**
 * State of a range of blocks.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:45)
 */
export const VirtioMemBlockState = {
  /** All are plugged. */
  PLUGGED: 0,
  /** None is plugged. */
  UNPLUGGED: 1,
  /** Some are plugged. */
  MIXED: 2,
} as const;

/** A known value of VirtioMemBlockState. */
export type VirtioMemBlockState = (typeof VirtioMemBlockState)[keyof typeof VirtioMemBlockState];

/**
 * The blocks of a PLUG request.
 * In C: `virtio_mem_req_plug`.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:55)
 */
export interface VirtioMemRequestPlug {
  /** Guest physical address of the first block. */
  addr: bigint;
  /** Number of blocks. */
  nbBlocks: number;
}

/** Encoder and decoder of VirtioMemRequestPlug, 16 bytes. */
export const VirtioMemRequestPlug: Codec<VirtioMemRequestPlug> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_nbBlocks = value.nbBlocks;
    if ((value_nbBlocks & 0xffff) !== value_nbBlocks) checkRange(value.nbBlocks, 0, 65535, "VirtioMemRequestPlug.nbBlocks");
    writeU64(view, offset, value.addr, true, "VirtioMemRequestPlug.addr");
    view.setUint16(offset + 8, value_nbBlocks, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioMemRequestPlug");
    return {
      addr: readU64(view, offset, true),
      nbBlocks: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * The blocks of an UNPLUG request.
 * In C: `virtio_mem_req_unplug`.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:63)
 */
export interface VirtioMemRequestUnplug {
  /** Guest physical address of the first block. */
  addr: bigint;
  /** Number of blocks. */
  nbBlocks: number;
}

/** Encoder and decoder of VirtioMemRequestUnplug, 16 bytes. */
export const VirtioMemRequestUnplug: Codec<VirtioMemRequestUnplug> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_nbBlocks = value.nbBlocks;
    if ((value_nbBlocks & 0xffff) !== value_nbBlocks) checkRange(value.nbBlocks, 0, 65535, "VirtioMemRequestUnplug.nbBlocks");
    writeU64(view, offset, value.addr, true, "VirtioMemRequestUnplug.addr");
    view.setUint16(offset + 8, value_nbBlocks, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioMemRequestUnplug");
    return {
      addr: readU64(view, offset, true),
      nbBlocks: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * The blocks of a STATE request.
 * In C: `virtio_mem_req_state`.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:71)
 */
export interface VirtioMemRequestState {
  /** Guest physical address of the first block. */
  addr: bigint;
  /** Number of blocks. */
  nbBlocks: number;
}

/** Encoder and decoder of VirtioMemRequestState, 16 bytes. */
export const VirtioMemRequestState: Codec<VirtioMemRequestState> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_nbBlocks = value.nbBlocks;
    if ((value_nbBlocks & 0xffff) !== value_nbBlocks) checkRange(value.nbBlocks, 0, 65535, "VirtioMemRequestState.nbBlocks");
    writeU64(view, offset, value.addr, true, "VirtioMemRequestState.addr");
    view.setUint16(offset + 8, value_nbBlocks, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioMemRequestState");
    return {
      addr: readU64(view, offset, true),
      nbBlocks: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * A request, read by the device.
 * In C: `virtio_mem_req`.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:79)
 */
export interface VirtioMemRequest {
  /** What is asked. */
  type: Open<VirtioMemRequestType>;
  /** The blocks that are meant; without meaning in UNPLUG_ALL. Holds one of VirtioMemRequestPlug, VirtioMemRequestUnplug, VirtioMemRequestState. */
  u: Uint8Array;
}

/** Refuses what does not fit in a VirtioMemRequest, by its name. */
function refuseVirtioMemRequest(value: VirtioMemRequest): void {
  checkRange(value.type, 0, 65535, "VirtioMemRequest.type");
  checkRange(value.u.length, 16, 16, "VirtioMemRequest.u.length");
}

/** Encoder and decoder of VirtioMemRequest, 24 bytes. */
export const VirtioMemRequest: Codec<VirtioMemRequest> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    if (
      (value_type & 0xffff) !== value_type ||
      value.u.length !== 16
    ) refuseVirtioMemRequest(value);
    view.setUint16(offset, value_type, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    writeBytes(view, offset + 8, value.u);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioMemRequest");
    return {
      type: view.getUint16(offset, true),
      u: readBytes(view, offset + 8, 16),
    };
  },
};

/**
 * The answer to a STATE request.
 * In C: `virtio_mem_resp_state`.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:87)
 */
export interface VirtioMemResponseState {
  /** State of the blocks. */
  state: Open<VirtioMemBlockState>;
}

/** Encoder and decoder of VirtioMemResponseState, 2 bytes. */
export const VirtioMemResponseState: Codec<VirtioMemResponseState> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    const value_state = value.state;
    if ((value_state & 0xffff) !== value_state) checkRange(value.state, 0, 65535, "VirtioMemResponseState.state");
    view.setUint16(offset, value_state, true);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "VirtioMemResponseState");
    return {
      state: view.getUint16(offset, true),
    };
  },
};

/**
 * The answer to a request, written by the device.
 * In C: `virtio_mem_resp`.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:93)
 */
export interface VirtioMemResponse {
  /** How it went. */
  type: Open<VirtioMemResponseType>;
  /** The state of the blocks when a STATE request succeeded; without meaning otherwise. Holds one of VirtioMemResponseState. */
  u: Uint8Array;
}

/** Refuses what does not fit in a VirtioMemResponse, by its name. */
function refuseVirtioMemResponse(value: VirtioMemResponse): void {
  checkRange(value.type, 0, 65535, "VirtioMemResponse.type");
  checkRange(value.u.length, 2, 2, "VirtioMemResponse.u.length");
}

/** Encoder and decoder of VirtioMemResponse, 10 bytes. */
export const VirtioMemResponse: Codec<VirtioMemResponse> = {
  SIZE: 10,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    if (
      (value_type & 0xffff) !== value_type ||
      value.u.length !== 2
    ) refuseVirtioMemResponse(value);
    view.setUint16(offset, value_type, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    writeBytes(view, offset + 8, value.u);
    return offset + 10;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 10, "VirtioMemResponse");
    return {
      type: view.getUint16(offset, true),
      u: readBytes(view, offset + 8, 2),
    };
  },
};

/**
 * The configuration space of the memory device.
 * In C: `virtio_mem_config`.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:101)
 */
export interface VirtioMemConfig {
  /** Size and alignment of a block in bytes, a power of two. */
  blockSize: bigint;
  /** ACPI proximity domain of the memory. Meaningful with ACPI_PXM. */
  nodeId: number;
  /** Guest physical address of the region. */
  addr: bigint;
  /** Size of the region in bytes. */
  regionSize: bigint;
  /** Bytes of the region, from its start, in which blocks can be plugged. */
  usableRegionSize: bigint;
  /** Plugged bytes. */
  pluggedSize: bigint;
  /** Bytes that the device wants plugged. */
  requestedSize: bigint;
}

/** Encoder and decoder of VirtioMemConfig, 56 bytes. */
export const VirtioMemConfig: Codec<VirtioMemConfig> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_nodeId = value.nodeId;
    if ((value_nodeId & 0xffff) !== value_nodeId) checkRange(value.nodeId, 0, 65535, "VirtioMemConfig.nodeId");
    writeU64(view, offset, value.blockSize, true, "VirtioMemConfig.blockSize");
    view.setUint16(offset + 8, value_nodeId, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    writeU64(view, offset + 16, value.addr, true, "VirtioMemConfig.addr");
    writeU64(view, offset + 24, value.regionSize, true, "VirtioMemConfig.regionSize");
    writeU64(view, offset + 32, value.usableRegionSize, true, "VirtioMemConfig.usableRegionSize");
    writeU64(view, offset + 40, value.pluggedSize, true, "VirtioMemConfig.pluggedSize");
    writeU64(view, offset + 48, value.requestedSize, true, "VirtioMemConfig.requestedSize");
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioMemConfig");
    return {
      blockSize: readU64(view, offset, true),
      nodeId: view.getUint16(offset + 8, true),
      addr: readU64(view, offset + 16, true),
      regionSize: readU64(view, offset + 24, true),
      usableRegionSize: readU64(view, offset + 32, true),
      pluggedSize: readU64(view, offset + 40, true),
      requestedSize: readU64(view, offset + 48, true),
    };
  },
};

/** The fields of VirtioMemConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioMemConfigFields: readonly ConfigurationField[] = [
  { name: "blockSize", offset: 0, size: 8, driverWritable: false, requires: undefined },
  { name: "nodeId", offset: 8, size: 2, driverWritable: false, requires: { name: "ACPI_PXM", mask: 0x1n } },
  { name: "addr", offset: 16, size: 8, driverWritable: false, requires: undefined },
  { name: "regionSize", offset: 24, size: 8, driverWritable: false, requires: undefined },
  { name: "usableRegionSize", offset: 32, size: 8, driverWritable: false, requires: undefined },
  { name: "pluggedSize", offset: 40, size: 8, driverWritable: false, requires: undefined },
  { name: "requestedSize", offset: 48, size: 8, driverWritable: false, requires: undefined },
];

/**
 * Feature bits of the memory device.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:17)
 */
export const VirtioMemFeature = {
  /** node_id is told, an ACPI proximity domain. */
  ACPI_PXM: 0x1n,
  /** The driver must not touch unplugged memory, not even read it. */
  UNPLUGGED_INACCESSIBLE: 0x2n,
  /** Plugged memory survives suspending, so the guest may suspend. */
  PERSISTENT_SUSPEND: 0x4n,
} as const;

/** Names and dependencies of the bits of VirtioMemFeature. */
export const VirtioMemFeatures = new FeatureSet([
  { name: "ACPI_PXM", mask: 0x1n, requires: [] },
  { name: "UNPLUGGED_INACCESSIBLE", mask: 0x2n, requires: [] },
  { name: "PERSISTENT_SUSPEND", mask: 0x4n, requires: [] },
]);

/**
 * A region of guest memory whose blocks are plugged and unplugged one by one.
 * @see Virtual I/O Device (VIRTIO), Memory Device (spec/virtio/mem.yaml:8)
 */
export const MemDevice = {
  name: "mem",
  aliases: [],
  virtioId: 24,
  features: VirtioMemFeatures,
  config: VirtioMemConfig,
  configFields: VirtioMemConfigFields,
  queues: {
    /** Requests of the driver. */
    guestRequest: { first: 0, last: 0 },
  },
} as const;
