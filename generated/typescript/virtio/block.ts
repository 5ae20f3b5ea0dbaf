// Generated from spec/virtio/block.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, NATIVE_LITTLE_ENDIAN, type Open, type VariableCodec, checkRange, checkSize, checkU32, readU64, writeU64, writeZeros } from "../support/index.js";

/**
 * Unit of sector numbers and of the capacity, whatever blk_size says.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:18)
 */
export const VIRTIO_BLK_SECTOR_SIZE = 512;

/**
 * Length of the identifier that GET_ID returns, padded with zeros.
 * Unit: bytes.
 * In C: `VIRTIO_BLK_ID_BYTES`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:19)
 */
export const VIRTIO_BLK_ID_SIZE = 20;

/**
 * Flags of a discard or write-zeroes segment.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:45)
 */
export const VirtioBlkWriteZeroesFlags = {
  /** The range may be deallocated; WRITE_ZEROES only. */
  UNMAP: 0x1,
} as const;

/**
 * What a request asks for.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:53)
 */
export const VirtioBlkRequestType = {
  /** Read. */
  IN: 0,
  /** Write. */
  OUT: 1,
  /** A SCSI command. @deprecated legacy devices only */
  SCSI_CMD: 2,
  /** Empty the cache. */
  FLUSH: 4,
  /** Read the identifier. */
  GET_ID: 8,
  /** Read the lifetime figures. */
  GET_LIFETIME: 10,
  /** Deallocate ranges. */
  DISCARD: 11,
  /** Zero ranges. */
  WRITE_ZEROES: 13,
  /** Erase ranges beyond recovery. */
  SECURE_ERASE: 14,
  /** Write at a zone's write pointer. */
  ZONE_APPEND: 15,
  /** Describe zones. */
  ZONE_REPORT: 16,
  /** Open a zone. */
  ZONE_OPEN: 18,
  /** Close a zone. */
  ZONE_CLOSE: 20,
  /** Mark a zone full. */
  ZONE_FINISH: 22,
  /** Reset a zone. */
  ZONE_RESET: 24,
  /** Reset all zones. */
  ZONE_RESET_ALL: 26,
  /** A flag in legacy requests: barrier. @deprecated legacy devices only */
  BARRIER: 2147483648,
} as const;

/** A known value of VirtioBlkRequestType. */
export type VirtioBlkRequestType = (typeof VirtioBlkRequestType)[keyof typeof VirtioBlkRequestType];

/**
 * The last byte of a request, written by the device.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:75)
 */
export const VirtioBlkStatus = {
  /** Success. */
  OK: 0,
  /** The request failed. */
  IOERR: 1,
  /** The request is not understood. */
  UNSUPP: 2,
  /** The request does not suit the zone. */
  ZONE_INVALID_CMD: 3,
  /** A write was not at the zone's write pointer. */
  ZONE_UNALIGNED_WP: 4,
  /** Too many open zones. */
  ZONE_OPEN_RESOURCE: 5,
  /** Too many active zones. */
  ZONE_ACTIVE_RESOURCE: 6,
} as const;

/** A known value of VirtioBlkStatus. */
export type VirtioBlkStatus = (typeof VirtioBlkStatus)[keyof typeof VirtioBlkStatus];

/**
 * How a disk is zoned.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:87)
 */
export const VirtioBlkZoneModel = {
  /** Not zoned. */
  NONE: 0,
  /** The host obeys the zones. */
  HOST_MANAGED: 1,
  /** The host may know of the zones. */
  HOST_AWARE: 2,
} as const;

/** A known value of VirtioBlkZoneModel. */
export type VirtioBlkZoneModel = (typeof VirtioBlkZoneModel)[keyof typeof VirtioBlkZoneModel];

/**
 * What may be written to a zone.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:97)
 */
export const VirtioBlkZoneType = {
  /** Writes anywhere. */
  CONVENTIONAL: 1,
  /** Writes at the write pointer only. */
  SEQUENTIAL_WRITE_REQUIRED: 2,
  /** Writes at the write pointer for speed. */
  SEQUENTIAL_WRITE_PREFERRED: 3,
} as const;

