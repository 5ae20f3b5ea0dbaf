// Generated from spec/virtio/net-control.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The control queue of the virtio network device, commands and statistics.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Kinds of statistics.
pub mod virtio_net_stats_types {
    /// Of a receive queue.
    pub const RX_BASIC: u64 = 1 << 0;
    /// Of the checksums of a receive queue.
    pub const RX_CSUM: u64 = 1 << 1;
    /// Of the coalescing of a receive queue.
    pub const RX_GSO: u64 = 1 << 2;
    /// Of the speed limit of a receive queue.
    pub const RX_SPEED: u64 = 1 << 3;
    /// Of a transmit queue.
    pub const TX_BASIC: u64 = 1 << 16;
    /// Of the checksums of a transmit queue.
    pub const TX_CSUM: u64 = 1 << 17;
    /// Of the segmentation of a transmit queue.
    pub const TX_GSO: u64 = 1 << 18;
    /// Of the speed limit of a transmit queue.
    pub const TX_SPEED: u64 = 1 << 19;
    /// Of the control queue.
    pub const CVQ: u64 = 1 << 32;
}

/// The byte with which the device answers a command.
pub mod virtio_net_ctrl_ack {
    /// The command was carried out.
    pub const OK: u8 = 0;
    /// The command failed.
    pub const ERR: u8 = 1;
}

/// Classes of commands.
pub mod virtio_net_ctrl_class {
    /// Which packets are received.
    pub const RX: u8 = 0;
    /// MAC addresses.
    pub const MAC: u8 = 1;
    /// VLANs.
    pub const VLAN: u8 = 2;
    /// Announcements to the network.
    pub const ANNOUNCE: u8 = 3;
    /// Queues and hashes.
    pub const MQ: u8 = 4;
    /// Offloads of the driver.
    pub const GUEST_OFFLOADS: u8 = 5;
    /// Coalescing of notifications.
    pub const NOTF_COAL: u8 = 6;
    /// Statistics.
    pub const STATS: u8 = 8;
}

/// Commands of class RX; a byte follows that switches on (1) or off (0). From ALLUNI on they need CTRL_RX_EXTRA.
pub mod virtio_net_ctrl_rx_command {
    /// Receive everything.
    pub const PROMISC: u8 = 0;
    /// Receive all multicast packets.
    pub const ALLMULTI: u8 = 1;
    /// Receive all unicast packets.
    pub const ALLUNI: u8 = 2;
    /// Receive no multicast packets.
    pub const NOMULTI: u8 = 3;
    /// Receive no unicast packets.
    pub const NOUNI: u8 = 4;
    /// Receive no broadcast packets.
    pub const NOBCAST: u8 = 5;
}

/// Commands of class MAC.
pub mod virtio_net_ctrl_mac_command {
    /// Set the filter: a table of unicast addresses and one of multicast addresses follow.
    pub const TABLE_SET: u8 = 0;
    /// Set the MAC address: 6 bytes follow.
    pub const ADDR_SET: u8 = 1;
}

/// Commands of class VLAN; a 16-bit VLAN id follows.
pub mod virtio_net_ctrl_vlan_command {
    /// Receive a VLAN.
    pub const ADD: u8 = 0;
    /// Do not receive a VLAN any more.
    pub const DEL: u8 = 1;
}

/// Commands of class ANNOUNCE.
pub mod virtio_net_ctrl_announce_command {
    /// The driver saw the request, so that the device clears it.
    pub const ACK: u8 = 0;
}

/// Commands of class MQ.
pub mod virtio_net_ctrl_mq_command {
    /// Set the number of queue pairs.
    pub const VQ_PAIRS_SET: u8 = 0;
    /// Set how packets are spread by their hash.
    pub const RSS_CONFIG: u8 = 1;
    /// Set which hashes are reported.
    pub const HASH_CONFIG: u8 = 2;
}

/// Commands of class GUEST_OFFLOADS.
pub mod virtio_net_ctrl_guest_offloads_command {
    /// Set the offloads: a 64-bit mask follows.
    pub const SET: u8 = 0;
}

/// Commands of class NOTF_COAL.
pub mod virtio_net_ctrl_notf_coal_command {
    /// Set the parameters of all transmit queues.
    pub const TX_SET: u8 = 0;
    /// Set the parameters of all receive queues.
    pub const RX_SET: u8 = 1;
    /// Set the parameters of one queue.
    pub const VQ_SET: u8 = 2;
    /// Read the parameters of one queue.
    pub const VQ_GET: u8 = 3;
}

