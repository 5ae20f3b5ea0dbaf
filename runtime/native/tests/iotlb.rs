//! Translations of I/O virtual addresses: what a range finds, what a miss says, and how many are kept.

use vhost_user_native::core::error::Code;
use vhost_user_native::core::event;
use vhost_user_native::core::memory::iotlb::{Iotlb, IotlbEntry, Miss};
use vhost_user_protocol::vhost_user::payloads::iotlb_permission::{NONE, READ_ONLY, READ_WRITE, WRITE_ONLY};

const PAGE: u64 = 4096;

fn entry(iova: u64, size: u64, user_address: u64, permission: u8) -> IotlbEntry {
    IotlbEntry { iova, size, user_address, permission }
}

fn iotlb(entries: &[IotlbEntry]) -> Iotlb {
    let iotlb = Iotlb::new().unwrap();
    for entry in entries {
        iotlb.update(*entry).unwrap();
    }
    iotlb
}

fn translate(iotlb: &Iotlb, iova: u64, length: u64, access: u8) -> Result<Vec<(u64, u64)>, Miss> {
    let mut pieces = Vec::new();
    iotlb.translate(iova, length, access, |address, length| pieces.push((address, length)))?;
    Ok(pieces)
}

fn miss<T>(iova: u64, permission: u8) -> Result<T, Miss> {
    Err(Miss { iova, permission })
}

#[test]
fn a_range_may_span_entries_but_not_a_gap() {
    let iotlb = iotlb(&[
        entry(PAGE, PAGE, 0x70_0000, READ_WRITE),
        entry(PAGE * 2, PAGE, 0x10_0000, READ_WRITE),
        entry(PAGE * 4, PAGE, 0x20_0000, READ_WRITE),
    ]);

    assert_eq!(translate(&iotlb, PAGE + 16, 32, READ_ONLY), Ok(vec![(0x70_0010, 32)]));
    assert_eq!(
        translate(&iotlb, PAGE * 2 - 8, 16, READ_ONLY),
        Ok(vec![(0x70_0ff8, 8), (0x10_0000, 8)]),
        "two entries in a row"
    );
    assert_eq!(translate(&iotlb, PAGE * 3 - 8, PAGE * 2, READ_ONLY), miss(PAGE * 3, READ_ONLY));
    assert_eq!(translate(&iotlb, 0, 1, WRITE_ONLY), miss(0, WRITE_ONLY));
    assert_eq!(translate(&iotlb, PAGE * 5, 1, READ_ONLY), miss(PAGE * 5, READ_ONLY));
}

#[test]
fn an_empty_range_must_begin_inside_an_entry() {
    let iotlb = iotlb(&[entry(PAGE, PAGE, 0, READ_WRITE)]);

    assert_eq!(translate(&iotlb, PAGE, 0, READ_ONLY), Ok(vec![]));
    assert_eq!(translate(&iotlb, PAGE * 2, 0, READ_ONLY), miss(PAGE * 2, READ_ONLY));
}

#[test]
fn an_access_that_is_not_permitted_is_a_miss() {
    let iotlb = iotlb(&[entry(0, PAGE, 0, READ_ONLY), entry(PAGE, PAGE, PAGE, WRITE_ONLY)]);

    assert!(translate(&iotlb, 0, 8, READ_ONLY).is_ok());
    assert_eq!(translate(&iotlb, 0, 8, WRITE_ONLY), miss(0, WRITE_ONLY));
    assert_eq!(translate(&iotlb, 0, 8, READ_WRITE), miss(0, READ_WRITE));
    assert_eq!(translate(&iotlb, PAGE - 8, 16, READ_ONLY), miss(PAGE, READ_ONLY));
    assert!(translate(&iotlb, PAGE, 8, WRITE_ONLY).is_ok());
}

#[test]
fn an_update_replaces_what_the_range_had_and_no_more() {
    let iotlb = iotlb(&[entry(0, PAGE * 4, 0x10_0000, READ_WRITE)]);

    iotlb.update(entry(PAGE, PAGE, 0x70_0000, READ_WRITE)).unwrap();

    let whole = vec![(0x10_0000, PAGE), (0x70_0000, PAGE), (0x10_2000, PAGE * 2)];
    assert_eq!(translate(&iotlb, 0, PAGE * 4, READ_ONLY), Ok(whole));
}

#[test]
fn an_update_without_permission_forgets() {
    let iotlb = iotlb(&[entry(0, PAGE * 2, 0, READ_WRITE), entry(PAGE, PAGE, 0, NONE)]);

    assert_eq!(translate(&iotlb, 0, PAGE * 2, READ_ONLY), miss(PAGE, READ_ONLY));
}

#[test]
fn an_invalidation_forgets_its_range_and_changes_the_generation() {
    let iotlb = iotlb(&[entry(0, PAGE * 4, 0x10_0000, READ_WRITE)]);
    let generation = iotlb.generation();

    iotlb.invalidate(PAGE, PAGE).unwrap();

    assert_ne!(iotlb.generation(), generation);
    assert_eq!(translate(&iotlb, 0, PAGE, READ_ONLY), Ok(vec![(0x10_0000, PAGE)]));
    assert_eq!(translate(&iotlb, PAGE, 1, READ_ONLY), miss(PAGE, READ_ONLY));
    assert_eq!(translate(&iotlb, PAGE * 2, PAGE, READ_ONLY), Ok(vec![(0x10_2000, PAGE)]));
    iotlb.invalidate(0, u64::MAX).unwrap();
    assert_eq!(translate(&iotlb, PAGE * 3, 1, READ_ONLY), miss(PAGE * 3, READ_ONLY));
}

