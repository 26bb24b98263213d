//! The comments of a source, which syn leaves out.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

/// The lines of a source that have the marker `nodocqa` in a comment.
#[derive(Debug, Default)]
pub struct Markers {
    all: BTreeSet<usize>,
    /// Those on which there is nothing but the comment.
    alone: BTreeSet<usize>,
}

impl Markers {
    /// Whether there is one for an item: on one of its lines from the first
    /// attribute down to the name, or alone on the line above.
    pub fn skip(&self, first: usize, name: usize) -> bool {
        self.all.range(first..=name).next().is_some() || self.alone.contains(&(first - 1))
    }
}

/// How deeply brackets may be nested.
const DEEPEST: usize = 5_000;

// ANCHOR: gaps
/// Finds the markers in `source`, from which `tokens` were read.
///
/// # Errors
/// If brackets are nested so deeply that a recursive parser would run out of stack.
pub fn markers(source: &str, tokens: TokenStream) -> Result<Markers, syn::Error> {
    let mut gaps = Gaps {
        source,
        end: 0,
        markers: Markers::default(),
    };
    gaps.tokens(tokens, 0)?;
    gaps.token(source.len(), source.len());
    Ok(gaps.markers)
}

/// Between two tokens there is nothing but white space and comments. Doc comments
/// are tokens, and so is a string, whatever is in it.
struct Gaps<'s> {
    source: &'s str,
    /// Where the last token ended.
    end: usize,
    markers: Markers,
}

impl Gaps<'_> {
    fn tokens(&mut self, tokens: TokenStream, depth: usize) -> Result<(), syn::Error> {
        for tree in tokens {
            if let TokenTree::Group(group) = tree {
                let (open, close) = (group.span_open(), group.span_close());
                if depth == DEEPEST {
                    return Err(syn::Error::new(open, "nested too deeply"));
                }
                self.token(open.byte_range().start, open.byte_range().end);
                self.tokens(group.stream(), depth + 1)?;
                self.token(close.byte_range().start, close.byte_range().end);
            } else {
                let range = tree.span().byte_range();
                self.token(range.start, range.end);
            }
        }
        Ok(())
    }

    fn token(&mut self, start: usize, end: usize) {
        // All tokens of a doc comment have the same place.
        if self.end < start {
            self.gap(self.end, start);
        }
        self.end = self.end.max(end);
    }

    /// Looks at the comments between two tokens.
    fn gap(&mut self, start: usize, end: usize) {
        let mut at = start;
        while let Some(slash) = self.source[at..end].find('/') {
            let begin = at + slash;
            at = begin + comment_len(&self.source[begin..end]);
            if is_marker(&self.source[begin..at]) {
                let line_of = |place| self.source[..place].matches('\n').count() + 1;
                self.markers.all.insert(line_of(begin));
                let before = self.source[..begin].rsplit('\n').next();
                let behind = self.source[at..].split('\n').next();
                if [before, behind]
                    .iter()
                    .all(|text| text.is_none_or(|text| text.trim().is_empty()))
                {
                    // The last line of a block comment is the one above an item.
                    self.markers.alone.insert(line_of(at));
                }
            }
        }
    }
}
// ANCHOR_END: gaps

// ANCHOR: comment
/// The length of the comment at the start of `text`. A block comment may hold others.
fn comment_len(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    let (mut at, mut depth) = (0, 0);
    while let Some(slash) = text[at..].find('/') {
        let place = at + slash;
        // Only what is behind `at`: the star of `/*/` ends nothing.
        if text[at..place].ends_with('*') {
            depth -= 1;
            at = place + 1;
            if depth == 0 {
                return at;
            }
        } else if text[place + 1..].starts_with('*') {
            depth += 1;
            at = place + 2;
        } else {
            at = place + 1;
        }
    }
    text.len()
}

/// Whether a comment begins with the word `nodocqa`.
fn is_marker(comment: &str) -> bool {
    let text = comment.trim_start_matches(['/', '*']).trim_start();
    text.strip_prefix("nodocqa")
        .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}
