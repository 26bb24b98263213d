//! Splits at a single space, and misses lines that are aligned with several.
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

fn reading(line: &str) -> Option<(&str, i32)> {
    let (time, level) = line.split_once(' ')?;
    Some((time, level.parse().ok()?))
}
