use std::process::{Command, Stdio};
use std::{env, io, iter, mem, slice, thread};

enum Item {
    Reading(u64),
    Group(Vec<Item>),
}

type Readings<'a> = Box<dyn Iterator<Item = u64> + 'a>;

fn recursive(items: &[Item]) -> Readings<'_> {
    Box::new(items.iter().flat_map(|item| match item {
        Item::Reading(n) => Box::new(iter::once(*n)),
        Item::Group(inner) => recursive(inner),
    }))
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

fn nested(depth: u64) -> Vec<Item> {
    let mut tree = vec![Item::Reading(depth)];
    for level in (1..depth).rev() {
        tree = vec![Item::Reading(level), Item::Group(tree)];
    }
    tree
}

// ANCHOR: shaft
impl Drop for Item {
    fn drop(&mut self) {
        let Item::Group(inner) = self else { return };
        let mut stack = mem::take(inner);
        while let Some(mut item) = stack.pop() {
            if let Item::Group(inner) = &mut item {
                stack.append(inner);
            }
        }
    }
}

struct Link(#[expect(dead_code, reason = "held")] Option<Box<Link>>);

fn links(depth: u64) -> Link {
    (0..depth).fold(Link(None), |link, _| Link(Some(Box::new(link))))
}

fn survives(attempt: &str) -> io::Result<bool> {
    let mut child = Command::new(env::current_exe()?);
    let status = child.arg(attempt).stderr(Stdio::null()).status()?;
    Ok(status.success())
}

fn main() -> io::Result<()> {
    if let Some(attempt) = env::args().nth(1) {
        let small = thread::Builder::new().stack_size(64 * 1024);
        let child = small.spawn(move || match attempt.as_str() {
            "walk" => drop(recursive(&nested(100_000)).sum::<u64>()),
            _ => drop(links(100_000)),
        })?;
        let _ = child.join();
        return Ok(());
    }

    let tree = nested(100_000);
    let stack = vec![tree.iter()];
    println!("with a stack: {}", WithStack { stack }.sum::<u64>());
    println!("recursion survives: {}", survives("walk")?);
    drop(tree);
    println!("dropped");
    println!("dropping links survives: {}", survives("drop")?);
    Ok(())
}
// ANCHOR_END: shaft

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_left_early_can_be_dropped() {
        let tree = nested(100_000);
        let mut walk = WithStack {
            stack: vec![tree.iter()],
        };
        assert_eq!(walk.nth(50_000), Some(50_001));
    }

    #[test]
    fn shallow_recursion_agrees() {
        let tree = nested(10);
        assert!(recursive(&tree).eq(1..=10));
    }
}
