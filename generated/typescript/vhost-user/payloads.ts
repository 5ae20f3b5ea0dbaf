// Generated from spec/vhost-user/payloads.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, NATIVE_LITTLE_ENDIAN, type Open, type VariableCodec, bytesOf, checkExactSize, checkKnownBits, checkRange, checkSize, checkU32, readU64, writeU64, writeZeros } from "../support/index.js";

/**
 * Most regions of SET_MEM_TABLE with every implementation; beyond it, memory slots are used.
 * Unit: memory regions.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:7)
 */
export const MAX_BASELINE_REGIONS = 8;

/**
 * Most regions accepted in one SET_MEM_TABLE, as many as descriptors in one message.
 * Unit: memory regions.
 * @see rust-vmm vhost message.rs, MAX_ATTACHED_FD_ENTRIES (spec/vhost-user/payloads.yaml:8)
 */
export const MAX_MEMORY_REGIONS = 32;

/**
 * Memory slots that modern back-ends offer.
 * Unit: memory regions.
 * @see libvhost-user.h, VHOST_USER_MAX_RAM_SLOTS (spec/vhost-user/payloads.yaml:9)
 */
export const MAX_MEMORY_SLOTS = 509;

/**
 * Most bytes of configuration space in one message with QEMU's family of implementations.
 * Unit: bytes.
 * @see vhost-user.rst, Virtio device config space (spec/vhost-user/payloads.yaml:10)
 */
export const MAX_CONFIG_SIZE = 256;

/**
 * Vrings that the 8-bit index of SET_VRING_KICK, CALL and ERR can name.
 * Unit: vrings.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:11)
 */
export const MAX_ADDRESSABLE_VRINGS = 256;

/**
 * Flags of SET_VRING_ADDR.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:14)
 */
export const VringAddrFlags = {
  /** Writes to the used ring are logged at the log address. */
  LOG: 0x1,
} as const;

/**
 * Why the configuration space is written. Implementations disagree on bit or value; these are the specification's.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:22)
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
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:28)
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
 * Names a vring in the messages that pass its event file descriptors.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:36)
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
    checkRange(value.index, 0, 255, "VringFd.index");
    writeU64(view, offset, BigInt(value.index) | (value.invalidFd ? 0x100n : 0n), NATIVE_LITTLE_ENDIAN, "VringFd");
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 8, "VringFd");
    const word = readU64(view, offset, NATIVE_LITTLE_ENDIAN);
    checkKnownBits(word, 0x1ffn, "VringFd");
    return {
      index: Number(word & 0xffn),
      invalidFd: (word & 0x100n) !== 0n,
    };
  },
};

/**
 * The num field of SET_VRING_BASE and GET_VRING_BASE for split virtqueues.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:43)
 */
export interface SplitVringBase {
  /** Free-running index of the next available entry. */
  available: number;
}

/** Encoder and decoder of SplitVringBase, 4 bytes. */
export const SplitVringBase: Codec<SplitVringBase> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    checkRange(value.available, 0, 65535, "SplitVringBase.available");
    view.setUint32(offset, (value.available) >>> 0, NATIVE_LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 4, "SplitVringBase");
    const word = view.getUint32(offset, NATIVE_LITTLE_ENDIAN);
    checkKnownBits(word, 0xffffn, "SplitVringBase");
    return {
      available: (word & 0xffff) >>> 0,
    };
  },
};

/**
 * The num field of SET_VRING_BASE and GET_VRING_BASE for packed virtqueues; 0x80008000 when fresh.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:49)
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
    checkRange(value.available, 0, 32767, "PackedVringBase.available");
    checkRange(value.used, 0, 32767, "PackedVringBase.used");
    view.setUint32(offset, (value.available | (value.availableWrap ? 0x8000 : 0) | (value.used << 16) | (value.usedWrap ? 0x80000000 : 0)) >>> 0, NATIVE_LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 4, "PackedVringBase");
    const word = view.getUint32(offset, NATIVE_LITTLE_ENDIAN);
    checkKnownBits(word, 0xffffffffn, "PackedVringBase");
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
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:60)
 */
export const U64: Codec<bigint> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value, NATIVE_LITTLE_ENDIAN, "U64.value");
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 8, "U64");
    return readU64(view, offset, NATIVE_LITTLE_ENDIAN);
  },
};

/**
 * A number that belongs to one vring.
 * In C: `vhost_vring_state`.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:67)
 */
export interface VringState {
  /** Index of the vring. */
  index: number;
  /** Size of the queue, its base, or its state: see the message. */
  num: number;
}

/** Encoder and decoder of VringState, 8 bytes. */
export const VringState: Codec<VringState> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    checkU32(value.index, "VringState.index");
    view.setUint32(offset, value.index, NATIVE_LITTLE_ENDIAN);
    checkU32(value.num, "VringState.num");
    view.setUint32(offset + 4, value.num, NATIVE_LITTLE_ENDIAN);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 8, "VringState");
    return {
      index: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      num: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
    };
  },
};

