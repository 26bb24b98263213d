fn main() {
    println!("  n  n & 1  n % 2  % 2 == 1  % 2 != 0");
    for n in [6, 7, -6, -7] {
        let (bit, rest) = (n & 1, n % 2);
        let (one, not_zero) = (rest == 1, rest != 0);
        println!("{n:3}  {bit:5}  {rest:5}  {one:>8}  {not_zero:>8}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    #[test]
    fn the_last_bit_is_the_euclidean_remainder() {
        for n in i8::MIN..=i8::MAX {
            assert_eq!(n & 1, n.rem_euclid(2));
            assert_eq!(n & 1 == 0, n % 2 == 0);
            assert_eq!(n & 1 == 0, n.unsigned_abs().is_multiple_of(2));
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(n: i64) {
            prop_assert_eq!(n & 1, n.rem_euclid(2));
            prop_assert_eq!(n & 1 == 0, n.unsigned_abs().is_multiple_of(2));
        }
    }
}
