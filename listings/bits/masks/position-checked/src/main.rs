fn set_bit(x: u32, position: u32) -> Option<u32> {
    Some(x | 1_u32.checked_shl(position)?)
}

fn is_bit_set(x: u32, position: u32) -> bool {
    x.unbounded_shr(position) & 1 == 1
}

fn clear_bit(x: u32, position: u32) -> u32 {
    x & !1_u32.unbounded_shl(position)
}

fn main() {
    for position in [1, 31, 32, 70] {
        println!(
            "{position} {:?} {} {}",
            set_bit(6, position),
            is_bit_set(6, position),
            clear_bit(6, position),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn within_the_width_they_are_the_plain_ones(x: u32, position in 0..32_u32) {
            prop_assert_eq!(set_bit(x, position), Some(x | 1 << position));
            prop_assert_eq!(is_bit_set(x, position), x & 1 << position != 0);
            prop_assert_eq!(clear_bit(x, position), x & !(1 << position));
        }

        #[test]
        fn beyond_it_nothing_is_set(x: u32, position in 32..=u32::MAX) {
            prop_assert_eq!(set_bit(x, position), None);
            prop_assert!(!is_bit_set(x, position));
            prop_assert_eq!(clear_bit(x, position), x);
        }
    }
}
