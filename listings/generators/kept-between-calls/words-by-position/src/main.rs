struct Words {
    text: String,
    start: usize,
}

impl Words {
    fn new(text: &str) -> Self {
        let text = text.to_lowercase();
        Self { text, start: 0 }
    }
}

impl Iterator for Words {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let rest = self.text[self.start..].trim_start();
        let word = rest.split_whitespace().next()?;
        self.start = self.text.len() - rest.len() + word.len();
        Some(word.to_string())
    }
}

fn main() {
    let mut opened = Words::new("Hello Guido and Hello Kushal");
    println!("{:?}", opened.next());
    let moved = vec![opened];
    println!("{:?}", Vec::from_iter(moved.into_iter().flatten()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_letters_stay_where_they_are() {
        let text = String::from("Hello Guido");
        let letters = text.as_ptr();
        let moved = Box::new(text);
        assert_eq!(moved.as_ptr(), letters);
    }

    proptest! {
        #[test]
        fn they_are_the_words_in_lower_case(
            text in "[ \t\u{a0}a-zA-ZßİÉ]{0,20}",
        ) {
            let lower = text.to_lowercase();
            let words = lower.split_whitespace();
            prop_assert!(Words::new(&text).eq(words));
        }
    }
}
