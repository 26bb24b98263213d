//! The code blocks of expanded pages, found by reading lines: a parser that has
//! nothing in common with skeptic's, to hold skeptic's against.

use crate::problem::Problem;

/// A fenced code block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fence {
    /// 1-based line of the opening fence.
    pub line: usize,
    /// What follows the opening backticks: `rust,should_panic`.
    pub info: String,
}

impl Fence {
    /// The first word of the info string.
    pub fn language(&self) -> &str {
        self.tags().next().unwrap_or_default()
    }

    /// Whether one of its tags is `tag`.
    pub fn has(&self, tag: &str) -> bool {
        self.tags().any(|found| found == tag)
    }

    fn tags(&self) -> impl Iterator<Item = &str> {
        self.info.split(',')
    }
}

/// The fences of a page, in order.
pub fn fences(markdown: &str) -> Vec<Fence> {
    let mut fences: Vec<Fence> = Vec::new();
    let mut open: Option<usize> = None;
    for (index, line) in markdown.lines().enumerate() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match open {
            None if ticks >= 3 => {
                open = Some(ticks);
                fences.push(Fence {
                    line: index + 1,
                    info: line[ticks..].to_owned(),
                });
            }
            Some(opened) if ticks >= opened && line.len() == ticks => open = None,
            _ => {}
        }
    }
    fences
}

/// Tags that skeptic, the browser and these tests know what to do with. skeptic
/// runs a block whose tag is mistyped, and passes over one that says `rs`.
const KNOWN: [&str; 8] = [
    "rust",
    "ignore",
    "no_run",
    "should_panic",
    "compile_fail",
    "python",
    "text",
    "rustc",
];

/// Blocks of the page `src/{path}` that skeptic would treat otherwise than their
/// tags intend.
pub fn check(path: &str, markdown: &str) -> Vec<Problem> {
    let unknown = |fence: &Fence| fence.tags().any(|tag| !KNOWN.contains(&tag));
    fences(markdown)
        .iter()
        .filter(|fence| unknown(fence))
        .map(|fence| {
            Problem::new(
                format!("src/{path} (expanded)"),
                fence.line,
                format!("skeptic would misread a block marked `{}`", fence.info),
                format!(
                    "tools/book/src/render.rs writes the tags; the known ones are {}",
                    KNOWN.join(", ")
                ),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_fence_holds_shorter_ones() {
        let found = fences("````text\n```rust\n```\n````\n\n```rust,ignore\n```\n");
        let found: Vec<_> = found
            .iter()
            .map(|fence| (fence.line, fence.info.as_str()))
            .collect();
        assert_eq!(found, [(1, "text"), (6, "rust,ignore")]);
    }

    #[test]
    fn a_block_that_skeptic_would_skip_or_misread_is_named() {
        assert_eq!(check("page.md", "```rust,should_panic\n```\n"), []);
        for info in ["rs", "rust,no_rum", "rust,should-panic", ""] {
            let problems = check("page.md", &format!("text\n\n```{info}\n```\n"));
            assert_eq!(problems.len(), 1, "{info}");
            assert_eq!(problems[0].line, 3);
        }
    }
}
