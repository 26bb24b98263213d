fn main() {
    for number in [5_i32, 200, 300, -1] {
        let unsigned = number as u8;
        let signed = number as i8;
        println!("{number:3} {unsigned:3} {signed:3}");
        match u8::try_from(number) {
            Ok(number) => println!("  fits {number}"),
            Err(error) => println!("  {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_cast_is_the_remainder() {
        for number in i16::MIN..=i16::MAX {
            assert_eq!(i16::from(number as u8), number.rem_euclid(256));
            assert_eq!(number as u8, (number & 0xFF) as u8);
        }
    }

    #[test]
    fn the_conversion_is_the_number_or_nothing() {
        for number in i16::MIN..=i16::MAX {
            let fits = (0..=255).contains(&number);
            assert_eq!(u8::try_from(number).ok(), fits.then_some(number as u8));
        }
    }
}
