// Generated from spec/virtio/net.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio network device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Fewest queue pairs that can be asked for.
/// Unit: queue pairs.
pub const VIRTIO_NET_MIN_QUEUE_PAIRS: u32 = 1;

/// Most queue pairs that can be asked for.
/// Unit: queue pairs.
pub const VIRTIO_NET_MAX_QUEUE_PAIRS: u32 = 32768;

/// Smallest MTU that a device may tell: the least that IPv4 needs.
/// Unit: bytes.
pub const VIRTIO_NET_MIN_MTU: u32 = 68;

/// Both UDP tunnel bits of gso_type.
pub const VIRTIO_NET_GSO_UDP_TUNNEL_MASK: u32 = 96;

/// Most addresses of a MAC filter table accepted here; the standard names no bound.
/// Unit: addresses.
pub const VIRTIO_NET_MAX_FILTER_ADDRESSES: u32 = 4096;

/// Most entries of an indirection table: the greatest power of two that rss_max_indirection_table_length can express.
/// Unit: entries.
pub const VIRTIO_NET_MAX_INDIRECTION_ENTRIES: u32 = 32768;

/// Most bytes of a hash key, since its length is a byte.
/// Unit: bytes.
pub const VIRTIO_NET_MAX_HASH_KEY_SIZE: u32 = 255;

/// State of the device.
pub mod virtio_net_status {
    /// The link is up.
    pub const LINK_UP: u16 = 1 << 0;
    /// The driver is asked to announce itself to the network.
    pub const ANNOUNCE: u16 = 1 << 1;
}

/// Flags of a packet.
pub mod virtio_net_hdr_flags {
    /// The checksum is partial; csum_start and csum_offset say how to complete it.
    pub const NEEDS_CSUM: u8 = 1 << 0;
    /// The device found the checksum right.
    pub const DATA_VALID: u8 = 1 << 1;
    /// csum_start and csum_offset count coalesced segments and duplicate acknowledgements.
    pub const RSC_INFO: u8 = 1 << 2;
    /// The outer UDP checksum is partial as well.
    pub const UDP_TUNNEL_CSUM: u8 = 1 << 3;
}

/// Bits that stand beside the kind of segmentation in gso_type.
pub mod virtio_net_gso_flags {
    /// Inside a UDP tunnel over IPv4.
    pub const UDP_TUNNEL_IPV4: u8 = 1 << 5;
    /// Inside a UDP tunnel over IPv6.
    pub const UDP_TUNNEL_IPV6: u8 = 1 << 6;
    /// TCP with ECN.
    pub const ECN: u8 = 1 << 7;
}

/// Packets of which a hash is calculated.
pub mod virtio_net_hash_types {
    /// IPv4.
    pub const IPV4: u32 = 1 << 0;
    /// TCP over IPv4.
    pub const TCPV4: u32 = 1 << 1;
    /// UDP over IPv4.
    pub const UDPV4: u32 = 1 << 2;
    /// IPv6.
    pub const IPV6: u32 = 1 << 3;
    /// TCP over IPv6.
    pub const TCPV6: u32 = 1 << 4;
    /// UDP over IPv6.
    pub const UDPV6: u32 = 1 << 5;
    /// IPv6 with extension headers.
    pub const IP_EX: u32 = 1 << 6;
    /// TCP over IPv6 with extension headers.
    pub const TCP_EX: u32 = 1 << 7;
    /// UDP over IPv6 with extension headers.
    pub const UDP_EX: u32 = 1 << 8;
}

/// How a packet is to be segmented, in the low bits of gso_type.
pub mod virtio_net_gso_type {
    /// Not at all.
    pub const NONE: u8 = 0;
    /// TCP over IPv4.
    pub const TCPV4: u8 = 1;
    /// UDP, by IP fragments.
    pub const UDP: u8 = 3;
    /// TCP over IPv6.
    pub const TCPV6: u8 = 4;
    /// UDP, by datagrams.
    pub const UDP_L4: u8 = 5;
}

