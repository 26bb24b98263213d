//! Runs the action for its effect alone, as a `with` block would, and has no value to show.
use std::io::{ErrorKind, Result};

pub fn suppress<T>(muted: &[ErrorKind], action: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    match action() {
        Err(error) if !muted.contains(&error.kind()) => Err(error),
        _ => Ok(None),
    }
}

pub fn suppress_each<T>(
    muted: &[ErrorKind],
    results: impl IntoIterator<Item = Result<T>>,
) -> Result<Vec<T>> {
    let mut values = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(error) if muted.contains(&error.kind()) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(values)
}