/// Commands of class STATS.
pub mod virtio_net_ctrl_stats_command {
    /// Which statistics there are.
    pub const QUERY: u8 = 0;
    /// Read statistics.
    pub const GET: u8 = 1;
}

/// Which statistics follow the head of a reply.
pub mod virtio_net_stats_reply {
    /// Of a receive queue.
    pub const RX_BASIC: u8 = 0;
    /// Of the checksums of a receive queue.
    pub const RX_CSUM: u8 = 1;
    /// Of the coalescing of a receive queue.
    pub const RX_GSO: u8 = 2;
    /// Of the speed limit of a receive queue.
    pub const RX_SPEED: u8 = 3;
    /// Of a transmit queue.
    pub const TX_BASIC: u8 = 16;
    /// Of the checksums of a transmit queue.
    pub const TX_CSUM: u8 = 17;
    /// Of the segmentation of a transmit queue.
    pub const TX_GSO: u8 = 18;
    /// Of the speed limit of a transmit queue.
    pub const TX_SPEED: u8 = 19;
    /// Of the control queue.
    pub const CVQ: u8 = 32;
}

/// The head of a command; its data follow, then a byte for the answer.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlHdr {
    /// The class.
    pub class: u8,
    /// The command in its class.
    pub cmd: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlHdr>() == 2);
    assert!(core::mem::offset_of!(VirtioNetCtrlHdr, class) == 0);
    assert!(core::mem::offset_of!(VirtioNetCtrlHdr, cmd) == 1);
};

/// A MAC address.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetMacAddress {
    /// Its bytes.
    pub octets: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetMacAddress>() == 6);
    assert!(core::mem::offset_of!(VirtioNetMacAddress, octets) == 0);
};

/// A table of addresses; two of them stand in a TABLE_SET command.
///
/// Followed by `macs`: The addresses.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlMac {
    /// Number of addresses.
    pub entries: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlMac>() == 4);
    assert!(core::mem::offset_of!(VirtioNetCtrlMac, entries) == 0);
};

/// What VQ_PAIRS_SET carries.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlMq {
    /// Number of queue pairs to use.
    pub virtqueue_pairs: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlMq>() == 2);
    assert!(core::mem::offset_of!(VirtioNetCtrlMq, virtqueue_pairs) == 0);
};

/// What TX_SET carries.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlCoalTx {
    /// Most packets sent before a notification.
    pub tx_max_packets: zerocopy::little_endian::U32,
    /// Longest delay of a notification in microseconds.
    pub tx_usecs: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlCoalTx>() == 8);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoalTx, tx_max_packets) == 0);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoalTx, tx_usecs) == 4);
};

/// What RX_SET carries.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlCoalRx {
    /// Most packets received before a notification.
    pub rx_max_packets: zerocopy::little_endian::U32,
    /// Longest delay of a notification in microseconds.
    pub rx_usecs: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlCoalRx>() == 8);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoalRx, rx_max_packets) == 0);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoalRx, rx_usecs) == 4);
};

/// How notifications are coalesced.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlCoal {
    /// Most packets before a notification.
    pub max_packets: zerocopy::little_endian::U32,
    /// Longest delay of a notification in microseconds.
    pub max_usecs: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlCoal>() == 8);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoal, max_packets) == 0);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoal, max_usecs) == 4);
};

/// What VQ_SET and VQ_GET carry.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlCoalVq {
    /// Index of the queue.
    pub vqn: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 2],
    /// The parameters; VQ_GET fills them.
    pub coal: VirtioNetCtrlCoal,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlCoalVq>() == 12);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoalVq, vqn) == 0);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoalVq, reserved) == 2);
    assert!(core::mem::offset_of!(VirtioNetCtrlCoalVq, coal) == 4);
};

/// The answer to QUERY.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsCapabilities {
    /// Statistics that there are.
    pub supported_stats_types: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsCapabilities>() == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsCapabilities, supported_stats_types) == 0);
};

