//! `BlockEngine`.

use napi::Env;
use napi::bindgen_prelude::{ClassInstance, Reference};
use napi_derive::napi;

use super::convert::{Address, Result, argument_error, poll_time};
use super::descriptor::{Descriptor, copy_of, held_descriptor};
use super::device_queue::{
    DEFAULT_POLL_MICROSECONDS, DeviceQueue, MAX_POLL_MICROSECONDS, MaybeFailure, maybe_failure,
};
use crate::core::block::{self, BlockOptions, Store};

#[napi]
pub struct BlockEngine {
    inner: block::BlockEngine,
    /// One object for the whole life of the engine, so that its descriptor is not duplicated at each look.
    done: Reference<Descriptor>,
}

#[napi(object, object_to_js = false)]
pub struct BlockStore<'env> {
    pub kind: String,
    pub file: Option<ClassInstance<'env, Descriptor>>,
    pub memory: Option<ClassInstance<'env, Descriptor>>,
}

#[napi(object, object_to_js = false)]
pub struct BlockEngineOptions<'env> {
    pub store: BlockStore<'env>,
    pub capacity: Address,
    pub read_only: Option<bool>,
    pub id: Option<String>,
    pub writeback: Option<bool>,
    pub discard: Option<bool>,
    pub write_zeroes: Option<bool>,
    pub poll_microseconds: Option<u32>,
}

#[napi(object, object_from_js = false)]
pub struct BlockEngineCounters {
    pub requests: f64,
    pub bytes_read: f64,
    pub bytes_written: f64,
    pub failed: f64,
    pub kicks: f64,
    pub calls: f64,
}

impl BlockStore<'_> {
    fn open(&self, capacity: u64) -> Result<Store> {
        let missing = |name: &str| {
            argument_error(format!("a store of kind \"{name}\" needs its descriptor as `{name}`"))
        };
        match self.kind.as_str() {
            "file" => Ok(Store::File(self.file.as_ref().ok_or_else(|| missing("file"))?.copy()?)),
            "memory" => {
                Ok(Store::memory(self.memory.as_ref().ok_or_else(|| missing("memory"))?.copy()?, capacity)?)
            }
            "null" => Ok(Store::Null),
            other => Err(argument_error(format!(
                "\"{other}\" is no kind of store: use \"file\", \"memory\" or \"null\""
            ))),
        }
    }
}

#[napi]
impl BlockEngine {
    #[napi]
    pub fn start(
        env: Env,
        queue: &mut DeviceQueue,
        kick: Option<&Descriptor>,
        options: BlockEngineOptions,
    ) -> Result<BlockEngine> {
        let poll = options.poll_microseconds.unwrap_or(DEFAULT_POLL_MICROSECONDS);
        let poll = poll_time(poll, MAX_POLL_MICROSECONDS)?;
        let store = options.store.open(options.capacity.0)?;
        let options = BlockOptions {
            capacity: options.capacity.0,
            read_only: options.read_only.unwrap_or(false),
            id: options.id.unwrap_or_default(),
            writeback: options.writeback.unwrap_or(true),
            discard: options.discard.unwrap_or(true),
            write_zeroes: options.write_zeroes.unwrap_or(true),
            poll,
        };
        block::BlockEngine::check(&store, &options, kick.map(Descriptor::borrow).transpose()?)?;
        let inner = block::BlockEngine::start(queue.take()?, copy_of(kick)?, store, options)?;
        let done = held_descriptor(env, inner.done()?)?;
        Ok(Self { inner, done })
    }

    #[napi]
    pub fn request_stop(&self) {
        self.inner.request_stop();
    }

    #[napi(getter)]
    pub fn done(&self, env: Env) -> napi::Result<Reference<Descriptor>> {
        self.done.clone(env)
    }

    #[napi]
    pub fn join(&mut self) -> Result<DeviceQueue> {
        Ok(self.inner.join()?.into())
    }

    #[napi]
    pub fn set_call(&self, call: Option<&Descriptor>) -> Result<()> {
        Ok(self.inner.notifier().set_call(copy_of(call)?)?)
    }

    #[napi]
    pub fn set_error(&self, error: Option<&Descriptor>) -> Result<()> {
        Ok(self.inner.notifier().set_error(copy_of(error)?)?)
    }

    #[napi]
    pub fn set_writeback(&self, writeback: bool) {
        self.inner.set_writeback(writeback);
    }

    #[napi]
    pub fn counters(&self) -> BlockEngineCounters {
        let counters = self.inner.counters();
        BlockEngineCounters {
            requests: counters.requests as f64,
            bytes_read: counters.bytes_read as f64,
            bytes_written: counters.bytes_written as f64,
            failed: counters.failed as f64,
            kicks: counters.kicks as f64,
            calls: counters.calls as f64,
        }
    }

    #[napi(getter)]
    pub fn error(&self) -> MaybeFailure {
        maybe_failure(self.inner.error().as_ref())
    }
}
