type Numbers = Box<dyn Iterator<Item = u64>>;

fn squares(numbers: Numbers) -> Numbers {
    Box::new(numbers.map(|n| n * n))
}

fn plus_three(numbers: Numbers) -> Numbers {
    Box::new(numbers.map(|n| n + 3))
}

fn odd(numbers: Numbers) -> Numbers {
    Box::new(numbers.filter(|n| n % 2 == 1))
}

fn pipeline(stages: &[fn(Numbers) -> Numbers], numbers: Numbers) -> Numbers {
    stages.iter().fold(numbers, |n, stage| stage(n))
}

fn main() {
    let numbers = Box::new(0..100);
    let f = pipeline(&[squares, plus_three], numbers);
    println!("{:?}", Vec::from_iter(f.take(3)));
    let numbers = Box::new(0..100);
    let f = pipeline(&[odd, plus_three, squares], numbers);
    println!("{:?}", Vec::from_iter(f.take(3)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stage_changes_nothing() {
        let same = pipeline(&[], Box::new(0..3));
        assert_eq!(Vec::from_iter(same), [0, 1, 2]);
    }
}
