// Generated from spec/vhost-user/payloads.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, NATIVE_LITTLE_ENDIAN, type Open, type VariableCodec, checkExactSize, checkKnownBits, checkRange, checkSize, checkView, readBytes, readI64, readU64, writeBytes, writeI64, writeU64 } from "../support/index.js";
const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;

/**
 * Guest memory that one bit of the dirty log stands for.
 * Unit: bytes.
 * @see vhost-user.rst, Migration (spec/vhost-user/payloads.yaml:9)
 */
export const LOG_PAGE_SIZE = 4096;

/**
 * Shared memory regions that a device can have, since their id is a byte.
 * Unit: regions.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:10)
 */
export const MAX_SHARED_MEMORY_REGIONS = 256;

/**
 * Length of the identifier of a shared object; its first three groups are big-endian.
 * Unit: bytes.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:11)
 */
export const UUID_SIZE = 16;

/**
 * Most regions of SET_MEM_TABLE with every implementation; beyond it, memory slots are used.
 * Unit: memory regions.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:12)
 */
export const MAX_BASELINE_REGIONS = 8;

/**
 * Most regions accepted in one SET_MEM_TABLE, as many as descriptors in one message.
 * Unit: memory regions.
 * @see rust-vmm vhost message.rs, MAX_ATTACHED_FD_ENTRIES (spec/vhost-user/payloads.yaml:13)
 */
export const MAX_MEMORY_REGIONS = 32;

/**
 * Memory slots that modern back-ends offer.
 * Unit: memory regions.
 * @see libvhost-user.h, VHOST_USER_MAX_RAM_SLOTS (spec/vhost-user/payloads.yaml:14)
 */
export const MAX_MEMORY_SLOTS = 509;

/**
 * Most bytes of configuration space in one message with QEMU's family of implementations.
 * Unit: bytes.
 * @see vhost-user.rst, Virtio device config space (spec/vhost-user/payloads.yaml:15)
 */
export const MAX_CONFIG_SIZE = 256;

/**
 * Vrings that the 8-bit index of SET_VRING_KICK, CALL and ERR can name.
 * Unit: vrings.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:16)
 */
export const MAX_ADDRESSABLE_VRINGS = 256;

/**
 * How a file is mapped into a shared memory region.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:19)
 */
export const MmapFlags = {
  /** The guest may write; otherwise it only reads. */
  MAP_RW: 0x1n,
} as const;

/**
 * How a region is mapped under Xen.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:25)
 */
export const XenMmapFlags = {
  /** A foreign mapping. */
  FOREIGN: 0x1,
  /** A grant mapping. */
  GRANT: 0x2,
  /** Map on demand only. */
  NO_ADVANCE_MAP: 0x100,
} as const;

/**
 * Flags of SET_VRING_ADDR.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:32)
 */
export const VringAddrFlags = {
  /** Writes to the used ring are logged at the log address. */
  LOG: 0x1,
} as const;

/**
 * Why the configuration space is written. Implementations disagree on bit or value; these are the specification's.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:41)
 */
export const ConfigFlags = {
  /** The driver wrote. */
  FRONTEND: 0,
  /** The destination of a live migration restores read-only fields. */
  MIGRATION: 1,
} as const;

/** A known value of ConfigFlags. */
export type ConfigFlags = (typeof ConfigFlags)[keyof typeof ConfigFlags];

/**
 * The num field of SET_VRING_ENABLE.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:47)
 */
export const VringEnableState = {
  /** The ring is processed without side effects. */
  DISABLED: 0,
  /** The ring is processed normally. */
  ENABLED: 1,
} as const;

/** A known value of VringEnableState. */
export type VringEnableState = (typeof VringEnableState)[keyof typeof VringEnableState];

/**
 * What may be done through an IOTLB entry.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:54)
 */
export const IotlbPermission = {
  /** Nothing. */
  NONE: 0,
  /** Reading. */
  READ_ONLY: 1,
  /** Writing. */
  WRITE_ONLY: 2,
  /** Both. */
  READ_WRITE: 3,
} as const;

/** A known value of IotlbPermission. */
export type IotlbPermission = (typeof IotlbPermission)[keyof typeof IotlbPermission];

/**
 * What an IOTLB message says; the front-end sends updates and invalidations, the back-end misses and failures.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:62)
 */
export const IotlbType = {
  /** The back-end has no entry for an address. */
  MISS: 1,
  /** An entry to be kept. */
  UPDATE: 2,
  /** An entry to be forgotten. */
  INVALIDATE: 3,
  /** An access was not permitted. */
  ACCESS_FAIL: 4,
} as const;

/** A known value of IotlbType. */
export type IotlbType = (typeof IotlbType)[keyof typeof IotlbType];

/**
 * Which way the state of a device is transferred.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:70)
 */
export const DeviceStateDirection = {
  /** The back-end writes its state. */
  SAVE: 0,
  /** The back-end reads its state. */
  LOAD: 1,
} as const;

/** A known value of DeviceStateDirection. */
export type DeviceStateDirection = (typeof DeviceStateDirection)[keyof typeof DeviceStateDirection];

/**
 * When the state of a device is transferred.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:76)
 */
export const DeviceStatePhase = {
  /** The device is suspended and all vrings are stopped. */
  STOPPED: 0,
} as const;

/** A known value of DeviceStatePhase. */
export type DeviceStatePhase = (typeof DeviceStatePhase)[keyof typeof DeviceStatePhase];

/**
 * The num field of SET_VRING_ENDIAN.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:81)
 */
export const VringEndianness = {
  /** Little-endian. */
  LITTLE: 0,
  /** Big-endian. */
  BIG: 1,
} as const;

/** A known value of VringEndianness. */
export type VringEndianness = (typeof VringEndianness)[keyof typeof VringEndianness];

/**
 * The answer to SET_DEVICE_STATE_FD.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:89)
 */
export interface DeviceStateReply {
  /** Zero on success. */
  error: number;
  /** No file descriptor is attached: the front-end's own is used. */
  invalidFd: boolean;
}

/** Encoder and decoder of DeviceStateReply, 8 bytes. */
export const DeviceStateReply: Codec<DeviceStateReply> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    if ((value.error & 0xff) !== value.error) checkRange(value.error, 0, 255, "DeviceStateReply.error");
    writeU64(view, offset, BigInt(value.error) | (value.invalidFd ? 0x100n : 0n), LITTLE_ENDIAN, "DeviceStateReply");
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "DeviceStateReply");
    const word = readU64(view, offset, LITTLE_ENDIAN);
    return {
      error: Number(word & 0xffn),
      invalidFd: (word & 0x100n) !== 0n,
    };
  },
};

/**
 * Names a vring in the messages that pass its event file descriptors.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:96)
 */
export interface VringFd {
  /** Index of the vring. */
  index: number;
  /** No file descriptor is attached; the vring is polled. */
  invalidFd: boolean;
}

