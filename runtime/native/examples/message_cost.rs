//! What messages cost the front-end of rust-vmm's `vhost` crate: the peer of `npm run bench -- --section=messages`.
//!
//! `cargo run --release --example message_cost -- SOCKET round-trips|handshakes COUNT` prints the nanoseconds of one.

use std::os::fd::AsRawFd;
use std::time::Instant;

use vhost::vhost_user::message::VhostUserProtocolFeatures as Protocol;
use vhost::vhost_user::message::{VhostUserConfigFlags, VhostUserHeaderFlag, VhostUserInflight};
use vhost::vhost_user::{Frontend, VhostUserFrontend};
use vhost::{VhostBackend, VhostUserMemoryRegionInfo, VringConfigData};
use vhost_user_native::core::memory::memfd;
use vhost_user_protocol::virtio::block::VirtioBlkConfig;
use vhost_user_protocol::virtio::features::virtio_feature;
use vm_memory::{FileOffset, GuestAddress, GuestMemoryBackend, GuestMemoryMmap};
use vmm_sys_util::eventfd::EventFd;

/// What the driver of the TypeScript side uses by default.
const QUEUE_SIZE: u16 = 128;
const MEMORY: u64 = 2 << 20;
/// The part of the configuration space that back-ends have which know no secure erase.
const CONFIGURATION: usize = std::mem::offset_of!(VirtioBlkConfig, max_secure_erase_sectors);
const FEATURES: u64 = virtio_feature::VERSION_1 | virtio_feature::PROTOCOL_FEATURES;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [socket, what, count] = words.as_slice() else { panic!("SOCKET round-trips|handshakes COUNT") };
    let count: u32 = count.parse().expect("COUNT is a whole number");
    let begin = match what.as_str() {
        "round-trips" => round_trips(socket, count),
        "handshakes" => handshakes(socket, count),
        _ => panic!("'{what}' is neither round-trips nor handshakes"),
    };
    println!("{}", begin.elapsed().as_nanos() as f64 / f64::from(count));
}

/// Returns when the round trips began.
fn round_trips(socket: &str, count: u32) -> Instant {
    let frontend = Frontend::connect(socket, 1).unwrap();
    let begin = Instant::now();
    for _ in 0..count {
        frontend.get_features().unwrap();
    }
    begin
}

fn handshakes(socket: &str, count: u32) -> Instant {
    let begin = Instant::now();
    for _ in 0..count {
        handshake(socket);
    }
    begin
}

/// The messages of the TypeScript driver, one for one, each acknowledged as there.
fn handshake(socket: &str) {
    let mut frontend = Frontend::connect(socket, 1).unwrap();
    let offered = frontend.get_features().unwrap();
    let used = Protocol::MQ
        | Protocol::REPLY_ACK
        | Protocol::CONFIG
        | Protocol::CONFIGURE_MEM_SLOTS
        | Protocol::INFLIGHT_SHMFD;
    let protocol = frontend.get_protocol_features().unwrap() & used;
    frontend.set_protocol_features(protocol).unwrap();
    frontend.get_queue_num().unwrap();
    frontend.get_max_mem_slots().unwrap();
    frontend.set_hdr_flags(VhostUserHeaderFlag::NEED_REPLY);
    frontend.set_owner().unwrap();
    let configuration = [0; CONFIGURATION];
    frontend.get_config(0, CONFIGURATION as u32, VhostUserConfigFlags::WRITABLE, &configuration).unwrap();
    frontend.set_features(offered & FEATURES).unwrap();
    if protocol.contains(Protocol::INFLIGHT_SHMFD) {
        let wish = VhostUserInflight { num_queues: 1, queue_size: QUEUE_SIZE, ..Default::default() };
        let (inflight, file) = frontend.get_inflight_fd(&wish).unwrap();
        frontend.set_inflight_fd(&inflight, file.as_raw_fd()).unwrap();
    }

    let file = std::fs::File::from(memfd::create("memory", MEMORY, false).unwrap());
    let range = (GuestAddress(0), MEMORY as usize, Some(FileOffset::new(file.try_clone().unwrap(), 0)));
    let guest = GuestMemoryMmap::<()>::from_ranges_with_files([range]).unwrap();
    let host = guest.get_host_address(GuestAddress(0)).unwrap() as u64;
    let region = VhostUserMemoryRegionInfo {
        guest_phys_addr: 0,
        memory_size: MEMORY,
        userspace_addr: host,
        mmap_offset: 0,
        mmap_handle: file.as_raw_fd(),
    };
    frontend.add_mem_region(&region).unwrap();
    frontend.set_vring_num(0, QUEUE_SIZE).unwrap();
    frontend.set_vring_base(0, 0).unwrap();
    let rings = VringConfigData {
        queue_max_size: QUEUE_SIZE,
        queue_size: QUEUE_SIZE,
        flags: 0,
        desc_table_addr: host,
        avail_ring_addr: host + 0x1000,
        used_ring_addr: host + 0x2000,
        log_addr: None,
    };
    frontend.set_vring_addr(0, &rings).unwrap();
    let event = || EventFd::new(0).unwrap();
    let (call, error, kick) = (event(), event(), event());
    frontend.set_vring_call(0, &call).unwrap();
    frontend.set_vring_err(0, &error).unwrap();
    frontend.set_vring_kick(0, &kick).unwrap();
    frontend.set_vring_enable(0, true).unwrap();
    frontend.set_vring_enable(0, false).unwrap();
    frontend.get_vring_base(0).unwrap();
}
