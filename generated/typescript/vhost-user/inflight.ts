// Generated from spec/vhost-user/inflight.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, NATIVE_LITTLE_ENDIAN, type VariableCodec, checkExactSize, checkRange, checkSize, checkU32, readU64, writeU64, writeZeros } from "../support/index.js";

/**
 * Version of a region; zero says that the region is not initialized.
 * @see vhost-user.rst, Inflight I/O tracking (spec/vhost-user/inflight.yaml:8)
 */
export const INFLIGHT_VERSION = 1;

/**
 * Each region begins at a multiple of this from the start of the memory. The document leaves the distance open; back-ends that share memory with others agree on it.
 * Unit: bytes.
 * @see libvhost-user.c, INFLIGHT_ALIGNMENT (spec/vhost-user/inflight.yaml:9)
 */
export const INFLIGHT_REGION_ALIGNMENT = 64;

/**
 * What is recorded of one descriptor of a split virtqueue; only that of a chain's head is used.
 * In C: `DescStateSplit`.
 * @see vhost-user.rst, Inflight I/O tracking (spec/vhost-user/inflight.yaml:12)
 */
export interface InflightSplitDescriptorState {
  /** 1 while the chain is in flight, otherwise 0. */
  inflight: number;
  /** Links the heads of the last batch of completed chains. */
  next: number;
  /** Position in the order in which chains were fetched. */
  counter: bigint;
}

/** Encoder and decoder of InflightSplitDescriptorState, 16 bytes. */
export const InflightSplitDescriptorState: Codec<InflightSplitDescriptorState> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkRange(value.inflight, 0, 255, "InflightSplitDescriptorState.inflight");
    view.setUint8(offset, value.inflight);
    writeZeros(view, offset + 1, 5);
    checkRange(value.next, 0, 65535, "InflightSplitDescriptorState.next");
    view.setUint16(offset + 6, value.next, NATIVE_LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.counter, NATIVE_LITTLE_ENDIAN, "InflightSplitDescriptorState.counter");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "InflightSplitDescriptorState");
    return {
      inflight: view.getUint8(offset),
      next: view.getUint16(offset + 6, NATIVE_LITTLE_ENDIAN),
      counter: readU64(view, offset + 8, NATIVE_LITTLE_ENDIAN),
    };
  },
};

/**
 * The region of a split virtqueue.
 * In C: `QueueRegionSplit`.
 * @see vhost-user.rst, Inflight I/O tracking (spec/vhost-user/inflight.yaml:21)
 */
export interface InflightSplitRegion {
  /** Feature flags of the region; none is defined. */
  features: bigint;
  /** Version of the layout; zero before initialization. */
  version: number;
  /** Head of the list of the last batch of completed chains. */
  lastBatchHead: number;
  /** The used ring's index after the last batch; when it differs from the ring's, a batch was interrupted. */
  usedIdx: number;
  /** State of each descriptor of the table. */
  desc: readonly InflightSplitDescriptorState[];
}

/** Encoder and decoder of InflightSplitRegion, 16 to 524304 bytes. */
export const InflightSplitRegion: VariableCodec<InflightSplitRegion> = {
  MINIMUM_SIZE: 16,
  MAXIMUM_SIZE: 524304,
  sizeOf(value) {
    return 16 + value.desc.length * 16;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 16, "InflightSplitRegion");
    const count = view.getUint16(offset + 10, NATIVE_LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightSplitRegion.descNum");
    return 16 + count * 16;
  },
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.features, NATIVE_LITTLE_ENDIAN, "InflightSplitRegion.features");
    checkRange(value.version, 0, 65535, "InflightSplitRegion.version");
    view.setUint16(offset + 8, value.version, NATIVE_LITTLE_ENDIAN);
    checkRange(value.desc.length, 0, 32768, "InflightSplitRegion.desc.length");
    view.setUint16(offset + 10, value.desc.length, NATIVE_LITTLE_ENDIAN);
    checkRange(value.lastBatchHead, 0, 65535, "InflightSplitRegion.lastBatchHead");
    view.setUint16(offset + 12, value.lastBatchHead, NATIVE_LITTLE_ENDIAN);
    checkRange(value.usedIdx, 0, 65535, "InflightSplitRegion.usedIdx");
    view.setUint16(offset + 14, value.usedIdx, NATIVE_LITTLE_ENDIAN);
    let at = offset + 16;
    for (let index = 0; index < value.desc.length; index++) {
      const element = value.desc[index] as NonNullable<(typeof value.desc)[number]>;
      InflightSplitDescriptorState.encodeInto(element, view, at);
      at += 16;
    }
    return at;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 16, "InflightSplitRegion");
    const count = view.getUint16(offset + 10, NATIVE_LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightSplitRegion.descNum");
    checkExactSize(end - offset, 16 + count * 16, "InflightSplitRegion");
    const desc = Array.from({ length: count }, (_, index) => InflightSplitDescriptorState.decodeFrom(view, offset + 16 + index * 16));
    return {
      features: readU64(view, offset, NATIVE_LITTLE_ENDIAN),
      version: view.getUint16(offset + 8, NATIVE_LITTLE_ENDIAN),
      lastBatchHead: view.getUint16(offset + 12, NATIVE_LITTLE_ENDIAN),
      usedIdx: view.getUint16(offset + 14, NATIVE_LITTLE_ENDIAN),
      desc,
    };
  },
};

