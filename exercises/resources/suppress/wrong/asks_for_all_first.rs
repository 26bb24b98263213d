//! Makes a list of all results before it looks at the first.
use std::io::{ErrorKind, Result};

pub fn suppress<T>(muted: &[ErrorKind], action: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    match action() {
        Ok(value) => Ok(Some(value)),
        Err(error) if muted.contains(&error.kind()) => Ok(None),
        Err(error) => Err(error),
    }
}

pub fn suppress_each<T>(
    muted: &[ErrorKind],
    results: impl IntoIterator<Item = Result<T>>,
) -> Result<Vec<T>> {
    let results: Vec<_> = results.into_iter().collect();
    let mut values = Vec::new();
    for result in results {
        values.extend(suppress(muted, || result)?);
    }
    Ok(values)
}
