// Generated from spec/virtio/block.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, NATIVE_LITTLE_ENDIAN, type Open, type VariableCodec, checkRange, checkSize, checkView, readU64, writeU64 } from "../support/index.js";
const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;

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

/** Refuses what does not fit in a VirtioBlkGeometry, by its name. */
function refuseVirtioBlkGeometry(value: VirtioBlkGeometry): void {
  checkRange(value.cylinders, 0, 65535, "VirtioBlkGeometry.cylinders");
  checkRange(value.heads, 0, 255, "VirtioBlkGeometry.heads");
  checkRange(value.sectors, 0, 255, "VirtioBlkGeometry.sectors");
}

/** Encoder and decoder of VirtioBlkGeometry, 4 bytes. */
export const VirtioBlkGeometry: Codec<VirtioBlkGeometry> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_cylinders = value.cylinders;
    const value_heads = value.heads;
    const value_sectors = value.sectors;
    if (
      (value_cylinders & 0xffff) !== value_cylinders ||
      (value_heads & 0xff) !== value_heads ||
      (value_sectors & 0xff) !== value_sectors
    ) refuseVirtioBlkGeometry(value);
    view.setUint16(offset, value_cylinders, true);
    view.setUint8(offset + 2, value_heads);
    view.setUint8(offset + 3, value_sectors);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioBlkGeometry");
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

/** Refuses what does not fit in a VirtioBlkZonedCharacteristics, by its name. */
function refuseVirtioBlkZonedCharacteristics(value: VirtioBlkZonedCharacteristics): void {
  checkRange(value.zoneSectors, 0, 4294967295, "VirtioBlkZonedCharacteristics.zoneSectors");
  checkRange(value.maxOpenZones, 0, 4294967295, "VirtioBlkZonedCharacteristics.maxOpenZones");
  checkRange(value.maxActiveZones, 0, 4294967295, "VirtioBlkZonedCharacteristics.maxActiveZones");
  checkRange(value.maxAppendSectors, 0, 4294967295, "VirtioBlkZonedCharacteristics.maxAppendSectors");
  checkRange(value.writeGranularity, 0, 4294967295, "VirtioBlkZonedCharacteristics.writeGranularity");
  checkRange(value.model, 0, 255, "VirtioBlkZonedCharacteristics.model");
}

/** Encoder and decoder of VirtioBlkZonedCharacteristics, 24 bytes. */
export const VirtioBlkZonedCharacteristics: Codec<VirtioBlkZonedCharacteristics> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_zoneSectors = value.zoneSectors;
    const value_maxOpenZones = value.maxOpenZones;
    const value_maxActiveZones = value.maxActiveZones;
    const value_maxAppendSectors = value.maxAppendSectors;
    const value_writeGranularity = value.writeGranularity;
    const value_model = value.model;
    if (
      value_zoneSectors >>> 0 !== value_zoneSectors ||
      value_maxOpenZones >>> 0 !== value_maxOpenZones ||
      value_maxActiveZones >>> 0 !== value_maxActiveZones ||
      value_maxAppendSectors >>> 0 !== value_maxAppendSectors ||
      value_writeGranularity >>> 0 !== value_writeGranularity ||
      (value_model & 0xff) !== value_model
    ) refuseVirtioBlkZonedCharacteristics(value);
    view.setUint32(offset, value_zoneSectors, true);
    view.setUint32(offset + 4, value_maxOpenZones, true);
    view.setUint32(offset + 8, value_maxActiveZones, true);
    view.setUint32(offset + 12, value_maxAppendSectors, true);
    view.setUint32(offset + 16, value_writeGranularity, true);
    view.setUint8(offset + 20, value_model);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioBlkZonedCharacteristics");
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