/// What the reported hash was calculated of.
pub mod virtio_net_hash_report {
    /// There is no hash.
    pub const NONE: u16 = 0;
    /// IPv4.
    pub const IPV4: u16 = 1;
    /// TCP over IPv4.
    pub const TCPV4: u16 = 2;
    /// UDP over IPv4.
    pub const UDPV4: u16 = 3;
    /// IPv6.
    pub const IPV6: u16 = 4;
    /// TCP over IPv6.
    pub const TCPV6: u16 = 5;
    /// UDP over IPv6.
    pub const UDPV6: u16 = 6;
    /// IPv6 with extension headers.
    pub const IPV6_EX: u16 = 7;
    /// TCP over IPv6 with extension headers.
    pub const TCPV6_EX: u16 = 8;
    /// UDP over IPv6 with extension headers.
    pub const UDPV6_EX: u16 = 9;
}

/// The configuration space of the network device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetConfig {
    /// The MAC address.
    pub mac: [u8; 6],
    /// State of the link.
    pub status: zerocopy::little_endian::U16,
    /// Most queue pairs; exists with MQ or RSS.
    pub max_virtqueue_pairs: zerocopy::little_endian::U16,
    /// Largest MTU in bytes.
    pub mtu: zerocopy::little_endian::U16,
    /// Speed in Mbit/s; unknown above 0x7fffffff.
    pub speed: zerocopy::little_endian::U32,
    /// 0 half duplex, 1 full duplex, otherwise unknown.
    pub duplex: u8,
    /// Most bytes of a hash key; exists with RSS or HASH_REPORT.
    pub rss_max_key_size: u8,
    /// Most entries of the indirection table.
    pub rss_max_indirection_table_length: zerocopy::little_endian::U16,
    /// Hashes that the device can calculate; exists with RSS or HASH_REPORT.
    pub supported_hash_types: zerocopy::little_endian::U32,
    /// Tunnels whose inner headers the device can hash, a bit each.
    pub supported_tunnel_types: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetConfig>() == 28);
    assert!(core::mem::offset_of!(VirtioNetConfig, mac) == 0);
    assert!(core::mem::offset_of!(VirtioNetConfig, status) == 6);
    assert!(core::mem::offset_of!(VirtioNetConfig, max_virtqueue_pairs) == 8);
    assert!(core::mem::offset_of!(VirtioNetConfig, mtu) == 10);
    assert!(core::mem::offset_of!(VirtioNetConfig, speed) == 12);
    assert!(core::mem::offset_of!(VirtioNetConfig, duplex) == 16);
    assert!(core::mem::offset_of!(VirtioNetConfig, rss_max_key_size) == 17);
    assert!(core::mem::offset_of!(VirtioNetConfig, rss_max_indirection_table_length) == 18);
    assert!(core::mem::offset_of!(VirtioNetConfig, supported_hash_types) == 20);
    assert!(core::mem::offset_of!(VirtioNetConfig, supported_tunnel_types) == 24);
};

/// The configuration space as the Linux header has it, without what HASH_TUNNEL adds.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetLinuxConfig {
    /// The MAC address.
    pub mac: [u8; 6],
    /// State of the link.
    pub status: zerocopy::little_endian::U16,
    /// Most queue pairs; exists with MQ or RSS.
    pub max_virtqueue_pairs: zerocopy::little_endian::U16,
    /// Largest MTU in bytes.
    pub mtu: zerocopy::little_endian::U16,
    /// Speed in Mbit/s; unknown above 0x7fffffff.
    pub speed: zerocopy::little_endian::U32,
    /// 0 half duplex, 1 full duplex, otherwise unknown.
    pub duplex: u8,
    /// Most bytes of a hash key; exists with RSS or HASH_REPORT.
    pub rss_max_key_size: u8,
    /// Most entries of the indirection table.
    pub rss_max_indirection_table_length: zerocopy::little_endian::U16,
    /// Hashes that the device can calculate; exists with RSS or HASH_REPORT.
    pub supported_hash_types: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetLinuxConfig>() == 24);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, mac) == 0);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, status) == 6);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, max_virtqueue_pairs) == 8);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, mtu) == 10);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, speed) == 12);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, duplex) == 16);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, rss_max_key_size) == 17);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, rss_max_indirection_table_length) == 18);
    assert!(core::mem::offset_of!(VirtioNetLinuxConfig, supported_hash_types) == 20);
};

