// Generated from spec/virtio/gpu.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio GPU device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Most screens of a device.
pub const VIRTIO_GPU_MAX_SCANOUTS: u32 = 16;

/// The bits of context_init that hold a capability set.
pub const VIRTIO_GPU_CONTEXT_INIT_CAPSET_ID_MASK: u32 = 255;

/// The bits of map_info that hold the caching.
pub const VIRTIO_GPU_MAP_CACHE_MASK: u32 = 15;

/// Flags of a request or response.
pub mod virtio_gpu_flags {
    /// The device answers only when the request is done; fence_id names the fence.
    pub const FENCE: u32 = 1 << 0;
    /// ring_idx names the timeline of the fence; only with CONTEXT_INIT.
    pub const INFO_RING_IDX: u32 = 1 << 1;
}

/// Flags of a 3D resource.
pub mod virtio_gpu_resource_flags {
    /// The first row is the top one.
    pub const Y_0_TOP: u32 = 1 << 0;
}

/// Events that are pending.
pub mod virtio_gpu_events {
    /// The screens have changed; the driver asks with GET_DISPLAY_INFO.
    pub const DISPLAY: u32 = 1 << 0;
}

/// What a blob will be used for.
pub mod virtio_gpu_blob_flags {
    /// It can be mapped.
    pub const USE_MAPPABLE: u32 = 1 << 0;
    /// It can be shared.
    pub const USE_SHAREABLE: u32 = 1 << 1;
    /// It can be shared with other devices.
    pub const USE_CROSS_DEVICE: u32 = 1 << 2;
}

/// What a message is, a request of the driver or a response of the device.
pub mod virtio_gpu_ctrl_type {
    /// No message.
    pub const UNDEFINED: u32 = 0;
    /// Tell the screens.
    pub const CMD_GET_DISPLAY_INFO: u32 = 256;
    /// Create a 2D resource.
    pub const CMD_RESOURCE_CREATE_2D: u32 = 257;
    /// Destroy a resource.
    pub const CMD_RESOURCE_UNREF: u32 = 258;
    /// Show a resource on a screen.
    pub const CMD_SET_SCANOUT: u32 = 259;
    /// Bring a changed rectangle to the screens that show it.
    pub const CMD_RESOURCE_FLUSH: u32 = 260;
    /// Copy a rectangle from guest memory to a 2D resource.
    pub const CMD_TRANSFER_TO_HOST_2D: u32 = 261;
    /// Give a resource guest memory.
    pub const CMD_RESOURCE_ATTACH_BACKING: u32 = 262;
    /// Take the guest memory of a resource away.
    pub const CMD_RESOURCE_DETACH_BACKING: u32 = 263;
    /// Describe a capability set.
    pub const CMD_GET_CAPSET_INFO: u32 = 264;
    /// Read a capability set.
    pub const CMD_GET_CAPSET: u32 = 265;
    /// Read the EDID of a screen; only with EDID.
    pub const CMD_GET_EDID: u32 = 266;
    /// Give a resource a UUID; only with RESOURCE_UUID.
    pub const CMD_RESOURCE_ASSIGN_UUID: u32 = 267;
    /// Create a blob resource; only with RESOURCE_BLOB.
    pub const CMD_RESOURCE_CREATE_BLOB: u32 = 268;
    /// Show a blob on a screen; only with RESOURCE_BLOB.
    pub const CMD_SET_SCANOUT_BLOB: u32 = 269;
    /// Create a 3D context.
    pub const CMD_CTX_CREATE: u32 = 512;
    /// Destroy a 3D context.
    pub const CMD_CTX_DESTROY: u32 = 513;
    /// Make a resource known to a context.
    pub const CMD_CTX_ATTACH_RESOURCE: u32 = 514;
    /// Make a context forget a resource.
    pub const CMD_CTX_DETACH_RESOURCE: u32 = 515;
    /// Create a 3D resource.
    pub const CMD_RESOURCE_CREATE_3D: u32 = 516;
    /// Copy a box from guest memory to a 3D resource.
    pub const CMD_TRANSFER_TO_HOST_3D: u32 = 517;
    /// Copy a box from a 3D resource to guest memory.
    pub const CMD_TRANSFER_FROM_HOST_3D: u32 = 518;
    /// Run rendering commands.
    pub const CMD_SUBMIT_3D: u32 = 519;
    /// Map a blob into the shared memory region; only with RESOURCE_BLOB.
    pub const CMD_RESOURCE_MAP_BLOB: u32 = 520;
    /// Unmap a blob; only with RESOURCE_BLOB.
    pub const CMD_RESOURCE_UNMAP_BLOB: u32 = 521;
    /// Set the image and position of the cursor.
    pub const CMD_UPDATE_CURSOR: u32 = 768;
    /// Set the position of the cursor.
    pub const CMD_MOVE_CURSOR: u32 = 769;
    /// Success, and nothing to tell.
    pub const RESP_OK_NODATA: u32 = 4352;
    /// Success, with the screens.
    pub const RESP_OK_DISPLAY_INFO: u32 = 4353;
    /// Success, with the description of a capability set.
    pub const RESP_OK_CAPSET_INFO: u32 = 4354;
    /// Success, with a capability set.
    pub const RESP_OK_CAPSET: u32 = 4355;
    /// Success, with an EDID.
    pub const RESP_OK_EDID: u32 = 4356;
    /// Success, with a UUID.
    pub const RESP_OK_RESOURCE_UUID: u32 = 4357;
    /// Success, with how the blob is mapped.
    pub const RESP_OK_MAP_INFO: u32 = 4358;
    /// Some failure.
    pub const RESP_ERR_UNSPEC: u32 = 4608;
    /// The host has too little memory.
    pub const RESP_ERR_OUT_OF_MEMORY: u32 = 4609;
    /// There is no such screen.
    pub const RESP_ERR_INVALID_SCANOUT_ID: u32 = 4610;
    /// There is no such resource, or it exists already.
    pub const RESP_ERR_INVALID_RESOURCE_ID: u32 = 4611;
    /// There is no such context, or it exists already.
    pub const RESP_ERR_INVALID_CONTEXT_ID: u32 = 4612;
    /// A parameter is wrong.
    pub const RESP_ERR_INVALID_PARAMETER: u32 = 4613;
}

