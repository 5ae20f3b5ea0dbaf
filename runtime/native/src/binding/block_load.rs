//! `BlockLoad`.

use std::time::Duration;

use napi::Env;
use napi::bindgen_prelude::Reference;
use napi_derive::napi;

use super::convert::{Address, Result, argument_error, poll_time};
use super::descriptor::{Descriptor, held_descriptor};
use super::device_queue::MAX_POLL_MICROSECONDS;
use super::driver_queue::DriverQueue;
use crate::core::load::{self, LoadOptions, Pattern};

/// What KVM polls at most for a processor that halts (`halt_poll_ns`).
const DEFAULT_POLL_MICROSECONDS: u32 = 200;

#[napi]
pub struct BlockLoad {
    inner: load::BlockLoad,
    done: Reference<Descriptor>,
    /// The result once it was taken from the thread, so that it can be asked for again.
    result: Option<load::LoadResult>,
}

#[napi(object, object_to_js = false)]
pub struct BlockLoadOptions {
    pub rw: String,
    pub block_size: u32,
    pub queue_depth: u32,
    pub runtime_ms: Option<f64>,
    pub requests: Option<Address>,
    pub span: Address,
    pub buffer_address: Address,
    pub seed: Option<Address>,
    pub poll_microseconds: Option<u32>,
}

#[napi(object, object_from_js = false)]
pub struct Latency {
    pub minimum: f64,
    pub mean: f64,
    pub p50: f64,
    pub p90: f64,
    pub p99: f64,
    pub p999: f64,
    pub maximum: f64,
}

#[napi(object, object_from_js = false)]
pub struct BlockLoadResult {
    pub requests: f64,
    pub bytes: f64,
    pub seconds: f64,
    pub errors: f64,
    pub kicks: f64,
    pub calls: f64,
    pub latency: Latency,
}

fn depth(value: u32) -> Result<u16> {
    u16::try_from(value)
        .map_err(|_| argument_error(format!("a queue depth of {value} is more than a queue holds")))
}

fn pattern(name: &str) -> Result<Pattern> {
    match name {
        "randread" => Ok(Pattern::RandomRead),
        "randwrite" => Ok(Pattern::RandomWrite),
        "read" => Ok(Pattern::Read),
        "write" => Ok(Pattern::Write),
        other => {
            let message =
                format!("\"{other}\" is no pattern: use \"randread\", \"randwrite\", \"read\" or \"write\"");
            Err(argument_error(message))
        }
    }
}

fn runtime(milliseconds: f64) -> Result<Duration> {
    Duration::try_from_secs_f64(milliseconds / 1000.0)
        .map_err(|_| argument_error(format!("{milliseconds} ms is not a runtime")))
}

impl From<&load::LoadResult> for BlockLoadResult {
    fn from(result: &load::LoadResult) -> Self {
        let latency = &result.latency;
        let quantile = |fraction| latency.quantile(fraction) as f64;
        Self {
            requests: result.requests as f64,
            bytes: result.bytes as f64,
            seconds: result.elapsed.as_secs_f64(),
            errors: result.errors as f64,
            kicks: result.kicks as f64,
            calls: result.calls as f64,
            latency: Latency {
                minimum: latency.minimum() as f64,
                mean: latency.mean(),
                p50: quantile(0.5),
                p90: quantile(0.9),
                p99: quantile(0.99),
                p999: quantile(0.999),
                maximum: latency.maximum() as f64,
            },
        }
    }
}

#[napi]
impl BlockLoad {
    #[napi]
    pub fn buffer_size(queue_depth: u32, block_size: u32) -> Result<f64> {
        Ok(LoadOptions::buffer_size(depth(queue_depth)?, block_size) as f64)
    }

    #[napi]
    pub fn start(
        env: Env,
        queue: &mut DriverQueue,
        call: &Descriptor,
        options: BlockLoadOptions,
    ) -> Result<BlockLoad> {
        let poll = options.poll_microseconds.unwrap_or(DEFAULT_POLL_MICROSECONDS);
        let options = LoadOptions {
            pattern: pattern(&options.rw)?,
            block_size: options.block_size,
            queue_depth: depth(options.queue_depth)?,
            runtime: options.runtime_ms.map(runtime).transpose()?,
            requests: options.requests.map(|requests| requests.0),
            span: options.span.0,
            buffer_address: options.buffer_address.0,
            seed: options.seed.map_or(1, |seed| seed.0),
            poll: poll_time(poll, MAX_POLL_MICROSECONDS)?,
        };
        let call = call.copy()?;
        load::BlockLoad::check(queue.queue()?, &call, &options)?;
        let inner = load::BlockLoad::start(queue.take()?, call, options)?;
        let done = held_descriptor(env, inner.done()?)?;
        Ok(Self { inner, done, result: None })
    }

    #[napi(getter)]
    pub fn done(&self, env: Env) -> napi::Result<Reference<Descriptor>> {
        self.done.clone(env)
    }

    #[napi]
    pub fn request_stop(&self) {
        self.inner.request_stop();
    }

    #[napi]
    pub fn result(&mut self) -> Result<BlockLoadResult> {
        let result = match self.result.take() {
            Some(result) => result,
            None => self.inner.result()?,
        };
        Ok(BlockLoadResult::from(self.result.insert(result) as &_))
    }
}