/// The head of a packet since virtio 1.0.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetHdrV1 {
    /// Flags.
    pub flags: u8,
    /// How to segment it: a kind (virtio-net-gso-type) and bits beside it (virtio-net-gso-flags).
    pub gso_type: u8,
    /// Length of the headers in bytes; a hint without GUEST_HDRLEN.
    pub hdr_len: zerocopy::little_endian::U16,
    /// Most bytes of a segment behind its headers.
    pub gso_size: zerocopy::little_endian::U16,
    /// With NEEDS_CSUM the byte at which the checksum starts, with RSC_INFO the number of coalesced segments.
    pub csum_start: zerocopy::little_endian::U16,
    /// With NEEDS_CSUM where the checksum is stored, counted from csum_start; with RSC_INFO the number of duplicate acknowledgements.
    pub csum_offset: zerocopy::little_endian::U16,
    /// Number of buffers that a received packet spans; 0 when sending.
    pub num_buffers: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetHdrV1>() == 12);
    assert!(core::mem::offset_of!(VirtioNetHdrV1, flags) == 0);
    assert!(core::mem::offset_of!(VirtioNetHdrV1, gso_type) == 1);
    assert!(core::mem::offset_of!(VirtioNetHdrV1, hdr_len) == 2);
    assert!(core::mem::offset_of!(VirtioNetHdrV1, gso_size) == 4);
    assert!(core::mem::offset_of!(VirtioNetHdrV1, csum_start) == 6);
    assert!(core::mem::offset_of!(VirtioNetHdrV1, csum_offset) == 8);
    assert!(core::mem::offset_of!(VirtioNetHdrV1, num_buffers) == 10);
};

/// The head of a packet with HASH_REPORT.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetHdrV1Hash {
    /// The head as without it.
    pub hdr: VirtioNetHdrV1,
    /// Low half of the hash.
    pub hash_value_lo: zerocopy::little_endian::U16,
    /// High half of the hash.
    pub hash_value_hi: zerocopy::little_endian::U16,
    /// What the hash was calculated of.
    pub hash_report: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 2],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetHdrV1Hash>() == 20);
    assert!(core::mem::offset_of!(VirtioNetHdrV1Hash, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetHdrV1Hash, hash_value_lo) == 12);
    assert!(core::mem::offset_of!(VirtioNetHdrV1Hash, hash_value_hi) == 14);
    assert!(core::mem::offset_of!(VirtioNetHdrV1Hash, hash_report) == 16);
    assert!(core::mem::offset_of!(VirtioNetHdrV1Hash, padding) == 18);
};

/// The head of a packet with one of the UDP tunnel features.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetHdrV1HashTunnel {
    /// The head as without them.
    pub hash_hdr: VirtioNetHdrV1Hash,
    /// Byte at which the outer transport header starts.
    pub outer_th_offset: zerocopy::little_endian::U16,
    /// Byte at which the inner network header starts.
    pub inner_nh_offset: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetHdrV1HashTunnel>() == 24);
    assert!(core::mem::offset_of!(VirtioNetHdrV1HashTunnel, hash_hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetHdrV1HashTunnel, outer_th_offset) == 20);
    assert!(core::mem::offset_of!(VirtioNetHdrV1HashTunnel, inner_nh_offset) == 22);
};

