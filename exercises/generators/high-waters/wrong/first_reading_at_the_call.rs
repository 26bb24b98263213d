//! Reads the first level at the call, to have something to compare with.
pub fn high_waters<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (&'a str, i32)> {
    let mut readings = lines.into_iter().filter_map(reading);
    let first = readings.next();
    let mut highest = first.map_or(0, |(_, level)| level);
    first.into_iter().chain(readings.filter(move |&(_, level)| {
        let above = level > highest;
        highest = highest.max(level);
        above
    }))
}

fn reading(line: &str) -> Option<(&str, i32)> {
    let mut words = line.split_whitespace();
    let time = words.next()?;
    let level = words.next()?.parse().ok()?;
    words.next().is_none().then_some((time, level))
}
