//! The back has a position of its own, as `reversed` would start afresh, so items come out twice.
#[derive(Clone, Debug)]
pub struct Countdown {
    step: u32,
    front: Option<u32>,
    back: Option<u32>,
    seconds: u32,
}

impl Countdown {
    pub fn new(seconds: u32, step: u32) -> Self {
        assert_ne!(step, 0, "step is zero");
        let front = Some(seconds);
        let back = Some(seconds % step);
        Self {
            step,
            front,
            back,
            seconds,
        }
    }
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let current = self.front?;
        self.front = current.checked_sub(self.step);
        Some(current)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.front.map_or(0, |front| front / self.step + 1) as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Countdown {}

impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        let current = self.back?;
        let after = current.checked_add(self.step);
        self.back = after.filter(|second| *second <= self.seconds);
        Some(current)
    }
}
