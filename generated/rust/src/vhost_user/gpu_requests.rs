// Generated from spec/vhost-user/gpu-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The vhost-user-gpu protocol, by which the back-end of a GPU shows its scanouts in the front-end's display.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Pixels of a cursor: 64 by 64.
/// Unit: pixels.
pub const GPU_CURSOR_PIXELS: u32 = 4096;

/// Most scanouts of a GPU.
/// Unit: scanouts.
pub const GPU_MAX_SCANOUTS: u32 = 16;

/// Most bytes of pixels accepted in one update: a scanout of 8192 by 8192.
/// Unit: bytes.
pub const GPU_MAX_UPDATE_BYTES: u32 = 268435456;

/// The flags word of the header; there is no version.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuHeaderFlags(pub zerocopy::native_endian::U32);

impl GpuHeaderFlags {
    /// Mask of `reply`.
    pub const REPLY: u32 = 0x4;

    /// Set on replies.
    pub fn reply(self) -> bool {
        self.0.get() & Self::REPLY != 0
    }

    /// The same with another `reply`.
    pub fn with_reply(self, value: bool) -> Self {
        let bit = if value { Self::REPLY } else { 0 };
        Self(zerocopy::native_endian::U32::new((self.0.get() & !Self::REPLY) | bit))
    }
}

const _: () = assert!(core::mem::size_of::<GpuHeaderFlags>() == 4);

/// What every message of the protocol starts with.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuHeader {
    /// Id of the request; a reply repeats it.
    pub request: zerocopy::native_endian::U32,
    /// Direction.
    pub flags: GpuHeaderFlags,
    /// Number of payload bytes that follow.
    pub size: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<GpuHeader>() == 12);
    assert!(core::mem::offset_of!(GpuHeader, request) == 0);
    assert!(core::mem::offset_of!(GpuHeader, flags) == 4);
    assert!(core::mem::offset_of!(GpuHeader, size) == 8);
};

/// Where the cursor is.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuCursorPos {
    /// Index of the scanout.
    pub scanout_id: zerocopy::native_endian::U32,
    /// Pixels from the left.
    pub x: zerocopy::native_endian::U32,
    /// Pixels from the top.
    pub y: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<GpuCursorPos>() == 12);
    assert!(core::mem::offset_of!(GpuCursorPos, scanout_id) == 0);
    assert!(core::mem::offset_of!(GpuCursorPos, x) == 4);
    assert!(core::mem::offset_of!(GpuCursorPos, y) == 8);
};

/// A cursor's shape.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuCursorUpdate {
    /// Where it is.
    pub pos: GpuCursorPos,
    /// Hot spot, pixels from the left.
    pub hot_x: zerocopy::native_endian::U32,
    /// Hot spot, pixels from the top.
    pub hot_y: zerocopy::native_endian::U32,
    /// 64 by 64 pixels, a8r8g8b8.
    pub data: [zerocopy::native_endian::U32; 4096],
}

const _: () = {
    assert!(core::mem::size_of::<GpuCursorUpdate>() == 16404);
    assert!(core::mem::offset_of!(GpuCursorUpdate, pos) == 0);
    assert!(core::mem::offset_of!(GpuCursorUpdate, hot_x) == 12);
    assert!(core::mem::offset_of!(GpuCursorUpdate, hot_y) == 16);
    assert!(core::mem::offset_of!(GpuCursorUpdate, data) == 20);
};

/// The size of a scanout.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuScanout {
    /// Index of the scanout.
    pub scanout_id: zerocopy::native_endian::U32,
    /// Width in pixels; with height zero: disabled.
    pub width: zerocopy::native_endian::U32,
    /// Height in pixels.
    pub height: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<GpuScanout>() == 12);
    assert!(core::mem::offset_of!(GpuScanout, scanout_id) == 0);
    assert!(core::mem::offset_of!(GpuScanout, width) == 4);
    assert!(core::mem::offset_of!(GpuScanout, height) == 8);
};

