//! Both sides of a queue against each other, in each format and with each feature, with traffic that nobody arranged.

mod support;

use std::collections::VecDeque;

use support::{BUFFERS, ENTRIES, Features, Guest};
use vhost_user_native::core::queue::{Buffer, DeviceQueue, DeviceQueueOptions, DriverQueue, RingFormat};

/// More requests than a free-running index of a split ring counts.
const MANY: u64 = 66_000;
/// Requests that go around a small ring often enough.
const SOME: u64 = 6_000;
/// Bytes of memory for the buffers of one chain.
const ROOM: u64 = 64;

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) % limit
    }
}

/// A chain on its way: what the device must find in it, and what the driver must find afterwards.
#[derive(Clone, Debug)]
struct Request {
    id: u16,
    buffers: Vec<Buffer>,
    serial: u64,
}

/// A driver and a device that look at the ring only when they have a reason to.
struct Pair {
    guest: Guest,
    features: Features,
    driver: DriverQueue,
    device: DeviceQueue,
    random: Random,
    /// The driver's list, in the order added.
    requests: VecDeque<Request>,
    /// The device's list.
    taken: Vec<u16>,
    serial: u64,
    reaped: u64,
    device_sleeps: bool,
    driver_sleeps: bool,
}

impl Pair {
    fn new(format: RingFormat, size: u32, features: Features) -> Self {
        let guest = Guest::with_format(format, size);
        Self {
            driver: guest.driver_with(features),
            device: guest.device_with(features),
            guest,
            features,
            random: Random(0x9e37_79b9_7f4a_7c15),
            requests: VecDeque::new(),
            taken: Vec::new(),
            serial: 0,
            reaped: 0,
            device_sleeps: false,
            driver_sleeps: false,
        }
    }

    /// Adds some chains of one to as many buffers as fit, the first part readable.
    fn submit(&mut self) {
        for _ in 0..self.random.below(4) {
            let most = u64::from(self.guest.size).min(u64::from(ENTRIES));
            let count = 1 + self.random.below(most);
            let readable = self.random.below(count + 1);
            let place = BUFFERS + self.serial % 512 * ROOM;
            let buffers: Vec<_> = (0..count)
                .map(|index| Buffer { address: place + index * 8, length: 8, writable: index >= readable })
                .collect();
            self.guest.memory.write(place, &self.serial.to_le_bytes().repeat(count as usize)).unwrap();
            let Some(id) = self.driver.add(&buffers).unwrap() else { break };
            self.requests.push_back(Request { id, buffers, serial: self.serial });
            self.serial += 1;
        }
        self.driver.publish().unwrap();
    }

    /// Takes some chains, completes some of those taken in any order, and may sleep when there is nothing to do.
    fn serve(&mut self) {
        if self.device_sleeps && !self.guest.was_kicked() {
            return;
        }
        self.device_sleeps = false;
        self.device.disable_notifications().unwrap();
        for _ in 0..self.random.below(4) {
            let Some(id) = self.device.pop().unwrap() else { break };
            self.taken.push(id);
        }
        for _ in 0..self.random.below(4) {
            if self.taken.is_empty() {
                break;
            }
            let place = self.random.below(self.taken.len() as u64) as usize;
            self.complete(self.taken[place]);
            self.taken.swap_remove(place);
        }
        self.device.publish().unwrap();
        if self.taken.is_empty() && self.random.below(2) == 0 {
            self.device_sleeps = !self.device.enable_notifications().unwrap();
        }
    }

    /// Checks what the driver sent, and answers with its complement.
    fn complete(&mut self, id: u16) {
        let request = self.requests.iter().find(|request| request.id == id).unwrap();
        let (readable, writable) = self.device.lengths(id).unwrap();
        assert_eq!(readable + writable, request.buffers.len() as u32 * 8);
        let mut sent = vec![0; readable as usize];
        self.device.read(id, 0, &mut sent).unwrap();
        assert_eq!(sent, request.serial.to_le_bytes().repeat(readable as usize / 8));
        let answer = (!request.serial).to_le_bytes().repeat(writable as usize / 8);
        self.device.write(id, 0, &answer).unwrap();
        self.device.complete(id, writable).unwrap();
    }

