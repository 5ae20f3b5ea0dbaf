// Generated from spec/virtio/iommu.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, type VariableCodec, checkRange, checkSize, checkView, checkZeros, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";

/**
 * All flags of a MAP request.
 * In C: `VIRTIO_IOMMU_MAP_F_MASK`.
 * @see linux/virtio_iommu.h, VIRTIO_IOMMU_MAP_F_MASK (spec/virtio/iommu.yaml:18)
 */
export const VIRTIO_IOMMU_MAP_MASK = 7;

/**
 * The bits of a property's type that tell the type; the others are reserved.
 * In C: `VIRTIO_IOMMU_PROBE_T_MASK`.
 * @see linux/virtio_iommu.h, VIRTIO_IOMMU_PROBE_T_MASK (spec/virtio/iommu.yaml:19)
 */
export const VIRTIO_IOMMU_PROBE_TYPE_MASK = 4095;

/**
 * Flags of an ATTACH request.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:36)
 */
export const VirtioIommuAttachFlags = {
  /** The domain is not translated; only with BYPASS_CONFIG. */
  BYPASS: 0x1,
} as const;

/**
 * Flags of a MAP request.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:42)
 */
export const VirtioIommuMapFlags = {
  /** Endpoints may read. */
  READ: 0x1,
  /** Endpoints may write. */
  WRITE: 0x2,
  /** The memory is that of a device; only with MMIO. */
  MMIO: 0x4,
} as const;

/**
 * Flags of a fault.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:50)
 */
export const VirtioIommuFaultFlags = {
  /** It was a read. */
  READ: 0x1,
  /** It was a write. */
  WRITE: 0x2,
  /** It was an instruction fetch. */
  EXEC: 0x4,
  /** The address is told. */
  ADDRESS: 0x100,
} as const;

/**
 * What a request asks for.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:61)
 */
export const VirtioIommuRequestType = {
  /** Put an endpoint into a domain. */
  ATTACH: 1,
  /** Take an endpoint out of a domain. */
  DETACH: 2,
  /** Map addresses in a domain. */
  MAP: 3,
  /** Remove mappings of a domain. */
  UNMAP: 4,
  /** Tell the properties of an endpoint. */
  PROBE: 5,
} as const;

/** A known value of VirtioIommuRequestType. */
export type VirtioIommuRequestType = (typeof VirtioIommuRequestType)[keyof typeof VirtioIommuRequestType];

/**
 * How a request went.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:71)
 */
export const VirtioIommuStatus = {
  /** Success. */
  OK: 0,
  /** The communication failed. */
  IOERR: 1,
  /** The request is not supported. */
  UNSUPP: 2,
  /** The device failed. */
  DEVERR: 3,
  /** A parameter is invalid. */
  INVAL: 4,
  /** A parameter is out of range. */
  RANGE: 5,
  /** There is no such endpoint or domain. */
  NOENT: 6,
  /** An address is bad. */
  FAULT: 7,
  /** Resources ran out. */
  NOMEM: 8,
} as const;

/** A known value of VirtioIommuStatus. */
export type VirtioIommuStatus = (typeof VirtioIommuStatus)[keyof typeof VirtioIommuStatus];

/**
 * Type of a property, in the lower 12 bits; the driver ignores properties whose upper 4 bits are not zero.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:85)
 */
export const VirtioIommuProbeType = {
  /** The end of the list. */
  NONE: 0,
  /** A range of reserved virtual addresses. */
  RESV_MEM: 1,
} as const;

/** A known value of VirtioIommuProbeType. */
export type VirtioIommuProbeType = (typeof VirtioIommuProbeType)[keyof typeof VirtioIommuProbeType];

/**
 * What reserved addresses are for.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:92)
 */
export const VirtioIommuReservedMemoryType = {
  /** The device keeps them for itself. */
  RESERVED: 0,
  /** Writes to them are message signalled interrupts. */
  MSI: 1,
} as const;

