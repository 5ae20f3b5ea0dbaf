// Generated from spec/virtio/net-control.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type Open, type VariableCodec, checkExactSize, checkRange, checkSize, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";

/**
 * Kinds of statistics.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:8)
 */
export const VirtioNetStatsTypes = {
  /** Of a receive queue. */
  RX_BASIC: 0x1n,
  /** Of the checksums of a receive queue. */
  RX_CSUM: 0x2n,
  /** Of the coalescing of a receive queue. */
  RX_GSO: 0x4n,
  /** Of the speed limit of a receive queue. */
  RX_SPEED: 0x8n,
  /** Of a transmit queue. */
  TX_BASIC: 0x10000n,
  /** Of the checksums of a transmit queue. */
  TX_CSUM: 0x20000n,
  /** Of the segmentation of a transmit queue. */
  TX_GSO: 0x40000n,
  /** Of the speed limit of a transmit queue. */
  TX_SPEED: 0x80000n,
  /** Of the control queue. */
  CVQ: 0x100000000n,
} as const;

/**
 * The byte with which the device answers a command.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:25)
 */
export const VirtioNetCtrlAck = {
  /** The command was carried out. */
  OK: 0,
  /** The command failed. */
  ERR: 1,
} as const;

/** A known value of VirtioNetCtrlAck. */
export type VirtioNetCtrlAck = (typeof VirtioNetCtrlAck)[keyof typeof VirtioNetCtrlAck];

/**
 * Classes of commands.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:32)
 */
export const VirtioNetCtrlClass = {
  /** Which packets are received. */
  RX: 0,
  /** MAC addresses. */
  MAC: 1,
  /** VLANs. */
  VLAN: 2,
  /** Announcements to the network. */
  ANNOUNCE: 3,
  /** Queues and hashes. */
  MQ: 4,
  /** Offloads of the driver. */
  GUEST_OFFLOADS: 5,
  /** Coalescing of notifications. */
  NOTF_COAL: 6,
  /** Statistics. */
  STATS: 8,
} as const;

/** A known value of VirtioNetCtrlClass. */
export type VirtioNetCtrlClass = (typeof VirtioNetCtrlClass)[keyof typeof VirtioNetCtrlClass];

/**
 * Commands of class RX; a byte follows that switches on (1) or off (0). From ALLUNI on they need CTRL_RX_EXTRA.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:45)
 */
export const VirtioNetCtrlRxCommand = {
  /** Receive everything. */
  PROMISC: 0,
  /** Receive all multicast packets. */
  ALLMULTI: 1,
  /** Receive all unicast packets. */
  ALLUNI: 2,
  /** Receive no multicast packets. */
  NOMULTI: 3,
  /** Receive no unicast packets. */
  NOUNI: 4,
  /** Receive no broadcast packets. */
  NOBCAST: 5,
} as const;

/** A known value of VirtioNetCtrlRxCommand. */
export type VirtioNetCtrlRxCommand = (typeof VirtioNetCtrlRxCommand)[keyof typeof VirtioNetCtrlRxCommand];

/**
 * Commands of class MAC.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:56)
 */
export const VirtioNetCtrlMacCommand = {
  /** Set the filter: a table of unicast addresses and one of multicast addresses follow. */
  TABLE_SET: 0,
  /** Set the MAC address: 6 bytes follow. */
  ADDR_SET: 1,
} as const;

/** A known value of VirtioNetCtrlMacCommand. */
export type VirtioNetCtrlMacCommand = (typeof VirtioNetCtrlMacCommand)[keyof typeof VirtioNetCtrlMacCommand];

/**
 * Commands of class VLAN; a 16-bit VLAN id follows.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:63)
 */
export const VirtioNetCtrlVlanCommand = {
  /** Receive a VLAN. */
  ADD: 0,
  /** Do not receive a VLAN any more. */
  DEL: 1,
} as const;

/** A known value of VirtioNetCtrlVlanCommand. */
export type VirtioNetCtrlVlanCommand = (typeof VirtioNetCtrlVlanCommand)[keyof typeof VirtioNetCtrlVlanCommand];

/**
 * Commands of class ANNOUNCE.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:70)
 */
export const VirtioNetCtrlAnnounceCommand = {
  /** The driver saw the request, so that the device clears it. */
  ACK: 0,
} as const;

/** A known value of VirtioNetCtrlAnnounceCommand. */
export type VirtioNetCtrlAnnounceCommand = (typeof VirtioNetCtrlAnnounceCommand)[keyof typeof VirtioNetCtrlAnnounceCommand];

/**
 * Commands of class MQ.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:76)
 */
