use std::io::{ErrorKind, Result};

/// Runs `action` and mutes its error if the error's kind is listed in `muted`.
///
/// The answer is `Some` value, or `None` if an error was muted. An error of any
/// other kind is handed on as it is, message included; an empty list mutes none.
///
/// `suppress(&[ErrorKind::NotFound], || fs::remove_file("old.log"))` is
/// `Ok(Some(()))` if the file was removed, `Ok(None)` if there was none, and an
/// `Err` if you may not remove it.
pub fn suppress<T>(muted: &[ErrorKind], action: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
    match action() {
        Ok(value) => Ok(Some(value)),
        Err(error) => todo!("mute {error} if {muted:?} lists its kind"),
    }
}

/// The values among `results`, without the errors whose kind is listed in `muted`.
///
/// The first error of any other kind ends it: that error is returned, and no
/// further result is asked for.
pub fn suppress_each<T>(
    muted: &[ErrorKind],
    results: impl IntoIterator<Item = Result<T>>,
) -> Result<Vec<T>> {
    let results = results.into_iter();
    todo!("mute {muted:?} among {:?} results", results.size_hint())
}