/** A known value of VirtioBlkZoneType. */
export type VirtioBlkZoneType = (typeof VirtioBlkZoneType)[keyof typeof VirtioBlkZoneType];

/**
 * Where a zone is in its life.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:106)
 */
export const VirtioBlkZoneState = {
  /** It has no write pointer. */
  NOT_WP: 0,
  /** Nothing is written. */
  EMPTY: 1,
  /** Opened by a write. */
  IOPEN: 2,
  /** Opened by a request. */
  EOPEN: 3,
  /** Partly written, holding no resources. */
  CLOSED: 4,
  /** It can only be read. */
  RDONLY: 13,
  /** It is full. */
  FULL: 14,
  /** It is lost. */
  OFFLINE: 15,
} as const;

/** A known value of VirtioBlkZoneState. */
export type VirtioBlkZoneState = (typeof VirtioBlkZoneState)[keyof typeof VirtioBlkZoneState];

/**
 * A legacy disk geometry.
 * In C: `virtio_blk_geometry`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:122)
 */
export interface VirtioBlkGeometry {
  /** Cylinders. */
  cylinders: number;
  /** Heads. */
  heads: number;
  /** Sectors a track. */
  sectors: number;
}

/** Encoder and decoder of VirtioBlkGeometry, 4 bytes. */
export const VirtioBlkGeometry: Codec<VirtioBlkGeometry> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    checkRange(value.cylinders, 0, 65535, "VirtioBlkGeometry.cylinders");
    view.setUint16(offset, value.cylinders, true);
    checkRange(value.heads, 0, 255, "VirtioBlkGeometry.heads");
    view.setUint8(offset + 2, value.heads);
    checkRange(value.sectors, 0, 255, "VirtioBlkGeometry.sectors");
    view.setUint8(offset + 3, value.sectors);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 4, "VirtioBlkGeometry");
    return {
      cylinders: view.getUint16(offset, true),
      heads: view.getUint8(offset + 2),
      sectors: view.getUint8(offset + 3),
    };
  },
};

/**
 * How the disk is zoned.
 * In C: `virtio_blk_zoned_characteristics`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:130)
 */
export interface VirtioBlkZonedCharacteristics {
  /** Size of a zone in sectors. */
  zoneSectors: number;
  /** Most open zones. */
  maxOpenZones: number;
  /** Most active zones. */
  maxActiveZones: number;
  /** Most sectors of a zone append. */
  maxAppendSectors: number;
  /** Granularity of writes in bytes. */
  writeGranularity: number;
  /** The zone model. */
  model: Open<VirtioBlkZoneModel>;
}

/** Encoder and decoder of VirtioBlkZonedCharacteristics, 24 bytes. */
export const VirtioBlkZonedCharacteristics: Codec<VirtioBlkZonedCharacteristics> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    checkU32(value.zoneSectors, "VirtioBlkZonedCharacteristics.zoneSectors");
    view.setUint32(offset, value.zoneSectors, true);
    checkU32(value.maxOpenZones, "VirtioBlkZonedCharacteristics.maxOpenZones");
    view.setUint32(offset + 4, value.maxOpenZones, true);
    checkU32(value.maxActiveZones, "VirtioBlkZonedCharacteristics.maxActiveZones");
    view.setUint32(offset + 8, value.maxActiveZones, true);
    checkU32(value.maxAppendSectors, "VirtioBlkZonedCharacteristics.maxAppendSectors");
    view.setUint32(offset + 12, value.maxAppendSectors, true);
    checkU32(value.writeGranularity, "VirtioBlkZonedCharacteristics.writeGranularity");
    view.setUint32(offset + 16, value.writeGranularity, true);
    checkRange(value.model, 0, 255, "VirtioBlkZonedCharacteristics.model");
    view.setUint8(offset + 20, value.model);
    writeZeros(view, offset + 21, 3);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 24, "VirtioBlkZonedCharacteristics");
    return {
      zoneSectors: view.getUint32(offset, true),
      maxOpenZones: view.getUint32(offset + 4, true),
      maxActiveZones: view.getUint32(offset + 8, true),
      maxAppendSectors: view.getUint32(offset + 12, true),
      writeGranularity: view.getUint32(offset + 16, true),
      model: view.getUint8(offset + 20),
    };
  },
};

