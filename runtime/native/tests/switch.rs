//! A switch between guests of the tests.

mod support;

use std::thread::sleep;
use std::time::{Duration, Instant};

use support::{BUFFERS, Features, Guest};
use vhost_user_native::core::descriptor::duplicate;
use vhost_user_native::core::error::Code;
use vhost_user_native::core::queue::{Buffer, DriverQueue, RingFormat};
use vhost_user_native::core::switch::{FrameLayout, Role, Switch, SwitchOptions};

const HEADER: usize = 12;
const ROOM: u32 = 2048;
const LAYOUT: FrameLayout = FrameLayout { mergeable: true, modern: true };

fn switch(poll: Duration) -> Switch {
    Switch::start(SwitchOptions { ports: 2, mtu: 1500, ageing: 300, poll }).unwrap()
}

/// One queue of a port, from the guest's side.
struct Plugged {
    guest: Guest,
    driver: DriverQueue,
}

fn plug(switch: &Switch, port: u16, role: Role, format: RingFormat, kicks: bool) -> Plugged {
    let guest = Guest::with_format(format, 16);
    let features = Features { event_idx: true, ..Features::default() };
    let driver = guest.driver_with(features);
    let kick = kicks.then(|| duplicate(&guest.kick).unwrap());
    switch.attach(port, role, guest.device_with(features), LAYOUT, kick).unwrap();
    Plugged { guest, driver }
}

fn broadcast(length: usize) -> Vec<u8> {
    let mut packet = vec![0; HEADER];
    packet.extend([0xff; 6]);
    packet.extend((0..length - 6).map(|place| place as u8));
    packet
}

impl Plugged {
    fn offer(&mut self, buffers: &[Buffer]) {
        self.driver.add(buffers).unwrap().unwrap();
        self.driver.publish().unwrap();
    }

    fn send(&mut self, packet: &[u8]) {
        self.guest.memory.write(BUFFERS, packet).unwrap();
        self.offer(&[Buffer { address: BUFFERS, length: packet.len() as u32, writable: false }]);
    }

    fn used(&mut self) -> u32 {
        let deadline = Instant::now() + Duration::from_secs(5);
        loop {
            if let Some((_, written)) = self.driver.reap().unwrap() {
                return written;
            }
            assert!(Instant::now() < deadline, "the switch did not use the buffer");
            sleep(Duration::from_micros(100));
        }
    }

    fn bytes(&self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.guest.memory.read(BUFFERS, &mut bytes).unwrap();
        bytes
    }
}

fn receive_buffer() -> [Buffer; 1] {
    [Buffer { address: BUFFERS, length: ROOM, writable: true }]
}

#[test]
fn a_frame_goes_from_one_guest_to_the_other_in_every_mix_of_formats_kicked_or_polled() {
    for from in [RingFormat::Split, RingFormat::Packed] {
        for to in [RingFormat::Split, RingFormat::Packed] {
            for (kicks, poll) in [(true, 0), (true, 1000), (false, 0)] {
                let switch = switch(Duration::from_micros(poll));
                let mut sender = plug(&switch, 0, Role::Transmit, from, kicks);
                let mut receiver = plug(&switch, 1, Role::Receive, to, kicks);
                let packet = broadcast(100);
                for _ in 0..40 {
                    receiver.offer(&receive_buffer());

                    sender.send(&packet);

                    assert_eq!(receiver.used(), packet.len() as u32);
                    assert_eq!(sender.used(), 0);
                    assert_eq!(receiver.bytes(packet.len())[HEADER..], packet[HEADER..]);
                    assert_eq!(receiver.bytes(HEADER), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
                }
                assert_eq!(switch.counters(1).unwrap().frames_out, 40);
            }
        }
    }
}

#[test]
fn what_was_sent_before_the_switch_took_the_queue_is_forwarded() {
    let switch = switch(Duration::ZERO);
    let mut receiver = plug(&switch, 1, Role::Receive, RingFormat::Split, true);
    receiver.offer(&receive_buffer());
    let guest = Guest::new(16);
    let driver = guest.driver_with(Features::default());
    let mut sender = Plugged { guest, driver };
    sender.send(&broadcast(60));
    assert!(sender.guest.was_kicked());

    let queue = sender.guest.device_with(Features::default());
    let kick = duplicate(&sender.guest.kick).unwrap();
    switch.attach(0, Role::Transmit, queue, LAYOUT, Some(kick)).unwrap();

    assert_eq!(receiver.used(), 72);
}

#[test]
fn a_queue_comes_back_with_nothing_outstanding_and_asks_for_kicks() {
    let switch = switch(Duration::ZERO);
    let mut sender = plug(&switch, 0, Role::Transmit, RingFormat::Split, true);
    sender.send(&broadcast(60));
    sender.used();

    let queue = switch.detach(0, Role::Transmit).unwrap();

    assert_eq!((queue.outstanding(), queue.base()), (0, 1));
    sender.guest.was_kicked();
    sender.send(&broadcast(60));
    assert!(sender.guest.was_kicked());
}

#[test]
fn a_port_has_one_queue_of_each_kind() {
    let switch = switch(Duration::ZERO);
    plug(&switch, 0, Role::Transmit, RingFormat::Split, true);

    assert_eq!(switch.check(0, Role::Transmit, None).unwrap_err().code, Code::State);
    assert_eq!(switch.check(2, Role::Transmit, None).unwrap_err().code, Code::Argument);
    assert_eq!(switch.detach(0, Role::Receive).err().unwrap().code, Code::State);
    assert!(switch.check(0, Role::Receive, None).is_ok());
}

#[test]
fn kicks_of_a_broken_queue_wake_nobody() {
    let mut switch = switch(Duration::ZERO);
    let sender = plug(&switch, 0, Role::Transmit, RingFormat::Split, true);
    sender.guest.set_available_index(1000);
    vhost_user_native::core::event::signal(&sender.guest.kick).unwrap();
    let deadline = Instant::now() + Duration::from_secs(5);
    let failures = loop {
        let failures = switch.take_failures();
        if !failures.is_empty() || Instant::now() > deadline {
            break failures;
        }
    };
    assert_eq!(failures.iter().map(|failure| failure.error.code).collect::<Vec<_>>(), [Code::RingIndex]);
    assert!(sender.guest.was_told_of_an_error());

    vhost_user_native::core::event::signal(&sender.guest.kick).unwrap();
    sleep(Duration::from_millis(20));

    assert!(sender.guest.was_kicked(), "the kick is still there, because nobody has taken notice of it");
    switch.stop().unwrap();
}
