// Generated from spec/virtio/net.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, type VariableCodec, checkExactSize, checkRange, checkSize, checkView, readBytes, writeBytes } from "../support/index.js";

/**
 * Fewest queue pairs that can be asked for.
 * Unit: queue pairs.
 * In C: `VIRTIO_NET_CTRL_MQ_VQ_PAIRS_MIN`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:19)
 */
export const VIRTIO_NET_MIN_QUEUE_PAIRS = 1;

/**
 * Most queue pairs that can be asked for.
 * Unit: queue pairs.
 * In C: `VIRTIO_NET_CTRL_MQ_VQ_PAIRS_MAX`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:20)
 */
export const VIRTIO_NET_MAX_QUEUE_PAIRS = 32768;

/**
 * Smallest MTU that a device may tell: the least that IPv4 needs.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:21)
 */
export const VIRTIO_NET_MIN_MTU = 68;

/**
 * Both UDP tunnel bits of gso_type.
 * In C: `VIRTIO_NET_HDR_GSO_UDP_TUNNEL`.
 * @see linux/virtio_net.h, VIRTIO_NET_HDR_GSO_UDP_TUNNEL (spec/virtio/net.yaml:22)
 */
export const VIRTIO_NET_GSO_UDP_TUNNEL_MASK = 96;

/**
 * Most addresses of a MAC filter table accepted here; the standard names no bound.
 * Unit: addresses.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:23)
 */
export const VIRTIO_NET_MAX_FILTER_ADDRESSES = 4096;

/**
 * Most entries of an indirection table: the greatest power of two that rss_max_indirection_table_length can express.
 * Unit: entries.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:24)
 */
export const VIRTIO_NET_MAX_INDIRECTION_ENTRIES = 32768;

/**
 * Most bytes of a hash key, since its length is a byte.
 * Unit: bytes.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:25)
 */
export const VIRTIO_NET_MAX_HASH_KEY_SIZE = 255;

/**
 * State of the device.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:94)
 */
export const VirtioNetStatus = {
  /** The link is up. */
  LINK_UP: 0x1,
  /** The driver is asked to announce itself to the network. */
  ANNOUNCE: 0x2,
} as const;

/**
 * Flags of a packet.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:101)
 */
export const VirtioNetHdrFlags = {
  /** The checksum is partial; csum_start and csum_offset say how to complete it. */
  NEEDS_CSUM: 0x1,
  /** The device found the checksum right. */
  DATA_VALID: 0x2,
  /** csum_start and csum_offset count coalesced segments and duplicate acknowledgements. */
  RSC_INFO: 0x4,
  /** The outer UDP checksum is partial as well. */
  UDP_TUNNEL_CSUM: 0x8,
} as const;

/**
 * Bits that stand beside the kind of segmentation in gso_type.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:110)
 */
export const VirtioNetGsoFlags = {
  /** Inside a UDP tunnel over IPv4. */
  UDP_TUNNEL_IPV4: 0x20,
  /** Inside a UDP tunnel over IPv6. */
  UDP_TUNNEL_IPV6: 0x40,
  /** TCP with ECN. */
  ECN: 0x80,
} as const;

/**
 * Packets of which a hash is calculated.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:118)
 */
export const VirtioNetHashTypes = {
  /** IPv4. */
  IPV4: 0x1,
  /** TCP over IPv4. */
  TCPV4: 0x2,
  /** UDP over IPv4. */
  UDPV4: 0x4,
  /** IPv6. */
  IPV6: 0x8,
  /** TCP over IPv6. */
  TCPV6: 0x10,
  /** UDP over IPv6. */
  UDPV6: 0x20,
  /** IPv6 with extension headers. */
  IP_EX: 0x40,
  /** TCP over IPv6 with extension headers. */
  TCP_EX: 0x80,
  /** UDP over IPv6 with extension headers. */
  UDP_EX: 0x100,
} as const;

/**
 * How a packet is to be segmented, in the low bits of gso_type.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:134)
 */
export const VirtioNetGsoType = {
  /** Not at all. */
  NONE: 0,
  /** TCP over IPv4. */
  TCPV4: 1,
  /** UDP, by IP fragments. */
  UDP: 3,
  /** TCP over IPv6. */
  TCPV6: 4,
  /** UDP, by datagrams. */
  UDP_L4: 5,
} as const;

/** A known value of VirtioNetGsoType. */
export type VirtioNetGsoType = (typeof VirtioNetGsoType)[keyof typeof VirtioNetGsoType];

/**
 * What the reported hash was calculated of.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:144)
 */
export const VirtioNetHashReport = {
  /** There is no hash. */
  NONE: 0,
  /** IPv4. */
  IPV4: 1,
  /** TCP over IPv4. */
  TCPV4: 2,
  /** UDP over IPv4. */
  UDPV4: 3,
  /** IPv6. */
  IPV6: 4,
  /** TCP over IPv6. */
  TCPV6: 5,
  /** UDP over IPv6. */
  UDPV6: 6,
  /** IPv6 with extension headers. */
  IPV6_EX: 7,
  /** TCP over IPv6 with extension headers. */
  TCPV6_EX: 8,
  /** UDP over IPv6 with extension headers. */
  UDPV6_EX: 9,
} as const;

/** A known value of VirtioNetHashReport. */
export type VirtioNetHashReport = (typeof VirtioNetHashReport)[keyof typeof VirtioNetHashReport];

/**
 * The configuration space of the network device.
 * In C: `virtio_net_config_full`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:161)
 */
export interface VirtioNetConfig {
  /** The MAC address. Meaningful with MAC. */
  mac: Uint8Array;
  /** State of the link. Meaningful with STATUS. */
  status: number;
  /** Most queue pairs; exists with MQ or RSS. */
  maxVirtqueuePairs: number;
  /** Largest MTU in bytes. Meaningful with MTU. */
  mtu: number;
  /** Speed in Mbit/s; unknown above 0x7fffffff. Meaningful with SPEED_DUPLEX. */
  speed: number;
  /** 0 half duplex, 1 full duplex, otherwise unknown. Meaningful with SPEED_DUPLEX. */
  duplex: number;
  /** Most bytes of a hash key; exists with RSS or HASH_REPORT. */
  rssMaxKeySize: number;
  /** Most entries of the indirection table. Meaningful with RSS. */
  rssMaxIndirectionTableLength: number;
  /** Hashes that the device can calculate; exists with RSS or HASH_REPORT. */
  supportedHashTypes: number;
  /** Tunnels whose inner headers the device can hash, a bit each. Meaningful with HASH_TUNNEL. */
  supportedTunnelTypes: number;
}

/** Refuses what does not fit in a VirtioNetConfig, by its name. */
function refuseVirtioNetConfig(value: VirtioNetConfig): void {
  checkRange(value.mac.length, 6, 6, "VirtioNetConfig.mac.length");
  checkRange(value.status, 0, 65535, "VirtioNetConfig.status");
  checkRange(value.maxVirtqueuePairs, 0, 65535, "VirtioNetConfig.maxVirtqueuePairs");
  checkRange(value.mtu, 0, 65535, "VirtioNetConfig.mtu");
  checkRange(value.speed, 0, 4294967295, "VirtioNetConfig.speed");
  checkRange(value.duplex, 0, 255, "VirtioNetConfig.duplex");
  checkRange(value.rssMaxKeySize, 0, 255, "VirtioNetConfig.rssMaxKeySize");
  checkRange(value.rssMaxIndirectionTableLength, 0, 65535, "VirtioNetConfig.rssMaxIndirectionTableLength");
  checkRange(value.supportedHashTypes, 0, 4294967295, "VirtioNetConfig.supportedHashTypes");
  checkRange(value.supportedTunnelTypes, 0, 4294967295, "VirtioNetConfig.supportedTunnelTypes");
}

