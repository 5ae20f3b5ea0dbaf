//! How frames stand in the buffers of a driver.

use std::mem::size_of;

use crate::core::protocol::{VirtioNetHdr, VirtioNetHdrV1};

/// How frames stand in buffers, which depends on the features that the driver accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameLayout {
    /// Whether a frame may span several buffers (VIRTIO_NET_F_MRG_RXBUF).
    pub mergeable: bool,
    /// Whether headers are those of virtio 1.0 (VIRTIO_F_VERSION_1).
    pub modern: bool,
}

impl FrameLayout {
    /// Bytes before each frame.
    pub fn header_size(self) -> usize {
        if self.mergeable || self.modern { size_of::<VirtioNetHdrV1>() } else { size_of::<VirtioNetHdr>() }
    }
}
