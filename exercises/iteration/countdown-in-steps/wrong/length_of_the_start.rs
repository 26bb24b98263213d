//! The length is worked out once, as `__len__` of a container would be, and does not shrink.
#[derive(Clone, Debug)]
pub struct Countdown {
    seconds: u32,
    step: u32,
    total: usize,
    said: usize,
}

impl Countdown {
    pub fn new(seconds: u32, step: u32) -> Self {
        assert_ne!(step, 0, "step is zero");
        let total = (seconds / step) as usize + 1;
        Self {
            seconds,
            step,
            total,
            said: 0,
        }
    }
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.said == self.total {
            return None;
        }
        self.said += 1;
        let current = self.seconds;
        self.seconds = current.saturating_sub(self.step);
        Some(current)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.total, Some(self.total))
    }
}

impl ExactSizeIterator for Countdown {}

impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        if self.said == self.total {
            return None;
        }
        self.said += 1;
        Some(self.seconds - self.step * (self.total - self.said) as u32)
    }
}