/** Encoder and decoder of VirtioNetConfig, 28 bytes. */
export const VirtioNetConfig: Codec<VirtioNetConfig> = {
  SIZE: 28,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    const value_maxVirtqueuePairs = value.maxVirtqueuePairs;
    const value_mtu = value.mtu;
    const value_speed = value.speed;
    const value_duplex = value.duplex;
    const value_rssMaxKeySize = value.rssMaxKeySize;
    const value_rssMaxIndirectionTableLength = value.rssMaxIndirectionTableLength;
    const value_supportedHashTypes = value.supportedHashTypes;
    const value_supportedTunnelTypes = value.supportedTunnelTypes;
    if (
      value.mac.length !== 6 ||
      (value_status & 0xffff) !== value_status ||
      (value_maxVirtqueuePairs & 0xffff) !== value_maxVirtqueuePairs ||
      (value_mtu & 0xffff) !== value_mtu ||
      value_speed >>> 0 !== value_speed ||
      (value_duplex & 0xff) !== value_duplex ||
      (value_rssMaxKeySize & 0xff) !== value_rssMaxKeySize ||
      (value_rssMaxIndirectionTableLength & 0xffff) !== value_rssMaxIndirectionTableLength ||
      value_supportedHashTypes >>> 0 !== value_supportedHashTypes ||
      value_supportedTunnelTypes >>> 0 !== value_supportedTunnelTypes
    ) refuseVirtioNetConfig(value);
    writeBytes(view, offset, value.mac);
    view.setUint16(offset + 6, value_status, true);
    view.setUint16(offset + 8, value_maxVirtqueuePairs, true);
    view.setUint16(offset + 10, value_mtu, true);
    view.setUint32(offset + 12, value_speed, true);
    view.setUint8(offset + 16, value_duplex);
    view.setUint8(offset + 17, value_rssMaxKeySize);
    view.setUint16(offset + 18, value_rssMaxIndirectionTableLength, true);
    view.setUint32(offset + 20, value_supportedHashTypes, true);
    view.setUint32(offset + 24, value_supportedTunnelTypes, true);
    return offset + 28;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 28, "VirtioNetConfig");
    return {
      mac: readBytes(view, offset, 6),
      status: view.getUint16(offset + 6, true),
      maxVirtqueuePairs: view.getUint16(offset + 8, true),
      mtu: view.getUint16(offset + 10, true),
      speed: view.getUint32(offset + 12, true),
      duplex: view.getUint8(offset + 16),
      rssMaxKeySize: view.getUint8(offset + 17),
      rssMaxIndirectionTableLength: view.getUint16(offset + 18, true),
      supportedHashTypes: view.getUint32(offset + 20, true),
      supportedTunnelTypes: view.getUint32(offset + 24, true),
    };
  },
};

/** The fields of VirtioNetConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioNetConfigFields: readonly ConfigurationField[] = [
  { name: "mac", offset: 0, size: 6, driverWritable: false, requires: { name: "MAC", mask: 0x20n } },
  { name: "status", offset: 6, size: 2, driverWritable: false, requires: { name: "STATUS", mask: 0x10000n } },
  { name: "maxVirtqueuePairs", offset: 8, size: 2, driverWritable: false, requires: undefined },
  { name: "mtu", offset: 10, size: 2, driverWritable: false, requires: { name: "MTU", mask: 0x8n } },
  { name: "speed", offset: 12, size: 4, driverWritable: false, requires: { name: "SPEED_DUPLEX", mask: 0x8000000000000000n } },
  { name: "duplex", offset: 16, size: 1, driverWritable: false, requires: { name: "SPEED_DUPLEX", mask: 0x8000000000000000n } },
  { name: "rssMaxKeySize", offset: 17, size: 1, driverWritable: false, requires: undefined },
  { name: "rssMaxIndirectionTableLength", offset: 18, size: 2, driverWritable: false, requires: { name: "RSS", mask: 0x1000000000000000n } },
  { name: "supportedHashTypes", offset: 20, size: 4, driverWritable: false, requires: undefined },
  { name: "supportedTunnelTypes", offset: 24, size: 4, driverWritable: false, requires: { name: "HASH_TUNNEL", mask: 0x8000000000000n } },
];

/**
 * The configuration space as the Linux header has it, without what HASH_TUNNEL adds.
 * In C: `virtio_net_config`.
 * @see linux/virtio_net.h, struct virtio_net_config (spec/virtio/net.yaml:177)
 */
export interface VirtioNetLinuxConfig {
  /** The MAC address. Meaningful with MAC. */
  mac: Uint8Array;
  /** State of the link. Meaningful with STATUS. */
  status: number;
  /** Most queue pairs; exists with MQ or RSS. */
  maxVirtqueuePairs: number;
  /** Largest MTU in bytes. Meaningful with MTU. */
  mtu: number;
  /** Speed in Mbit/s; unknown above 0x7fffffff. Meaningful with SPEED_DUPLEX. */
  speed: number;
  /** 0 half duplex, 1 full duplex, otherwise unknown. Meaningful with SPEED_DUPLEX. */
  duplex: number;
  /** Most bytes of a hash key; exists with RSS or HASH_REPORT. */
  rssMaxKeySize: number;
  /** Most entries of the indirection table. Meaningful with RSS. */
  rssMaxIndirectionTableLength: number;
  /** Hashes that the device can calculate; exists with RSS or HASH_REPORT. */
  supportedHashTypes: number;
}

/** Refuses what does not fit in a VirtioNetLinuxConfig, by its name. */
function refuseVirtioNetLinuxConfig(value: VirtioNetLinuxConfig): void {
  checkRange(value.mac.length, 6, 6, "VirtioNetLinuxConfig.mac.length");
  checkRange(value.status, 0, 65535, "VirtioNetLinuxConfig.status");
  checkRange(value.maxVirtqueuePairs, 0, 65535, "VirtioNetLinuxConfig.maxVirtqueuePairs");
  checkRange(value.mtu, 0, 65535, "VirtioNetLinuxConfig.mtu");
  checkRange(value.speed, 0, 4294967295, "VirtioNetLinuxConfig.speed");
  checkRange(value.duplex, 0, 255, "VirtioNetLinuxConfig.duplex");
  checkRange(value.rssMaxKeySize, 0, 255, "VirtioNetLinuxConfig.rssMaxKeySize");
  checkRange(value.rssMaxIndirectionTableLength, 0, 65535, "VirtioNetLinuxConfig.rssMaxIndirectionTableLength");
  checkRange(value.supportedHashTypes, 0, 4294967295, "VirtioNetLinuxConfig.supportedHashTypes");
}

