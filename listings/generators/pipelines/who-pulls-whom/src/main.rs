use std::iter::{self, from_fn};

fn naturals() -> impl Iterator<Item = u64> {
    let told = |n: &u64| println!("naturals gives {n}");
    iter::successors(Some(0), |n| Some(n + 1)).inspect(told)
}

fn odd(mut source: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
    from_fn(move || {
        loop {
            println!("odd asks");
            let n = source.next()?;
            if n % 2 == 1 {
                println!("odd gives {n}");
                return Some(n);
            }
        }
    })
}

fn squares(mut source: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
    from_fn(move || {
        println!("squares asks");
        let n = source.next()?;
        println!("squares gives {}", n * n);
        Some(n * n)
    })
}

fn main() {
    let pipeline = squares(odd(naturals()));
    println!("pipeline made");
    for square in pipeline.take(2) {
        println!("main has {square}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_travels_to_the_end() {
        let mut pipeline = squares(odd(0..2));
        assert_eq!(pipeline.next(), Some(1));
        assert_eq!(pipeline.next(), None);
    }
}
