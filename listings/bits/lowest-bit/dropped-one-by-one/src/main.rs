use std::iter;

fn drop_lowest(x: i8) -> Option<i8> {
    (x != 0).then_some(x & x.wrapping_sub(1))
}

fn drops(x: i8) -> impl Iterator<Item = i8> {
    let first = drop_lowest(x);
    iter::successors(first, |&x| drop_lowest(x))
}

fn main() {
    for x in [23_i8, -1] {
        let count = x.count_ones();
        println!("{x}: count {count}");
        println!("  parity {}", count % 2);
        for rest in drops(x).take(10) {
            print!("  {rest}");
        }
        println!();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::drops;

    #[test]
    fn as_many_drops_as_set_bits() {
        for x in i8::MIN..=i8::MAX {
            assert_eq!(drops(x).count(), x.count_ones() as usize);
            assert_eq!(drops(x).last().unwrap_or(0), 0);
        }
    }

    #[test]
    fn folded_in_half_three_times_leaves_the_parity() {
        for x in 0..=u8::MAX {
            let x4 = x ^ x >> 4;
            let x2 = x4 ^ x4 >> 2;
            assert_eq!(u32::from((x2 ^ x2 >> 1) & 1), x.count_ones() % 2);
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(x: u64) {
            let mut rest = x;
            for _ in 0..x.count_ones() {
                prop_assert_ne!(rest, 0);
                rest &= rest - 1;
            }
            prop_assert_eq!(rest, 0);
            let folded = (0..6).rev().fold(x, |x, k| x ^ x >> (1 << k));
            prop_assert_eq!((folded & 1) as u32, x.count_ones() % 2);
        }
    }
}
