//! Takes the first shift of each list at the call, before anybody asks.

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
    let mut cook = kitchen.next();
    let mut keeper = bar.next();
    iter::from_fn(move || {
        let bar_first = match (&cook, &keeper) {
            (Some(cook), Some(keeper)) => keeper.hour < cook.hour,
            (cook, _) => cook.is_none(),
        };
        if bar_first {
            std::mem::replace(&mut keeper, bar.next())
        } else {
            std::mem::replace(&mut cook, kitchen.next())
        }
    })
}