/** Encoder and decoder of VringFd, 8 bytes. */
export const VringFd: Codec<VringFd> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    if ((value.index & 0xff) !== value.index) checkRange(value.index, 0, 255, "VringFd.index");
    writeU64(view, offset, BigInt(value.index) | (value.invalidFd ? 0x100n : 0n), LITTLE_ENDIAN, "VringFd");
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VringFd");
    const word = readU64(view, offset, LITTLE_ENDIAN);
    if ((word & 0xfffffffffffffe00n) !== 0n) checkKnownBits(word, 0x1ffn, "VringFd");
    return {
      index: Number(word & 0xffn),
      invalidFd: (word & 0x100n) !== 0n,
    };
  },
};

/**
 * The num field of SET_VRING_BASE and GET_VRING_BASE for split virtqueues.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:103)
 */
export interface SplitVringBase {
  /** Free-running index of the next available entry. */
  available: number;
}

/** Encoder and decoder of SplitVringBase, 4 bytes. */
export const SplitVringBase: Codec<SplitVringBase> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    if ((value.available & 0xffff) !== value.available) checkRange(value.available, 0, 65535, "SplitVringBase.available");
    view.setUint32(offset, (value.available) >>> 0, LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "SplitVringBase");
    const word = view.getUint32(offset, LITTLE_ENDIAN);
    if ((word & 0xffff0000) !== 0) checkKnownBits(word, 0xffffn, "SplitVringBase");
    return {
      available: (word & 0xffff) >>> 0,
    };
  },
};

/**
 * The num field of SET_VRING_BASE and GET_VRING_BASE for packed virtqueues; 0x80008000 when fresh.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:109)
 */
export interface PackedVringBase {
  /** Index of the next descriptor that the back-end reads. */
  available: number;
  /** Wrap counter of the available index. */
  availableWrap: boolean;
  /** Index of the next descriptor that the back-end writes. */
  used: number;
  /** Wrap counter of the used index. */
  usedWrap: boolean;
}

/** Encoder and decoder of PackedVringBase, 4 bytes. */
export const PackedVringBase: Codec<PackedVringBase> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    if ((value.available & 0x7fff) !== value.available) checkRange(value.available, 0, 32767, "PackedVringBase.available");
    if ((value.used & 0x7fff) !== value.used) checkRange(value.used, 0, 32767, "PackedVringBase.used");
    view.setUint32(offset, (value.available | (value.availableWrap ? 0x8000 : 0) | (value.used << 16) | (value.usedWrap ? 0x80000000 : 0)) >>> 0, LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "PackedVringBase");
    const word = view.getUint32(offset, LITTLE_ENDIAN);
    return {
      available: (word & 0x7fff) >>> 0,
      availableWrap: (word & 0x8000) !== 0,
      used: ((word >>> 16) & 0x7fff) >>> 0,
      usedWrap: (word & 0x80000000) !== 0,
    };
  },
};

/**
 * A single number; also the answer to a request with need-reply, where zero is success.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:120)
 */
export const U64: Codec<bigint> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value, LITTLE_ENDIAN, "U64.value");
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "U64");
    return readU64(view, offset, LITTLE_ENDIAN);
  },
};

/**
 * A number that belongs to one vring.
 * In C: `vhost_vring_state`.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:127)
 */
export interface VringState {
  /** Index of the vring. */
  index: number;
  /** Size of the queue, its base, or its state: see the message. */
  num: number;
}

/** Refuses what does not fit in a VringState, by its name. */
function refuseVringState(value: VringState): void {
  checkRange(value.index, 0, 4294967295, "VringState.index");
  checkRange(value.num, 0, 4294967295, "VringState.num");
}

/** Encoder and decoder of VringState, 8 bytes. */
export const VringState: Codec<VringState> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_index = value.index;
    const value_num = value.num;
    if (
      value_index >>> 0 !== value_index ||
      value_num >>> 0 !== value_num
    ) refuseVringState(value);
    view.setUint32(offset, value_index, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_num, LITTLE_ENDIAN);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VringState");
    return {
      index: view.getUint32(offset, LITTLE_ENDIAN),
      num: view.getUint32(offset + 4, LITTLE_ENDIAN),
    };
  },
};

/**
 * Where the parts of a vring are, in the address space that the negotiated features name (front-end user addresses by default).
 * In C: `vhost_vring_addr`.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:135)
 */
export interface VringAddr {
  /** Index of the vring. */
  index: number;
  /** Whether the used ring is logged. */
  flags: number;
  /** Address of the descriptor table (packed: of the descriptor ring). */
  descriptor: bigint;
  /** Address of the used ring (packed: of the device event area). */
  used: bigint;
  /** Address of the available ring (packed: of the driver event area). */
  available: bigint;
  /** Guest physical address where writes to the used ring are logged. */
  log: bigint;
}

/** Refuses what does not fit in a VringAddr, by its name. */
function refuseVringAddr(value: VringAddr): void {
  checkRange(value.index, 0, 4294967295, "VringAddr.index");
  checkRange(value.flags, 0, 4294967295, "VringAddr.flags");
}

/** Encoder and decoder of VringAddr, 40 bytes. */
export const VringAddr: Codec<VringAddr> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_index = value.index;
    const value_flags = value.flags;
    if (
      value_index >>> 0 !== value_index ||
      value_flags >>> 0 !== value_flags
    ) refuseVringAddr(value);
    view.setUint32(offset, value_index, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_flags, LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.descriptor, LITTLE_ENDIAN, "VringAddr.descriptor");
    writeU64(view, offset + 16, value.used, LITTLE_ENDIAN, "VringAddr.used");
    writeU64(view, offset + 24, value.available, LITTLE_ENDIAN, "VringAddr.available");
    writeU64(view, offset + 32, value.log, LITTLE_ENDIAN, "VringAddr.log");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VringAddr");
    return {
      index: view.getUint32(offset, LITTLE_ENDIAN),
      flags: view.getUint32(offset + 4, LITTLE_ENDIAN),
      descriptor: readU64(view, offset + 8, LITTLE_ENDIAN),
      used: readU64(view, offset + 16, LITTLE_ENDIAN),
      available: readU64(view, offset + 24, LITTLE_ENDIAN),
      log: readU64(view, offset + 32, LITTLE_ENDIAN),
    };
  },
};

/**
 * A piece of guest memory and the file that holds it.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:147)
 */
export interface MemRegion {
  /** Guest physical address of the region. */
  guestAddr: bigint;
  /** Size in bytes. */
  size: bigint;
  /** The front-end's own address of the region. */
  userAddr: bigint;
  /** Where the region starts in the file, in bytes. */
  mmapOffset: bigint;
}

/** Encoder and decoder of MemRegion, 32 bytes. */
export const MemRegion: Codec<MemRegion> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.guestAddr, LITTLE_ENDIAN, "MemRegion.guestAddr");
    writeU64(view, offset + 8, value.size, LITTLE_ENDIAN, "MemRegion.size");
    writeU64(view, offset + 16, value.userAddr, LITTLE_ENDIAN, "MemRegion.userAddr");
    writeU64(view, offset + 24, value.mmapOffset, LITTLE_ENDIAN, "MemRegion.mmapOffset");
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "MemRegion");
    return {
      guestAddr: readU64(view, offset, LITTLE_ENDIAN),
      size: readU64(view, offset + 8, LITTLE_ENDIAN),
      userAddr: readU64(view, offset + 16, LITTLE_ENDIAN),
      mmapOffset: readU64(view, offset + 24, LITTLE_ENDIAN),
    };
  },
};

