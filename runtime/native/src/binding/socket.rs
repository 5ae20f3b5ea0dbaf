//! `StreamSocket`.

use std::os::fd::{AsFd, AsRawFd};
use std::path::Path;

use napi_derive::napi;

use super::convert::{Bytes, BytesMut, Result, state_error};
use super::descriptor::Descriptor;
use crate::core::socket;

#[napi]
pub struct StreamSocket {
    inner: Option<socket::StreamSocket>,
}

#[napi(object, object_from_js = false)]
pub struct Received {
    pub bytes: i32,
    pub descriptors: Vec<Descriptor>,
    pub descriptors_truncated: bool,
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
    pub fn receive(&self, into: BytesMut) -> Result<Received> {
        let Some(received) = self.open()?.receive(into.0)? else {
            return Ok(Received { bytes: -1, descriptors: Vec::new(), descriptors_truncated: false });
        };
        Ok(Received {
            bytes: received.bytes as i32,
            descriptors: received.descriptors.into_iter().map(Descriptor::from).collect(),
            descriptors_truncated: received.truncated,
        })
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
