use std::collections::{BTreeMap, HashMap};
use std::env;

const LINE: &str = "the quick brown fox jumps over the lazy dog while the slow red hen sleeps ";

fn text(words: usize) -> String {
    LINE.repeat(words / LINE.split_whitespace().count())
}

// ANCHOR: cases
fn split(words: usize) -> usize {
    text(words)
        .split_whitespace()
        .filter(|word| *word == "the")
        .count()
}

fn hash(words: usize) -> usize {
    let text = text(words);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0)
}

fn tree(words: usize) -> usize {
    let text = text(words);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: counted-words CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("split") => split(size),
        Some("hash") => hash(size),
        Some("tree") => tree(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