/**
 * All memory regions of the guest.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:156)
 */
export interface MemTable {
  /** The regions, in the order of their file descriptors. */
  regions: readonly MemRegion[];
}

/** Encoder and decoder of MemTable, 8 to 1032 bytes. */
export const MemTable: VariableCodec<MemTable> = {
  MINIMUM_SIZE: 8,
  MAXIMUM_SIZE: 1032,
  sizeOf(value) {
    return 8 + value.regions.length * 32;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 8, "MemTable");
    const count = view.getUint32(offset, LITTLE_ENDIAN);
    checkRange(count, 0, 32, "MemTable.numRegions");
    return 8 + count * 32;
  },
  encodeInto(value, view, offset) {
    if (!(value.regions.length <= 32)) checkRange(value.regions.length, 0, 32, "MemTable.regions.length");
    view.setUint32(offset, value.regions.length, LITTLE_ENDIAN);
    view.setUint32(offset + 4, 0);
    for (let index = 0, at = offset + 8; index < value.regions.length; index++, at += 32) {
      const element = value.regions[index] as NonNullable<(typeof value.regions)[number]>;
      writeU64(view, at, element.guestAddr, LITTLE_ENDIAN, "MemRegion.guestAddr");
      writeU64(view, at + 8, element.size, LITTLE_ENDIAN, "MemRegion.size");
      writeU64(view, at + 16, element.userAddr, LITTLE_ENDIAN, "MemRegion.userAddr");
      writeU64(view, at + 24, element.mmapOffset, LITTLE_ENDIAN, "MemRegion.mmapOffset");
    }
    return offset + 8 + value.regions.length * 32;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 8, "MemTable");
    const count = view.getUint32(offset, LITTLE_ENDIAN);
    checkRange(count, 0, 32, "MemTable.numRegions");
    checkExactSize(end - offset, 8 + count * 32, "MemTable");
    const regions = new Array<MemRegion>(count);
    for (let index = 0, at = offset + 8; index < count; index++, at += 32) {
      regions[index] = {
        guestAddr: readU64(view, at, LITTLE_ENDIAN),
        size: readU64(view, at + 8, LITTLE_ENDIAN),
        userAddr: readU64(view, at + 16, LITTLE_ENDIAN),
        mmapOffset: readU64(view, at + 24, LITTLE_ENDIAN),
      };
    }
    return {
      regions,
    };
  },
};

/**
 * One memory region that is added or removed.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:164)
 */
export interface SingleMemRegion {
  /** The region. */
  region: MemRegion;
}

/** Encoder and decoder of SingleMemRegion, 40 bytes. */
export const SingleMemRegion: Codec<SingleMemRegion> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    view.setFloat64(offset, 0); // eight zero bytes
    writeU64(view, offset + 8, value.region.guestAddr, LITTLE_ENDIAN, "MemRegion.guestAddr");
    writeU64(view, offset + 16, value.region.size, LITTLE_ENDIAN, "MemRegion.size");
    writeU64(view, offset + 24, value.region.userAddr, LITTLE_ENDIAN, "MemRegion.userAddr");
    writeU64(view, offset + 32, value.region.mmapOffset, LITTLE_ENDIAN, "MemRegion.mmapOffset");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "SingleMemRegion");
    return {
      region: {
        guestAddr: readU64(view, offset + 8, LITTLE_ENDIAN),
        size: readU64(view, offset + 16, LITTLE_ENDIAN),
        userAddr: readU64(view, offset + 24, LITTLE_ENDIAN),
        mmapOffset: readU64(view, offset + 32, LITTLE_ENDIAN),
      },
    };
  },
};

/**
 * A piece of the device's configuration space, whose bytes keep virtio's byte order.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:171)
 */
export interface Config {
  /** Where in the configuration space the bytes stand. */
  offset: number;
  /** Who writes. */
  flags: Open<ConfigFlags>;
  /** The bytes. */
  payload: Uint8Array;
}

/** Refuses what does not fit in a Config, by its name. */
function refuseConfig(value: Config): void {
  checkRange(value.offset, 0, 4294967295, "Config.offset");
  checkRange(value.payload.length, 0, 256, "Config.payload.length");
  checkRange(value.flags, 0, 4294967295, "Config.flags");
}

/** Encoder and decoder of Config, 12 to 268 bytes. */
export const Config: VariableCodec<Config> = {
  MINIMUM_SIZE: 12,
  MAXIMUM_SIZE: 268,
  sizeOf(value) {
    return 12 + value.payload.length;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 12, "Config");
    const count = view.getUint32(offset + 4, LITTLE_ENDIAN);
    checkRange(count, 0, 256, "Config.size");
    return 12 + count;
  },
  encodeInto(value, view, offset) {
    const value_offset = value.offset;
    const value_flags = value.flags;
    if (
      value_offset >>> 0 !== value_offset ||
      !(value.payload.length <= 256) ||
      value_flags >>> 0 !== value_flags
    ) refuseConfig(value);
    view.setUint32(offset, value_offset, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value.payload.length, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_flags, LITTLE_ENDIAN);
    writeBytes(view, offset + 12, value.payload);
    return offset + 12 + value.payload.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 12, "Config");
    const count = view.getUint32(offset + 4, LITTLE_ENDIAN);
    checkRange(count, 0, 256, "Config.size");
    checkExactSize(end - offset, 12 + count, "Config");
    return {
      offset: view.getUint32(offset, LITTLE_ENDIAN),
      flags: view.getUint32(offset + 8, LITTLE_ENDIAN),
      payload: readBytes(view, offset + 12, count),
    };
  },
};

/**
 * Whom SEND_RARP is to announce.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:180)
 */
export interface Rarp {
  /** The guest's hardware address. */
  mac: Uint8Array;
}

/** Encoder and decoder of Rarp, 8 bytes. */
export const Rarp: Codec<Rarp> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    if (value.mac.length !== 6) checkRange(value.mac.length, 6, 6, "Rarp.mac.length");
    writeBytes(view, offset, value.mac);
    view.setUint16(offset + 6, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "Rarp");
    return {
      mac: readBytes(view, offset, 6),
    };
  },
};

/**
 * A memory region when XEN_MMAP is negotiated.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:187)
 */
export interface MemRegionXen {
  /** Guest physical address of the region. */
  guestAddr: bigint;
  /** Size in bytes. */
  size: bigint;
  /** The front-end's own address of the region. */
  userAddr: bigint;
  /** Where the region starts in the file, in bytes. */
  mmapOffset: bigint;
  /** How it is mapped. */
  xenMmapFlags: number;
  /** Domain whose memory it is. */
  domid: number;
}

/** Refuses what does not fit in a MemRegionXen, by its name. */
function refuseMemRegionXen(value: MemRegionXen): void {
  checkRange(value.xenMmapFlags, 0, 4294967295, "MemRegionXen.xenMmapFlags");
  checkRange(value.domid, 0, 4294967295, "MemRegionXen.domid");
}

