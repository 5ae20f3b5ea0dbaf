// Generated from spec/virtio/pmem.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type Open, checkRange, checkView, readU64, writeU64 } from "../support/index.js";

/**
 * Identifier of the shared memory region that holds the memory with SHMEM_REGION.
 * In C: `VIRTIO_PMEM_SHMEM_REGION_ID`.
 * @see Virtual I/O Device (VIRTIO), PMEM Device (spec/virtio/pmem.yaml:17)
 */
export const VIRTIO_PMEM_SHMEM_REGION_ID = 0;

/**
 * What a request asks for.
 * @see Virtual I/O Device (VIRTIO), PMEM Device (spec/virtio/pmem.yaml:29)
 */
export const VirtioPmemRequestType = {
  /** Make all finished writes persistent. */
  FLUSH: 0,
} as const;

/** A known value of VirtioPmemRequestType. */
export type VirtioPmemRequestType = (typeof VirtioPmemRequestType)[keyof typeof VirtioPmemRequestType];

/**
 * The configuration space of the persistent memory device; unused with SHMEM_REGION.
 * In C: `virtio_pmem_config`.
 * @see Virtual I/O Device (VIRTIO), PMEM Device (spec/virtio/pmem.yaml:37)
 */
export interface VirtioPmemConfig {
  /** Guest physical address of the memory; zero and ignored with SHMEM_REGION. */
  start: bigint;
  /** Size of the memory in bytes; zero and ignored with SHMEM_REGION. */
  size: bigint;
}

/** Encoder and decoder of VirtioPmemConfig, 16 bytes. */
export const VirtioPmemConfig: Codec<VirtioPmemConfig> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.start, true, "VirtioPmemConfig.start");
    writeU64(view, offset + 8, value.size, true, "VirtioPmemConfig.size");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioPmemConfig");
    return {
      start: readU64(view, offset, true),
      size: readU64(view, offset + 8, true),
    };
  },
};

/**
 * A request, read by the device.
 * In C: `virtio_pmem_req`.
 * @see Virtual I/O Device (VIRTIO), PMEM Device (spec/virtio/pmem.yaml:44)
 */
export interface VirtioPmemRequest {
  /** What is asked. */
  type: Open<VirtioPmemRequestType>;
}

/** Encoder and decoder of VirtioPmemRequest, 4 bytes. */
export const VirtioPmemRequest: Codec<VirtioPmemRequest> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    if (value_type >>> 0 !== value_type) checkRange(value.type, 0, 4294967295, "VirtioPmemRequest.type");
    view.setUint32(offset, value_type, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioPmemRequest");
    return {
      type: view.getUint32(offset, true),
    };
  },
};

/**
 * The answer to a request, written by the device.
 * In C: `virtio_pmem_resp`.
 * @see Virtual I/O Device (VIRTIO), PMEM Device (spec/virtio/pmem.yaml:50)
 */
export interface VirtioPmemResponse {
  /** 0 on success; all bits set (-1) on failure. */
  ret: number;
}

/** Encoder and decoder of VirtioPmemResponse, 4 bytes. */
export const VirtioPmemResponse: Codec<VirtioPmemResponse> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_ret = value.ret;
    if (value_ret >>> 0 !== value_ret) checkRange(value.ret, 0, 4294967295, "VirtioPmemResponse.ret");
    view.setUint32(offset, value_ret, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioPmemResponse");
    return {
      ret: view.getUint32(offset, true),
    };
  },
};

/**
 * Feature bits of the persistent memory device.
 * @see Virtual I/O Device (VIRTIO), PMEM Device (spec/virtio/pmem.yaml:20)
 */
export const VirtioPmemFeature = {
  /** The memory is a shared memory region, and the configuration space does not tell its place. */
  SHMEM_REGION: 0x1n,
} as const;

/** Names and dependencies of the bits of VirtioPmemFeature. */
export const VirtioPmemFeatures = new FeatureSet([
  { name: "SHMEM_REGION", mask: 0x1n, requires: [] },
]);

/**
 * Persistent memory with a request to flush it.
 * @see Virtual I/O Device (VIRTIO), PMEM Device (spec/virtio/pmem.yaml:8)
 */
export const PmemDevice = {
  name: "pmem",
  aliases: [],
  virtioId: 27,
  features: VirtioPmemFeatures,
  config: VirtioPmemConfig,
  queues: {
    /** Requests. */
    request: { first: 0, last: 0 },
  },
} as const;