/**
 * The configuration space of the block device.
 * In C: `virtio_blk_config`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:143)
 */
export interface VirtioBlkConfig {
  /** Size of the disk in 512-byte sectors. */
  capacity: bigint;
  /** Most bytes of a segment. Meaningful with SIZE_MAX. */
  sizeMax: number;
  /** Most segments of a request. Meaningful with SEG_MAX. */
  segMax: number;
  /** Legacy geometry. Meaningful with GEOMETRY. */
  geometry: VirtioBlkGeometry;
  /** Logical block size in bytes. Meaningful with BLK_SIZE. */
  blkSize: number;
  /** Logical blocks of a physical block, as a power of two. Meaningful with TOPOLOGY. */
  physicalBlockExp: number;
  /** Offset of the first aligned logical block. Meaningful with TOPOLOGY. */
  alignmentOffset: number;
  /** Smallest sensible I/O in logical blocks. Meaningful with TOPOLOGY. */
  minIoSize: number;
  /** Best I/O in logical blocks. Meaningful with TOPOLOGY. */
  optIoSize: number;
  /** 1 write-back, 0 write-through; the driver may write it. Meaningful with CONFIG_WCE. */
  writeback: number;
  /** Number of request queues. Meaningful with MQ. */
  numQueues: number;
  /** Most sectors of a discard segment. Meaningful with DISCARD. */
  maxDiscardSectors: number;
  /** Most segments of a discard. Meaningful with DISCARD. */
  maxDiscardSeg: number;
  /** Alignment of discards in sectors. Meaningful with DISCARD. */
  discardSectorAlignment: number;
  /** Most sectors of a write-zeroes segment. Meaningful with WRITE_ZEROES. */
  maxWriteZeroesSectors: number;
  /** Most segments of a write-zeroes. Meaningful with WRITE_ZEROES. */
  maxWriteZeroesSeg: number;
  /** Whether write-zeroes may deallocate. Meaningful with WRITE_ZEROES. */
  writeZeroesMayUnmap: number;
  /** Most sectors of a secure erase segment. Meaningful with SECURE_ERASE. */
  maxSecureEraseSectors: number;
  /** Most segments of a secure erase. Meaningful with SECURE_ERASE. */
  maxSecureEraseSeg: number;
  /** Alignment of secure erases in sectors. Meaningful with SECURE_ERASE. */
  secureEraseSectorAlignment: number;
  /** How the disk is zoned. Meaningful with ZONED. */
  zoned: VirtioBlkZonedCharacteristics;
}

