// Generated from spec/vhost-user/header.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The header in front of every message on the main and the back-end channel.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// The only version of the protocol; it stands in the lowest bits of the header's flags.
pub const PROTOCOL_VERSION: u32 = 1;

/// The acknowledgement of a request that succeeded; any other value means failure.
pub const ACK_SUCCESS: u32 = 0;

/// The acknowledgement that this implementation sends for a request that failed.
pub const ACK_FAILURE: u32 = 1;

/// Most descriptors that this implementation accepts with one message; C implementations stop at 8.
/// Unit: file descriptors.
pub const MAX_DESCRIPTORS: u32 = 32;

/// The flags word of the header.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct HeaderFlags(pub zerocopy::native_endian::U32);

impl HeaderFlags {
    /// Mask of `version`.
    pub const VERSION: u32 = 0x3;

    /// Protocol version; always 1.
    pub fn version(self) -> u32 {
        self.0.get() & Self::VERSION
    }

    /// The same with another `version`.
    pub fn with_version(self, value: u32) -> Self {
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::VERSION) | (value & Self::VERSION)))
    }

    /// Mask of `reply`.
    pub const REPLY: u32 = 0x4;

    /// Set on every reply, clear on every request.
    pub fn reply(self) -> bool {
        self.0.get() & Self::REPLY != 0
    }

    /// The same with another `reply`.
    pub fn with_reply(self, value: bool) -> Self {
        let bit = if value { Self::REPLY } else { 0 };
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::REPLY) | bit))
    }

    /// Mask of `need_reply`.
    pub const NEED_REPLY: u32 = 0x8;

    /// Set on a request whose sender wants to hear of success or failure (REPLY_ACK); clear on replies.
    pub fn need_reply(self) -> bool {
        self.0.get() & Self::NEED_REPLY != 0
    }

    /// The same with another `need_reply`.
    pub fn with_need_reply(self, value: bool) -> Self {
        let bit = if value { Self::NEED_REPLY } else { 0 };
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::NEED_REPLY) | bit))
    }
}

const _: () = assert!(core::mem::size_of::<HeaderFlags>() == 4);

/// What every message starts with.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct Header {
    /// Id of the request; a reply repeats it.
    pub request: zerocopy::native_endian::U32,
    /// Version, direction and wish for an answer.
    pub flags: HeaderFlags,
    /// Number of payload bytes that follow the header.
    pub size: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<Header>() == 12);
    assert!(core::mem::offset_of!(Header, request) == 0);
    assert!(core::mem::offset_of!(Header, flags) == 4);
    assert!(core::mem::offset_of!(Header, size) == 8);
};
