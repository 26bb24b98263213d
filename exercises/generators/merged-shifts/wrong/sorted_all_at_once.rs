//! Puts both lists into one and sorts it: `sorted(chain(kitchen, bar))`.

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
    let mut all: Vec<Shift> = kitchen.into_iter().chain(bar).take(1000).collect();
    all.sort_by_key(|shift| shift.hour);
    all.into_iter()
}
