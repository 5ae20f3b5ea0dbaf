//! The front-end's log of the pages that the device has written: a bit a page, in shared memory. The back-end marks, the front-end takes.
//!
//! vhost-user.rst, section "Migration".

use std::os::fd::{AsFd, OwnedFd};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

use super::mapping::Mapping;
use crate::core::error::Result;
use crate::core::event;
use crate::core::protocol::LOG_PAGE_SIZE;

const PAGES_IN_BYTE: u64 = u8::BITS as u64;

/// A dirty log that is mapped into this process. A file that is truncated later loses marks, nothing else.
#[derive(Debug)]
pub struct DirtyLog {
    mapping: Mapping,
    /// Signalled when a mark has changed the log.
    changed: Mutex<Option<OwnedFd>>,
}

impl DirtyLog {
    /// Maps `size` bytes of a file from `offset` as a log, which stands for the guest's memory from address 0 on.
    pub fn new(file: impl AsFd, offset: u64, size: u64) -> Result<Self> {
        let truncated = Arc::new(AtomicBool::new(false));
        Ok(Self { mapping: Mapping::new(file, offset, size, &truncated)?, changed: Mutex::new(None) })
    }

    /// Replaces the event descriptor that is signalled whenever the log has changed.
    pub fn set_event(&self, changed: Option<OwnedFd>) -> Result<()> {
        if let Some(changed) = &changed {
            event::require(changed, "log")?;
        }
        *self.changed.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = changed;
        Ok(())
    }

    /// Marks every page that a range of guest memory touches. The log ignores what lies beyond it.
    ///
    /// What was written to the range before is visible to whoever sees the mark.
    pub fn mark(&self, guest_address: u64, length: u64) {
        if length == 0 {
            return;
        }
        let pages = self.mapping.size() as u64 * PAGES_IN_BYTE;
        let first = guest_address / u64::from(LOG_PAGE_SIZE);
        let last = guest_address.saturating_add(length - 1) / u64::from(LOG_PAGE_SIZE);
        let last = last.min(pages - 1);
        let mut changed = false;
        let mut page = first;
        while page <= last {
            let bit = page % PAGES_IN_BYTE;
            let count = (PAGES_IN_BYTE - bit).min(last - page + 1);
            let mask = (u8::MAX >> (PAGES_IN_BYTE - count)) << bit;
            // Even when the bits are set already: the front-end may be clearing them, and must then see the writes before.
            changed |= self.byte(page / PAGES_IN_BYTE).fetch_or(mask, Ordering::AcqRel) & mask != mask;
            page += count;
        }
        if changed {
            self.tell();
        }
    }

    /// Clears the log and returns the numbers of the pages that were marked, ascending.
    ///
    /// A mark is either returned or stays for the next call, and what was written before it is visible to the caller.
    pub fn take_pages(&self) -> Vec<u64> {
        let mut pages = Vec::new();
        for index in 0..self.mapping.size() as u64 {
            let byte = self.byte(index);
            if byte.load(Ordering::Relaxed) == 0 {
                continue;
            }
            let marks = byte.swap(0, Ordering::AcqRel);
            let marked = (0..PAGES_IN_BYTE).filter(|bit| marks & (1 << bit) != 0);
            pages.extend(marked.map(|bit| index * PAGES_IN_BYTE + bit));
        }
        pages
    }

    fn tell(&self) {
        if let Some(event) = &*self.changed.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) {
            // Writing to an event descriptor that is open cannot fail but by being full, which is fine.
            let _ = event::signal(event);
        }
    }

    /// A byte of the log; `index` is below its size.
    fn byte(&self, index: u64) -> &AtomicU8 {
        debug_assert!(index < self.mapping.size() as u64);
        // SAFETY: the byte is inside the mapping, which lives as long as `self`, and is only used atomically.
        unsafe { AtomicU8::from_ptr(self.mapping.start().wrapping_add(index as usize)) }
    }
}
