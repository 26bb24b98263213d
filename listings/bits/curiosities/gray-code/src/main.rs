fn to_gray(number: u8) -> u8 {
    number ^ (number >> 1)
}

fn from_gray(gray: u8) -> u8 {
    let pairs = gray ^ (gray >> 1);
    let fours = pairs ^ (pairs >> 2);
    fours ^ (fours >> 4)
}

fn main() {
    println!("number  code  flips  back");
    for number in 0..8 {
        let gray = to_gray(number);
        let after = to_gray(number + 1);
        let flips = (gray ^ after).count_ones();
        let back = from_gray(gray);
        println!("{number:6b}  {gray:04b}  {flips:5}  {back:4}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn there_and_back() {
        for number in 0..=u8::MAX {
            assert_eq!(from_gray(to_gray(number)), number);
        }
    }

    #[test]
    fn neighbors_differ_in_one_bit() {
        for number in 0..=u8::MAX {
            let next = number.wrapping_add(1);
            let flipped = to_gray(number) ^ to_gray(next);
            assert!(flipped.is_power_of_two(), "{number}");
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(number: u64) {
            let gray = number ^ (number >> 1);
            let next = number.wrapping_add(1);
            let flipped = gray ^ next ^ (next >> 1);
            prop_assert!(flipped.is_power_of_two());
            let back = (0..6).fold(gray, |gray, k| gray ^ (gray >> (1 << k)));
            prop_assert_eq!(back, number);
        }
    }
}
