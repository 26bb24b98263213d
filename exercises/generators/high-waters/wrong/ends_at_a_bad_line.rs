//! Takes the first line that is not a reading for the end, as an exception would be.
pub fn high_waters<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (&'a str, i32)> {
    let mut highest = None;
    lines
        .into_iter()
        .map_while(reading)
        .filter(move |&(_, level)| {
            let above = highest.is_none_or(|highest| level > highest);
            if above {
                highest = Some(level);
            }
            above
        })
}

fn reading(line: &str) -> Option<(&str, i32)> {
    let mut words = line.split_whitespace();
    let time = words.next()?;
    let level = words.next()?.parse().ok()?;
    words.next().is_none().then_some((time, level))
}
