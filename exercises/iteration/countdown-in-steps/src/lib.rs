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
    seconds: u32,
    step: u32,
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
        Self { seconds, step }
    }
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let current = self.seconds;
        self.seconds -= self.step;
        Some(current)
    }
}

impl ExactSizeIterator for Countdown {}

impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        todo!("the last second, and one step less of countdown")
    }
}
