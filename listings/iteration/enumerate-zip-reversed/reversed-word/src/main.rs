fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    println!("{:?}", Vec::from_iter(names.iter().rev()));

    let composed = reversed("No\u{eb}l");
    println!("{composed} {}", composed.escape_default());
    let combined = reversed("Noe\u{308}l");
    println!("{combined} {}", combined.escape_default());

    let bytes = "No\u{eb}l".bytes().rev();
    println!("{:?}", String::from_utf8(bytes.collect()).is_err());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_reversed_is_the_word() {
        assert_eq!(reversed(&reversed("Noe\u{308}l")), "Noe\u{308}l");
        assert_eq!(reversed(""), "");
    }
}
