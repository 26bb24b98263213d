//! Counts with `take_while`, which takes the first level of the next run and drops it.
use std::iter;

pub type Run<'a> = (&'a str, usize);

pub fn runs<'a>(mut levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    iter::from_fn(move || {
        let level = levels.next()?;
        let more = levels.by_ref().take_while(|next| *next == level);
        Some((level, 1 + more.count()))
    })
}
