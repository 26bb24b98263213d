//! Counts each level over the whole log, as `collections.Counter` does, instead of each run.
pub type Run<'a> = (&'a str, usize);

pub fn runs<'a>(levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    let mut counts: Vec<Run<'a>> = Vec::new();
    for level in levels {
        match counts.iter_mut().find(|(seen, _)| *seen == level) {
            Some((_, times)) => *times += 1,
            None => counts.push((level, 1)),
        }
    }
    counts.into_iter()
}
