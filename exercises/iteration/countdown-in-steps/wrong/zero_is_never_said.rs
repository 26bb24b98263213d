//! Takes zero for the end, as `range(seconds, 0, -step)` does, so "6, 3, 0" lacks its 0.
#[derive(Clone, Debug)]
pub struct Countdown {
    seconds: u32,
    step: u32,
    left: usize,
}

impl Countdown {
    pub fn new(seconds: u32, step: u32) -> Self {
        assert_ne!(step, 0, "step is zero");
        let left = seconds.div_ceil(step) as usize;
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
