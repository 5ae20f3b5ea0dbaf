//! `Iotlb`.

use std::sync::Arc;

use napi::Env;
use napi::bindgen_prelude::{BigInt, Reference};
use napi_derive::napi;

use super::convert::{Address, Result, argument_error, state_error};
use super::descriptor::{Descriptor, held_descriptor};
use crate::core::memory::iotlb;

#[napi]
pub struct Iotlb {
    inner: Option<Arc<iotlb::Iotlb>>,
    missed: Reference<Descriptor>,
}

#[napi(object, object_to_js = false)]
pub struct IotlbEntry {
    pub iova: Address,
    pub size: Address,
    pub user_address: Address,
    pub permission: u32,
}

#[napi(object, object_from_js = false)]
pub struct IotlbMiss {
    pub iova: BigInt,
    pub permission: u32,
}

/// An [`IotlbMiss`] on its way back.
#[napi(object, object_to_js = false)]
pub struct RefusedMiss {
    pub iova: Address,
    pub permission: u32,
}

impl Iotlb {
    /// The translations, for a queue that uses them.
    pub fn share(&self) -> Result<Arc<iotlb::Iotlb>> {
        self.open().map(Arc::clone)
    }

    fn open(&self) -> Result<&Arc<iotlb::Iotlb>> {
        self.inner.as_ref().ok_or_else(|| state_error("IOTLB"))
    }
}

#[napi]
impl Iotlb {
    #[napi(constructor)]
    pub fn new(env: Env) -> Result<Self> {
        let inner = Arc::new(iotlb::Iotlb::new()?);
        let missed = held_descriptor(env, inner.missed())?;
        Ok(Self { inner: Some(inner), missed })
    }

    #[napi]
    pub fn update(&self, entry: IotlbEntry) -> Result<()> {
        let permission = permission_of(entry.permission)?;
        let (iova, size, user_address) = (entry.iova.0, entry.size.0, entry.user_address.0);
        Ok(self.open()?.update(iotlb::IotlbEntry { iova, size, user_address, permission })?)
    }

    #[napi]
    pub fn invalidate(&self, iova: Address, size: Address) -> Result<()> {
        Ok(self.open()?.invalidate(iova.0, size.0)?)
    }

    #[napi]
    pub fn refuse(&self, miss: RefusedMiss) -> Result<()> {
        let permission = permission_of(miss.permission)?;
        self.open()?.refuse(iotlb::Miss { iova: miss.iova.0, permission });
        Ok(())
    }

    #[napi]
    pub fn clear(&self) -> Result<()> {
        self.open()?.clear();
        Ok(())
    }

    #[napi(getter)]
    pub fn missed(&self, env: Env) -> napi::Result<Reference<Descriptor>> {
        self.missed.clone(env)
    }

    #[napi]
    pub fn take_misses(&self) -> Result<Vec<IotlbMiss>> {
        let convert =
            |miss: iotlb::Miss| IotlbMiss { iova: miss.iova.into(), permission: u32::from(miss.permission) };
        Ok(self.open()?.take_misses()?.into_iter().map(convert).collect())
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
        self.missed.close();
    }
}

fn permission_of(value: u32) -> Result<u8> {
    u8::try_from(value).map_err(|_| argument_error(format!("{value} is not a permission")))
}
