fn is_power_of_two(x: u32) -> bool {
    x & (x - 1) == 0
}

fn main() {
    for x in [8, 6, 1, 0] {
        println!("{x}: {}", is_power_of_two(x));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::is_power_of_two;

    #[test]
    fn right_for_all_but_zero() {
        for x in 1..=u32::from(u16::MAX) {
            assert_eq!(is_power_of_two(x), x.is_power_of_two());
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(x in 1..=u64::MAX, k in 0..64_u32) {
            prop_assert_eq!(x & (x - 1) == 0, x.is_power_of_two());
            prop_assert_eq!((1_u64 << k) & ((1_u64 << k) - 1), 0);
        }
    }
}
