use std::iter;

fn fibonacci() -> impl Iterator<Item = u8> {
    let pairs = iter::successors(Some((0, 1)), |(a, b)| {
        let sum = a + b;
        Some((*b, sum))
    });
    pairs.map(|(n, _)| n)
}

fn main() {
    for n in fibonacci().skip(10).take(6) {
        println!("{n}");
    }
}