/** Encoder and decoder of VirtioBlkConfig, 96 bytes. */
export const VirtioBlkConfig: Codec<VirtioBlkConfig> = {
  SIZE: 96,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.capacity, true, "VirtioBlkConfig.capacity");
    checkU32(value.sizeMax, "VirtioBlkConfig.sizeMax");
    view.setUint32(offset + 8, value.sizeMax, true);
    checkU32(value.segMax, "VirtioBlkConfig.segMax");
    view.setUint32(offset + 12, value.segMax, true);
    VirtioBlkGeometry.encodeInto(value.geometry, view, offset + 16);
    checkU32(value.blkSize, "VirtioBlkConfig.blkSize");
    view.setUint32(offset + 20, value.blkSize, true);
    checkRange(value.physicalBlockExp, 0, 255, "VirtioBlkConfig.physicalBlockExp");
    view.setUint8(offset + 24, value.physicalBlockExp);
    checkRange(value.alignmentOffset, 0, 255, "VirtioBlkConfig.alignmentOffset");
    view.setUint8(offset + 25, value.alignmentOffset);
    checkRange(value.minIoSize, 0, 65535, "VirtioBlkConfig.minIoSize");
    view.setUint16(offset + 26, value.minIoSize, true);
    checkU32(value.optIoSize, "VirtioBlkConfig.optIoSize");
    view.setUint32(offset + 28, value.optIoSize, true);
    checkRange(value.writeback, 0, 255, "VirtioBlkConfig.writeback");
    view.setUint8(offset + 32, value.writeback);
    writeZeros(view, offset + 33, 1);
    checkRange(value.numQueues, 0, 65535, "VirtioBlkConfig.numQueues");
    view.setUint16(offset + 34, value.numQueues, true);
    checkU32(value.maxDiscardSectors, "VirtioBlkConfig.maxDiscardSectors");
    view.setUint32(offset + 36, value.maxDiscardSectors, true);
    checkU32(value.maxDiscardSeg, "VirtioBlkConfig.maxDiscardSeg");
    view.setUint32(offset + 40, value.maxDiscardSeg, true);
    checkU32(value.discardSectorAlignment, "VirtioBlkConfig.discardSectorAlignment");
    view.setUint32(offset + 44, value.discardSectorAlignment, true);
    checkU32(value.maxWriteZeroesSectors, "VirtioBlkConfig.maxWriteZeroesSectors");
    view.setUint32(offset + 48, value.maxWriteZeroesSectors, true);
    checkU32(value.maxWriteZeroesSeg, "VirtioBlkConfig.maxWriteZeroesSeg");
    view.setUint32(offset + 52, value.maxWriteZeroesSeg, true);
    checkRange(value.writeZeroesMayUnmap, 0, 255, "VirtioBlkConfig.writeZeroesMayUnmap");
    view.setUint8(offset + 56, value.writeZeroesMayUnmap);
    writeZeros(view, offset + 57, 3);
    checkU32(value.maxSecureEraseSectors, "VirtioBlkConfig.maxSecureEraseSectors");
    view.setUint32(offset + 60, value.maxSecureEraseSectors, true);
    checkU32(value.maxSecureEraseSeg, "VirtioBlkConfig.maxSecureEraseSeg");
    view.setUint32(offset + 64, value.maxSecureEraseSeg, true);
    checkU32(value.secureEraseSectorAlignment, "VirtioBlkConfig.secureEraseSectorAlignment");
    view.setUint32(offset + 68, value.secureEraseSectorAlignment, true);
    VirtioBlkZonedCharacteristics.encodeInto(value.zoned, view, offset + 72);
    return offset + 96;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 96, "VirtioBlkConfig");
    return {
      capacity: readU64(view, offset, true),
      sizeMax: view.getUint32(offset + 8, true),
      segMax: view.getUint32(offset + 12, true),
      geometry: VirtioBlkGeometry.decodeFrom(view, offset + 16),
      blkSize: view.getUint32(offset + 20, true),
      physicalBlockExp: view.getUint8(offset + 24),
      alignmentOffset: view.getUint8(offset + 25),
      minIoSize: view.getUint16(offset + 26, true),
      optIoSize: view.getUint32(offset + 28, true),
      writeback: view.getUint8(offset + 32),
      numQueues: view.getUint16(offset + 34, true),
      maxDiscardSectors: view.getUint32(offset + 36, true),
      maxDiscardSeg: view.getUint32(offset + 40, true),
      discardSectorAlignment: view.getUint32(offset + 44, true),
      maxWriteZeroesSectors: view.getUint32(offset + 48, true),
      maxWriteZeroesSeg: view.getUint32(offset + 52, true),
      writeZeroesMayUnmap: view.getUint8(offset + 56),
      maxSecureEraseSectors: view.getUint32(offset + 60, true),
      maxSecureEraseSeg: view.getUint32(offset + 64, true),
      secureEraseSectorAlignment: view.getUint32(offset + 68, true),
      zoned: VirtioBlkZonedCharacteristics.decodeFrom(view, offset + 72),
    };
  },
};

