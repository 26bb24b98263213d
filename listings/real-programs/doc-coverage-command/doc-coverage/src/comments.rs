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
