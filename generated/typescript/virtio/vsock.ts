// Generated from spec/virtio/vsock.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type Open, checkRange, checkView, readU64, writeU64 } from "../support/index.js";

/**
 * Context id of the host.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:19)
 */
export const VIRTIO_VSOCK_HOST_CID = 2;

/**
 * Flags of a SHUTDOWN packet; once sent they last.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:32)
 */
export const VirtioVsockShutdownFlags = {
  /** The sender will receive no more. */
  RCV: 0x1,
  /** The sender will send no more. */
  SEND: 0x2,
} as const;

/**
 * Flags of an RW packet of a seqpacket socket.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:39)
 */
export const VirtioVsockSeqFlags = {
  /** The last packet of a message. */
  EOM: 0x1,
  /** The last packet of a record. */
  EOR: 0x2,
} as const;

/**
 * Kind of a socket.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:48)
 */
export const VirtioVsockType = {
  /** A stream of bytes. */
  STREAM: 1,
  /** A stream of messages. */
  SEQPACKET: 2,
} as const;

/** A known value of VirtioVsockType. */
export type VirtioVsockType = (typeof VirtioVsockType)[keyof typeof VirtioVsockType];

/**
 * What a packet is for.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:55)
 */
export const VirtioVsockOp = {
  /** Nothing; never sent. */
  INVALID: 0,
  /** Ask for a connection. */
  REQUEST: 1,
  /** Accept a connection. */
  RESPONSE: 2,
  /** Refuse or end a connection. */
  RST: 3,
  /** Announce that no more is received or sent; the flags say which. */
  SHUTDOWN: 4,
  /** Carry data. */
  RW: 5,
  /** Tell the state of the receive buffer. */
  CREDIT_UPDATE: 6,
  /** Ask for a CREDIT_UPDATE. */
  CREDIT_REQUEST: 7,
} as const;

/** A known value of VirtioVsockOp. */
export type VirtioVsockOp = (typeof VirtioVsockOp)[keyof typeof VirtioVsockOp];

/**
 * What happened.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:68)
 */
export const VirtioVsockEventId = {
  /** Connections are lost, and guest_cid must be read again. */
  TRANSPORT_RESET: 0,
} as const;

/** A known value of VirtioVsockEventId. */
export type VirtioVsockEventId = (typeof VirtioVsockEventId)[keyof typeof VirtioVsockEventId];

/**
 * The configuration space of the socket device.
 * In C: `virtio_vsock_config`.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:76)
 */
export interface VirtioVsockConfig {
  /** Context id of the guest; its upper half is zero. */
  guestCid: bigint;
}

/** Encoder and decoder of VirtioVsockConfig, 8 bytes. */
export const VirtioVsockConfig: Codec<VirtioVsockConfig> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.guestCid, true, "VirtioVsockConfig.guestCid");
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioVsockConfig");
    return {
      guestCid: readU64(view, offset, true),
    };
  },
};

/**
 * An event, written by the device.
 * In C: `virtio_vsock_event`.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:82)
 */
export interface VirtioVsockEvent {
  /** What happened. */
  id: Open<VirtioVsockEventId>;
}

/** Encoder and decoder of VirtioVsockEvent, 4 bytes. */
export const VirtioVsockEvent: Codec<VirtioVsockEvent> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_id = value.id;
    if (value_id >>> 0 !== value_id) checkRange(value.id, 0, 4294967295, "VirtioVsockEvent.id");
    view.setUint32(offset, value_id, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioVsockEvent");
    return {
      id: view.getUint32(offset, true),
    };
  },
};

/**
 * The head of a packet; data follows.
 * In C: `virtio_vsock_hdr`.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:88)
 */
export interface VirtioVsockHeader {
  /** Context id of the sender; its upper half is zero. */
  srcCid: bigint;
  /** Context id of the receiver; its upper half is zero. */
  dstCid: bigint;
  /** Port of the sender. */
  srcPort: number;
  /** Port of the receiver. */
  dstPort: number;
  /** Bytes of data. */
  len: number;
  /** Kind of the socket. */
  type: Open<VirtioVsockType>;
  /** What the packet is for. */
  op: Open<VirtioVsockOp>;
  /** virtio-vsock-shutdown-flags in a SHUTDOWN, virtio-vsock-seq-flags in an RW of a seqpacket socket. */
  flags: number;
  /** Size of the sender's receive buffer in bytes, free or not. */
  bufAlloc: number;
  /** Bytes that the sender has taken from its receive buffer so far, wrapping. */
  fwdCnt: number;
}

