use std::iter;

/// A level, and how many times in a row it came.
pub type Run<'a> = (&'a str, usize);

/// Groups equal levels that follow each other in a log.
///
/// Lazy: the first level of the next run is looked at, and stays in the
/// `Peekable` until it is its turn.
pub fn runs<'a>(levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    let mut levels = levels.peekable();
    iter::from_fn(move || {
        let level = levels.next()?;
        let mut times = 1;
        while levels.next_if_eq(&level).is_some() {
            times += 1;
        }
        Some((level, times))
    })
}