/** The fields of VirtioBlkConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioBlkConfigFields: readonly ConfigurationField[] = [
  { name: "capacity", offset: 0, size: 8, driverWritable: false, requires: undefined },
  { name: "sizeMax", offset: 8, size: 4, driverWritable: false, requires: { name: "SIZE_MAX", mask: 0x2n } },
  { name: "segMax", offset: 12, size: 4, driverWritable: false, requires: { name: "SEG_MAX", mask: 0x4n } },
  { name: "geometry", offset: 16, size: 4, driverWritable: false, requires: { name: "GEOMETRY", mask: 0x10n } },
  { name: "blkSize", offset: 20, size: 4, driverWritable: false, requires: { name: "BLK_SIZE", mask: 0x40n } },
  { name: "physicalBlockExp", offset: 24, size: 1, driverWritable: false, requires: { name: "TOPOLOGY", mask: 0x400n } },
  { name: "alignmentOffset", offset: 25, size: 1, driverWritable: false, requires: { name: "TOPOLOGY", mask: 0x400n } },
  { name: "minIoSize", offset: 26, size: 2, driverWritable: false, requires: { name: "TOPOLOGY", mask: 0x400n } },
  { name: "optIoSize", offset: 28, size: 4, driverWritable: false, requires: { name: "TOPOLOGY", mask: 0x400n } },
  { name: "writeback", offset: 32, size: 1, driverWritable: true, requires: { name: "CONFIG_WCE", mask: 0x800n } },
  { name: "numQueues", offset: 34, size: 2, driverWritable: false, requires: { name: "MQ", mask: 0x1000n } },
  { name: "maxDiscardSectors", offset: 36, size: 4, driverWritable: false, requires: { name: "DISCARD", mask: 0x2000n } },
  { name: "maxDiscardSeg", offset: 40, size: 4, driverWritable: false, requires: { name: "DISCARD", mask: 0x2000n } },
  { name: "discardSectorAlignment", offset: 44, size: 4, driverWritable: false, requires: { name: "DISCARD", mask: 0x2000n } },
  { name: "maxWriteZeroesSectors", offset: 48, size: 4, driverWritable: false, requires: { name: "WRITE_ZEROES", mask: 0x4000n } },
  { name: "maxWriteZeroesSeg", offset: 52, size: 4, driverWritable: false, requires: { name: "WRITE_ZEROES", mask: 0x4000n } },
  { name: "writeZeroesMayUnmap", offset: 56, size: 1, driverWritable: false, requires: { name: "WRITE_ZEROES", mask: 0x4000n } },
  { name: "maxSecureEraseSectors", offset: 60, size: 4, driverWritable: false, requires: { name: "SECURE_ERASE", mask: 0x10000n } },
  { name: "maxSecureEraseSeg", offset: 64, size: 4, driverWritable: false, requires: { name: "SECURE_ERASE", mask: 0x10000n } },
  { name: "secureEraseSectorAlignment", offset: 68, size: 4, driverWritable: false, requires: { name: "SECURE_ERASE", mask: 0x10000n } },
  { name: "zoned", offset: 72, size: 24, driverWritable: false, requires: { name: "ZONED", mask: 0x20000n } },
];

/**
 * The head of a request, read by the device; data follows, then a status byte.
 * In C: `virtio_blk_outhdr`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:171)
 */
export interface VirtioBlkOutHeader {
  /** What is asked. */
  type: Open<VirtioBlkRequestType>;
  /** Priority with legacy drivers; reserved otherwise. */
  ioprio: number;
  /** First sector; only reads and writes use it. */
  sector: bigint;
}

/** Encoder and decoder of VirtioBlkOutHeader, 16 bytes. */
export const VirtioBlkOutHeader: Codec<VirtioBlkOutHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.type, "VirtioBlkOutHeader.type");
    view.setUint32(offset, value.type, true);
    checkU32(value.ioprio, "VirtioBlkOutHeader.ioprio");
    view.setUint32(offset + 4, value.ioprio, true);
    writeU64(view, offset + 8, value.sector, true, "VirtioBlkOutHeader.sector");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioBlkOutHeader");
    return {
      type: view.getUint32(offset, true),
      ioprio: view.getUint32(offset + 4, true),
      sector: readU64(view, offset + 8, true),
    };
  },
};