/** Encoder and decoder of VirtioNetLinuxConfig, 24 bytes. */
export const VirtioNetLinuxConfig: Codec<VirtioNetLinuxConfig> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    const value_maxVirtqueuePairs = value.maxVirtqueuePairs;
    const value_mtu = value.mtu;
    const value_speed = value.speed;
    const value_duplex = value.duplex;
    const value_rssMaxKeySize = value.rssMaxKeySize;
    const value_rssMaxIndirectionTableLength = value.rssMaxIndirectionTableLength;
    const value_supportedHashTypes = value.supportedHashTypes;
    if (
      value.mac.length !== 6 ||
      (value_status & 0xffff) !== value_status ||
      (value_maxVirtqueuePairs & 0xffff) !== value_maxVirtqueuePairs ||
      (value_mtu & 0xffff) !== value_mtu ||
      value_speed >>> 0 !== value_speed ||
      (value_duplex & 0xff) !== value_duplex ||
      (value_rssMaxKeySize & 0xff) !== value_rssMaxKeySize ||
      (value_rssMaxIndirectionTableLength & 0xffff) !== value_rssMaxIndirectionTableLength ||
      value_supportedHashTypes >>> 0 !== value_supportedHashTypes
    ) refuseVirtioNetLinuxConfig(value);
    writeBytes(view, offset, value.mac);
    view.setUint16(offset + 6, value_status, true);
    view.setUint16(offset + 8, value_maxVirtqueuePairs, true);
    view.setUint16(offset + 10, value_mtu, true);
    view.setUint32(offset + 12, value_speed, true);
    view.setUint8(offset + 16, value_duplex);
    view.setUint8(offset + 17, value_rssMaxKeySize);
    view.setUint16(offset + 18, value_rssMaxIndirectionTableLength, true);
    view.setUint32(offset + 20, value_supportedHashTypes, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioNetLinuxConfig");
    return {
      mac: readBytes(view, offset, 6),
      status: view.getUint16(offset + 6, true),
      maxVirtqueuePairs: view.getUint16(offset + 8, true),
      mtu: view.getUint16(offset + 10, true),
      speed: view.getUint32(offset + 12, true),
      duplex: view.getUint8(offset + 16),
      rssMaxKeySize: view.getUint8(offset + 17),
      rssMaxIndirectionTableLength: view.getUint16(offset + 18, true),
      supportedHashTypes: view.getUint32(offset + 20, true),
    };
  },
};

/** The fields of VirtioNetLinuxConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioNetLinuxConfigFields: readonly ConfigurationField[] = [
  { name: "mac", offset: 0, size: 6, driverWritable: false, requires: { name: "MAC", mask: 0x20n } },
  { name: "status", offset: 6, size: 2, driverWritable: false, requires: { name: "STATUS", mask: 0x10000n } },
  { name: "maxVirtqueuePairs", offset: 8, size: 2, driverWritable: false, requires: undefined },
  { name: "mtu", offset: 10, size: 2, driverWritable: false, requires: { name: "MTU", mask: 0x8n } },
  { name: "speed", offset: 12, size: 4, driverWritable: false, requires: { name: "SPEED_DUPLEX", mask: 0x8000000000000000n } },
  { name: "duplex", offset: 16, size: 1, driverWritable: false, requires: { name: "SPEED_DUPLEX", mask: 0x8000000000000000n } },
  { name: "rssMaxKeySize", offset: 17, size: 1, driverWritable: false, requires: undefined },
  { name: "rssMaxIndirectionTableLength", offset: 18, size: 2, driverWritable: false, requires: { name: "RSS", mask: 0x1000000000000000n } },
  { name: "supportedHashTypes", offset: 20, size: 4, driverWritable: false, requires: undefined },
];

/**
 * The head of a packet since virtio 1.0.
 * In C: `virtio_net_hdr_v1`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:192)
 */
export interface VirtioNetHdrV1 {
  /** Flags. */
  flags: number;
  /** How to segment it: a kind (virtio-net-gso-type) and bits beside it (virtio-net-gso-flags). */
  gsoType: number;
  /** Length of the headers in bytes; a hint without GUEST_HDRLEN. */
  hdrLen: number;
  /** Most bytes of a segment behind its headers. */
  gsoSize: number;
  /** With NEEDS_CSUM the byte at which the checksum starts, with RSC_INFO the number of coalesced segments. */
  csumStart: number;
  /** With NEEDS_CSUM where the checksum is stored, counted from csum_start; with RSC_INFO the number of duplicate acknowledgements. */
  csumOffset: number;
  /** Number of buffers that a received packet spans; 0 when sending. */
  numBuffers: number;
}

/** Refuses what does not fit in a VirtioNetHdrV1, by its name. */
function refuseVirtioNetHdrV1(value: VirtioNetHdrV1): void {
  checkRange(value.flags, 0, 255, "VirtioNetHdrV1.flags");
  checkRange(value.gsoType, 0, 255, "VirtioNetHdrV1.gsoType");
  checkRange(value.hdrLen, 0, 65535, "VirtioNetHdrV1.hdrLen");
  checkRange(value.gsoSize, 0, 65535, "VirtioNetHdrV1.gsoSize");
  checkRange(value.csumStart, 0, 65535, "VirtioNetHdrV1.csumStart");
  checkRange(value.csumOffset, 0, 65535, "VirtioNetHdrV1.csumOffset");
  checkRange(value.numBuffers, 0, 65535, "VirtioNetHdrV1.numBuffers");
}

/** Encoder and decoder of VirtioNetHdrV1, 12 bytes. */
export const VirtioNetHdrV1: Codec<VirtioNetHdrV1> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_flags = value.flags;
    const value_gsoType = value.gsoType;
    const value_hdrLen = value.hdrLen;
    const value_gsoSize = value.gsoSize;
    const value_csumStart = value.csumStart;
    const value_csumOffset = value.csumOffset;
    const value_numBuffers = value.numBuffers;
    if (
      (value_flags & 0xff) !== value_flags ||
      (value_gsoType & 0xff) !== value_gsoType ||
      (value_hdrLen & 0xffff) !== value_hdrLen ||
      (value_gsoSize & 0xffff) !== value_gsoSize ||
      (value_csumStart & 0xffff) !== value_csumStart ||
      (value_csumOffset & 0xffff) !== value_csumOffset ||
      (value_numBuffers & 0xffff) !== value_numBuffers
    ) refuseVirtioNetHdrV1(value);
    view.setUint8(offset, value_flags);
    view.setUint8(offset + 1, value_gsoType);
    view.setUint16(offset + 2, value_hdrLen, true);
    view.setUint16(offset + 4, value_gsoSize, true);
    view.setUint16(offset + 6, value_csumStart, true);
    view.setUint16(offset + 8, value_csumOffset, true);
    view.setUint16(offset + 10, value_numBuffers, true);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "VirtioNetHdrV1");
    return {
      flags: view.getUint8(offset),
      gsoType: view.getUint8(offset + 1),
      hdrLen: view.getUint16(offset + 2, true),
      gsoSize: view.getUint16(offset + 4, true),
      csumStart: view.getUint16(offset + 6, true),
      csumOffset: view.getUint16(offset + 8, true),
      numBuffers: view.getUint16(offset + 10, true),
    };
  },
};

/**
 * The head of a packet with HASH_REPORT.
 * In C: `virtio_net_hdr_v1_hash`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:204)
 */
export interface VirtioNetHdrV1Hash {
  /** The head as without it. */
  hdr: VirtioNetHdrV1;
  /** Low half of the hash. */
  hashValueLo: number;
  /** High half of the hash. */
  hashValueHi: number;
  /** What the hash was calculated of. */
  hashReport: Open<VirtioNetHashReport>;
}

/** Refuses what does not fit in a VirtioNetHdrV1Hash, by its name. */
function refuseVirtioNetHdrV1Hash(value: VirtioNetHdrV1Hash): void {
  refuseVirtioNetHdrV1(value.hdr);
  checkRange(value.hashValueLo, 0, 65535, "VirtioNetHdrV1Hash.hashValueLo");
  checkRange(value.hashValueHi, 0, 65535, "VirtioNetHdrV1Hash.hashValueHi");
  checkRange(value.hashReport, 0, 65535, "VirtioNetHdrV1Hash.hashReport");
}