// ANCHOR_END: comment

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(source: &str) -> Vec<usize> {
        markers(source, source.parse().unwrap())
            .unwrap()
            .all
            .into_iter()
            .collect()
    }

    #[test]
    fn a_marker_is_a_comment_that_begins_with_the_word() {
        let source = "// nodocqa\nfn a() {} //nodocqa: reason\n/* nodocqa */ fn b() {}\n// no nodocqa\n// nodocqas";
        assert_eq!(lines(source), [1, 2, 3]);
    }

    #[test]
    fn strings_and_doc_comments_are_tokens() {
        let source = "/// nodocqa\nconst A: &str = \"\n// nodocqa\n\";\nconst B: &str = r#\"// \" nodocqa\n// nodocqa\"#;\n#[doc = \"// nodocqa\"]\nfn c() { '/'; b\"// nodocqa\"; }\n/** nodocqa */ fn d() {}";
        assert_eq!(lines(source), [0usize; 0]);
    }

    #[test]
    fn block_comments_hold_others() {
        let source = "/* a /* // nodocqa */ b */ fn a() {} /* nodocqa */\n/* x\n */ // nodocqa\n/*/ nodocqa */\n/**/ // nodocqa";
        assert_eq!(lines(source), [1, 3, 4, 5]);
    }

    #[test]
    fn what_is_not_ascii_moves_nothing() {
        assert_eq!(lines("const Ä: char = 'é';\n/* ü */ // nodocqa"), [2]);
    }

    #[test]
    fn a_marker_after_an_item_is_not_above_the_next() {
        let source = "fn a() {} // nodocqa\nfn b() {}\n// nodocqa\nfn c() {}\n#[inline] // nodocqa\nfn d() {}";
        let markers = markers(source, source.parse().unwrap()).unwrap();
        let skipped =
            [(1, 1), (2, 2), (4, 4), (5, 6)].map(|(first, name)| markers.skip(first, name));
        assert_eq!(skipped, [true, false, true, true]);
    }

    #[test]
    fn a_block_comment_is_above_the_item_that_follows_its_last_line() {
        let source =
            "/* nodocqa */ fn a() {}\nfn b() {}\n/* nodocqa: a\n long reason */\nfn c() {}";
        let markers = markers(source, source.parse().unwrap()).unwrap();
        let skipped = [1, 2, 5].map(|line| markers.skip(line, line));
        assert_eq!(skipped, [true, false, true]);
    }

    /// Lines of source, and whether each has a marker.
    fn line() -> impl Strategy<Value = (&'static str, bool)> {
        prop::sample::select(vec![
            ("// nodocqa", true),
            ("fn a() {} //nodocqa: why", true),
            ("/* nodocqa */ mod b {}", true),
            ("/* /* */ // */ /* nodocqa */", true),
            ("const D: char = '\"'; // nodocqa", true),
            ("const E: &str = \"\\\\\"; // nodocqa", true),
            ("/// nodocqa\nfn f() {}", false),
            ("const G: &str = \"// nodocqa\";", false),
            ("const H: &str = r##\"\"# // nodocqa\"##;", false),
            ("const I: &[u8] = b\"\\\" // nodocqa\";", false),
            ("/* // nodocqa /* x */ */", false),
            ("const J: char = '/'; type K<'a> = &'a u8;", false),
            ("// not nodocqa", false),
            ("fn ü() {} // é", false),
        ])
    }

    proptest! {
        #[test]
        fn markers_are_found_and_nothing_else(lines_of in prop::collection::vec(line(), 0..12)) {
            let (mut source, mut expected) = (String::new(), Vec::new());
            for (line, marked) in lines_of {
                if marked {
                    expected.push(source.matches('\n').count() + 1);
                }
                source += line;
                source.push('\n');
            }
            prop_assert_eq!(lines(&source), expected, "{}", source);
        }
    }
}