export const VirtioNetCtrlMqCommand = {
  /** Set the number of queue pairs. */
  VQ_PAIRS_SET: 0,
  /** Set how packets are spread by their hash. */
  RSS_CONFIG: 1,
  /** Set which hashes are reported. */
  HASH_CONFIG: 2,
} as const;

/** A known value of VirtioNetCtrlMqCommand. */
export type VirtioNetCtrlMqCommand = (typeof VirtioNetCtrlMqCommand)[keyof typeof VirtioNetCtrlMqCommand];

/**
 * Commands of class GUEST_OFFLOADS.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:84)
 */
export const VirtioNetCtrlGuestOffloadsCommand = {
  /** Set the offloads: a 64-bit mask follows. */
  SET: 0,
} as const;

/** A known value of VirtioNetCtrlGuestOffloadsCommand. */
export type VirtioNetCtrlGuestOffloadsCommand = (typeof VirtioNetCtrlGuestOffloadsCommand)[keyof typeof VirtioNetCtrlGuestOffloadsCommand];

/**
 * Commands of class NOTF_COAL.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:90)
 */
export const VirtioNetCtrlNotfCoalCommand = {
  /** Set the parameters of all transmit queues. */
  TX_SET: 0,
  /** Set the parameters of all receive queues. */
  RX_SET: 1,
  /** Set the parameters of one queue. */
  VQ_SET: 2,
  /** Read the parameters of one queue. */
  VQ_GET: 3,
} as const;

/** A known value of VirtioNetCtrlNotfCoalCommand. */
export type VirtioNetCtrlNotfCoalCommand = (typeof VirtioNetCtrlNotfCoalCommand)[keyof typeof VirtioNetCtrlNotfCoalCommand];

/**
 * Commands of class STATS.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:99)
 */
export const VirtioNetCtrlStatsCommand = {
  /** Which statistics there are. */
  QUERY: 0,
  /** Read statistics. */
  GET: 1,
} as const;

/** A known value of VirtioNetCtrlStatsCommand. */
export type VirtioNetCtrlStatsCommand = (typeof VirtioNetCtrlStatsCommand)[keyof typeof VirtioNetCtrlStatsCommand];

/**
 * Which statistics follow the head of a reply.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:107)
 */
export const VirtioNetStatsReply = {
  /** Of a receive queue. */
  RX_BASIC: 0,
  /** Of the checksums of a receive queue. */
  RX_CSUM: 1,
  /** Of the coalescing of a receive queue. */
  RX_GSO: 2,
  /** Of the speed limit of a receive queue. */
  RX_SPEED: 3,
  /** Of a transmit queue. */
  TX_BASIC: 16,
  /** Of the checksums of a transmit queue. */
  TX_CSUM: 17,
  /** Of the segmentation of a transmit queue. */
  TX_GSO: 18,
  /** Of the speed limit of a transmit queue. */
  TX_SPEED: 19,
  /** Of the control queue. */
  CVQ: 32,
} as const;

/** A known value of VirtioNetStatsReply. */
export type VirtioNetStatsReply = (typeof VirtioNetStatsReply)[keyof typeof VirtioNetStatsReply];

/**
 * The head of a command; its data follow, then a byte for the answer.
 * In C: `virtio_net_ctrl_hdr`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:124)
 */
export interface VirtioNetCtrlHdr {
  /** The class. */
  class: Open<VirtioNetCtrlClass>;
  /** The command in its class. */
  cmd: number;
}

/** Refuses what does not fit in a VirtioNetCtrlHdr, by its name. */
function refuseVirtioNetCtrlHdr(value: VirtioNetCtrlHdr): void {
  checkRange(value.class, 0, 255, "VirtioNetCtrlHdr.class");
  checkRange(value.cmd, 0, 255, "VirtioNetCtrlHdr.cmd");
}

/** Encoder and decoder of VirtioNetCtrlHdr, 2 bytes. */
export const VirtioNetCtrlHdr: Codec<VirtioNetCtrlHdr> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    const value_class = value.class;
    const value_cmd = value.cmd;
    if (
      (value_class & 0xff) !== value_class ||
      (value_cmd & 0xff) !== value_cmd
    ) refuseVirtioNetCtrlHdr(value);
    view.setUint8(offset, value_class);
    view.setUint8(offset + 1, value_cmd);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "VirtioNetCtrlHdr");
    return {
      class: view.getUint8(offset),
      cmd: view.getUint8(offset + 1),
    };
  },
};

/**
 * A MAC address.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:131)
 */
export interface VirtioNetMacAddress {
  /** Its bytes. */
  octets: Uint8Array;
}