/** A known value of VirtioIommuReservedMemoryType. */
export type VirtioIommuReservedMemoryType = (typeof VirtioIommuReservedMemoryType)[keyof typeof VirtioIommuReservedMemoryType];

/**
 * Why an access failed.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:99)
 */
export const VirtioIommuFaultReason = {
  /** An error in the device, or one without a reason of its own. */
  UNKNOWN: 0,
  /** The endpoint has no domain. */
  DOMAIN: 1,
  /** The address is not mapped, or not for this kind of access. */
  MAPPING: 2,
} as const;

/** A known value of VirtioIommuFaultReason. */
export type VirtioIommuFaultReason = (typeof VirtioIommuFaultReason)[keyof typeof VirtioIommuFaultReason];

/**
 * A range of 64-bit numbers.
 * In C: `virtio_iommu_range_64`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:109)
 */
export interface VirtioIommuRange64 {
  /** First number. */
  start: bigint;
  /** Last number, inclusive. */
  end: bigint;
}

/** Encoder and decoder of VirtioIommuRange64, 16 bytes. */
export const VirtioIommuRange64: Codec<VirtioIommuRange64> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.start, true, "VirtioIommuRange64.start");
    writeU64(view, offset + 8, value.end, true, "VirtioIommuRange64.end");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioIommuRange64");
    return {
      start: readU64(view, offset, true),
      end: readU64(view, offset + 8, true),
    };
  },
};

/**
 * A range of 32-bit numbers.
 * In C: `virtio_iommu_range_32`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:116)
 */
export interface VirtioIommuRange32 {
  /** First number. */
  start: number;
  /** Last number, inclusive. */
  end: number;
}

/** Refuses what does not fit in a VirtioIommuRange32, by its name. */
function refuseVirtioIommuRange32(value: VirtioIommuRange32): void {
  checkRange(value.start, 0, 4294967295, "VirtioIommuRange32.start");
  checkRange(value.end, 0, 4294967295, "VirtioIommuRange32.end");
}

/** Encoder and decoder of VirtioIommuRange32, 8 bytes. */
export const VirtioIommuRange32: Codec<VirtioIommuRange32> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_start = value.start;
    const value_end = value.end;
    if (
      value_start >>> 0 !== value_start ||
      value_end >>> 0 !== value_end
    ) refuseVirtioIommuRange32(value);
    view.setUint32(offset, value_start, true);
    view.setUint32(offset + 4, value_end, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioIommuRange32");
    return {
      start: view.getUint32(offset, true),
      end: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * The configuration space of the IOMMU device.
 * In C: `virtio_iommu_config`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:123)
 */
export interface VirtioIommuConfig {
  /** Page sizes that can be mapped, as a mask; the least bit is the granularity. */
  pageSizeMask: bigint;
  /** Virtual addresses that can be mapped. Meaningful with INPUT_RANGE. */
  inputRange: VirtioIommuRange64;
  /** Numbers that domains can have. Meaningful with DOMAIN_RANGE. */
  domainRange: VirtioIommuRange32;
  /** Bytes of the properties of a PROBE request. Meaningful with PROBE. */
  probeSize: number;
  /** 1 if endpoints without a domain reach memory untranslated, 0 if they reach none; the driver may write it. Meaningful with BYPASS_CONFIG. */
  bypass: number;
}

/** Refuses what does not fit in a VirtioIommuConfig, by its name. */
function refuseVirtioIommuConfig(value: VirtioIommuConfig): void {
  refuseVirtioIommuRange32(value.domainRange);
  checkRange(value.probeSize, 0, 4294967295, "VirtioIommuConfig.probeSize");
  checkRange(value.bypass, 0, 255, "VirtioIommuConfig.bypass");
}

/** Encoder and decoder of VirtioIommuConfig, 40 bytes. */
export const VirtioIommuConfig: Codec<VirtioIommuConfig> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_domainRange_start = value.domainRange.start;
    const value_domainRange_end = value.domainRange.end;
    const value_probeSize = value.probeSize;
    const value_bypass = value.bypass;
    if (
      value_domainRange_start >>> 0 !== value_domainRange_start ||
      value_domainRange_end >>> 0 !== value_domainRange_end ||
      value_probeSize >>> 0 !== value_probeSize ||
      (value_bypass & 0xff) !== value_bypass
    ) refuseVirtioIommuConfig(value);
    writeU64(view, offset, value.pageSizeMask, true, "VirtioIommuConfig.pageSizeMask");
    writeU64(view, offset + 8, value.inputRange.start, true, "VirtioIommuRange64.start");
    writeU64(view, offset + 16, value.inputRange.end, true, "VirtioIommuRange64.end");
    view.setUint32(offset + 24, value_domainRange_start, true);
    view.setUint32(offset + 28, value_domainRange_end, true);
    view.setUint32(offset + 32, value_probeSize, true);
    view.setUint8(offset + 36, value_bypass);
    view.setUint16(offset + 37, 0);
    view.setUint8(offset + 39, 0);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioIommuConfig");
    return {
      pageSizeMask: readU64(view, offset, true),
      inputRange: {
        start: readU64(view, offset + 8, true),
        end: readU64(view, offset + 16, true),
      },
      domainRange: {
        start: view.getUint32(offset + 24, true),
        end: view.getUint32(offset + 28, true),
      },
      probeSize: view.getUint32(offset + 32, true),
      bypass: view.getUint8(offset + 36),
    };
  },
};

