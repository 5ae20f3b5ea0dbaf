// Generated from spec/virtio/fs.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, NATIVE_LITTLE_ENDIAN, bytesOf, checkRange, checkSize, checkU32, readU64, writeU64, writeZeros } from "../support/index.js";

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

/** Encoder and decoder of VirtioFsConfig, 44 bytes. */
export const VirtioFsConfig: Codec<VirtioFsConfig> = {
  SIZE: 44,
  encodeInto(value, view, offset) {
    checkRange(value.tag.length, 36, 36, "VirtioFsConfig.tag.length");
    bytesOf(view, offset, value.tag.length).set(value.tag);
    checkU32(value.numRequestQueues, "VirtioFsConfig.numRequestQueues");
    view.setUint32(offset + 36, value.numRequestQueues, true);
    checkU32(value.notifyBufSize, "VirtioFsConfig.notifyBufSize");
    view.setUint32(offset + 40, value.notifyBufSize, true);
    return offset + 44;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 44, "VirtioFsConfig");
    const tag = bytesOf(view, offset, 36).slice();
    return {
      tag,
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

/** Encoder and decoder of VirtioFsLinuxConfig, 40 bytes. */
export const VirtioFsLinuxConfig: Codec<VirtioFsLinuxConfig> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    checkRange(value.tag.length, 36, 36, "VirtioFsLinuxConfig.tag.length");
    bytesOf(view, offset, value.tag.length).set(value.tag);
    checkU32(value.numRequestQueues, "VirtioFsLinuxConfig.numRequestQueues");
    view.setUint32(offset + 36, value.numRequestQueues, true);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "VirtioFsLinuxConfig");
    const tag = bytesOf(view, offset, 36).slice();
    return {
      tag,
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

/** Encoder and decoder of VirtioFsFuseInHeader, 40 bytes. */
export const VirtioFsFuseInHeader: Codec<VirtioFsFuseInHeader> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    checkU32(value.len, "VirtioFsFuseInHeader.len");
    view.setUint32(offset, value.len, NATIVE_LITTLE_ENDIAN);
    checkU32(value.opcode, "VirtioFsFuseInHeader.opcode");
    view.setUint32(offset + 4, value.opcode, NATIVE_LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.unique, NATIVE_LITTLE_ENDIAN, "VirtioFsFuseInHeader.unique");
    writeU64(view, offset + 16, value.nodeid, NATIVE_LITTLE_ENDIAN, "VirtioFsFuseInHeader.nodeid");
    checkU32(value.uid, "VirtioFsFuseInHeader.uid");
    view.setUint32(offset + 24, value.uid, NATIVE_LITTLE_ENDIAN);
    checkU32(value.gid, "VirtioFsFuseInHeader.gid");
    view.setUint32(offset + 28, value.gid, NATIVE_LITTLE_ENDIAN);
    checkU32(value.pid, "VirtioFsFuseInHeader.pid");
    view.setUint32(offset + 32, value.pid, NATIVE_LITTLE_ENDIAN);
    checkRange(value.totalExtlen, 0, 65535, "VirtioFsFuseInHeader.totalExtlen");
    view.setUint16(offset + 36, value.totalExtlen, NATIVE_LITTLE_ENDIAN);
    writeZeros(view, offset + 38, 2);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 40, "VirtioFsFuseInHeader");
    return {
      len: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      opcode: view.getUint32(offset + 4, NATIVE_LITTLE_ENDIAN),
      unique: readU64(view, offset + 8, NATIVE_LITTLE_ENDIAN),
      nodeid: readU64(view, offset + 16, NATIVE_LITTLE_ENDIAN),
      uid: view.getUint32(offset + 24, NATIVE_LITTLE_ENDIAN),
      gid: view.getUint32(offset + 28, NATIVE_LITTLE_ENDIAN),
      pid: view.getUint32(offset + 32, NATIVE_LITTLE_ENDIAN),
      totalExtlen: view.getUint16(offset + 36, NATIVE_LITTLE_ENDIAN),
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

/** Encoder and decoder of VirtioFsFuseOutHeader, 16 bytes. */
export const VirtioFsFuseOutHeader: Codec<VirtioFsFuseOutHeader> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    checkU32(value.len, "VirtioFsFuseOutHeader.len");
    view.setUint32(offset, value.len, NATIVE_LITTLE_ENDIAN);
    checkRange(value.error, -2147483648, 2147483647, "VirtioFsFuseOutHeader.error");
    view.setInt32(offset + 4, value.error, NATIVE_LITTLE_ENDIAN);
    writeU64(view, offset + 8, value.unique, NATIVE_LITTLE_ENDIAN, "VirtioFsFuseOutHeader.unique");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkSize(view.byteLength - offset, 16, "VirtioFsFuseOutHeader");
    return {
      len: view.getUint32(offset, NATIVE_LITTLE_ENDIAN),
      error: view.getInt32(offset + 4, NATIVE_LITTLE_ENDIAN),
      unique: readU64(view, offset + 8, NATIVE_LITTLE_ENDIAN),
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
