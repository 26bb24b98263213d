fn split(numbers: &[i32]) -> Option<(i32, i32, &[i32])> {
    let [a, b, rest @ ..] = numbers else {
        return None;
    };
    Some((*a, *b, rest))
}

fn main() {
    let mut numbers = vec![1, 2, 3, 4, 5];

    if let Some((a, b, rest)) = split(&numbers) {
        println!("{a} {b} {rest:?}");
    }

    if let [first, .., last] = numbers.as_slice() {
        println!("{first} {last}");
    }

    if let [_, _, rest @ ..] = numbers.as_mut_slice() {
        rest[0] = 30;
        println!("{rest:?}");
    }
    println!("{numbers:?}");
    println!("{:?}", split(&[1]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_may_be_empty() {
        assert_eq!(split(&[1, 2]), Some((1, 2, [].as_slice())));
    }

    #[test]
    fn the_rest_is_the_same_memory() {
        let numbers = [1, 2, 3];
        let (_, _, rest) = split(&numbers).unwrap();
        assert!(std::ptr::eq(rest, &numbers[2..]));
    }
}
