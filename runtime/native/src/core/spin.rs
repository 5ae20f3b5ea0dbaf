//! Polling for a moment before sleeping, only as long as that pays.

use std::time::{Duration, Instant};

/// How often the condition is checked between two looks at the clock.
const CHECKS: u32 = 16;
/// A budget below this is not worth starting.
const SMALLEST: Duration = Duration::from_micros(1);

/// A bounded poll whose length follows what the peer does: it halves each time it was in vain, until it is off, and is
/// back at its longest when a sleep turned out shorter than that.
#[derive(Debug)]
pub struct Spin {
    longest: Duration,
    budget: Duration,
}

impl Spin {
    /// A poll of at most `longest`; zero never polls.
    pub fn new(longest: Duration) -> Self {
        Self { longest, budget: longest }
    }

    /// Polls until `ready` says so; false when the time was up first.
    pub fn poll<E>(&mut self, mut ready: impl FnMut() -> Result<bool, E>) -> Result<bool, E> {
        if self.budget < SMALLEST {
            return Ok(false);
        }
        let begin = Instant::now();
        loop {
            for _ in 0..CHECKS {
                if ready()? {
                    return Ok(true);
                }
                std::hint::spin_loop();
            }
            if begin.elapsed() >= self.budget {
                self.budget /= 2;
                return Ok(false);
            }
        }
    }

    /// Learns how long a sleep was.
    pub fn slept(&mut self, time: Duration) {
        if time < self.longest {
            self.budget = self.longest;
        }
    }
}