/**
 * One range of a discard, write-zeroes or secure erase request.
 * In C: `virtio_blk_discard_write_zeroes`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:179)
 */
export interface VirtioBlkDiscardWriteZeroes {
  /** First sector. */
  sector: bigint;
  /** Number of sectors. */
  numSectors: number;
  /** Whether to deallocate. */
  flags: number;
}

/** Encoder and decoder of VirtioBlkDiscardWriteZeroes, 16 bytes. */
export const VirtioBlkDiscardWriteZeroes: Codec<VirtioBlkDiscardWriteZeroes> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.sector, true, "VirtioBlkDiscardWriteZeroes.sector");
    checkU32(value.numSectors, "VirtioBlkDiscardWriteZeroes.numSectors");
    view.setUint32(offset + 8, value.numSectors, true);
    checkU32(value.flags, "VirtioBlkDiscardWriteZeroes.flags");
    view.setUint32(offset + 12, value.flags, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioBlkDiscardWriteZeroes");
    return {
      sector: readU64(view, offset, true),
      numSectors: view.getUint32(offset + 8, true),
      flags: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * The tail of a request, written by the device.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:187)
 */
export interface VirtioBlkRequestStatus {
  /** How it went. */
  status: Open<VirtioBlkStatus>;
}

/** Encoder and decoder of VirtioBlkRequestStatus, 1 bytes. */
export const VirtioBlkRequestStatus: Codec<VirtioBlkRequestStatus> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    checkRange(value.status, 0, 255, "VirtioBlkRequestStatus.status");
    view.setUint8(offset, value.status);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 1, "VirtioBlkRequestStatus");
    return {
      status: view.getUint8(offset),
    };
  },
};

/**
 * One zone in a report.
 * In C: `virtio_blk_zone_descriptor`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:192)
 */
export interface VirtioBlkZoneDescriptor {
  /** Capacity in sectors. */
  zCap: bigint;
  /** First sector. */
  zStart: bigint;
  /** Write pointer, a sector. */
  zWp: bigint;
  /** What may be written. */
  zType: Open<VirtioBlkZoneType>;
  /** Where it is in its life. */
  zState: Open<VirtioBlkZoneState>;
}

/** Encoder and decoder of VirtioBlkZoneDescriptor, 64 bytes. */
export const VirtioBlkZoneDescriptor: Codec<VirtioBlkZoneDescriptor> = {
  SIZE: 64,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.zCap, true, "VirtioBlkZoneDescriptor.zCap");
    writeU64(view, offset + 8, value.zStart, true, "VirtioBlkZoneDescriptor.zStart");
    writeU64(view, offset + 16, value.zWp, true, "VirtioBlkZoneDescriptor.zWp");
    checkRange(value.zType, 0, 255, "VirtioBlkZoneDescriptor.zType");
    view.setUint8(offset + 24, value.zType);
    checkRange(value.zState, 0, 255, "VirtioBlkZoneDescriptor.zState");
    view.setUint8(offset + 25, value.zState);
    writeZeros(view, offset + 26, 38);
    return offset + 64;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 64, "VirtioBlkZoneDescriptor");
    return {
      zCap: readU64(view, offset, true),
      zStart: readU64(view, offset + 8, true),
      zWp: readU64(view, offset + 16, true),
      zType: view.getUint8(offset + 24),
      zState: view.getUint8(offset + 25),
    };
  },
};

/**
 * What GET_LIFETIME returns.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:204)
 */
export interface VirtioBlkLifetime {
  /** How many reserved blocks are used up. */
  preEolInfo: number;
  /** Wear of the cells of kind A. */
  deviceLifetimeEstTypA: number;
  /** Wear of the cells of kind B. */
  deviceLifetimeEstTypB: number;
}