/** Encoder and decoder of VirtioNetHdrV1Hash, 20 bytes. */
export const VirtioNetHdrV1Hash: Codec<VirtioNetHdrV1Hash> = {
  SIZE: 20,
  encodeInto(value, view, offset) {
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_gsoType = value.hdr.gsoType;
    const value_hdr_hdrLen = value.hdr.hdrLen;
    const value_hdr_gsoSize = value.hdr.gsoSize;
    const value_hdr_csumStart = value.hdr.csumStart;
    const value_hdr_csumOffset = value.hdr.csumOffset;
    const value_hdr_numBuffers = value.hdr.numBuffers;
    const value_hashValueLo = value.hashValueLo;
    const value_hashValueHi = value.hashValueHi;
    const value_hashReport = value.hashReport;
    if (
      (value_hdr_flags & 0xff) !== value_hdr_flags ||
      (value_hdr_gsoType & 0xff) !== value_hdr_gsoType ||
      (value_hdr_hdrLen & 0xffff) !== value_hdr_hdrLen ||
      (value_hdr_gsoSize & 0xffff) !== value_hdr_gsoSize ||
      (value_hdr_csumStart & 0xffff) !== value_hdr_csumStart ||
      (value_hdr_csumOffset & 0xffff) !== value_hdr_csumOffset ||
      (value_hdr_numBuffers & 0xffff) !== value_hdr_numBuffers ||
      (value_hashValueLo & 0xffff) !== value_hashValueLo ||
      (value_hashValueHi & 0xffff) !== value_hashValueHi ||
      (value_hashReport & 0xffff) !== value_hashReport
    ) refuseVirtioNetHdrV1Hash(value);
    view.setUint8(offset, value_hdr_flags);
    view.setUint8(offset + 1, value_hdr_gsoType);
    view.setUint16(offset + 2, value_hdr_hdrLen, true);
    view.setUint16(offset + 4, value_hdr_gsoSize, true);
    view.setUint16(offset + 6, value_hdr_csumStart, true);
    view.setUint16(offset + 8, value_hdr_csumOffset, true);
    view.setUint16(offset + 10, value_hdr_numBuffers, true);
    view.setUint16(offset + 12, value_hashValueLo, true);
    view.setUint16(offset + 14, value_hashValueHi, true);
    view.setUint16(offset + 16, value_hashReport, true);
    view.setUint16(offset + 18, 0);
    return offset + 20;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 20, "VirtioNetHdrV1Hash");
    return {
      hdr: {
        flags: view.getUint8(offset),
        gsoType: view.getUint8(offset + 1),
        hdrLen: view.getUint16(offset + 2, true),
        gsoSize: view.getUint16(offset + 4, true),
        csumStart: view.getUint16(offset + 6, true),
        csumOffset: view.getUint16(offset + 8, true),
        numBuffers: view.getUint16(offset + 10, true),
      },
      hashValueLo: view.getUint16(offset + 12, true),
      hashValueHi: view.getUint16(offset + 14, true),
      hashReport: view.getUint16(offset + 16, true),
    };
  },
};

/**
 * The head of a packet with one of the UDP tunnel features.
 * In C: `virtio_net_hdr_v1_hash_tunnel`.
 * @see linux/virtio_net.h, struct virtio_net_hdr_v1_hash_tunnel (spec/virtio/net.yaml:214)
 */
export interface VirtioNetHdrV1HashTunnel {
  /** The head as without them. */
  hashHdr: VirtioNetHdrV1Hash;
  /** Byte at which the outer transport header starts. */
  outerThOffset: number;
  /** Byte at which the inner network header starts. */
  innerNhOffset: number;
}

/** Refuses what does not fit in a VirtioNetHdrV1HashTunnel, by its name. */
function refuseVirtioNetHdrV1HashTunnel(value: VirtioNetHdrV1HashTunnel): void {
  refuseVirtioNetHdrV1Hash(value.hashHdr);
  checkRange(value.outerThOffset, 0, 65535, "VirtioNetHdrV1HashTunnel.outerThOffset");
  checkRange(value.innerNhOffset, 0, 65535, "VirtioNetHdrV1HashTunnel.innerNhOffset");
}

/** Encoder and decoder of VirtioNetHdrV1HashTunnel, 24 bytes. */
export const VirtioNetHdrV1HashTunnel: Codec<VirtioNetHdrV1HashTunnel> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hashHdr_hdr_flags = value.hashHdr.hdr.flags;
    const value_hashHdr_hdr_gsoType = value.hashHdr.hdr.gsoType;
    const value_hashHdr_hdr_hdrLen = value.hashHdr.hdr.hdrLen;
    const value_hashHdr_hdr_gsoSize = value.hashHdr.hdr.gsoSize;
    const value_hashHdr_hdr_csumStart = value.hashHdr.hdr.csumStart;
    const value_hashHdr_hdr_csumOffset = value.hashHdr.hdr.csumOffset;
    const value_hashHdr_hdr_numBuffers = value.hashHdr.hdr.numBuffers;
    const value_hashHdr_hashValueLo = value.hashHdr.hashValueLo;
    const value_hashHdr_hashValueHi = value.hashHdr.hashValueHi;
    const value_hashHdr_hashReport = value.hashHdr.hashReport;
    const value_outerThOffset = value.outerThOffset;
    const value_innerNhOffset = value.innerNhOffset;
    if (
      (value_hashHdr_hdr_flags & 0xff) !== value_hashHdr_hdr_flags ||
      (value_hashHdr_hdr_gsoType & 0xff) !== value_hashHdr_hdr_gsoType ||
      (value_hashHdr_hdr_hdrLen & 0xffff) !== value_hashHdr_hdr_hdrLen ||
      (value_hashHdr_hdr_gsoSize & 0xffff) !== value_hashHdr_hdr_gsoSize ||
      (value_hashHdr_hdr_csumStart & 0xffff) !== value_hashHdr_hdr_csumStart ||
      (value_hashHdr_hdr_csumOffset & 0xffff) !== value_hashHdr_hdr_csumOffset ||
      (value_hashHdr_hdr_numBuffers & 0xffff) !== value_hashHdr_hdr_numBuffers ||
      (value_hashHdr_hashValueLo & 0xffff) !== value_hashHdr_hashValueLo ||
      (value_hashHdr_hashValueHi & 0xffff) !== value_hashHdr_hashValueHi ||
      (value_hashHdr_hashReport & 0xffff) !== value_hashHdr_hashReport ||
      (value_outerThOffset & 0xffff) !== value_outerThOffset ||
      (value_innerNhOffset & 0xffff) !== value_innerNhOffset
    ) refuseVirtioNetHdrV1HashTunnel(value);
    view.setUint8(offset, value_hashHdr_hdr_flags);
    view.setUint8(offset + 1, value_hashHdr_hdr_gsoType);
    view.setUint16(offset + 2, value_hashHdr_hdr_hdrLen, true);
    view.setUint16(offset + 4, value_hashHdr_hdr_gsoSize, true);
    view.setUint16(offset + 6, value_hashHdr_hdr_csumStart, true);
    view.setUint16(offset + 8, value_hashHdr_hdr_csumOffset, true);
    view.setUint16(offset + 10, value_hashHdr_hdr_numBuffers, true);
    view.setUint16(offset + 12, value_hashHdr_hashValueLo, true);
    view.setUint16(offset + 14, value_hashHdr_hashValueHi, true);
    view.setUint16(offset + 16, value_hashHdr_hashReport, true);
    view.setUint16(offset + 18, 0);
    view.setUint16(offset + 20, value_outerThOffset, true);
    view.setUint16(offset + 22, value_innerNhOffset, true);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioNetHdrV1HashTunnel");
    return {
      hashHdr: {
        hdr: {
          flags: view.getUint8(offset),
          gsoType: view.getUint8(offset + 1),
          hdrLen: view.getUint16(offset + 2, true),
          gsoSize: view.getUint16(offset + 4, true),
          csumStart: view.getUint16(offset + 6, true),
          csumOffset: view.getUint16(offset + 8, true),
          numBuffers: view.getUint16(offset + 10, true),
        },
        hashValueLo: view.getUint16(offset + 12, true),
        hashValueHi: view.getUint16(offset + 14, true),
        hashReport: view.getUint16(offset + 16, true),
      },
      outerThOffset: view.getUint16(offset + 20, true),
      innerNhOffset: view.getUint16(offset + 22, true),
    };
  },
};

