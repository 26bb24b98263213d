//! Asks for another line after the last, which a finished generator never does.

use std::iter;

pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut lines = lines;
    iter::from_fn(move || {
        let mut paragraph = lines.find(|line| !line.trim().is_empty())?.to_string();
        while let Some(line) = lines.next().filter(|line| !line.trim().is_empty()) {
            paragraph.push('\n');
            paragraph.push_str(line);
        }
        Some(paragraph)
    })
}