/** Encoder and decoder of VirtioBlkLifetime, 6 bytes. */
export const VirtioBlkLifetime: Codec<VirtioBlkLifetime> = {
  SIZE: 6,
  encodeInto(value, view, offset) {
    checkRange(value.preEolInfo, 0, 65535, "VirtioBlkLifetime.preEolInfo");
    view.setUint16(offset, value.preEolInfo, true);
    checkRange(value.deviceLifetimeEstTypA, 0, 65535, "VirtioBlkLifetime.deviceLifetimeEstTypA");
    view.setUint16(offset + 2, value.deviceLifetimeEstTypA, true);
    checkRange(value.deviceLifetimeEstTypB, 0, 65535, "VirtioBlkLifetime.deviceLifetimeEstTypB");
    view.setUint16(offset + 4, value.deviceLifetimeEstTypB, true);
    return offset + 6;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 6, "VirtioBlkLifetime");
    return {
      preEolInfo: view.getUint16(offset, true),
      deviceLifetimeEstTypA: view.getUint16(offset + 2, true),
      deviceLifetimeEstTypB: view.getUint16(offset + 4, true),
    };
  },
};

/**
 * What the device writes behind the data of any request.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:211)
 */
export interface VirtioBlkReqIn {
  /** How it went. */
  status: Open<VirtioBlkStatus>;
}

/** Encoder and decoder of VirtioBlkReqIn, 1 bytes. */
export const VirtioBlkReqIn: Codec<VirtioBlkReqIn> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    checkRange(value.status, 0, 255, "VirtioBlkReqIn.status");
    view.setUint8(offset, value.status);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 1, "VirtioBlkReqIn");
    return {
      status: view.getUint8(offset),
    };
  },
};

/**
 * What ZONE_REPORT returns.
 * In C: `virtio_blk_zone_report`.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:216)
 */
export interface VirtioBlkZoneReport {
  /** Number of zones described. */
  nrZones: bigint;
  /** The zones; the bound, 4 MiB of descriptors, is this library's. */
  zones: readonly VirtioBlkZoneDescriptor[];
}

/** Encoder and decoder of VirtioBlkZoneReport, 64 to 4194368 bytes. */
export const VirtioBlkZoneReport: VariableCodec<VirtioBlkZoneReport> = {
  MINIMUM_SIZE: 64,
  MAXIMUM_SIZE: 4194368,
  sizeOf(value) {
    return 64 + value.zones.length * 64;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 64, "VirtioBlkZoneReport");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.nrZones, true, "VirtioBlkZoneReport.nrZones");
    writeZeros(view, offset + 8, 56);
    checkRange(value.zones.length, 0, 65536, "VirtioBlkZoneReport.zones.length");
    let at = offset + 64;
    for (let index = 0; index < value.zones.length; index++) {
      const element = value.zones[index] as NonNullable<(typeof value.zones)[number]>;
      VirtioBlkZoneDescriptor.encodeInto(element, view, at);
      at += 64;
    }
    return at;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 64, "VirtioBlkZoneReport");
    const count = (end - offset - 64) / 64;
    checkRange(count, 0, 65536, "VirtioBlkZoneReport.zones.length");
    const zones = Array.from({ length: count }, (_, index) => VirtioBlkZoneDescriptor.decodeFrom(view, offset + 64 + index * 64));
    return {
      nrZones: readU64(view, offset, true),
      zones,
    };
  },
};

/**
 * What the device writes behind the sense data of a SCSI_CMD request, before the status byte; in the guest's byte order.
 * In C: `virtio_scsi_inhdr`.
 * @deprecated legacy devices only
 * @see linux/virtio_blk.h, virtio_scsi_inhdr (spec/virtio/block.yaml:225)
 */
export interface VirtioBlkScsiInHeader {
  /** The SCSI status of the command. */
  errors: number;
  /** Length of the data in bytes; unused. */
  dataLen: number;
  /** Bytes of sense data written. */
  senseLen: number;
  /** Bytes of data that were not transferred. */
  residual: number;
}

