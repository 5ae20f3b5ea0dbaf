// Generated from spec/virtio/fs.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, NATIVE_LITTLE_ENDIAN, checkRange, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";
const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;

/**
 * Length of the tag, padded with zeros.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), File System Device (spec/virtio/fs.yaml:19)
 */
export const VIRTIO_FS_TAG_SIZE = 36;

/**
 * Identifier of the shared memory region into which files are mapped (the DAX window).
 * In C: `VIRTIO_FS_SHMCAP_ID_CACHE`.
 * @see Virtual I/O Device (VIRTIO), File System Device (spec/virtio/fs.yaml:20)
 */
export const VIRTIO_FS_SHMCAP_ID_CACHE = 0;

/**
 * The configuration space of the file system device.
 * In C: `virtio_fs_config_full`.
 * @see Virtual I/O Device (VIRTIO), File System Device (spec/virtio/fs.yaml:32)
 */
export interface VirtioFsConfig {
  /** Name of the file system in UTF-8, padded with zeros; a name of full length has none. */
  tag: Uint8Array;
  /** Number of request queues, at least one. */
  numRequestQueues: number;
  /** Least bytes of a buffer in the notification queue. Meaningful with NOTIFICATION. */
  notifyBufSize: number;
}

/** Refuses what does not fit in a VirtioFsConfig, by its name. */
function refuseVirtioFsConfig(value: VirtioFsConfig): void {
  checkRange(value.tag.length, 36, 36, "VirtioFsConfig.tag.length");
  checkRange(value.numRequestQueues, 0, 4294967295, "VirtioFsConfig.numRequestQueues");
  checkRange(value.notifyBufSize, 0, 4294967295, "VirtioFsConfig.notifyBufSize");
}

/** Encoder and decoder of VirtioFsConfig, 44 bytes. */
export const VirtioFsConfig: Codec<VirtioFsConfig> = {
  SIZE: 44,
  encodeInto(value, view, offset) {
    const value_numRequestQueues = value.numRequestQueues;
    const value_notifyBufSize = value.notifyBufSize;
    if (
      value.tag.length !== 36 ||
      value_numRequestQueues >>> 0 !== value_numRequestQueues ||
      value_notifyBufSize >>> 0 !== value_notifyBufSize
    ) refuseVirtioFsConfig(value);
    writeBytes(view, offset, value.tag);
    view.setUint32(offset + 36, value_numRequestQueues, true);
    view.setUint32(offset + 40, value_notifyBufSize, true);
    return offset + 44;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 44, "VirtioFsConfig");
    return {
      tag: readBytes(view, offset, 36),
      numRequestQueues: view.getUint32(offset + 36, true),
      notifyBufSize: view.getUint32(offset + 40, true),
    };
  },
};

/** The fields of VirtioFsConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioFsConfigFields: readonly ConfigurationField[] = [
  { name: "tag", offset: 0, size: 36, driverWritable: false, requires: undefined },
  { name: "numRequestQueues", offset: 36, size: 4, driverWritable: false, requires: undefined },
  { name: "notifyBufSize", offset: 40, size: 4, driverWritable: false, requires: { name: "NOTIFICATION", mask: 0x1n } },
];

/**
 * The configuration space as Linux has it, without the field for notifications.
 * In C: `virtio_fs_config`.
 * @see linux/virtio_fs.h, virtio_fs_config (spec/virtio/fs.yaml:41)
 */
export interface VirtioFsLinuxConfig {
  /** Name of the file system in UTF-8, padded with zeros; a name of full length has none. */
  tag: Uint8Array;
  /** Number of request queues, at least one. */
  numRequestQueues: number;
}

/** Refuses what does not fit in a VirtioFsLinuxConfig, by its name. */
function refuseVirtioFsLinuxConfig(value: VirtioFsLinuxConfig): void {
  checkRange(value.tag.length, 36, 36, "VirtioFsLinuxConfig.tag.length");
  checkRange(value.numRequestQueues, 0, 4294967295, "VirtioFsLinuxConfig.numRequestQueues");
}

