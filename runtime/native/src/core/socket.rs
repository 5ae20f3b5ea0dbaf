//! A Unix stream socket that passes descriptors.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::net::SocketType;

use super::error::Result;
use super::listener::Connection;
use super::unix;
pub use super::unix::{MAX_DESCRIPTORS, Received};

/// A connected stream socket. Non-blocking, close-on-exec, never raises SIGPIPE.
#[derive(Debug)]
pub struct StreamSocket(OwnedFd);

impl StreamSocket {
    /// Connects to a listening socket.
    pub fn connect(path: &Path) -> Result<Self> {
        unix::connect(path, SocketType::STREAM).map(Self)
    }

    /// Takes over a connected Unix stream socket.
    pub fn adopt(descriptor: OwnedFd) -> Result<Self> {
        unix::require_kind(&descriptor, SocketType::STREAM, false)?;
        unix::set_blocking(&descriptor, false)?;
        Ok(Self(descriptor))
    }

    /// Two connected sockets.
    pub fn pair() -> Result<(Self, Self)> {
        unix::pair(SocketType::STREAM).map(|(one, other)| (Self(one), Self(other)))
    }

    /// Sends what the socket takes; `None` when that is nothing. The descriptors ride on the first byte.
    pub fn send(&self, bytes: &[u8], descriptors: &[BorrowedFd<'_>]) -> Result<Option<usize>> {
        unix::send(&self.0, bytes, descriptors)
    }

    /// Receives what is there; `None` when that is nothing yet.
    pub fn receive(&self, into: &mut [u8]) -> Result<Option<Received>> {
        unix::receive(&self.0, into)
    }

    /// Ends both directions.
    pub fn shutdown(&self) -> Result<()> {
        unix::shutdown(&self.0)
    }

    /// Gives up the descriptor, which blocks from now on: most programs that are handed a socket count on that.
    pub fn into_descriptor(self) -> Result<OwnedFd> {
        unix::set_blocking(&self.0, true)?;
        Ok(self.0)
    }
}

impl Connection for StreamSocket {
    const KIND: SocketType = SocketType::STREAM;

    fn accepted(descriptor: OwnedFd) -> Self {
        Self(descriptor)
    }
}

impl AsFd for StreamSocket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}