#[test]
fn the_largest_addresses_are_translated() {
    let iotlb = iotlb(&[entry(u64::MAX - PAGE + 1, PAGE, u64::MAX - PAGE + 1, READ_WRITE)]);
    assert_eq!(translate(&iotlb, u64::MAX, 1, READ_ONLY), Ok(vec![(u64::MAX, 1)]));

    iotlb.invalidate(u64::MAX, u64::MAX).unwrap();
    assert_eq!(translate(&iotlb, u64::MAX, 1, READ_ONLY), miss(u64::MAX, READ_ONLY));
    assert!(translate(&iotlb, u64::MAX - 1, 1, READ_ONLY).is_ok());
}

#[test]
fn entries_that_make_no_sense_are_refused() {
    let iotlb = Iotlb::new().unwrap();
    let cases = [
        ("empty", entry(0, 0, 0, READ_WRITE)),
        ("the virtual addresses wrap", entry(u64::MAX, 2, 0, READ_WRITE)),
        ("the user addresses wrap", entry(0, 2, u64::MAX, READ_WRITE)),
        ("an unknown permission", entry(0, 1, 0, READ_WRITE + 1)),
    ];
    for (name, entry) in cases {
        assert_eq!(iotlb.update(entry).unwrap_err().code, Code::Address, "{name}");
    }
    assert_eq!(iotlb.invalidate(0, 0).unwrap_err().code, Code::Address);
}

#[test]
fn a_miss_is_recorded_once_and_announced_until_it_is_taken() {
    let iotlb = Iotlb::new().unwrap();
    let one = Miss { iova: PAGE, permission: READ_ONLY };
    let other = Miss { iova: PAGE, permission: WRITE_ONLY };
    for recorded in [one, one, other, one] {
        iotlb.record(recorded);
    }

    assert_eq!(iotlb.take_misses().unwrap(), [one, other]);
    assert!(!event::drain(iotlb.missed()).unwrap(), "nothing waits any more");
    assert_eq!(iotlb.take_misses().unwrap(), []);
    iotlb.record(one);
    assert!(event::drain(iotlb.missed()).unwrap());
}

#[test]
fn a_miss_that_was_answered_meanwhile_is_not_told() {
    let iotlb = Iotlb::new().unwrap();
    iotlb.record(Miss { iova: 0, permission: READ_ONLY });
    iotlb.record(Miss { iova: 0, permission: WRITE_ONLY });

    iotlb.update(entry(0, PAGE, 0, READ_ONLY)).unwrap();

    assert_eq!(iotlb.take_misses().unwrap(), [Miss { iova: 0, permission: WRITE_ONLY }]);
}

#[test]
fn what_is_cleared_is_gone() {
    let iotlb = iotlb(&[entry(0, PAGE, 0, READ_WRITE)]);
    iotlb.record(Miss { iova: PAGE, permission: READ_ONLY });

    iotlb.clear();

    assert_eq!(translate(&iotlb, 0, 1, READ_ONLY), miss(0, READ_ONLY));
    assert_eq!(iotlb.take_misses().unwrap(), []);
}

/// Most entries that are kept.
const LIMIT: u64 = 16384;

#[test]
fn the_oldest_entries_go_when_there_are_too_many() {
    let iotlb = Iotlb::new().unwrap();
    for page in 0..=LIMIT {
        iotlb.update(entry(page * PAGE, PAGE, page * PAGE, READ_WRITE)).unwrap();
    }

    assert_eq!(translate(&iotlb, 0, 1, READ_ONLY), miss(0, READ_ONLY));
    assert!(translate(&iotlb, PAGE, LIMIT * PAGE, READ_ONLY).is_ok());
}

#[test]
fn cutting_an_entry_to_pieces_does_not_make_more_than_the_limit() {
    let iotlb = iotlb(&[entry(0, 1 << 32, 0, READ_WRITE)]);

    for place in 0..LIMIT * 2 {
        iotlb.invalidate(place * 2 + 1, 1).unwrap();
    }

    let kept = (0..LIMIT * 2).filter(|place| translate(&iotlb, place * 2, 1, READ_ONLY).is_ok()).count();
    assert!(kept < LIMIT as usize, "{kept} pieces are left");
}

#[test]
fn a_miss_that_was_refused_says_so_once() {
    let iotlb = Iotlb::new().unwrap();
    let missed = Miss { iova: PAGE, permission: READ_ONLY };
    assert!(iotlb.record(missed));
    assert_eq!(iotlb.take_misses().unwrap(), [missed]);
    assert!(iotlb.record(missed), "nobody has answered yet");
    let generation = iotlb.generation();

    iotlb.refuse(missed);

    assert!(iotlb.generation() > generation, "whoever waits looks again");
    assert_eq!(iotlb.take_misses().unwrap(), [], "it was answered");
    assert_eq!((iotlb.record(missed), iotlb.record(missed)), (false, true));
}

#[test]
fn a_refusal_is_forgotten_with_a_translation_and_with_all() {
    let iotlb = Iotlb::new().unwrap();
    let [near, far] = [PAGE, PAGE * 8].map(|iova| Miss { iova, permission: READ_ONLY });
    for forget in [|iotlb: &Iotlb| iotlb.update(entry(0, PAGE * 2, 0, READ_ONLY)).unwrap(), Iotlb::clear] {
        iotlb.refuse(near);
        forget(&iotlb);
        assert!(iotlb.record(near));
    }

    iotlb.refuse(far);
    iotlb.update(entry(0, PAGE * 2, 0, READ_ONLY)).unwrap();

    assert!(!iotlb.record(far), "what is refused elsewhere stays so");
}
