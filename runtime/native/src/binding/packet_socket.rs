//! `PacketSocket` and `PacketListener`.

use std::os::fd::{AsFd, AsRawFd};
use std::path::Path;

use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;

use super::convert::{Bytes, Result, state_error};
use super::descriptor::Descriptor;
use crate::core::listener::SocketListener;
use crate::core::packet_socket;

#[napi]
pub struct PacketSocket {
    inner: Option<packet_socket::PacketSocket>,
}

#[napi(object, object_from_js = false)]
pub struct ReceivedPacket {
    pub payload: Uint8Array,
    pub descriptors: Vec<Descriptor>,
    pub descriptors_truncated: bool,
}

impl From<packet_socket::PacketSocket> for PacketSocket {
    fn from(socket: packet_socket::PacketSocket) -> Self {
        Self { inner: Some(socket) }
    }
}

impl PacketSocket {
    fn open(&self) -> Result<&packet_socket::PacketSocket> {
        self.inner.as_ref().ok_or_else(|| state_error("socket"))
    }
}

#[napi]
impl PacketSocket {
    #[napi]
    pub fn connect(path: String) -> Result<PacketSocket> {
        Ok(packet_socket::PacketSocket::connect(Path::new(&path))?.into())
    }

    #[napi]
    pub fn adopt(descriptor: &mut Descriptor) -> Result<PacketSocket> {
        Ok(packet_socket::PacketSocket::adopt(descriptor.take()?)?.into())
    }

    #[napi(ts_return_type = "[PacketSocket, PacketSocket]")]
    pub fn pair() -> Result<Vec<PacketSocket>> {
        let (one, other) = packet_socket::PacketSocket::pair()?;
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
    pub fn send(&self, payload: Bytes, descriptors: Option<Vec<&Descriptor>>) -> Result<bool> {
        let socket = self.open()?;
        let descriptors = descriptors.unwrap_or_default();
        let borrowed =
            descriptors.iter().map(|descriptor| descriptor.borrow()).collect::<Result<Vec<_>>>()?;
        Ok(socket.send(payload.0, &borrowed)?)
    }

    #[napi]
    pub fn receive(&self) -> Result<Option<ReceivedPacket>> {
        let packet = self.open()?.receive()?;
        Ok(packet.map(|packet| ReceivedPacket {
            payload: packet.bytes.into(),
            descriptors: packet.descriptors.into_iter().map(Descriptor::from).collect(),
            descriptors_truncated: packet.truncated,
        }))
    }

    #[napi]
    pub fn shutdown(&self) -> Result<()> {
        Ok(self.open()?.shutdown()?)
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
    }
}

#[napi]
pub struct PacketListener {
    inner: Option<SocketListener<packet_socket::PacketSocket>>,
}

impl PacketListener {
    fn open(&self) -> Result<&SocketListener<packet_socket::PacketSocket>> {
        self.inner.as_ref().ok_or_else(|| state_error("listener"))
    }
}

#[napi]
impl PacketListener {
    #[napi]
    pub fn bind(path: String) -> Result<PacketListener> {
        Ok(Self { inner: Some(SocketListener::bind(Path::new(&path))?) })
    }

    #[napi]
    pub fn adopt(descriptor: &mut Descriptor) -> Result<PacketListener> {
        Ok(Self { inner: Some(SocketListener::adopt(descriptor.take()?)?) })
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
    pub fn accept(&self) -> Result<Option<PacketSocket>> {
        Ok(self.open()?.accept()?.map(PacketSocket::from))
    }

    #[napi]
    pub fn close(&mut self) {
        self.inner = None;
    }
}
