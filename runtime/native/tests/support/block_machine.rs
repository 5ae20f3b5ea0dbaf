//! A disk served by an engine, and requests to it one by one.

use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use vhost_user_native::core::block::{BlockEngine, BlockOptions, Store};
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::memory::memfd;
use vhost_user_native::core::queue::{Buffer, DriverQueue, RingFormat};
use vhost_user_protocol::virtio::block::{
    VIRTIO_BLK_SECTOR_SIZE, VirtioBlkDiscardWriteZeroes, VirtioBlkOutHeader,
};
use zerocopy::IntoBytes;

use super::{BUFFERS, Features, Guest};

pub const SECTOR: u64 = VIRTIO_BLK_SECTOR_SIZE as u64;
pub const CAPACITY: u64 = 64 * SECTOR;
pub const HEADER: u32 = size_of::<VirtioBlkOutHeader>() as u32;
pub const DATA: u64 = BUFFERS + 4096;
pub const STATUS: u64 = BUFFERS + 2048;

pub fn options() -> BlockOptions {
    BlockOptions {
        capacity: CAPACITY,
        read_only: false,
        id: "a disk".into(),
        writeback: true,
        discard: true,
        write_zeroes: true,
        poll: Duration::from_micros(20),
    }
}

/// A disk whose every sector is filled with its number.
pub fn disk() -> OwnedFd {
    let disk = memfd::create("disk", CAPACITY, false).unwrap();
    for sector in 0..CAPACITY / SECTOR {
        rustix::io::pwrite(&disk, &[sector as u8; SECTOR as usize], sector * SECTOR).unwrap();
    }
    disk
}

pub struct Machine {
    pub guest: Guest,
    pub driver: DriverQueue,
    pub engine: BlockEngine,
    pub disk: OwnedFd,
}

impl Machine {
    pub fn new(options: BlockOptions) -> Self {
        let disk = disk();
        Self::with_store(Store::File(duplicate(&disk).unwrap()), disk, options)
    }

    pub fn with_store(store: Store, disk: OwnedFd, options: BlockOptions) -> Self {
        let features = Features { event_idx: true, indirect: true, in_order: false };
        Self::on_guest(Guest::new(16), features, store, disk, options)
    }

    pub fn with_ring(format: RingFormat, features: Features, options: BlockOptions) -> Self {
        let disk = disk();
        let store = Store::File(duplicate(&disk).unwrap());
        Self::on_guest(Guest::with_format(format, 16), features, store, disk, options)
    }

    pub fn on_guest(
        guest: Guest,
        features: Features,
        store: Store,
        disk: OwnedFd,
        options: BlockOptions,
    ) -> Self {
        let (driver, device) = (guest.driver_with(features), guest.device_with(features));
        let kick = duplicate(&guest.kick).unwrap();
        let engine = BlockEngine::start(device, Some(kick), store, options).unwrap();
        Self { guest, driver, engine, disk }
    }

    /// Sends one request; returns its status and the used length.
    pub fn request(&mut self, kind: u32, sector: u64, data: &[Buffer]) -> (u8, u32) {
        let header = VirtioBlkOutHeader { r#type: kind.into(), ioprio: 0.into(), sector: sector.into() };
        self.guest.memory.write(BUFFERS, header.as_bytes()).unwrap();
        self.guest.memory.write(STATUS, &[0xff]).unwrap();
        let mut buffers = vec![readable(BUFFERS, HEADER)];
        buffers.extend_from_slice(data);
        buffers.push(writable(STATUS, 1));
        let written = self.send(&buffers);
        let mut answer = [0];
        self.guest.memory.read(STATUS, &mut answer).unwrap();
        (answer[0], written)
    }

    pub fn send(&mut self, buffers: &[Buffer]) -> u32 {
        self.driver.add(buffers).unwrap().unwrap();
        self.driver.publish().unwrap();
        let deadline = Instant::now() + Duration::from_secs(5);
        loop {
            if let Some((_, written)) = self.driver.reap().unwrap() {
                return written;
            }
            assert!(Instant::now() < deadline, "the engine did not answer: {:?}", self.engine.error());
            std::thread::yield_now();
        }
    }

    pub fn data(&self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.guest.memory.read(DATA, &mut bytes).unwrap();
        bytes
    }

    pub fn sector_of_disk(&self, sector: u64) -> Vec<u8> {
        let mut bytes = vec![0; SECTOR as usize];
        rustix::io::pread(&self.disk, &mut bytes, sector * SECTOR).unwrap();
        bytes
    }

    pub fn ranges(&mut self, kind: u32, ranges: &[(u64, u32, u32)]) -> u8 {
        let list: Vec<_> = ranges
            .iter()
            .map(|&(sector, count, flags)| VirtioBlkDiscardWriteZeroes {
                sector: sector.into(),
                num_sectors: count.into(),
                flags: flags.into(),
            })
            .collect();
        self.guest.memory.write(DATA, list.as_bytes()).unwrap();
        self.request(kind, 0, &[readable(DATA, list.as_bytes().len() as u32)]).0
    }
}

pub fn readable(address: u64, length: u32) -> Buffer {
    Buffer { address, length, writable: false }
}

pub fn writable(address: u64, length: u32) -> Buffer {
    Buffer { address, length, writable: true }
}
