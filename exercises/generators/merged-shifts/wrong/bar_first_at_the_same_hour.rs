//! Lets the bar go first when both begin at the same hour.

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
    let mut kitchen = kitchen.into_iter().fuse().peekable();
    let mut bar = bar.into_iter().fuse().peekable();
    iter::from_fn(move || match (kitchen.peek(), bar.peek()) {
        (Some(cook), Some(keeper)) if cook.hour < keeper.hour => kitchen.next(),
        (Some(_), None) => kitchen.next(),
        (_, _) => bar.next(),
    })
}