/** The fields of VirtioIommuConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioIommuConfigFields: readonly ConfigurationField[] = [
  { name: "pageSizeMask", offset: 0, size: 8, driverWritable: false, requires: undefined },
  { name: "inputRange", offset: 8, size: 16, driverWritable: false, requires: { name: "INPUT_RANGE", mask: 0x1n } },
  { name: "domainRange", offset: 24, size: 8, driverWritable: false, requires: { name: "DOMAIN_RANGE", mask: 0x2n } },
  { name: "probeSize", offset: 32, size: 4, driverWritable: false, requires: { name: "PROBE", mask: 0x10n } },
  { name: "bypass", offset: 36, size: 1, driverWritable: true, requires: { name: "BYPASS_CONFIG", mask: 0x40n } },
];

/**
 * The head of a request, read by the device.
 * In C: `virtio_iommu_req_head`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:134)
 */
export interface VirtioIommuRequestHead {
  /** What is asked. */
  type: Open<VirtioIommuRequestType>;
}

/** Encoder and decoder of VirtioIommuRequestHead, 4 bytes. */
export const VirtioIommuRequestHead: Codec<VirtioIommuRequestHead> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    if ((value_type & 0xff) !== value_type) checkRange(value.type, 0, 255, "VirtioIommuRequestHead.type");
    view.setUint8(offset, value_type);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioIommuRequestHead");
    return {
      type: view.getUint8(offset),
    };
  },
};

/**
 * The tail of a request, written by the device.
 * In C: `virtio_iommu_req_tail`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:141)
 */
export interface VirtioIommuRequestTail {
  /** How it went. */
  status: Open<VirtioIommuStatus>;
}

/** Encoder and decoder of VirtioIommuRequestTail, 4 bytes. */
export const VirtioIommuRequestTail: Codec<VirtioIommuRequestTail> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if ((value_status & 0xff) !== value_status) checkRange(value.status, 0, 255, "VirtioIommuRequestTail.status");
    view.setUint8(offset, value_status);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioIommuRequestTail");
    return {
      status: view.getUint8(offset),
    };
  },
};

/**
 * An ATTACH request; the device writes the tail.
 * In C: `virtio_iommu_req_attach`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:148)
 */
export interface VirtioIommuRequestAttach {
  /** The head. */
  head: VirtioIommuRequestHead;
  /** Number of the domain, which is created if there is none. */
  domain: number;
  /** Number of the endpoint. */
  endpoint: number;
  /** Whether the domain is translated. */
  flags: number;
  /** The tail. */
  tail: VirtioIommuRequestTail;
}

