/// The paragraphs of a text, one at a time, from its lines.
///
/// A paragraph is a run of lines that are not blank, joined by `\n`. A line of
/// nothing but white space, as `str::trim` knows it, is blank. Blank lines end a paragraph and belong to
/// none, however many there are and wherever they are. Other lines keep the
/// white space they have.
///
/// The lines `["Hello", "Guido", "", "Bye"]` make `"Hello\nGuido"` and `"Bye"`.
///
/// As a Python generator it has a `yield` in the loop and one after it:
///
/// ```python
/// def paragraphs(lines):
///     paragraph = []
///     for line in lines:
///         if line.strip():
///             paragraph.append(line)
///         elif paragraph:
///             yield "\n".join(paragraph)
///             paragraph = []
///     if paragraph:
///         yield "\n".join(paragraph)
/// ```
///
/// Be as lazy as that: ask for no line before a paragraph is asked for, for
/// none after the one that ends the paragraph, and for none after the last.
pub fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    lines
        .filter(|line| !line.trim().is_empty())
        .map(String::from)
}