/// Shared memory regions of the device.
pub mod virtio_gpu_shm_id {
    /// No region.
    pub const UNDEFINED: u8 = 0;
    /// The region into which blobs are mapped.
    pub const HOST_VISIBLE: u8 = 1;
}

/// Pixel formats; channels in the order of their bytes in memory, 8 bits each.
pub mod virtio_gpu_formats {
    /// Blue, green, red, alpha.
    pub const B8G8R8A8_UNORM: u32 = 1;
    /// Blue, green, red, unused.
    pub const B8G8R8X8_UNORM: u32 = 2;
    /// Alpha, red, green, blue.
    pub const A8R8G8B8_UNORM: u32 = 3;
    /// Unused, red, green, blue.
    pub const X8R8G8B8_UNORM: u32 = 4;
    /// Red, green, blue, alpha.
    pub const R8G8B8A8_UNORM: u32 = 67;
    /// Unused, blue, green, red.
    pub const X8B8G8R8_UNORM: u32 = 68;
    /// Alpha, blue, green, red.
    pub const A8B8G8R8_UNORM: u32 = 121;
    /// Red, green, blue, unused.
    pub const R8G8B8X8_UNORM: u32 = 134;
}

/// Capability sets, which tell what a context renders with.
pub mod virtio_gpu_capset {
    /// OpenGL by virgl, first version.
    pub const VIRGL: u32 = 1;
    /// OpenGL by virgl, second version.
    pub const VIRGL2: u32 = 2;
    /// Vulkan by gfxstream.
    pub const GFXSTREAM_VULKAN: u32 = 3;
    /// Vulkan by Venus.
    pub const VENUS: u32 = 4;
    /// Wayland and other protocols of the host.
    pub const CROSS_DOMAIN: u32 = 5;
    /// The kernel interface of the host's graphics driver.
    pub const DRM: u32 = 6;
}

/// Where the memory of a blob is; 0 is invalid.
pub mod virtio_gpu_blob_mem {
    /// In the guest.
    pub const GUEST: u32 = 1;
    /// In the host, allocated by a 3D context.
    pub const HOST3D: u32 = 2;
    /// In the host, with guest memory behind it.
    pub const HOST3D_GUEST: u32 = 3;
}

