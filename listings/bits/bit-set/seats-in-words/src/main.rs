use std::iter;

#[derive(Default)]
struct Seats {
    words: Vec<u64>,
}

impl Seats {
    fn insert(&mut self, seat: usize) -> bool {
        let new = !self.contains(seat);
        let at = seat / 64;
        if at >= self.words.len() {
            self.words.resize(at + 1, 0);
        }
        self.words[at] |= 1 << (seat % 64);
        new
    }

    fn contains(&self, seat: usize) -> bool {
        let word = self.words.get(seat / 64);
        word.is_some_and(|w| (w >> (seat % 64)) & 1 == 1)
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        self.words
            .iter()
            .enumerate()
            .flat_map(|(at, &word)| ones(word).map(move |bit| at * 64 + bit))
    }
}

fn ones(word: u64) -> impl Iterator<Item = usize> {
    let nonzero = |rest| (rest != 0).then_some(rest);
    let rests = iter::successors(nonzero(word), move |rest| nonzero(rest & (rest - 1)));
    rests.map(|rest| rest.trailing_zeros() as usize)
}

fn main() {
    let mut taken = Seats::default();
    for seat in [3, 64, 200, 3] {
        println!("{seat} {}", taken.insert(seat));
    }
    println!("{}", taken.contains(64));
    println!("{}", taken.contains(1_000_000));
    println!("{:?}", Vec::from_iter(taken.iter()));
    println!("{}", taken.words.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn agrees_with_a_set(seats in proptest::collection::vec(0..500_usize, 0..100)) {
            let mut expected = BTreeSet::new();
            let mut taken = Seats::default();
            for seat in seats {
                prop_assert_eq!(taken.insert(seat), expected.insert(seat));
            }
            prop_assert!(taken.iter().eq(expected.iter().copied()));
            prop_assert!((0..600).all(|n| taken.contains(n) == expected.contains(&n)));
        }
    }
}