/**
 * The head of a packet with legacy devices without MRG_RXBUF.
 * In C: `virtio_net_hdr`.
 * @deprecated legacy devices only
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:224)
 */
export interface VirtioNetHdr {
  /** Flags. */
  flags: number;
  /** How to segment it: a kind (virtio-net-gso-type) and bits beside it (virtio-net-gso-flags). */
  gsoType: number;
  /** Length of the headers in bytes; a hint. */
  hdrLen: number;
  /** Most bytes of a segment behind its headers. */
  gsoSize: number;
  /** Byte at which the checksum starts. */
  csumStart: number;
  /** Where the checksum is stored, counted from csum_start. */
  csumOffset: number;
}

/** Refuses what does not fit in a VirtioNetHdr, by its name. */
function refuseVirtioNetHdr(value: VirtioNetHdr): void {
  checkRange(value.flags, 0, 255, "VirtioNetHdr.flags");
  checkRange(value.gsoType, 0, 255, "VirtioNetHdr.gsoType");
  checkRange(value.hdrLen, 0, 65535, "VirtioNetHdr.hdrLen");
  checkRange(value.gsoSize, 0, 65535, "VirtioNetHdr.gsoSize");
  checkRange(value.csumStart, 0, 65535, "VirtioNetHdr.csumStart");
  checkRange(value.csumOffset, 0, 65535, "VirtioNetHdr.csumOffset");
}

/** Encoder and decoder of VirtioNetHdr, 10 bytes. */
export const VirtioNetHdr: Codec<VirtioNetHdr> = {
  SIZE: 10,
  encodeInto(value, view, offset) {
    const value_flags = value.flags;
    const value_gsoType = value.gsoType;
    const value_hdrLen = value.hdrLen;
    const value_gsoSize = value.gsoSize;
    const value_csumStart = value.csumStart;
    const value_csumOffset = value.csumOffset;
    if (
      (value_flags & 0xff) !== value_flags ||
      (value_gsoType & 0xff) !== value_gsoType ||
      (value_hdrLen & 0xffff) !== value_hdrLen ||
      (value_gsoSize & 0xffff) !== value_gsoSize ||
      (value_csumStart & 0xffff) !== value_csumStart ||
      (value_csumOffset & 0xffff) !== value_csumOffset
    ) refuseVirtioNetHdr(value);
    view.setUint8(offset, value_flags);
    view.setUint8(offset + 1, value_gsoType);
    view.setUint16(offset + 2, value_hdrLen, true);
    view.setUint16(offset + 4, value_gsoSize, true);
    view.setUint16(offset + 6, value_csumStart, true);
    view.setUint16(offset + 8, value_csumOffset, true);
    return offset + 10;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 10, "VirtioNetHdr");
    return {
      flags: view.getUint8(offset),
      gsoType: view.getUint8(offset + 1),
      hdrLen: view.getUint16(offset + 2, true),
      gsoSize: view.getUint16(offset + 4, true),
      csumStart: view.getUint16(offset + 6, true),
      csumOffset: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * The head of a packet with legacy devices and MRG_RXBUF.
 * In C: `virtio_net_hdr_mrg_rxbuf`.
 * @deprecated legacy devices only
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:236)
 */
export interface VirtioNetHdrMrgRxbuf {
  /** The head as without it. */
  hdr: VirtioNetHdr;
  /** Number of buffers that a received packet spans. */
  numBuffers: number;
}

/** Refuses what does not fit in a VirtioNetHdrMrgRxbuf, by its name. */
function refuseVirtioNetHdrMrgRxbuf(value: VirtioNetHdrMrgRxbuf): void {
  refuseVirtioNetHdr(value.hdr);
  checkRange(value.numBuffers, 0, 65535, "VirtioNetHdrMrgRxbuf.numBuffers");
}

/** Encoder and decoder of VirtioNetHdrMrgRxbuf, 12 bytes. */
export const VirtioNetHdrMrgRxbuf: Codec<VirtioNetHdrMrgRxbuf> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_hdr_flags = value.hdr.flags;
    const value_hdr_gsoType = value.hdr.gsoType;
    const value_hdr_hdrLen = value.hdr.hdrLen;
    const value_hdr_gsoSize = value.hdr.gsoSize;
    const value_hdr_csumStart = value.hdr.csumStart;
    const value_hdr_csumOffset = value.hdr.csumOffset;
    const value_numBuffers = value.numBuffers;
    if (
      (value_hdr_flags & 0xff) !== value_hdr_flags ||
      (value_hdr_gsoType & 0xff) !== value_hdr_gsoType ||
      (value_hdr_hdrLen & 0xffff) !== value_hdr_hdrLen ||
      (value_hdr_gsoSize & 0xffff) !== value_hdr_gsoSize ||
      (value_hdr_csumStart & 0xffff) !== value_hdr_csumStart ||
      (value_hdr_csumOffset & 0xffff) !== value_hdr_csumOffset ||
      (value_numBuffers & 0xffff) !== value_numBuffers
    ) refuseVirtioNetHdrMrgRxbuf(value);
    view.setUint8(offset, value_hdr_flags);
    view.setUint8(offset + 1, value_hdr_gsoType);
    view.setUint16(offset + 2, value_hdr_hdrLen, true);
    view.setUint16(offset + 4, value_hdr_gsoSize, true);
    view.setUint16(offset + 6, value_hdr_csumStart, true);
    view.setUint16(offset + 8, value_hdr_csumOffset, true);
    view.setUint16(offset + 10, value_numBuffers, true);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "VirtioNetHdrMrgRxbuf");
    return {
      hdr: {
        flags: view.getUint8(offset),
        gsoType: view.getUint8(offset + 1),
        hdrLen: view.getUint16(offset + 2, true),
        gsoSize: view.getUint16(offset + 4, true),
        csumStart: view.getUint16(offset + 6, true),
        csumOffset: view.getUint16(offset + 8, true),
      },
      numBuffers: view.getUint16(offset + 10, true),
    };
  },
};

/**
 * What RSS_CONFIG carries when the indirection table has one entry; otherwise it is a head and a trailer.
 * In C: `virtio_net_rss_config`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:244)
 */
export interface VirtioNetRssConfig {
  /** Hashes to calculate. */
  hashTypes: number;
  /** Entries of the table less one; 0 here. */
  indirectionTableMask: number;
  /** Receive queue for packets without a hash: half its index. */
  unclassifiedQueue: number;
  /** The only entry of the table: half the index of a receive queue. */
  indirectionTable: number;
  /** Number of transmit queues to use. */
  maxTxVq: number;
  /** The hash key. */
  hashKeyData: Uint8Array;
}

/** Refuses what does not fit in a VirtioNetRssConfig, by its name. */
function refuseVirtioNetRssConfig(value: VirtioNetRssConfig): void {
  checkRange(value.hashTypes, 0, 4294967295, "VirtioNetRssConfig.hashTypes");
  checkRange(value.indirectionTableMask, 0, 65535, "VirtioNetRssConfig.indirectionTableMask");
  checkRange(value.unclassifiedQueue, 0, 65535, "VirtioNetRssConfig.unclassifiedQueue");
  checkRange(value.indirectionTable, 0, 65535, "VirtioNetRssConfig.indirectionTable");
  checkRange(value.maxTxVq, 0, 65535, "VirtioNetRssConfig.maxTxVq");
  checkRange(value.hashKeyData.length, 0, 255, "VirtioNetRssConfig.hashKeyData.length");
}

