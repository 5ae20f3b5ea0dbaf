//! `DirtyLog`.

use std::sync::Arc;

use napi_derive::napi;

use super::convert::{Address, Result, state_error};
use super::descriptor::{Descriptor, copy_of};
use crate::core::memory;

#[napi]
pub struct DirtyLog {
    inner: Option<Arc<memory::DirtyLog>>,
}

impl DirtyLog {
    fn open(&self) -> Result<&Arc<memory::DirtyLog>> {
        self.inner.as_ref().ok_or_else(|| state_error("dirty log"))
    }

    /// The log, for somebody else who uses it.
    pub fn share(&self) -> Result<Arc<memory::DirtyLog>> {
        self.open().map(Arc::clone)
    }
}

#[napi]
impl DirtyLog {
    #[napi(constructor)]
    pub fn new(descriptor: &Descriptor, offset: Address, size: Address) -> Result<Self> {
        Ok(Self { inner: Some(Arc::new(memory::DirtyLog::new(descriptor.borrow()?, offset.0, size.0)?)) })
    }

    #[napi]
    pub fn mark(&self, guest_address: Address, length: Address) -> Result<()> {
        self.open()?.mark(guest_address.0, length.0);
        Ok(())
    }

    #[napi]
    pub fn take_pages(&self) -> Result<Vec<f64>> {
        Ok(self.open()?.take_pages().into_iter().map(|page| page as f64).collect())
    }

    #[napi]
    pub fn set_event(&self, changed: Option<&Descriptor>) -> Result<()> {
        Ok(self.open()?.set_event(copy_of(changed)?)?)
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
    }
}
