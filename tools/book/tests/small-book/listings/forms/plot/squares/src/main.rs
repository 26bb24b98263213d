use std::env;

fn main() {
    let case = env::args().nth(1).expect("a case");
    let size: u64 = env::args().nth(2).and_then(|size| size.parse().ok()).expect("a size");
    let sum = match case.as_str() {
        "loop" => (1..=size).map(|number| number * number).sum(),
        _ => size * (size + 1) * (2 * size + 1) / 6,
    };
    println!("{sum}");
}
