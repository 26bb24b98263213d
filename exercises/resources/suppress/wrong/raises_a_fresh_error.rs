//! Hands on a fresh error of the same kind, as `raise type(error)` would, without the message.
use std::io::{ErrorKind, Result};

pub fn suppress<T>(muted: &[ErrorKind], action: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    action().map(Some).or_else(|error| match error.kind() {
        kind if muted.contains(&kind) => Ok(None),
        kind => Err(kind.into()),
    })
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