/**
 * What is recorded of one fetched descriptor of a packed virtqueue.
 * In C: `DescStatePacked`.
 * @see vhost-user.rst, Inflight I/O tracking (spec/vhost-user/inflight.yaml:32)
 */
export interface InflightPackedDescriptorState {
  /** 1 while the chain is in flight, otherwise 0; heads only. */
  inflight: number;
  /** Index of the next entry of the chain or of the free list. */
  next: number;
  /** Index of the chain's last entry; heads only. */
  last: number;
  /** Number of descriptors of the chain; heads only. */
  num: number;
  /** Position in the order in which chains were fetched; heads only. */
  counter: bigint;
  /** Buffer id of the descriptor. */
  id: number;
  /** Flags of the descriptor. */
  flags: number;
  /** Length of the buffer in bytes. */
  len: number;
  /** Guest physical address of the buffer. */
  addr: bigint;
}

/** Encoder and decoder of InflightPackedDescriptorState, 32 bytes. */
export const InflightPackedDescriptorState: Codec<InflightPackedDescriptorState> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    checkRange(value.inflight, 0, 255, "InflightPackedDescriptorState.inflight");
    view.setUint8(offset, value.inflight);
    writeZeros(view, offset + 1, 1);
    checkRange(value.next, 0, 65535, "InflightPackedDescriptorState.next");
    view.setUint16(offset + 2, value.next, NATIVE_LITTLE_ENDIAN);
    checkRange(value.last, 0, 65535, "InflightPackedDescriptorState.last");
    view.setUint16(offset + 4, value.last, NATIVE_LITTLE_ENDIAN);
    checkRange(value.num, 0, 65535, "InflightPackedDescriptorState.num");
    view.setUint16(offset + 6, value.num, NATIVE_LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.counter, NATIVE_LITTLE_ENDIAN, "InflightPackedDescriptorState.counter");
    checkRange(value.id, 0, 65535, "InflightPackedDescriptorState.id");
    view.setUint16(offset + 16, value.id, NATIVE_LITTLE_ENDIAN);
    checkRange(value.flags, 0, 65535, "InflightPackedDescriptorState.flags");
    view.setUint16(offset + 18, value.flags, NATIVE_LITTLE_ENDIAN);
    checkU32(value.len, "InflightPackedDescriptorState.len");
    view.setUint32(offset + 20, value.len, NATIVE_LITTLE_ENDIAN);
    writeU64(view, offset + 24, value.addr, NATIVE_LITTLE_ENDIAN, "InflightPackedDescriptorState.addr");
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "InflightPackedDescriptorState");
    return {
      inflight: view.getUint8(offset),
      next: view.getUint16(offset + 2, NATIVE_LITTLE_ENDIAN),
      last: view.getUint16(offset + 4, NATIVE_LITTLE_ENDIAN),
      num: view.getUint16(offset + 6, NATIVE_LITTLE_ENDIAN),
      counter: readU64(view, offset + 8, NATIVE_LITTLE_ENDIAN),
      id: view.getUint16(offset + 16, NATIVE_LITTLE_ENDIAN),
      flags: view.getUint16(offset + 18, NATIVE_LITTLE_ENDIAN),
      len: view.getUint32(offset + 20, NATIVE_LITTLE_ENDIAN),
      addr: readU64(view, offset + 24, NATIVE_LITTLE_ENDIAN),
    };
  },
};

/**
 * The region of a packed virtqueue. The old values are those before the batch in progress, which a restarted back-end commits or rolls back.
 * In C: `QueueRegionPacked`.
 * @see vhost-user.rst, Inflight I/O tracking (spec/vhost-user/inflight.yaml:47)
 */
