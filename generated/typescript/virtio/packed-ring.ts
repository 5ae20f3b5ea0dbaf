// Generated from spec/virtio/packed-ring.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type Open, checkRange, checkView, readU64, writeU64 } from "../support/index.js";

/**
 * Largest size of a packed virtqueue; sizes need not be powers of two.
 * Unit: descriptors.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:8)
 */
export const MAX_PACKED_RING_SIZE = 32768;

/**
 * Alignment of the descriptor ring.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:9)
 */
export const PACKED_DESCRIPTOR_RING_ALIGNMENT = 16;

/**
 * Alignment of the driver's and of the device's event area.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:10)
 */
export const PACKED_EVENT_ALIGNMENT = 4;

/**
 * Flags of a descriptor. It is available when AVAIL equals the driver's wrap counter and USED does not, and used when both equal the device's.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:13)
 */
export const PackedDescriptorFlags = {
  /** The chain goes on with the next descriptor of the ring; reserved in used descriptors. */
  NEXT: 0x1,
  /** The device writes the buffer; in a used descriptor, the device has written and length is valid. */
  WRITE: 0x2,
  /** The buffer holds a table of descriptors. */
  INDIRECT: 0x4,
  /** The driver's wrap counter when made available; the device's counter when used. Linux names the bit number, VRING_PACKED_DESC_F_AVAIL. */
  AVAIL: 0x80,
  /** The inverse of the driver's wrap counter when made available; the device's counter when used. Linux names the bit number, VRING_PACKED_DESC_F_USED. */
  USED: 0x8000,
} as const;

/**
 * Which notifications the writer of an event area wants; the two low bits, 3 is reserved, and the other bits are zero.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:25)
 */
export const PackedEventFlags = {
  /** All. */
  ENABLE: 0,
  /** None. */
  DISABLE: 1,
  /** One for the descriptor that the offset and wrap counter name; only with EVENT_IDX. */
  DESC: 2,
} as const;

/** A known value of PackedEventFlags. */
export type PackedEventFlags = (typeof PackedEventFlags)[keyof typeof PackedEventFlags];

/**
 * Names a position of the descriptor ring; valid with DESC only.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:35)
 */
export interface PackedEventOffsetWrap {
  /** Index of the descriptor. */
  offset: number;
  /** Wrap counter of that round of the ring. */
  wrap: boolean;
}

/** Encoder and decoder of PackedEventOffsetWrap, 2 bytes. */
export const PackedEventOffsetWrap: Codec<PackedEventOffsetWrap> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    if ((value.offset & 0x7fff) !== value.offset) checkRange(value.offset, 0, 32767, "PackedEventOffsetWrap.offset");
    view.setUint16(offset, (value.offset | (value.wrap ? 0x8000 : 0)) >>> 0, true);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "PackedEventOffsetWrap");
    const word = view.getUint16(offset, true);
    return {
      offset: (word & 0x7fff) >>> 0,
      wrap: (word & 0x8000) !== 0,
    };
  },
};

/**
 * An entry of the descriptor ring or of an indirect table.
 * In C: `vring_packed_desc`.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:43)
 */
export interface PackedDescriptor {
  /** Guest physical address of the buffer; unused in used descriptors. */
  address: bigint;
  /** Length of the buffer in bytes; in used descriptors, how many bytes the device wrote. */
  length: number;
  /** The driver's number for the buffer, valid in the last descriptor of a chain and in used descriptors. */
  id: number;
  /** Direction, whether the chain goes on, and who owns the descriptor. */
  flags: number;
}

/** Refuses what does not fit in a PackedDescriptor, by its name. */
function refusePackedDescriptor(value: PackedDescriptor): void {
  checkRange(value.length, 0, 4294967295, "PackedDescriptor.length");
  checkRange(value.id, 0, 65535, "PackedDescriptor.id");
  checkRange(value.flags, 0, 65535, "PackedDescriptor.flags");
}

/** Encoder and decoder of PackedDescriptor, 16 bytes. */
export const PackedDescriptor: Codec<PackedDescriptor> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_length = value.length;
    const value_id = value.id;
    const value_flags = value.flags;
    if (
      value_length >>> 0 !== value_length ||
      (value_id & 0xffff) !== value_id ||
      (value_flags & 0xffff) !== value_flags
    ) refusePackedDescriptor(value);
    writeU64(view, offset, value.address, true, "PackedDescriptor.address");
    view.setUint32(offset + 8, value_length, true);
    view.setUint16(offset + 12, value_id, true);
    view.setUint16(offset + 14, value_flags, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "PackedDescriptor");
    return {
      address: readU64(view, offset, true),
      length: view.getUint32(offset + 8, true),
      id: view.getUint16(offset + 12, true),
      flags: view.getUint16(offset + 14, true),
    };
  },
};

/**
 * An event area; the driver writes one to suppress calls, the device the other to suppress kicks.
 * In C: `vring_packed_desc_event`.
 * @see Virtual I/O Device (VIRTIO), Packed Virtqueues (spec/virtio/packed-ring.yaml:52)
 */
export interface PackedEvent {
  /** The descriptor at which a notification is wanted. */
  offsetWrap: PackedEventOffsetWrap;
  /** Which notifications are wanted. */
  flags: Open<PackedEventFlags>;
}

/** Refuses what does not fit in a PackedEvent, by its name. */
function refusePackedEvent(value: PackedEvent): void {
  checkRange(value.offsetWrap.offset, 0, 32767, "PackedEventOffsetWrap.offset");
  checkRange(value.flags, 0, 65535, "PackedEvent.flags");
}

/** Encoder and decoder of PackedEvent, 4 bytes. */
export const PackedEvent: Codec<PackedEvent> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_flags = value.flags;
    if (
      (value.offsetWrap.offset & 0x7fff) !== value.offsetWrap.offset ||
      (value_flags & 0xffff) !== value_flags
    ) refusePackedEvent(value);
    view.setUint16(offset, (value.offsetWrap.offset | (value.offsetWrap.wrap ? 0x8000 : 0)) >>> 0, true);
    view.setUint16(offset + 2, value_flags, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "PackedEvent");
    const offsetWrap = view.getUint16(offset, true);
    return {
      offsetWrap: {
        offset: (offsetWrap & 0x7fff) >>> 0,
        wrap: (offsetWrap & 0x8000) !== 0,
      },
      flags: view.getUint16(offset + 2, true),
    };
  },
};