/** Encoder and decoder of VirtioFsLinuxConfig, 40 bytes. */
export const VirtioFsLinuxConfig: Codec<VirtioFsLinuxConfig> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_numRequestQueues = value.numRequestQueues;
    if (
      value.tag.length !== 36 ||
      value_numRequestQueues >>> 0 !== value_numRequestQueues
    ) refuseVirtioFsLinuxConfig(value);
    writeBytes(view, offset, value.tag);
    view.setUint32(offset + 36, value_numRequestQueues, true);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioFsLinuxConfig");
    return {
      tag: readBytes(view, offset, 36),
      numRequestQueues: view.getUint32(offset + 36, true),
    };
  },
};

/**
 * The head of a request, read by the device; FUSE takes the byte order of the driver, which the opcode of FUSE_INIT shows.
 * In C: `fuse_in_header`.
 * @see linux/fuse.h, fuse_in_header (spec/virtio/fs.yaml:49)
 */
export interface VirtioFsFuseInHeader {
  /** Bytes of the request, this header included. */
  len: number;
  /** What is asked, one of FUSE's operation codes. */
  opcode: number;
  /** Number of the request; its reply carries the same. */
  unique: bigint;
  /** The inode that is meant. */
  nodeid: bigint;
  /** User who asks. */
  uid: number;
  /** Group that asks. */
  gid: number;
  /** Process that asks. */
  pid: number;
  /** Length of the extensions in units of 8 bytes. */
  totalExtlen: number;
}

/** Refuses what does not fit in a VirtioFsFuseInHeader, by its name. */
function refuseVirtioFsFuseInHeader(value: VirtioFsFuseInHeader): void {
  checkRange(value.len, 0, 4294967295, "VirtioFsFuseInHeader.len");
  checkRange(value.opcode, 0, 4294967295, "VirtioFsFuseInHeader.opcode");
  checkRange(value.uid, 0, 4294967295, "VirtioFsFuseInHeader.uid");
  checkRange(value.gid, 0, 4294967295, "VirtioFsFuseInHeader.gid");
  checkRange(value.pid, 0, 4294967295, "VirtioFsFuseInHeader.pid");
  checkRange(value.totalExtlen, 0, 65535, "VirtioFsFuseInHeader.totalExtlen");
}

/** Encoder and decoder of VirtioFsFuseInHeader, 40 bytes. */
export const VirtioFsFuseInHeader: Codec<VirtioFsFuseInHeader> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_len = value.len;
    const value_opcode = value.opcode;
    const value_uid = value.uid;
    const value_gid = value.gid;
    const value_pid = value.pid;
    const value_totalExtlen = value.totalExtlen;
    if (
      value_len >>> 0 !== value_len ||
      value_opcode >>> 0 !== value_opcode ||
      value_uid >>> 0 !== value_uid ||
      value_gid >>> 0 !== value_gid ||
      value_pid >>> 0 !== value_pid ||
      (value_totalExtlen & 0xffff) !== value_totalExtlen
    ) refuseVirtioFsFuseInHeader(value);
    view.setUint32(offset, value_len, LITTLE_ENDIAN);
    view.setUint32(offset + 4, value_opcode, LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.unique, LITTLE_ENDIAN, "VirtioFsFuseInHeader.unique");
    writeU64(view, offset + 16, value.nodeid, LITTLE_ENDIAN, "VirtioFsFuseInHeader.nodeid");
    view.setUint32(offset + 24, value_uid, LITTLE_ENDIAN);
    view.setUint32(offset + 28, value_gid, LITTLE_ENDIAN);
    view.setUint32(offset + 32, value_pid, LITTLE_ENDIAN);
    view.setUint16(offset + 36, value_totalExtlen, LITTLE_ENDIAN);
    view.setUint16(offset + 38, 0);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioFsFuseInHeader");
    return {
      len: view.getUint32(offset, LITTLE_ENDIAN),
      opcode: view.getUint32(offset + 4, LITTLE_ENDIAN),
      unique: readU64(view, offset + 8, LITTLE_ENDIAN),
      nodeid: readU64(view, offset + 16, LITTLE_ENDIAN),
      uid: view.getUint32(offset + 24, LITTLE_ENDIAN),
      gid: view.getUint32(offset + 28, LITTLE_ENDIAN),
      pid: view.getUint32(offset + 32, LITTLE_ENDIAN),
      totalExtlen: view.getUint16(offset + 36, LITTLE_ENDIAN),
    };
  },
};

