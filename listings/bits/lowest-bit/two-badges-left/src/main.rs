use std::ops::BitXor;

fn seen_once(badges: &[u32]) -> (u32, u32) {
    let both = badges.iter().fold(0, BitXor::bitxor);
    let differs = both & both.wrapping_neg();
    let with_it = badges.iter().filter(|&badge| badge & differs != 0);
    let first = with_it.fold(0, BitXor::bitxor);
    (first, both ^ first)
}

fn main() {
    let badges = [417, 23, 88, 23, 90, 417];
    println!("{:?}", seen_once(&badges));
    println!("{:?}", seen_once(&[5, 5]));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::seen_once;

    #[test]
    fn any_two_that_differ() {
        for a in 0..=255 {
            for b in (0..=255).filter(|&b| b != a) {
                let (first, second) = seen_once(&[a, 77, b, 77]);
                assert!((first, second) == (a, b) || (first, second) == (b, a));
            }
        }
    }

    proptest! {
        #[test]
        fn over_32_bits(a: u32, b: u32, pairs: Vec<u32>) {
            prop_assume!(a != b);
            let mut badges = [pairs.clone(), pairs].concat();
            badges.extend([a, b]);
            let (first, second) = seen_once(&badges);
            prop_assert!((first, second) == (a, b) || (first, second) == (b, a));
        }
    }
}
