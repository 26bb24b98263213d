//! Flattens the results, which drops every error, listed or not.
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
    let _ = muted;
    Ok(results.into_iter().flatten().collect())
}
