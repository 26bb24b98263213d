//! Ends as soon as one list has nothing more to show, as `zip` does.

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
    iter::from_fn(move || {
        let (cook, keeper) = (kitchen.peek()?, bar.peek()?);
        if keeper.hour < cook.hour {
            bar.next()
        } else {
            kitchen.next()
        }
    })
}
