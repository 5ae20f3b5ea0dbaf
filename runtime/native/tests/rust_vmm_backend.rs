//! An independent back-end: a rust-vmm `vhost-user-backend` daemon that echoes, driven by our socket and driver queue.

mod support;

use std::io::{Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use support::wire::{receive, send};
use support::{BASE, BUFFERS, Guest, SIZE};
use vhost::vhost_user::Listener;
use vhost::vhost_user::message::VhostUserProtocolFeatures;
use vhost_user_backend::{VhostUserBackendMut, VhostUserDaemon, VringRwLock, VringT};
use vhost_user_native::core::queue::Buffer;
use vhost_user_native::core::socket::StreamSocket;
use vhost_user_native::core::wait::{Woken, wait};
use vhost_user_protocol::vhost_user::features::protocol_feature;
use vhost_user_protocol::vhost_user::frontend_requests::frontend_request as request;
use vhost_user_protocol::vhost_user::payloads::{
    MemRegion, MemTable, U64, VringAddr, VringFd, VringState, vring_enable_state,
};
use vhost_user_protocol::virtio::features::virtio_feature;
use virtio_queue::QueueOwnedT;
use vm_memory::{GuestAddressSpace, GuestMemoryAtomic, GuestMemoryMmap};
use vmm_sys_util::epoll::EventSet;
use vmm_sys_util::event::{EventConsumer, EventFlag, EventNotifier, new_event_consumer_and_notifier};
use zerocopy::{Immutable, IntoBytes};

const QUEUE: u32 = 16;
const FEATURES: u64 = virtio_feature::VERSION_1
    | virtio_feature::RING_EVENT_IDX
    | virtio_feature::RING_INDIRECT_DESC
    | virtio_feature::PROTOCOL_FEATURES;

/// Answers each request with its bytes in reverse.
struct Echo {
    memory: Option<GuestMemoryAtomic<GuestMemoryMmap>>,
    event_idx: bool,
}

impl VhostUserBackendMut for Echo {
    type Bitmap = ();
    type Vring = VringRwLock;

    fn num_queues(&self) -> usize {
        1
    }

    fn max_queue_size(&self) -> usize {
        QUEUE as usize
    }

    fn features(&self) -> u64 {
        FEATURES
    }

    fn protocol_features(&self) -> VhostUserProtocolFeatures {
        VhostUserProtocolFeatures::from_bits_truncate(protocol_feature::MQ | protocol_feature::REPLY_ACK)
    }

    fn set_event_idx(&mut self, enabled: bool) {
        self.event_idx = enabled;
    }

    fn update_memory(&mut self, memory: GuestMemoryAtomic<GuestMemoryMmap>) -> std::io::Result<()> {
        self.memory = Some(memory);
        Ok(())
    }

    // Without one the daemon waits for its worker for ever when it is dropped.
    fn exit_event(&self, _: usize) -> Option<(EventConsumer, EventNotifier)> {
        new_event_consumer_and_notifier(EventFlag::NONBLOCK).ok()
    }

    fn handle_event(&mut self, _: u16, _: EventSet, vrings: &[VringRwLock], _: usize) -> std::io::Result<()> {
        let memory = self.memory.as_ref().expect("the memory comes before the first kick").memory();
        let vring = &vrings[0];
        loop {
            vring.disable_notification().unwrap();
            let chains: Vec<_> = vring.get_mut().get_queue_mut().iter(memory.clone()).unwrap().collect();
            for chain in chains {
                let head = chain.head_index();
                let mut bytes = Vec::new();
                chain.clone().reader(&memory).unwrap().read_to_end(&mut bytes).unwrap();
                bytes.reverse();
                chain.writer(&memory).unwrap().write_all(&bytes).unwrap();
                vring.add_used(head, bytes.len() as u32).unwrap();
            }
            if vring.needs_notification().unwrap() {
                vring.signal_used_queue().unwrap();
            }
            if !vring.enable_notification().unwrap() {
                return Ok(());
            }
        }
    }
}

/// Asks for a number.
fn ask(socket: &StreamSocket, request: u32) -> u64 {
    send(socket, request, false, &[], &[]);
    let reply = receive(socket).expect("a reply");
    assert!(reply.request() == request && reply.header.flags.reply());
    reply.read::<U64>().value.get()
}

fn tell(
    socket: &StreamSocket,
    request: u32,
    payload: &(impl IntoBytes + Immutable),
    descriptors: &[BorrowedFd<'_>],
) {
    send(socket, request, false, payload.as_bytes(), descriptors);
}

#[test]
fn requests_are_echoed_through_a_rust_vmm_daemon() {
    let path = std::env::temp_dir().join(format!("vhost-user-native-{}-echo", std::process::id()));
    let mut listener = Listener::from(UnixListener::bind(&path).unwrap());
    let backend = Arc::new(Mutex::new(Echo { memory: None, event_idx: false }));
    let memory = GuestMemoryAtomic::new(GuestMemoryMmap::new());
    let mut daemon = VhostUserDaemon::new("echo".into(), Arc::clone(&backend), memory).unwrap();
    let socket = StreamSocket::connect(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    daemon.start(&mut listener).unwrap();

    assert_eq!(ask(&socket, request::GET_FEATURES), FEATURES);
    let protocol = ask(&socket, request::GET_PROTOCOL_FEATURES);
    assert_ne!(protocol & protocol_feature::MQ, 0);
    tell(&socket, request::SET_PROTOCOL_FEATURES, &U64 { value: protocol_feature::MQ.into() }, &[]);
    assert_eq!(ask(&socket, request::GET_QUEUE_NUM), 1);
    send(&socket, request::SET_OWNER, false, &[], &[]);
    tell(&socket, request::SET_FEATURES, &U64 { value: FEATURES.into() }, &[]);

    let guest = Guest::new(QUEUE);
    let mut driver = guest.driver(true, true);
    let table = MemTable { num_regions: 1.into(), padding: [0; 4] };
    let user_address = 0x7000_0000_0000u64;
    let region = MemRegion {
        guest_addr: BASE.into(),
        size: SIZE.into(),
        user_addr: user_address.into(),
        mmap_offset: 0.into(),
    };
    let payload = [table.as_bytes(), region.as_bytes()].concat();
    send(&socket, request::SET_MEM_TABLE, false, &payload, &[guest.file.as_fd()]);
    let state = |num: u32| VringState { index: 0.into(), num: num.into() };
    tell(&socket, request::SET_VRING_NUM, &state(QUEUE), &[]);
    tell(&socket, request::SET_VRING_BASE, &state(0), &[]);
    let address = |offset: usize| (user_address + offset as u64).into();
    let addresses = VringAddr {
        index: 0.into(),
        flags: 0.into(),
        descriptor: address(guest.layout.descriptor_table),
        used: address(guest.layout.used_ring),
        available: address(guest.layout.available_ring),
        log: 0.into(),
    };
    tell(&socket, request::SET_VRING_ADDR, &addresses, &[]);
    tell(&socket, request::SET_VRING_CALL, &VringFd(0.into()), &[guest.call.as_fd()]);
    tell(&socket, request::SET_VRING_KICK, &VringFd(0.into()), &[guest.kick.as_fd()]);
    tell(&socket, request::SET_VRING_ENABLE, &state(vring_enable_state::ENABLED), &[]);
    assert_eq!(ask(&socket, request::GET_QUEUE_NUM), 1, "a barrier: everything before was accepted");
    assert!(backend.lock().unwrap().event_idx);

    for round in 0..100u32 {
        let question = format!("question {round}");
        let length = question.len() as u32;
        guest.memory.write(BUFFERS, question.as_bytes()).unwrap();
        let head = driver
            .add(&[
                Buffer { address: BUFFERS, length: 3, writable: false },
                Buffer { address: BUFFERS + 3, length: length - 3, writable: false },
                Buffer { address: BUFFERS + 100, length, writable: true },
            ])
            .unwrap();
        driver.publish().unwrap();
        while !driver.enable_calls().unwrap() {
            let woken = wait([None, None], guest.call.as_fd(), Some(Duration::from_secs(5))).unwrap();
            assert_ne!(woken, Woken::Timeout, "round {round}");
            guest.was_called();
        }

        assert_eq!(driver.reap().unwrap(), Some((head.unwrap(), length)));
        let mut answer = vec![0; length as usize];
        guest.memory.read(BUFFERS + 100, &mut answer).unwrap();
        answer.reverse();
        assert_eq!(answer, question.as_bytes());
    }

    tell(&socket, request::GET_VRING_BASE, &state(0), &[]);
    assert_eq!(receive(&socket).expect("a reply").read::<VringState>().num.get(), 100);
    drop(socket);
    // The daemon reports the end of the connection as an error.
    let _ = daemon.wait();
}
