#[derive(Clone, Debug)]
#[must_use = "iterators are lazy"]
struct Pairwise<I: Iterator> {
    items: I,
    before: Option<I::Item>,
}

impl<I> Iterator for Pairwise<I>
where
    I: Iterator,
    I::Item: Clone,
{
    type Item = (I::Item, I::Item);

    fn next(&mut self) -> Option<Self::Item> {
        let before = match self.before.take() {
            Some(item) => item,
            None => self.items.next()?,
        };
        let after = self.items.next()?;
        self.before = Some(after.clone());
        Some((before, after))
    }
}

trait PairwiseExt: Iterator + Sized {
    fn pairwise(self) -> Pairwise<Self> {
        Pairwise {
            items: self,
            before: None,
        }
    }
}

impl<I: Iterator> PairwiseExt for I {}

fn changes(temperatures: &[i32]) -> impl Iterator<Item = i32> {
    temperatures
        .iter()
        .pairwise()
        .map(|(before, after)| after - before)
}

fn main() {
    println!("{:?}", Vec::from_iter("abcd".chars().pairwise()));
    println!("{:?}", Vec::from_iter("a".chars().pairwise()));
    println!("{:?}", Vec::from_iter(changes(&[20, 22, 21, 25])));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pairs_are_windows_of_two(items: Vec<u8>) {
            let windows = items.windows(2).map(|two| (two[0], two[1]));
            prop_assert!(items.iter().copied().pairwise().eq(windows));
        }
    }

    #[test]
    fn it_reads_no_further_than_the_pair_it_gives() {
        let mut numbers = 1..10;
        assert_eq!(numbers.by_ref().pairwise().nth(1), Some((2, 3)));
        assert_eq!(numbers.next(), Some(4));
    }
}
