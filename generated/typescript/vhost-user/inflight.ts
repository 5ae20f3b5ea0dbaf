// Generated from spec/vhost-user/inflight.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, NATIVE_LITTLE_ENDIAN, type VariableCodec, checkExactSize, checkRange, checkSize, checkView, readU64, refuse, writeU64 } from "../support/index.js";
const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;

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
    const value_inflight = value.inflight;
    if ((value_inflight & 0xff) !== value_inflight) refuse("InflightSplitDescriptorState.inflight", value_inflight, "0 to 255");
    const value_next = value.next;
    if ((value_next & 0xffff) !== value_next) refuse("InflightSplitDescriptorState.next", value_next, "0 to 65535");
    view.setUint8(offset, value_inflight);
    view.setUint32(offset + 1, 0);
    view.setUint8(offset + 5, 0);
    view.setUint16(offset + 6, value_next, LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.counter, LITTLE_ENDIAN, "InflightSplitDescriptorState.counter");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "InflightSplitDescriptorState");
    return {
      inflight: view.getUint8(offset),
      next: view.getUint16(offset + 6, LITTLE_ENDIAN),
      counter: readU64(view, offset + 8, LITTLE_ENDIAN),
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
    const count = view.getUint16(offset + 10, LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightSplitRegion.descNum");
    return 16 + count * 16;
  },
  encodeInto(value, view, offset) {
    const value_version = value.version;
    if ((value_version & 0xffff) !== value_version) refuse("InflightSplitRegion.version", value_version, "0 to 65535");
    checkRange(value.desc.length, 0, 32768, "InflightSplitRegion.desc.length");
    const value_lastBatchHead = value.lastBatchHead;
    if ((value_lastBatchHead & 0xffff) !== value_lastBatchHead) refuse("InflightSplitRegion.lastBatchHead", value_lastBatchHead, "0 to 65535");
    const value_usedIdx = value.usedIdx;
    if ((value_usedIdx & 0xffff) !== value_usedIdx) refuse("InflightSplitRegion.usedIdx", value_usedIdx, "0 to 65535");
    writeU64(view, offset, value.features, LITTLE_ENDIAN, "InflightSplitRegion.features");
    view.setUint16(offset + 8, value_version, LITTLE_ENDIAN);
    view.setUint16(offset + 10, value.desc.length, LITTLE_ENDIAN);
    view.setUint16(offset + 12, value_lastBatchHead, LITTLE_ENDIAN);
    view.setUint16(offset + 14, value_usedIdx, LITTLE_ENDIAN);
    for (let index = 0, at = offset + 16; index < value.desc.length; index++, at += 16) {
      const element = value.desc[index] as NonNullable<(typeof value.desc)[number]>;
      const element_inflight = element.inflight;
      if ((element_inflight & 0xff) !== element_inflight) refuse("InflightSplitDescriptorState.inflight", element_inflight, "0 to 255");
      const element_next = element.next;
      if ((element_next & 0xffff) !== element_next) refuse("InflightSplitDescriptorState.next", element_next, "0 to 65535");
      view.setUint8(at, element_inflight);
      view.setUint32(at + 1, 0);
      view.setUint8(at + 5, 0);
      view.setUint16(at + 6, element_next, LITTLE_ENDIAN);
      writeU64(view, at + 8, element.counter, LITTLE_ENDIAN, "InflightSplitDescriptorState.counter");
    }
    return offset + 16 + value.desc.length * 16;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 16, "InflightSplitRegion");
    const count = view.getUint16(offset + 10, LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightSplitRegion.descNum");
    checkExactSize(end - offset, 16 + count * 16, "InflightSplitRegion");
    const desc = new Array<InflightSplitDescriptorState>(count);
    for (let index = 0, at = offset + 16; index < count; index++, at += 16) {
      desc[index] = {
        inflight: view.getUint8(at),
        next: view.getUint16(at + 6, LITTLE_ENDIAN),
        counter: readU64(view, at + 8, LITTLE_ENDIAN),
      };
    }
    return {
      features: readU64(view, offset, LITTLE_ENDIAN),
      version: view.getUint16(offset + 8, LITTLE_ENDIAN),
      lastBatchHead: view.getUint16(offset + 12, LITTLE_ENDIAN),
      usedIdx: view.getUint16(offset + 14, LITTLE_ENDIAN),
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
    const value_inflight = value.inflight;
    if ((value_inflight & 0xff) !== value_inflight) refuse("InflightPackedDescriptorState.inflight", value_inflight, "0 to 255");
    const value_next = value.next;
    if ((value_next & 0xffff) !== value_next) refuse("InflightPackedDescriptorState.next", value_next, "0 to 65535");
    const value_last = value.last;
    if ((value_last & 0xffff) !== value_last) refuse("InflightPackedDescriptorState.last", value_last, "0 to 65535");
    const value_num = value.num;
    if ((value_num & 0xffff) !== value_num) refuse("InflightPackedDescriptorState.num", value_num, "0 to 65535");
    const value_id = value.id;
    if ((value_id & 0xffff) !== value_id) refuse("InflightPackedDescriptorState.id", value_id, "0 to 65535");
    const value_flags = value.flags;
    if ((value_flags & 0xffff) !== value_flags) refuse("InflightPackedDescriptorState.flags", value_flags, "0 to 65535");
    const value_len = value.len;
    if ((value_len & 0x7fffffff) !== value_len && value_len >>> 0 !== value_len) refuse("InflightPackedDescriptorState.len", value_len, "0 to 4294967295");
    view.setUint8(offset, value_inflight);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_next, LITTLE_ENDIAN);
    view.setUint16(offset + 4, value_last, LITTLE_ENDIAN);
    view.setUint16(offset + 6, value_num, LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.counter, LITTLE_ENDIAN, "InflightPackedDescriptorState.counter");
    view.setUint16(offset + 16, value_id, LITTLE_ENDIAN);
    view.setUint16(offset + 18, value_flags, LITTLE_ENDIAN);
    view.setUint32(offset + 20, value_len, LITTLE_ENDIAN);
    writeU64(view, offset + 24, value.addr, LITTLE_ENDIAN, "InflightPackedDescriptorState.addr");
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "InflightPackedDescriptorState");
    return {
      inflight: view.getUint8(offset),
      next: view.getUint16(offset + 2, LITTLE_ENDIAN),
      last: view.getUint16(offset + 4, LITTLE_ENDIAN),
      num: view.getUint16(offset + 6, LITTLE_ENDIAN),
      counter: readU64(view, offset + 8, LITTLE_ENDIAN),
      id: view.getUint16(offset + 16, LITTLE_ENDIAN),
      flags: view.getUint16(offset + 18, LITTLE_ENDIAN),
      len: view.getUint32(offset + 20, LITTLE_ENDIAN),
      addr: readU64(view, offset + 24, LITTLE_ENDIAN),
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
    const count = view.getUint16(offset + 10, LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightPackedRegion.descNum");
    return 32 + count * 32;
  },
  encodeInto(value, view, offset) {
    const value_version = value.version;
    if ((value_version & 0xffff) !== value_version) refuse("InflightPackedRegion.version", value_version, "0 to 65535");
    checkRange(value.desc.length, 0, 32768, "InflightPackedRegion.desc.length");
    const value_freeHead = value.freeHead;
    if ((value_freeHead & 0xffff) !== value_freeHead) refuse("InflightPackedRegion.freeHead", value_freeHead, "0 to 65535");
    const value_oldFreeHead = value.oldFreeHead;
    if ((value_oldFreeHead & 0xffff) !== value_oldFreeHead) refuse("InflightPackedRegion.oldFreeHead", value_oldFreeHead, "0 to 65535");
    const value_usedIdx = value.usedIdx;
    if ((value_usedIdx & 0xffff) !== value_usedIdx) refuse("InflightPackedRegion.usedIdx", value_usedIdx, "0 to 65535");
    const value_oldUsedIdx = value.oldUsedIdx;
    if ((value_oldUsedIdx & 0xffff) !== value_oldUsedIdx) refuse("InflightPackedRegion.oldUsedIdx", value_oldUsedIdx, "0 to 65535");
    const value_usedWrapCounter = value.usedWrapCounter;
    if ((value_usedWrapCounter & 0xff) !== value_usedWrapCounter) refuse("InflightPackedRegion.usedWrapCounter", value_usedWrapCounter, "0 to 255");
    const value_oldUsedWrapCounter = value.oldUsedWrapCounter;
    if ((value_oldUsedWrapCounter & 0xff) !== value_oldUsedWrapCounter) refuse("InflightPackedRegion.oldUsedWrapCounter", value_oldUsedWrapCounter, "0 to 255");
    writeU64(view, offset, value.features, LITTLE_ENDIAN, "InflightPackedRegion.features");
    view.setUint16(offset + 8, value_version, LITTLE_ENDIAN);
    view.setUint16(offset + 10, value.desc.length, LITTLE_ENDIAN);
    view.setUint16(offset + 12, value_freeHead, LITTLE_ENDIAN);
    view.setUint16(offset + 14, value_oldFreeHead, LITTLE_ENDIAN);
    view.setUint16(offset + 16, value_usedIdx, LITTLE_ENDIAN);
    view.setUint16(offset + 18, value_oldUsedIdx, LITTLE_ENDIAN);
    view.setUint8(offset + 20, value_usedWrapCounter);
    view.setUint8(offset + 21, value_oldUsedWrapCounter);
    view.setUint32(offset + 22, 0);
    view.setUint16(offset + 26, 0);
    view.setUint8(offset + 28, 0);
    view.setUint16(offset + 29, 0);
    view.setUint8(offset + 31, 0);
    for (let index = 0, at = offset + 32; index < value.desc.length; index++, at += 32) {
      const element = value.desc[index] as NonNullable<(typeof value.desc)[number]>;
      const element_inflight = element.inflight;
      if ((element_inflight & 0xff) !== element_inflight) refuse("InflightPackedDescriptorState.inflight", element_inflight, "0 to 255");
      const element_next = element.next;
      if ((element_next & 0xffff) !== element_next) refuse("InflightPackedDescriptorState.next", element_next, "0 to 65535");
      const element_last = element.last;
      if ((element_last & 0xffff) !== element_last) refuse("InflightPackedDescriptorState.last", element_last, "0 to 65535");
      const element_num = element.num;
      if ((element_num & 0xffff) !== element_num) refuse("InflightPackedDescriptorState.num", element_num, "0 to 65535");
      const element_id = element.id;
      if ((element_id & 0xffff) !== element_id) refuse("InflightPackedDescriptorState.id", element_id, "0 to 65535");
      const element_flags = element.flags;
      if ((element_flags & 0xffff) !== element_flags) refuse("InflightPackedDescriptorState.flags", element_flags, "0 to 65535");
      const element_len = element.len;
      if ((element_len & 0x7fffffff) !== element_len && element_len >>> 0 !== element_len) refuse("InflightPackedDescriptorState.len", element_len, "0 to 4294967295");
      view.setUint8(at, element_inflight);
      view.setUint8(at + 1, 0);
      view.setUint16(at + 2, element_next, LITTLE_ENDIAN);
      view.setUint16(at + 4, element_last, LITTLE_ENDIAN);
      view.setUint16(at + 6, element_num, LITTLE_ENDIAN);
      writeU64(view, at + 8, element.counter, LITTLE_ENDIAN, "InflightPackedDescriptorState.counter");
      view.setUint16(at + 16, element_id, LITTLE_ENDIAN);
      view.setUint16(at + 18, element_flags, LITTLE_ENDIAN);
      view.setUint32(at + 20, element_len, LITTLE_ENDIAN);
      writeU64(view, at + 24, element.addr, LITTLE_ENDIAN, "InflightPackedDescriptorState.addr");
    }
    return offset + 32 + value.desc.length * 32;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 32, "InflightPackedRegion");
    const count = view.getUint16(offset + 10, LITTLE_ENDIAN);
    checkRange(count, 0, 32768, "InflightPackedRegion.descNum");
    checkExactSize(end - offset, 32 + count * 32, "InflightPackedRegion");
    const desc = new Array<InflightPackedDescriptorState>(count);
    for (let index = 0, at = offset + 32; index < count; index++, at += 32) {
      desc[index] = {
        inflight: view.getUint8(at),
        next: view.getUint16(at + 2, LITTLE_ENDIAN),
        last: view.getUint16(at + 4, LITTLE_ENDIAN),
        num: view.getUint16(at + 6, LITTLE_ENDIAN),
        counter: readU64(view, at + 8, LITTLE_ENDIAN),
        id: view.getUint16(at + 16, LITTLE_ENDIAN),
        flags: view.getUint16(at + 18, LITTLE_ENDIAN),
        len: view.getUint32(at + 20, LITTLE_ENDIAN),
        addr: readU64(view, at + 24, LITTLE_ENDIAN),
      };
    }
    return {
      features: readU64(view, offset, LITTLE_ENDIAN),
      version: view.getUint16(offset + 8, LITTLE_ENDIAN),
      freeHead: view.getUint16(offset + 12, LITTLE_ENDIAN),
      oldFreeHead: view.getUint16(offset + 14, LITTLE_ENDIAN),
      usedIdx: view.getUint16(offset + 16, LITTLE_ENDIAN),
      oldUsedIdx: view.getUint16(offset + 18, LITTLE_ENDIAN),
      usedWrapCounter: view.getUint8(offset + 20),
      oldUsedWrapCounter: view.getUint8(offset + 21),
      desc,
    };
  },
};