/** Encoder and decoder of MemRegionXen, 40 bytes. */
export const MemRegionXen: Codec<MemRegionXen> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_xenMmapFlags = value.xenMmapFlags;
    const value_domid = value.domid;
    if (
      value_xenMmapFlags >>> 0 !== value_xenMmapFlags ||
      value_domid >>> 0 !== value_domid
    ) refuseMemRegionXen(value);
    writeU64(view, offset, value.guestAddr, LITTLE_ENDIAN, "MemRegionXen.guestAddr");
    writeU64(view, offset + 8, value.size, LITTLE_ENDIAN, "MemRegionXen.size");
    writeU64(view, offset + 16, value.userAddr, LITTLE_ENDIAN, "MemRegionXen.userAddr");
    writeU64(view, offset + 24, value.mmapOffset, LITTLE_ENDIAN, "MemRegionXen.mmapOffset");
    view.setUint32(offset + 32, value_xenMmapFlags, LITTLE_ENDIAN);
    view.setUint32(offset + 36, value_domid, LITTLE_ENDIAN);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "MemRegionXen");
    return {
      guestAddr: readU64(view, offset, LITTLE_ENDIAN),
      size: readU64(view, offset + 8, LITTLE_ENDIAN),
      userAddr: readU64(view, offset + 16, LITTLE_ENDIAN),
      mmapOffset: readU64(view, offset + 24, LITTLE_ENDIAN),
      xenMmapFlags: view.getUint32(offset + 32, LITTLE_ENDIAN),
      domid: view.getUint32(offset + 36, LITTLE_ENDIAN),
    };
  },
};

/**
 * One memory region that is added or removed when XEN_MMAP is negotiated.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:198)
 */
export interface SingleMemRegionXen {
  /** The region. */
  region: MemRegionXen;
}

/** Encoder and decoder of SingleMemRegionXen, 48 bytes. */
export const SingleMemRegionXen: Codec<SingleMemRegionXen> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_region_xenMmapFlags = value.region.xenMmapFlags;
    const value_region_domid = value.region.domid;
    if (
      value_region_xenMmapFlags >>> 0 !== value_region_xenMmapFlags ||
      value_region_domid >>> 0 !== value_region_domid
    ) refuseMemRegionXen(value.region);
    view.setFloat64(offset, 0); // eight zero bytes
    writeU64(view, offset + 8, value.region.guestAddr, LITTLE_ENDIAN, "MemRegionXen.guestAddr");
    writeU64(view, offset + 16, value.region.size, LITTLE_ENDIAN, "MemRegionXen.size");
    writeU64(view, offset + 24, value.region.userAddr, LITTLE_ENDIAN, "MemRegionXen.userAddr");
    writeU64(view, offset + 32, value.region.mmapOffset, LITTLE_ENDIAN, "MemRegionXen.mmapOffset");
    view.setUint32(offset + 40, value_region_xenMmapFlags, LITTLE_ENDIAN);
    view.setUint32(offset + 44, value_region_domid, LITTLE_ENDIAN);
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "SingleMemRegionXen");
    return {
      region: {
        guestAddr: readU64(view, offset + 8, LITTLE_ENDIAN),
        size: readU64(view, offset + 16, LITTLE_ENDIAN),
        userAddr: readU64(view, offset + 24, LITTLE_ENDIAN),
        mmapOffset: readU64(view, offset + 32, LITTLE_ENDIAN),
        xenMmapFlags: view.getUint32(offset + 40, LITTLE_ENDIAN),
        domid: view.getUint32(offset + 44, LITTLE_ENDIAN),
      },
    };
  },
};

/**
 * All memory regions of the guest when XEN_MMAP is negotiated.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:205)
 */
export interface MemTableXen {
  /** The regions, in the order of their file descriptors. */
  regions: readonly MemRegionXen[];
}

/** Encoder and decoder of MemTableXen, 8 to 1288 bytes. */
export const MemTableXen: VariableCodec<MemTableXen> = {
  MINIMUM_SIZE: 8,
  MAXIMUM_SIZE: 1288,
  sizeOf(value) {
    return 8 + value.regions.length * 40;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 8, "MemTableXen");
    const count = view.getUint32(offset, LITTLE_ENDIAN);
    checkRange(count, 0, 32, "MemTableXen.numRegions");
    return 8 + count * 40;
  },
  encodeInto(value, view, offset) {
    if (!(value.regions.length <= 32)) checkRange(value.regions.length, 0, 32, "MemTableXen.regions.length");
    view.setUint32(offset, value.regions.length, LITTLE_ENDIAN);
    view.setUint32(offset + 4, 0);
    for (let index = 0, at = offset + 8; index < value.regions.length; index++, at += 40) {
      const element = value.regions[index] as NonNullable<(typeof value.regions)[number]>;
      const element_xenMmapFlags = element.xenMmapFlags;
      const element_domid = element.domid;
      if (
        element_xenMmapFlags >>> 0 !== element_xenMmapFlags ||
        element_domid >>> 0 !== element_domid
      ) refuseMemRegionXen(element);
      writeU64(view, at, element.guestAddr, LITTLE_ENDIAN, "MemRegionXen.guestAddr");
      writeU64(view, at + 8, element.size, LITTLE_ENDIAN, "MemRegionXen.size");
      writeU64(view, at + 16, element.userAddr, LITTLE_ENDIAN, "MemRegionXen.userAddr");
      writeU64(view, at + 24, element.mmapOffset, LITTLE_ENDIAN, "MemRegionXen.mmapOffset");
      view.setUint32(at + 32, element_xenMmapFlags, LITTLE_ENDIAN);
      view.setUint32(at + 36, element_domid, LITTLE_ENDIAN);
    }
    return offset + 8 + value.regions.length * 40;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 8, "MemTableXen");
    const count = view.getUint32(offset, LITTLE_ENDIAN);
    checkRange(count, 0, 32, "MemTableXen.numRegions");
    checkExactSize(end - offset, 8 + count * 40, "MemTableXen");
    const regions = new Array<MemRegionXen>(count);
    for (let index = 0, at = offset + 8; index < count; index++, at += 40) {
      regions[index] = {
        guestAddr: readU64(view, at, LITTLE_ENDIAN),
        size: readU64(view, at + 8, LITTLE_ENDIAN),
        userAddr: readU64(view, at + 16, LITTLE_ENDIAN),
        mmapOffset: readU64(view, at + 24, LITTLE_ENDIAN),
        xenMmapFlags: view.getUint32(at + 32, LITTLE_ENDIAN),
        domid: view.getUint32(at + 36, LITTLE_ENDIAN),
      };
    }
    return {
      regions,
    };
  },
};

/**
 * Where the dirty log lies in the file that comes with it.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:213)
 */
export interface Log {
  /** Size of the log in bytes. */
  logSize: bigint;
  /** Where the log starts in the file, in bytes. */
  logOffset: bigint;
}

/** Encoder and decoder of Log, 16 bytes. */
export const Log: Codec<Log> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.logSize, LITTLE_ENDIAN, "Log.logSize");
    writeU64(view, offset + 8, value.logOffset, LITTLE_ENDIAN, "Log.logOffset");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "Log");
    return {
      logSize: readU64(view, offset, LITTLE_ENDIAN),
      logOffset: readU64(view, offset + 8, LITTLE_ENDIAN),
    };
  },
};

