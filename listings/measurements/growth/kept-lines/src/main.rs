use std::env;
use std::error::Error;
use std::iter;

fn lines(size: u64) -> impl Iterator<Item = String> {
    let mut seed = 1_u64;
    iter::repeat_with(move || {
        seed = seed * 48_271 % 2_147_483_647;
        format!("{seed} readings at {}", seed % 7919)
    })
    .take(size as usize)
}

// ANCHOR: cases
fn longest(line: &str) -> usize {
    line.split(' ').map(str::len).max().unwrap_or(0)
}

fn streamed(lines: impl Iterator<Item = String>) -> usize {
    lines.map(|line| longest(&line)).sum()
}

fn collected(lines: impl Iterator<Item = String>) -> usize {
    let lines: Vec<String> = lines.collect();
    lines.iter().map(|line| longest(line)).sum()
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let lines = lines(size.ok_or("usage: kept-lines CASE SIZE")?.parse()?);
    let answer = match case.as_deref() {
        Some("streamed") => streamed(lines),
        Some("collected") => collected(lines),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