/** Encoder and decoder of VirtioNetRssConfig, 13 to 268 bytes. */
export const VirtioNetRssConfig: VariableCodec<VirtioNetRssConfig> = {
  MINIMUM_SIZE: 13,
  MAXIMUM_SIZE: 268,
  sizeOf(value) {
    return 13 + value.hashKeyData.length;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 13, "VirtioNetRssConfig");
    const count = view.getUint8(offset + 12);
    checkRange(count, 0, 255, "VirtioNetRssConfig.hashKeyLength");
    return 13 + count;
  },
  encodeInto(value, view, offset) {
    const value_hashTypes = value.hashTypes;
    const value_indirectionTableMask = value.indirectionTableMask;
    const value_unclassifiedQueue = value.unclassifiedQueue;
    const value_indirectionTable = value.indirectionTable;
    const value_maxTxVq = value.maxTxVq;
    if (
      value_hashTypes >>> 0 !== value_hashTypes ||
      (value_indirectionTableMask & 0xffff) !== value_indirectionTableMask ||
      (value_unclassifiedQueue & 0xffff) !== value_unclassifiedQueue ||
      (value_indirectionTable & 0xffff) !== value_indirectionTable ||
      (value_maxTxVq & 0xffff) !== value_maxTxVq ||
      !(value.hashKeyData.length <= 255)
    ) refuseVirtioNetRssConfig(value);
    view.setUint32(offset, value_hashTypes, true);
    view.setUint16(offset + 4, value_indirectionTableMask, true);
    view.setUint16(offset + 6, value_unclassifiedQueue, true);
    view.setUint16(offset + 8, value_indirectionTable, true);
    view.setUint16(offset + 10, value_maxTxVq, true);
    view.setUint8(offset + 12, value.hashKeyData.length);
    writeBytes(view, offset + 13, value.hashKeyData);
    return offset + 13 + value.hashKeyData.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 13, "VirtioNetRssConfig");
    const count = view.getUint8(offset + 12);
    checkRange(count, 0, 255, "VirtioNetRssConfig.hashKeyLength");
    checkExactSize(end - offset, 13 + count, "VirtioNetRssConfig");
    return {
      hashTypes: view.getUint32(offset, true),
      indirectionTableMask: view.getUint16(offset + 4, true),
      unclassifiedQueue: view.getUint16(offset + 6, true),
      indirectionTable: view.getUint16(offset + 8, true),
      maxTxVq: view.getUint16(offset + 10, true),
      hashKeyData: readBytes(view, offset + 13, count),
    };
  },
};

/**
 * What RSS_CONFIG carries, up to the end of the indirection table; the trailer follows.
 * In C: `virtio_net_rss_config_hdr`.
 * @see linux/virtio_net.h, struct virtio_net_rss_config_hdr (spec/virtio/net.yaml:257)
 */
export interface VirtioNetRssConfigHdr {
  /** Hashes to calculate. */
  hashTypes: number;
  /** Entries of the table, a power of two, less one. */
  indirectionTableMask: number;
  /** Receive queue for packets without a hash: half its index. */
  unclassifiedQueue: number;
  /** Half the index of the receive queue for each value of the masked hash; one entry more than the mask says. */
  indirectionTable: readonly number[];
}

/** Refuses what does not fit in a VirtioNetRssConfigHdr, by its name. */
function refuseVirtioNetRssConfigHdr(value: VirtioNetRssConfigHdr): void {
  checkRange(value.hashTypes, 0, 4294967295, "VirtioNetRssConfigHdr.hashTypes");
  checkRange(value.indirectionTableMask, 0, 65535, "VirtioNetRssConfigHdr.indirectionTableMask");
  checkRange(value.unclassifiedQueue, 0, 65535, "VirtioNetRssConfigHdr.unclassifiedQueue");
  checkRange(value.indirectionTable.length, 0, 32768, "VirtioNetRssConfigHdr.indirectionTable.length");
}

/** Encoder and decoder of VirtioNetRssConfigHdr, 8 to 65544 bytes. */
export const VirtioNetRssConfigHdr: VariableCodec<VirtioNetRssConfigHdr> = {
  MINIMUM_SIZE: 8,
  MAXIMUM_SIZE: 65544,
  sizeOf(value) {
    return 8 + value.indirectionTable.length * 2;
  },
  sizeAt(_view, offset, end) {
    checkSize(end - offset, 8, "VirtioNetRssConfigHdr");
    return end - offset;
  },
  encodeInto(value, view, offset) {
    const value_hashTypes = value.hashTypes;
    const value_indirectionTableMask = value.indirectionTableMask;
    const value_unclassifiedQueue = value.unclassifiedQueue;
    if (
      value_hashTypes >>> 0 !== value_hashTypes ||
      (value_indirectionTableMask & 0xffff) !== value_indirectionTableMask ||
      (value_unclassifiedQueue & 0xffff) !== value_unclassifiedQueue ||
      !(value.indirectionTable.length <= 32768)
    ) refuseVirtioNetRssConfigHdr(value);
    view.setUint32(offset, value_hashTypes, true);
    view.setUint16(offset + 4, value_indirectionTableMask, true);
    view.setUint16(offset + 6, value_unclassifiedQueue, true);
    for (let index = 0, at = offset + 8; index < value.indirectionTable.length; index++, at += 2) {
      const element = value.indirectionTable[index] as NonNullable<(typeof value.indirectionTable)[number]>;
      if ((element & 0xffff) !== element) checkRange(element, 0, 65535, "VirtioNetRssConfigHdr.indirectionTable[]");
      view.setUint16(at, element, true);
    }
    return offset + 8 + value.indirectionTable.length * 2;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 8, "VirtioNetRssConfigHdr");
    const count = (end - offset - 8) / 2;
    checkRange(count, 0, 32768, "VirtioNetRssConfigHdr.indirectionTable.length");
    const indirectionTable = new Array<number>(count);
    for (let index = 0, at = offset + 8; index < count; index++, at += 2) {
      indirectionTable[index] = view.getUint16(at, true);
    }
    return {
      hashTypes: view.getUint32(offset, true),
      indirectionTableMask: view.getUint16(offset + 4, true),
      unclassifiedQueue: view.getUint16(offset + 6, true),
      indirectionTable,
    };
  },
};

/**
 * What RSS_CONFIG carries behind the indirection table.
 * In C: `virtio_net_rss_config_trailer`.
 * @see linux/virtio_net.h, struct virtio_net_rss_config_trailer (spec/virtio/net.yaml:268)
 */
export interface VirtioNetRssConfigTrailer {
  /** Number of transmit queues to use. */
  maxTxVq: number;
  /** The hash key. */
  hashKeyData: Uint8Array;
}

/** Refuses what does not fit in a VirtioNetRssConfigTrailer, by its name. */
function refuseVirtioNetRssConfigTrailer(value: VirtioNetRssConfigTrailer): void {
  checkRange(value.maxTxVq, 0, 65535, "VirtioNetRssConfigTrailer.maxTxVq");
  checkRange(value.hashKeyData.length, 0, 255, "VirtioNetRssConfigTrailer.hashKeyData.length");
}

/** Encoder and decoder of VirtioNetRssConfigTrailer, 3 to 258 bytes. */
export const VirtioNetRssConfigTrailer: VariableCodec<VirtioNetRssConfigTrailer> = {
  MINIMUM_SIZE: 3,
  MAXIMUM_SIZE: 258,
  sizeOf(value) {
    return 3 + value.hashKeyData.length;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 3, "VirtioNetRssConfigTrailer");
    const count = view.getUint8(offset + 2);
    checkRange(count, 0, 255, "VirtioNetRssConfigTrailer.hashKeyLength");
    return 3 + count;
  },
  encodeInto(value, view, offset) {
    const value_maxTxVq = value.maxTxVq;
    if (
      (value_maxTxVq & 0xffff) !== value_maxTxVq ||
      !(value.hashKeyData.length <= 255)
    ) refuseVirtioNetRssConfigTrailer(value);
    view.setUint16(offset, value_maxTxVq, true);
    view.setUint8(offset + 2, value.hashKeyData.length);
    writeBytes(view, offset + 3, value.hashKeyData);
    return offset + 3 + value.hashKeyData.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 3, "VirtioNetRssConfigTrailer");
    const count = view.getUint8(offset + 2);
    checkRange(count, 0, 255, "VirtioNetRssConfigTrailer.hashKeyLength");
    checkExactSize(end - offset, 3 + count, "VirtioNetRssConfigTrailer");
    return {
      maxTxVq: view.getUint16(offset, true),
      hashKeyData: readBytes(view, offset + 3, count),
    };
  },
};