/**
 * The head of a reply or a notification, written by the device in the byte order of the driver.
 * In C: `fuse_out_header`.
 * @see linux/fuse.h, fuse_out_header (spec/virtio/fs.yaml:65)
 */
export interface VirtioFsFuseOutHeader {
  /** Bytes of the reply, this header included. */
  len: number;
  /** 0, or a negative errno; in a notification its positive code. */
  error: number;
  /** Number of the request that is answered; 0 in a notification. */
  unique: bigint;
}

/** Refuses what does not fit in a VirtioFsFuseOutHeader, by its name. */
function refuseVirtioFsFuseOutHeader(value: VirtioFsFuseOutHeader): void {
  checkRange(value.len, 0, 4294967295, "VirtioFsFuseOutHeader.len");
  checkRange(value.error, -2147483648, 2147483647, "VirtioFsFuseOutHeader.error");
}

/** Encoder and decoder of VirtioFsFuseOutHeader, 16 bytes. */
export const VirtioFsFuseOutHeader: Codec<VirtioFsFuseOutHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_len = value.len;
    const value_error = value.error;
    if (
      value_len >>> 0 !== value_len ||
      (value_error | 0) !== value_error
    ) refuseVirtioFsFuseOutHeader(value);
    view.setUint32(offset, value_len, LITTLE_ENDIAN);
    view.setInt32(offset + 4, value_error, LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.unique, LITTLE_ENDIAN, "VirtioFsFuseOutHeader.unique");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioFsFuseOutHeader");
    return {
      len: view.getUint32(offset, LITTLE_ENDIAN),
      error: view.getInt32(offset + 4, LITTLE_ENDIAN),
      unique: readU64(view, offset + 8, LITTLE_ENDIAN),
    };
  },
};

/**
 * Feature bits of the file system device.
 * @see Virtual I/O Device (VIRTIO), File System Device (spec/virtio/fs.yaml:23)
 */
export const VirtioFsFeature = {
  /** There is a notification queue, and the device sends FUSE notifications. */
  NOTIFICATION: 0x1n,
} as const;

/** Names and dependencies of the bits of VirtioFsFeature. */
export const VirtioFsFeatures = new FeatureSet([
  { name: "NOTIFICATION", mask: 0x1n, requires: [] },
]);

/**
 * A file system, served as a FUSE daemon would.
 * @see Virtual I/O Device (VIRTIO), File System Device (spec/virtio/fs.yaml:8)
 */
export const FsDevice = {
  name: "fs",
  aliases: [],
  virtioId: 26,
  features: VirtioFsFeatures,
  config: VirtioFsConfig,
  configFields: VirtioFsConfigFields,
  queues: {
    /** FORGET, BATCH_FORGET and INTERRUPT, which must not wait behind other requests. */
    hiprio: { first: 0, last: 0 },
    /** Buffers for messages that the device starts; only with NOTIFICATION. */
    notification: { first: 1, last: 1 },
    /** All other requests, num_request_queues queues; they start at 2 with NOTIFICATION. */
    request: { first: 1, last: Number.POSITIVE_INFINITY },
  },
} as const;
