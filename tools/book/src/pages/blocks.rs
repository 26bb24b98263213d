//! The Rust blocks of an expanded page, as mdBook parses them: a parser that has
//! nothing in common with skeptic's, to hold skeptic's against.

use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

use crate::files::line_at;
use crate::problem::{Problem, problem};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// 1-based line of the opening fence.
    pub line: usize,
    /// The words after the opening backticks: `rust`, `should_panic`.
    pub tags: Vec<String>,
    /// Its text, hidden lines included as they are written.
    pub text: String,
}

impl Block {
    pub fn has(&self, tag: &str) -> bool {
        self.tags.iter().any(|found| found == tag)
    }

    /// The program: its text with hidden lines as they are compiled.
    pub fn program(&self) -> String {
        let line = |line: &str| match line.strip_prefix("# ") {
            Some(hidden) => format!("{hidden}\n"),
            None if line == "#" => "\n".to_owned(),
            None => format!("{line}\n"),
        };
        self.text.lines().map(line).collect()
    }
}

pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut inside = false;
    for (event, range) in new_cmark_parser(markdown, &MarkdownOptions::default()).into_offset_iter()
    {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                blocks.push(Block {
                    line: line_at(markdown, &range),
                    tags: info.split(',').map(str::to_owned).collect(),
                    text: String::new(),
                });
                inside = true;
            }
            Event::End(TagEnd::CodeBlock) => inside = false,
            Event::Text(text) if inside => {
                if let Some(block) = blocks.last_mut() {
                    block.text += &text;
                }
            }
            _ => {}
        }
    }
    blocks
}

/// Tags that skeptic, the browser and these tests know what to do with. skeptic
/// runs a block whose tag is mistyped, and passes over one that says `rs`.
const KNOWN: [&str; 7] =
    ["rust", "ignore", "should_panic", "compile_fail", "python", "text", "rustc"];

/// Blocks of the page `src/{path}` that skeptic would treat otherwise than their
/// tags intend.
pub fn check(path: &str, markdown: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let known = KNOWN.join(", ");
    for Block { line, tags, .. } in blocks(markdown) {
        if tags.iter().any(|tag| !KNOWN.contains(&tag.as_str())) {
            let tags = tags.join(",");
            problem!(problems, format!("src/{path} (expanded)"), line, "skeptic would misread a block marked `{tags}`" =>
                "mark it with one of {known}, in the hint or wherever it was written");
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_fence_holds_shorter_ones() {
        let found = blocks("````text\n```rust\n```\n````\n\n```rust,ignore\n# a\n#\nb\n```\n");
        assert_eq!(found.len(), 2);
        assert_eq!((found[1].line, found[1].has("ignore")), (6, true));
        assert_eq!(found[1].program(), "a\n\nb\n");
    }
}