/// How the guest has to cache a mapped blob.
pub mod virtio_gpu_map_cache {
    /// Not told.
    pub const NONE: u32 = 0;
    /// Cached.
    pub const CACHED: u32 = 1;
    /// Uncached.
    pub const UNCACHED: u32 = 2;
    /// Write-combining.
    pub const WC: u32 = 3;
}

/// The start of every request and response.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuCtrlHdr {
    /// What the message is.
    pub r#type: zerocopy::little_endian::U32,
    /// Its flags.
    pub flags: zerocopy::little_endian::U32,
    /// The fence, with the flag FENCE; a response repeats it.
    pub fence_id: zerocopy::little_endian::U64,
    /// The 3D context; 3D requests only.
    pub ctx_id: zerocopy::little_endian::U32,
    /// The timeline, with the flag INFO_RING_IDX.
    pub ring_idx: u8,
    /// Padding.
    pub padding: [u8; 3],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuCtrlHdr>() == 24);
    assert!(core::mem::offset_of!(VirtioGpuCtrlHdr, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioGpuCtrlHdr, flags) == 4);
    assert!(core::mem::offset_of!(VirtioGpuCtrlHdr, fence_id) == 8);
    assert!(core::mem::offset_of!(VirtioGpuCtrlHdr, ctx_id) == 16);
    assert!(core::mem::offset_of!(VirtioGpuCtrlHdr, ring_idx) == 20);
    assert!(core::mem::offset_of!(VirtioGpuCtrlHdr, padding) == 21);
};

/// A position of the cursor.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuCursorPos {
    /// The screen.
    pub scanout_id: zerocopy::little_endian::U32,
    /// Column in pixels.
    pub x: zerocopy::little_endian::U32,
    /// Row in pixels.
    pub y: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuCursorPos>() == 16);
    assert!(core::mem::offset_of!(VirtioGpuCursorPos, scanout_id) == 0);
    assert!(core::mem::offset_of!(VirtioGpuCursorPos, x) == 4);
    assert!(core::mem::offset_of!(VirtioGpuCursorPos, y) == 8);
    assert!(core::mem::offset_of!(VirtioGpuCursorPos, padding) == 12);
};

/// The requests UPDATE_CURSOR and MOVE_CURSOR; the latter uses the position only.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuUpdateCursor {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// Where the cursor is.
    pub pos: VirtioGpuCursorPos,
    /// The image, or 0 for no cursor.
    pub resource_id: zerocopy::little_endian::U32,
    /// Column of the hot spot in the image.
    pub hot_x: zerocopy::little_endian::U32,
    /// Row of the hot spot in the image.
    pub hot_y: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuUpdateCursor>() == 56);
    assert!(core::mem::offset_of!(VirtioGpuUpdateCursor, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuUpdateCursor, pos) == 24);
    assert!(core::mem::offset_of!(VirtioGpuUpdateCursor, resource_id) == 40);
    assert!(core::mem::offset_of!(VirtioGpuUpdateCursor, hot_x) == 44);
    assert!(core::mem::offset_of!(VirtioGpuUpdateCursor, hot_y) == 48);
    assert!(core::mem::offset_of!(VirtioGpuUpdateCursor, padding) == 52);
};

/// A rectangle in pixels.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuRect {
    /// Its left column.
    pub x: zerocopy::little_endian::U32,
    /// Its top row.
    pub y: zerocopy::little_endian::U32,
    /// Its width.
    pub width: zerocopy::little_endian::U32,
    /// Its height.
    pub height: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuRect>() == 16);
    assert!(core::mem::offset_of!(VirtioGpuRect, x) == 0);
    assert!(core::mem::offset_of!(VirtioGpuRect, y) == 4);
    assert!(core::mem::offset_of!(VirtioGpuRect, width) == 8);
    assert!(core::mem::offset_of!(VirtioGpuRect, height) == 12);
};

/// The request RESOURCE_UNREF.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceUnref {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceUnref>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceUnref, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceUnref, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceUnref, padding) == 28);
};

/// The request RESOURCE_CREATE_2D.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceCreate2d {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The new resource; the driver chooses the number, not 0.
    pub resource_id: zerocopy::little_endian::U32,
    /// The pixel format.
    pub format: zerocopy::little_endian::U32,
    /// Width in pixels.
    pub width: zerocopy::little_endian::U32,
    /// Height in pixels.
    pub height: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceCreate2d>() == 40);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate2d, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate2d, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate2d, format) == 28);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate2d, width) == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate2d, height) == 36);
};

