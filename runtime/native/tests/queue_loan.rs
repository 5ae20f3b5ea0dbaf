//! Queues that are lent to other threads: who has one, and what becomes of it.

mod support;

use std::sync::Arc;
use std::thread;

use support::{BUFFERS, Guest};
use vhost_user_native::core::queue::{Borrower, Buffer, Lender};

fn readable(address: u64, length: u32) -> Buffer {
    Buffer { address, length, writable: false }
}

#[test]
fn a_borrowed_queue_works_in_its_thread_and_comes_back_as_it_was_left() {
    let guest = Guest::new(8);
    let mut driver = guest.driver(false, false);
    driver.add(&[readable(BUFFERS, 4)]).unwrap();
    driver.publish().unwrap();
    let lender = Lender::offer(guest.device(false, false));
    let token = lender.token();

    thread::spawn(move || {
        let (mut queue, borrower) = Borrower::borrow(token).unwrap();
        let head = queue.pop().unwrap().unwrap();
        queue.complete(head, 0).unwrap();
        queue.publish().unwrap();
        borrower.give_back(queue);
    })
    .join()
    .unwrap();

    assert!(driver.reap().unwrap().is_some());
    let queue = lender.take_back().unwrap();
    assert_eq!((queue.counters().requests, queue.outstanding()), (1, 0));
}

#[test]
fn a_token_is_good_for_one_time() {
    let guest = Guest::new(8);
    let lender = Lender::offer(guest.device(false, false));

    let (_queue, _borrower) = Borrower::borrow(lender.token()).unwrap();

    assert!(Borrower::borrow(lender.token()).is_none());
    assert!(lender.take_back().is_none(), "somebody has it");
}

#[test]
fn an_offer_that_was_taken_back_cannot_be_borrowed() {
    let guest = Guest::new(8);
    let lender = Lender::offer(guest.device(false, false));

    assert!(lender.take_back().is_some());

    assert!(Borrower::borrow(lender.token()).is_none());
}

#[test]
fn a_loan_that_has_ended_holds_no_memory() {
    let guest = Guest::new(8);
    let before = Arc::strong_count(&guest.memory);
    let never_borrowed = Lender::offer(guest.device(false, false));
    let borrowed = Lender::offer(guest.device(false, false));
    let (queue, borrower) = Borrower::borrow(borrowed.token()).unwrap();
    assert!(Arc::strong_count(&guest.memory) > before);

    drop(never_borrowed);
    drop(borrowed);
    borrower.give_back(queue);

    assert_eq!(Arc::strong_count(&guest.memory), before);
}
