/// What can be wrong with a record.
#[derive(Debug, PartialEq)]
pub enum RecordError {
    NoColon,
    NoName,
    /// The text that is not a whole number from 0 to `u32::MAX`, without the
    /// white space around it.
    BadCount(String),
}

/// Parses one record, `name:count`: who to greet, and how often.
///
/// The first colon is the one that counts. White space around the name and
/// around the count does not belong to them. `"Guido: 3"` is `("Guido", 3)`;
/// `"Guido"` is `NoColon`; `": 3"` is `NoName`; `"Guido: often "` is
/// `BadCount("often")`.
///
/// A count that does not fit a `u32` is a bad count. Of two problems the name's
/// comes first: `": often"` is `NoName`.
pub fn parse_record(record: &str) -> Result<(String, u32), RecordError> {
    let (name, count) = record.split_once(':').ok_or(RecordError::NoColon)?;
    let (name, count) = (name.trim(), count.trim());
    if name.is_empty() {
        return Err(RecordError::NoName);
    }
    let count = count
        .parse()
        .map_err(|_| RecordError::BadCount(count.to_string()))?;
    Ok((name.to_string(), count))
}

/// Parses one record a line. Blank lines are skipped, and still counted.
///
/// The first bad record ends it: the error is the number of its line, from 1,
/// and what is wrong with it.
pub fn parse_all(text: &str) -> Result<Vec<(String, u32)>, (usize, RecordError)> {
    let mut greetings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let greeting = parse_record(line).map_err(|error| (index + 1, error))?;
        greetings.push(greeting);
    }
    Ok(greetings)
}