/// The request SET_SCANOUT.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuSetScanout {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The part of the resource that is shown.
    pub r: VirtioGpuRect,
    /// The screen.
    pub scanout_id: zerocopy::little_endian::U32,
    /// The resource, or 0 to switch the screen off.
    pub resource_id: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuSetScanout>() == 48);
    assert!(core::mem::offset_of!(VirtioGpuSetScanout, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuSetScanout, r) == 24);
    assert!(core::mem::offset_of!(VirtioGpuSetScanout, scanout_id) == 40);
    assert!(core::mem::offset_of!(VirtioGpuSetScanout, resource_id) == 44);
};

/// The request RESOURCE_FLUSH.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceFlush {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The part that has changed.
    pub r: VirtioGpuRect,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceFlush>() == 48);
    assert!(core::mem::offset_of!(VirtioGpuResourceFlush, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceFlush, r) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceFlush, resource_id) == 40);
    assert!(core::mem::offset_of!(VirtioGpuResourceFlush, padding) == 44);
};

/// The request TRANSFER_TO_HOST_2D.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuTransferToHost2d {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The part to copy.
    pub r: VirtioGpuRect,
    /// Where it begins in the guest memory of the resource, in bytes.
    pub offset: zerocopy::little_endian::U64,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuTransferToHost2d>() == 56);
    assert!(core::mem::offset_of!(VirtioGpuTransferToHost2d, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuTransferToHost2d, r) == 24);
    assert!(core::mem::offset_of!(VirtioGpuTransferToHost2d, offset) == 40);
    assert!(core::mem::offset_of!(VirtioGpuTransferToHost2d, resource_id) == 48);
    assert!(core::mem::offset_of!(VirtioGpuTransferToHost2d, padding) == 52);
};

/// One piece of guest memory behind a resource.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuMemEntry {
    /// Its guest physical address.
    pub addr: zerocopy::little_endian::U64,
    /// Its length in bytes.
    pub length: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuMemEntry>() == 16);
    assert!(core::mem::offset_of!(VirtioGpuMemEntry, addr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuMemEntry, length) == 8);
    assert!(core::mem::offset_of!(VirtioGpuMemEntry, padding) == 12);
};

/// The request RESOURCE_ATTACH_BACKING; nr_entries pieces of memory (virtio_gpu_mem_entry) follow.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceAttachBacking {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Number of pieces.
    pub nr_entries: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceAttachBacking>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceAttachBacking, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceAttachBacking, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceAttachBacking, nr_entries) == 28);
};

/// The request RESOURCE_DETACH_BACKING.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceDetachBacking {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceDetachBacking>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceDetachBacking, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceDetachBacking, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceDetachBacking, padding) == 28);
};

/// One screen.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuDisplayOne {
    /// Its place among the screens, and its preferred size.
    pub r: VirtioGpuRect,
    /// 1 when it is connected.
    pub enabled: zerocopy::little_endian::U32,
    /// No flag is defined.
    pub flags: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuDisplayOne>() == 24);
    assert!(core::mem::offset_of!(VirtioGpuDisplayOne, r) == 0);
    assert!(core::mem::offset_of!(VirtioGpuDisplayOne, enabled) == 16);
    assert!(core::mem::offset_of!(VirtioGpuDisplayOne, flags) == 20);
};

/// The response OK_DISPLAY_INFO.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuRespDisplayInfo {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The screens; those from num_scanouts on mean nothing.
    pub pmodes: [VirtioGpuDisplayOne; 16],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuRespDisplayInfo>() == 408);
    assert!(core::mem::offset_of!(VirtioGpuRespDisplayInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuRespDisplayInfo, pmodes) == 24);
};

/// A box in a 3D resource, in pixels.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuBox {
    /// Its left column.
    pub x: zerocopy::little_endian::U32,
    /// Its top row.
    pub y: zerocopy::little_endian::U32,
    /// Its first layer.
    pub z: zerocopy::little_endian::U32,
    /// Its width.
    pub w: zerocopy::little_endian::U32,
    /// Its height.
    pub h: zerocopy::little_endian::U32,
    /// Its depth.
    pub d: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuBox>() == 24);
    assert!(core::mem::offset_of!(VirtioGpuBox, x) == 0);
    assert!(core::mem::offset_of!(VirtioGpuBox, y) == 4);
    assert!(core::mem::offset_of!(VirtioGpuBox, z) == 8);
    assert!(core::mem::offset_of!(VirtioGpuBox, w) == 12);
    assert!(core::mem::offset_of!(VirtioGpuBox, h) == 16);
    assert!(core::mem::offset_of!(VirtioGpuBox, d) == 20);
};

