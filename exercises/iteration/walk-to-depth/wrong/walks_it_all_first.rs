//! Walks the whole tree into a `Vec` and hands out an iterator over that.

/// The folders of a tree, each with its depth, down to `max_depth`.
pub fn walk_to_depth<F>(
    root: &str,
    max_depth: usize,
    mut list: F,
) -> impl Iterator<Item = (usize, String)>
where
    F: FnMut(&str) -> Vec<String>,
{
    let mut folders = Vec::new();
    let mut stack = vec![(0, root.to_owned())];
    while let Some((depth, folder)) = stack.pop() {
        if depth < max_depth {
            let inner = list(&folder).into_iter().rev();
            stack.extend(inner.map(|folder| (depth + 1, folder)));
        }
        folders.push((depth, folder));
    }
    folders.into_iter()
}
