//! Polling for a moment before sleeping, only as long as that pays.

use std::time::{Duration, Instant};

/// How often the condition is checked between two looks at the clock.
const CHECKS: u32 = 16;
/// A budget below this is not worth starting.
const SMALLEST: Duration = Duration::from_micros(1);
/// Short sleeps at most before it is tried again whether polling pays.
const MOST_SHORT_SLEEPS: u32 = 1024;

/// A bounded poll whose length follows what the peer does: it halves each time it was in vain, until it is off, and is
/// back at its longest when a sleep turned out shorter than that.
///
/// A peer that works only while this thread sleeps, because it shares the thread or the only processor, would have it poll in vain for
/// ever: each time that the longest poll was in vain, twice as many short sleeps are needed.
#[derive(Debug)]
pub struct Spin {
    longest: Duration,
    budget: Duration,
    short_sleeps: u32,
    short_sleeps_needed: u32,
}

impl Spin {
    /// A poll of at most `longest`; zero never polls.
    pub fn new(longest: Duration) -> Self {
        Self { longest, budget: longest, short_sleeps: 0, short_sleeps_needed: 1 }
    }

    /// Polls for at most `longest` from now on. What was learned counts as long as that is the same.
    pub fn limit(&mut self, longest: Duration) {
        if longest != self.longest {
            *self = Self::new(longest);
        }
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
                    self.short_sleeps_needed = 1;
                    return Ok(true);
                }
                std::hint::spin_loop();
            }
            // Where there are more threads than processors, the peer may be waiting for this one.
            std::thread::yield_now();
            if begin.elapsed() >= self.budget {
                self.lose();
                return Ok(false);
            }
        }
    }

    fn lose(&mut self) {
        if self.budget == self.longest {
            self.short_sleeps_needed = (2 * self.short_sleeps_needed).min(MOST_SHORT_SLEEPS);
        }
        self.budget /= 2;
    }

    /// Learns how long a sleep was.
    pub fn slept(&mut self, time: Duration) {
        if time >= self.longest {
            return;
        }
        self.short_sleeps += 1;
        if self.short_sleeps >= self.short_sleeps_needed {
            self.short_sleeps = 0;
            self.budget = self.longest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Spin};

    const LONGEST: Duration = Duration::from_micros(40);
    const SHORT: Duration = Duration::from_micros(5);

    /// Polls in vain; returns whether it polled at all.
    fn lose(spin: &mut Spin) -> bool {
        let mut polled = false;
        spin.poll(|| {
            polled = true;
            Ok::<_, ()>(false)
        })
        .unwrap();
        polled
    }

    /// Polls in vain until it polls no more; returns how often.
    fn exhaust(spin: &mut Spin) -> usize {
        (0..).take_while(|_| lose(spin)).count()
    }

    #[test]
    fn a_poll_in_vain_halves_the_next_one_until_it_is_off() {
        let mut spin = Spin::new(LONGEST);

        assert_eq!(exhaust(&mut spin), 6);
        assert!(!lose(&mut spin));
    }

    #[test]
    fn short_sleeps_bring_it_back_and_long_ones_do_not() {
        let mut spin = Spin::new(LONGEST);
        exhaust(&mut spin);

        spin.slept(LONGEST);
        spin.slept(LONGEST);
        assert!(!lose(&mut spin));
        spin.slept(SHORT);
        spin.slept(SHORT);
        assert!(lose(&mut spin));
    }

    #[test]
    fn a_peer_that_works_only_while_it_sleeps_is_polled_for_ever_more_seldom() {
        let mut spin = Spin::new(LONGEST);

        let polls = (0..1000)
            .filter(|_| {
                spin.slept(SHORT);
                lose(&mut spin)
            })
            .count();

        assert!(polls < 100, "{polls} of 1000 times");
    }

    #[test]
    fn a_poll_that_finds_something_makes_up_for_those_in_vain() {
        let mut spin = Spin::new(LONGEST);
        for _ in 0..5 {
            exhaust(&mut spin);
            (0..64).for_each(|_| spin.slept(SHORT));
        }

        assert_eq!(spin.poll(|| Ok::<_, ()>(true)), Ok(true));

        exhaust(&mut spin);
        spin.slept(SHORT);
        spin.slept(SHORT);
        assert!(lose(&mut spin));
    }

    #[test]
    fn another_limit_begins_anew() {
        let mut spin = Spin::new(Duration::ZERO);
        assert!(!lose(&mut spin));

        spin.limit(LONGEST);

        assert!(lose(&mut spin));
    }
}
