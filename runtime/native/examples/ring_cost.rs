//! What a request costs a device, as regions, queue size and memory grow: nanoseconds on one thread, without the driver's part.
//!
//! `cargo run --release --example ring_cost -- ROUNDS` prints a JSON array: `{ "what", "value", "format", "nanoseconds": [one a round] }`.

use std::sync::Arc;
use std::time::{Duration, Instant};

use vhost_user_native::core::event;
use vhost_user_native::core::memory::{GuestMemory, RegionLayout, memfd};
use vhost_user_native::core::queue::{
    Buffer, DeviceQueue, DeviceQueueOptions, DriverLayout, DriverQueue, DriverQueueOptions, IndirectTables,
    RingAddresses, RingFormat,
};

const MIB: u64 = 1 << 20;
const RING_AREA: u64 = 8 * MIB;
const BATCH: usize = 32;
const BATCHES: usize = 2000;
/// Places for buffers, spread over all of memory.
const PLACES: u64 = 256;
const ENTRIES: u16 = 3;

#[derive(Clone, Copy)]
struct Setting {
    what: &'static str,
    value: u64,
    format: RingFormat,
    regions: u64,
    queue_size: u32,
    memory: u64,
}

struct Bench {
    setting: Setting,
    driver: DriverQueue,
    device: DeviceQueue,
    buffers: Vec<[Buffer; 3]>,
    next: usize,
    nanoseconds: Vec<f64>,
}

impl Bench {
    fn new(setting: Setting) -> Self {
        let memory = Arc::new(GuestMemory::new());
        let file = memfd::create("guest", setting.memory, false).unwrap();
        let size = setting.memory / setting.regions / 4096 * 4096;
        for region in 0..setting.regions {
            let at = region * size;
            let layout =
                RegionLayout { guest_address: at, size, user_address: 1 << 50 | at, mmap_offset: at };
            memory.add_region(layout, &file).unwrap();
        }
        // The ring lies in memory of its own, so that it does not straddle regions.
        let ring = memfd::create("ring", RING_AREA, false).unwrap();
        let base = setting.memory;
        let layout =
            RegionLayout { guest_address: base, size: RING_AREA, user_address: 1 << 60, mmap_offset: 0 };
        memory.add_region(layout, &ring).unwrap();
        let places = DriverLayout::new(setting.format, setting.queue_size, ENTRIES).unwrap();
        let addresses = RingAddresses {
            size: setting.queue_size,
            descriptor_table: base + places.descriptor_table as u64,
            available_ring: base + places.available_ring as u64,
            used_ring: base + places.used_ring as u64,
        };
        let options = DriverQueueOptions {
            format: setting.format,
            addresses,
            event_idx: true,
            indirect: Some(IndirectTables {
                address: base + places.indirect_tables as u64,
                entries: ENTRIES,
            }),
            in_order: false,
        };
        let driver = DriverQueue::new(Arc::clone(&memory), options, event::create().unwrap()).unwrap();
        let options = DeviceQueueOptions {
            event_idx: true,
            indirect: true,
            base: setting.format.fresh_base(),
            ..DeviceQueueOptions::new(setting.format, addresses)
        };
        let device = DeviceQueue::new(memory, options).unwrap();
        let stride = (size * setting.regions - 8192) / PLACES / 8192 * 8192;
        let buffers = (0..PLACES)
            .map(|place| {
                // Odd, so that neighbours in the ring are not neighbours in memory; whole pages, so that none straddles regions.
                let at = (place * 389 % PLACES) * stride;
                [
                    Buffer { address: at, length: 16, writable: false },
                    Buffer { address: at + 64, length: 2048, writable: true },
                    Buffer { address: at + 32, length: 1, writable: true },
                ]
            })
            .collect();
        Self { setting, driver, device, buffers, next: 0, nanoseconds: Vec::new() }
    }

    fn round(&mut self) {
        let mut spent = Duration::ZERO;
        let mut heads = Vec::with_capacity(BATCH);
        let batch = BATCH.min(self.setting.queue_size as usize);
        for _ in 0..BATCHES {
            for _ in 0..batch {
                let buffers = self.buffers[self.next % self.buffers.len()];
                self.next += 1;
                self.driver.add(&buffers).unwrap().unwrap();
            }
            self.driver.publish().unwrap();
            let begin = Instant::now();
            heads.clear();
            while let Some(head) = self.device.pop().unwrap() {
                heads.push(head);
            }
            for &head in &heads {
                self.device.write(head, 2048, &[0]).unwrap();
                self.device.complete(head, 2049).unwrap();
            }
            self.device.publish().unwrap();
            spent += begin.elapsed();
            assert_eq!(heads.len(), batch);
            while self.driver.reap().unwrap().is_some() {}
        }
        self.nanoseconds.push(spent.as_nanos() as f64 / (BATCHES * batch) as f64);
    }
}

fn settings() -> Vec<Setting> {
    let mut all = Vec::new();
    for format in [RingFormat::Split, RingFormat::Packed] {
        let plain = Setting { what: "", value: 0, format, regions: 1, queue_size: 256, memory: 512 * MIB };
        for regions in [1, 8, 32, 128, 508] {
            all.push(Setting { what: "regions", value: regions + 1, regions, ..plain });
        }
        for queue_size in [16, 128, 1024, 8192, 32768] {
            all.push(Setting { what: "queue size", value: u64::from(queue_size), queue_size, ..plain });
        }
        for gib_16ths in [1, 16, 256, 1024] {
            let memory = gib_16ths * 64 * MIB;
            all.push(Setting { what: "memory, MiB", value: memory / MIB, memory, ..plain });
        }
    }
    all
}

fn main() {
    let rounds: usize = std::env::args().nth(1).map_or(5, |word| word.parse().expect("ROUNDS is a number"));
    let mut benches: Vec<Bench> = settings().into_iter().map(Bench::new).collect();
    benches.iter_mut().for_each(Bench::round);
    benches.iter_mut().for_each(|bench| bench.nanoseconds.clear());
    for _ in 0..rounds {
        benches.iter_mut().for_each(Bench::round);
    }
    let lines: Vec<String> = benches
        .iter()
        .map(|Bench { setting: Setting { what, value, format, .. }, nanoseconds, .. }| {
            format!(
                r#"{{ "what": "{what}", "value": {value}, "format": "{}", "nanoseconds": {nanoseconds:?} }}"#,
                format!("{format:?}").to_lowercase()
            )
        })
        .collect();
    println!("[\n{}\n]", lines.join(",\n"));
}