/**
 * An entry of the I/O translation buffer. The tail padding of 64-bit machines is on the wire.
 * In C: `vhost_iotlb_msg`.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:220)
 */
export interface Iotlb {
  /** I/O virtual address. */
  iova: bigint;
  /** Size in bytes. */
  size: bigint;
  /** The front-end's address behind it. */
  userAddr: bigint;
  /** What may be done. */
  permission: Open<IotlbPermission>;
  /** What the message says. */
  type: Open<IotlbType>;
}

/** Refuses what does not fit in a Iotlb, by its name. */
function refuseIotlb(value: Iotlb): void {
  checkRange(value.permission, 0, 255, "Iotlb.permission");
  checkRange(value.type, 0, 255, "Iotlb.type");
}

/** Encoder and decoder of Iotlb, 32 bytes. */
export const Iotlb: Codec<Iotlb> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_permission = value.permission;
    const value_type = value.type;
    if (
      (value_permission & 0xff) !== value_permission ||
      (value_type & 0xff) !== value_type
    ) refuseIotlb(value);
    writeU64(view, offset, value.iova, LITTLE_ENDIAN, "Iotlb.iova");
    writeU64(view, offset + 8, value.size, LITTLE_ENDIAN, "Iotlb.size");
    writeU64(view, offset + 16, value.userAddr, LITTLE_ENDIAN, "Iotlb.userAddr");
    view.setUint8(offset + 24, value_permission);
    view.setUint8(offset + 25, value_type);
    view.setUint32(offset + 26, 0);
    view.setUint16(offset + 30, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "Iotlb");
    return {
      iova: readU64(view, offset, LITTLE_ENDIAN),
      size: readU64(view, offset + 8, LITTLE_ENDIAN),
      userAddr: readU64(view, offset + 16, LITTLE_ENDIAN),
      permission: view.getUint8(offset + 24),
      type: view.getUint8(offset + 25),
    };
  },
};

/**
 * A piece of a file that serves as a vring's notification area.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:232)
 */
export interface VringArea {
  /** The vring, and whether the area is withdrawn. */
  vring: VringFd;
  /** Size in bytes. */
  size: bigint;
  /** Where the area starts in the file, in bytes. */
  offset: bigint;
}

/** Encoder and decoder of VringArea, 24 bytes. */
export const VringArea: Codec<VringArea> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    if ((value.vring.index & 0xff) !== value.vring.index) checkRange(value.vring.index, 0, 255, "VringFd.index");
    writeU64(view, offset, BigInt(value.vring.index) | (value.vring.invalidFd ? 0x100n : 0n), LITTLE_ENDIAN, "VringFd");
    writeU64(view, offset + 8, value.size, LITTLE_ENDIAN, "VringArea.size");
    writeU64(view, offset + 16, value.offset, LITTLE_ENDIAN, "VringArea.offset");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VringArea");
    const vring = readU64(view, offset, LITTLE_ENDIAN);
    if ((vring & 0xfffffffffffffe00n) !== 0n) checkKnownBits(vring, 0x1ffn, "VringFd");
    return {
      vring: {
        index: Number(vring & 0xffn),
        invalidFd: (vring & 0x100n) !== 0n,
      },
      size: readU64(view, offset + 8, LITTLE_ENDIAN),
      offset: readU64(view, offset + 16, LITTLE_ENDIAN),
    };
  },
};

/**
 * The memory in which requests in flight are recorded. The tail padding of 64-bit machines is on the wire.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:240)
 */
export interface Inflight {
  /** Size in bytes. */
  mmapSize: bigint;
  /** Where it starts in the file, in bytes. */
  mmapOffset: bigint;
  /** Number of queues recorded. */
  numQueues: number;
  /** Descriptors of each queue. */
  queueSize: number;
}

/** Refuses what does not fit in a Inflight, by its name. */
function refuseInflight(value: Inflight): void {
  checkRange(value.numQueues, 0, 65535, "Inflight.numQueues");
  checkRange(value.queueSize, 0, 65535, "Inflight.queueSize");
}

/** Encoder and decoder of Inflight, 24 bytes. */
export const Inflight: Codec<Inflight> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_numQueues = value.numQueues;
    const value_queueSize = value.queueSize;
    if (
      (value_numQueues & 0xffff) !== value_numQueues ||
      (value_queueSize & 0xffff) !== value_queueSize
    ) refuseInflight(value);
    writeU64(view, offset, value.mmapSize, LITTLE_ENDIAN, "Inflight.mmapSize");
    writeU64(view, offset + 8, value.mmapOffset, LITTLE_ENDIAN, "Inflight.mmapOffset");
    view.setUint16(offset + 16, value_numQueues, LITTLE_ENDIAN);
    view.setUint16(offset + 18, value_queueSize, LITTLE_ENDIAN);
    view.setUint32(offset + 20, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "Inflight");
    return {
      mmapSize: readU64(view, offset, LITTLE_ENDIAN),
      mmapOffset: readU64(view, offset + 8, LITTLE_ENDIAN),
      numQueues: view.getUint16(offset + 16, LITTLE_ENDIAN),
      queueSize: view.getUint16(offset + 18, LITTLE_ENDIAN),
    };
  },
};

/**
 * Names a shared object.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:250)
 */
export interface Shared {
  /** Its UUID; the first three groups are big-endian. */
  uuid: Uint8Array;
}

/** Encoder and decoder of Shared, 16 bytes. */
export const Shared: Codec<Shared> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    if (value.uuid.length !== 16) checkRange(value.uuid.length, 16, 16, "Shared.uuid.length");
    writeBytes(view, offset, value.uuid);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "Shared");
    return {
      uuid: readBytes(view, offset, 16),
    };
  },
};

/**
 * Which way and when the state of a device is transferred.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:256)
 */
export interface DeviceState {
  /** Saving or loading. */
  direction: Open<DeviceStateDirection>;
  /** State of the device meanwhile. */
  phase: Open<DeviceStatePhase>;
}

/** Refuses what does not fit in a DeviceState, by its name. */
function refuseDeviceState(value: DeviceState): void {
  checkRange(value.direction, 0, 4294967295, "DeviceState.direction");
  checkRange(value.phase, 0, 4294967295, "DeviceState.phase");
}

/** Encoder and decoder of DeviceState, 8 bytes. */
export const DeviceState: Codec<DeviceState> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_direction = value.direction;
    const value_phase = value.phase;
    if (
      value_direction >>> 0 !== value_direction ||
      value_phase >>> 0 !== value_phase
    ) refuseDeviceState(value);
    view.setUint32(offset, value_direction, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_phase, LITTLE_ENDIAN);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "DeviceState");
    return {
      direction: view.getUint32(offset, LITTLE_ENDIAN),
      phase: view.getUint32(offset + 4, LITTLE_ENDIAN),
    };
  },
};

/**
 * A piece of a file that is mapped into a shared memory region, or unmapped.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:263)
 */
export interface Mmap {
  /** Id of the shared memory region. */
  shmid: number;
  /** Where the piece starts in the file, in bytes. */
  fdOffset: bigint;
  /** Where it starts in the region, in bytes. */
  shmOffset: bigint;
  /** Size in bytes. */
  len: bigint;
  /** Whether the guest may write. */
  flags: bigint;
}

