// Generated from spec/vhost-user/inflight.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, NATIVE_LITTLE_ENDIAN, type VariableCodec, checkExactSize, checkRange, checkSize, checkView, readU64, writeU64 } from "../support/index.js";
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

/** Refuses what does not fit in a InflightSplitDescriptorState, by its name. */
function refuseInflightSplitDescriptorState(value: InflightSplitDescriptorState): void {
  checkRange(value.inflight, 0, 255, "InflightSplitDescriptorState.inflight");
  checkRange(value.next, 0, 65535, "InflightSplitDescriptorState.next");
}

/** Encoder and decoder of InflightSplitDescriptorState, 16 bytes. */
export const InflightSplitDescriptorState: Codec<InflightSplitDescriptorState> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_inflight = value.inflight;
    const value_next = value.next;
    if (
      (value_inflight & 0xff) !== value_inflight ||
      (value_next & 0xffff) !== value_next
    ) refuseInflightSplitDescriptorState(value);
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

/** Refuses what does not fit in a InflightSplitRegion, by its name. */
function refuseInflightSplitRegion(value: InflightSplitRegion): void {
  checkRange(value.version, 0, 65535, "InflightSplitRegion.version");
  checkRange(value.desc.length, 0, 32768, "InflightSplitRegion.desc.length");
  checkRange(value.lastBatchHead, 0, 65535, "InflightSplitRegion.lastBatchHead");
  checkRange(value.usedIdx, 0, 65535, "InflightSplitRegion.usedIdx");
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
    const value_lastBatchHead = value.lastBatchHead;
    const value_usedIdx = value.usedIdx;
    if (
      (value_version & 0xffff) !== value_version ||
      !(value.desc.length <= 32768) ||
      (value_lastBatchHead & 0xffff) !== value_lastBatchHead ||
      (value_usedIdx & 0xffff) !== value_usedIdx
    ) refuseInflightSplitRegion(value);
    writeU64(view, offset, value.features, LITTLE_ENDIAN, "InflightSplitRegion.features");
    view.setUint16(offset + 8, value_version, LITTLE_ENDIAN);
    view.setUint16(offset + 10, value.desc.length, LITTLE_ENDIAN);
    view.setUint16(offset + 12, value_lastBatchHead, LITTLE_ENDIAN);
    view.setUint16(offset + 14, value_usedIdx, LITTLE_ENDIAN);
    for (let index = 0, at = offset + 16; index < value.desc.length; index++, at += 16) {
      const element = value.desc[index] as NonNullable<(typeof value.desc)[number]>;
      const element_inflight = element.inflight;
      const element_next = element.next;
      if (
        (element_inflight & 0xff) !== element_inflight ||
        (element_next & 0xffff) !== element_next
      ) refuseInflightSplitDescriptorState(element);
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

/** Refuses what does not fit in a InflightPackedDescriptorState, by its name. */
function refuseInflightPackedDescriptorState(value: InflightPackedDescriptorState): void {
  checkRange(value.inflight, 0, 255, "InflightPackedDescriptorState.inflight");
  checkRange(value.next, 0, 65535, "InflightPackedDescriptorState.next");
  checkRange(value.last, 0, 65535, "InflightPackedDescriptorState.last");
  checkRange(value.num, 0, 65535, "InflightPackedDescriptorState.num");
  checkRange(value.id, 0, 65535, "InflightPackedDescriptorState.id");
  checkRange(value.flags, 0, 65535, "InflightPackedDescriptorState.flags");
  checkRange(value.len, 0, 4294967295, "InflightPackedDescriptorState.len");
}

/** Encoder and decoder of InflightPackedDescriptorState, 32 bytes. */
export const InflightPackedDescriptorState: Codec<InflightPackedDescriptorState> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_inflight = value.inflight;
    const value_next = value.next;
    const value_last = value.last;
    const value_num = value.num;
    const value_id = value.id;
    const value_flags = value.flags;
    const value_len = value.len;
    if (
      (value_inflight & 0xff) !== value_inflight ||
      (value_next & 0xffff) !== value_next ||
      (value_last & 0xffff) !== value_last ||
      (value_num & 0xffff) !== value_num ||
      (value_id & 0xffff) !== value_id ||
      (value_flags & 0xffff) !== value_flags ||
      value_len >>> 0 !== value_len
    ) refuseInflightPackedDescriptorState(value);
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

/** Refuses what does not fit in a InflightPackedRegion, by its name. */
function refuseInflightPackedRegion(value: InflightPackedRegion): void {
  checkRange(value.version, 0, 65535, "InflightPackedRegion.version");
  checkRange(value.desc.length, 0, 32768, "InflightPackedRegion.desc.length");
  checkRange(value.freeHead, 0, 65535, "InflightPackedRegion.freeHead");
  checkRange(value.oldFreeHead, 0, 65535, "InflightPackedRegion.oldFreeHead");
  checkRange(value.usedIdx, 0, 65535, "InflightPackedRegion.usedIdx");
  checkRange(value.oldUsedIdx, 0, 65535, "InflightPackedRegion.oldUsedIdx");
  checkRange(value.usedWrapCounter, 0, 255, "InflightPackedRegion.usedWrapCounter");
  checkRange(value.oldUsedWrapCounter, 0, 255, "InflightPackedRegion.oldUsedWrapCounter");
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
    const value_freeHead = value.freeHead;
    const value_oldFreeHead = value.oldFreeHead;
    const value_usedIdx = value.usedIdx;
    const value_oldUsedIdx = value.oldUsedIdx;
    const value_usedWrapCounter = value.usedWrapCounter;
    const value_oldUsedWrapCounter = value.oldUsedWrapCounter;
    if (
      (value_version & 0xffff) !== value_version ||
      !(value.desc.length <= 32768) ||
      (value_freeHead & 0xffff) !== value_freeHead ||
      (value_oldFreeHead & 0xffff) !== value_oldFreeHead ||
      (value_usedIdx & 0xffff) !== value_usedIdx ||
      (value_oldUsedIdx & 0xffff) !== value_oldUsedIdx ||
      (value_usedWrapCounter & 0xff) !== value_usedWrapCounter ||
      (value_oldUsedWrapCounter & 0xff) !== value_oldUsedWrapCounter
    ) refuseInflightPackedRegion(value);
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
      const element_next = element.next;
      const element_last = element.last;
      const element_num = element.num;
      const element_id = element.id;
      const element_flags = element.flags;
      const element_len = element.len;
      if (
        (element_inflight & 0xff) !== element_inflight ||
        (element_next & 0xffff) !== element_next ||
        (element_last & 0xffff) !== element_last ||
        (element_num & 0xffff) !== element_num ||
        (element_id & 0xffff) !== element_id ||
        (element_flags & 0xffff) !== element_flags ||
        element_len >>> 0 !== element_len
      ) refuseInflightPackedDescriptorState(element);
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
