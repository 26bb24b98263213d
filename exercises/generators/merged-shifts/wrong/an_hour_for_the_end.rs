//! Takes the largest hour for "no more", as with `float("inf")`: a shift at that hour is lost.

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
        let cook = kitchen.peek().map_or(u32::MAX, |shift| shift.hour);
        let keeper = bar.peek().map_or(u32::MAX, |shift| shift.hour);
        if cook <= keeper {
            kitchen.next()
        } else {
            bar.next()
        }
    })
}