/// The requests TRANSFER_TO_HOST_3D and TRANSFER_FROM_HOST_3D.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuTransferHost3d {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The part to copy.
    pub r#box: VirtioGpuBox,
    /// Where it begins in the guest memory of the resource, in bytes.
    pub offset: zerocopy::little_endian::U64,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// The mipmap level.
    pub level: zerocopy::little_endian::U32,
    /// Bytes from row to row in guest memory.
    pub stride: zerocopy::little_endian::U32,
    /// Bytes from layer to layer in guest memory.
    pub layer_stride: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuTransferHost3d>() == 72);
    assert!(core::mem::offset_of!(VirtioGpuTransferHost3d, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuTransferHost3d, r#box) == 24);
    assert!(core::mem::offset_of!(VirtioGpuTransferHost3d, offset) == 48);
    assert!(core::mem::offset_of!(VirtioGpuTransferHost3d, resource_id) == 56);
    assert!(core::mem::offset_of!(VirtioGpuTransferHost3d, level) == 60);
    assert!(core::mem::offset_of!(VirtioGpuTransferHost3d, stride) == 64);
    assert!(core::mem::offset_of!(VirtioGpuTransferHost3d, layer_stride) == 68);
};

/// The request RESOURCE_CREATE_3D; target, format and bind have the meaning that virgl gives them.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceCreate3d {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The new resource; the driver chooses the number, not 0.
    pub resource_id: zerocopy::little_endian::U32,
    /// The kind of texture or buffer.
    pub target: zerocopy::little_endian::U32,
    /// The pixel format.
    pub format: zerocopy::little_endian::U32,
    /// What it will be used for.
    pub bind: zerocopy::little_endian::U32,
    /// Width in pixels.
    pub width: zerocopy::little_endian::U32,
    /// Height in pixels.
    pub height: zerocopy::little_endian::U32,
    /// Depth in pixels.
    pub depth: zerocopy::little_endian::U32,
    /// Number of layers.
    pub array_size: zerocopy::little_endian::U32,
    /// Highest mipmap level.
    pub last_level: zerocopy::little_endian::U32,
    /// Samples a pixel.
    pub nr_samples: zerocopy::little_endian::U32,
    /// Its flags.
    pub flags: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceCreate3d>() == 72);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, target) == 28);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, format) == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, bind) == 36);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, width) == 40);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, height) == 44);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, depth) == 48);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, array_size) == 52);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, last_level) == 56);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, nr_samples) == 60);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, flags) == 64);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreate3d, padding) == 68);
};

/// The request CTX_CREATE.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuCtxCreate {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// Length of the name in bytes.
    pub nlen: zerocopy::little_endian::U32,
    /// With CONTEXT_INIT: the capability set, in the low 8 bits.
    pub context_init: zerocopy::little_endian::U32,
    /// A name for debugging, not terminated.
    pub debug_name: [u8; 64],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuCtxCreate>() == 96);
    assert!(core::mem::offset_of!(VirtioGpuCtxCreate, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuCtxCreate, nlen) == 24);
    assert!(core::mem::offset_of!(VirtioGpuCtxCreate, context_init) == 28);
    assert!(core::mem::offset_of!(VirtioGpuCtxCreate, debug_name) == 32);
};

/// The request CTX_DESTROY; the header names the context.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuCtxDestroy {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuCtxDestroy>() == 24);
    assert!(core::mem::offset_of!(VirtioGpuCtxDestroy, hdr) == 0);
};

/// The requests CTX_ATTACH_RESOURCE and CTX_DETACH_RESOURCE; the header names the context.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuCtxResource {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuCtxResource>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuCtxResource, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuCtxResource, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuCtxResource, padding) == 28);
};

/// The request SUBMIT_3D; the commands follow.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuCmdSubmit {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// Bytes of commands.
    pub size: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuCmdSubmit>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuCmdSubmit, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuCmdSubmit, size) == 24);
    assert!(core::mem::offset_of!(VirtioGpuCmdSubmit, padding) == 28);
};