/// The head of a packet with legacy devices without MRG_RXBUF.
/// Deprecated: legacy devices only.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetHdr {
    /// Flags.
    pub flags: u8,
    /// How to segment it: a kind (virtio-net-gso-type) and bits beside it (virtio-net-gso-flags).
    pub gso_type: u8,
    /// Length of the headers in bytes; a hint.
    pub hdr_len: zerocopy::little_endian::U16,
    /// Most bytes of a segment behind its headers.
    pub gso_size: zerocopy::little_endian::U16,
    /// Byte at which the checksum starts.
    pub csum_start: zerocopy::little_endian::U16,
    /// Where the checksum is stored, counted from csum_start.
    pub csum_offset: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetHdr>() == 10);
    assert!(core::mem::offset_of!(VirtioNetHdr, flags) == 0);
    assert!(core::mem::offset_of!(VirtioNetHdr, gso_type) == 1);
    assert!(core::mem::offset_of!(VirtioNetHdr, hdr_len) == 2);
    assert!(core::mem::offset_of!(VirtioNetHdr, gso_size) == 4);
    assert!(core::mem::offset_of!(VirtioNetHdr, csum_start) == 6);
    assert!(core::mem::offset_of!(VirtioNetHdr, csum_offset) == 8);
};

/// The head of a packet with legacy devices and MRG_RXBUF.
/// Deprecated: legacy devices only.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetHdrMrgRxbuf {
    /// The head as without it.
    pub hdr: VirtioNetHdr,
    /// Number of buffers that a received packet spans.
    pub num_buffers: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetHdrMrgRxbuf>() == 12);
    assert!(core::mem::offset_of!(VirtioNetHdrMrgRxbuf, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetHdrMrgRxbuf, num_buffers) == 10);
};

/// What RSS_CONFIG carries when the indirection table has one entry; otherwise it is a head and a trailer.
///
/// Followed by `hash_key_data`: The hash key.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetRssConfig {
    /// Hashes to calculate.
    pub hash_types: zerocopy::little_endian::U32,
    /// Entries of the table less one; 0 here.
    pub indirection_table_mask: zerocopy::little_endian::U16,
    /// Receive queue for packets without a hash: half its index.
    pub unclassified_queue: zerocopy::little_endian::U16,
    /// The only entry of the table: half the index of a receive queue.
    pub indirection_table: zerocopy::little_endian::U16,
    /// Number of transmit queues to use.
    pub max_tx_vq: zerocopy::little_endian::U16,
    /// Length of the hash key in bytes.
    pub hash_key_length: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetRssConfig>() == 13);
    assert!(core::mem::offset_of!(VirtioNetRssConfig, hash_types) == 0);
    assert!(core::mem::offset_of!(VirtioNetRssConfig, indirection_table_mask) == 4);
    assert!(core::mem::offset_of!(VirtioNetRssConfig, unclassified_queue) == 6);
    assert!(core::mem::offset_of!(VirtioNetRssConfig, indirection_table) == 8);
    assert!(core::mem::offset_of!(VirtioNetRssConfig, max_tx_vq) == 10);
    assert!(core::mem::offset_of!(VirtioNetRssConfig, hash_key_length) == 12);
};

/// What RSS_CONFIG carries, up to the end of the indirection table; the trailer follows.
///
/// Followed by `indirection_table`: Half the index of the receive queue for each value of the masked hash; one entry more than the mask says.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetRssConfigHdr {
    /// Hashes to calculate.
    pub hash_types: zerocopy::little_endian::U32,
    /// Entries of the table, a power of two, less one.
    pub indirection_table_mask: zerocopy::little_endian::U16,
    /// Receive queue for packets without a hash: half its index.
    pub unclassified_queue: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetRssConfigHdr>() == 8);
    assert!(core::mem::offset_of!(VirtioNetRssConfigHdr, hash_types) == 0);
    assert!(core::mem::offset_of!(VirtioNetRssConfigHdr, indirection_table_mask) == 4);
    assert!(core::mem::offset_of!(VirtioNetRssConfigHdr, unclassified_queue) == 6);
};

