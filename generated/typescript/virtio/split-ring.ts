// Generated from spec/virtio/split-ring.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type VariableCodec, checkRange, checkSize, checkView, readU64, writeU64 } from "../support/index.js";

/**
 * Largest size of a split virtqueue; sizes are powers of two.
 * Unit: descriptors.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:8)
 */
export const MAX_SPLIT_RING_SIZE = 32768;

/**
 * Alignment of the descriptor table.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:9)
 */
export const DESCRIPTOR_TABLE_ALIGNMENT = 16;

/**
 * Alignment of the available ring.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:10)
 */
export const AVAILABLE_RING_ALIGNMENT = 2;

/**
 * Alignment of the used ring.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:11)
 */
export const USED_RING_ALIGNMENT = 4;

/**
 * Size of the used_event behind the available ring and of the avail_event behind the used ring.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:12)
 */
export const RING_EVENT_SIZE = 2;

/**
 * Flags of a descriptor.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:15)
 */
export const DescriptorFlags = {
  /** The chain goes on with the descriptor named by next. */
  NEXT: 0x1,
  /** The device writes the buffer; otherwise it reads it. */
  WRITE: 0x2,
  /** The buffer holds a table of descriptors. */
  INDIRECT: 0x4,
} as const;

/**
 * Flags of the available ring, written by the driver.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:23)
 */
export const AvailableFlags = {
  /** The driver does not want to be called (a hint; ignored with EVENT_IDX). */
  NO_INTERRUPT: 0x1,
} as const;

/**
 * Flags of the used ring, written by the device.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:29)
 */
export const UsedFlags = {
  /** The device does not want to be kicked (a hint; ignored with EVENT_IDX). */
  NO_NOTIFY: 0x1,
} as const;

/**
 * An entry of the descriptor table or of an indirect table.
 * In C: `vring_desc`.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:37)
 */
export interface SplitDescriptor {
  /** Guest physical address of the buffer. */
  address: bigint;
  /** Length of the buffer in bytes. */
  length: number;
  /** Direction, and whether the chain goes on. */
  flags: number;
  /** Index of the next descriptor of the chain. */
  next: number;
}

/** Refuses what does not fit in a SplitDescriptor, by its name. */
function refuseSplitDescriptor(value: SplitDescriptor): void {
  checkRange(value.length, 0, 4294967295, "SplitDescriptor.length");
  checkRange(value.flags, 0, 65535, "SplitDescriptor.flags");
  checkRange(value.next, 0, 65535, "SplitDescriptor.next");
}

/** Encoder and decoder of SplitDescriptor, 16 bytes. */
export const SplitDescriptor: Codec<SplitDescriptor> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_length = value.length;
    const value_flags = value.flags;
    const value_next = value.next;
    if (
      value_length >>> 0 !== value_length ||
      (value_flags & 0xffff) !== value_flags ||
      (value_next & 0xffff) !== value_next
    ) refuseSplitDescriptor(value);
    writeU64(view, offset, value.address, true, "SplitDescriptor.address");
    view.setUint32(offset + 8, value_length, true);
    view.setUint16(offset + 12, value_flags, true);
    view.setUint16(offset + 14, value_next, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "SplitDescriptor");
    return {
      address: readU64(view, offset, true),
      length: view.getUint32(offset + 8, true),
      flags: view.getUint16(offset + 12, true),
      next: view.getUint16(offset + 14, true),
    };
  },
};

/**
 * Head of the available ring; a u16 a descriptor follows, then used_event.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:46)
 */
export interface AvailableRingHeader {
  /** Suppression of calls. */
  flags: number;
  /** Free-running count of the chains made available. */
  index: number;
}

/** Refuses what does not fit in a AvailableRingHeader, by its name. */
function refuseAvailableRingHeader(value: AvailableRingHeader): void {
  checkRange(value.flags, 0, 65535, "AvailableRingHeader.flags");
  checkRange(value.index, 0, 65535, "AvailableRingHeader.index");
}

/** Encoder and decoder of AvailableRingHeader, 4 bytes. */
export const AvailableRingHeader: Codec<AvailableRingHeader> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_flags = value.flags;
    const value_index = value.index;
    if (
      (value_flags & 0xffff) !== value_flags ||
      (value_index & 0xffff) !== value_index
    ) refuseAvailableRingHeader(value);
    view.setUint16(offset, value_flags, true);
    view.setUint16(offset + 2, value_index, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "AvailableRingHeader");
    return {
      flags: view.getUint16(offset, true),
      index: view.getUint16(offset + 2, true),
    };
  },
};

/**
 * An entry of the used ring.
 * In C: `vring_used_elem`.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:52)
 */
export interface UsedElement {
  /** Index of the head of the used chain. */
  id: number;
  /** Bytes that the device wrote into the chain. */
  length: number;
}

/** Refuses what does not fit in a UsedElement, by its name. */
function refuseUsedElement(value: UsedElement): void {
  checkRange(value.id, 0, 4294967295, "UsedElement.id");
  checkRange(value.length, 0, 4294967295, "UsedElement.length");
}

/** Encoder and decoder of UsedElement, 8 bytes. */
export const UsedElement: Codec<UsedElement> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_id = value.id;
    const value_length = value.length;
    if (
      value_id >>> 0 !== value_id ||
      value_length >>> 0 !== value_length
    ) refuseUsedElement(value);
    view.setUint32(offset, value_id, true);
    view.setUint32(offset + 4, value_length, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "UsedElement");
    return {
      id: view.getUint32(offset, true),
      length: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * Head of the used ring; a used element a descriptor follows, then avail_event.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:59)
 */