/**
 * What HASH_CONFIG carries.
 * In C: `virtio_net_hash_config`.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:279)
 */
export interface VirtioNetHashConfig {
  /** Hashes to calculate. */
  hashTypes: number;
  /** The hash key. */
  hashKeyData: Uint8Array;
}

/** Refuses what does not fit in a VirtioNetHashConfig, by its name. */
function refuseVirtioNetHashConfig(value: VirtioNetHashConfig): void {
  checkRange(value.hashTypes, 0, 4294967295, "VirtioNetHashConfig.hashTypes");
  checkRange(value.hashKeyData.length, 0, 255, "VirtioNetHashConfig.hashKeyData.length");
}

/** Encoder and decoder of VirtioNetHashConfig, 13 to 268 bytes. */
export const VirtioNetHashConfig: VariableCodec<VirtioNetHashConfig> = {
  MINIMUM_SIZE: 13,
  MAXIMUM_SIZE: 268,
  sizeOf(value) {
    return 13 + value.hashKeyData.length;
  },
  sizeAt(view, offset, end) {
    checkSize(end - offset, 13, "VirtioNetHashConfig");
    const count = view.getUint8(offset + 12);
    checkRange(count, 0, 255, "VirtioNetHashConfig.hashKeyLength");
    return 13 + count;
  },
  encodeInto(value, view, offset) {
    const value_hashTypes = value.hashTypes;
    if (
      value_hashTypes >>> 0 !== value_hashTypes ||
      !(value.hashKeyData.length <= 255)
    ) refuseVirtioNetHashConfig(value);
    view.setUint32(offset, value_hashTypes, true);
    view.setFloat64(offset + 4, 0); // eight zero bytes
    view.setUint8(offset + 12, value.hashKeyData.length);
    writeBytes(view, offset + 13, value.hashKeyData);
    return offset + 13 + value.hashKeyData.length;
  },
  decodeFrom(view, offset, end) {
    checkSize(end - offset, 13, "VirtioNetHashConfig");
    const count = view.getUint8(offset + 12);
    checkRange(count, 0, 255, "VirtioNetHashConfig.hashKeyLength");
    checkExactSize(end - offset, 13 + count, "VirtioNetHashConfig");
    return {
      hashTypes: view.getUint32(offset, true),
      hashKeyData: readBytes(view, offset + 13, count),
    };
  },
};

/**
 * Feature bits of the network device; HOST means that the device takes something over, GUEST that the driver does.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:28)
 */
export const VirtioNetFeature = {
  /** The device completes partial checksums. */
  CSUM: 0x1n,
  /** The driver takes packets with partial checksums. */
  GUEST_CSUM: 0x2n,
  /** The driver can switch its offloads with a command. */
  CTRL_GUEST_OFFLOADS: 0x4n,
  /** The largest MTU is told. */
  MTU: 0x8n,
  /** The MAC address is told. */
  MAC: 0x20n,
  /** The device takes packets to be segmented, of whatever kind. @deprecated legacy devices only */
  GSO: 0x40n,
  /** The driver takes unsegmented TCP over IPv4. */
  GUEST_TSO4: 0x80n,
  /** The driver takes unsegmented TCP over IPv6. */
  GUEST_TSO6: 0x100n,
  /** The driver takes unsegmented TCP with ECN; needs GUEST_TSO4 or GUEST_TSO6. */
  GUEST_ECN: 0x200n,
  /** The driver takes unfragmented UDP. */
  GUEST_UFO: 0x400n,
  /** The device segments TCP over IPv4. */
  HOST_TSO4: 0x800n,
  /** The device segments TCP over IPv6. */
  HOST_TSO6: 0x1000n,
  /** The device segments TCP with ECN; needs HOST_TSO4 or HOST_TSO6. */
  HOST_ECN: 0x2000n,
  /** The device fragments UDP. */
  HOST_UFO: 0x4000n,
  /** A received packet may span several buffers. */
  MRG_RXBUF: 0x8000n,
  /** The state of the link is told. */
  STATUS: 0x10000n,
  /** There is a control queue. */
  CTRL_VQ: 0x20000n,
  /** Commands choose which packets are received. */
  CTRL_RX: 0x40000n,
  /** Commands choose which VLANs are received. */
  CTRL_VLAN: 0x80000n,
  /** There are further commands about received packets; of use with CTRL_VQ only. */
  CTRL_RX_EXTRA: 0x100000n,
  /** The driver announces itself to the network when asked to. */
  GUEST_ANNOUNCE: 0x200000n,
  /** There are several queue pairs, and the device chooses among them. */
  MQ: 0x400000n,
  /** A command sets the MAC address. */
  CTRL_MAC_ADDR: 0x800000n,
  /** The device coalesces TCP over IPv4; it served a certification of Windows drivers and is not to be offered. @deprecated legacy devices only */
  GUEST_RSC4: 0x20000000000n,
  /** The device coalesces TCP over IPv6; it served a certification of Windows drivers and is not to be offered. @deprecated legacy devices only */
  GUEST_RSC6: 0x40000000000n,
  /** Commands read statistics. */
  DEVICE_STATS: 0x4000000000000n,
  /** Inner headers of tunnelled packets can be hashed; needs RSS or HASH_REPORT. */
  HASH_TUNNEL: 0x8000000000000n,
  /** Notifications can be coalesced queue by queue. */
  VQ_NOTF_COAL: 0x10000000000000n,
  /** Notifications can be coalesced. */
  NOTF_COAL: 0x20000000000000n,
  /** The driver takes unsegmented UDP over IPv4. */
  GUEST_USO4: 0x40000000000000n,
  /** The driver takes unsegmented UDP over IPv6. */
  GUEST_USO6: 0x80000000000000n,
  /** The device segments UDP. */
  HOST_USO: 0x100000000000000n,
  /** Received packets carry their hash; of use with CTRL_VQ only. */
  HASH_REPORT: 0x200000000000000n,
  /** The driver gives exact header lengths. */
  GUEST_HDRLEN: 0x800000000000000n,
  /** Received packets are spread over the queues by their hash. */
  RSS: 0x1000000000000000n,
  /** The device tells how much it coalesced; needs HOST_TSO4 or HOST_TSO6. */
  RSC_EXT: 0x2000000000000000n,
  /** The device may stand by for another one with the same MAC address. */
  STANDBY: 0x4000000000000000n,
  /** Speed and duplex mode are told. */
  SPEED_DUPLEX: 0x8000000000000000n,
  /** There may be several RSS configurations. */
  RSS_CONTEXT: 0x10000000000000000n,
  /** The driver takes unsegmented packets inside a UDP tunnel. */
  GUEST_UDP_TUNNEL_GSO: 0x20000000000000000n,
  /** The driver takes such packets with a partial checksum of the outer header. */
  GUEST_UDP_TUNNEL_GSO_CSUM: 0x40000000000000000n,
  /** The device segments packets inside a UDP tunnel. */
  HOST_UDP_TUNNEL_GSO: 0x80000000000000000n,
  /** The device completes the checksum of the outer header of such packets. */
  HOST_UDP_TUNNEL_GSO_CSUM: 0x100000000000000000n,
  /** The driver tells where the outer network header starts. */
  OUT_NET_HEADER: 0x200000000000000000n,
  /** The device can take over IPsec. */
  IPSEC: 0x400000000000000000n,
} as const;

