fn main() {
    println!("  x  power  next");
    for x in [0_u8, 1, 5, 64, 128, 200] {
        let result = x.is_power_of_two();
        let power = x.checked_next_power_of_two();
        println!("{x:3}  {result:5}  {power:?}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    #[test]
    fn the_least_power_that_is_not_less() {
        let powers = Vec::from_iter((0..8).map(|k| 1_u8 << k));
        for x in 0..=u8::MAX {
            let least = powers.iter().copied().find(|&power| power >= x);
            assert_eq!(x.checked_next_power_of_two(), least);
            assert_eq!(x.is_power_of_two(), powers.contains(&x));
            assert_eq!(x.is_power_of_two(), x.count_ones() == 1);
        }
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "overflow")]
    fn past_the_last_power_in_debug() {
        let _ = std::hint::black_box(200_u8).next_power_of_two();
    }

    #[test]
    #[cfg(not(debug_assertions))]
    fn past_the_last_power_in_release() {
        assert_eq!(std::hint::black_box(200_u8).next_power_of_two(), 0);
    }

    proptest! {
        #[test]
        fn over_64_bits(x in 1..=1_u64 << 63) {
            let power = x.next_power_of_two();
            prop_assert_eq!(power.count_ones(), 1);
            prop_assert!(power >= x && power / 2 < x);
        }
    }
}
