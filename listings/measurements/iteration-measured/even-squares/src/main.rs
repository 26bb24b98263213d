use std::env;
use std::hint::black_box;

// ANCHOR: cases
fn chain(size: u64) -> u64 {
    (0..size)
        .filter(|number| number % 2 == 0)
        .map(|number| number * number % 1000)
        .sum()
}

fn by_loop(size: u64) -> u64 {
    let mut sum = 0;
    for number in 0..size {
        if number % 2 == 0 {
            sum += number * number % 1000;
        }
    }
    sum
}

fn boxed(size: u64) -> u64 {
    type Numbers = Box<dyn Iterator<Item = u64>>;
    let evens: Numbers = Box::new((0..size).filter(|number| number % 2 == 0));
    let squares: Numbers = Box::new(evens.map(|number| number * number % 1000));
    // As if they came from elsewhere: what the compiler sees whole, it takes out of its box.
    black_box(squares).sum()
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: even-squares CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("chain") => chain(size),
        Some("loop") => by_loop(size),
        Some("boxed") => boxed(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
