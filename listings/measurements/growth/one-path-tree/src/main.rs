use std::env;
use std::error::Error;
use std::{iter, slice};

// ANCHOR: cases
enum Item {
    Reading(u64),
    Group(Vec<Item>),
}

type Readings<'a> = Box<dyn Iterator<Item = u64> + 'a>;

fn nested(items: &[Item]) -> Readings<'_> {
    Box::new(items.iter().flat_map(|item| match item {
        Item::Reading(n) => Box::new(iter::once(*n)),
        Item::Group(inner) => nested(inner),
    }))
}

struct WithStack<'a>(Vec<slice::Iter<'a, Item>>);

impl Iterator for WithStack<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        loop {
            match self.0.last_mut()?.next() {
                Some(Item::Reading(n)) => return Some(*n),
                Some(Item::Group(inner)) => self.0.push(inner.iter()),
                None => drop(self.0.pop()),
            }
        }
    }
}
// ANCHOR_END: cases

fn path(levels: u64) -> Vec<Item> {
    let mut tree = vec![Item::Reading(levels)];
    for level in (1..levels).rev() {
        tree = vec![Item::Reading(level), Item::Group(tree)];
    }
    tree
}

fn weighed(values: impl Iterator<Item = u64>) -> u64 {
    values
        .zip(1..)
        .map(|(value, place)| value * place % 1000)
        .sum()
}

fn main() -> Result<(), Box<dyn Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let tree = path(size.ok_or("usage: one-path-tree CASE SIZE")?.parse()?);
    let answer = match case.as_deref() {
        Some("nested") => weighed(nested(&tree)),
        Some("stack") => weighed(WithStack(vec![tree.iter()])),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
