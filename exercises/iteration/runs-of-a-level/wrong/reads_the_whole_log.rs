//! Collects the log first and groups the list, so it would wait for ever on a live log.
pub type Run<'a> = (&'a str, usize);

pub fn runs<'a>(levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    let levels: Vec<&'a str> = levels.collect();
    let grouped: Vec<Run<'a>> = levels
        .chunk_by(|left, right| left == right)
        .map(|run| (run[0], run.len()))
        .collect();
    grouped.into_iter()
}
