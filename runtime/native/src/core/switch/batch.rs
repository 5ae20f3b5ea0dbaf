//! A batch of frames on its way through the switch.

use std::slice;

use super::counters::PortCounters;
use super::egress::{Egress, Verdict};
use super::frame::Addresses;
use super::transmitter::{Frame, Refusal, Transmitter};
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
        let longest = egress.ports[usize::from(port)].longest;
        let mut seen = Seen::default();
        // Frames come in bursts from a station to another.
        let mut latest: Option<(Addresses, Verdict)> = None;
        let looked_at = (0..from.count()).try_for_each(|place| {
            let judged = match from.frame(place, longest)? {
                Ok(Frame { addresses, length }) => {
                    seen.bytes += length as u64;
                    let verdict = match latest {
                        Some((before, verdict)) if before == addresses => verdict,
                        _ => egress.judge(port, addresses, now),
                    };
                    latest = Some((addresses, verdict));
                    egress.expect(port, verdict);
                    Some((verdict, length))
                }
                Err(refusal) => {
                    seen.count(refusal);
                    None
                }
            };
            self.judged.push(judged);
            Ok(())
        });
        seen.add_to(&mut egress.ports[usize::from(port)].counters, self.judged.len());
        looked_at?;
        egress.prepare();
        Ok(())
    }

    /// Sends the frames that were judged, and gives all chains back.
    #[inline]
    pub fn forward(&mut self, from: &mut Transmitter, egress: &mut Egress, port: u16) -> Result<()> {
        for (place, judged) in self.judged.iter().enumerate() {
            let Some((verdict, length)) = *judged else { continue };
            let piece = from.piece(place, length);
            if piece.is_none() {
                self.pieces.clear();
                from.cut(place, length, &mut self.pieces)?;
            }
            let pieces = piece.as_ref().map_or(self.pieces.as_slice(), slice::from_ref);
            egress.forward(port, verdict, pieces, length);
        }
        from.complete()
    }
}

/// What was seen of the frames of a batch.
#[derive(Default)]
struct Seen {
    bytes: u64,
    malformed: u64,
    oversized: u64,
}

impl Seen {
    #[cold]
    fn count(&mut self, refusal: Refusal) {
        match refusal {
            Refusal::Malformed => self.malformed += 1,
            Refusal::Oversized => self.oversized += 1,
        }
    }

    fn add_to(&self, counters: &mut PortCounters, frames: usize) {
        counters.frames_in += frames as u64;
        counters.bytes_in += self.bytes;
        counters.drops.malformed += self.malformed;
        counters.drops.oversized += self.oversized;
    }
}