/** Refuses what does not fit in a VirtioIommuRequestAttach, by its name. */
function refuseVirtioIommuRequestAttach(value: VirtioIommuRequestAttach): void {
  checkRange(value.head.type, 0, 255, "VirtioIommuRequestHead.type");
  checkRange(value.domain, 0, 4294967295, "VirtioIommuRequestAttach.domain");
  checkRange(value.endpoint, 0, 4294967295, "VirtioIommuRequestAttach.endpoint");
  checkRange(value.flags, 0, 4294967295, "VirtioIommuRequestAttach.flags");
  checkRange(value.tail.status, 0, 255, "VirtioIommuRequestTail.status");
}

/** Encoder and decoder of VirtioIommuRequestAttach, 24 bytes. */
export const VirtioIommuRequestAttach: Codec<VirtioIommuRequestAttach> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_head_type = value.head.type;
    const value_domain = value.domain;
    const value_endpoint = value.endpoint;
    const value_flags = value.flags;
    const value_tail_status = value.tail.status;
    if (
      (value_head_type & 0xff) !== value_head_type ||
      value_domain >>> 0 !== value_domain ||
      value_endpoint >>> 0 !== value_endpoint ||
      value_flags >>> 0 !== value_flags ||
      (value_tail_status & 0xff) !== value_tail_status
    ) refuseVirtioIommuRequestAttach(value);
    view.setUint8(offset, value_head_type);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    view.setUint32(offset + 4, value_domain, true);
    view.setUint32(offset + 8, value_endpoint, true);
    view.setUint32(offset + 12, value_flags, true);
    view.setUint32(offset + 16, 0);
    view.setUint8(offset + 20, value_tail_status);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioIommuRequestAttach");
    checkZeros(view, offset + 16, 4, "VirtioIommuRequestAttach.reserved");
    return {
      head: {
        type: view.getUint8(offset),
      },
      domain: view.getUint32(offset + 4, true),
      endpoint: view.getUint32(offset + 8, true),
      flags: view.getUint32(offset + 12, true),
      tail: {
        status: view.getUint8(offset + 20),
      },
    };
  },
};

/**
 * A DETACH request; the device writes the tail.
 * In C: `virtio_iommu_req_detach`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:159)
 */
export interface VirtioIommuRequestDetach {
  /** The head. */
  head: VirtioIommuRequestHead;
  /** Number of the domain. */
  domain: number;
  /** Number of the endpoint. */
  endpoint: number;
  /** The tail. */
  tail: VirtioIommuRequestTail;
}

/** Refuses what does not fit in a VirtioIommuRequestDetach, by its name. */
function refuseVirtioIommuRequestDetach(value: VirtioIommuRequestDetach): void {
  checkRange(value.head.type, 0, 255, "VirtioIommuRequestHead.type");
  checkRange(value.domain, 0, 4294967295, "VirtioIommuRequestDetach.domain");
  checkRange(value.endpoint, 0, 4294967295, "VirtioIommuRequestDetach.endpoint");
  checkRange(value.tail.status, 0, 255, "VirtioIommuRequestTail.status");
}

/** Encoder and decoder of VirtioIommuRequestDetach, 24 bytes. */
export const VirtioIommuRequestDetach: Codec<VirtioIommuRequestDetach> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_head_type = value.head.type;
    const value_domain = value.domain;
    const value_endpoint = value.endpoint;
    const value_tail_status = value.tail.status;
    if (
      (value_head_type & 0xff) !== value_head_type ||
      value_domain >>> 0 !== value_domain ||
      value_endpoint >>> 0 !== value_endpoint ||
      (value_tail_status & 0xff) !== value_tail_status
    ) refuseVirtioIommuRequestDetach(value);
    view.setUint8(offset, value_head_type);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    view.setUint32(offset + 4, value_domain, true);
    view.setUint32(offset + 8, value_endpoint, true);
    view.setFloat64(offset + 12, 0); // eight zero bytes
    view.setUint8(offset + 20, value_tail_status);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioIommuRequestDetach");
    return {
      head: {
        type: view.getUint8(offset),
      },
      domain: view.getUint32(offset + 4, true),
      endpoint: view.getUint32(offset + 8, true),
      tail: {
        status: view.getUint8(offset + 20),
      },
    };
  },
};