/// A rectangle of a scanout, and its pixels.
///
/// Followed by `data`: The pixels, x8r8g8b8; none for a dma-buf.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuUpdate {
    /// Index of the scanout.
    pub scanout_id: zerocopy::native_endian::U32,
    /// Pixels from the left.
    pub x: zerocopy::native_endian::U32,
    /// Pixels from the top.
    pub y: zerocopy::native_endian::U32,
    /// Width in pixels.
    pub width: zerocopy::native_endian::U32,
    /// Height in pixels.
    pub height: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<GpuUpdate>() == 20);
    assert!(core::mem::offset_of!(GpuUpdate, scanout_id) == 0);
    assert!(core::mem::offset_of!(GpuUpdate, x) == 4);
    assert!(core::mem::offset_of!(GpuUpdate, y) == 8);
    assert!(core::mem::offset_of!(GpuUpdate, width) == 12);
    assert!(core::mem::offset_of!(GpuUpdate, height) == 16);
};

/// A scanout that shows a dma-buf.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuDmabufScanout {
    /// Index of the scanout.
    pub scanout_id: zerocopy::native_endian::U32,
    /// Pixels from the left.
    pub x: zerocopy::native_endian::U32,
    /// Pixels from the top.
    pub y: zerocopy::native_endian::U32,
    /// Width in pixels; with height zero: disabled.
    pub width: zerocopy::native_endian::U32,
    /// Height in pixels.
    pub height: zerocopy::native_endian::U32,
    /// Width of the dma-buf in pixels.
    pub fd_width: zerocopy::native_endian::U32,
    /// Height of the dma-buf in pixels.
    pub fd_height: zerocopy::native_endian::U32,
    /// Bytes a line of the dma-buf.
    pub fd_stride: zerocopy::native_endian::U32,
    /// Flags of the dma-buf.
    pub fd_flags: zerocopy::native_endian::U32,
    /// Pixel format, a DRM code of four characters.
    pub fd_drm_fourcc: zerocopy::native_endian::I32,
}

const _: () = {
    assert!(core::mem::size_of::<GpuDmabufScanout>() == 40);
    assert!(core::mem::offset_of!(GpuDmabufScanout, scanout_id) == 0);
    assert!(core::mem::offset_of!(GpuDmabufScanout, x) == 4);
    assert!(core::mem::offset_of!(GpuDmabufScanout, y) == 8);
    assert!(core::mem::offset_of!(GpuDmabufScanout, width) == 12);
    assert!(core::mem::offset_of!(GpuDmabufScanout, height) == 16);
    assert!(core::mem::offset_of!(GpuDmabufScanout, fd_width) == 20);
    assert!(core::mem::offset_of!(GpuDmabufScanout, fd_height) == 24);
    assert!(core::mem::offset_of!(GpuDmabufScanout, fd_stride) == 28);
    assert!(core::mem::offset_of!(GpuDmabufScanout, fd_flags) == 32);
    assert!(core::mem::offset_of!(GpuDmabufScanout, fd_drm_fourcc) == 36);
};

/// A scanout that shows a dma-buf with a format modifier.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuDmabufScanout2 {
    /// The scanout.
    pub dmabuf_scanout: GpuDmabufScanout,
    /// The DRM format modifier.
    pub modifier: zerocopy::native_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<GpuDmabufScanout2>() == 48);
    assert!(core::mem::offset_of!(GpuDmabufScanout2, dmabuf_scanout) == 0);
    assert!(core::mem::offset_of!(GpuDmabufScanout2, modifier) == 40);
};

/// Whose EDID is wanted.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuEdidRequest {
    /// Index of the scanout.
    pub scanout_id: zerocopy::native_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<GpuEdidRequest>() == 4);
    assert!(core::mem::offset_of!(GpuEdidRequest, scanout_id) == 0);
};

/// The head that virtio-gpu gives its responses.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuRespHdr {
    /// Kind of response, as virtio-gpu numbers it.
    pub r#type: zerocopy::little_endian::U32,
    /// Flags of virtio-gpu.
    pub flags: zerocopy::little_endian::U32,
    /// Fence.
    pub fence_id: zerocopy::little_endian::U64,
    /// Context.
    pub ctx_id: zerocopy::little_endian::U32,
    /// Ring.
    pub ring_idx: u8,
    /// Padding.
    pub padding: [u8; 3],
}

