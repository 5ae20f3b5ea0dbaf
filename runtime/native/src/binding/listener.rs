//! `SocketListener`.

use std::os::fd::{AsFd, AsRawFd};
use std::path::Path;

use napi_derive::napi;

use super::convert::{Result, state_error};
use super::descriptor::Descriptor;
use super::socket::StreamSocket;
use crate::core::{listener, socket};

#[napi]
pub struct SocketListener {
    inner: Option<listener::SocketListener<socket::StreamSocket>>,
}

impl SocketListener {
    fn open(&self) -> Result<&listener::SocketListener<socket::StreamSocket>> {
        self.inner.as_ref().ok_or_else(|| state_error("listener"))
    }
}

#[napi]
impl SocketListener {
    #[napi]
    pub fn bind(path: String) -> Result<SocketListener> {
        Ok(Self { inner: Some(listener::SocketListener::bind(Path::new(&path))?) })
    }

    #[napi]
    pub fn adopt(descriptor: &mut Descriptor) -> Result<SocketListener> {
        Ok(Self { inner: Some(listener::SocketListener::adopt(descriptor.take()?)?) })
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
    pub fn accept(&self) -> Result<Option<StreamSocket>> {
        Ok(self.open()?.accept()?.map(StreamSocket::from))
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
    }
}
