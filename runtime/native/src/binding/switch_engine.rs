//! `SwitchEngine`.

use napi::Env;
use napi::bindgen_prelude::Reference;
use napi_derive::napi;

use super::convert::{Bytes, Result, argument_error, poll_time};
use super::descriptor::{Descriptor, copy_of, held_descriptor};
use super::device_queue::{DeviceQueue, Failure};
use crate::core::switch::{FrameLayout, PortCounters, QueueFailure, Role, Switch, SwitchOptions};

const DEFAULT_POLL_MICROSECONDS: u32 = 10;
const MAX_POLL_MICROSECONDS: u32 = 1_000_000;
const DEFAULT_AGEING_SECONDS: u32 = 300;

#[napi]
pub struct SwitchEngine {
    inner: Switch,
    /// One object for the whole life of the engine, so that its descriptor is not duplicated at each look.
    failed: Reference<Descriptor>,
}

#[napi(object, object_to_js = false)]
pub struct SwitchEngineOptions {
    pub ports: u32,
    pub mtu: u32,
    pub ageing_seconds: Option<u32>,
    pub poll_microseconds: Option<u32>,
}

#[napi(object, object_to_js = false)]
pub struct SwitchFrameLayout {
    pub mergeable: bool,
    pub modern: bool,
}

#[napi(object, object_from_js = false)]
pub struct SwitchPortCounters {
    pub frames_in: f64,
    pub bytes_in: f64,
    pub frames_out: f64,
    pub bytes_out: f64,
    pub flooded: f64,
    pub learned: f64,
    pub kicks: f64,
    pub calls: f64,
    pub dropped: SwitchDrops,
}

#[napi(object, object_from_js = false)]
pub struct SwitchDrops {
    pub malformed: f64,
    pub oversized: f64,
    pub filtered: f64,
    pub no_buffers: f64,
    pub too_long: f64,
    pub not_receiving: f64,
}

#[napi(object, object_from_js = false)]
pub struct SwitchQueueFailure {
    pub port: u32,
    pub role: String,
    pub failure: Failure,
}

#[napi]
impl SwitchEngine {
    #[napi]
    pub fn start(env: Env, options: SwitchEngineOptions) -> Result<SwitchEngine> {
        let poll = options.poll_microseconds.unwrap_or(DEFAULT_POLL_MICROSECONDS);
        let poll = poll_time(poll, MAX_POLL_MICROSECONDS)?;
        let inner = Switch::start(SwitchOptions {
            ports: word(options.ports, "ports")?,
            mtu: word(options.mtu, "bytes of MTU")?,
            ageing: options.ageing_seconds.unwrap_or(DEFAULT_AGEING_SECONDS),
            poll,
        })?;
        let failed = held_descriptor(env, inner.failed())?;
        Ok(Self { inner, failed })
    }

    #[napi]
    pub fn attach(
        &self,
        port: u32,
        role: String,
        queue: &mut DeviceQueue,
        layout: SwitchFrameLayout,
        kick: Option<&Descriptor>,
    ) -> Result<()> {
        let (port, role) = (word(port, "th port")?, role_named(&role)?);
        self.inner.check(port, role, kick.map(Descriptor::borrow).transpose()?)?;
        let layout = FrameLayout { mergeable: layout.mergeable, modern: layout.modern };
        Ok(self.inner.attach(port, role, queue.take()?, layout, copy_of(kick)?)?)
    }

    #[napi]
    pub fn detach(&self, port: u32, role: String) -> Result<DeviceQueue> {
        Ok(self.inner.detach(word(port, "th port")?, role_named(&role)?)?.into())
    }

    #[napi]
    pub fn set_mtu(&self, port: u32, mtu: u32) -> Result<()> {
        Ok(self.inner.set_mtu(word(port, "th port")?, word(mtu, "bytes of MTU")?)?)
    }

    #[napi]
    pub fn inject(&self, port: u32, frame: Bytes) -> Result<()> {
        Ok(self.inner.inject(word(port, "th port")?, frame.0)?)
    }

    #[napi]
    pub fn counters(&self, port: u32) -> Result<SwitchPortCounters> {
        Ok(self.inner.counters(word(port, "th port")?)?.into())
    }

    #[napi(getter)]
    pub fn failed(&self, env: Env) -> napi::Result<Reference<Descriptor>> {
        self.failed.clone(env)
    }

    #[napi]
    pub fn take_failures(&self) -> Vec<SwitchQueueFailure> {
        self.inner.take_failures().iter().map(SwitchQueueFailure::from).collect()
    }

    #[napi]
    pub fn stop(&mut self) -> Result<()> {
        Ok(self.inner.stop()?)
    }
}

impl From<PortCounters> for SwitchPortCounters {
    fn from(counters: PortCounters) -> Self {
        let PortCounters { drops, .. } = counters;
        Self {
            frames_in: counters.frames_in as f64,
            bytes_in: counters.bytes_in as f64,
            frames_out: counters.frames_out as f64,
            bytes_out: counters.bytes_out as f64,
            flooded: counters.flooded as f64,
            learned: counters.learned as f64,
            kicks: counters.kicks as f64,
            calls: counters.calls as f64,
            dropped: SwitchDrops {
                malformed: drops.malformed as f64,
                oversized: drops.oversized as f64,
                filtered: drops.filtered as f64,
                no_buffers: drops.no_buffers as f64,
                too_long: drops.too_long as f64,
                not_receiving: drops.not_receiving as f64,
            },
        }
    }
}

impl From<&QueueFailure> for SwitchQueueFailure {
    fn from(QueueFailure { port, role, error }: &QueueFailure) -> Self {
        Self { port: u32::from(*port), role: role.to_string(), failure: Failure::from(error) }
    }
}

fn word(value: u32, what: &str) -> Result<u16> {
    u16::try_from(value).map_err(|_| argument_error(format!("{value} {what} is more than 65535")))
}

fn role_named(name: &str) -> Result<Role> {
    [Role::Receive, Role::Transmit].into_iter().find(|role| role.to_string() == name).ok_or_else(|| {
        argument_error(format!("\"{name}\" is no role of a queue: use \"receive\" or \"transmit\""))
    })
}
