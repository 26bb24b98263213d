use std::iter;

enum Range123 {
    Start,
    AfterOne,
    AfterTwo,
    Done,
}

impl Iterator for Range123 {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (state, item) = match self {
            Self::Start => (Self::AfterOne, Some(1)),
            Self::AfterOne => (Self::AfterTwo, Some(2)),
            Self::AfterTwo => (Self::Done, Some(3)),
            Self::Done => (Self::Done, None),
        };
        *self = state;
        item
    }
}

// ANCHOR: counter
#[derive(Default)]
struct Counter {
    last: u32,
}

impl Iterator for Counter {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.last == 3 {
            return None;
        }
        self.last += 1;
        Some(self.last)
    }
}
// ANCHOR_END: counter

// ANCHOR: closures
fn function() -> impl Iterator<Item = u32> {
    let mut last = 0;
    iter::from_fn(move || {
        if last == 3 {
            return None;
        }
        last += 1;
        Some(last)
    })
}

fn successors() -> impl Iterator<Item = u32> {
    iter::successors(Some(1), |n| (*n < 3).then(|| n + 1))
}
// ANCHOR_END: closures

// ANCHOR: spec
type Version = Box<dyn Iterator<Item = u32>>;

fn versions() -> [(&'static str, Version); 5] {
    [
        ("enum", Box::new(Range123::Start)),
        ("struct", Box::new(Counter::default())),
        ("from_fn", Box::new(function())),
        ("successors", Box::new(successors())),
        ("array", Box::new([1, 2, 3].into_iter())),
    ]
}

fn main() {
    for (name, mut numbers) in versions() {
        let asked = [(); 5].map(|()| numbers.next());
        let expected = [Some(1), Some(2), Some(3), None, None];
        println!("{name} {}", asked == expected);
    }
}
// ANCHOR_END: spec

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_versions_give_one_two_three() {
        for (name, numbers) in versions() {
            assert_eq!(Vec::from_iter(numbers), [1, 2, 3], "{name}");
        }
    }

    #[test]
    fn all_versions_stay_at_the_end() {
        for (name, mut numbers) in versions() {
            assert_eq!(numbers.by_ref().count(), 3, "{name}");
            assert_eq!(numbers.next(), None, "{name}");
            assert_eq!(numbers.next(), None, "{name}");
        }
    }
}
