/// The seconds at which a launch announcer speaks.
///
/// `Countdown::new(10, 3)` counts down from 10 in steps of 3 and ends when it
/// would pass zero: 10, 7, 4, 1. `Countdown::new(6, 3)` says 6, 3, 0.
///
/// Make it
///
/// 1. an iterator,
/// 2. one that knows how many items are left (`len`),
/// 3. one that can be read from the back (`rev`): 1, 4, 7, 10,
///
/// with both ends meeting in the middle.
#[derive(Clone, Debug)]
pub struct Countdown {
    // The next second from the front, and the number of seconds still to be
    // said. The end follows from these, so the two cannot disagree.
    seconds: u32,
    step: u32,
    left: usize,
}

impl Countdown {
    /// A countdown from `seconds` in steps of `step`.
    ///
    /// # Panics
    ///
    /// If `step` is zero, or if there are more seconds to say than a `usize` can
    /// count. With 64 bits it can count all of them: `Countdown::new(u32::MAX, 1)`
    /// says 4,294,967,296 seconds, one more than a `u32` can count.
    pub fn new(seconds: u32, step: u32) -> Self {
        assert_ne!(step, 0, "step is zero");
        let left = ((seconds / step) as usize)
            .checked_add(1)
            .expect("a usize can count the seconds");
        Self {
            seconds,
            step,
            left,
        }
    }
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        let current = self.seconds;
        self.seconds = current.saturating_sub(self.step);
        Some(current)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Countdown {}

impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        Some(self.seconds - self.step * self.left as u32)
    }
}
