//! Takes a shift from each list to compare them, as two `next` calls would, and drops the later one.

use std::iter;

/// One person's shift, and the hour at which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub hour: u32,
    pub name: &'static str,
}

pub fn merged(
    kitchen: impl IntoIterator<Item = Shift>,
    bar: impl IntoIterator<Item = Shift>,
) -> impl Iterator<Item = Shift> {
    let mut kitchen = kitchen.into_iter().fuse();
    let mut bar = bar.into_iter().fuse();
    iter::from_fn(move || match (kitchen.next(), bar.next()) {
        (Some(cook), Some(keeper)) if keeper.hour < cook.hour => Some(keeper),
        (Some(cook), _) => Some(cook),
        (None, keeper) => keeper,
    })
}