/** Names and dependencies of the bits of VirtioNetFeature. */
export const VirtioNetFeatures = new FeatureSet([
  { name: "CSUM", mask: 0x1n, requires: [] },
  { name: "GUEST_CSUM", mask: 0x2n, requires: [] },
  { name: "CTRL_GUEST_OFFLOADS", mask: 0x4n, requires: [] },
  { name: "MTU", mask: 0x8n, requires: [] },
  { name: "MAC", mask: 0x20n, requires: [] },
  { name: "GSO", mask: 0x40n, requires: [] },
  { name: "GUEST_TSO4", mask: 0x80n, requires: ["GUEST_CSUM"] },
  { name: "GUEST_TSO6", mask: 0x100n, requires: ["GUEST_CSUM"] },
  { name: "GUEST_ECN", mask: 0x200n, requires: [] },
  { name: "GUEST_UFO", mask: 0x400n, requires: ["GUEST_CSUM"] },
  { name: "HOST_TSO4", mask: 0x800n, requires: ["CSUM"] },
  { name: "HOST_TSO6", mask: 0x1000n, requires: ["CSUM"] },
  { name: "HOST_ECN", mask: 0x2000n, requires: [] },
  { name: "HOST_UFO", mask: 0x4000n, requires: ["CSUM"] },
  { name: "MRG_RXBUF", mask: 0x8000n, requires: [] },
  { name: "STATUS", mask: 0x10000n, requires: [] },
  { name: "CTRL_VQ", mask: 0x20000n, requires: [] },
  { name: "CTRL_RX", mask: 0x40000n, requires: ["CTRL_VQ"] },
  { name: "CTRL_VLAN", mask: 0x80000n, requires: ["CTRL_VQ"] },
  { name: "CTRL_RX_EXTRA", mask: 0x100000n, requires: [] },
  { name: "GUEST_ANNOUNCE", mask: 0x200000n, requires: ["CTRL_VQ"] },
  { name: "MQ", mask: 0x400000n, requires: ["CTRL_VQ"] },
  { name: "CTRL_MAC_ADDR", mask: 0x800000n, requires: ["CTRL_VQ"] },
  { name: "GUEST_RSC4", mask: 0x20000000000n, requires: [] },
  { name: "GUEST_RSC6", mask: 0x40000000000n, requires: [] },
  { name: "DEVICE_STATS", mask: 0x4000000000000n, requires: [] },
  { name: "HASH_TUNNEL", mask: 0x8000000000000n, requires: ["CTRL_VQ"] },
  { name: "VQ_NOTF_COAL", mask: 0x10000000000000n, requires: ["CTRL_VQ"] },
  { name: "NOTF_COAL", mask: 0x20000000000000n, requires: ["CTRL_VQ"] },
  { name: "GUEST_USO4", mask: 0x40000000000000n, requires: ["GUEST_CSUM"] },
  { name: "GUEST_USO6", mask: 0x80000000000000n, requires: ["GUEST_CSUM"] },
  { name: "HOST_USO", mask: 0x100000000000000n, requires: ["CSUM"] },
  { name: "HASH_REPORT", mask: 0x200000000000000n, requires: [] },
  { name: "GUEST_HDRLEN", mask: 0x800000000000000n, requires: [] },
  { name: "RSS", mask: 0x1000000000000000n, requires: ["CTRL_VQ"] },
  { name: "RSC_EXT", mask: 0x2000000000000000n, requires: [] },
  { name: "STANDBY", mask: 0x4000000000000000n, requires: [] },
  { name: "SPEED_DUPLEX", mask: 0x8000000000000000n, requires: [] },
  { name: "RSS_CONTEXT", mask: 0x10000000000000000n, requires: ["CTRL_VQ", "RSS"] },
  { name: "GUEST_UDP_TUNNEL_GSO", mask: 0x20000000000000000n, requires: [] },
  { name: "GUEST_UDP_TUNNEL_GSO_CSUM", mask: 0x40000000000000000n, requires: ["GUEST_UDP_TUNNEL_GSO"] },
  { name: "HOST_UDP_TUNNEL_GSO", mask: 0x80000000000000000n, requires: [] },
  { name: "HOST_UDP_TUNNEL_GSO_CSUM", mask: 0x100000000000000000n, requires: ["HOST_UDP_TUNNEL_GSO"] },
  { name: "OUT_NET_HEADER", mask: 0x200000000000000000n, requires: [] },
  { name: "IPSEC", mask: 0x400000000000000000n, requires: [] },
]);

/**
 * Bits of the 64-bit mask of GUEST_OFFLOADS_SET; those of features below 64 have the number of the feature.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:78)
 */
export const VirtioNetGuestOffload = {
  /** GUEST_CSUM. */
  GUEST_CSUM: 0x2n,
  /** GUEST_TSO4. */
  GUEST_TSO4: 0x80n,
  /** GUEST_TSO6. */
  GUEST_TSO6: 0x100n,
  /** GUEST_ECN. */
  GUEST_ECN: 0x200n,
  /** GUEST_UFO. */
  GUEST_UFO: 0x400n,
  /** GUEST_UDP_TUNNEL_GSO, whose own bit is beyond the mask. */
  GUEST_UDP_TUNNEL_GSO_MAPPED: 0x400000000000n,
  /** GUEST_UDP_TUNNEL_GSO_CSUM, whose own bit is beyond the mask. */
  GUEST_UDP_TUNNEL_GSO_CSUM_MAPPED: 0x800000000000n,
  /** GUEST_USO4. */
  GUEST_USO4: 0x40000000000000n,
  /** GUEST_USO6. */
  GUEST_USO6: 0x80000000000000n,
} as const;

/** Names and dependencies of the bits of VirtioNetGuestOffload. */
export const VirtioNetGuestOffloads = new FeatureSet([
  { name: "GUEST_CSUM", mask: 0x2n, requires: [] },
  { name: "GUEST_TSO4", mask: 0x80n, requires: [] },
  { name: "GUEST_TSO6", mask: 0x100n, requires: [] },
  { name: "GUEST_ECN", mask: 0x200n, requires: [] },
  { name: "GUEST_UFO", mask: 0x400n, requires: [] },
  { name: "GUEST_UDP_TUNNEL_GSO_MAPPED", mask: 0x400000000000n, requires: [] },
  { name: "GUEST_UDP_TUNNEL_GSO_CSUM_MAPPED", mask: 0x800000000000n, requires: [] },
  { name: "GUEST_USO4", mask: 0x40000000000000n, requires: [] },
  { name: "GUEST_USO6", mask: 0x80000000000000n, requires: [] },
]);

/**
 * A network interface.
 * @see Virtual I/O Device (VIRTIO), Network Device (spec/virtio/net.yaml:8)
 */
export const NetDevice = {
  name: "net",
  aliases: [],
  virtioId: 1,
  features: VirtioNetFeatures,
  config: VirtioNetConfig,
  configFields: VirtioNetConfigFields,
  queues: {
    /** Buffers for packets to the driver, at even indices; one queue, with MQ or RSS up to max_virtqueue_pairs. */
    receive: { first: 0, last: Number.POSITIVE_INFINITY },
    /** Packets from the driver, at odd indices; as many queues as receive queues. */
    transmit: { first: 1, last: Number.POSITIVE_INFINITY },
    /** Commands, at the index behind all pairs; with CTRL_VQ. */
    control: { first: 2, last: Number.POSITIVE_INFINITY },
  },
} as const;