export interface InflightPackedRegion {
  /** Feature flags of the region; none is defined. */
  features: bigint;
  /** Version of the layout; zero before initialization. */
  version: number;
  /** Head of the list of free entries. */
  freeHead: number;
  /** Old head of the list of free entries. */
  oldFreeHead: number;
  /** Index of the next descriptor that the back-end marks used. */
  usedIdx: number;
  /** Old index of the next descriptor to be marked used. */
  oldUsedIdx: number;
  /** Wrap counter of the used index. */
  usedWrapCounter: number;
  /** Old wrap counter of the used index. */
  oldUsedWrapCounter: number;
  /** State of each fetched descriptor. */
  desc: readonly InflightPackedDescriptorState[];
}

/** Encoder and decoder of InflightPackedRegion, 32 to 1048608 bytes. */
export const InflightPackedRegion: VariableCodec<InflightPackedRegion> = {
  MINIMUM_SIZE: 32,
  MAXIMUM_SIZE: 1048608,
  sizeOf(value) {
    return 32 + value.desc.length * 32;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 32, "InflightPackedRegion");
    const count = view.getUint16(offset + 10, NATIVE_LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightPackedRegion.descNum");
    return 32 + count * 32;
  },
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.features, NATIVE_LITTLE_ENDIAN, "InflightPackedRegion.features");
    checkRange(value.version, 0, 65535, "InflightPackedRegion.version");
    view.setUint16(offset + 8, value.version, NATIVE_LITTLE_ENDIAN);
    checkRange(value.desc.length, 0, 32768, "InflightPackedRegion.desc.length");
    view.setUint16(offset + 10, value.desc.length, NATIVE_LITTLE_ENDIAN);
    checkRange(value.freeHead, 0, 65535, "InflightPackedRegion.freeHead");
    view.setUint16(offset + 12, value.freeHead, NATIVE_LITTLE_ENDIAN);
    checkRange(value.oldFreeHead, 0, 65535, "InflightPackedRegion.oldFreeHead");
    view.setUint16(offset + 14, value.oldFreeHead, NATIVE_LITTLE_ENDIAN);
    checkRange(value.usedIdx, 0, 65535, "InflightPackedRegion.usedIdx");
    view.setUint16(offset + 16, value.usedIdx, NATIVE_LITTLE_ENDIAN);
    checkRange(value.oldUsedIdx, 0, 65535, "InflightPackedRegion.oldUsedIdx");
    view.setUint16(offset + 18, value.oldUsedIdx, NATIVE_LITTLE_ENDIAN);
    checkRange(value.usedWrapCounter, 0, 255, "InflightPackedRegion.usedWrapCounter");
    view.setUint8(offset + 20, value.usedWrapCounter);
    checkRange(value.oldUsedWrapCounter, 0, 255, "InflightPackedRegion.oldUsedWrapCounter");
    view.setUint8(offset + 21, value.oldUsedWrapCounter);
    writeZeros(view, offset + 22, 7);
    writeZeros(view, offset + 29, 3);
    let at = offset + 32;
    for (let index = 0; index < value.desc.length; index++) {
      const element = value.desc[index] as NonNullable<(typeof value.desc)[number]>;
      InflightPackedDescriptorState.encodeInto(element, view, at);
      at += 32;
    }
    return at;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 32, "InflightPackedRegion");
    const count = view.getUint16(offset + 10, NATIVE_LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightPackedRegion.descNum");
    checkExactSize(end - offset, 32 + count * 32, "InflightPackedRegion");
    const desc = Array.from({ length: count }, (_, index) => InflightPackedDescriptorState.decodeFrom(view, offset + 32 + index * 32));
    return {
      features: readU64(view, offset, NATIVE_LITTLE_ENDIAN),
      version: view.getUint16(offset + 8, NATIVE_LITTLE_ENDIAN),
      freeHead: view.getUint16(offset + 12, NATIVE_LITTLE_ENDIAN),
      oldFreeHead: view.getUint16(offset + 14, NATIVE_LITTLE_ENDIAN),
      usedIdx: view.getUint16(offset + 16, NATIVE_LITTLE_ENDIAN),
      oldUsedIdx: view.getUint16(offset + 18, NATIVE_LITTLE_ENDIAN),
      usedWrapCounter: view.getUint8(offset + 20),
      oldUsedWrapCounter: view.getUint8(offset + 21),
      desc,
    };
  },
};
