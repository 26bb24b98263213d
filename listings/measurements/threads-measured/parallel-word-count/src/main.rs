use std::collections::HashMap;
use std::env;
use std::thread;

use rayon::prelude::*;

const LINE: &str = "the quick brown fox jumps over the lazy dog while the slow red hen sleeps";

type Counts<'t> = HashMap<&'t str, usize>;

// ANCHOR: cases
fn count<'t>(lines: &[&'t str]) -> Counts<'t> {
    let mut counts = Counts::new();
    for word in lines.iter().flat_map(|line| line.split_whitespace()) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

fn added<'t>(mut all: Counts<'t>, some: Counts<'t>) -> Counts<'t> {
    for (word, count) in some {
        *all.entry(word).or_default() += count;
    }
    all
}

fn two_threads<'t>(lines: &[&'t str]) -> Counts<'t> {
    let (left, right) = lines.split_at(lines.len() / 2);
    thread::scope(|scope| {
        let left = scope.spawn(|| count(left));
        let right = count(right);
        added(left.join().expect("counting does not panic"), right)
    })
}

fn with_rayon<'t>(lines: &[&'t str]) -> Counts<'t> {
    lines.par_chunks(1000).map(count).reduce(Counts::new, added)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let words: usize = size
        .ok_or("usage: parallel-word-count CASE SIZE")?
        .parse()?;
    let text = format!("{LINE}\n").repeat(words / LINE.split_whitespace().count());
    let lines: Vec<&str> = text.lines().collect();
    let counts = match case.as_deref() {
        Some("one") => count(&lines),
        Some("threads") => two_threads(&lines),
        Some("rayon") => with_rayon(&lines),
        _ => return Err("there is no such case".into()),
    };
    println!("{}", counts["the"]);
    Ok(())
}