/** Encoder and decoder of VirtioNetMacAddress, 6 bytes. */
export const VirtioNetMacAddress: Codec<VirtioNetMacAddress> = {
  SIZE: 6,
  encodeInto(value, view, offset) {
    if (value.octets.length !== 6) checkRange(value.octets.length, 6, 6, "VirtioNetMacAddress.octets.length");
    writeBytes(view, offset, value.octets);
    return offset + 6;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 6, "VirtioNetMacAddress");
    return {
      octets: readBytes(view, offset, 6),
    };
  },
};

/**
 * A table of addresses; two of them stand in a TABLE_SET command.
 * In C: `virtio_net_ctrl_mac`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:136)
 */
export interface VirtioNetCtrlMac {
  /** The addresses. */
  macs: readonly VirtioNetMacAddress[];
}

/** Encoder and decoder of VirtioNetCtrlMac, 4 to 24580 bytes. */
export const VirtioNetCtrlMac: VariableCodec<VirtioNetCtrlMac> = {
  MINIMUM_SIZE: 4,
  MAXIMUM_SIZE: 24580,
  sizeOf(value) {
    return 4 + value.macs.length * 6;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 4, "VirtioNetCtrlMac");
    const count = view.getUint32(offset, true);
    checkRange(count, 0, 4096, "VirtioNetCtrlMac.entries");
    return 4 + count * 6;
  },
  encodeInto(value, view, offset) {
    if (!(value.macs.length <= 4096)) checkRange(value.macs.length, 0, 4096, "VirtioNetCtrlMac.macs.length");
    view.setUint32(offset, value.macs.length, true);
    for (let index = 0, at = offset + 4; index < value.macs.length; index++, at += 6) {
      const element = value.macs[index] as NonNullable<(typeof value.macs)[number]>;
      VirtioNetMacAddress.encodeInto(element, view, at);
    }
    return offset + 4 + value.macs.length * 6;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 4, "VirtioNetCtrlMac");
    const count = view.getUint32(offset, true);
    checkRange(count, 0, 4096, "VirtioNetCtrlMac.entries");
    checkExactSize(end - offset, 4 + count * 6, "VirtioNetCtrlMac");
    const macs = new Array<VirtioNetMacAddress>(count);
    for (let index = 0, at = offset + 4; index < count; index++, at += 6) {
      macs[index] = VirtioNetMacAddress.decodeFrom(view, at);
    }
    return {
      macs,
    };
  },
};

/**
 * What VQ_PAIRS_SET carries.
 * In C: `virtio_net_ctrl_mq`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:143)
 */
export interface VirtioNetCtrlMq {
  /** Number of queue pairs to use. */
  virtqueuePairs: number;
}

/** Encoder and decoder of VirtioNetCtrlMq, 2 bytes. */
export const VirtioNetCtrlMq: Codec<VirtioNetCtrlMq> = {
  SIZE: 2,
  encodeInto(value, view, offset) {
    const value_virtqueuePairs = value.virtqueuePairs;
    if ((value_virtqueuePairs & 0xffff) !== value_virtqueuePairs) checkRange(value.virtqueuePairs, 0, 65535, "VirtioNetCtrlMq.virtqueuePairs");
    view.setUint16(offset, value_virtqueuePairs, true);
    return offset + 2;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 2, "VirtioNetCtrlMq");
    return {
      virtqueuePairs: view.getUint16(offset, true),
    };
  },
};

/**
 * What TX_SET carries.
 * In C: `virtio_net_ctrl_coal_tx`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:149)
 */
export interface VirtioNetCtrlCoalTx {
  /** Most packets sent before a notification. */
  txMaxPackets: number;
  /** Longest delay of a notification in microseconds. */
  txUsecs: number;
}

/** Refuses what does not fit in a VirtioNetCtrlCoalTx, by its name. */
function refuseVirtioNetCtrlCoalTx(value: VirtioNetCtrlCoalTx): void {
  checkRange(value.txMaxPackets, 0, 4294967295, "VirtioNetCtrlCoalTx.txMaxPackets");
  checkRange(value.txUsecs, 0, 4294967295, "VirtioNetCtrlCoalTx.txUsecs");
}

