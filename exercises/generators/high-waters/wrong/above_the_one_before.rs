//! Compares with the reading before, where all before are meant.
pub fn high_waters<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (&'a str, i32)> {
    let mut before = None;
    lines
        .into_iter()
        .filter_map(reading)
        .filter(move |&(_, level)| {
            let above = before.is_none_or(|before| level > before);
            before = Some(level);
            above
        })
}

fn reading(line: &str) -> Option<(&str, i32)> {
    let mut words = line.split_whitespace();
    let time = words.next()?;
    let level = words.next()?.parse().ok()?;
    words.next().is_none().then_some((time, level))
}
