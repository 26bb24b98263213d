//! Takes an empty run of lines for the end of the text.

use std::iter;

pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut lines = lines.fuse();
    iter::from_fn(move || {
        let run = lines.by_ref().take_while(|line| !line.trim().is_empty());
        let paragraph = Vec::from_iter(run);
        (!paragraph.is_empty()).then(|| paragraph.join("\n"))
    })
}
