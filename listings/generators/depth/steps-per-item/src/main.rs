use std::cell::Cell;
use std::{iter, slice};

// ANCHOR: walks
enum Item {
    Reading(u64),
    Group(Vec<Item>),
}

type Readings<'a> = Box<dyn Iterator<Item = u64> + 'a>;

fn recursive<'a>(items: &'a [Item], steps: &'a Cell<u32>) -> Readings<'a> {
    let readings = items.iter().flat_map(|item| match item {
        Item::Reading(n) => Box::new(iter::once(*n)),
        Item::Group(inner) => recursive(inner, steps),
    });
    Box::new(counted(readings, steps))
}

struct WithStack<'a> {
    stack: Vec<slice::Iter<'a, Item>>,
}

impl Iterator for WithStack<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        loop {
            match self.stack.last_mut()?.next() {
                Some(Item::Reading(n)) => return Some(*n),
                Some(Item::Group(inner)) => self.stack.push(inner.iter()),
                None => {
                    self.stack.pop();
                }
            }
        }
    }
}
// ANCHOR_END: walks

// ANCHOR: count
fn counted<I>(mut inner: I, steps: &Cell<u32>) -> impl Iterator<Item = I::Item>
where
    I: Iterator,
{
    iter::from_fn(move || {
        steps.update(|n| n + 1);
        inner.next()
    })
}
// ANCHOR_END: count

fn nested(depth: u64) -> Vec<Item> {
    let mut tree = vec![Item::Reading(depth)];
    for level in (1..depth).rev() {
        tree = vec![Item::Reading(level), Item::Group(tree)];
    }
    tree
}

fn main() {
    for depth in [10, 100] {
        let tree = nested(depth);

        let steps = Cell::new(0);
        let items = recursive(&tree, &steps).count();
        println!("recursive, {depth} deep: {} for {items}", steps.get());

        let steps = Cell::new(0);
        let stack = vec![tree.iter()];
        let items = counted(WithStack { stack }, &steps).count();
        println!("with_stack, {depth} deep: {} for {items}", steps.get());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_walks_agree() {
        let tree = [
            Item::Group(vec![]),
            Item::Group(nested(2)),
            Item::Reading(3),
        ];
        let steps = Cell::new(0);
        assert!(recursive(&tree, &steps).eq([1, 2, 3]));
        let stack = vec![tree.iter()];
        assert!(WithStack { stack }.eq([1, 2, 3]));
    }
}