/** Refuses what does not fit in a VirtioBlkConfig, by its name. */
function refuseVirtioBlkConfig(value: VirtioBlkConfig): void {
  checkRange(value.sizeMax, 0, 4294967295, "VirtioBlkConfig.sizeMax");
  checkRange(value.segMax, 0, 4294967295, "VirtioBlkConfig.segMax");
  refuseVirtioBlkGeometry(value.geometry);
  checkRange(value.blkSize, 0, 4294967295, "VirtioBlkConfig.blkSize");
  checkRange(value.physicalBlockExp, 0, 255, "VirtioBlkConfig.physicalBlockExp");
  checkRange(value.alignmentOffset, 0, 255, "VirtioBlkConfig.alignmentOffset");
  checkRange(value.minIoSize, 0, 65535, "VirtioBlkConfig.minIoSize");
  checkRange(value.optIoSize, 0, 4294967295, "VirtioBlkConfig.optIoSize");
  checkRange(value.writeback, 0, 255, "VirtioBlkConfig.writeback");
  checkRange(value.numQueues, 0, 65535, "VirtioBlkConfig.numQueues");
  checkRange(value.maxDiscardSectors, 0, 4294967295, "VirtioBlkConfig.maxDiscardSectors");
  checkRange(value.maxDiscardSeg, 0, 4294967295, "VirtioBlkConfig.maxDiscardSeg");
  checkRange(value.discardSectorAlignment, 0, 4294967295, "VirtioBlkConfig.discardSectorAlignment");
  checkRange(value.maxWriteZeroesSectors, 0, 4294967295, "VirtioBlkConfig.maxWriteZeroesSectors");
  checkRange(value.maxWriteZeroesSeg, 0, 4294967295, "VirtioBlkConfig.maxWriteZeroesSeg");
  checkRange(value.writeZeroesMayUnmap, 0, 255, "VirtioBlkConfig.writeZeroesMayUnmap");
  checkRange(value.maxSecureEraseSectors, 0, 4294967295, "VirtioBlkConfig.maxSecureEraseSectors");
  checkRange(value.maxSecureEraseSeg, 0, 4294967295, "VirtioBlkConfig.maxSecureEraseSeg");
  checkRange(value.secureEraseSectorAlignment, 0, 4294967295, "VirtioBlkConfig.secureEraseSectorAlignment");
  refuseVirtioBlkZonedCharacteristics(value.zoned);
}

