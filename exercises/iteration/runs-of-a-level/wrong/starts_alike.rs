//! Compares with `starts_with`, to which `WARNING` is a `WARN`.
use std::iter;

pub type Run<'a> = (&'a str, usize);

pub fn runs<'a>(levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    let mut levels = levels.peekable();
    iter::from_fn(move || {
        let level = levels.next()?;
        let mut times = 1;
        while levels.next_if(|next| next.starts_with(level)).is_some() {
            times += 1;
        }
        Some((level, times))
    })
}