/// What RSS_CONFIG carries behind the indirection table.
///
/// Followed by `hash_key_data`: The hash key.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetRssConfigTrailer {
    /// Number of transmit queues to use.
    pub max_tx_vq: zerocopy::little_endian::U16,
    /// Length of the hash key in bytes.
    pub hash_key_length: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetRssConfigTrailer>() == 3);
    assert!(core::mem::offset_of!(VirtioNetRssConfigTrailer, max_tx_vq) == 0);
    assert!(core::mem::offset_of!(VirtioNetRssConfigTrailer, hash_key_length) == 2);
};

/// What HASH_CONFIG carries.
///
/// Followed by `hash_key_data`: The hash key.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetHashConfig {
    /// Hashes to calculate.
    pub hash_types: zerocopy::little_endian::U32,
    /// Padding.
    pub reserved: [u8; 8],
    /// Length of the hash key in bytes.
    pub hash_key_length: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetHashConfig>() == 13);
    assert!(core::mem::offset_of!(VirtioNetHashConfig, hash_types) == 0);
    assert!(core::mem::offset_of!(VirtioNetHashConfig, reserved) == 4);
    assert!(core::mem::offset_of!(VirtioNetHashConfig, hash_key_length) == 12);
};

/// Feature bits of the network device; HOST means that the device takes something over, GUEST that the driver does.
pub mod virtio_net_feature {
    /// The device completes partial checksums.
    pub const CSUM: u64 = 1 << 0;
    /// The driver takes packets with partial checksums.
    pub const GUEST_CSUM: u64 = 1 << 1;
    /// The driver can switch its offloads with a command.
    pub const CTRL_GUEST_OFFLOADS: u64 = 1 << 2;
    /// The largest MTU is told.
    pub const MTU: u64 = 1 << 3;
    /// The MAC address is told.
    pub const MAC: u64 = 1 << 5;
    /// The device takes packets to be segmented, of whatever kind.
    /// Deprecated: legacy devices only.
    pub const GSO: u64 = 1 << 6;
    /// The driver takes unsegmented TCP over IPv4.
    pub const GUEST_TSO4: u64 = 1 << 7;
    /// The driver takes unsegmented TCP over IPv6.
    pub const GUEST_TSO6: u64 = 1 << 8;
    /// The driver takes unsegmented TCP with ECN; needs GUEST_TSO4 or GUEST_TSO6.
    pub const GUEST_ECN: u64 = 1 << 9;
    /// The driver takes unfragmented UDP.
    pub const GUEST_UFO: u64 = 1 << 10;
    /// The device segments TCP over IPv4.
    pub const HOST_TSO4: u64 = 1 << 11;
    /// The device segments TCP over IPv6.
    pub const HOST_TSO6: u64 = 1 << 12;
    /// The device segments TCP with ECN; needs HOST_TSO4 or HOST_TSO6.
    pub const HOST_ECN: u64 = 1 << 13;
    /// The device fragments UDP.
    pub const HOST_UFO: u64 = 1 << 14;
    /// A received packet may span several buffers.
    pub const MRG_RXBUF: u64 = 1 << 15;
    /// The state of the link is told.
    pub const STATUS: u64 = 1 << 16;
    /// There is a control queue.
    pub const CTRL_VQ: u64 = 1 << 17;
    /// Commands choose which packets are received.
    pub const CTRL_RX: u64 = 1 << 18;
    /// Commands choose which VLANs are received.
    pub const CTRL_VLAN: u64 = 1 << 19;
    /// There are further commands about received packets; of use with CTRL_VQ only.
    pub const CTRL_RX_EXTRA: u64 = 1 << 20;
    /// The driver announces itself to the network when asked to.
    pub const GUEST_ANNOUNCE: u64 = 1 << 21;
    /// There are several queue pairs, and the device chooses among them.
    pub const MQ: u64 = 1 << 22;
    /// A command sets the MAC address.
    pub const CTRL_MAC_ADDR: u64 = 1 << 23;
    /// The device coalesces TCP over IPv4; it served a certification of Windows drivers and is not to be offered.
    /// Deprecated: legacy devices only.
    pub const GUEST_RSC4: u64 = 1 << 41;
    /// The device coalesces TCP over IPv6; it served a certification of Windows drivers and is not to be offered.
    /// Deprecated: legacy devices only.
    pub const GUEST_RSC6: u64 = 1 << 42;
    /// Commands read statistics.
    pub const DEVICE_STATS: u64 = 1 << 50;
    /// Inner headers of tunnelled packets can be hashed; needs RSS or HASH_REPORT.
    pub const HASH_TUNNEL: u64 = 1 << 51;
    /// Notifications can be coalesced queue by queue.
    pub const VQ_NOTF_COAL: u64 = 1 << 52;
    /// Notifications can be coalesced.
    pub const NOTF_COAL: u64 = 1 << 53;
    /// The driver takes unsegmented UDP over IPv4.
    pub const GUEST_USO4: u64 = 1 << 54;
    /// The driver takes unsegmented UDP over IPv6.
    pub const GUEST_USO6: u64 = 1 << 55;
    /// The device segments UDP.
    pub const HOST_USO: u64 = 1 << 56;
    /// Received packets carry their hash; of use with CTRL_VQ only.
    pub const HASH_REPORT: u64 = 1 << 57;
    /// The driver gives exact header lengths.
    pub const GUEST_HDRLEN: u64 = 1 << 59;
    /// Received packets are spread over the queues by their hash.
    pub const RSS: u64 = 1 << 60;
    /// The device tells how much it coalesced; needs HOST_TSO4 or HOST_TSO6.
    pub const RSC_EXT: u64 = 1 << 61;
    /// The device may stand by for another one with the same MAC address.
    pub const STANDBY: u64 = 1 << 62;
    /// Speed and duplex mode are told.
    pub const SPEED_DUPLEX: u64 = 1 << 63;
    /// There may be several RSS configurations.
    pub const RSS_CONTEXT: u128 = 1 << 64;
    /// The driver takes unsegmented packets inside a UDP tunnel.
    pub const GUEST_UDP_TUNNEL_GSO: u128 = 1 << 65;
    /// The driver takes such packets with a partial checksum of the outer header.
    pub const GUEST_UDP_TUNNEL_GSO_CSUM: u128 = 1 << 66;
    /// The device segments packets inside a UDP tunnel.
    pub const HOST_UDP_TUNNEL_GSO: u128 = 1 << 67;
    /// The device completes the checksum of the outer header of such packets.
    pub const HOST_UDP_TUNNEL_GSO_CSUM: u128 = 1 << 68;
    /// The driver tells where the outer network header starts.
    pub const OUT_NET_HEADER: u128 = 1 << 69;
    /// The device can take over IPsec.
    pub const IPSEC: u128 = 1 << 70;
}