/** Encoder and decoder of VirtioNetCtrlCoalTx, 8 bytes. */
export const VirtioNetCtrlCoalTx: Codec<VirtioNetCtrlCoalTx> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_txMaxPackets = value.txMaxPackets;
    const value_txUsecs = value.txUsecs;
    if (
      value_txMaxPackets >>> 0 !== value_txMaxPackets ||
      value_txUsecs >>> 0 !== value_txUsecs
    ) refuseVirtioNetCtrlCoalTx(value);
    view.setUint32(offset, value_txMaxPackets, true);
    view.setUint32(offset + 4, value_txUsecs, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioNetCtrlCoalTx");
    return {
      txMaxPackets: view.getUint32(offset, true),
      txUsecs: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * What RX_SET carries.
 * In C: `virtio_net_ctrl_coal_rx`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:156)
 */
export interface VirtioNetCtrlCoalRx {
  /** Most packets received before a notification. */
  rxMaxPackets: number;
  /** Longest delay of a notification in microseconds. */
  rxUsecs: number;
}

/** Refuses what does not fit in a VirtioNetCtrlCoalRx, by its name. */
function refuseVirtioNetCtrlCoalRx(value: VirtioNetCtrlCoalRx): void {
  checkRange(value.rxMaxPackets, 0, 4294967295, "VirtioNetCtrlCoalRx.rxMaxPackets");
  checkRange(value.rxUsecs, 0, 4294967295, "VirtioNetCtrlCoalRx.rxUsecs");
}

/** Encoder and decoder of VirtioNetCtrlCoalRx, 8 bytes. */
export const VirtioNetCtrlCoalRx: Codec<VirtioNetCtrlCoalRx> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_rxMaxPackets = value.rxMaxPackets;
    const value_rxUsecs = value.rxUsecs;
    if (
      value_rxMaxPackets >>> 0 !== value_rxMaxPackets ||
      value_rxUsecs >>> 0 !== value_rxUsecs
    ) refuseVirtioNetCtrlCoalRx(value);
    view.setUint32(offset, value_rxMaxPackets, true);
    view.setUint32(offset + 4, value_rxUsecs, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioNetCtrlCoalRx");
    return {
      rxMaxPackets: view.getUint32(offset, true),
      rxUsecs: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * How notifications are coalesced.
 * In C: `virtio_net_ctrl_coal`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:163)
 */
export interface VirtioNetCtrlCoal {
  /** Most packets before a notification. */
  maxPackets: number;
  /** Longest delay of a notification in microseconds. */
  maxUsecs: number;
}

/** Refuses what does not fit in a VirtioNetCtrlCoal, by its name. */
function refuseVirtioNetCtrlCoal(value: VirtioNetCtrlCoal): void {
  checkRange(value.maxPackets, 0, 4294967295, "VirtioNetCtrlCoal.maxPackets");
  checkRange(value.maxUsecs, 0, 4294967295, "VirtioNetCtrlCoal.maxUsecs");
}

/** Encoder and decoder of VirtioNetCtrlCoal, 8 bytes. */
export const VirtioNetCtrlCoal: Codec<VirtioNetCtrlCoal> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_maxPackets = value.maxPackets;
    const value_maxUsecs = value.maxUsecs;
    if (
      value_maxPackets >>> 0 !== value_maxPackets ||
      value_maxUsecs >>> 0 !== value_maxUsecs
    ) refuseVirtioNetCtrlCoal(value);
    view.setUint32(offset, value_maxPackets, true);
    view.setUint32(offset + 4, value_maxUsecs, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioNetCtrlCoal");
    return {
      maxPackets: view.getUint32(offset, true),
      maxUsecs: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * What VQ_SET and VQ_GET carry.
 * In C: `virtio_net_ctrl_coal_vq`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:171)
 */
export interface VirtioNetCtrlCoalVq {
  /** Index of the queue. */
  vqn: number;
  /** The parameters; VQ_GET fills them. */
  coal: VirtioNetCtrlCoal;
}

/** Refuses what does not fit in a VirtioNetCtrlCoalVq, by its name. */
function refuseVirtioNetCtrlCoalVq(value: VirtioNetCtrlCoalVq): void {
  checkRange(value.vqn, 0, 65535, "VirtioNetCtrlCoalVq.vqn");
  refuseVirtioNetCtrlCoal(value.coal);
}

/** Encoder and decoder of VirtioNetCtrlCoalVq, 12 bytes. */
export const VirtioNetCtrlCoalVq: Codec<VirtioNetCtrlCoalVq> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_vqn = value.vqn;
    const value_coal_maxPackets = value.coal.maxPackets;
    const value_coal_maxUsecs = value.coal.maxUsecs;
    if (
      (value_vqn & 0xffff) !== value_vqn ||
      value_coal_maxPackets >>> 0 !== value_coal_maxPackets ||
      value_coal_maxUsecs >>> 0 !== value_coal_maxUsecs
    ) refuseVirtioNetCtrlCoalVq(value);
    view.setUint16(offset, value_vqn, true);
    view.setUint16(offset + 2, 0);
    view.setUint32(offset + 4, value_coal_maxPackets, true);
    view.setUint32(offset + 8, value_coal_maxUsecs, true);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "VirtioNetCtrlCoalVq");
    return {
      vqn: view.getUint16(offset, true),
      coal: {
        maxPackets: view.getUint32(offset + 4, true),
        maxUsecs: view.getUint32(offset + 8, true),
      },
    };
  },
};

