//! Giving chains back, and telling the driver.

use super::DeviceQueue;
use super::ring::DeviceRing;
use crate::core::error::{Code, Error, Result};

impl DeviceQueue {
    /// Gives a chain back; the driver does not see it before [`Self::publish`]. With VIRTIO_F_IN_ORDER it waits for its turn.
    pub fn complete(&mut self, head: u16, written: u32) -> Result<()> {
        self.complete_each([(head, written)])
    }

    /// Gives chains back as [`Self::complete`] does, by head and bytes written; those before a mistake are given back.
    #[inline]
    pub fn complete_each(&mut self, used: impl IntoIterator<Item = (u16, u32)>) -> Result<()> {
        let located = self.locate()?;
        let logged = self.memory.logging().has_buffers();
        for (head, written) in used {
            let writable = self.chains.get(head)?.writable();
            if written > writable {
                return Err(beyond(written, writable));
            }
            if logged {
                self.log(head);
            }
            self.chains.end(head, written);
            self.counters.completed += 1;
            if self.options.in_order {
                continue;
            }
            if located {
                self.give_back(head);
            } else {
                self.late.push(head);
            }
        }
        Ok(())
    }

    /// Logs what the device may have written to a chain.
    #[cold]
    pub(super) fn log(&self, head: u16) {
        if let Some(log) = self.memory.logging().log() {
            self.chains.mark(head, &log);
        }
    }

    /// Gives back a chain that was completed.
    #[inline]
    pub(super) fn give_back(&mut self, completed: u16) {
        let Some(ring) = &mut self.ring else { return };
        if let Some(returned) = self.chains.release(completed) {
            ring.completed(completed);
            ring.put_used(&returned);
        }
    }

    /// Shows the driver what was completed, and calls it if it wants that.
    pub fn publish(&mut self) -> Result<()> {
        if !self.has_unpublished() {
            return Ok(());
        }
        if !self.locate()? {
            self.overdue = true;
            return Ok(());
        }
        self.show();
        Ok(())
    }

    fn has_unpublished(&self) -> bool {
        self.ring.as_ref().is_some_and(DeviceRing::has_unpublished)
            || self.chains.has_next_in_order()
            || !self.late.is_empty()
    }

    pub(super) fn show(&mut self) {
        match &mut self.ring {
            None => return,
            Some(DeviceRing::Split(ring)) => self.chains.give_back_in_order(ring),
            Some(DeviceRing::Packed(ring)) => self.chains.give_back_in_order(ring),
        }
        let Some(ring) = self.ring.as_mut().filter(|ring| ring.has_unpublished()) else { return };
        if ring.publish() {
            self.call();
        } else {
            self.counters.calls_suppressed += 1;
        }
    }

    /// Calls the driver, wanted or not.
    pub fn call(&mut self) {
        if self.notifier.call() {
            self.counters.calls += 1;
        }
    }
}

#[cold]
fn beyond(written: u32, writable: u32) -> Error {
    let message =
        format!("{written} bytes cannot have been written to the writable part of {writable} bytes");
    Error::new(Code::Argument, message)
}
