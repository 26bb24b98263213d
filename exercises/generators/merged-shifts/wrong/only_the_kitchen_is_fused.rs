//! Asks the bar again after its end, while the kitchen goes on.

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
    let mut bar = bar.into_iter();
    let (mut cook, mut keeper) = (None, None);
    let shifts = iter::from_fn(move || {
        if cook.is_none() {
            cook = kitchen.next();
        }
        if keeper.is_none() {
            keeper = bar.next();
        }
        let kitchen_first = match (&cook, &keeper) {
            (Some(cook), Some(keeper)) => cook.hour <= keeper.hour,
            (cook, _) => cook.is_some(),
        };
        if kitchen_first {
            cook.take()
        } else {
            keeper.take()
        }
    });
    shifts.fuse()
}