/**
 * The answer to QUERY.
 * In C: `virtio_net_stats_capabilities`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:180)
 */
export interface VirtioNetStatsCapabilities {
  /** Statistics that there are. */
  supportedStatsTypes: bigint;
}

/** Encoder and decoder of VirtioNetStatsCapabilities, 8 bytes. */
export const VirtioNetStatsCapabilities: Codec<VirtioNetStatsCapabilities> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.supportedStatsTypes, true, "VirtioNetStatsCapabilities.supportedStatsTypes");
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioNetStatsCapabilities");
    return {
      supportedStatsTypes: readU64(view, offset, true),
    };
  },
};

/**
 * Which statistics of a queue are asked for.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:187)
 */
export interface VirtioNetQueueStatsRequest {
  /** Index of the queue. */
  vqIndex: number;
  /** The statistics. */
  typesBitmap: bigint;
}

/** Encoder and decoder of VirtioNetQueueStatsRequest, 16 bytes. */
export const VirtioNetQueueStatsRequest: Codec<VirtioNetQueueStatsRequest> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_vqIndex = value.vqIndex;
    if ((value_vqIndex & 0xffff) !== value_vqIndex) checkRange(value.vqIndex, 0, 65535, "VirtioNetQueueStatsRequest.vqIndex");
    view.setUint16(offset, value_vqIndex, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    writeU64(view, offset + 8, value.typesBitmap, true, "VirtioNetQueueStatsRequest.typesBitmap");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioNetQueueStatsRequest");
    return {
      vqIndex: view.getUint16(offset, true),
      typesBitmap: readU64(view, offset + 8, true),
    };
  },
};

/**
 * What GET carries, one after the other for each queue.
 * In C: `virtio_net_ctrl_queue_stats`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:194)
 */
export interface VirtioNetCtrlQueueStats {
  /** What is asked of the queue. */
  stats: VirtioNetQueueStatsRequest;
}

/** Encoder and decoder of VirtioNetCtrlQueueStats, 16 bytes. */
export const VirtioNetCtrlQueueStats: Codec<VirtioNetCtrlQueueStats> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_stats_vqIndex = value.stats.vqIndex;
    if ((value_stats_vqIndex & 0xffff) !== value_stats_vqIndex) checkRange(value.stats.vqIndex, 0, 65535, "VirtioNetQueueStatsRequest.vqIndex");
    view.setUint16(offset, value_stats_vqIndex, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    writeU64(view, offset + 8, value.stats.typesBitmap, true, "VirtioNetQueueStatsRequest.typesBitmap");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioNetCtrlQueueStats");
    return {
      stats: {
        vqIndex: view.getUint16(offset, true),
        typesBitmap: readU64(view, offset + 8, true),
      },
    };
  },
};

/**
 * The head of statistics that GET returns.
 * In C: `virtio_net_stats_reply_hdr`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:201)
 */
export interface VirtioNetStatsReplyHdr {
  /** Which statistics they are. */
  type: Open<VirtioNetStatsReply>;
  /** Index of the queue. */
  vqIndex: number;
  /** Bytes of the statistics with this head. */
  size: number;
}

/** Refuses what does not fit in a VirtioNetStatsReplyHdr, by its name. */
function refuseVirtioNetStatsReplyHdr(value: VirtioNetStatsReplyHdr): void {
  checkRange(value.type, 0, 255, "VirtioNetStatsReplyHdr.type");
  checkRange(value.vqIndex, 0, 65535, "VirtioNetStatsReplyHdr.vqIndex");
  checkRange(value.size, 0, 65535, "VirtioNetStatsReplyHdr.size");
}

/** Encoder and decoder of VirtioNetStatsReplyHdr, 8 bytes. */
export const VirtioNetStatsReplyHdr: Codec<VirtioNetStatsReplyHdr> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_vqIndex = value.vqIndex;
    const value_size = value.size;
    if (
      (value_type & 0xff) !== value_type ||
      (value_vqIndex & 0xffff) !== value_vqIndex ||
      (value_size & 0xffff) !== value_size
    ) refuseVirtioNetStatsReplyHdr(value);
    view.setUint8(offset, value_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_size, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioNetStatsReplyHdr");
    return {
      type: view.getUint8(offset),
      vqIndex: view.getUint16(offset + 2, true),
      size: view.getUint16(offset + 6, true),
    };
  },
};

