//! A listening Unix socket that cleans up after itself and after others.

use std::marker::PhantomData;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{FileType, lstat, unlink};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketType, accept_with, bind, listen, socket_with};

use super::error::{Error, Result};
use super::unix::{FLAGS, address_of, require_kind, set_blocking};

/// Connections that may wait to be accepted.
const BACKLOG: i32 = 128;

/// What a listener accepts.
pub trait Connection {
    /// Kind of the socket.
    const KIND: SocketType;

    /// A connection that was accepted with the flags of this crate's sockets.
    fn accepted(descriptor: OwnedFd) -> Self;
}

/// A listening socket for connections of one kind. Dropping it removes the socket file that it made.
#[derive(Debug)]
pub struct SocketListener<C> {
    socket: OwnedFd,
    file: Option<SocketFile>,
    accepts: PhantomData<C>,
}

/// The socket file that a listener made, told apart from a later file at the same path.
#[derive(Debug)]
struct SocketFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl<C: Connection> SocketListener<C> {
    /// Listens at a path, removing a socket file on which nobody listens any more.
    pub fn bind(path: &Path) -> Result<Self> {
        let address = address_of(path)?;
        let failed = |errno| Error::system(format_args!("listen at {}", path.display()), errno);
        let socket = socket_with(AddressFamily::UNIX, C::KIND, FLAGS, None).map_err(failed)?;
        match bind(&socket, &address) {
            Err(Errno::ADDRINUSE) if is_abandoned(path, C::KIND) => {
                unlink(path).map_err(failed)?;
                bind(&socket, &address).map_err(failed)?;
            }
            other => other.map_err(failed)?,
        }
        let status = lstat(path).map_err(failed)?;
        let file = SocketFile { path: path.to_owned(), device: status.st_dev, inode: status.st_ino };
        let listener = Self { socket, file: Some(file), accepts: PhantomData };
        listen(&listener.socket, BACKLOG).map_err(failed)?;
        Ok(listener)
    }

    /// Takes over a socket that listens already.
    pub fn adopt(descriptor: OwnedFd) -> Result<Self> {
        require_kind(&descriptor, C::KIND, true)?;
        set_blocking(&descriptor, false)?;
        Ok(Self { socket: descriptor, file: None, accepts: PhantomData })
    }

    /// The next waiting connection; `None` when there is none.
    pub fn accept(&self) -> Result<Option<C>> {
        loop {
            match accept_with(&self.socket, FLAGS) {
                Ok(connection) => return Ok(Some(C::accepted(connection))),
                Err(Errno::AGAIN) => return Ok(None),
                Err(Errno::INTR | Errno::CONNABORTED) => {}
                Err(errno) => return Err(Error::system("accept a connection", errno)),
            }
        }
    }
}

/// Whether a path holds a socket on which nobody listens.
fn is_abandoned(path: &Path, kind: SocketType) -> bool {
    let Ok(status) = lstat(path) else { return false };
    if FileType::from_raw_mode(status.st_mode) != FileType::Socket {
        return false;
    }
    let Ok(address) = address_of(path) else { return false };
    let Ok(probe) = socket_with(AddressFamily::UNIX, kind, FLAGS, None) else { return false };
    rustix::net::connect(&probe, &address) == Err(Errno::CONNREFUSED)
}

impl<C> Drop for SocketListener<C> {
    fn drop(&mut self) {
        let Some(file) = &self.file else { return };
        let ours = |status: rustix::fs::Stat| status.st_dev == file.device && status.st_ino == file.inode;
        if lstat(&file.path).is_ok_and(ours) {
            // The file may vanish in between, and there is nobody left to tell.
            let _ = unlink(&file.path);
        }
    }
}

impl<C> AsFd for SocketListener<C> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }
}
