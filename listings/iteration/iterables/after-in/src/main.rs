use std::collections::BTreeMap;

fn greetings() -> impl Iterator<Item = String> {
    let names = ["Guido", "Kushal"].into_iter();
    names.map(|name| format!("Hello {name}"))
}

fn how_many(items: impl IntoIterator) -> u32 {
    let mut count = 0;
    for _ in items {
        count += 1;
    }
    count
}

fn main() {
    let seats = BTreeMap::from([("Guido", 1)]);

    println!("{}", how_many(["Guido", "Kushal"]));
    println!("{}", how_many(seats));
    println!("{}", how_many(greetings()));
    println!("{}", how_many(10..20));
    println!("{}", how_many("Guido".chars()));
    println!("{}", how_many(Some("Guido")));
    println!("{}", how_many(None::<String>));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_that_runs_backwards_is_empty() {
        let (high, low) = (20, 10);
        assert_eq!(how_many(high..low), 0);
    }
}
