//! Does not remember that a list has ended, and asks it again after the last shift.

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
    let mut kitchen = kitchen.into_iter().peekable();
    let mut bar = bar.into_iter().peekable();
    iter::from_fn(move || match (kitchen.peek(), bar.peek()) {
        (Some(cook), Some(keeper)) if keeper.hour < cook.hour => bar.next(),
        (Some(_), _) => kitchen.next(),
        (None, _) => bar.next(),
    })
}
