//! Messages over our socket with the generated header: just enough protocol to meet an independent peer.

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use vhost_user_native::core::socket::StreamSocket;
use vhost_user_native::core::wait::{Woken, wait};
use vhost_user_protocol::vhost_user::header::{Header, HeaderFlags, PROTOCOL_VERSION};
use zerocopy::{FromBytes, IntoBytes};

/// How long a test waits for its peer.
const PATIENCE: Duration = Duration::from_secs(5);

/// A message as it was received.
pub struct Message {
    pub header: Header,
    pub payload: Vec<u8>,
    pub descriptors: Vec<OwnedFd>,
}

impl Message {
    pub fn request(&self) -> u32 {
        self.header.request.get()
    }

    /// The payload, which begins with a `T`.
    pub fn read<T: FromBytes>(&self) -> T {
        T::read_from_prefix(&self.payload).map_err(|_| "the payload is too short").unwrap().0
    }
}

fn flags() -> HeaderFlags {
    HeaderFlags(0.into()).with_version(PROTOCOL_VERSION)
}

pub fn send(
    socket: &StreamSocket,
    request: u32,
    reply: bool,
    payload: &[u8],
    descriptors: &[BorrowedFd<'_>],
) {
    let size = payload.len() as u32;
    let header = Header { request: request.into(), flags: flags().with_reply(reply), size: size.into() };
    let message = [header.as_bytes(), payload].concat();
    assert_eq!(socket.send(&message, descriptors).unwrap(), Some(message.len()));
}

/// The next message; none at the end of the stream.
pub fn receive(socket: &StreamSocket) -> Option<Message> {
    let mut head = [0; size_of::<Header>()];
    let descriptors = fill(socket, &mut head)?;
    let header = Header::read_from_bytes(&head).unwrap();
    let mut payload = vec![0; header.size.get() as usize];
    fill(socket, &mut payload)?;
    Some(Message { header, payload, descriptors })
}

fn fill(socket: &StreamSocket, into: &mut [u8]) -> Option<Vec<OwnedFd>> {
    let (mut done, mut descriptors) = (0, Vec::new());
    while done < into.len() {
        let woken = wait([None, None], socket.as_fd(), Some(PATIENCE)).unwrap();
        assert_ne!(woken, Woken::Timeout, "the peer is silent");
        let received = socket.receive(&mut into[done..]).unwrap()?;
        if received.bytes == 0 {
            return None;
        }
        assert!(!received.truncated);
        done += received.bytes;
        descriptors.extend(received.descriptors);
    }
    Some(descriptors)
}