/// The request GET_CAPSET_INFO.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuGetCapsetInfo {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// Which set, below num_capsets.
    pub capset_index: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuGetCapsetInfo>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuGetCapsetInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuGetCapsetInfo, capset_index) == 24);
    assert!(core::mem::offset_of!(VirtioGpuGetCapsetInfo, padding) == 28);
};

/// The response OK_CAPSET_INFO.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuRespCapsetInfo {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The set.
    pub capset_id: zerocopy::little_endian::U32,
    /// Its highest version.
    pub capset_max_version: zerocopy::little_endian::U32,
    /// Its greatest size in bytes.
    pub capset_max_size: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuRespCapsetInfo>() == 40);
    assert!(core::mem::offset_of!(VirtioGpuRespCapsetInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuRespCapsetInfo, capset_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuRespCapsetInfo, capset_max_version) == 28);
    assert!(core::mem::offset_of!(VirtioGpuRespCapsetInfo, capset_max_size) == 32);
    assert!(core::mem::offset_of!(VirtioGpuRespCapsetInfo, padding) == 36);
};

/// The request GET_CAPSET.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuGetCapset {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The set.
    pub capset_id: zerocopy::little_endian::U32,
    /// The version.
    pub capset_version: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuGetCapset>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuGetCapset, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuGetCapset, capset_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuGetCapset, capset_version) == 28);
};

/// The response OK_CAPSET.
///
/// Followed by `capset_data`: The set, as its renderer defines it; no known one comes near 64 KiB.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuRespCapset {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuRespCapset>() == 24);
    assert!(core::mem::offset_of!(VirtioGpuRespCapset, hdr) == 0);
};

/// The request GET_EDID.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuCmdGetEdid {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The screen.
    pub scanout: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuCmdGetEdid>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuCmdGetEdid, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuCmdGetEdid, scanout) == 24);
    assert!(core::mem::offset_of!(VirtioGpuCmdGetEdid, padding) == 28);
};

/// The response OK_EDID.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuRespEdid {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// Length of the EDID in bytes.
    pub size: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
    /// The EDID, as VESA defines it.
    pub edid: [u8; 1024],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuRespEdid>() == 1056);
    assert!(core::mem::offset_of!(VirtioGpuRespEdid, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuRespEdid, size) == 24);
    assert!(core::mem::offset_of!(VirtioGpuRespEdid, padding) == 28);
    assert!(core::mem::offset_of!(VirtioGpuRespEdid, edid) == 32);
};

/// The configuration space of the GPU device; devices without BLOB_ALIGNMENT may end it before that field.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuConfig {
    /// Pending events.
    pub events_read: zerocopy::little_endian::U32,
    /// The driver writes the events that it has seen.
    pub events_clear: zerocopy::little_endian::U32,
    /// Most screens, from 1 to 16.
    pub num_scanouts: zerocopy::little_endian::U32,
    /// Number of capability sets.
    pub num_capsets: zerocopy::little_endian::U32,
    /// Alignment of the size and the map offset of blobs, in bytes.
    pub blob_alignment: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuConfig>() == 20);
    assert!(core::mem::offset_of!(VirtioGpuConfig, events_read) == 0);
    assert!(core::mem::offset_of!(VirtioGpuConfig, events_clear) == 4);
    assert!(core::mem::offset_of!(VirtioGpuConfig, num_scanouts) == 8);
    assert!(core::mem::offset_of!(VirtioGpuConfig, num_capsets) == 12);
    assert!(core::mem::offset_of!(VirtioGpuConfig, blob_alignment) == 16);
};

/// The request RESOURCE_ASSIGN_UUID.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceAssignUuid {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceAssignUuid>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceAssignUuid, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceAssignUuid, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceAssignUuid, padding) == 28);
};

/// The response OK_RESOURCE_UUID.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuRespResourceUuid {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The UUID.
    pub uuid: [u8; 16],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuRespResourceUuid>() == 40);
    assert!(core::mem::offset_of!(VirtioGpuRespResourceUuid, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuRespResourceUuid, uuid) == 24);
};

