use std::str::SplitWhitespace;

struct Words<'a> {
    text: String,
    words: SplitWhitespace<'a>,
}

fn main() {
    let text = String::from("hello guido and hello kushal");
    let words = text.split_whitespace();
    let opened = Words { text, words };
    println!("{:?} in {}", opened.words, opened.text);
}
