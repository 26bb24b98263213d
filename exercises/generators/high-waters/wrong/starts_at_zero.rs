//! Starts with a highest level of 0, and levels can be negative.
pub fn high_waters<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (&'a str, i32)> {
    let mut highest = 0;
    lines
        .into_iter()
        .filter_map(reading)
        .filter(move |&(_, level)| {
            let above = level > highest;
            highest = highest.max(level);
            above
        })
}

fn reading(line: &str) -> Option<(&str, i32)> {
    let mut words = line.split_whitespace();
    let time = words.next()?;
    let level = words.next()?.parse().ok()?;
    words.next().is_none().then_some((time, level))
}
