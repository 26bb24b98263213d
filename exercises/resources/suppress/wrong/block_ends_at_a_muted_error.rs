//! Leaves the loop at a muted error, as `with suppress(...)` around a `for` does.
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
    let mut values = Vec::new();
    for result in results {
        match suppress(muted, || result)? {
            Some(value) => values.push(value),
            None => break,
        }
    }
    Ok(values)
}
