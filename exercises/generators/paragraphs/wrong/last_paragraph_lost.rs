//! Has the `yield` in the loop and forgets the one after it.

use std::iter;

pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut lines = lines.fuse();
    iter::from_fn(move || {
        let mut paragraph = Vec::new();
        loop {
            let line = lines.next()?;
            if !line.trim().is_empty() {
                paragraph.push(line);
            } else if !paragraph.is_empty() {
                return Some(paragraph.join("\n"));
            }
        }
    })
}