/** Refuses what does not fit in a VirtioVsockHeader, by its name. */
function refuseVirtioVsockHeader(value: VirtioVsockHeader): void {
  checkRange(value.srcPort, 0, 4294967295, "VirtioVsockHeader.srcPort");
  checkRange(value.dstPort, 0, 4294967295, "VirtioVsockHeader.dstPort");
  checkRange(value.len, 0, 4294967295, "VirtioVsockHeader.len");
  checkRange(value.type, 0, 65535, "VirtioVsockHeader.type");
  checkRange(value.op, 0, 65535, "VirtioVsockHeader.op");
  checkRange(value.flags, 0, 4294967295, "VirtioVsockHeader.flags");
  checkRange(value.bufAlloc, 0, 4294967295, "VirtioVsockHeader.bufAlloc");
  checkRange(value.fwdCnt, 0, 4294967295, "VirtioVsockHeader.fwdCnt");
}

/** Encoder and decoder of VirtioVsockHeader, 44 bytes. */
export const VirtioVsockHeader: Codec<VirtioVsockHeader> = {
  SIZE: 44,
  encodeInto(value, view, offset) {
    const value_srcPort = value.srcPort;
    const value_dstPort = value.dstPort;
    const value_len = value.len;
    const value_type = value.type;
    const value_op = value.op;
    const value_flags = value.flags;
    const value_bufAlloc = value.bufAlloc;
    const value_fwdCnt = value.fwdCnt;
    if (
      value_srcPort >>> 0 !== value_srcPort ||
      value_dstPort >>> 0 !== value_dstPort ||
      value_len >>> 0 !== value_len ||
      (value_type & 0xffff) !== value_type ||
      (value_op & 0xffff) !== value_op ||
      value_flags >>> 0 !== value_flags ||
      value_bufAlloc >>> 0 !== value_bufAlloc ||
      value_fwdCnt >>> 0 !== value_fwdCnt
    ) refuseVirtioVsockHeader(value);
    writeU64(view, offset, value.srcCid, true, "VirtioVsockHeader.srcCid");
    writeU64(view, offset + 8, value.dstCid, true, "VirtioVsockHeader.dstCid");
    view.setUint32(offset + 16, value_srcPort, true);
    view.setUint32(offset + 20, value_dstPort, true);
    view.setUint32(offset + 24, value_len, true);
    view.setUint16(offset + 28, value_type, true);
    view.setUint16(offset + 30, value_op, true);
    view.setUint32(offset + 32, value_flags, true);
    view.setUint32(offset + 36, value_bufAlloc, true);
    view.setUint32(offset + 40, value_fwdCnt, true);
    return offset + 44;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 44, "VirtioVsockHeader");
    return {
      srcCid: readU64(view, offset, true),
      dstCid: readU64(view, offset + 8, true),
      srcPort: view.getUint32(offset + 16, true),
      dstPort: view.getUint32(offset + 20, true),
      len: view.getUint32(offset + 24, true),
      type: view.getUint16(offset + 28, true),
      op: view.getUint16(offset + 30, true),
      flags: view.getUint32(offset + 32, true),
      bufAlloc: view.getUint32(offset + 36, true),
      fwdCnt: view.getUint32(offset + 40, true),
    };
  },
};

/**
 * Feature bits of the socket device.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:22)
 */
export const VirtioVsockFeature = {
  /** Stream sockets work; implied when no feature bit is negotiated. */
  STREAM: 0x1n,
  /** Seqpacket sockets work. */
  SEQPACKET: 0x2n,
  /** SEQPACKET does not imply STREAM. */
  NO_IMPLIED_STREAM: 0x4n,
} as const;

/** Names and dependencies of the bits of VirtioVsockFeature. */
export const VirtioVsockFeatures = new FeatureSet([
  { name: "STREAM", mask: 0x1n, requires: [] },
  { name: "SEQPACKET", mask: 0x2n, requires: [] },
  { name: "NO_IMPLIED_STREAM", mask: 0x4n, requires: [] },
]);

/**
 * Sockets between guest and host.
 * @see Virtual I/O Device (VIRTIO), Socket Device (spec/virtio/vsock.yaml:8)
 */
export const VsockDevice = {
  name: "vsock",
  aliases: [],
  virtioId: 19,
  features: VirtioVsockFeatures,
  config: VirtioVsockConfig,
  queues: {
    /** Packets to the guest. */
    rx: { first: 0, last: 0 },
    /** Packets from the guest. */
    tx: { first: 1, last: 1 },
    /** Events that the device reports. */
    event: { first: 2, last: 2 },
  },
} as const;
