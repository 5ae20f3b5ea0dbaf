//! What the ports of a switch have done.

/// What a port has done since the switch was made. "In" is what its driver sends, "out" what its driver receives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PortCounters {
    /// Frames taken from the driver, dropped ones included.
    pub frames_in: u64,
    /// Bytes of the frames taken, without virtio's headers.
    pub bytes_in: u64,
    /// Frames put into the driver's buffers.
    pub frames_out: u64,
    /// Bytes of those frames, without virtio's headers.
    pub bytes_out: u64,
    /// Frames of unknown or of many destinations that the driver sent, which went to all other ports.
    pub flooded: u64,
    /// Frames lost here.
    pub drops: Drops,
    /// Addresses known to be behind the port now.
    pub learned: u64,
    /// Times the driver's kick woke the switch.
    pub kicks: u64,
    /// Calls signalled to the driver.
    pub calls: u64,
}

/// Frames that were lost at a port, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drops {
    /// From the driver: no frame at all, or a header that asks for what was not negotiated.
    pub malformed: u64,
    /// From the driver: longer than the MTU allows.
    pub oversized: u64,
    /// From the driver: for a station that is behind the same port, or for no station beyond a link.
    pub filtered: u64,
    /// To the driver: it had no free buffers.
    pub no_buffers: u64,
    /// To the driver: longer than its buffers, or than its MTU allows.
    pub too_long: u64,
    /// To the driver: it does not receive, or does no more because its ring is broken.
    pub not_receiving: u64,
}