const _: () = {
    assert!(core::mem::size_of::<GpuRespHdr>() == 24);
    assert!(core::mem::offset_of!(GpuRespHdr, r#type) == 0);
    assert!(core::mem::offset_of!(GpuRespHdr, flags) == 4);
    assert!(core::mem::offset_of!(GpuRespHdr, fence_id) == 8);
    assert!(core::mem::offset_of!(GpuRespHdr, ctx_id) == 16);
    assert!(core::mem::offset_of!(GpuRespHdr, ring_idx) == 20);
    assert!(core::mem::offset_of!(GpuRespHdr, padding) == 21);
};

/// One display.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuDisplayOne {
    /// Pixels from the left.
    pub x: zerocopy::little_endian::U32,
    /// Pixels from the top.
    pub y: zerocopy::little_endian::U32,
    /// Width in pixels.
    pub width: zerocopy::little_endian::U32,
    /// Height in pixels.
    pub height: zerocopy::little_endian::U32,
    /// Whether it is on.
    pub enabled: zerocopy::little_endian::U32,
    /// Flags.
    pub flags: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<GpuDisplayOne>() == 24);
    assert!(core::mem::offset_of!(GpuDisplayOne, x) == 0);
    assert!(core::mem::offset_of!(GpuDisplayOne, y) == 4);
    assert!(core::mem::offset_of!(GpuDisplayOne, width) == 8);
    assert!(core::mem::offset_of!(GpuDisplayOne, height) == 12);
    assert!(core::mem::offset_of!(GpuDisplayOne, enabled) == 16);
    assert!(core::mem::offset_of!(GpuDisplayOne, flags) == 20);
};

/// The displays of the front-end.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuRespDisplayInfo {
    /// Head of the response.
    pub hdr: GpuRespHdr,
    /// The displays by scanout.
    pub pmodes: [GpuDisplayOne; 16],
}

const _: () = {
    assert!(core::mem::size_of::<GpuRespDisplayInfo>() == 408);
    assert!(core::mem::offset_of!(GpuRespDisplayInfo, hdr) == 0);
    assert!(core::mem::offset_of!(GpuRespDisplayInfo, pmodes) == 24);
};

/// The EDID of a display.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct GpuRespEdid {
    /// Head of the response.
    pub hdr: GpuRespHdr,
    /// Length of the EDID in bytes.
    pub size: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
    /// The EDID.
    pub edid: [u8; 1024],
}

const _: () = {
    assert!(core::mem::size_of::<GpuRespEdid>() == 1056);
    assert!(core::mem::offset_of!(GpuRespEdid, hdr) == 0);
    assert!(core::mem::offset_of!(GpuRespEdid, size) == 24);
    assert!(core::mem::offset_of!(GpuRespEdid, padding) == 28);
    assert!(core::mem::offset_of!(GpuRespEdid, edid) == 32);
};

/// Optional parts of the vhost-user-gpu protocol.
pub mod gpu_protocol_feature {
    /// GET_EDID is understood.
    pub const EDID: u64 = 1 << 0;
    /// DMABUF_SCANOUT2 is understood.
    pub const DMABUF2: u64 = 1 << 1;
}

/// Requests of the back-end on the socket that GPU_SET_SOCKET gave it, and the front-end's answers. There are no acknowledgements.
pub mod gpu_request {
    /// Asks for the optional parts that the front-end offers.
    pub const GET_PROTOCOL_FEATURES: u32 = 1;
    /// Enables optional parts.
    pub const SET_PROTOCOL_FEATURES: u32 = 2;
    /// Asks for the front-end's displays.
    pub const GET_DISPLAY_INFO: u32 = 3;
    /// Shows the cursor at a place.
    pub const CURSOR_POS: u32 = 4;
    /// Hides the cursor.
    pub const CURSOR_POS_HIDE: u32 = 5;
    /// Sets the cursor's shape.
    pub const CURSOR_UPDATE: u32 = 6;
    /// Sets the size of a scanout, or disables it.
    pub const SCANOUT: u32 = 7;
    /// Shows new pixels.
    pub const UPDATE: u32 = 8;
    /// Makes a dma-buf the content of a scanout.
    pub const DMABUF_SCANOUT: u32 = 9;
    /// Tells which part of the dma-buf changed; the answer comes when the frame was drawn.
    pub const DMABUF_UPDATE: u32 = 10;
    /// Asks for the EDID of a display.
    pub const GET_EDID: u32 = 11;
    /// Makes a dma-buf with a format modifier the content of a scanout.
    pub const DMABUF_SCANOUT2: u32 = 12;
}