/**
 * Statistics of the control queue.
 * In C: `virtio_net_stats_cvq`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:212)
 */
export interface VirtioNetStatsCvq {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Commands received. */
  commandNum: bigint;
  /** Commands that succeeded. */
  okNum: bigint;
}

/** Encoder and decoder of VirtioNetStatsCvq, 24 bytes. */
export const VirtioNetStatsCvq: Codec<VirtioNetStatsCvq> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.commandNum, true, "VirtioNetStatsCvq.commandNum");
    writeU64(view, offset + 16, value.okNum, true, "VirtioNetStatsCvq.okNum");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioNetStatsCvq");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      commandNum: readU64(view, offset + 8, true),
      okNum: readU64(view, offset + 16, true),
    };
  },
};

/**
 * Statistics of a receive queue.
 * In C: `virtio_net_stats_rx_basic`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:221)
 */
export interface VirtioNetStatsRxBasic {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Kicks by the driver. */
  rxNotifications: bigint;
  /** Packets passed to the driver. */
  rxPackets: bigint;
  /** Bytes passed to the driver. */
  rxBytes: bigint;
  /** Interrupts by the device. */
  rxInterrupts: bigint;
  /** Packets dropped for whatever reason. */
  rxDrops: bigint;
  /** Packets dropped for want of buffers. */
  rxDropOverruns: bigint;
}

/** Encoder and decoder of VirtioNetStatsRxBasic, 56 bytes. */
export const VirtioNetStatsRxBasic: Codec<VirtioNetStatsRxBasic> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.rxNotifications, true, "VirtioNetStatsRxBasic.rxNotifications");
    writeU64(view, offset + 16, value.rxPackets, true, "VirtioNetStatsRxBasic.rxPackets");
    writeU64(view, offset + 24, value.rxBytes, true, "VirtioNetStatsRxBasic.rxBytes");
    writeU64(view, offset + 32, value.rxInterrupts, true, "VirtioNetStatsRxBasic.rxInterrupts");
    writeU64(view, offset + 40, value.rxDrops, true, "VirtioNetStatsRxBasic.rxDrops");
    writeU64(view, offset + 48, value.rxDropOverruns, true, "VirtioNetStatsRxBasic.rxDropOverruns");
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioNetStatsRxBasic");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      rxNotifications: readU64(view, offset + 8, true),
      rxPackets: readU64(view, offset + 16, true),
      rxBytes: readU64(view, offset + 24, true),
      rxInterrupts: readU64(view, offset + 32, true),
      rxDrops: readU64(view, offset + 40, true),
      rxDropOverruns: readU64(view, offset + 48, true),
    };
  },
};

/**
 * Statistics of a transmit queue.
 * In C: `virtio_net_stats_tx_basic`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:234)
 */
export interface VirtioNetStatsTxBasic {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Kicks by the driver. */
  txNotifications: bigint;
  /** Packets sent by the device. */
  txPackets: bigint;
  /** Bytes sent by the device. */
  txBytes: bigint;
  /** Interrupts by the device. */
  txInterrupts: bigint;
  /** Packets dropped for whatever reason. */
  txDrops: bigint;
  /** Packets dropped because their descriptors were wrong. */
  txDropMalformed: bigint;
}

/** Encoder and decoder of VirtioNetStatsTxBasic, 56 bytes. */
export const VirtioNetStatsTxBasic: Codec<VirtioNetStatsTxBasic> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.txNotifications, true, "VirtioNetStatsTxBasic.txNotifications");
    writeU64(view, offset + 16, value.txPackets, true, "VirtioNetStatsTxBasic.txPackets");
    writeU64(view, offset + 24, value.txBytes, true, "VirtioNetStatsTxBasic.txBytes");
    writeU64(view, offset + 32, value.txInterrupts, true, "VirtioNetStatsTxBasic.txInterrupts");
    writeU64(view, offset + 40, value.txDrops, true, "VirtioNetStatsTxBasic.txDrops");
    writeU64(view, offset + 48, value.txDropMalformed, true, "VirtioNetStatsTxBasic.txDropMalformed");
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioNetStatsTxBasic");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      txNotifications: readU64(view, offset + 8, true),
      txPackets: readU64(view, offset + 16, true),
      txBytes: readU64(view, offset + 24, true),
      txInterrupts: readU64(view, offset + 32, true),
      txDrops: readU64(view, offset + 40, true),
      txDropMalformed: readU64(view, offset + 48, true),
    };
  },
};