/**
 * A MAP request; the device writes the tail.
 * In C: `virtio_iommu_req_map`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:169)
 */
export interface VirtioIommuRequestMap {
  /** The head. */
  head: VirtioIommuRequestHead;
  /** Number of the domain. */
  domain: number;
  /** First virtual address. */
  virtStart: bigint;
  /** Last virtual address, inclusive. */
  virtEnd: bigint;
  /** Guest physical address of the first byte. */
  physStart: bigint;
  /** What endpoints may do. */
  flags: number;
  /** The tail. */
  tail: VirtioIommuRequestTail;
}

/** Refuses what does not fit in a VirtioIommuRequestMap, by its name. */
function refuseVirtioIommuRequestMap(value: VirtioIommuRequestMap): void {
  checkRange(value.head.type, 0, 255, "VirtioIommuRequestHead.type");
  checkRange(value.domain, 0, 4294967295, "VirtioIommuRequestMap.domain");
  checkRange(value.flags, 0, 4294967295, "VirtioIommuRequestMap.flags");
  checkRange(value.tail.status, 0, 255, "VirtioIommuRequestTail.status");
}

/** Encoder and decoder of VirtioIommuRequestMap, 40 bytes. */
export const VirtioIommuRequestMap: Codec<VirtioIommuRequestMap> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_head_type = value.head.type;
    const value_domain = value.domain;
    const value_flags = value.flags;
    const value_tail_status = value.tail.status;
    if (
      (value_head_type & 0xff) !== value_head_type ||
      value_domain >>> 0 !== value_domain ||
      value_flags >>> 0 !== value_flags ||
      (value_tail_status & 0xff) !== value_tail_status
    ) refuseVirtioIommuRequestMap(value);
    view.setUint8(offset, value_head_type);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    view.setUint32(offset + 4, value_domain, true);
    writeU64(view, offset + 8, value.virtStart, true, "VirtioIommuRequestMap.virtStart");
    writeU64(view, offset + 16, value.virtEnd, true, "VirtioIommuRequestMap.virtEnd");
    writeU64(view, offset + 24, value.physStart, true, "VirtioIommuRequestMap.physStart");
    view.setUint32(offset + 32, value_flags, true);
    view.setUint8(offset + 36, value_tail_status);
    view.setUint16(offset + 37, 0);
    view.setUint8(offset + 39, 0);
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioIommuRequestMap");
    return {
      head: {
        type: view.getUint8(offset),
      },
      domain: view.getUint32(offset + 4, true),
      virtStart: readU64(view, offset + 8, true),
      virtEnd: readU64(view, offset + 16, true),
      physStart: readU64(view, offset + 24, true),
      flags: view.getUint32(offset + 32, true),
      tail: {
        status: view.getUint8(offset + 36),
      },
    };
  },
};

/**
 * An UNMAP request; the device writes the tail.
 * In C: `virtio_iommu_req_unmap`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:181)
 */
export interface VirtioIommuRequestUnmap {
  /** The head. */
  head: VirtioIommuRequestHead;
  /** Number of the domain. */
  domain: number;
  /** First virtual address. */
  virtStart: bigint;
  /** Last virtual address, inclusive; a mapping cannot be removed in part. */
  virtEnd: bigint;
  /** The tail. */
  tail: VirtioIommuRequestTail;
}

