fn main() {
    let x = 5;

    println!("[{x:b}]");
    println!("[{x:8b}]");
    println!("[{x:08b}]");
    println!("[{x:#b}]");
    println!("[{x:#08b}]");
    println!("[{x:#010b}]");
    println!("[{x:#06x}]");

    println!("{}", 0b0000_0101);
    for text in ["101", "100", "0b101"] {
        match u8::from_str_radix(text, 2) {
            Ok(number) => println!("{text} {number}"),
            Err(error) => println!("{text} {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_comes_back() {
        for x in 0..=u8::MAX {
            assert_eq!(u8::from_str_radix(&format!("{x:08b}"), 2), Ok(x));
        }
    }
}
