fn bit_length(x: u64) -> u32 {
    u64::BITS - x.leading_zeros()
}

fn main() {
    for x in [0, 1, 7, 8, u64::MAX] {
        println!("{x}");
        println!("  bits  {}", bit_length(x));
        let log = x.checked_ilog2();
        println!("  ilog2 {log:?}");
    }
    let rounded = (u64::MAX as f64).log2();
    println!("log2 as a float: {rounded}");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::bit_length;

    #[test]
    fn as_long_as_the_digits() {
        for x in 1..=u64::from(u16::MAX) {
            assert_eq!(bit_length(x) as usize, format!("{x:b}").len());
            assert_eq!(bit_length(x), x.ilog2() + 1);
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(x: u64, shorter in 0..64_u32) {
            let x = (x >> shorter) | 1;
            prop_assert_eq!(bit_length(x) as usize, format!("{x:b}").len());
            prop_assert_eq!(bit_length(x), x.ilog2() + 1);
        }
    }
}