/** Refuses what does not fit in a VirtioIommuRequestUnmap, by its name. */
function refuseVirtioIommuRequestUnmap(value: VirtioIommuRequestUnmap): void {
  checkRange(value.head.type, 0, 255, "VirtioIommuRequestHead.type");
  checkRange(value.domain, 0, 4294967295, "VirtioIommuRequestUnmap.domain");
  checkRange(value.tail.status, 0, 255, "VirtioIommuRequestTail.status");
}

/** Encoder and decoder of VirtioIommuRequestUnmap, 32 bytes. */
export const VirtioIommuRequestUnmap: Codec<VirtioIommuRequestUnmap> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_head_type = value.head.type;
    const value_domain = value.domain;
    const value_tail_status = value.tail.status;
    if (
      (value_head_type & 0xff) !== value_head_type ||
      value_domain >>> 0 !== value_domain ||
      (value_tail_status & 0xff) !== value_tail_status
    ) refuseVirtioIommuRequestUnmap(value);
    view.setUint8(offset, value_head_type);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    view.setUint32(offset + 4, value_domain, true);
    writeU64(view, offset + 8, value.virtStart, true, "VirtioIommuRequestUnmap.virtStart");
    writeU64(view, offset + 16, value.virtEnd, true, "VirtioIommuRequestUnmap.virtEnd");
    view.setUint32(offset + 24, 0);
    view.setUint8(offset + 28, value_tail_status);
    view.setUint16(offset + 29, 0);
    view.setUint8(offset + 31, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioIommuRequestUnmap");
    return {
      head: {
        type: view.getUint8(offset),
      },
      domain: view.getUint32(offset + 4, true),
      virtStart: readU64(view, offset + 8, true),
      virtEnd: readU64(view, offset + 16, true),
      tail: {
        status: view.getUint8(offset + 28),
      },
    };
  },
};

/**
 * The head of a property of an endpoint.
 * In C: `virtio_iommu_probe_property`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:192)
 */
export interface VirtioIommuProbeProperty {
  /** What the property is. */
  type: Open<VirtioIommuProbeType>;
  /** Bytes of the property after this head. */
  length: number;
}

/** Refuses what does not fit in a VirtioIommuProbeProperty, by its name. */
function refuseVirtioIommuProbeProperty(value: VirtioIommuProbeProperty): void {
  checkRange(value.type, 0, 65535, "VirtioIommuProbeProperty.type");
  checkRange(value.length, 0, 65535, "VirtioIommuProbeProperty.length");
}

/** Encoder and decoder of VirtioIommuProbeProperty, 4 bytes. */
export const VirtioIommuProbeProperty: Codec<VirtioIommuProbeProperty> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_length = value.length;
    if (
      (value_type & 0xffff) !== value_type ||
      (value_length & 0xffff) !== value_length
    ) refuseVirtioIommuProbeProperty(value);
    view.setUint16(offset, value_type, true);
    view.setUint16(offset + 2, value_length, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioIommuProbeProperty");
    return {
      type: view.getUint16(offset, true),
      length: view.getUint16(offset + 2, true),
    };
  },
};

/**
 * A property that tells reserved virtual addresses.
 * In C: `virtio_iommu_probe_resv_mem`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:199)
 */
export interface VirtioIommuProbeReservedMemory {
  /** The head. */
  head: VirtioIommuProbeProperty;
  /** What the addresses are for. */
  subtype: Open<VirtioIommuReservedMemoryType>;
  /** First virtual address. */
  start: bigint;
  /** Last virtual address, inclusive. */
  end: bigint;
}

/** Refuses what does not fit in a VirtioIommuProbeReservedMemory, by its name. */
function refuseVirtioIommuProbeReservedMemory(value: VirtioIommuProbeReservedMemory): void {
  refuseVirtioIommuProbeProperty(value.head);
  checkRange(value.subtype, 0, 255, "VirtioIommuProbeReservedMemory.subtype");
}

