//! Takes a level that cannot be read for 0.

/// The high waters of a river: each reading that is above all before it.
///
/// A line of the gauge's log is a time and a level in cm, with white space
/// between them and perhaps around them. Levels can be negative. All other
/// lines, such as `06:30 offline`, are passed over.
///
/// `["06:00 312", "07:00 309", "08:00 312", "09:00 320"]` yields
/// `("06:00", 312)` and `("09:00", 320)`. The first reading is above all
/// before it, whatever it is. One that is as high as the highest is not.
///
/// It is lazy: the call reads nothing, and a log without an end will do. The
/// times borrow from the lines and from nothing else.
pub fn high_waters<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (&'a str, i32)> {
    let mut highest = None;
    lines
        .into_iter()
        .filter_map(reading)
        .filter(move |&(_, level)| {
            let above = highest.is_none_or(|highest| level > highest);
            if above {
                highest = Some(level);
            }
            above
        })
}

/// Given, and right as it is: any first word is a time, and a level fits an `i32`.
fn reading(line: &str) -> Option<(&str, i32)> {
    let mut words = line.split_whitespace();
    let time = words.next()?;
    let level = words.next()?.parse().unwrap_or(0);
    words.next().is_none().then_some((time, level))
}
