//! Collects the high waters into a list, as a Python function would return one.
pub fn high_waters<'a>(
    lines: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (&'a str, i32)> {
    let mut highest = None;
    let mut found = Vec::new();
    for (time, level) in lines.into_iter().filter_map(reading) {
        if highest.is_none_or(|highest| level > highest) {
            highest = Some(level);
            found.push((time, level));
        }
    }
    found.into_iter()
}

fn reading(line: &str) -> Option<(&str, i32)> {
    let mut words = line.split_whitespace();
    let time = words.next()?;
    let level = words.next()?.parse().ok()?;
    words.next().is_none().then_some((time, level))
}