/** Encoder and decoder of VirtioBlkScsiInHeader, 16 bytes. */
export const VirtioBlkScsiInHeader: Codec<VirtioBlkScsiInHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.errors, "VirtioBlkScsiInHeader.errors");
    view.setUint32(offset, value.errors, NATIVE_LITTLE_ENDIAN);
    checkU32(value.dataLen, "VirtioBlkScsiInHeader.dataLen");
    view.setUint32(offset + 4, value.dataLen, NATIVE_LITTLE_ENDIAN);
    checkU32(value.senseLen, "VirtioBlkScsiInHeader.senseLen");
    view.setUint32(offset + 8, value.senseLen, NATIVE_LITTLE_ENDIAN);
    checkU32(value.residual, "VirtioBlkScsiInHeader.residual");
    view.setUint32(offset + 12, value.residual, NATIVE_LITTLE_ENDIAN);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioBlkScsiInHeader");
    return {
      errors: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      dataLen: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
      senseLen: view.getUint32(offset + 8, NATIVE_LITTLE_ENDIAN),
      residual: view.getUint32(offset + 12, NATIVE_LITTLE_ENDIAN),
    };
  },
};

/**
 * Feature bits of the block device.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:22)
 */
export const VirtioBlkFeature = {
  /** Requests may ask for a barrier. @deprecated legacy devices only */
  BARRIER: 0x1n,
  /** size_max bounds a segment. */
  SIZE_MAX: 0x2n,
  /** seg_max bounds the segments of a request. */
  SEG_MAX: 0x4n,
  /** A legacy disk geometry is told. */
  GEOMETRY: 0x10n,
  /** The disk is read-only. */
  RO: 0x20n,
  /** The logical block size is told. */
  BLK_SIZE: 0x40n,
  /** SCSI commands are passed through. @deprecated legacy devices only */
  SCSI: 0x80n,
  /** There is a cache, and FLUSH empties it. */
  FLUSH: 0x200n,
  /** Optimal alignments are told. */
  TOPOLOGY: 0x400n,
  /** The driver can switch between write-back and write-through. */
  CONFIG_WCE: 0x800n,
  /** There are several request queues. */
  MQ: 0x1000n,
  /** DISCARD is understood. */
  DISCARD: 0x2000n,
  /** WRITE_ZEROES is understood. */
  WRITE_ZEROES: 0x4000n,
  /** GET_LIFETIME is understood. */
  LIFETIME: 0x8000n,
  /** SECURE_ERASE is understood. */
  SECURE_ERASE: 0x10000n,
  /** The disk is zoned. */
  ZONED: 0x20000n,
} as const;

/** Names and dependencies of the bits of VirtioBlkFeature. */
export const VirtioBlkFeatures = new FeatureSet([
  { name: "BARRIER", mask: 0x1n, requires: [] },
  { name: "SIZE_MAX", mask: 0x2n, requires: [] },
  { name: "SEG_MAX", mask: 0x4n, requires: [] },
  { name: "GEOMETRY", mask: 0x10n, requires: [] },
  { name: "RO", mask: 0x20n, requires: [] },
  { name: "BLK_SIZE", mask: 0x40n, requires: [] },
  { name: "SCSI", mask: 0x80n, requires: [] },
  { name: "FLUSH", mask: 0x200n, requires: [] },
  { name: "TOPOLOGY", mask: 0x400n, requires: [] },
  { name: "CONFIG_WCE", mask: 0x800n, requires: [] },
  { name: "MQ", mask: 0x1000n, requires: [] },
  { name: "DISCARD", mask: 0x2000n, requires: [] },
  { name: "WRITE_ZEROES", mask: 0x4000n, requires: [] },
  { name: "LIFETIME", mask: 0x8000n, requires: [] },
  { name: "SECURE_ERASE", mask: 0x10000n, requires: [] },
  { name: "ZONED", mask: 0x20000n, requires: [] },
]);

/**
 * A disk.
 * Also known as blk.
 * @see Virtual I/O Device (VIRTIO), Block Device (spec/virtio/block.yaml:8)
 */
export const BlockDevice = {
  name: "block",
  aliases: ["blk"],
  virtioId: 2,
  features: VirtioBlkFeatures,
  config: VirtioBlkConfig,
  configFields: VirtioBlkConfigFields,
  queues: {
    /** Requests; as many queues as num_queues says with MQ, otherwise one. */
    request: { first: 0, last: Number.POSITIVE_INFINITY },
  },
} as const;