/**
 * Statistics of the checksums of a receive queue; with GUEST_CSUM.
 * In C: `virtio_net_stats_rx_csum`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:247)
 */
export interface VirtioNetStatsRxCsum {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Packets with DATA_VALID. */
  rxCsumValid: bigint;
  /** Packets with NEEDS_CSUM. */
  rxNeedsCsum: bigint;
  /** Packets whose checksum the device did not look at. */
  rxCsumNone: bigint;
  /** Packets with a wrong checksum. */
  rxCsumBad: bigint;
}

/** Encoder and decoder of VirtioNetStatsRxCsum, 40 bytes. */
export const VirtioNetStatsRxCsum: Codec<VirtioNetStatsRxCsum> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.rxCsumValid, true, "VirtioNetStatsRxCsum.rxCsumValid");
    writeU64(view, offset + 16, value.rxNeedsCsum, true, "VirtioNetStatsRxCsum.rxNeedsCsum");
    writeU64(view, offset + 24, value.rxCsumNone, true, "VirtioNetStatsRxCsum.rxCsumNone");
    writeU64(view, offset + 32, value.rxCsumBad, true, "VirtioNetStatsRxCsum.rxCsumBad");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioNetStatsRxCsum");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      rxCsumValid: readU64(view, offset + 8, true),
      rxNeedsCsum: readU64(view, offset + 16, true),
      rxCsumNone: readU64(view, offset + 24, true),
      rxCsumBad: readU64(view, offset + 32, true),
    };
  },
};

/**
 * Statistics of the checksums of a transmit queue; with CSUM.
 * In C: `virtio_net_stats_tx_csum`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:258)
 */
export interface VirtioNetStatsTxCsum {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Packets whose checksum the device need not complete. */
  txCsumNone: bigint;
  /** Packets whose checksum the device completes. */
  txNeedsCsum: bigint;
}

/** Encoder and decoder of VirtioNetStatsTxCsum, 24 bytes. */
export const VirtioNetStatsTxCsum: Codec<VirtioNetStatsTxCsum> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.txCsumNone, true, "VirtioNetStatsTxCsum.txCsumNone");
    writeU64(view, offset + 16, value.txNeedsCsum, true, "VirtioNetStatsTxCsum.txNeedsCsum");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioNetStatsTxCsum");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      txCsumNone: readU64(view, offset + 8, true),
      txNeedsCsum: readU64(view, offset + 16, true),
    };
  },
};

/**
 * Statistics of the coalescing of a receive queue; with GUEST_TSO4 or GUEST_TSO6.
 * In C: `virtio_net_stats_rx_gso`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:267)
 */
export interface VirtioNetStatsRxGso {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Unsegmented packets received. */
  rxGsoPackets: bigint;
  /** Their bytes with headers. */
  rxGsoBytes: bigint;
  /** Packets that the device coalesced. */
  rxGsoPacketsCoalesced: bigint;
  /** Their bytes with headers. */
  rxGsoBytesCoalesced: bigint;
}

/** Encoder and decoder of VirtioNetStatsRxGso, 40 bytes. */
export const VirtioNetStatsRxGso: Codec<VirtioNetStatsRxGso> = {
  SIZE: 40,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.rxGsoPackets, true, "VirtioNetStatsRxGso.rxGsoPackets");
    writeU64(view, offset + 16, value.rxGsoBytes, true, "VirtioNetStatsRxGso.rxGsoBytes");
    writeU64(view, offset + 24, value.rxGsoPacketsCoalesced, true, "VirtioNetStatsRxGso.rxGsoPacketsCoalesced");
    writeU64(view, offset + 32, value.rxGsoBytesCoalesced, true, "VirtioNetStatsRxGso.rxGsoBytesCoalesced");
    return offset + 40;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 40, "VirtioNetStatsRxGso");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      rxGsoPackets: readU64(view, offset + 8, true),
      rxGsoBytes: readU64(view, offset + 16, true),
      rxGsoPacketsCoalesced: readU64(view, offset + 24, true),
      rxGsoBytesCoalesced: readU64(view, offset + 32, true),
    };
  },
};

/**
 * Statistics of the segmentation of a transmit queue; with HOST_TSO4, HOST_TSO6 or HOST_USO.
 * In C: `virtio_net_stats_tx_gso`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:278)
 */
