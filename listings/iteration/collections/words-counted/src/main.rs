use std::cmp::Reverse;
use std::collections::BTreeMap;

type Counts<'a> = BTreeMap<&'a str, u32>;

fn count<'a>(counts: &mut Counts<'a>, words: impl IntoIterator<Item = &'a str>) {
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
}

fn most_common<'a>(counts: &Counts<'a>, n: usize) -> Vec<(&'a str, u32)> {
    let mut pairs: Vec<_> = counts.iter().map(|(word, n)| (*word, *n)).collect();
    pairs.sort_by_key(|(_, n)| Reverse(*n));
    pairs.truncate(n);
    pairs
}

fn main() {
    let text = "tea soup tea bread soup tea";

    let mut counts = Counts::new();
    count(&mut counts, text.split_whitespace());
    println!("{} {:?}", counts["tea"], counts.get("cake"));
    println!("{:?}", most_common(&counts, 2));
    println!("{}", counts.values().sum::<u32>());

    count(&mut counts, ["soup", "cake"]);
    println!("{counts:?}");

    let sold = Counts::from([("soup", 2), ("tea", 4)]);
    let mut left = counts.clone();
    for (dish, n) in &sold {
        left.entry(dish)
            .and_modify(|left| *left = left.saturating_sub(*n));
    }
    left.retain(|_, n| *n > 0);
    println!("{left:?}");
    for (dish, n) in sold {
        *counts.entry(dish).or_default() += n;
    }
    println!("{counts:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_counts_keep_their_order() {
        let mut counts = Counts::new();
        count(&mut counts, ["b", "a", "c", "c"]);
        assert_eq!(most_common(&counts, 2), [("c", 2), ("a", 1)]);
    }
}