/** Encoder and decoder of VirtioIommuProbeReservedMemory, 24 bytes. */
export const VirtioIommuProbeReservedMemory: Codec<VirtioIommuProbeReservedMemory> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_head_type = value.head.type;
    const value_head_length = value.head.length;
    const value_subtype = value.subtype;
    if (
      (value_head_type & 0xffff) !== value_head_type ||
      (value_head_length & 0xffff) !== value_head_length ||
      (value_subtype & 0xff) !== value_subtype
    ) refuseVirtioIommuProbeReservedMemory(value);
    view.setUint16(offset, value_head_type, true);
    view.setUint16(offset + 2, value_head_length, true);
    view.setUint8(offset + 4, value_subtype);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    writeU64(view, offset + 8, value.start, true, "VirtioIommuProbeReservedMemory.start");
    writeU64(view, offset + 16, value.end, true, "VirtioIommuProbeReservedMemory.end");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioIommuProbeReservedMemory");
    return {
      head: {
        type: view.getUint16(offset, true),
        length: view.getUint16(offset + 2, true),
      },
      subtype: view.getUint8(offset + 4),
      start: readU64(view, offset + 8, true),
      end: readU64(view, offset + 16, true),
    };
  },
};

/**
 * A PROBE request without its tail, which follows the properties.
 * In C: `virtio_iommu_req_probe`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:209)
 */
export interface VirtioIommuRequestProbe {
  /** The head. */
  head: VirtioIommuRequestHead;
  /** Number of the endpoint. */
  endpoint: number;
  /** probe_size bytes that the device fills with properties, padded with zeros; bounded here to 64 KiB. */
  properties: Uint8Array;
}

/** Refuses what does not fit in a VirtioIommuRequestProbe, by its name. */
function refuseVirtioIommuRequestProbe(value: VirtioIommuRequestProbe): void {
  checkRange(value.head.type, 0, 255, "VirtioIommuRequestHead.type");
  checkRange(value.endpoint, 0, 4294967295, "VirtioIommuRequestProbe.endpoint");
  checkRange(value.properties.length, 0, 65536, "VirtioIommuRequestProbe.properties.length");
}

/** Encoder and decoder of VirtioIommuRequestProbe, 72 to 65608 bytes. */
export const VirtioIommuRequestProbe: VariableCodec<VirtioIommuRequestProbe> = {
  MINIMUM_SIZE: 72,
  MAXIMUM_SIZE: 65608,
  sizeOf(value) {
    return 72 + value.properties.length;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 72, "VirtioIommuRequestProbe");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_head_type = value.head.type;
    const value_endpoint = value.endpoint;
    if (
      (value_head_type & 0xff) !== value_head_type ||
      value_endpoint >>> 0 !== value_endpoint ||
      !(value.properties.length <= 65536)
    ) refuseVirtioIommuRequestProbe(value);
    view.setUint8(offset, value_head_type);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    view.setUint32(offset + 4, value_endpoint, true);
    view.setFloat64(offset + 8, 0); // eight zero bytes
    view.setFloat64(offset + 16, 0); // eight zero bytes
    view.setFloat64(offset + 24, 0); // eight zero bytes
    view.setFloat64(offset + 32, 0); // eight zero bytes
    view.setFloat64(offset + 40, 0); // eight zero bytes
    view.setFloat64(offset + 48, 0); // eight zero bytes
    view.setFloat64(offset + 56, 0); // eight zero bytes
    view.setFloat64(offset + 64, 0); // eight zero bytes
    writeBytes(view, offset + 72, value.properties);
    return offset + 72 + value.properties.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 72, "VirtioIommuRequestProbe");
    const count = end - offset - 72;
    checkRange(count, 0, 65536, "VirtioIommuRequestProbe.properties.length");
    return {
      head: {
        type: view.getUint8(offset),
      },
      endpoint: view.getUint32(offset + 4, true),
      properties: readBytes(view, offset + 72, count),
    };
  },
};

/**
 * A fault, written by the device into the event queue.
 * In C: `virtio_iommu_fault`.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:218)
 */
