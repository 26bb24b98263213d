use std::env;

use corosensei::{Coroutine, CoroutineResult};

fn parsed(line: u64) -> Option<u64> {
    (!line.is_multiple_of(3)).then_some(line * 31 % 1009)
}

// ANCHOR: cases
fn adapters(size: u64, limit: u64) -> u64 {
    let lines = 0..size;
    let numbers = lines.filter_map(parsed);
    numbers
        .take_while(|number| *number < limit)
        .map(|number| number + 1)
        .sum()
}

/// A stack of its own for the stage that yields, as a greenlet has.
fn coroutine(size: u64, limit: u64) -> u64 {
    let mut numbers = Coroutine::new(move |yielder, ()| {
        for number in (0..size).filter_map(parsed) {
            yielder.suspend(number);
        }
    });
    let numbers = std::iter::from_fn(|| match numbers.resume(()) {
        CoroutineResult::Yield(number) => Some(number),
        CoroutineResult::Return(()) => None,
    });
    numbers
        .take_while(|number| *number < limit)
        .map(|number| number + 1)
        .sum()
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: three-stages CASE SIZE")?.parse()?;
    // No number is so large, which nothing but this line knows.
    let limit = env::args().count() as u64 * 1000;
    let answer = match case.as_deref() {
        Some("stages") => adapters(size, limit),
        Some("coroutine") => coroutine(size, limit),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