/** Encoder and decoder of Mmap, 40 bytes. */
export const Mmap: Codec<Mmap> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_shmid = value.shmid;
    if ((value_shmid & 0xff) !== value_shmid) checkRange(value.shmid, 0, 255, "Mmap.shmid");
    view.setUint8(offset, value_shmid);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    writeU64(view, offset + 8, value.fdOffset, LITTLE_ENDIAN, "Mmap.fdOffset");
    writeU64(view, offset + 16, value.shmOffset, LITTLE_ENDIAN, "Mmap.shmOffset");
    writeU64(view, offset + 24, value.len, LITTLE_ENDIAN, "Mmap.len");
    writeU64(view, offset + 32, value.flags, LITTLE_ENDIAN, "Mmap.flags");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "Mmap");
    return {
      shmid: view.getUint8(offset),
      fdOffset: readU64(view, offset + 8, LITTLE_ENDIAN),
      shmOffset: readU64(view, offset + 16, LITTLE_ENDIAN),
      len: readU64(view, offset + 24, LITTLE_ENDIAN),
      flags: readU64(view, offset + 32, LITTLE_ENDIAN),
    };
  },
};

/**
 * The shared memory regions of a device; their ids may have gaps.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:274)
 */
export interface ShmemConfig {
  /** Number of regions, that is of sizes other than zero. */
  numRegions: number;
  /** Size in bytes of the region with each id; zero where there is none. */
  sizes: readonly bigint[];
}

/** Refuses what does not fit in a ShmemConfig, by its name. */
function refuseShmemConfig(value: ShmemConfig): void {
  checkRange(value.numRegions, 0, 4294967295, "ShmemConfig.numRegions");
  checkRange(value.sizes.length, 256, 256, "ShmemConfig.sizes.length");
}

/** Encoder and decoder of ShmemConfig, 2056 bytes. */
export const ShmemConfig: Codec<ShmemConfig> = {
  SIZE: 2056,
  encodeInto(value, view, offset) {
    const value_numRegions = value.numRegions;
    if (
      value_numRegions >>> 0 !== value_numRegions ||
      value.sizes.length !== 256
    ) refuseShmemConfig(value);
    view.setUint32(offset, value_numRegions, LITTLE_ENDIAN);
    view.setUint32(offset + 4, 0);
    for (let index = 0, at = offset + 8; index < value.sizes.length; index++, at += 8) {
      const element = value.sizes[index] as NonNullable<(typeof value.sizes)[number]>;
      writeU64(view, at, element, LITTLE_ENDIAN, "ShmemConfig.sizes[]");
    }
    return offset + 2056;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2056, "ShmemConfig");
    const sizes = new Array<bigint>(256);
    for (let index = 0, at = offset + 8; index < 256; index++, at += 8) {
      sizes[index] = readU64(view, at, LITTLE_ENDIAN);
    }
    return {
      numRegions: view.getUint32(offset, LITTLE_ENDIAN),
      sizes,
    };
  },
};

/**
 * Parameters of a symmetric session. The pointers are the front-end's own and mean nothing on the wire.
 * @see hw/virtio/vhost-user.c, CryptoDevBackendSymSessionInfo (spec/vhost-user/payloads.yaml:282)
 */
export interface CryptoSessionSymmetricSetup {
  /** Cipher, as virtio-crypto numbers it. */
  cipherAlg: number;
  /** Length of the cipher key in bytes. */
  keyLen: number;
  /** Hash, as virtio-crypto numbers it. */
  hashAlg: number;
  /** Length of the hash in bytes. */
  hashResultLen: number;
  /** Length of the authentication key in bytes. */
  authKeyLen: number;
  /** Length of the additional authenticated data in bytes. */
  addLen: number;
  /** Cipher alone, or chained with a hash. */
  opType: number;
  /** Encryption or decryption. */
  direction: number;
  /** Plain, authenticated or nested hash. */
  hashMode: number;
  /** Which of cipher and hash comes first. */
  algChainOrder: number;
  /** A pointer of the front-end; ignored. */
  cipherKeyPtr: bigint;
  /** A pointer of the front-end; ignored. */
  authKeyPtr: bigint;
}

/** Refuses what does not fit in a CryptoSessionSymmetricSetup, by its name. */
function refuseCryptoSessionSymmetricSetup(value: CryptoSessionSymmetricSetup): void {
  checkRange(value.cipherAlg, 0, 4294967295, "CryptoSessionSymmetricSetup.cipherAlg");
  checkRange(value.keyLen, 0, 4294967295, "CryptoSessionSymmetricSetup.keyLen");
  checkRange(value.hashAlg, 0, 4294967295, "CryptoSessionSymmetricSetup.hashAlg");
  checkRange(value.hashResultLen, 0, 4294967295, "CryptoSessionSymmetricSetup.hashResultLen");
  checkRange(value.authKeyLen, 0, 4294967295, "CryptoSessionSymmetricSetup.authKeyLen");
  checkRange(value.addLen, 0, 4294967295, "CryptoSessionSymmetricSetup.addLen");
  checkRange(value.opType, 0, 255, "CryptoSessionSymmetricSetup.opType");
  checkRange(value.direction, 0, 255, "CryptoSessionSymmetricSetup.direction");
  checkRange(value.hashMode, 0, 255, "CryptoSessionSymmetricSetup.hashMode");
  checkRange(value.algChainOrder, 0, 255, "CryptoSessionSymmetricSetup.algChainOrder");
}