    /// Reaps what is used, and may sleep then.
    fn reap(&mut self) {
        if self.driver_sleeps && !self.guest.was_called() {
            return;
        }
        self.driver_sleeps = false;
        self.driver.disable_calls().unwrap();
        while let Some((id, written)) = self.driver.reap().unwrap() {
            let place = self.requests.iter().position(|request| request.id == id).unwrap();
            assert!(!self.features.in_order || place == 0, "chain {id} was not the next");
            let request = self.requests.remove(place).unwrap();
            let writable: Vec<_> = request.buffers.iter().filter(|buffer| buffer.writable).collect();
            assert_eq!(written, writable.len() as u32 * 8);
            for buffer in writable {
                let mut answer = [0; 8];
                self.guest.memory.read(buffer.address, &mut answer).unwrap();
                assert_eq!(u64::from_le_bytes(answer), !request.serial);
            }
            self.reaped += 1;
        }
        if self.random.below(2) == 0 {
            self.driver_sleeps = !self.driver.enable_calls().unwrap();
        }
    }

    /// The device is gone with all it had taken; another one takes its place.
    fn replace_device(&mut self) {
        self.driver_sleeps = false;
        self.reap();
        self.driver.restart().unwrap();
        self.driver_sleeps = false;
        let Features { event_idx, indirect, in_order } = self.features;
        let base = self.driver.used_base();
        let options =
            DeviceQueueOptions { base, event_idx, indirect, in_order, ..self.guest.device_options() };
        self.device = self.guest.device_of(options).unwrap();
        self.taken.clear();
        self.device_sleeps = false;
    }

    fn run(&mut self, requests: u64) {
        let mut idle = 0;
        while self.reaped < requests {
            let before = (self.serial, self.reaped, self.taken.len());
            match self.random.below(3) {
                0 => self.submit(),
                1 => self.serve(),
                _ => self.reap(),
            }
            let stuck = before == (self.serial, self.reaped, self.taken.len());
            idle = if stuck { idle + 1 } else { 0 };
            assert!(idle < 1000, "both sides wait for each other after {} requests", self.reaped);
        }
    }
}

fn all_features(format: RingFormat, size: u32) {
    for features in Features::combinations() {
        let mut pair = Pair::new(format, size, features);

        pair.run(if features.event_idx && features.indirect { MANY } else { SOME });

        assert_eq!(pair.driver.outstanding() as usize, pair.requests.len(), "{features:?}");
        let kicks = pair.driver.counters();
        assert!(kicks.kicks > 0 && kicks.kicks_suppressed > 0, "{features:?} {kicks:?}");
        let calls = pair.device.counters();
        assert!(calls.calls > 0 && calls.calls_suppressed > 0, "{features:?} {calls:?}");
    }
}

#[test]
fn a_split_ring() {
    all_features(RingFormat::Split, 8);
}

#[test]
fn a_packed_ring_whose_size_is_odd() {
    all_features(RingFormat::Packed, 7);
}

#[test]
fn a_packed_ring_whose_size_is_a_power_of_two() {
    all_features(RingFormat::Packed, 16);
}

#[test]
fn a_packed_ring_of_one_descriptor() {
    let mut pair =
        Pair::new(RingFormat::Packed, 1, Features { event_idx: true, indirect: true, in_order: true });

    pair.run(SOME);

    assert!(pair.driver.counters().completed >= SOME);
}

#[test]
fn what_a_lost_device_had_taken_is_served_by_the_next_in_the_order_added() {
    for (format, size) in [(RingFormat::Split, 8), (RingFormat::Packed, 7)] {
        for features in Features::combinations() {
            let mut pair = Pair::new(format, size, features);
            let mut lost = 0;
            for round in 1..200 {
                pair.run(round * 10);
                pair.submit();
                lost += pair.taken.len();

                pair.replace_device();

                let waiting: Vec<_> = pair.requests.iter().map(|request| request.id).collect();
                while let Some(id) = pair.device.pop().unwrap() {
                    pair.taken.push(id);
                }
                assert_eq!(pair.taken, waiting, "{format:?} {features:?}");
            }
            assert!(lost > 0, "no device had taken anything when it was lost");
        }
    }
}
