//! Calls itself to get past the end of a group, so that many empty groups in a row use up the stack.
use std::slice;

/// One entry of a nested list: an item, or a group of further entries.
#[derive(Debug)]
pub enum Nested<T> {
    Item(T),
    Group(Vec<Nested<T>>),
}

// Given, and right as it is: without recursion, so that a deep nest can be dropped.
impl<T> Drop for Nested<T> {
    fn drop(&mut self) {
        let Nested::Group(inner) = self else { return };
        let mut stack = std::mem::take(inner);
        while let Some(mut entry) = stack.pop() {
            if let Nested::Group(inner) = &mut entry {
                stack.append(inner);
            }
        }
    }
}

/// The items of `entries`, groups taken apart, in the order in which they are written.
///
/// From `[1, [2, [], [3]], 4]` come 1, 2, 3, 4.
///
/// It reads an entry when it needs one, never before, so `entries` may be endless.
/// It borrows the items and copies nothing. And the depth is limited by memory
/// alone: a hundred thousand groups, one inside another or one after another and
/// all of them empty, are as little trouble as ten.
pub fn flattened<'a, T: 'a>(
    entries: impl IntoIterator<Item = &'a Nested<T>>,
) -> impl Iterator<Item = &'a T> {
    Flattened {
        entries: entries.into_iter(),
        open: Vec::new(),
    }
}

struct Flattened<'a, T, I> {
    entries: I,
    // The groups that are open, the innermost last.
    open: Vec<slice::Iter<'a, Nested<T>>>,
}

impl<'a, T, I: Iterator<Item = &'a Nested<T>>> Iterator for Flattened<'a, T, I> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        let entry = match self.open.last_mut() {
            None => self.entries.next()?,
            Some(group) => match group.next() {
                Some(entry) => entry,
                None => {
                    self.open.pop();
                    return self.next();
                }
            },
        };
        match entry {
            Nested::Item(item) => Some(item),
            Nested::Group(inner) => {
                self.open.push(inner.iter());
                self.next()
            }
        }
    }
}
