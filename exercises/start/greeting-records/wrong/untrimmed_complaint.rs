//! Trims the count to parse it, and complains about the text from before.

/// What can be wrong with a record.
#[derive(Debug, PartialEq)]
pub enum RecordError {
    NoColon,
    NoName,
    BadCount(String),
}

/// Parses one record, `name:count`: who to greet, and how often.
pub fn parse_record(record: &str) -> Result<(String, u32), RecordError> {
    let (name, count) = record.split_once(':').ok_or(RecordError::NoColon)?;
    let (name, count) = (name.trim(), count);
    if name.is_empty() {
        return Err(RecordError::NoName);
    }
    let count = count
        .trim()
        .parse()
        .map_err(|_| RecordError::BadCount(count.to_string()))?;
    Ok((name.to_string(), count))
}

/// Parses one record a line. Blank lines are skipped, and still counted.
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
