use std::fmt;

use bitflags::{bitflags, parser};

bitflags! {
    struct Days: u8 {
        const MON = 1 << 0;
        const TUE = 1 << 1;
        const WED = 1 << 2;
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        parser::to_writer(self, f)
    }
}

fn main() {
    for text in ["TUE | WED", "WED|TUE|WED", "DOOMSDAY", "0x80", ""] {
        match parser::from_str_strict::<Days>(text) {
            Ok(days) => println!("[{days}] {}", days.bits()),
            Err(error) => println!("{error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_back_with_all_bits() -> Result<(), parser::ParseError> {
        for bits in 0..=u8::MAX {
            let text = Days::from_bits_retain(bits).to_string();
            assert_eq!(parser::from_str::<Days>(&text)?.bits(), bits);
        }
        Ok(())
    }
}
