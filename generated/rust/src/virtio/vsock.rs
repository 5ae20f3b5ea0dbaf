// Generated from spec/virtio/vsock.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio socket device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Context id of the host.
pub const VIRTIO_VSOCK_HOST_CID: u32 = 2;

/// Flags of a SHUTDOWN packet; once sent they last.
pub mod virtio_vsock_shutdown_flags {
    /// The sender will receive no more.
    pub const RCV: u32 = 1 << 0;
    /// The sender will send no more.
    pub const SEND: u32 = 1 << 1;
}

/// Flags of an RW packet of a seqpacket socket.
pub mod virtio_vsock_seq_flags {
    /// The last packet of a message.
    pub const EOM: u32 = 1 << 0;
    /// The last packet of a record.
    pub const EOR: u32 = 1 << 1;
}

/// Kind of a socket.
pub mod virtio_vsock_type {
    /// A stream of bytes.
    pub const STREAM: u16 = 1;
    /// A stream of messages.
    pub const SEQPACKET: u16 = 2;
}

/// What a packet is for.
pub mod virtio_vsock_op {
    /// Nothing; never sent.
    pub const INVALID: u16 = 0;
    /// Ask for a connection.
    pub const REQUEST: u16 = 1;
    /// Accept a connection.
    pub const RESPONSE: u16 = 2;
    /// Refuse or end a connection.
    pub const RST: u16 = 3;
    /// Announce that no more is received or sent; the flags say which.
    pub const SHUTDOWN: u16 = 4;
    /// Carry data.
    pub const RW: u16 = 5;
    /// Tell the state of the receive buffer.
    pub const CREDIT_UPDATE: u16 = 6;
    /// Ask for a CREDIT_UPDATE.
    pub const CREDIT_REQUEST: u16 = 7;
}

/// What happened.
pub mod virtio_vsock_event_id {
    /// Connections are lost, and guest_cid must be read again.
    pub const TRANSPORT_RESET: u32 = 0;
}

/// The configuration space of the socket device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioVsockConfig {
    /// Context id of the guest; its upper half is zero.
    pub guest_cid: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioVsockConfig>() == 8);
    assert!(core::mem::offset_of!(VirtioVsockConfig, guest_cid) == 0);
};

/// An event, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioVsockEvent {
    /// What happened.
    pub id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioVsockEvent>() == 4);
    assert!(core::mem::offset_of!(VirtioVsockEvent, id) == 0);
};

/// The head of a packet; data follows.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioVsockHeader {
    /// Context id of the sender; its upper half is zero.
    pub src_cid: zerocopy::little_endian::U64,
    /// Context id of the receiver; its upper half is zero.
    pub dst_cid: zerocopy::little_endian::U64,
    /// Port of the sender.
    pub src_port: zerocopy::little_endian::U32,
    /// Port of the receiver.
    pub dst_port: zerocopy::little_endian::U32,
    /// Bytes of data.
    pub len: zerocopy::little_endian::U32,
    /// Kind of the socket.
    pub r#type: zerocopy::little_endian::U16,
    /// What the packet is for.
    pub op: zerocopy::little_endian::U16,
    /// virtio-vsock-shutdown-flags in a SHUTDOWN, virtio-vsock-seq-flags in an RW of a seqpacket socket.
    pub flags: zerocopy::little_endian::U32,
    /// Size of the sender's receive buffer in bytes, free or not.
    pub buf_alloc: zerocopy::little_endian::U32,
    /// Bytes that the sender has taken from its receive buffer so far, wrapping.
    pub fwd_cnt: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioVsockHeader>() == 44);
    assert!(core::mem::offset_of!(VirtioVsockHeader, src_cid) == 0);
    assert!(core::mem::offset_of!(VirtioVsockHeader, dst_cid) == 8);
    assert!(core::mem::offset_of!(VirtioVsockHeader, src_port) == 16);
    assert!(core::mem::offset_of!(VirtioVsockHeader, dst_port) == 20);
    assert!(core::mem::offset_of!(VirtioVsockHeader, len) == 24);
    assert!(core::mem::offset_of!(VirtioVsockHeader, r#type) == 28);
    assert!(core::mem::offset_of!(VirtioVsockHeader, op) == 30);
    assert!(core::mem::offset_of!(VirtioVsockHeader, flags) == 32);
    assert!(core::mem::offset_of!(VirtioVsockHeader, buf_alloc) == 36);
    assert!(core::mem::offset_of!(VirtioVsockHeader, fwd_cnt) == 40);
};

/// Feature bits of the socket device.
pub mod virtio_vsock_feature {
    /// Stream sockets work; implied when no feature bit is negotiated.
    pub const STREAM: u64 = 1 << 0;
    /// Seqpacket sockets work.
    pub const SEQPACKET: u64 = 1 << 1;
    /// SEQPACKET does not imply STREAM.
    pub const NO_IMPLIED_STREAM: u64 = 1 << 2;
}

/// Sockets between guest and host.
pub const VSOCK_DEVICE_ID: u32 = 19;
