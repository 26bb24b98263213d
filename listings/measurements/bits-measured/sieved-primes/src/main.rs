use std::env;

use fixedbitset::FixedBitSet;

// ANCHOR: cases
fn bytes(size: usize) -> usize {
    let mut prime = vec![true; size];
    for number in 2..size {
        if number * number >= size {
            break;
        }
        if prime[number] {
            for multiple in (number * number..size).step_by(number) {
                prime[multiple] = false;
            }
        }
    }
    prime.iter().skip(2).filter(|prime| **prime).count()
}

fn bits(size: usize) -> usize {
    let mut composite = FixedBitSet::with_capacity(size);
    for number in 2..size {
        if number * number >= size {
            break;
        }
        if !composite[number] {
            for multiple in (number * number..size).step_by(number) {
                composite.insert(multiple);
            }
        }
    }
    size.saturating_sub(2) - composite.count_ones(..)
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: sieved-primes CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("bytes") => bytes(size),
        Some("bits") => bits(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
