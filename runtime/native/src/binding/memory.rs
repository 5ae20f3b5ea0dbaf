//! `GuestMemory`.

use std::os::fd::BorrowedFd;
use std::sync::Arc;

use napi::bindgen_prelude::{BigInt, ClassInstance};
use napi_derive::napi;

use super::convert::{Address, Bytes, BytesMut, Result};
use super::descriptor::Descriptor;
use super::dirty_log::DirtyLog;
use crate::core::memory::{self, RegionLayout};

#[napi]
pub struct GuestMemory {
    pub(super) inner: Arc<memory::GuestMemory>,
}

#[napi(object, object_to_js = false)]
pub struct RegionToAdd {
    pub guest_address: Address,
    pub size: Address,
    pub user_address: Address,
    pub mmap_offset: Address,
}

#[napi(object, object_to_js = false)]
pub struct RegionToRemove {
    pub guest_address: Address,
    pub size: Address,
    pub user_address: Address,
}

#[napi(object, object_to_js = false)]
pub struct MappedRegion<'env> {
    pub guest_address: Address,
    pub size: Address,
    pub user_address: Address,
    pub mmap_offset: Address,
    pub descriptor: ClassInstance<'env, Descriptor>,
}

#[napi(object, object_from_js = false)]
pub struct MemoryRegion {
    pub guest_address: BigInt,
    pub size: BigInt,
    pub user_address: BigInt,
    pub mmap_offset: BigInt,
}

#[napi]
impl GuestMemory {
    #[napi(constructor)]
    #[allow(clippy::new_without_default, reason = "only JavaScript makes one")]
    pub fn new() -> Self {
        Self { inner: Arc::new(memory::GuestMemory::new()) }
    }

    #[napi]
    pub fn add_region(&self, region: RegionToAdd, descriptor: &Descriptor) -> Result<()> {
        let layout = RegionLayout {
            guest_address: region.guest_address.0,
            size: region.size.0,
            user_address: region.user_address.0,
            mmap_offset: region.mmap_offset.0,
        };
        Ok(self.inner.add_region(layout, descriptor.borrow()?)?)
    }

    #[napi]
    pub fn remove_region(&self, region: RegionToRemove) -> Result<()> {
        Ok(self.inner.remove_region(region.guest_address.0, region.size.0, region.user_address.0)?)
    }

    #[napi]
    pub fn replace_regions(&self, regions: Vec<MappedRegion>) -> Result<()> {
        let wanted = regions
            .iter()
            .map(|region| {
                let layout = RegionLayout {
                    guest_address: region.guest_address.0,
                    size: region.size.0,
                    user_address: region.user_address.0,
                    mmap_offset: region.mmap_offset.0,
                };
                Ok((layout, region.descriptor.borrow()?))
            })
            .collect::<Result<Vec<(RegionLayout, BorrowedFd)>>>()?;
        Ok(self.inner.replace_regions(&wanted)?)
    }

    #[napi]
    pub fn regions(&self) -> Result<Vec<MemoryRegion>> {
        let convert = |layout: RegionLayout| MemoryRegion {
            guest_address: layout.guest_address.into(),
            size: layout.size.into(),
            user_address: layout.user_address.into(),
            mmap_offset: layout.mmap_offset.into(),
        };
        Ok(self.inner.layouts()?.into_iter().map(convert).collect())
    }

    #[napi]
    pub fn translate_user(&self, user_address: Address, length: Address) -> Result<BigInt> {
        Ok(self.inner.translate_user(user_address.0, length.0)?.into())
    }

    #[napi]
    pub fn read(&self, guest_address: Address, into: BytesMut) -> Result<()> {
        Ok(self.inner.read(guest_address.0, into.0)?)
    }

    #[napi]
    pub fn write(&self, guest_address: Address, from: Bytes) -> Result<()> {
        Ok(self.inner.write(guest_address.0, from.0)?)
    }

    #[napi]
    pub fn set_log(&self, log: Option<&DirtyLog>) -> Result<()> {
        self.inner.logging().set_log(log.map(DirtyLog::share).transpose()?);
        Ok(())
    }

    #[napi]
    pub fn set_logging(&self, on: bool) {
        self.inner.logging().set_buffers(on);
    }

    #[napi]
    pub fn host_address(&self, guest_address: Address) -> Result<BigInt> {
        Ok(self.inner.host_address(guest_address.0)?.into())
    }

    #[napi]
    pub fn register_userfault(&self, userfault: &Descriptor) -> Result<()> {
        Ok(self.inner.register_userfault(userfault.borrow()?)?)
    }

    #[napi(getter)]
    pub fn broken(&self) -> bool {
        self.inner.is_broken()
    }

    #[napi]
    pub fn close(&self) {
        self.inner.close();
    }
}
