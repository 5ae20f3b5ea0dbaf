// Generated from spec/virtio/common.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, NATIVE_LITTLE_ENDIAN, checkRange, checkView, readU64, writeU64 } from "../support/index.js";
const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;

/**
 * How far driver and device have come; zero resets the device.
 * @see Virtual I/O Device (VIRTIO), Device Status Field (spec/virtio/common.yaml:8)
 */
export const DeviceStatus = {
  /** The guest has found the device. */
  ACKNOWLEDGE: 0x1,
  /** The guest has a driver for the device. */
  DRIVER: 0x2,
  /** The driver is set up. */
  DRIVER_OK: 0x4,
  /** The driver has chosen its features, and the device takes them as long as the bit stays set. */
  FEATURES_OK: 0x8,
  /** The device met an error from which only a reset recovers. */
  NEEDS_RESET: 0x40,
  /** The driver has given up on the device. */
  FAILED: 0x80,
} as const;

/**
 * A file descriptor for a vring of the kernel's vhost; vhost-user sends descriptors beside the message instead.
 * In C: `vhost_vring_file`.
 * @see linux/vhost_types.h, vhost_vring_file (spec/virtio/common.yaml:22)
 */
export interface VhostVringFile {
  /** Index of the vring. */
  index: number;
  /** The file descriptor; -1 takes it away. */
  fd: number;
}

/** Refuses what does not fit in a VhostVringFile, by its name. */
function refuseVhostVringFile(value: VhostVringFile): void {
  checkRange(value.index, 0, 4294967295, "VhostVringFile.index");
  checkRange(value.fd, -2147483648, 2147483647, "VhostVringFile.fd");
}

/** Encoder and decoder of VhostVringFile, 8 bytes. */
export const VhostVringFile: Codec<VhostVringFile> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_index = value.index;
    const value_fd = value.fd;
    if (
      value_index >>> 0 !== value_index ||
      (value_fd | 0) !== value_fd
    ) refuseVhostVringFile(value);
    view.setUint32(offset, value_index, LITTLE_ENDIAN);
    view.setInt32(offset + 4, value_fd, LITTLE_ENDIAN);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VhostVringFile");
    return {
      index: view.getUint32(offset, LITTLE_ENDIAN),
      fd: view.getInt32(offset + 4, LITTLE_ENDIAN),
    };
  },
};

/**
 * A piece of guest memory as the kernel's vhost is told of it.
 * In C: `vhost_memory_region`.
 * @see linux/vhost_types.h, vhost_memory_region (spec/virtio/common.yaml:31)
 */
export interface VhostMemoryRegion {
  /** Guest physical address of the region. */
  guestPhysAddr: bigint;
  /** Size in bytes. */
  memorySize: bigint;
  /** Address of the region in the calling process. */
  userspaceAddr: bigint;
}

/** Encoder and decoder of VhostMemoryRegion, 32 bytes. */
export const VhostMemoryRegion: Codec<VhostMemoryRegion> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.guestPhysAddr, LITTLE_ENDIAN, "VhostMemoryRegion.guestPhysAddr");
    writeU64(view, offset + 8, value.memorySize, LITTLE_ENDIAN, "VhostMemoryRegion.memorySize");
    writeU64(view, offset + 16, value.userspaceAddr, LITTLE_ENDIAN, "VhostMemoryRegion.userspaceAddr");
    view.setFloat64(offset + 24, 0); // eight zero bytes
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VhostMemoryRegion");
    return {
      guestPhysAddr: readU64(view, offset, LITTLE_ENDIAN),
      memorySize: readU64(view, offset + 8, LITTLE_ENDIAN),
      userspaceAddr: readU64(view, offset + 16, LITTLE_ENDIAN),
    };
  },
};
