use std::env;

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

/// Iterators in boxes in iterators, as `yield from` has generators in generators.
/// Unlike those, the boxes are all made before the first value.
fn nested<'t>(tree: Option<&'t Node>) -> Box<dyn Iterator<Item = u64> + 't> {
    match tree {
        None => Box::new(std::iter::empty()),
        Some(Node { value, left, right }) => Box::new(
            nested(left.as_deref())
                .chain([*value])
                .chain(nested(right.as_deref())),
        ),
    }
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
    let answer = match case.as_deref() {
        Some("stack") => with_stack(tree.as_deref()),
        Some("nested") => weighed(nested(tree.as_deref())),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