export interface VirtioIommuFault {
  /** Why the access failed. */
  reason: Open<VirtioIommuFaultReason>;
  /** What kind of access it was, and whether the address is told. */
  flags: number;
  /** Number of the endpoint. */
  endpoint: number;
  /** The address, if the flag ADDRESS is set. */
  address: bigint;
}

/** Refuses what does not fit in a VirtioIommuFault, by its name. */
function refuseVirtioIommuFault(value: VirtioIommuFault): void {
  checkRange(value.reason, 0, 255, "VirtioIommuFault.reason");
  checkRange(value.flags, 0, 4294967295, "VirtioIommuFault.flags");
  checkRange(value.endpoint, 0, 4294967295, "VirtioIommuFault.endpoint");
}

/** Encoder and decoder of VirtioIommuFault, 24 bytes. */
export const VirtioIommuFault: Codec<VirtioIommuFault> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_reason = value.reason;
    const value_flags = value.flags;
    const value_endpoint = value.endpoint;
    if (
      (value_reason & 0xff) !== value_reason ||
      value_flags >>> 0 !== value_flags ||
      value_endpoint >>> 0 !== value_endpoint
    ) refuseVirtioIommuFault(value);
    view.setUint8(offset, value_reason);
    view.setUint16(offset + 1, 0);
    view.setUint8(offset + 3, 0);
    view.setUint32(offset + 4, value_flags, true);
    view.setUint32(offset + 8, value_endpoint, true);
    view.setUint32(offset + 12, 0);
    writeU64(view, offset + 16, value.address, true, "VirtioIommuFault.address");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioIommuFault");
    return {
      reason: view.getUint8(offset),
      flags: view.getUint32(offset + 4, true),
      endpoint: view.getUint32(offset + 8, true),
      address: readU64(view, offset + 16, true),
    };
  },
};

/**
 * Feature bits of the IOMMU device.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:22)
 */
export const VirtioIommuFeature = {
  /** input_range bounds virtual addresses. */
  INPUT_RANGE: 0x1n,
  /** domain_range bounds the numbers of domains. */
  DOMAIN_RANGE: 0x2n,
  /** MAP and UNMAP are understood. */
  MAP_UNMAP: 0x4n,
  /** Endpoints without a domain reach memory untranslated. @deprecated BYPASS_CONFIG takes its place */
  BYPASS: 0x8n,
  /** PROBE is understood. */
  PROBE: 0x10n,
  /** Mappings may have the flag MMIO. */
  MMIO: 0x20n,
  /** The field bypass, and the flag BYPASS of ATTACH, say what is left untranslated. */
  BYPASS_CONFIG: 0x40n,
} as const;

/** Names and dependencies of the bits of VirtioIommuFeature. */
export const VirtioIommuFeatures = new FeatureSet([
  { name: "INPUT_RANGE", mask: 0x1n, requires: [] },
  { name: "DOMAIN_RANGE", mask: 0x2n, requires: [] },
  { name: "MAP_UNMAP", mask: 0x4n, requires: [] },
  { name: "BYPASS", mask: 0x8n, requires: [] },
  { name: "PROBE", mask: 0x10n, requires: [] },
  { name: "MMIO", mask: 0x20n, requires: [] },
  { name: "BYPASS_CONFIG", mask: 0x40n, requires: [] },
]);

/**
 * An IOMMU that translates the addresses of other devices.
 * @see Virtual I/O Device (VIRTIO), IOMMU Device (spec/virtio/iommu.yaml:8)
 */
export const IommuDevice = {
  name: "iommu",
  aliases: [],
  virtioId: 23,
  features: VirtioIommuFeatures,
  config: VirtioIommuConfig,
  configFields: VirtioIommuConfigFields,
  queues: {
    /** Requests. */
    request: { first: 0, last: 0 },
    /** Faults that the device reports. */
    event: { first: 1, last: 1 },
  },
} as const;