/// Which statistics of a queue are asked for.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetQueueStatsRequest {
    /// Index of the queue.
    pub vq_index: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
    /// The statistics.
    pub types_bitmap: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetQueueStatsRequest>() == 16);
    assert!(core::mem::offset_of!(VirtioNetQueueStatsRequest, vq_index) == 0);
    assert!(core::mem::offset_of!(VirtioNetQueueStatsRequest, reserved) == 2);
    assert!(core::mem::offset_of!(VirtioNetQueueStatsRequest, types_bitmap) == 8);
};

/// What GET carries, one after the other for each queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetCtrlQueueStats {
    /// What is asked of the queue.
    pub stats: VirtioNetQueueStatsRequest,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetCtrlQueueStats>() == 16);
    assert!(core::mem::offset_of!(VirtioNetCtrlQueueStats, stats) == 0);
};

/// The head of statistics that GET returns.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsReplyHdr {
    /// Which statistics they are.
    pub r#type: u8,
    /// Padding.
    pub reserved: [u8; 1],
    /// Index of the queue.
    pub vq_index: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved1: [u8; 2],
    /// Bytes of the statistics with this head.
    pub size: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsReplyHdr>() == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsReplyHdr, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsReplyHdr, reserved) == 1);
    assert!(core::mem::offset_of!(VirtioNetStatsReplyHdr, vq_index) == 2);
    assert!(core::mem::offset_of!(VirtioNetStatsReplyHdr, reserved1) == 4);
    assert!(core::mem::offset_of!(VirtioNetStatsReplyHdr, size) == 6);
};

/// Statistics of the control queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsCvq {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Commands received.
    pub command_num: zerocopy::little_endian::U64,
    /// Commands that succeeded.
    pub ok_num: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsCvq>() == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsCvq, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsCvq, command_num) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsCvq, ok_num) == 16);
};

/// Statistics of a receive queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsRxBasic {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Kicks by the driver.
    pub rx_notifications: zerocopy::little_endian::U64,
    /// Packets passed to the driver.
    pub rx_packets: zerocopy::little_endian::U64,
    /// Bytes passed to the driver.
    pub rx_bytes: zerocopy::little_endian::U64,
    /// Interrupts by the device.
    pub rx_interrupts: zerocopy::little_endian::U64,
    /// Packets dropped for whatever reason.
    pub rx_drops: zerocopy::little_endian::U64,
    /// Packets dropped for want of buffers.
    pub rx_drop_overruns: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsRxBasic>() == 56);
    assert!(core::mem::offset_of!(VirtioNetStatsRxBasic, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsRxBasic, rx_notifications) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsRxBasic, rx_packets) == 16);
    assert!(core::mem::offset_of!(VirtioNetStatsRxBasic, rx_bytes) == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsRxBasic, rx_interrupts) == 32);
    assert!(core::mem::offset_of!(VirtioNetStatsRxBasic, rx_drops) == 40);
    assert!(core::mem::offset_of!(VirtioNetStatsRxBasic, rx_drop_overruns) == 48);
};

/// Statistics of a transmit queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsTxBasic {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Kicks by the driver.
    pub tx_notifications: zerocopy::little_endian::U64,
    /// Packets sent by the device.
    pub tx_packets: zerocopy::little_endian::U64,
    /// Bytes sent by the device.
    pub tx_bytes: zerocopy::little_endian::U64,
    /// Interrupts by the device.
    pub tx_interrupts: zerocopy::little_endian::U64,
    /// Packets dropped for whatever reason.
    pub tx_drops: zerocopy::little_endian::U64,
    /// Packets dropped because their descriptors were wrong.
    pub tx_drop_malformed: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsTxBasic>() == 56);
    assert!(core::mem::offset_of!(VirtioNetStatsTxBasic, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsTxBasic, tx_notifications) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsTxBasic, tx_packets) == 16);
    assert!(core::mem::offset_of!(VirtioNetStatsTxBasic, tx_bytes) == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsTxBasic, tx_interrupts) == 32);
    assert!(core::mem::offset_of!(VirtioNetStatsTxBasic, tx_drops) == 40);
    assert!(core::mem::offset_of!(VirtioNetStatsTxBasic, tx_drop_malformed) == 48);
};

