//! Builds the list of all paragraphs and returns an iterator over it.

pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut begin = true;
    for line in lines {
        if line.trim().is_empty() {
            begin = true;
        } else if begin {
            paragraphs.push(line.to_string());
            begin = false;
        } else if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push('\n');
            paragraph.push_str(line);
        }
    }
    paragraphs.into_iter()
}
