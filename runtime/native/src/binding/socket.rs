//! `StreamSocket`.

use std::os::fd::{AsFd, AsRawFd};
use std::path::Path;

use napi::bindgen_prelude::Array;
use napi_derive::napi;

use super::convert::{Bytes, BytesMut, Result, argument_error, state_error};
use super::descriptor::Descriptor;
use crate::core::error::{Code, Error};
use crate::core::socket;

#[napi]
pub struct StreamSocket {
    inner: Option<socket::StreamSocket>,
}

impl From<socket::StreamSocket> for StreamSocket {
    fn from(socket: socket::StreamSocket) -> Self {
        Self { inner: Some(socket) }
    }
}

impl StreamSocket {
    fn open(&self) -> Result<&socket::StreamSocket> {
        self.inner.as_ref().ok_or_else(|| state_error("socket"))
    }
}

#[napi]
impl StreamSocket {
    #[napi]
    pub fn connect(path: String) -> Result<StreamSocket> {
        Ok(socket::StreamSocket::connect(Path::new(&path))?.into())
    }

    #[napi]
    pub fn adopt(descriptor: &mut Descriptor) -> Result<StreamSocket> {
        Ok(socket::StreamSocket::adopt(descriptor.take()?)?.into())
    }

    #[napi(ts_return_type = "[StreamSocket, StreamSocket]")]
    pub fn pair() -> Result<Vec<StreamSocket>> {
        let (one, other) = socket::StreamSocket::pair()?;
        Ok(vec![one.into(), other.into()])
    }

    #[napi(getter)]
    pub fn fd(&self) -> Result<i32> {
        Ok(self.open()?.as_fd().as_raw_fd())
    }

    #[napi(getter)]
    pub fn closed(&self) -> bool {
        self.inner.is_none()
    }

    #[napi]
    pub fn send(&self, bytes: Bytes, descriptors: Option<Vec<&Descriptor>>) -> Result<u32> {
        let socket = self.open()?;
        let descriptors = descriptors.unwrap_or_default();
        let borrowed =
            descriptors.iter().map(|descriptor| descriptor.borrow()).collect::<Result<Vec<_>>>()?;
        Ok(socket.send(bytes.0, &borrowed)?.unwrap_or(0) as u32)
    }

    #[napi]
    pub fn receive(&self, into: BytesMut, descriptors: Option<Array>) -> Result<i32> {
        let Some(received) = self.open()?.receive(into.0)? else { return Ok(-1) };
        if received.truncated {
            return Err(Error::new(Code::DescriptorCount, "descriptors were lost: more came with one message than fit, or this process has no free numbers").into());
        }
        if let Some(mut descriptors) = descriptors {
            for descriptor in received.descriptors {
                descriptors
                    .insert(Descriptor::from(descriptor))
                    .map_err(|error| argument_error(error.reason.clone()))?;
            }
        }
        Ok(received.bytes as i32)
    }

    #[napi]
    pub fn shutdown(&self) -> Result<()> {
        Ok(self.open()?.shutdown()?)
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
    }

    #[napi]
    #[allow(clippy::wrong_self_convention, reason = "JavaScript cannot consume the object it calls")]
    pub fn into_descriptor(&mut self) -> Result<Descriptor> {
        let socket = self.inner.take().ok_or_else(|| state_error("socket"))?;
        Ok(socket.into_descriptor()?.into())
    }
}
