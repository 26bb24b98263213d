use std::env;

use corosensei::{Coroutine, CoroutineResult};

// ANCHOR: cases
#[derive(Default)]
struct Average {
    sum: u64,
    count: u64,
}

impl Average {
    fn send(&mut self, value: u64) -> u64 {
        self.sum += value;
        self.count += 1;
        self.sum / self.count
    }
}

fn by_method(size: u64) -> u64 {
    let mut average = Average::default();
    (0..size).map(|value| average.send(value * 7 % 1000)).sum()
}

fn coroutine(size: u64) -> u64 {
    let mut averages: Coroutine<u64, u64, ()> = Coroutine::new(|yielder, mut value| {
        let (mut sum, mut count) = (0, 0);
        loop {
            sum += value;
            count += 1;
            value = yielder.suspend(sum / count);
        }
    });
    let sent = (0..size).map(|value| match averages.resume(value * 7 % 1000) {
        CoroutineResult::Yield(average) => average,
        CoroutineResult::Return(()) => 0,
    });
    let sum = sent.sum();
    // It never returns, and what never returns is not unwound.
    averages.force_unwind();
    sum
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: sent-values CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("method") => by_method(size),
        Some("coroutine") => coroutine(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
