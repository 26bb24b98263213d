use std::env;
use std::iter::{empty, once, once_with};

struct Node {
    value: u64,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

fn tree(from: u64, to: u64) -> Option<Box<Node>> {
    (from < to).then(|| {
        let value = (from + to) / 2;
        Box::new(Node {
            value,
            left: tree(from, value),
            right: tree(value + 1, to),
        })
    })
}

// ANCHOR: cases
/// The nodes whose value is still to come.
struct InOrder<'t>(Vec<&'t Node>);

impl<'t> InOrder<'t> {
    fn descend(&mut self, mut tree: Option<&'t Node>) {
        while let Some(node) = tree {
            self.0.push(node);
            tree = node.left.as_deref();
        }
    }
}

impl Iterator for InOrder<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let node = self.0.pop()?;
        self.descend(node.right.as_deref());
        Some(node.value)
    }
}

fn with_stack(tree: Option<&Node>) -> u64 {
    let mut nodes = InOrder(Vec::new());
    nodes.descend(tree);
    weighed(nodes)
}

type Values<'t> = Box<dyn Iterator<Item = u64> + 't>;

/// Iterators in boxes in iterators, as `yield from` has generators in generators. Like
/// those, a box is made when its first value is asked for.
fn nested<'t>(tree: Option<&'t Node>) -> Values<'t> {
    let Some(Node { value, left, right }) = tree else {
        return Box::new(empty());
    };
    let later = |tree: &'t Option<Box<Node>>| once_with(|| nested(tree.as_deref())).flatten();
    Box::new(later(left).chain(once(*value)).chain(later(right)))
}

fn weighed(values: impl Iterator<Item = u64>) -> u64 {
    values
        .zip(1..)
        .map(|(value, place)| value * place % 1000)
        .sum()
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let tree = tree(0, size.ok_or("usage: walked-tree CASE SIZE")?.parse()?);
    let walk: fn(Option<&Node>) -> u64 = match case.as_deref() {
        Some("stack") => with_stack,
        Some("nested") => |tree| weighed(nested(tree)),
        _ => return Err("there is no such case".into()),
    };
    let answer: u64 = (0..10).map(|_| walk(tree.as_deref())).sum();
    println!("{answer}");
    Ok(())
}
