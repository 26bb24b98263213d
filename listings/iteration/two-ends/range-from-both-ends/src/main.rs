struct Floors {
    low: u8,
    high: u8,
}

impl Iterator for Floors {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let floor = self.low;
        (floor < self.high).then(|| {
            self.low += 1;
            floor
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.high.saturating_sub(self.low);
        (left.into(), Some(left.into()))
    }
}

impl ExactSizeIterator for Floors {}

impl DoubleEndedIterator for Floors {
    fn next_back(&mut self) -> Option<u8> {
        (self.low < self.high).then(|| {
            self.high -= 1;
            self.high
        })
    }
}

fn main() {
    let mut floors = Floors { low: 1, high: 6 };
    println!("{:?}", floors.next());
    println!("{:?}", floors.next_back());
    println!("{} left", floors.len());
    println!("{:?}", Vec::from_iter(floors.rev()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ends_meet_as_they_do_in_a_range(
            low: u8,
            high: u8,
            from_the_front: Vec<bool>,
        ) {
            let mut ours = Floors { low, high };
            let mut theirs = low..high;
            for front in from_the_front {
                let pair = if front {
                    (ours.next(), theirs.next())
                } else {
                    (ours.next_back(), theirs.next_back())
                };
                prop_assert_eq!(pair.0, pair.1);
                prop_assert_eq!(ours.len(), theirs.len());
            }
        }
    }
}
