//! Yields a run when the level changes, and at the end of the log nothing changes.
use std::iter;

pub type Run<'a> = (&'a str, usize);

pub fn runs<'a>(mut levels: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Run<'a>> {
    let mut current: Option<Run<'a>> = None;
    iter::from_fn(move || {
        loop {
            let level = levels.next()?;
            match &mut current {
                Some((open, times)) if *open == level => *times += 1,
                _ => {
                    let finished = current.replace((level, 1));
                    if finished.is_some() {
                        return finished;
                    }
                }
            }
        }
    })
}
