fn sign(x: i8) -> i8 {
    i8::from(x > 0) - i8::from(x < 0)
}

fn opposite(a: i8, b: i8) -> bool {
    (a ^ b) < 0
}

fn reversed(x: u8) -> u8 {
    let x = x.rotate_left(4);
    let x = ((x >> 2) & 0b0011_0011) | ((x & 0b0011_0011) << 2);
    ((x >> 1) & 0b0101_0101) | ((x & 0b0101_0101) << 1)
}

fn average(a: u8, b: u8) -> u8 {
    (a & b) + ((a ^ b) >> 1)
}

fn signed_average(a: i8, b: i8) -> i8 {
    (a & b) + ((a ^ b) >> 1)
}

fn main() {
    let (a, b) = (-5_i8, 2_i8);
    println!("sign     {} {}", sign(a), a.signum());
    let differ = a.is_negative() != b.is_negative();
    println!("opposite {} {differ}", opposite(a, b));

    let x = 0b1011_0000_u8;
    println!("bits     {x:08b}");
    println!("reversed {:08b}", reversed(x));
    println!("std      {:08b}", x.reverse_bits());

    let middle = 250_u8.midpoint(252);
    println!("average  {} {middle}", average(250, 252));
    let middle = a.midpoint(b);
    println!("average  {} {middle}", signed_average(a, b));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_byte() {
        for x in 0..=u8::MAX {
            assert_eq!(sign(x as i8), (x as i8).signum());
            assert_eq!(reversed(x), x.reverse_bits());
        }
    }

    #[test]
    fn every_pair_of_bytes() {
        for a in 0..=u8::MAX {
            for b in 0..=u8::MAX {
                assert_eq!(average(a, b), a.midpoint(b));
                let (a, b) = (a as i8, b as i8);
                assert_eq!(opposite(a, b), a.is_negative() != b.is_negative());
            }
        }
    }

    #[test]
    fn every_signed_average_is_rounded_down() {
        for a in i8::MIN..=i8::MAX {
            for b in i8::MIN..=i8::MAX {
                let sum = i16::from(a) + i16::from(b);
                assert_eq!(i16::from(signed_average(a, b)), sum.div_euclid(2));
                assert_eq!(i16::from(a.midpoint(b)), sum / 2);
            }
        }
    }

    #[test]
    fn what_the_table_says_of_zero_and_of_negative_numbers() {
        assert_eq!(0_u32.trailing_zeros(), 32);
        assert_eq!(0_u32.checked_ilog2(), None);
        assert_eq!(0_u32.checked_next_power_of_two(), Some(1));
        assert_eq!((-1_i32).count_ones(), 32);
    }

    proptest! {
        #[test]
        fn over_64_bits(a: i64, b: i64, x: u64, y: u64) {
            prop_assert_eq!(i64::from(a > 0) - i64::from(a < 0), a.signum());
            prop_assert_eq!((a ^ b) < 0, a.is_negative() != b.is_negative());
            prop_assert_eq!((x & y) + ((x ^ y) >> 1), x.midpoint(y));
            let bytes = x.to_be_bytes().map(reversed);
            prop_assert_eq!(u64::from_le_bytes(bytes), x.reverse_bits());
        }
    }
}