/// Statistics of the checksums of a receive queue; with GUEST_CSUM.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsRxCsum {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Packets with DATA_VALID.
    pub rx_csum_valid: zerocopy::little_endian::U64,
    /// Packets with NEEDS_CSUM.
    pub rx_needs_csum: zerocopy::little_endian::U64,
    /// Packets whose checksum the device did not look at.
    pub rx_csum_none: zerocopy::little_endian::U64,
    /// Packets with a wrong checksum.
    pub rx_csum_bad: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsRxCsum>() == 40);
    assert!(core::mem::offset_of!(VirtioNetStatsRxCsum, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsRxCsum, rx_csum_valid) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsRxCsum, rx_needs_csum) == 16);
    assert!(core::mem::offset_of!(VirtioNetStatsRxCsum, rx_csum_none) == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsRxCsum, rx_csum_bad) == 32);
};

/// Statistics of the checksums of a transmit queue; with CSUM.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsTxCsum {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Packets whose checksum the device need not complete.
    pub tx_csum_none: zerocopy::little_endian::U64,
    /// Packets whose checksum the device completes.
    pub tx_needs_csum: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsTxCsum>() == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsTxCsum, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsTxCsum, tx_csum_none) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsTxCsum, tx_needs_csum) == 16);
};

/// Statistics of the coalescing of a receive queue; with GUEST_TSO4 or GUEST_TSO6.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsRxGso {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Unsegmented packets received.
    pub rx_gso_packets: zerocopy::little_endian::U64,
    /// Their bytes with headers.
    pub rx_gso_bytes: zerocopy::little_endian::U64,
    /// Packets that the device coalesced.
    pub rx_gso_packets_coalesced: zerocopy::little_endian::U64,
    /// Their bytes with headers.
    pub rx_gso_bytes_coalesced: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsRxGso>() == 40);
    assert!(core::mem::offset_of!(VirtioNetStatsRxGso, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsRxGso, rx_gso_packets) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsRxGso, rx_gso_bytes) == 16);
    assert!(core::mem::offset_of!(VirtioNetStatsRxGso, rx_gso_packets_coalesced) == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsRxGso, rx_gso_bytes_coalesced) == 32);
};

/// Statistics of the segmentation of a transmit queue; with HOST_TSO4, HOST_TSO6 or HOST_USO.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsTxGso {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Packets to be segmented that were sent.
    pub tx_gso_packets: zerocopy::little_endian::U64,
    /// Their bytes.
    pub tx_gso_bytes: zerocopy::little_endian::U64,
    /// Segments made of them.
    pub tx_gso_segments: zerocopy::little_endian::U64,
    /// Bytes of the segments.
    pub tx_gso_segments_bytes: zerocopy::little_endian::U64,
    /// Packets to be segmented that were sent as they are.
    pub tx_gso_packets_noseg: zerocopy::little_endian::U64,
    /// Their bytes.
    pub tx_gso_bytes_noseg: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsTxGso>() == 56);
    assert!(core::mem::offset_of!(VirtioNetStatsTxGso, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsTxGso, tx_gso_packets) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsTxGso, tx_gso_bytes) == 16);
    assert!(core::mem::offset_of!(VirtioNetStatsTxGso, tx_gso_segments) == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsTxGso, tx_gso_segments_bytes) == 32);
    assert!(core::mem::offset_of!(VirtioNetStatsTxGso, tx_gso_packets_noseg) == 40);
    assert!(core::mem::offset_of!(VirtioNetStatsTxGso, tx_gso_bytes_noseg) == 48);
};

/// Statistics of the speed limit of a receive queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsRxSpeed {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Packets dropped above the limit.
    pub rx_ratelimit_packets: zerocopy::little_endian::U64,
    /// Their bytes.
    pub rx_ratelimit_bytes: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsRxSpeed>() == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsRxSpeed, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsRxSpeed, rx_ratelimit_packets) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsRxSpeed, rx_ratelimit_bytes) == 16);
};

/// Statistics of the speed limit of a transmit queue.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioNetStatsTxSpeed {
    /// The head.
    pub hdr: VirtioNetStatsReplyHdr,
    /// Packets dropped above the limit.
    pub tx_ratelimit_packets: zerocopy::little_endian::U64,
    /// Their bytes.
    pub tx_ratelimit_bytes: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioNetStatsTxSpeed>() == 24);
    assert!(core::mem::offset_of!(VirtioNetStatsTxSpeed, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioNetStatsTxSpeed, tx_ratelimit_packets) == 8);
    assert!(core::mem::offset_of!(VirtioNetStatsTxSpeed, tx_ratelimit_bytes) == 16);
};