export interface VirtioNetStatsTxGso {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Packets to be segmented that were sent. */
  txGsoPackets: bigint;
  /** Their bytes. */
  txGsoBytes: bigint;
  /** Segments made of them. */
  txGsoSegments: bigint;
  /** Bytes of the segments. */
  txGsoSegmentsBytes: bigint;
  /** Packets to be segmented that were sent as they are. */
  txGsoPacketsNoseg: bigint;
  /** Their bytes. */
  txGsoBytesNoseg: bigint;
}

/** Encoder and decoder of VirtioNetStatsTxGso, 56 bytes. */
export const VirtioNetStatsTxGso: Codec<VirtioNetStatsTxGso> = {
  SIZE: 56,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.txGsoPackets, true, "VirtioNetStatsTxGso.txGsoPackets");
    writeU64(view, offset + 16, value.txGsoBytes, true, "VirtioNetStatsTxGso.txGsoBytes");
    writeU64(view, offset + 24, value.txGsoSegments, true, "VirtioNetStatsTxGso.txGsoSegments");
    writeU64(view, offset + 32, value.txGsoSegmentsBytes, true, "VirtioNetStatsTxGso.txGsoSegmentsBytes");
    writeU64(view, offset + 40, value.txGsoPacketsNoseg, true, "VirtioNetStatsTxGso.txGsoPacketsNoseg");
    writeU64(view, offset + 48, value.txGsoBytesNoseg, true, "VirtioNetStatsTxGso.txGsoBytesNoseg");
    return offset + 56;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 56, "VirtioNetStatsTxGso");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      txGsoPackets: readU64(view, offset + 8, true),
      txGsoBytes: readU64(view, offset + 16, true),
      txGsoSegments: readU64(view, offset + 24, true),
      txGsoSegmentsBytes: readU64(view, offset + 32, true),
      txGsoPacketsNoseg: readU64(view, offset + 40, true),
      txGsoBytesNoseg: readU64(view, offset + 48, true),
    };
  },
};

/**
 * Statistics of the speed limit of a receive queue.
 * In C: `virtio_net_stats_rx_speed`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:291)
 */
export interface VirtioNetStatsRxSpeed {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Packets dropped above the limit. */
  rxRatelimitPackets: bigint;
  /** Their bytes. */
  rxRatelimitBytes: bigint;
}

/** Encoder and decoder of VirtioNetStatsRxSpeed, 24 bytes. */
export const VirtioNetStatsRxSpeed: Codec<VirtioNetStatsRxSpeed> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.rxRatelimitPackets, true, "VirtioNetStatsRxSpeed.rxRatelimitPackets");
    writeU64(view, offset + 16, value.rxRatelimitBytes, true, "VirtioNetStatsRxSpeed.rxRatelimitBytes");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioNetStatsRxSpeed");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      rxRatelimitPackets: readU64(view, offset + 8, true),
      rxRatelimitBytes: readU64(view, offset + 16, true),
    };
  },
};

/**
 * Statistics of the speed limit of a transmit queue.
 * In C: `virtio_net_stats_tx_speed`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net-control.yaml:300)
 */
export interface VirtioNetStatsTxSpeed {
  /** The head. */
  hdr: VirtioNetStatsReplyHdr;
  /** Packets dropped above the limit. */
  txRatelimitPackets: bigint;
  /** Their bytes. */
  txRatelimitBytes: bigint;
}

/** Encoder and decoder of VirtioNetStatsTxSpeed, 24 bytes. */
export const VirtioNetStatsTxSpeed: Codec<VirtioNetStatsTxSpeed> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_type = value.hdr.type;
    const value_hdr_vqIndex = value.hdr.vqIndex;
    const value_hdr_size = value.hdr.size;
    if (
      (value_hdr_type & 0xff) !== value_hdr_type ||
      (value_hdr_vqIndex & 0xffff) !== value_hdr_vqIndex ||
      (value_hdr_size & 0xffff) !== value_hdr_size
    ) refuseVirtioNetStatsReplyHdr(value.hdr);
    view.setUint8(offset, value_hdr_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_hdr_vqIndex, true);
    view.setUint16(offset + 4, 0);
    view.setUint16(offset + 6, value_hdr_size, true);
    writeU64(view, offset + 8, value.txRatelimitPackets, true, "VirtioNetStatsTxSpeed.txRatelimitPackets");
    writeU64(view, offset + 16, value.txRatelimitBytes, true, "VirtioNetStatsTxSpeed.txRatelimitBytes");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioNetStatsTxSpeed");
    return {
      hdr: {
        type: view.getUint8(offset),
        vqIndex: view.getUint16(offset + 2, true),
        size: view.getUint16(offset + 6, true),
      },
      txRatelimitPackets: readU64(view, offset + 8, true),
      txRatelimitBytes: readU64(view, offset + 16, true),
    };
  },
};