/** Encoder and decoder of CryptoSessionSymmetricSetup, 48 bytes. */
export const CryptoSessionSymmetricSetup: Codec<CryptoSessionSymmetricSetup> = {
  SIZE: 48,
  encodeInto(value, view, offset) {
    const value_cipherAlg = value.cipherAlg;
    const value_keyLen = value.keyLen;
    const value_hashAlg = value.hashAlg;
    const value_hashResultLen = value.hashResultLen;
    const value_authKeyLen = value.authKeyLen;
    const value_addLen = value.addLen;
    const value_opType = value.opType;
    const value_direction = value.direction;
    const value_hashMode = value.hashMode;
    const value_algChainOrder = value.algChainOrder;
    if (
      value_cipherAlg >>> 0 !== value_cipherAlg ||
      value_keyLen >>> 0 !== value_keyLen ||
      value_hashAlg >>> 0 !== value_hashAlg ||
      value_hashResultLen >>> 0 !== value_hashResultLen ||
      value_authKeyLen >>> 0 !== value_authKeyLen ||
      value_addLen >>> 0 !== value_addLen ||
      (value_opType & 0xff) !== value_opType ||
      (value_direction & 0xff) !== value_direction ||
      (value_hashMode & 0xff) !== value_hashMode ||
      (value_algChainOrder & 0xff) !== value_algChainOrder
    ) refuseCryptoSessionSymmetricSetup(value);
    view.setUint32(offset, value_cipherAlg, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_keyLen, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_hashAlg, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_hashResultLen, LITTLE_ENDIAN);
    view.setUint32(offset + 16, value_authKeyLen, LITTLE_ENDIAN);
    view.setUint32(offset + 20, value_addLen, LITTLE_ENDIAN);
    view.setUint8(offset + 24, value_opType);
    view.setUint8(offset + 25, value_direction);
    view.setUint8(offset + 26, value_hashMode);
    view.setUint8(offset + 27, value_algChainOrder);
    view.setUint32(offset + 28, 0);
    writeU64(view, offset + 32, value.cipherKeyPtr, LITTLE_ENDIAN, "CryptoSessionSymmetricSetup.cipherKeyPtr");
    writeU64(view, offset + 40, value.authKeyPtr, LITTLE_ENDIAN, "CryptoSessionSymmetricSetup.authKeyPtr");
    return offset + 48;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 48, "CryptoSessionSymmetricSetup");
    return {
      cipherAlg: view.getUint32(offset, LITTLE_ENDIAN),
      keyLen: view.getUint32(offset + 4, LITTLE_ENDIAN),
      hashAlg: view.getUint32(offset + 8, LITTLE_ENDIAN),
      hashResultLen: view.getUint32(offset + 12, LITTLE_ENDIAN),
      authKeyLen: view.getUint32(offset + 16, LITTLE_ENDIAN),
      addLen: view.getUint32(offset + 20, LITTLE_ENDIAN),
      opType: view.getUint8(offset + 24),
      direction: view.getUint8(offset + 25),
      hashMode: view.getUint8(offset + 26),
      algChainOrder: view.getUint8(offset + 27),
      cipherKeyPtr: readU64(view, offset + 32, LITTLE_ENDIAN),
      authKeyPtr: readU64(view, offset + 40, LITTLE_ENDIAN),
    };
  },
};

/**
 * A symmetric session with its keys.
 * @see hw/virtio/vhost-user.c, VhostUserCryptoSession (spec/vhost-user/payloads.yaml:301)
 */
export interface CryptoSessionSymmetric {
  /** Its parameters. */
  setup: CryptoSessionSymmetricSetup;
  /** The cipher key. */
  key: Uint8Array;
  /** The authentication key. */
  authKey: Uint8Array;
}

/** Refuses what does not fit in a CryptoSessionSymmetric, by its name. */
function refuseCryptoSessionSymmetric(value: CryptoSessionSymmetric): void {
  refuseCryptoSessionSymmetricSetup(value.setup);
  checkRange(value.key.length, 64, 64, "CryptoSessionSymmetric.key.length");
  checkRange(value.authKey.length, 512, 512, "CryptoSessionSymmetric.authKey.length");
}

/** Encoder and decoder of CryptoSessionSymmetric, 624 bytes. */
export const CryptoSessionSymmetric: Codec<CryptoSessionSymmetric> = {
  SIZE: 624,
  encodeInto(value, view, offset) {
    const value_setup_cipherAlg = value.setup.cipherAlg;
    const value_setup_keyLen = value.setup.keyLen;
    const value_setup_hashAlg = value.setup.hashAlg;
    const value_setup_hashResultLen = value.setup.hashResultLen;
    const value_setup_authKeyLen = value.setup.authKeyLen;
    const value_setup_addLen = value.setup.addLen;
    const value_setup_opType = value.setup.opType;
    const value_setup_direction = value.setup.direction;
    const value_setup_hashMode = value.setup.hashMode;
    const value_setup_algChainOrder = value.setup.algChainOrder;
    if (
      value_setup_cipherAlg >>> 0 !== value_setup_cipherAlg ||
      value_setup_keyLen >>> 0 !== value_setup_keyLen ||
      value_setup_hashAlg >>> 0 !== value_setup_hashAlg ||
      value_setup_hashResultLen >>> 0 !== value_setup_hashResultLen ||
      value_setup_authKeyLen >>> 0 !== value_setup_authKeyLen ||
      value_setup_addLen >>> 0 !== value_setup_addLen ||
      (value_setup_opType & 0xff) !== value_setup_opType ||
      (value_setup_direction & 0xff) !== value_setup_direction ||
      (value_setup_hashMode & 0xff) !== value_setup_hashMode ||
      (value_setup_algChainOrder & 0xff) !== value_setup_algChainOrder ||
      value.key.length !== 64 ||
      value.authKey.length !== 512
    ) refuseCryptoSessionSymmetric(value);
    view.setUint32(offset, value_setup_cipherAlg, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_setup_keyLen, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_setup_hashAlg, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_setup_hashResultLen, LITTLE_ENDIAN);
    view.setUint32(offset + 16, value_setup_authKeyLen, LITTLE_ENDIAN);
    view.setUint32(offset + 20, value_setup_addLen, LITTLE_ENDIAN);
    view.setUint8(offset + 24, value_setup_opType);
    view.setUint8(offset + 25, value_setup_direction);
    view.setUint8(offset + 26, value_setup_hashMode);
    view.setUint8(offset + 27, value_setup_algChainOrder);
    view.setUint32(offset + 28, 0);
    writeU64(view, offset + 32, value.setup.cipherKeyPtr, LITTLE_ENDIAN, "CryptoSessionSymmetricSetup.cipherKeyPtr");
    writeU64(view, offset + 40, value.setup.authKeyPtr, LITTLE_ENDIAN, "CryptoSessionSymmetricSetup.authKeyPtr");
    writeBytes(view, offset + 48, value.key);
    writeBytes(view, offset + 112, value.authKey);
    return offset + 624;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 624, "CryptoSessionSymmetric");
    return {
      setup: {
        cipherAlg: view.getUint32(offset, LITTLE_ENDIAN),
        keyLen: view.getUint32(offset + 4, LITTLE_ENDIAN),
        hashAlg: view.getUint32(offset + 8, LITTLE_ENDIAN),
        hashResultLen: view.getUint32(offset + 12, LITTLE_ENDIAN),
        authKeyLen: view.getUint32(offset + 16, LITTLE_ENDIAN),
        addLen: view.getUint32(offset + 20, LITTLE_ENDIAN),
        opType: view.getUint8(offset + 24),
        direction: view.getUint8(offset + 25),
        hashMode: view.getUint8(offset + 26),
        algChainOrder: view.getUint8(offset + 27),
        cipherKeyPtr: readU64(view, offset + 32, LITTLE_ENDIAN),
        authKeyPtr: readU64(view, offset + 40, LITTLE_ENDIAN),
      },
      key: readBytes(view, offset + 48, 64),
      authKey: readBytes(view, offset + 112, 512),
    };
  },
};

/**
 * Parameters of an asymmetric session. The pointer is the front-end's own and means nothing on the wire.
 * @see hw/virtio/vhost-user.c, CryptoDevBackendAsymSessionInfo (spec/vhost-user/payloads.yaml:310)
 */
export interface CryptoSessionAsymmetricSetup {
  /** Algorithm, as virtio-crypto numbers it. */
  algo: number;
  /** Public or private key. */
  keytype: number;
  /** Length of the key in bytes. */
  keylen: number;
  /** A pointer of the front-end; ignored. */
  keyPtr: bigint;
  /** Padding of RSA. */
  rsaPaddingAlgo: number;
  /** Hash of RSA. */
  rsaHashAlgo: number;
}

