//! Lends a queue to another thread of this process, and gets it back whatever becomes of that thread.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::DeviceQueue;

/// The queues that are offered and not borrowed yet, by token.
static OFFERS: Mutex<Offers> = Mutex::new(Offers { last: 0, loans: BTreeMap::new() });

struct Offers {
    last: u32,
    loans: BTreeMap<u32, Arc<Loan>>,
}

/// Where the queue is.
enum Place {
    /// With neither of the two.
    Between(Box<DeviceQueue>),
    /// With the borrower.
    Away,
    /// Nobody waits for it: it is dropped when it comes back.
    Over,
}

struct Loan(Mutex<Place>);

impl Loan {
    fn place(&self) -> MutexGuard<'_, Place> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the queue unless it is away or the loan is over.
    fn take(&self) -> Option<DeviceQueue> {
        let mut place = self.place();
        match std::mem::replace(&mut *place, Place::Away) {
            Place::Between(queue) => Some(*queue),
            other => {
                *place = other;
                None
            }
        }
    }
}

fn offers() -> MutexGuard<'static, Offers> {
    OFFERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The lender's end of a loan. Dropping it ends the loan; the queue is then dropped when its borrower is done.
pub struct Lender {
    token: u32,
    loan: Arc<Loan>,
}

impl Lender {
    /// Offers a queue to whoever has the token.
    pub fn offer(queue: DeviceQueue) -> Self {
        let loan = Arc::new(Loan(Mutex::new(Place::Between(Box::new(queue)))));
        let mut offers = offers();
        // Unique among the offers, of which there are never 2^32.
        while offers.loans.contains_key(&offers.last) {
            offers.last = offers.last.wrapping_add(1);
        }
        let token = offers.last;
        offers.last = token.wrapping_add(1);
        offers.loans.insert(token, Arc::clone(&loan));
        Self { token, loan }
    }

    /// What the borrower must know.
    pub fn token(&self) -> u32 {
        self.token
    }

    /// Takes the queue back, and with it the offer; none while somebody has borrowed it.
    pub fn take_back(&self) -> Option<DeviceQueue> {
        offers().loans.remove(&self.token);
        self.loan.take()
    }
}

impl Drop for Lender {
    fn drop(&mut self) {
        offers().loans.remove(&self.token);
        let before = std::mem::replace(&mut *self.loan.place(), Place::Over);
        drop(before);
    }
}

/// The borrower's end of a loan.
pub struct Borrower(Arc<Loan>);

impl Borrower {
    /// Borrows the queue that is offered with a token, which is good for one time.
    pub fn borrow(token: u32) -> Option<(DeviceQueue, Self)> {
        let loan = offers().loans.remove(&token)?;
        Some((loan.take()?, Self(loan)))
    }

    /// Gives the queue back.
    pub fn give_back(self, queue: DeviceQueue) {
        let mut place = self.0.place();
        if matches!(*place, Place::Away) {
            *place = Place::Between(Box::new(queue));
        }
    }
}
