//! Starts with the lowest number there is, as with `-inf`, and that is a level too.
pub fn high_waters<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (&'a str, i32)> {
    let mut highest = i32::MIN;
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
