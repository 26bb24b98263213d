use std::env;

/// Numbers in no order: those of a hash.
fn made(size: u64) -> Vec<u64> {
    let numbers = (0..size).map(|number| number * 2_654_435_761 % (1 << 32));
    numbers
        .map(|number| (number ^ number >> 15) * 2_246_822_519 % (1 << 32))
        .collect()
}

// ANCHOR: cases
fn not_sorted(size: u64) -> u64 {
    made(size).into_iter().max().unwrap_or(0)
}

fn stable(size: u64) -> u64 {
    let mut numbers = made(size);
    numbers.sort();
    numbers.last().copied().unwrap_or(0)
}

fn unstable(size: u64) -> u64 {
    let mut numbers = made(size);
    numbers.sort_unstable();
    numbers.last().copied().unwrap_or(0)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: sorted-numbers CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("unsorted") => not_sorted(size),
        Some("stable") => stable(size),
        Some("unstable") => unstable(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
