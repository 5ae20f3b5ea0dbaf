//! The crate's back-end of a display: the requests of the vhost-user-gpu protocol.

use vhost::vhost_user::GpuBackend;
use vhost::vhost_user::gpu_message::{
    VhostUserGpuCursorPos, VhostUserGpuCursorUpdate, VhostUserGpuDMABUFScanout, VhostUserGpuDMABUFScanout2,
    VhostUserGpuEdidRequest, VhostUserGpuScanout, VhostUserGpuUpdate,
};
use vhost::vhost_user::message::VhostUserU64;
use vhost_user_native::core::memory::memfd;

use crate::Answer;
use crate::words::Words;

const SCANOUT: u32 = 1;
const POSITION: VhostUserGpuCursorPos = VhostUserGpuCursorPos { scanout_id: SCANOUT, x: 31, y: 102 };
const UPDATE: VhostUserGpuUpdate =
    VhostUserGpuUpdate { scanout_id: SCANOUT, x: 4, y: 5, width: 2, height: 1 };
const DMABUF: VhostUserGpuDMABUFScanout = VhostUserGpuDMABUFScanout {
    scanout_id: SCANOUT,
    x: 0,
    y: 0,
    width: 640,
    height: 480,
    fd_width: 641,
    fd_height: 481,
    fd_stride: 2564,
    fd_flags: 1,
    fd_drm_fourcc: 0x3432_5258,
};

/// Sends the request that a command names.
pub fn ask(gpu: &GpuBackend, request: &str, words: &mut Words<'_>) -> Answer {
    match request {
        "gpu_get_protocol_features" => return Ok(format!("{:#x}", gpu.get_protocol_features()?.value)),
        "gpu_set_protocol_features" => gpu.set_protocol_features(&VhostUserU64::new(words.number()))?,
        "gpu_get_display_info" => {
            let first = gpu.get_display_info()?.pmodes[0];
            return Ok(format!("{}x{} enabled {}", first.r.width, first.r.height, first.enabled));
        }
        "gpu_get_edid" => {
            let reply = gpu.get_edid(&VhostUserGpuEdidRequest { scanout_id: SCANOUT })?;
            return Ok(format!("{} {}", reply.size, reply.edid[0]));
        }
        "gpu_set_scanout" => {
            gpu.set_scanout(&VhostUserGpuScanout { scanout_id: SCANOUT, width: 640, height: 480 })?;
        }
        "gpu_update_scanout" => gpu.update_scanout(&UPDATE, &[1, 2, 3, 4, 5, 6, 7, 8])?,
        "gpu_set_dmabuf_scanout" => {
            gpu.set_dmabuf_scanout(&DMABUF, Some(&memfd::create("buffer", 4096, false)?))?
        }
        "gpu_set_dmabuf_scanout2" => {
            let scanout = VhostUserGpuDMABUFScanout2 { dmabuf_scanout: DMABUF, modifier: 9 };
            gpu.set_dmabuf_scanout2(&scanout, Some(&memfd::create("buffer", 4096, false)?))?;
        }
        "gpu_update_dmabuf_scanout" => gpu.update_dmabuf_scanout(&UPDATE)?,
        "gpu_cursor_pos" => gpu.cursor_pos(&POSITION)?,
        "gpu_cursor_pos_hide" => gpu.cursor_pos_hide(&POSITION)?,
        "gpu_cursor_update" => {
            let update = VhostUserGpuCursorUpdate { pos: POSITION, hot_x: 6, hot_y: 7 };
            gpu.cursor_update(&update, &[8; 4 * 64 * 64])?;
        }
        _ => return Err(format!("{request} is no command").into()),
    }
    Ok(String::new())
}
