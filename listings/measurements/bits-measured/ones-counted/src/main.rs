use std::env;

// ANCHOR: cases
fn count_ones(size: u64) -> u64 {
    (0..size).map(|number| u64::from(number.count_ones())).sum()
}

fn lowest_first(size: u64) -> u64 {
    let mut ones = 0;
    for mut number in 0..size {
        while number != 0 {
            number &= number - 1;
            ones += 1;
        }
    }
    ones
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: ones-counted CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("count") => count_ones(size),
        Some("lowest") => lowest_first(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
