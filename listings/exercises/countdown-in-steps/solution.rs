/// The seconds at which a launch announcer speaks.
///
/// The state is the next second from the front and the number of seconds
/// still to be said. The end follows from these two, so they cannot disagree.
#[derive(Clone, Debug)]
pub struct Countdown {
    seconds: u32,
    step: u32,
    left: usize,
}

impl Countdown {
    /// A countdown from `seconds` in steps of `step`.
    ///
    /// # Panics
    ///
    /// If `step` is zero.
    pub fn new(seconds: u32, step: u32) -> Self {
        assert_ne!(step, 0, "step is zero");
        let left = (seconds / step) as usize + 1;
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
