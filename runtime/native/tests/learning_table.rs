//! What a switch knows of stations.

use vhost_user_native::core::switch::{LearningTable, LearningTableOptions, MacAddress};

const AGEING: u32 = 300;

fn options() -> LearningTableOptions {
    LearningTableOptions { ports: 4, capacity: 1024, per_port: 256, ageing: AGEING }
}

fn table() -> LearningTable {
    LearningTable::new(options())
}

/// The address of a station of the tests.
fn station(number: u16) -> MacAddress {
    let [high, low] = number.to_be_bytes();
    MacAddress::new([0x52, 0x54, 0, 0, high, low])
}

#[test]
fn a_station_is_behind_the_port_that_it_was_heard_from_last() {
    let mut table = table();

    table.learn(station(1), 2, 0);
    table.learn(station(1), 3, 1);

    assert_eq!(table.lookup(station(1), 1), Some(3));
    assert_eq!([table.count(2), table.count(3)], [0, 1]);
}

#[test]
fn what_was_never_heard_is_unknown() {
    assert_eq!(table().lookup(station(1), 0), None);
}

#[test]
fn groups_and_the_zero_address_are_not_learned() {
    let mut table = table();
    let broadcast = MacAddress::new([0xff; 6]);
    let multicast = MacAddress::new([0x01, 0, 0x5e, 0, 0, 1]);
    let zero = MacAddress::new([0; 6]);

    for address in [broadcast, multicast, zero] {
        table.learn(address, 1, 0);
        assert_eq!(table.lookup(address, 0), None, "{address:?}");
    }

    assert_eq!(table.count(1), 0);
}

#[test]
fn a_station_is_forgotten_when_it_was_silent_for_the_time_of_ageing() {
    let mut table = table();
    table.learn(station(1), 1, 10);
    table.learn(station(2), 1, 11);

    assert_eq!(table.lookup(station(1), 10 + AGEING - 1), Some(1));
    assert_eq!(table.lookup(station(1), 10 + AGEING), None);
    table.expire(10 + AGEING);

    assert_eq!(table.count(1), 1);
    assert_eq!(table.lookup(station(2), 10 + AGEING), Some(1));
}

#[test]
fn a_station_that_is_heard_again_stays() {
    let mut table = table();
    table.learn(station(1), 1, 0);
    table.learn(station(1), 1, AGEING - 1);

    table.expire(AGEING);

    assert_eq!(table.lookup(station(1), AGEING), Some(1));
}

#[test]
fn what_is_behind_a_port_is_forgotten_with_it() {
    let mut table = table();
    table.learn(station(1), 1, 0);
    table.learn(station(2), 2, 0);

    table.forget(1);

    assert_eq!(table.lookup(station(1), 0), None);
    assert_eq!(table.lookup(station(2), 0), Some(2));
    assert_eq!([table.count(1), table.count(2)], [0, 1]);
}

#[test]
fn a_port_has_no_more_stations_than_it_may_have_and_takes_none_from_others() {
    let mut table = LearningTable::new(LearningTableOptions { capacity: 65_536, ..options() });
    table.learn(station(60_000), 2, 0);

    for number in 0..1000 {
        table.learn(station(number), 1, 1);
    }
    table.learn(station(60_000), 1, 1);

    assert_eq!(table.count(1), 256);
    assert_eq!(table.lookup(station(60_000), 1), Some(2));
}

#[test]
fn a_full_table_gives_up_the_station_that_was_silent_the_longest() {
    let mut table = LearningTable::new(LearningTableOptions { capacity: 4, ..options() });
    for number in 0..4 {
        table.learn(station(number), 1, number.into());
    }
    table.learn(station(0), 1, 4);

    table.learn(station(9), 2, 5);

    let known: Vec<_> = (0..4).filter(|number| table.lookup(station(*number), 5).is_some()).collect();
    assert_eq!(known, [0, 2, 3]);
    assert_eq!(table.lookup(station(9), 5), Some(2));
    assert_eq!([table.count(1), table.count(2)], [3, 1]);
}
