//! Sockets: descriptors that ride along, the ends of a connection, socket files.

use std::os::fd::{AsFd, AsRawFd, BorrowedFd};
use std::path::PathBuf;

use rustix::io::{FdFlags, fcntl_getfd};
use vhost_user_native::core::descriptor::{self, Kind};
use vhost_user_native::core::error::Code;
use vhost_user_native::core::event;
use vhost_user_native::core::listener::SocketListener;
use vhost_user_native::core::packet_socket::PacketSocket;
use vhost_user_native::core::socket::{MAX_DESCRIPTORS, StreamSocket};

struct SocketPath(PathBuf);

impl SocketPath {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("vhost-user-native-{}-{name}", std::process::id())))
    }
}

impl Drop for SocketPath {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn pair() -> (StreamSocket, StreamSocket) {
    StreamSocket::pair().unwrap()
}

#[test]
fn descriptors_ride_on_the_first_byte_and_are_owned() {
    let (one, other) = pair();
    let event = event::create().unwrap();
    one.send(b"abcd", &[event.as_fd(), event.as_fd()]).unwrap();

    let first = other.receive(&mut [0; 1]).unwrap().unwrap();
    let rest = other.receive(&mut [0; 9]).unwrap().unwrap();

    assert_eq!((first.bytes, first.descriptors.len(), first.truncated), (1, 2, false));
    assert_eq!((rest.bytes, rest.descriptors.len()), (3, 0));
    for descriptor in &first.descriptors {
        assert_eq!(descriptor::kind(descriptor).unwrap(), Kind::Event);
        assert!(fcntl_getfd(descriptor).unwrap().contains(FdFlags::CLOEXEC));
    }
}

#[test]
fn as_many_descriptors_as_the_kernel_passes_arrive() {
    let (one, other) = pair();
    let event = event::create().unwrap();
    let many: Vec<BorrowedFd> = vec![event.as_fd(); MAX_DESCRIPTORS];
    one.send(b"x", &many).unwrap();

    let received = other.receive(&mut [0; 1]).unwrap().unwrap();

    assert_eq!((received.descriptors.len(), received.truncated), (MAX_DESCRIPTORS, false));
    assert_eq!(one.send(b"x", &vec![event.as_fd(); MAX_DESCRIPTORS + 1]).unwrap_err().code, Code::Argument);
    assert_eq!(one.send(b"", &[event.as_fd()]).unwrap_err().code, Code::Argument);
}

#[test]
fn nothing_there_and_no_room_are_no_errors() {
    let (one, other) = pair();
    assert!(other.receive(&mut [0; 1]).unwrap().is_none());
    let chunk = vec![0; 1 << 16];
    let mut sent = 0;
    while let Some(count) = one.send(&chunk, &[]).unwrap() {
        sent += count;
    }
    assert!(sent > 0);
}

#[test]
fn the_end_of_the_stream_is_zero_bytes_and_sending_then_is_an_error() {
    let (one, other) = pair();
    drop(one);
    assert_eq!(other.receive(&mut [0; 1]).unwrap().unwrap().bytes, 0);
    assert_eq!(other.send(b"x", &[]).unwrap_err().code, Code::Closed);
}

#[test]
fn shutting_down_ends_both_directions() {
    let (one, other) = pair();
    one.shutdown().unwrap();
    one.shutdown().unwrap();
    assert_eq!(one.receive(&mut [0; 1]).unwrap().unwrap().bytes, 0);
    assert_eq!(other.receive(&mut [0; 1]).unwrap().unwrap().bytes, 0);
}

#[test]
fn a_listener_accepts_and_removes_its_file() {
    let path = SocketPath::new("listener");
    let listener = SocketListener::<StreamSocket>::bind(&path.0).unwrap();
    assert!(listener.accept().unwrap().is_none());
    let client = StreamSocket::connect(&path.0).unwrap();
    let server = listener.accept().unwrap().unwrap();
    client.send(b"hello", &[]).unwrap();
    assert_eq!(server.receive(&mut [0; 8]).unwrap().unwrap().bytes, 5);

    drop(listener);

    assert!(!path.0.exists());
}

#[test]
fn a_socket_file_left_behind_is_replaced_but_a_live_one_is_not() {
    let path = SocketPath::new("stale");
    drop(std::os::unix::net::UnixListener::bind(&path.0).unwrap());
    assert!(path.0.exists(), "the standard library leaves its file");

    let listener =
        SocketListener::<StreamSocket>::bind(&path.0).expect("nobody listens, so the file is replaced");
    let error = SocketListener::<StreamSocket>::bind(&path.0).unwrap_err();

    assert_eq!(error.code, Code::System);
    assert!(error.message.contains("EADDRINUSE"), "{error}");
    drop(listener);
}

#[test]
fn a_file_that_is_no_socket_is_not_touched() {
    let path = SocketPath::new("file");
    std::fs::write(&path.0, "precious").unwrap();

    assert!(SocketListener::<StreamSocket>::bind(&path.0).unwrap_err().message.contains("EADDRINUSE"));
    assert_eq!(std::fs::read(&path.0).unwrap(), b"precious");
}

#[test]
fn a_listener_does_not_remove_the_file_of_its_successor() {
    let path = SocketPath::new("successor");
    let old = SocketListener::<StreamSocket>::bind(&path.0).unwrap();
    std::fs::remove_file(&path.0).unwrap();
    let _new = SocketListener::<StreamSocket>::bind(&path.0).unwrap();

    drop(old);

    assert!(StreamSocket::connect(&path.0).is_ok());
}

#[test]
fn only_sockets_of_the_right_sort_are_adopted() {
    let path = SocketPath::new("adopt");
    let duplicate = |descriptor: BorrowedFd| descriptor::duplicate(descriptor).unwrap();
    let listener = std::os::unix::net::UnixListener::bind(&path.0).unwrap();
    let datagrams = std::os::unix::net::UnixDatagram::unbound().unwrap();
    let internet = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let event = event::create().unwrap();
    for wrong in [listener.as_fd(), datagrams.as_fd(), internet.as_fd(), event.as_fd()] {
        assert_eq!(StreamSocket::adopt(duplicate(wrong)).unwrap_err().code, Code::DescriptorKind);
    }
    let (one, _other) = pair();
    assert_eq!(
        SocketListener::<StreamSocket>::adopt(one.into_descriptor().unwrap()).unwrap_err().code,
        Code::DescriptorKind
    );
    assert!(SocketListener::<StreamSocket>::adopt(duplicate(listener.as_fd())).is_ok());
}

#[test]
fn paths_that_cannot_be_connected_say_why() {
    let absent = StreamSocket::connect(&SocketPath::new("absent").0).unwrap_err();
    assert!(absent.code == Code::System && absent.message.contains("ENOENT"), "{absent}");
    let long = "x".repeat(200);
    assert_eq!(StreamSocket::connect(long.as_ref()).unwrap_err().code, Code::Argument);
}

#[test]
fn adopting_a_number_needs_it_to_be_open() {
    assert_eq!(descriptor::adopt(-1).unwrap_err().code, Code::Argument);
    let error = descriptor::adopt(1 << 20).unwrap_err();
    assert!(error.code == Code::System && error.message.contains("EBADF"), "{error}");
}

#[test]
fn events_count_as_signalled_until_drained() {
    let event = event::create().unwrap();
    assert!(!event::drain(&event).unwrap());
    event::signal(&event).unwrap();
    event::signal(&event).unwrap();
    assert!(event::drain(&event).unwrap());
    assert!(!event::drain(&event).unwrap());
}

#[test]
fn a_full_blocking_event_of_the_peer_does_not_block() {
    let event = rustix::event::eventfd(0, rustix::event::EventfdFlags::empty()).unwrap();
    assert!(!event::drain(&event).unwrap());
    rustix::io::write(&event, &(u64::MAX - 1).to_ne_bytes()).unwrap();
    event::signal(&event).unwrap();
    assert!(event.as_raw_fd() >= 0 && event::drain(&event).unwrap());
}

#[test]
fn packets_stay_apart_and_carry_their_descriptors() {
    let (one, other) = PacketSocket::pair().unwrap();
    let event = rustix::event::eventfd(0, rustix::event::EventfdFlags::CLOEXEC).unwrap();
    assert!(one.send(b"first", &[event.as_fd()]).unwrap());
    assert!(one.send(b"second", &[]).unwrap());
    let first = other.receive().unwrap().unwrap();
    assert_eq!((first.bytes.as_slice(), first.descriptors.len()), (&b"first"[..], 1));
    let second = other.receive().unwrap().unwrap();
    assert_eq!((second.bytes.as_slice(), second.descriptors.len()), (&b"second"[..], 0));
    assert!(other.receive().unwrap().is_none());
}

#[test]
fn a_packet_is_sent_whole_or_not_at_all() {
    let (one, other) = PacketSocket::pair().unwrap();
    let packet = vec![7; 100_000];
    let mut sent = 0;
    while one.send(&packet, &[]).unwrap() {
        sent += 1;
    }
    assert!(sent > 0);
    for _ in 0..sent {
        assert_eq!(other.receive().unwrap().unwrap().bytes.len(), packet.len());
    }
    assert!(other.receive().unwrap().is_none());
}

#[test]
fn the_end_of_a_packet_connection_is_a_packet_without_bytes() {
    let (one, other) = PacketSocket::pair().unwrap();
    drop(one);
    assert!(other.receive().unwrap().unwrap().bytes.is_empty());
    assert_eq!(other.send(b"x", &[]).unwrap_err().code, Code::Closed);
}

#[test]
fn stream_and_packet_sockets_are_told_apart() {
    let (stream, _other) = pair();
    let error = PacketSocket::adopt(stream.into_descriptor().unwrap()).unwrap_err();
    assert_eq!(error.code, Code::DescriptorKind);
}
