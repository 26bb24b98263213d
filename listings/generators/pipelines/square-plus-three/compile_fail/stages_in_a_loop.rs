fn plus_three(numbers: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
    numbers.map(|n| n + 3)
}

fn main() {
    let mut numbers = 0..100;
    for _ in 0..4 {
        numbers = plus_three(numbers);
    }
    println!("{:?}", numbers.next());
}
