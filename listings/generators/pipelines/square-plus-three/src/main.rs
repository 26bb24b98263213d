fn squares(numbers: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
    numbers.map(|n| n * n)
}

fn plus_three(numbers: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
    numbers.map(|n| n + 3)
}

fn main() {
    let mut f = plus_three(squares(0..));
    for (x, y) in f.by_ref().take(3).enumerate() {
        println!("f({x}) = {y}");
    }
    if let Some(y) = f.nth(96) {
        println!("f(99) = {y}");
    }

    let f = plus_three(squares(1..));
    for (x, y) in f.take(3).enumerate() {
        println!("wrong: f({x}) = {y}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_hundred() {
        for (x, y) in (0..100_u64).zip(plus_three(squares(0..))) {
            assert_eq!(y, x.pow(2) + 3);
        }
    }

    #[test]
    fn nothing_in_nothing_out() {
        assert_eq!(plus_three(squares(0..0)).next(), None);
    }
}
