async fn compute(x: u64, y: u64) -> u64 {
    x + y
}

fn sum(values: &[u64]) -> u64 {
    values.iter().sum()
}

#[tokio::main]
async fn main() {
    let (a, b, c) = tokio::join!(compute(1, 2), compute(2, 3), compute(3, 4));
    println!("{}", sum(a, b, c));
}
