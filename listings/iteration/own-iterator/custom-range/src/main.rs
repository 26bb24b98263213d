#[derive(Clone)]
struct Steps {
    upcoming: Option<i32>,
    end: i32,
    step: i32,
}

impl Steps {
    fn new(start: i32, end: i32, step: i32) -> Self {
        assert_ne!(step, 0, "step is zero");
        let upcoming = Some(start);
        Self {
            upcoming,
            end,
            step,
        }
    }

    fn is_past(&self, place: i32) -> bool {
        if self.step > 0 {
            place >= self.end
        } else {
            place <= self.end
        }
    }
}

impl Iterator for Steps {
    type Item = i32;

    fn next(&mut self) -> Option<i32> {
        let current = self.upcoming?;
        if self.is_past(current) {
            return None;
        }
        self.upcoming = current.checked_add(self.step);
        Some(current)
    }
}

fn main() {
    let odds = Steps::new(1, 10, 2);
    println!("{:?}", Vec::from_iter(odds.clone()));
    println!("{:?}", Vec::from_iter(odds.clone()));
    let down = Steps::new(5, 0, -1);
    println!("{:?}", Vec::from_iter(down));

    let top = i32::MAX;
    let last = Steps::new(top - 3, top, 2);
    println!("{:?}", Vec::from_iter(last.map(|n| top - n)));

    let squares = odds.map(|n| n * n);
    let sum: i32 = squares.filter(|n| *n > 10).sum();
    println!("{sum}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    #[should_panic(expected = "step is zero")]
    fn a_step_of_zero_is_refused() {
        Steps::new(0, 1, 0);
    }

    #[test]
    fn a_finished_range_stays_finished() {
        let mut steps = Steps::new(i32::MIN + 1, i32::MIN, -5);
        assert_eq!(steps.next(), Some(i32::MIN + 1));
        assert_eq!(steps.next(), None);
        assert_eq!(steps.next(), None);
    }

    proptest! {
        #[test]
        fn upwards_it_is_step_by(
            start in i32::MAX - 500..=i32::MAX,
            end in i32::MAX - 500..=i32::MAX,
            step in 1..=i32::MAX,
        ) {
            let expected = (start..end).step_by(step as usize);
            prop_assert!(Steps::new(start, end, step).eq(expected));
        }

        #[test]
        fn downwards_it_is_step_by_mirrored(
            start in -500..500_i32,
            end in -500..500_i32,
            step in 1..50_i32,
        ) {
            let expected = (-start..-end).step_by(step as usize).map(|n| -n);
            prop_assert!(Steps::new(start, end, -step).eq(expected));
        }
    }
}
