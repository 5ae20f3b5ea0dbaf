//! Where the ring of a device queue is, and what happens while that is not known.

use super::DeviceQueue;
use super::ring::DeviceRing;
use super::used_log::RingLog;
use crate::core::error::{Code, Error, Result};
use crate::core::queue::view::{NotFound, View};

impl DeviceQueue {
    /// Finds the ring again when memory or its translations have changed; false while the IOTLB does not have it.
    #[inline]
    pub(super) fn locate(&mut self) -> Result<bool> {
        match &self.ring {
            Some(ring) if ring.view().is_current(&self.memory) => Ok(true),
            _ => self.locate_again(),
        }
    }

    #[cold]
    fn locate_again(&mut self) -> Result<bool> {
        if self.waits_for_translation() {
            return Ok(false);
        }
        self.find_ring().map_err(|error| self.break_with(error))
    }

    pub(super) fn find_ring(&mut self) -> Result<bool> {
        if self.memory.is_broken() {
            return Err(Error::new(
                Code::RingAddress,
                "a file of guest memory was truncated while it was mapped",
            ));
        }
        let view = View::new(&self.memory, self.options.iotlb.as_ref());
        let translations = view.translations();
        let place = match view.locate(&self.shape) {
            Ok(place) => place,
            Err(NotFound::Missed) => {
                self.missed = translations;
                return Ok(false);
            }
            Err(NotFound::Refused(error)) => return Err(error),
        };
        if let Some(ring) = &mut self.ring {
            ring.relocate(place);
        } else {
            let log = RingLog::new(&self.memory, &self.used_log);
            self.ring = Some(DeviceRing::new(&self.options, place, log, self.record.take())?);
        }
        self.chains.let_go();
        self.catch_up();
        Ok(true)
    }

    /// Gives back, and shows the driver, what could not be given back before the ring was found.
    fn catch_up(&mut self) {
        for head in std::mem::take(&mut self.late) {
            self.give_back(head);
        }
        if std::mem::take(&mut self.overdue) {
            self.show();
        }
    }

    /// Whether an address was missed that nobody can have translated since.
    pub(super) fn waits_for_translation(&self) -> bool {
        self.missed.is_some() && self.missed == self.options.iotlb.as_ref().map(|iotlb| iotlb.generation())
    }
}
