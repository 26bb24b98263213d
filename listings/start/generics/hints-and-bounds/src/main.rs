fn highest<T: PartialOrd + Copy>(values: &[T]) -> Option<T> {
    let (&first, rest) = values.split_first()?;
    let mut best = first;
    for &value in rest {
        if value > best {
            best = value;
        }
    }
    Some(best)
}

fn main() {
    println!("{:?}", highest(&[21.5, 30.0, 18.5]));
    println!("{:?}", highest(&[4, 7]));
    println!("{:?}", highest(&["4", "11", "7"]));
    println!("{:?}", highest::<i32>(&[]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_highest_of_nothing() {
        assert_eq!(highest::<f64>(&[]), None);
    }

    #[test]
    fn one_value_is_the_highest() {
        assert_eq!(highest(&['x']), Some('x'));
    }
}
