//! Skips the blank lines behind a paragraph at once, and so waits for a line it does not need.

use std::iter;

pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut lines = lines.fuse().peekable();
    iter::from_fn(move || {
        while lines.next_if(|line| line.trim().is_empty()).is_some() {}
        let mut paragraph = lines.next()?.to_string();
        while let Some(line) = lines.next_if(|line| !line.trim().is_empty()) {
            paragraph.push('\n');
            paragraph.push_str(line);
        }
        while lines.next_if(|line| line.trim().is_empty()).is_some() {}
        Some(paragraph)
    })
}
