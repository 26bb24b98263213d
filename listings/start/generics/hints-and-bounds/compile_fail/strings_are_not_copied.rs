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
    let names = vec!["Guido".to_string(), "Luciano".to_string()];
    println!("{:?}", highest(&names));
}
