fn main() {
    println!("{:08b} {:4}", 5, 5);
    println!("{:08b} {:4}", !5_i8, !5_i8);
    println!("{:08b} {:4}", !5_u8, !5_u8);
    let three = !5 & 0b111;
    println!("{three:08b} {three:4}");
    println!("{:08b} {}", !5_u16, !5_u16);
}

#[cfg(test)]
mod tests {
    #[test]
    fn not_of_a_signed_number_is_minus_one_minus_it() {
        for x in i8::MIN..=i8::MAX {
            assert_eq!(!x, -1 - x);
        }
    }

    #[test]
    fn not_of_an_unsigned_number_is_the_rest_of_its_range() {
        for x in 0..=u8::MAX {
            assert_eq!(!x, u8::MAX - x);
        }
    }

    #[test]
    fn the_same_bits_whatever_the_sign() {
        for x in 0..=u8::MAX {
            assert_eq!(!x.cast_signed(), (!x).cast_signed());
        }
    }
}