/**
 * Where the parts of a vring are, in the address space that the negotiated features name (front-end user addresses by default).
 * In C: `vhost_vring_addr`.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:75)
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

/** Encoder and decoder of VringAddr, 40 bytes. */
export const VringAddr: Codec<VringAddr> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    checkU32(value.index, "VringAddr.index");
    view.setUint32(offset, value.index, NATIVE_LITTLE_ENDIAN);
    checkU32(value.flags, "VringAddr.flags");
    view.setUint32(offset + 4, value.flags, NATIVE_LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.descriptor, NATIVE_LITTLE_ENDIAN, "VringAddr.descriptor");
    writeU64(view, offset + 16, value.used, NATIVE_LITTLE_ENDIAN, "VringAddr.used");
    writeU64(view, offset + 24, value.available, NATIVE_LITTLE_ENDIAN, "VringAddr.available");
    writeU64(view, offset + 32, value.log, NATIVE_LITTLE_ENDIAN, "VringAddr.log");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "VringAddr");
    return {
      index: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      flags: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
      descriptor: readU64(view, offset + 8, NATIVE_LITTLE_ENDIAN),
      used: readU64(view, offset + 16, NATIVE_LITTLE_ENDIAN),
      available: readU64(view, offset + 24, NATIVE_LITTLE_ENDIAN),
      log: readU64(view, offset + 32, NATIVE_LITTLE_ENDIAN),
    };
  },
};

/**
 * A piece of guest memory and the file that holds it.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:87)
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
    writeU64(view, offset, value.guestAddr, NATIVE_LITTLE_ENDIAN, "MemRegion.guestAddr");
    writeU64(view, offset + 8, value.size, NATIVE_LITTLE_ENDIAN, "MemRegion.size");
    writeU64(view, offset + 16, value.userAddr, NATIVE_LITTLE_ENDIAN, "MemRegion.userAddr");
    writeU64(view, offset + 24, value.mmapOffset, NATIVE_LITTLE_ENDIAN, "MemRegion.mmapOffset");
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 32, "MemRegion");
    return {
      guestAddr: readU64(view, offset, NATIVE_LITTLE_ENDIAN),
      size: readU64(view, offset + 8, NATIVE_LITTLE_ENDIAN),
      userAddr: readU64(view, offset + 16, NATIVE_LITTLE_ENDIAN),
      mmapOffset: readU64(view, offset + 24, NATIVE_LITTLE_ENDIAN),
    };
  },
};

/**
 * All memory regions of the guest.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:96)
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
  encodeInto(value, view, offset) {
    checkRange(value.regions.length, 0, 32, "MemTable.regions.length");
    view.setUint32(offset, value.regions.length, NATIVE_LITTLE_ENDIAN);
    writeZeros(view, offset + 4, 4);
    let at = offset + 8;
    for (let index = 0; index < value.regions.length; index++) {
      const element = value.regions[index] as NonNullable<(typeof value.regions)[number]>;
      MemRegion.encodeInto(element, view, at);
      at += 32;
    }
    return at;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 8, "MemTable");
    const count = view.getUint32(offset, NATIVE_LITTLE_ENDIAN);
    checkRange(count, 0, 32, "MemTable.numRegions");
    checkExactSize(end - offset, 8 + count * 32, "MemTable");
    const regions = Array.from({ length: count }, (_, index) => MemRegion.decodeFrom(view, offset + 8 + index * 32));
    return {
      regions,
    };
  },
};

/**
 * One memory region that is added or removed.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:104)
 */
export interface SingleMemRegion {
  /** The region. */
  region: MemRegion;
}

/** Encoder and decoder of SingleMemRegion, 40 bytes. */
export const SingleMemRegion: Codec<SingleMemRegion> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    writeZeros(view, offset, 8);
    MemRegion.encodeInto(value.region, view, offset + 8);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "SingleMemRegion");
    return {
      region: MemRegion.decodeFrom(view, offset + 8),
    };
  },
};

/**
 * A piece of the device's configuration space, whose bytes keep virtio's byte order.
 * @see vhost-user.rst, Message Specification - Payload (spec/vhost-user/payloads.yaml:111)
 */
export interface Config {
  /** Where in the configuration space the bytes stand. */
  offset: number;
  /** Who writes. */
  flags: Open<ConfigFlags>;
  /** The bytes. */
  payload: Uint8Array;
}

/** Encoder and decoder of Config, 12 to 268 bytes. */
export const Config: VariableCodec<Config> = {
  MINIMUM_SIZE: 12,
  MAXIMUM_SIZE: 268,
  sizeOf(value) {
    return 12 + value.payload.length;
  },
  encodeInto(value, view, offset) {
    checkU32(value.offset, "Config.offset");
    view.setUint32(offset, value.offset, NATIVE_LITTLE_ENDIAN);
    checkRange(value.payload.length, 0, 256, "Config.payload.length");
    view.setUint32(offset + 4, value.payload.length, NATIVE_LITTLE_ENDIAN);
    checkU32(value.flags, "Config.flags");
    view.setUint32(offset + 8, value.flags, NATIVE_LITTLE_ENDIAN);
    bytesOf(view, offset + 12, value.payload.length).set(value.payload);
    return offset + 12 + value.payload.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 12, "Config");
    const count = view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN);
    checkRange(count, 0, 256, "Config.size");
    checkExactSize(end - offset, 12 + count, "Config");
    const payload = bytesOf(view, offset + 12, count).slice();
    return {
      offset: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      flags: view.getUint32(offset + 8, NATIVE_LITTLE_ENDIAN),
      payload,
    };
  },
};
