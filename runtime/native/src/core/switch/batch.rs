//! A batch of frames on its way through the switch.

use super::egress::{Egress, Port, Verdict};
use super::transmitter::{Refusal, Transmitter};
use crate::core::error::Result;
use crate::core::memory::Segment;

/// The frames of a batch: all are judged before any is forwarded, so that the buffers they go to come near meanwhile. Kept for its room.
#[derive(Default)]
pub struct Batch {
    /// Where the frame of each chain goes, and its bytes; none for a chain whose frame is dropped.
    judged: Vec<Option<(Verdict, usize)>>,
    /// The pieces of the frame that is forwarded.
    pieces: Vec<Segment>,
}

impl Batch {
    /// Finds out where the frames go that a port has sent.
    #[inline]
    pub fn judge(&mut self, from: &Transmitter, egress: &mut Egress, port: u16, now: u32) -> Result<()> {
        self.judged.clear();
        for place in 0..from.count() {
            let Port { counters, longest, .. } = &mut egress.ports[usize::from(port)];
            counters.frames_in += 1;
            let judged = match from.frame(place, *longest)? {
                Ok(frame) => {
                    counters.bytes_in += frame.length as u64;
                    Some((egress.judge(port, frame.addresses, now), frame.length))
                }
                Err(Refusal::Malformed) => {
                    counters.drops.malformed += 1;
                    None
                }
                Err(Refusal::Oversized) => {
                    counters.drops.oversized += 1;
                    None
                }
            };
            self.judged.push(judged);
        }
        egress.prepare();
        Ok(())
    }

    /// Sends the frames that were judged, and gives all chains back.
    #[inline]
    pub fn forward(&mut self, from: &mut Transmitter, egress: &mut Egress, port: u16) -> Result<()> {
        for (place, judged) in self.judged.iter().enumerate() {
            if let Some((verdict, length)) = *judged {
                self.pieces.clear();
                from.cut(place, length, &mut self.pieces)?;
                egress.forward(port, verdict, &self.pieces, length);
            }
        }
        from.complete()
    }
}