export interface UsedRingHeader {
  /** Suppression of kicks. */
  flags: number;
  /** Free-running count of the chains used. */
  index: number;
}

/** Refuses what does not fit in a UsedRingHeader, by its name. */
function refuseUsedRingHeader(value: UsedRingHeader): void {
  checkRange(value.flags, 0, 65535, "UsedRingHeader.flags");
  checkRange(value.index, 0, 65535, "UsedRingHeader.index");
}

/** Encoder and decoder of UsedRingHeader, 4 bytes. */
export const UsedRingHeader: Codec<UsedRingHeader> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_flags = value.flags;
    const value_index = value.index;
    if (
      (value_flags & 0xffff) !== value_flags ||
      (value_index & 0xffff) !== value_index
    ) refuseUsedRingHeader(value);
    view.setUint16(offset, value_flags, true);
    view.setUint16(offset + 2, value_index, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "UsedRingHeader");
    return {
      flags: view.getUint16(offset, true),
      index: view.getUint16(offset + 2, true),
    };
  },
};

/**
 * The available ring up to used_event, which follows the entries.
 * In C: `vring_avail`.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:65)
 */
export interface AvailableRing {
  /** Suppression of calls. */
  flags: number;
  /** Free-running count of the chains made available. */
  index: number;
  /** Index of the head of each available chain; as many entries as the queue has descriptors. */
  ring: readonly number[];
}

/** Refuses what does not fit in a AvailableRing, by its name. */
function refuseAvailableRing(value: AvailableRing): void {
  checkRange(value.flags, 0, 65535, "AvailableRing.flags");
  checkRange(value.index, 0, 65535, "AvailableRing.index");
  checkRange(value.ring.length, 0, 32768, "AvailableRing.ring.length");
}

/** Encoder and decoder of AvailableRing, 4 to 65540 bytes. */
export const AvailableRing: VariableCodec<AvailableRing> = {
  MINIMUM_SIZE: 4,
  MAXIMUM_SIZE: 65540,
  sizeOf(value) {
    return 4 + value.ring.length * 2;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 4, "AvailableRing");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_flags = value.flags;
    const value_index = value.index;
    if (
      (value_flags & 0xffff) !== value_flags ||
      (value_index & 0xffff) !== value_index ||
      !(value.ring.length <= 32768)
    ) refuseAvailableRing(value);
    view.setUint16(offset, value_flags, true);
    view.setUint16(offset + 2, value_index, true);
    for (let index = 0, at = offset + 4; index < value.ring.length; index++, at += 2) {
      const element = value.ring[index] as NonNullable<(typeof value.ring)[number]>;
      if ((element & 0xffff) !== element) checkRange(element, 0, 65535, "AvailableRing.ring[]");
      view.setUint16(at, element, true);
    }
    return offset + 4 + value.ring.length * 2;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "AvailableRing");
    const count = (end - offset - 4) / 2;
    checkRange(count, 0, 32768, "AvailableRing.ring.length");
    const ring = new Array<number>(count);
    for (let index = 0, at = offset + 4; index < count; index++, at += 2) {
      ring[index] = view.getUint16(at, true);
    }
    return {
      flags: view.getUint16(offset, true),
      index: view.getUint16(offset + 2, true),
      ring,
    };
  },
};

/**
 * The used ring up to avail_event, which follows the entries.
 * In C: `vring_used`.
 * @see Virtual I/O Device (VIRTIO), Split Virtqueues (spec/virtio/split-ring.yaml:73)
 */
export interface UsedRing {
  /** Suppression of kicks. */
  flags: number;
  /** Free-running count of the chains used. */
  index: number;
  /** The used chains; as many entries as the queue has descriptors. */
  ring: readonly UsedElement[];
}

/** Refuses what does not fit in a UsedRing, by its name. */
function refuseUsedRing(value: UsedRing): void {
  checkRange(value.flags, 0, 65535, "UsedRing.flags");
  checkRange(value.index, 0, 65535, "UsedRing.index");
  checkRange(value.ring.length, 0, 32768, "UsedRing.ring.length");
}

/** Encoder and decoder of UsedRing, 4 to 262148 bytes. */
export const UsedRing: VariableCodec<UsedRing> = {
  MINIMUM_SIZE: 4,
  MAXIMUM_SIZE: 262148,
  sizeOf(value) {
    return 4 + value.ring.length * 8;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 4, "UsedRing");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_flags = value.flags;
    const value_index = value.index;
    if (
      (value_flags & 0xffff) !== value_flags ||
      (value_index & 0xffff) !== value_index ||
      !(value.ring.length <= 32768)
    ) refuseUsedRing(value);
    view.setUint16(offset, value_flags, true);
    view.setUint16(offset + 2, value_index, true);
    for (let index = 0, at = offset + 4; index < value.ring.length; index++, at += 8) {
      const element = value.ring[index] as NonNullable<(typeof value.ring)[number]>;
      const element_id = element.id;
      const element_length = element.length;
      if (
        element_id >>> 0 !== element_id ||
        element_length >>> 0 !== element_length
      ) refuseUsedElement(element);
      view.setUint32(at, element_id, true);
      view.setUint32(at + 4, element_length, true);
    }
    return offset + 4 + value.ring.length * 8;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "UsedRing");
    const count = (end - offset - 4) / 8;
    checkRange(count, 0, 32768, "UsedRing.ring.length");
    const ring = new Array<UsedElement>(count);
    for (let index = 0, at = offset + 4; index < count; index++, at += 8) {
      ring[index] = {
        id: view.getUint32(at, true),
        length: view.getUint32(at + 4, true),
      };
    }
    return {
      flags: view.getUint16(offset, true),
      index: view.getUint16(offset + 2, true),
      ring,
    };
  },
};
