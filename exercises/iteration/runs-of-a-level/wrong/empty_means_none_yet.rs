//! Starts with `""` for "no level yet", so that an empty level is taken for none.
use std::iter;

pub type Run<'a> = (&'a str, usize);

pub fn runs<'a>(mut levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    let mut open = "";
    let mut times = 0;
    iter::from_fn(move || {
        loop {
            let next = levels.next();
            if next == Some(open) {
                times += 1;
                continue;
            }
            let finished = (open, times);
            open = next.unwrap_or("");
            times = 1;
            if !finished.0.is_empty() {
                return Some(finished);
            }
            next?;
        }
    })
}
