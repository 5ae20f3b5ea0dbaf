//! What all Unix sockets have in common: messages with descriptors, addresses, kinds.

use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::io::Errno;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, Shutdown, SocketAddrUnix, SocketFlags, SocketType, recvmsg, sendmsg,
    socket_with, sockopt,
};

use super::error::{Code, Error, Result, describe};

/// Most descriptors that the kernel passes with one message (SCM_MAX_FD).
pub const MAX_DESCRIPTORS: usize = 253;

pub(super) const FLAGS: SocketFlags = SocketFlags::CLOEXEC.union(SocketFlags::NONBLOCK);

/// What one receive brought.
#[derive(Debug)]
pub struct Received {
    /// Bytes stored; 0 at the end of the stream.
    pub bytes: usize,
    /// The descriptors that rode on these bytes.
    pub descriptors: Vec<OwnedFd>,
    /// Descriptors were lost on the way.
    pub truncated: bool,
}

/// Sends a message; `None` when the socket is full.
pub(super) fn send(socket: impl AsFd, bytes: &[u8], descriptors: &[BorrowedFd<'_>]) -> Result<Option<usize>> {
    if bytes.is_empty() {
        return Err(Error::new(Code::Argument, "there are no bytes to send; descriptors ride on a byte"));
    }
    if descriptors.len() > MAX_DESCRIPTORS {
        let count = descriptors.len();
        let message = format!("{count} descriptors do not fit in one message; at most {MAX_DESCRIPTORS} do");
        return Err(Error::new(Code::Argument, message));
    }
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !descriptors.is_empty() {
        control.push(SendAncillaryMessage::ScmRights(descriptors));
    }
    loop {
        match sendmsg(&socket, &[IoSlice::new(bytes)], &mut control, SendFlags::NOSIGNAL) {
            Ok(sent) => return Ok(Some(sent)),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => return Ok(None),
            Err(errno @ (Errno::PIPE | Errno::CONNRESET | Errno::NOTCONN)) => {
                return Err(closed("send", errno));
            }
            Err(errno) => return Err(Error::system("send on a socket", errno)),
        }
    }
}

/// Receives what is there; `None` when that is nothing yet.
pub(super) fn receive(socket: impl AsFd, into: &mut [u8]) -> Result<Option<Received>> {
    if into.is_empty() {
        return Err(Error::new(Code::Argument, "there is no room to receive into"));
    }
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_DESCRIPTORS))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    loop {
        match recvmsg(&socket, &mut [IoSliceMut::new(into)], &mut control, RecvFlags::CMSG_CLOEXEC) {
            Ok(message) => {
                let mut descriptors = Vec::new();
                for part in control.drain() {
                    if let RecvAncillaryMessage::ScmRights(rights) = part {
                        descriptors.extend(rights);
                    }
                }
                let truncated = message.flags.contains(ReturnFlags::CTRUNC);
                return Ok(Some(Received { bytes: message.bytes, descriptors, truncated }));
            }
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => return Ok(None),
            Err(errno) => return Err(receive_failed(errno)),
        }
    }
}

/// Why nothing could be received.
pub(super) fn receive_failed(errno: Errno) -> Error {
    match errno {
        Errno::CONNRESET | Errno::NOTCONN => closed("receive", errno),
        _ => Error::system("receive from a socket", errno),
    }
}

fn closed(action: &str, errno: Errno) -> Error {
    Error::new(Code::Closed, format!("{action}: the peer closed the connection: {}", describe(errno)))
}

/// Connects to a listening socket of a kind.
pub(super) fn connect(path: &Path, kind: SocketType) -> Result<OwnedFd> {
    let address = address_of(path)?;
    let failed = |errno| Error::system(format_args!("connect to {}", path.display()), errno);
    let socket = socket_with(AddressFamily::UNIX, kind, FLAGS, None).map_err(failed)?;
    rustix::net::connect(&socket, &address).map_err(failed)?;
    Ok(socket)
}

/// Two connected sockets of a kind.
pub(super) fn pair(kind: SocketType) -> Result<(OwnedFd, OwnedFd)> {
    rustix::net::socketpair(AddressFamily::UNIX, kind, FLAGS, None)
        .map_err(|errno| Error::system("create a pair of sockets", errno))
}

/// Ends both directions.
pub(super) fn shutdown(socket: impl AsFd) -> Result<()> {
    match rustix::net::shutdown(socket, Shutdown::Both) {
        Ok(()) | Err(Errno::NOTCONN) => Ok(()),
        Err(errno) => Err(Error::system("shut down a socket", errno)),
    }
}

/// The socket address of a path, or why it cannot be one.
pub(super) fn address_of(path: &Path) -> Result<SocketAddrUnix> {
    SocketAddrUnix::new(path).map_err(|_| {
        let message =
            format!("{} cannot be the path of a socket: it is too long or holds a zero byte", path.display());
        Error::new(Code::Argument, message)
    })
}

/// Refuses what is not a Unix socket of a kind, listening or connected as wanted.
pub(super) fn require_kind(descriptor: impl AsFd, wanted: SocketType, listening: bool) -> Result<()> {
    let descriptor = descriptor.as_fd();
    let refused = |what: &str| Err(Error::new(Code::DescriptorKind, format!("the descriptor is {what}")));
    let Ok(kind) = sockopt::socket_type(descriptor) else { return refused("not a socket") };
    if kind != wanted {
        return refused(if wanted == SocketType::STREAM {
            "not a stream socket"
        } else {
            "not a packet socket"
        });
    }
    if sockopt::socket_domain(descriptor) != Ok(AddressFamily::UNIX) {
        return refused("not a Unix socket");
    }
    match (sockopt::socket_acceptconn(descriptor) == Ok(true), listening) {
        (true, false) => refused("a listening socket; a connected one is needed"),
        (false, true) => refused("a socket that does not listen; a listening one is needed"),
        _ => Ok(()),
    }
}

/// Says whether calls on a socket wait.
pub(super) fn set_blocking(descriptor: impl AsFd, blocking: bool) -> Result<()> {
    use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
    let descriptor = descriptor.as_fd();
    fcntl_getfl(descriptor)
        .map(|flags| if blocking { flags - OFlags::NONBLOCK } else { flags | OFlags::NONBLOCK })
        .and_then(|flags| fcntl_setfl(descriptor, flags))
        .map_err(|errno| Error::system("change whether a socket blocks", errno))
}
