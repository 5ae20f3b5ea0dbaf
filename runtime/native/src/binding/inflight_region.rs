//! `InflightRegion`.

use std::sync::Arc;

use napi::Env;
use napi::bindgen_prelude::{BigInt, Reference};
use napi_derive::napi;

use super::convert::{Address, Result, argument_error, state_error};
use super::descriptor::{Descriptor, held_descriptor};
use crate::core::queue;

#[napi]
pub struct InflightRegion {
    inner: Option<Arc<queue::InflightRegion>>,
    descriptor: Reference<Descriptor>,
}

#[napi(object, object_to_js = false)]
pub struct InflightShape {
    pub queues: u32,
    pub queue_size: u32,
    pub packed: Option<bool>,
}

#[napi(object, object_to_js = false)]
pub struct InflightPlace {
    pub offset: Address,
    pub size: Address,
    pub queues: u32,
    pub queue_size: u32,
    pub packed: Option<bool>,
}

impl InflightRegion {
    fn new(env: Env, region: queue::InflightRegion) -> Result<Self> {
        let descriptor = held_descriptor(env, region.descriptor())?;
        Ok(Self { inner: Some(Arc::new(region)), descriptor })
    }

    fn open_region(&self) -> Result<&Arc<queue::InflightRegion>> {
        self.inner.as_ref().ok_or_else(|| state_error("inflight region"))
    }

    /// The region, for a queue that uses it.
    pub fn share(&self) -> Result<Arc<queue::InflightRegion>> {
        self.open_region().map(Arc::clone)
    }
}

fn shape(queues: u32, queue_size: u32, packed: Option<bool>) -> Result<queue::InflightShape> {
    let narrow = |name: &str, value: u32| {
        u16::try_from(value).map_err(|_| argument_error(format!("the {name} {value} is beyond 65535")))
    };
    let (queues, queue_size) = (narrow("number of queues", queues)?, narrow("queue size", queue_size)?);
    Ok(queue::InflightShape { queues, queue_size, packed: packed.unwrap_or(false) })
}

#[napi]
impl InflightRegion {
    #[napi]
    pub fn create(env: Env, options: InflightShape) -> Result<InflightRegion> {
        let shape = shape(options.queues, options.queue_size, options.packed)?;
        Self::new(env, queue::InflightRegion::create(shape)?)
    }

    #[napi]
    pub fn open(env: Env, descriptor: &Descriptor, options: InflightPlace) -> Result<InflightRegion> {
        let shape = shape(options.queues, options.queue_size, options.packed)?;
        let (offset, size) = (options.offset.0, options.size.0);
        Self::new(env, queue::InflightRegion::open(descriptor.copy()?, offset, size, shape)?)
    }

    #[napi(getter)]
    pub fn descriptor(&self, env: Env) -> napi::Result<Reference<Descriptor>> {
        self.descriptor.clone(env)
    }

    #[napi(getter)]
    pub fn offset(&self) -> Result<BigInt> {
        Ok(self.open_region()?.offset().into())
    }

    #[napi(getter)]
    pub fn size(&self) -> Result<BigInt> {
        Ok(self.open_region()?.size().into())
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
        self.descriptor.close();
    }
}
