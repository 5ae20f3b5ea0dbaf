//! The device's translations of I/O virtual addresses, which the front-end fills when asked.
//!
//! vhost-user.rst, section "IOMMU support".

mod misses;
mod table;

use std::os::fd::{AsFd, BorrowedFd};
use std::sync::RwLock;
use std::sync::atomic::{AtomicU64, Ordering};

use misses::Misses;
use table::Table;

use crate::core::error::{Code, Error, Result};
use crate::core::protocol::iotlb_permission;

/// A range of I/O virtual addresses and what lies behind it. In bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IotlbEntry {
    /// First I/O virtual address.
    pub iova: u64,
    /// Length.
    pub size: u64,
    /// The front-end's address of the first byte.
    pub user_address: u64,
    /// What may be done, as in [`iotlb_permission`].
    pub permission: u8,
}

/// An access for which there is no translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The first I/O virtual address that is not translated, or not for this access.
    pub iova: u64,
    /// The access, as in [`iotlb_permission`].
    pub permission: u8,
}

/// The translations of a device, shared by its queues and changed while they run.
#[derive(Debug)]
pub struct Iotlb {
    table: RwLock<Table>,
    /// Grows with every change, so that a queue notices one by a single load.
    generation: AtomicU64,
    misses: Misses,
}

impl Iotlb {
    /// No translations.
    pub fn new() -> Result<Self> {
        Ok(Self { table: RwLock::default(), generation: AtomicU64::new(0), misses: Misses::new()? })
    }

    /// Adds a translation in place of those that the range had.
    pub fn update(&self, entry: IotlbEntry) -> Result<()> {
        let IotlbEntry { iova, size, user_address, permission } = entry;
        let refused = |reason: &str| {
            let message = format!(
                "an IOTLB entry of {size:#x} bytes from {iova:#x} to front-end address {user_address:#x} {reason}"
            );
            Err(Error::new(Code::Address, message))
        };
        let Some(rest) = size.checked_sub(1) else { return refused("is empty") };
        let (Some(last), Some(_)) = (iova.checked_add(rest), user_address.checked_add(rest)) else {
            return refused("ends beyond the largest address");
        };
        if permission & !iotlb_permission::READ_WRITE != 0 {
            return refused(&format!("has permission {permission}, which is not defined"));
        }
        self.misses.permit(iova, last);
        self.change(|table| {
            table.cut(iova, last);
            if permission != iotlb_permission::NONE {
                table.insert(iova, last, user_address, permission);
            }
        });
        Ok(())
    }

    /// Forgets the translations of a range. What reaches beyond the largest address ends there.
    pub fn invalidate(&self, iova: u64, size: u64) -> Result<()> {
        let Some(rest) = size.checked_sub(1) else {
            return Err(Error::new(
                Code::Address,
                format!("the range of IOTLB entries at {iova:#x} is empty"),
            ));
        };
        self.change(|table| table.cut(iova, iova.saturating_add(rest)));
        Ok(())
    }

    /// The front-end has no translation for a miss, which is answered by that: the queue that meets it next breaks, as it does of an address outside memory.
    pub fn refuse(&self, miss: Miss) {
        self.misses.refuse(miss);
        // Queues that wait are to look again.
        self.change(|_| ());
    }

    /// Forgets what was refused to queues that may be gone: others ask for themselves.
    pub fn forget_refusals(&self) {
        self.misses.forget_refusals();
    }

    /// Forgets all translations, the misses that nobody has taken, and those that were refused.
    pub fn clear(&self) {
        self.misses.clear();
        self.change(|table| *table = Table::default());
    }

    fn change(&self, make: impl FnOnce(&mut Table)) {
        let mut table = self.table.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        make(&mut table);
        self.generation.fetch_add(1, Ordering::Release);
    }

    /// Grows with every change of the translations.
    #[inline]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Hands over the ranges of front-end addresses behind a range, in order; the range does not wrap.
    pub fn translate(
        &self,
        iova: u64,
        length: u64,
        access: u8,
        take: impl FnMut(u64, u64),
    ) -> std::result::Result<(), Miss> {
        let table = self.table.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        table.translate(iova, length, access, take)
    }

    /// Records a miss, once, until it is taken; false when the front-end has refused it.
    pub fn record(&self, miss: Miss) -> bool {
        if self.misses.take_refusal(miss) {
            return false;
        }
        self.misses.record(miss);
        true
    }

    /// Takes the misses that no translation has answered meanwhile.
    pub fn take_misses(&self) -> Result<Vec<Miss>> {
        let mut taken = self.misses.take()?;
        taken.retain(|miss| self.translate(miss.iova, 1, miss.permission, |_, _| ()).is_err());
        Ok(taken)
    }

    /// Readable while misses wait to be taken.
    pub fn missed(&self) -> BorrowedFd<'_> {
        self.misses.event().as_fd()
    }
}
