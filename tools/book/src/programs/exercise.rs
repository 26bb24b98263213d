//! An exercise: a function to finish, and the tests that say when it is.

use std::collections::BTreeMap;

use super::Dependency;
use super::folder::FolderReader;
use super::source::Source;

/// A crate under `exercises/PART/NAME`.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// The package's name, which is also its folder's.
    pub name: String,
    /// The package's description: the task in a few words.
    pub caption: String,
    /// `exercises/PART/NAME`.
    pub folder: String,
    /// The crates it uses, its tests' included.
    pub dependencies: Vec<Dependency>,
    /// `starter.rs`: what the page shows, and what `src/lib.rs` begins as.
    pub starter: Source,
    /// `src/lib.rs`: what the learner edits.
    pub attempt: Source,
    /// `tests/NAME.rs`.
    pub tests: Source,
    /// `solution.rs`.
    pub solution: Source,
    /// `hint.md`, as Markdown.
    pub hint: String,
    /// `wrong/NAME.rs`: plausible answers that the tests must catch.
    pub wrong: BTreeMap<String, Source>,
}

impl Exercise {
    /// The part it belongs to.
    pub fn part(&self) -> &str {
        self.folder.split('/').nth(1).unwrap_or_default()
    }

    /// The crate's name in Rust.
    pub fn crate_name(&self) -> String {
        self.name.replace('-', "_")
    }
}

impl FolderReader<'_> {
    /// The exercise in this folder.
    pub(super) fn exercise(mut self) -> Exercise {
        let about = self.about();
        let name = self.name();
        let wrong = self.rust_sources("wrong");
        if wrong.is_empty() {
            let remedy = "add at least one `wrong/NAME.rs` that compiles, looks plausible and must fail the tests";
            self.problem("wrong", 0, "no planted wrong answer", remedy);
        }
        let starter = self.rust_source("starter.rs");
        for (wrong, source) in &wrong {
            if source.lines == starter.lines {
                let what = format!("the starter is the wrong answer wrong/{wrong}.rs");
                let remedy = "restore the starter: `git restore` it, or write it again";
                self.problem("starter.rs", 0, what, remedy);
            }
        }
        let exercise = Exercise {
            caption: about.caption,
            folder: self.folder.clone(),
            dependencies: about.dependencies,
            starter,
            attempt: self.rust_source("src/lib.rs"),
            tests: self.rust_source(&format!("tests/{}.rs", name.replace('-', "_"))),
            solution: self.rust_source("solution.rs"),
            hint: self.required(
                "hint.md",
                "write one to three sentences that help without telling",
            ),
            wrong,
            name,
        };
        self.strays("an exercise holds Cargo.toml, starter.rs, src/lib.rs, tests/NAME.rs, solution.rs, hint.md and wrong/*.rs");
        exercise
    }
}
