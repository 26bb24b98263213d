//! Takes `ErrorKind::Other` for the base class of all kinds, as `OSError` is of its own.
use std::io::{ErrorKind, Result};

pub fn suppress<T>(muted: &[ErrorKind], action: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    let listed = |kind| muted.contains(&kind) || muted.contains(&ErrorKind::Other);
    match action() {
        Ok(value) => Ok(Some(value)),
        Err(error) if listed(error.kind()) => Ok(None),
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
