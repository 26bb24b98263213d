//! Keeps a set of the paths it has seen, and does not list one of them again.

use std::collections::HashSet;
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
    let mut seen = HashSet::new();
    let mut stack = vec![(0, root.to_owned())];
    iter::from_fn(move || {
        let (depth, folder) = stack.pop()?;
        if depth < max_depth && seen.insert(folder.clone()) {
            let inner = list(&folder).into_iter().rev();
            stack.extend(inner.map(|folder| (depth + 1, folder)));
        }
        Some((depth, folder))
    })
}
