/// One person's shift, and the hour at which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub hour: u32,
    pub name: &'static str,
}

/// The shifts of the kitchen and of the bar, in the order in which they begin.
///
/// Each of the two lists is in order already. The result is what
/// `heapq.merge(kitchen, bar, key=lambda shift: shift.hour)` gives in Python:
/// of two shifts that begin at the same hour the kitchen's comes first, and the
/// shifts of one list keep their order.
///
/// A kitchen at 8 and 17 and a bar at 11, 17 and 20 make 8, 11, 17 (the
/// kitchen's), 17 (the bar's), 20.
///
/// Be lazy: read nothing before a shift is asked for, read from neither
/// list more than one shift that has not been handed out, and do not ask a list
/// again that has ended.
pub fn merged(
    kitchen: impl IntoIterator<Item = Shift>,
    bar: impl IntoIterator<Item = Shift>,
) -> impl Iterator<Item = Shift> {
    kitchen.into_iter().chain(bar)
}
