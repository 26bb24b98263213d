//! Yields at every blank line, as `text.split("\n\n")` does, so two in a row make an empty paragraph.

use std::iter;

pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut lines = lines.fuse();
    iter::from_fn(move || {
        let mut paragraph = vec![lines.next()?];
        if paragraph[0].trim().is_empty() {
            return Some(String::new());
        }
        while let Some(line) = lines.next().filter(|line| !line.trim().is_empty()) {
            paragraph.push(line);
        }
        Some(paragraph.join("\n"))
    })
}