/** Refuses what does not fit in a CryptoSessionAsymmetricSetup, by its name. */
function refuseCryptoSessionAsymmetricSetup(value: CryptoSessionAsymmetricSetup): void {
  checkRange(value.algo, 0, 4294967295, "CryptoSessionAsymmetricSetup.algo");
  checkRange(value.keytype, 0, 4294967295, "CryptoSessionAsymmetricSetup.keytype");
  checkRange(value.keylen, 0, 4294967295, "CryptoSessionAsymmetricSetup.keylen");
  checkRange(value.rsaPaddingAlgo, 0, 4294967295, "CryptoSessionAsymmetricSetup.rsaPaddingAlgo");
  checkRange(value.rsaHashAlgo, 0, 4294967295, "CryptoSessionAsymmetricSetup.rsaHashAlgo");
}

/** Encoder and decoder of CryptoSessionAsymmetricSetup, 32 bytes. */
export const CryptoSessionAsymmetricSetup: Codec<CryptoSessionAsymmetricSetup> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_algo = value.algo;
    const value_keytype = value.keytype;
    const value_keylen = value.keylen;
    const value_rsaPaddingAlgo = value.rsaPaddingAlgo;
    const value_rsaHashAlgo = value.rsaHashAlgo;
    if (
      value_algo >>> 0 !== value_algo ||
      value_keytype >>> 0 !== value_keytype ||
      value_keylen >>> 0 !== value_keylen ||
      value_rsaPaddingAlgo >>> 0 !== value_rsaPaddingAlgo ||
      value_rsaHashAlgo >>> 0 !== value_rsaHashAlgo
    ) refuseCryptoSessionAsymmetricSetup(value);
    view.setUint32(offset, value_algo, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_keytype, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_keylen, LITTLE_ENDIAN);
    view.setUint32(offset + 12, 0);
    writeU64(view, offset + 16, value.keyPtr, LITTLE_ENDIAN, "CryptoSessionAsymmetricSetup.keyPtr");
    view.setUint32(offset + 24, value_rsaPaddingAlgo, LITTLE_ENDIAN);
    view.setUint32(offset + 28, value_rsaHashAlgo, LITTLE_ENDIAN);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "CryptoSessionAsymmetricSetup");
    return {
      algo: view.getUint32(offset, LITTLE_ENDIAN),
      keytype: view.getUint32(offset + 4, LITTLE_ENDIAN),
      keylen: view.getUint32(offset + 8, LITTLE_ENDIAN),
      keyPtr: readU64(view, offset + 16, LITTLE_ENDIAN),
      rsaPaddingAlgo: view.getUint32(offset + 24, LITTLE_ENDIAN),
      rsaHashAlgo: view.getUint32(offset + 28, LITTLE_ENDIAN),
    };
  },
};

/**
 * An asymmetric session with its key.
 * @see hw/virtio/vhost-user.c, VhostUserCryptoSession (spec/vhost-user/payloads.yaml:323)
 */
export interface CryptoSessionAsymmetric {
  /** Its parameters. */
  setup: CryptoSessionAsymmetricSetup;
  /** The key. */
  key: Uint8Array;
}

/** Refuses what does not fit in a CryptoSessionAsymmetric, by its name. */
function refuseCryptoSessionAsymmetric(value: CryptoSessionAsymmetric): void {
  refuseCryptoSessionAsymmetricSetup(value.setup);
  checkRange(value.key.length, 1024, 1024, "CryptoSessionAsymmetric.key.length");
}

/** Encoder and decoder of CryptoSessionAsymmetric, 1056 bytes. */
export const CryptoSessionAsymmetric: Codec<CryptoSessionAsymmetric> = {
  SIZE: 1056,
  encodeInto(value, view, offset) {
    const value_setup_algo = value.setup.algo;
    const value_setup_keytype = value.setup.keytype;
    const value_setup_keylen = value.setup.keylen;
    const value_setup_rsaPaddingAlgo = value.setup.rsaPaddingAlgo;
    const value_setup_rsaHashAlgo = value.setup.rsaHashAlgo;
    if (
      value_setup_algo >>> 0 !== value_setup_algo ||
      value_setup_keytype >>> 0 !== value_setup_keytype ||
      value_setup_keylen >>> 0 !== value_setup_keylen ||
      value_setup_rsaPaddingAlgo >>> 0 !== value_setup_rsaPaddingAlgo ||
      value_setup_rsaHashAlgo >>> 0 !== value_setup_rsaHashAlgo ||
      value.key.length !== 1024
    ) refuseCryptoSessionAsymmetric(value);
    view.setUint32(offset, value_setup_algo, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_setup_keytype, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_setup_keylen, LITTLE_ENDIAN);
    view.setUint32(offset + 12, 0);
    writeU64(view, offset + 16, value.setup.keyPtr, LITTLE_ENDIAN, "CryptoSessionAsymmetricSetup.keyPtr");
    view.setUint32(offset + 24, value_setup_rsaPaddingAlgo, LITTLE_ENDIAN);
    view.setUint32(offset + 28, value_setup_rsaHashAlgo, LITTLE_ENDIAN);
    writeBytes(view, offset + 32, value.key);
    return offset + 1056;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1056, "CryptoSessionAsymmetric");
    return {
      setup: {
        algo: view.getUint32(offset, LITTLE_ENDIAN),
        keytype: view.getUint32(offset + 4, LITTLE_ENDIAN),
        keylen: view.getUint32(offset + 8, LITTLE_ENDIAN),
        keyPtr: readU64(view, offset + 16, LITTLE_ENDIAN),
        rsaPaddingAlgo: view.getUint32(offset + 24, LITTLE_ENDIAN),
        rsaHashAlgo: view.getUint32(offset + 28, LITTLE_ENDIAN),
      },
      key: readBytes(view, offset + 32, 1024),
    };
  },
};

/**
 * A crypto session that is created, laid out as 64-bit machines do.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:331)
 */
export interface CryptoSession {
  /** What is created, as virtio-crypto numbers it. */
  opCode: bigint;
  /** The session's parameters. Holds one of CryptoSessionSymmetric, CryptoSessionAsymmetric. */
  session: Uint8Array;
  /** Id of the new session in the reply; negative on failure. */
  sessionId: bigint;
}

/** Encoder and decoder of CryptoSession, 1072 bytes. */
export const CryptoSession: Codec<CryptoSession> = {
  SIZE: 1072,
  encodeInto(value, view, offset) {
    if (value.session.length !== 1056) checkRange(value.session.length, 1056, 1056, "CryptoSession.session.length");
    writeU64(view, offset, value.opCode, LITTLE_ENDIAN, "CryptoSession.opCode");
    writeBytes(view, offset + 8, value.session);
    writeI64(view, offset + 1064, value.sessionId, LITTLE_ENDIAN, "CryptoSession.sessionId");
    return offset + 1072;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1072, "CryptoSession");
    return {
      opCode: readU64(view, offset, LITTLE_ENDIAN),
      session: readBytes(view, offset + 8, 1056),
      sessionId: readI64(view, offset + 1064, LITTLE_ENDIAN),
    };
  },
};
