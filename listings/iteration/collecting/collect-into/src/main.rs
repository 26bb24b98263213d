use std::collections::{BTreeMap, BTreeSet};
use std::num::ParseIntError;

type Numbers = Result<Vec<i32>, ParseIntError>;

fn parse(texts: &[&str]) -> Numbers {
    texts.iter().map(|text| text.parse()).collect()
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let sizes = names.iter().map(|name| name.len());

    let list: Vec<usize> = sizes.clone().collect();
    println!("{list:?}");
    let set: BTreeSet<usize> = sizes.clone().collect();
    println!("{set:?}");
    let pairs = names.iter().zip(sizes);
    let map: BTreeMap<_, _> = pairs.collect();
    println!("{map:?}");
    let initials = names.iter().map(|name| &name[..1]);
    let text: String = initials.collect();
    println!("{text}");

    println!("{:?}", parse(&["4", "2"]));
    println!("{:?}", parse(&["4", "two", "six"]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_texts_parse_to_no_numbers() {
        assert_eq!(parse(&[]), Ok(vec![]));
    }
}
