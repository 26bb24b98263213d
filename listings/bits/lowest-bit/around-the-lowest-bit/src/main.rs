fn main() {
    for x in [6_u8, 16, 23, 40] {
        let below = x - 1;
        let minus = x.wrapping_neg();
        let dropped = x & below;
        let alone = x & minus;
        println!("  {x:08b}    {x:08b}  x = {x}");
        println!("& {below:08b}  & {minus:08b}");
        println!("= {dropped:08b}  = {alone:08b}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    #[test]
    fn dropped_and_kept_make_the_whole() {
        for x in 0..=u8::MAX {
            let dropped = x & x.wrapping_sub(1);
            let kept = x & x.wrapping_neg();
            assert_eq!(dropped | kept, x);
            assert_eq!(dropped & kept, 0);
            let expected = 1_u8.unbounded_shl(x.trailing_zeros());
            assert_eq!(kept, expected);
        }
    }

    #[test]
    fn nothing_changes_to_the_left_of_the_lowest_set_bit() {
        for x in 1..=u8::MAX {
            let through = x ^ (x - 1);
            assert_eq!(through, u8::MAX >> (7 - x.trailing_zeros()));
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(x: u64) {
            let kept = x & x.wrapping_neg();
            prop_assert_eq!(kept, 1_u64.unbounded_shl(x.trailing_zeros()));
            prop_assert_eq!(x & x.wrapping_sub(1), x ^ kept);
        }
    }
}
