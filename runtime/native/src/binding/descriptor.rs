//! `Descriptor`, and the functions that make and use event descriptors and memory.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd, IntoRawFd, OwnedFd};
use std::path::Path;

use napi::Env;
use napi::bindgen_prelude::{BigInt, JavaScriptClassExt, Reference};
use napi_derive::napi;

use super::convert::{Address, Bytes, Result, argument_error, state_error};
use crate::core::error::Error;
use crate::core::memory::{memfd, userfault};
use crate::core::{descriptor, event};

#[napi]
pub struct Descriptor {
    inner: Option<OwnedFd>,
}

#[napi(object, object_to_js = false)]
pub struct OpenOptions {
    pub read_only: Option<bool>,
}

#[napi(object, object_to_js = false)]
pub struct MemoryOptions {
    pub sealed: Option<bool>,
}

impl From<OwnedFd> for Descriptor {
    fn from(descriptor: OwnedFd) -> Self {
        Self { inner: Some(descriptor) }
    }
}

impl Descriptor {
    pub fn borrow(&self) -> Result<BorrowedFd<'_>> {
        self.inner.as_ref().map(AsFd::as_fd).ok_or_else(|| state_error("descriptor"))
    }

    pub fn take(&mut self) -> Result<OwnedFd> {
        self.inner.take().ok_or_else(|| state_error("descriptor"))
    }

    pub fn copy(&self) -> Result<OwnedFd> {
        Ok(descriptor::duplicate(self.borrow()?)?)
    }
}

/// A second owner of a descriptor that may be absent.
pub fn copy_of(optional: Option<&Descriptor>) -> Result<Option<OwnedFd>> {
    optional.map(Descriptor::copy).transpose()
}

/// An object for a descriptor that belongs to another object, which holds on to it.
pub fn held_descriptor(env: Env, descriptor: BorrowedFd<'_>) -> Result<Reference<Descriptor>> {
    Descriptor::into_reference(Descriptor::from(descriptor::duplicate(descriptor)?), env)
        .map_err(|error| argument_error(error.reason.clone()))
}

#[napi]
impl Descriptor {
    #[napi]
    pub fn adopt(fd: i32) -> Result<Descriptor> {
        Ok(descriptor::adopt(fd)?.into())
    }

    #[napi]
    pub fn duplicate_of(fd: i32) -> Result<Descriptor> {
        if fd < 0 {
            return Err(argument_error(format!("{fd} is not a descriptor number")));
        }
        // SAFETY: the number is only duplicated; one that is not open makes that fail.
        Ok(descriptor::duplicate(unsafe { BorrowedFd::borrow_raw(fd) })?.into())
    }

    #[napi]
    pub fn open_file(path: String, options: Option<OpenOptions>) -> Result<Descriptor> {
        let read_only = options.and_then(|options| options.read_only).unwrap_or(false);
        Ok(descriptor::open_file(Path::new(&path), read_only)?.into())
    }

    #[napi(getter)]
    pub fn fd(&self) -> Result<i32> {
        Ok(self.borrow()?.as_raw_fd())
    }

    #[napi(getter)]
    pub fn closed(&self) -> bool {
        self.inner.is_none()
    }

    #[napi]
    pub fn kind(&self) -> Result<&'static str> {
        Ok(descriptor::kind(self.borrow()?)?.name())
    }

    #[napi]
    pub fn duplicate(&self) -> Result<Descriptor> {
        Ok(self.copy()?.into())
    }

    #[napi]
    #[allow(clippy::wrong_self_convention, reason = "JavaScript cannot consume the object it calls")]
    pub fn into_fd(&mut self) -> Result<i32> {
        Ok(self.take()?.into_raw_fd())
    }

    #[napi]
    pub fn size(&self) -> Result<BigInt> {
        Ok(descriptor::size(self.borrow()?)?.into())
    }

    #[napi]
    pub fn deallocate(&self, offset: Address, length: Address) -> Result<bool> {
        let failed = |errno| Error::system("deallocate a range of a file", errno);
        Ok(descriptor::deallocate(self.borrow()?, offset.0, length.0).map_err(failed)?)
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
    }
}

#[napi]
pub fn create_event() -> Result<Descriptor> {
    Ok(event::create()?.into())
}

#[napi]
pub fn signal_event(event: &Descriptor) -> Result<()> {
    Ok(event::signal(event.borrow()?)?)
}

#[napi]
pub fn drain_event(event: &Descriptor) -> Result<bool> {
    Ok(event::drain(event.borrow()?)?)
}

#[napi]
pub fn create_memory(name: String, size: Address, options: Option<MemoryOptions>) -> Result<Descriptor> {
    let sealed = options.and_then(|options| options.sealed).unwrap_or(true);
    Ok(memfd::create(&name, size.0, sealed)?.into())
}

#[napi]
pub fn create_userfault() -> Result<Descriptor> {
    Ok(userfault::create()?.into())
}

#[napi]
pub fn take_faults(userfault: &Descriptor) -> Result<Vec<BigInt>> {
    Ok(userfault::take_faults(userfault.borrow()?)?.into_iter().map(BigInt::from).collect())
}

#[napi]
pub fn fill_pages(userfault: &Descriptor, address: Address, content: Bytes) -> Result<bool> {
    Ok(userfault::fill(userfault.borrow()?, address.0, content.0)?)
}
