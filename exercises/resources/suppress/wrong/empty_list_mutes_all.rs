//! Takes an empty list for "no filter given", like an `except:` without a type.
use std::io::{ErrorKind, Result};

pub fn suppress<T>(muted: &[ErrorKind], action: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    match action() {
        Ok(value) => Ok(Some(value)),
        Err(error) if muted.is_empty() || muted.contains(&error.kind()) => Ok(None),
        Err(error) => Err(error),
    }
}

pub fn suppress_each<T>(
    muted: &[ErrorKind],
    results: impl IntoIterator<Item = Result<T>>,
) -> Result<Vec<T>> {
    results
        .into_iter()
        .filter_map(|result| suppress(muted, || result).transpose())
        .collect()
}
