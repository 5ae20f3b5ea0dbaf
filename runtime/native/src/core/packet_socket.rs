//! A Unix packet socket (SOCK_SEQPACKET) that passes descriptors.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::io::Errno;
use rustix::net::{RecvFlags, SocketType, recv};

use super::error::{Code, Error, Result};
use super::listener::Connection;
use super::unix;

/// Bytes of a packet at most. The kernel's default for senders is a fifth of it.
const MAX_PACKET: usize = 1 << 20;

/// A connected packet socket. Non-blocking, close-on-exec, never raises SIGPIPE.
#[derive(Debug)]
pub struct PacketSocket(OwnedFd);

/// A packet, whole.
#[derive(Debug)]
pub struct Packet {
    /// Its bytes; none at the end of the connection, and an empty packet looks the same.
    pub bytes: Vec<u8>,
    /// The descriptors that came with it.
    pub descriptors: Vec<OwnedFd>,
    /// Descriptors were lost on the way.
    pub truncated: bool,
}

impl PacketSocket {
    /// Connects to a listening socket.
    pub fn connect(path: &Path) -> Result<Self> {
        unix::connect(path, SocketType::SEQPACKET).map(Self)
    }

    /// Takes over a connected Unix packet socket.
    pub fn adopt(descriptor: OwnedFd) -> Result<Self> {
        unix::require_kind(&descriptor, SocketType::SEQPACKET, false)?;
        unix::set_blocking(&descriptor, false)?;
        Ok(Self(descriptor))
    }

    /// Two connected sockets.
    pub fn pair() -> Result<(Self, Self)> {
        unix::pair(SocketType::SEQPACKET).map(|(one, other)| (Self(one), Self(other)))
    }

    /// Sends a packet, whole or not at all; false when the socket is full.
    pub fn send(&self, bytes: &[u8], descriptors: &[BorrowedFd<'_>]) -> Result<bool> {
        unix::send(&self.0, bytes, descriptors).map(|sent| sent.is_some())
    }

    /// Receives a packet; `None` when there is none yet.
    pub fn receive(&self) -> Result<Option<Packet>> {
        let Some(size) = self.next_size()? else { return Ok(None) };
        if size > MAX_PACKET {
            return Err(Error::new(Code::Size, format!("a packet of {size} bytes, more than {MAX_PACKET}")));
        }
        // Room for one byte at least, because the end of the connection must be received as well.
        let mut bytes = vec![0; size.max(1)];
        let Some(received) = unix::receive(&self.0, &mut bytes)? else { return Ok(None) };
        bytes.truncate(received.bytes);
        Ok(Some(Packet { bytes, descriptors: received.descriptors, truncated: received.truncated }))
    }

    /// Bytes of the packet that waits; 0 at the end of the connection.
    fn next_size(&self) -> Result<Option<usize>> {
        loop {
            match recv(&self.0, &mut [0u8; 0][..], RecvFlags::PEEK | RecvFlags::TRUNC) {
                Ok((_, size)) => return Ok(Some(size)),
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => return Ok(None),
                Err(errno) => return Err(unix::receive_failed(errno)),
            }
        }
    }

    /// Ends both directions.
    pub fn shutdown(&self) -> Result<()> {
        unix::shutdown(&self.0)
    }
}

impl Connection for PacketSocket {
    const KIND: SocketType = SocketType::SEQPACKET;

    fn accepted(descriptor: OwnedFd) -> Self {
        Self(descriptor)
    }
}

impl AsFd for PacketSocket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}
