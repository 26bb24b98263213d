//! Takes only `""` for a blank line, and not one of spaces.

use std::iter;

pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut lines = lines.fuse();
    iter::from_fn(move || {
        let mut paragraph = lines.find(|line| !line.is_empty())?.to_string();
        while let Some(line) = lines.next().filter(|line| !line.is_empty()) {
            paragraph.push('\n');
            paragraph.push_str(line);
        }
        Some(paragraph)
    })
}