/** Encoder and decoder of VirtioBlkConfig, 96 bytes. */
export const VirtioBlkConfig: Codec<VirtioBlkConfig> = {
  SIZE: 96,
  encodeInto(value, view, offset) {
    const value_sizeMax = value.sizeMax;
    const value_segMax = value.segMax;
    const value_geometry_cylinders = value.geometry.cylinders;
    const value_geometry_heads = value.geometry.heads;
    const value_geometry_sectors = value.geometry.sectors;
    const value_blkSize = value.blkSize;
    const value_physicalBlockExp = value.physicalBlockExp;
    const value_alignmentOffset = value.alignmentOffset;
    const value_minIoSize = value.minIoSize;
    const value_optIoSize = value.optIoSize;
    const value_writeback = value.writeback;
    const value_numQueues = value.numQueues;
    const value_maxDiscardSectors = value.maxDiscardSectors;
    const value_maxDiscardSeg = value.maxDiscardSeg;
    const value_discardSectorAlignment = value.discardSectorAlignment;
    const value_maxWriteZeroesSectors = value.maxWriteZeroesSectors;
    const value_maxWriteZeroesSeg = value.maxWriteZeroesSeg;
    const value_writeZeroesMayUnmap = value.writeZeroesMayUnmap;
    const value_maxSecureEraseSectors = value.maxSecureEraseSectors;
    const value_maxSecureEraseSeg = value.maxSecureEraseSeg;
    const value_secureEraseSectorAlignment = value.secureEraseSectorAlignment;
    const value_zoned_zoneSectors = value.zoned.zoneSectors;
    const value_zoned_maxOpenZones = value.zoned.maxOpenZones;
    const value_zoned_maxActiveZones = value.zoned.maxActiveZones;
    const value_zoned_maxAppendSectors = value.zoned.maxAppendSectors;
    const value_zoned_writeGranularity = value.zoned.writeGranularity;
    const value_zoned_model = value.zoned.model;
    if (
      value_sizeMax >>> 0 !== value_sizeMax ||
      value_segMax >>> 0 !== value_segMax ||
      (value_geometry_cylinders & 0xffff) !== value_geometry_cylinders ||
      (value_geometry_heads & 0xff) !== value_geometry_heads ||
      (value_geometry_sectors & 0xff) !== value_geometry_sectors ||
      value_blkSize >>> 0 !== value_blkSize ||
      (value_physicalBlockExp & 0xff) !== value_physicalBlockExp ||
      (value_alignmentOffset & 0xff) !== value_alignmentOffset ||
      (value_minIoSize & 0xffff) !== value_minIoSize ||
      value_optIoSize >>> 0 !== value_optIoSize ||
      (value_writeback & 0xff) !== value_writeback ||
      (value_numQueues & 0xffff) !== value_numQueues ||
      value_maxDiscardSectors >>> 0 !== value_maxDiscardSectors ||
      value_maxDiscardSeg >>> 0 !== value_maxDiscardSeg ||
      value_discardSectorAlignment >>> 0 !== value_discardSectorAlignment ||
      value_maxWriteZeroesSectors >>> 0 !== value_maxWriteZeroesSectors ||
      value_maxWriteZeroesSeg >>> 0 !== value_maxWriteZeroesSeg ||
      (value_writeZeroesMayUnmap & 0xff) !== value_writeZeroesMayUnmap ||
      value_maxSecureEraseSectors >>> 0 !== value_maxSecureEraseSectors ||
      value_maxSecureEraseSeg >>> 0 !== value_maxSecureEraseSeg ||
      value_secureEraseSectorAlignment >>> 0 !== value_secureEraseSectorAlignment ||
      value_zoned_zoneSectors >>> 0 !== value_zoned_zoneSectors ||
      value_zoned_maxOpenZones >>> 0 !== value_zoned_maxOpenZones ||
      value_zoned_maxActiveZones >>> 0 !== value_zoned_maxActiveZones ||
      value_zoned_maxAppendSectors >>> 0 !== value_zoned_maxAppendSectors ||
      value_zoned_writeGranularity >>> 0 !== value_zoned_writeGranularity ||
      (value_zoned_model & 0xff) !== value_zoned_model
    ) refuseVirtioBlkConfig(value);
    writeU64(view, offset, value.capacity, true, "VirtioBlkConfig.capacity");
    view.setUint32(offset + 8, value_sizeMax, true);
    view.setUint32(offset + 12, value_segMax, true);
    view.setUint16(offset + 16, value_geometry_cylinders, true);
    view.setUint8(offset + 18, value_geometry_heads);
    view.setUint8(offset + 19, value_geometry_sectors);
    view.setUint32(offset + 20, value_blkSize, true);
    view.setUint8(offset + 24, value_physicalBlockExp);
    view.setUint8(offset + 25, value_alignmentOffset);
    view.setUint16(offset + 26, value_minIoSize, true);
    view.setUint32(offset + 28, value_optIoSize, true);
    view.setUint8(offset + 32, value_writeback);
    view.setUint8(offset + 33, 0);
    view.setUint16(offset + 34, value_numQueues, true);
    view.setUint32(offset + 36, value_maxDiscardSectors, true);
    view.setUint32(offset + 40, value_maxDiscardSeg, true);
    view.setUint32(offset + 44, value_discardSectorAlignment, true);
    view.setUint32(offset + 48, value_maxWriteZeroesSectors, true);
    view.setUint32(offset + 52, value_maxWriteZeroesSeg, true);
    view.setUint8(offset + 56, value_writeZeroesMayUnmap);
    view.setUint16(offset + 57, 0);
    view.setUint8(offset + 59, 0);
    view.setUint32(offset + 60, value_maxSecureEraseSectors, true);
    view.setUint32(offset + 64, value_maxSecureEraseSeg, true);
    view.setUint32(offset + 68, value_secureEraseSectorAlignment, true);
    view.setUint32(offset + 72, value_zoned_zoneSectors, true);
    view.setUint32(offset + 76, value_zoned_maxOpenZones, true);
    view.setUint32(offset + 80, value_zoned_maxActiveZones, true);
    view.setUint32(offset + 84, value_zoned_maxAppendSectors, true);
    view.setUint32(offset + 88, value_zoned_writeGranularity, true);
    view.setUint8(offset + 92, value_zoned_model);
    view.setUint16(offset + 93, 0);
    view.setUint8(offset + 95, 0);
    return offset + 96;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 96, "VirtioBlkConfig");
    return {
      capacity: readU64(view, offset, true),
      sizeMax: view.getUint32(offset + 8, true),
      segMax: view.getUint32(offset + 12, true),
      geometry: {
        cylinders: view.getUint16(offset + 16, true),
        heads: view.getUint8(offset + 18),
        sectors: view.getUint8(offset + 19),
      },
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
      zoned: {
        zoneSectors: view.getUint32(offset + 72, true),
        maxOpenZones: view.getUint32(offset + 76, true),
        maxActiveZones: view.getUint32(offset + 80, true),
        maxAppendSectors: view.getUint32(offset + 84, true),
        writeGranularity: view.getUint32(offset + 88, true),
        model: view.getUint8(offset + 92),
      },
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

/** Refuses what does not fit in a VirtioBlkOutHeader, by its name. */
function refuseVirtioBlkOutHeader(value: VirtioBlkOutHeader): void {
  checkRange(value.type, 0, 4294967295, "VirtioBlkOutHeader.type");
  checkRange(value.ioprio, 0, 4294967295, "VirtioBlkOutHeader.ioprio");
}

/** Encoder and decoder of VirtioBlkOutHeader, 16 bytes. */
export const VirtioBlkOutHeader: Codec<VirtioBlkOutHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_ioprio = value.ioprio;
    if (
      value_type >>> 0 !== value_type ||
      value_ioprio >>> 0 !== value_ioprio
    ) refuseVirtioBlkOutHeader(value);
    view.setUint32(offset, value_type, true);
    view.setUint32(offset + 4, value_ioprio, true);
    writeU64(view, offset + 8, value.sector, true, "VirtioBlkOutHeader.sector");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioBlkOutHeader");
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

/** Refuses what does not fit in a VirtioBlkDiscardWriteZeroes, by its name. */
function refuseVirtioBlkDiscardWriteZeroes(value: VirtioBlkDiscardWriteZeroes): void {
  checkRange(value.numSectors, 0, 4294967295, "VirtioBlkDiscardWriteZeroes.numSectors");
  checkRange(value.flags, 0, 4294967295, "VirtioBlkDiscardWriteZeroes.flags");
}

/** Encoder and decoder of VirtioBlkDiscardWriteZeroes, 16 bytes. */
export const VirtioBlkDiscardWriteZeroes: Codec<VirtioBlkDiscardWriteZeroes> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_numSectors = value.numSectors;
    const value_flags = value.flags;
    if (
      value_numSectors >>> 0 !== value_numSectors ||
      value_flags >>> 0 !== value_flags
    ) refuseVirtioBlkDiscardWriteZeroes(value);
    writeU64(view, offset, value.sector, true, "VirtioBlkDiscardWriteZeroes.sector");
    view.setUint32(offset + 8, value_numSectors, true);
    view.setUint32(offset + 12, value_flags, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioBlkDiscardWriteZeroes");
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
    const value_status = value.status;
    if ((value_status & 0xff) !== value_status) checkRange(value.status, 0, 255, "VirtioBlkRequestStatus.status");
    view.setUint8(offset, value_status);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioBlkRequestStatus");
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

/** Refuses what does not fit in a VirtioBlkZoneDescriptor, by its name. */
function refuseVirtioBlkZoneDescriptor(value: VirtioBlkZoneDescriptor): void {
  checkRange(value.zType, 0, 255, "VirtioBlkZoneDescriptor.zType");
  checkRange(value.zState, 0, 255, "VirtioBlkZoneDescriptor.zState");
}

/** Encoder and decoder of VirtioBlkZoneDescriptor, 64 bytes. */
export const VirtioBlkZoneDescriptor: Codec<VirtioBlkZoneDescriptor> = {
  SIZE: 64,
  encodeInto(value, view, offset) {
    const value_zType = value.zType;
    const value_zState = value.zState;
    if (
      (value_zType & 0xff) !== value_zType ||
      (value_zState & 0xff) !== value_zState
    ) refuseVirtioBlkZoneDescriptor(value);
    writeU64(view, offset, value.zCap, true, "VirtioBlkZoneDescriptor.zCap");
    writeU64(view, offset + 8, value.zStart, true, "VirtioBlkZoneDescriptor.zStart");
    writeU64(view, offset + 16, value.zWp, true, "VirtioBlkZoneDescriptor.zWp");
    view.setUint8(offset + 24, value_zType);
    view.setUint8(offset + 25, value_zState);
    view.setFloat64(offset + 26, 0); // eight zero bytes
    view.setFloat64(offset + 34, 0); // eight zero bytes
    view.setFloat64(offset + 42, 0); // eight zero bytes
    view.setFloat64(offset + 50, 0); // eight zero bytes
    view.setUint32(offset + 58, 0);
    view.setUint16(offset + 62, 0);
    return offset + 64;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 64, "VirtioBlkZoneDescriptor");
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

/** Refuses what does not fit in a VirtioBlkLifetime, by its name. */
function refuseVirtioBlkLifetime(value: VirtioBlkLifetime): void {
  checkRange(value.preEolInfo, 0, 65535, "VirtioBlkLifetime.preEolInfo");
  checkRange(value.deviceLifetimeEstTypA, 0, 65535, "VirtioBlkLifetime.deviceLifetimeEstTypA");
  checkRange(value.deviceLifetimeEstTypB, 0, 65535, "VirtioBlkLifetime.deviceLifetimeEstTypB");
}

/** Encoder and decoder of VirtioBlkLifetime, 6 bytes. */
export const VirtioBlkLifetime: Codec<VirtioBlkLifetime> = {
  SIZE: 6,
  encodeInto(value, view, offset) {
    const value_preEolInfo = value.preEolInfo;
    const value_deviceLifetimeEstTypA = value.deviceLifetimeEstTypA;
    const value_deviceLifetimeEstTypB = value.deviceLifetimeEstTypB;
    if (
      (value_preEolInfo & 0xffff) !== value_preEolInfo ||
      (value_deviceLifetimeEstTypA & 0xffff) !== value_deviceLifetimeEstTypA ||
      (value_deviceLifetimeEstTypB & 0xffff) !== value_deviceLifetimeEstTypB
    ) refuseVirtioBlkLifetime(value);
    view.setUint16(offset, value_preEolInfo, true);
    view.setUint16(offset + 2, value_deviceLifetimeEstTypA, true);
    view.setUint16(offset + 4, value_deviceLifetimeEstTypB, true);
    return offset + 6;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 6, "VirtioBlkLifetime");
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
    const value_status = value.status;
    if ((value_status & 0xff) !== value_status) checkRange(value.status, 0, 255, "VirtioBlkReqIn.status");
    view.setUint8(offset, value_status);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioBlkReqIn");
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
    if (!(value.zones.length <= 65536)) checkRange(value.zones.length, 0, 65536, "VirtioBlkZoneReport.zones.length");
    writeU64(view, offset, value.nrZones, true, "VirtioBlkZoneReport.nrZones");
    view.setFloat64(offset + 8, 0); // eight zero bytes
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    view.setFloat64(offset + 48, 0); // eight zero bytes
    view.setFloat64(offset + 56, 0); // eight zero bytes
    for (let index = 0, at = offset + 64; index < value.zones.length; index++, at += 64) {
      const element = value.zones[index] as NonNullable<(typeof value.zones)[number]>;
      const element_zType = element.zType;
      const element_zState = element.zState;
      if (
        (element_zType & 0xff) !== element_zType ||
        (element_zState & 0xff) !== element_zState
      ) refuseVirtioBlkZoneDescriptor(element);
      writeU64(view, at, element.zCap, true, "VirtioBlkZoneDescriptor.zCap");
      writeU64(view, at + 8, element.zStart, true, "VirtioBlkZoneDescriptor.zStart");
      writeU64(view, at + 16, element.zWp, true, "VirtioBlkZoneDescriptor.zWp");
      view.setUint8(at + 24, element_zType);
      view.setUint8(at + 25, element_zState);
      view.setFloat64(at + 26, 0); // eight zero bytes
      view.setFloat64(at + 34, 0); // eight zero bytes
      view.setFloat64(at + 42, 0); // eight zero bytes
      view.setFloat64(at + 50, 0); // eight zero bytes
      view.setUint32(at + 58, 0);
      view.setUint16(at + 62, 0);
    }
    return offset + 64 + value.zones.length * 64;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 64, "VirtioBlkZoneReport");
    const count = (end - offset - 64) / 64;
    checkRange(count, 0, 65536, "VirtioBlkZoneReport.zones.length");
    const zones = new Array<VirtioBlkZoneDescriptor>(count);
    for (let index = 0, at = offset + 64; index < count; index++, at += 64) {
      zones[index] = {
        zCap: readU64(view, at, true),
        zStart: readU64(view, at + 8, true),
        zWp: readU64(view, at + 16, true),
        zType: view.getUint8(at + 24),
        zState: view.getUint8(at + 25),
      };
    }
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

/** Refuses what does not fit in a VirtioBlkScsiInHeader, by its name. */
function refuseVirtioBlkScsiInHeader(value: VirtioBlkScsiInHeader): void {
  checkRange(value.errors, 0, 4294967295, "VirtioBlkScsiInHeader.errors");
  checkRange(value.dataLen, 0, 4294967295, "VirtioBlkScsiInHeader.dataLen");
  checkRange(value.senseLen, 0, 4294967295, "VirtioBlkScsiInHeader.senseLen");
  checkRange(value.residual, 0, 4294967295, "VirtioBlkScsiInHeader.residual");
}

/** Encoder and decoder of VirtioBlkScsiInHeader, 16 bytes. */
export const VirtioBlkScsiInHeader: Codec<VirtioBlkScsiInHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_errors = value.errors;
    const value_dataLen = value.dataLen;
    const value_senseLen = value.senseLen;
    const value_residual = value.residual;
    if (
      value_errors >>> 0 !== value_errors ||
      value_dataLen >>> 0 !== value_dataLen ||
      value_senseLen >>> 0 !== value_senseLen ||
      value_residual >>> 0 !== value_residual
    ) refuseVirtioBlkScsiInHeader(value);
    view.setUint32(offset, value_errors, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_dataLen, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_senseLen, LITTLE_ENDIAN);
    view.setUint32(offset + 12, value_residual, LITTLE_ENDIAN);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioBlkScsiInHeader");
    return {
      errors: view.getUint32(offset, LITTLE_ENDIAN),
      dataLen: view.getUint32(offset + 4, LITTLE_ENDIAN),
      senseLen: view.getUint32(offset + 8, LITTLE_ENDIAN),
      residual: view.getUint32(offset + 12, LITTLE_ENDIAN),
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