/// The request RESOURCE_CREATE_BLOB; nr_entries pieces of memory (virtio_gpu_mem_entry) follow.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceCreateBlob {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The new resource; the driver chooses the number, not 0.
    pub resource_id: zerocopy::little_endian::U32,
    /// Where its memory is.
    pub blob_mem: zerocopy::little_endian::U32,
    /// What it will be used for.
    pub blob_flags: zerocopy::little_endian::U32,
    /// Number of pieces of guest memory.
    pub nr_entries: zerocopy::little_endian::U32,
    /// The object of the 3D context that it is made from; not for GUEST.
    pub blob_id: zerocopy::little_endian::U64,
    /// Its size in bytes.
    pub size: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceCreateBlob>() == 56);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreateBlob, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreateBlob, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreateBlob, blob_mem) == 28);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreateBlob, blob_flags) == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreateBlob, nr_entries) == 36);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreateBlob, blob_id) == 40);
    assert!(core::mem::offset_of!(VirtioGpuResourceCreateBlob, size) == 48);
};

/// The request SET_SCANOUT_BLOB.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuSetScanoutBlob {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The part that is shown.
    pub r: VirtioGpuRect,
    /// The screen.
    pub scanout_id: zerocopy::little_endian::U32,
    /// The blob.
    pub resource_id: zerocopy::little_endian::U32,
    /// Width of the image in pixels.
    pub width: zerocopy::little_endian::U32,
    /// Height of the image in pixels.
    pub height: zerocopy::little_endian::U32,
    /// The pixel format.
    pub format: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
    /// Bytes from row to row, for each plane.
    pub strides: [zerocopy::little_endian::U32; 4],
    /// Where each plane begins, in bytes.
    pub offsets: [zerocopy::little_endian::U32; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuSetScanoutBlob>() == 96);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, r) == 24);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, scanout_id) == 40);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, resource_id) == 44);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, width) == 48);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, height) == 52);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, format) == 56);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, padding) == 60);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, strides) == 64);
    assert!(core::mem::offset_of!(VirtioGpuSetScanoutBlob, offsets) == 80);
};

/// The request RESOURCE_MAP_BLOB.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceMapBlob {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
    /// Where to map it in the region HOST_VISIBLE, in bytes.
    pub offset: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceMapBlob>() == 40);
    assert!(core::mem::offset_of!(VirtioGpuResourceMapBlob, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceMapBlob, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceMapBlob, padding) == 28);
    assert!(core::mem::offset_of!(VirtioGpuResourceMapBlob, offset) == 32);
};

/// The response OK_MAP_INFO.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuRespMapInfo {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// How to cache it (virtio-gpu-map-cache), in the low 4 bits.
    pub map_info: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuRespMapInfo>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuRespMapInfo, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuRespMapInfo, map_info) == 24);
    assert!(core::mem::offset_of!(VirtioGpuRespMapInfo, padding) == 28);
};

/// The request RESOURCE_UNMAP_BLOB.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpuResourceUnmapBlob {
    /// The header.
    pub hdr: VirtioGpuCtrlHdr,
    /// The resource.
    pub resource_id: zerocopy::little_endian::U32,
    /// Padding.
    pub padding: [u8; 4],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpuResourceUnmapBlob>() == 32);
    assert!(core::mem::offset_of!(VirtioGpuResourceUnmapBlob, hdr) == 0);
    assert!(core::mem::offset_of!(VirtioGpuResourceUnmapBlob, resource_id) == 24);
    assert!(core::mem::offset_of!(VirtioGpuResourceUnmapBlob, padding) == 28);
};

/// Feature bits of the GPU device.
pub mod virtio_gpu_feature {
    /// 3D contexts and resources are supported.
    pub const VIRGL: u64 = 1 << 0;
    /// GET_EDID is understood.
    pub const EDID: u64 = 1 << 1;
    /// Resources can be given a UUID, by which other devices know them.
    pub const RESOURCE_UUID: u64 = 1 << 2;
    /// Blob resources are supported.
    pub const RESOURCE_BLOB: u64 = 1 << 3;
    /// Contexts can be of several kinds and have several timelines.
    pub const CONTEXT_INIT: u64 = 1 << 4;
    /// Blobs must be aligned as blob_alignment says.
    pub const BLOB_ALIGNMENT: u64 = 1 << 5;
}

/// A graphics adapter with screens, and with 3D when the host renders for it.
pub const GPU_DEVICE_ID: u32 = 16;