/// Bits of the 64-bit mask of GUEST_OFFLOADS_SET; those of features below 64 have the number of the feature.
pub mod virtio_net_guest_offload {
    /// GUEST_CSUM.
    pub const GUEST_CSUM: u64 = 1 << 1;
    /// GUEST_TSO4.
    pub const GUEST_TSO4: u64 = 1 << 7;
    /// GUEST_TSO6.
    pub const GUEST_TSO6: u64 = 1 << 8;
    /// GUEST_ECN.
    pub const GUEST_ECN: u64 = 1 << 9;
    /// GUEST_UFO.
    pub const GUEST_UFO: u64 = 1 << 10;
    /// GUEST_UDP_TUNNEL_GSO, whose own bit is beyond the mask.
    pub const GUEST_UDP_TUNNEL_GSO_MAPPED: u64 = 1 << 46;
    /// GUEST_UDP_TUNNEL_GSO_CSUM, whose own bit is beyond the mask.
    pub const GUEST_UDP_TUNNEL_GSO_CSUM_MAPPED: u64 = 1 << 47;
    /// GUEST_USO4.
    pub const GUEST_USO4: u64 = 1 << 54;
    /// GUEST_USO6.
    pub const GUEST_USO6: u64 = 1 << 55;
}

/// A network interface.
pub const NET_DEVICE_ID: u32 = 1;
