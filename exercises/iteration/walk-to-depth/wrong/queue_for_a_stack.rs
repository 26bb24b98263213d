//! Takes the folders from a queue, so that all of one level come before the next.

use std::collections::VecDeque;
use std::iter;

/// The folders of a tree, each with its depth, down to `max_depth`.
pub fn walk_to_depth<F>(
    root: &str,
    max_depth: usize,
    mut list: F,
) -> impl Iterator<Item = (usize, String)>
where
    F: FnMut(&str) -> Vec<String>,
{
    let mut queue = VecDeque::from([(0, root.to_owned())]);
    iter::from_fn(move || {
        let (depth, folder) = queue.pop_front()?;
        if depth < max_depth {
            let inner = list(&folder).into_iter();
            queue.extend(inner.map(|folder| (depth + 1, folder)));
        }
        Some((depth, folder))
    })
}
