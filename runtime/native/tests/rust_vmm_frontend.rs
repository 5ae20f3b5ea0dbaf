//! An independent front-end: rust-vmm's `vhost` crate sets up a ring that `virtio-queue`'s driver writes, and our socket,
//! memory and device queue serve it.

mod support;

use std::fs::File;
use std::os::fd::{AsRawFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::thread;

use support::wire::{Message, receive, send};
use vhost::vhost_user::message::VhostUserProtocolFeatures;
use vhost::vhost_user::{Frontend, VhostUserFrontend};
use vhost::{VhostBackend, VhostUserMemoryRegionInfo, VringConfigData};
use vhost_user_native::core::descriptor;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::{GuestMemory, RegionLayout, memfd};
use vhost_user_native::core::queue::{DeviceQueue, DeviceQueueOptions, RingAddresses, RingFormat};
use vhost_user_native::core::socket::StreamSocket;
use vhost_user_protocol::vhost_user::features::protocol_feature;
use vhost_user_protocol::vhost_user::frontend_requests::frontend_request as request;
use vhost_user_protocol::vhost_user::payloads::{MemRegion, MemTable, U64, VringAddr, VringFd, VringState};
use vhost_user_protocol::virtio::features::virtio_feature;
use vhost_user_protocol::virtio::split_ring::descriptor_flags::{NEXT, WRITE};
use virtio_queue::desc::RawDescriptor;
use virtio_queue::desc::split::Descriptor as SplitDescriptor;
use virtio_queue::mock::MockSplitQueue;
use vm_memory::{Bytes, FileOffset, GuestAddress, GuestMemoryBackend, GuestMemoryMmap};
use vmm_sys_util::eventfd::EventFd;
use zerocopy::{FromBytes, IntoBytes};

const SIZE: u64 = 1 << 20;
const QUEUE: u16 = 16;
const FEATURES: u64 = virtio_feature::VERSION_1 | virtio_feature::PROTOCOL_FEATURES;
const PROTOCOL: u64 = protocol_feature::MQ | protocol_feature::REPLY_ACK;
const BUFFERS: u64 = 0x8_0000;

/// What the front-end has set up so far.
#[derive(Default)]
struct Server {
    memory: Arc<GuestMemory>,
    size: u32,
    base: u32,
    addresses: Option<VringAddr>,
    call: Option<OwnedFd>,
    queue: Option<DeviceQueue>,
}

impl Server {
    /// Handles a message; returns the reply's payload if one is due.
    fn handle(&mut self, message: &mut Message) -> Option<Vec<u8>> {
        let number = |value: u64| Some(U64 { value: value.into() }.as_bytes().to_vec());
        match message.request() {
            request::GET_FEATURES => return number(FEATURES),
            request::GET_PROTOCOL_FEATURES => return number(PROTOCOL),
            request::GET_QUEUE_NUM => return number(1),
            request::GET_VRING_BASE => {
                let num = self.queue.take().map_or(self.base, |queue| queue.base());
                return Some(VringState { index: 0.into(), num: num.into() }.as_bytes().to_vec());
            }
            request::SET_MEM_TABLE => self.set_memory(message),
            request::SET_VRING_NUM => self.size = message.read::<VringState>().num.get(),
            request::SET_VRING_BASE => self.base = message.read::<VringState>().num.get(),
            request::SET_VRING_ADDR => self.addresses = Some(message.read()),
            request::SET_VRING_CALL => self.call = message.descriptors.pop(),
            request::SET_VRING_KICK => {
                assert_eq!(message.read::<VringFd>().index(), 0);
                let kick = message.descriptors.pop().expect("a kick descriptor");
                self.start();
                self.serve(&kick);
            }
            _ => {}
        }
        message.header.flags.need_reply().then(|| U64 { value: 0.into() }.as_bytes().to_vec())
    }

    fn set_memory(&mut self, message: &mut Message) {
        let count = message.read::<MemTable>().num_regions.get() as usize;
        let regions = &message.payload[size_of::<MemTable>()..];
        let regions = <[MemRegion]>::ref_from_bytes_with_elems(regions, count).unwrap();
        let layout = |region: &MemRegion| RegionLayout {
            guest_address: region.guest_addr.get(),
            size: region.size.get(),
            user_address: region.user_addr.get(),
            mmap_offset: region.mmap_offset.get(),
        };
        let wanted: Vec<_> = regions.iter().map(layout).zip(message.descriptors.drain(..)).collect();
        self.memory.replace_regions(&wanted).unwrap();
    }

    fn start(&mut self) {
        let user = self.addresses.expect("the addresses come before the kick");
        let translate = |address: u64| self.memory.translate_user(address, 1).unwrap();
        let addresses = RingAddresses {
            size: self.size,
            descriptor_table: translate(user.descriptor.get()),
            available_ring: translate(user.available.get()),
            used_ring: translate(user.used.get()),
        };
        let options = DeviceQueueOptions {
            base: self.base,
            indirect: true,
            ..DeviceQueueOptions::new(RingFormat::Split, addresses)
        };
        let queue = DeviceQueue::new(Arc::clone(&self.memory), options).unwrap();
        queue.notifier().set_call(self.call.take()).unwrap();
        self.queue = Some(queue);
    }

    /// Answers each available request with its bytes, doubled.
    fn serve(&mut self, kick: &OwnedFd) {
        assert!(event::drain(kick).unwrap(), "the driver kicked before it sent the message");
        let queue = self.queue.as_mut().expect("the queue was started");
        while let Some(head) = queue.pop().unwrap() {
            let (readable, _) = queue.lengths(head).unwrap();
            let mut bytes = vec![0; readable as usize];
            queue.read(head, 0, &mut bytes).unwrap();
            bytes.iter_mut().for_each(|byte| *byte *= 2);
            queue.write(head, 0, &bytes).unwrap();
            queue.complete(head, readable).unwrap();
        }
        queue.publish().unwrap();
    }
}

fn serve(stream: UnixStream) {
    let socket = StreamSocket::adopt(descriptor::duplicate(&stream).unwrap()).unwrap();
    let mut server = Server::default();
    while let Some(mut message) = receive(&socket) {
        if let Some(reply) = server.handle(&mut message) {
            send(&socket, message.request(), true, &reply, &[]);
        }
    }
}

#[test]
fn a_rust_vmm_front_end_sets_up_our_queue_and_its_driver_is_served() {
    let file = File::from(memfd::create("rust-vmm guest", SIZE, true).unwrap());
    let offset = FileOffset::new(file.try_clone().unwrap(), 0);
    let guest =
        GuestMemoryMmap::<()>::from_ranges_with_files([(GuestAddress(0), SIZE as usize, Some(offset))])
            .unwrap();
    let host = guest.get_host_address(GuestAddress(0)).unwrap() as u64;
    let driver = MockSplitQueue::create(&guest, GuestAddress(0), QUEUE);
    let buffer = |address: u64, flags: u16, next: u16| {
        RawDescriptor::from(SplitDescriptor::new(address, 4, flags, next))
    };
    guest.write_slice(&[1, 2, 3, 4, 5, 6, 7, 8], GuestAddress(BUFFERS)).unwrap();
    driver
        .add_desc_chains(
            &[
                buffer(BUFFERS, NEXT, 1),
                buffer(BUFFERS + 100, WRITE, 0),
                buffer(BUFFERS + 4, NEXT, 3),
                buffer(BUFFERS + 104, WRITE, 0),
            ],
            0,
        )
        .unwrap();
    let (ours, theirs) = UnixStream::pair().unwrap();
    let server = thread::spawn(move || serve(ours));
    let (kick, call) = (EventFd::new(0).unwrap(), EventFd::new(0).unwrap());
    kick.write(1).unwrap();

    let mut frontend = Frontend::from_stream(theirs, 1);
    frontend.set_owner().unwrap();
    assert_eq!(frontend.get_features().unwrap(), FEATURES);
    frontend.set_features(FEATURES).unwrap();
    let protocol = frontend.get_protocol_features().unwrap();
    assert_eq!(protocol, VhostUserProtocolFeatures::from_bits_truncate(PROTOCOL));
    frontend.set_protocol_features(protocol).unwrap();
    assert_eq!(frontend.get_queue_num().unwrap(), 1);
    let region = VhostUserMemoryRegionInfo {
        guest_phys_addr: 0,
        memory_size: SIZE,
        userspace_addr: host,
        mmap_offset: 0,
        mmap_handle: file.as_raw_fd(),
    };
    frontend.set_mem_table(&[region]).unwrap();
    frontend.set_vring_num(0, QUEUE).unwrap();
    frontend.set_vring_base(0, 0).unwrap();
    let rings = VringConfigData {
        queue_max_size: QUEUE,
        queue_size: QUEUE,
        flags: 0,
        desc_table_addr: host + driver.desc_table_addr().0,
        used_ring_addr: host + driver.used_addr().0,
        avail_ring_addr: host + driver.avail_addr().0,
        log_addr: None,
    };
    frontend.set_vring_addr(0, &rings).unwrap();
    frontend.set_vring_call(0, &call).unwrap();
    frontend.set_vring_kick(0, &kick).unwrap();
    assert_eq!(frontend.get_vring_base(0).unwrap(), 2, "both requests were taken");

    assert_eq!(call.read().unwrap(), 1, "both were published at once");
    assert_eq!(driver.used().idx().load(), 2);
    let used: Vec<_> = (0..2).map(|index| driver.used().ring().ref_at(index).unwrap().load()).collect();
    assert_eq!(
        used.iter().map(|element| (element.id(), element.len())).collect::<Vec<_>>(),
        [(0, 4), (2, 4)]
    );
    let mut answers = [0; 8];
    guest.read_slice(&mut answers, GuestAddress(BUFFERS + 100)).unwrap();
    assert_eq!(answers, [2, 4, 6, 8, 10, 12, 14, 16]);
    drop(frontend);
    server.join().unwrap();
}
