//! An exercise: a function to finish, and the tests that say when it is.

use std::collections::BTreeMap;

use super::folder::FolderReader;
use super::manifest::About;
use super::source::Source;
use super::workspace::{Dependency, Workspace};
use crate::problem::problem;

/// A crate under `exercises/PART/NAME`.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// The package's name, which is also its folder's.
    pub name: String,
    pub part: String,
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
    pub tests: Source,
    pub solution: Source,
    /// `hint.md`, as Markdown.
    pub hint: String,
    /// `wrong/NAME.rs`: plausible answers that the tests must catch.
    pub wrong: BTreeMap<String, Source>,
}

impl Exercise {
    pub(super) fn read(
        mut folder: FolderReader<'_>,
        part: &str,
        workspace: &Workspace,
    ) -> Exercise {
        let (about, name) = (About::read(&mut folder, workspace), folder.name());
        let wrong = folder.rust_sources("wrong");
        if wrong.is_empty() {
            problem!(folder.problems, folder.path("wrong"), 0, "no planted wrong answer" =>
                "add at least one `wrong/NAME.rs` that compiles, looks plausible and must fail the tests");
        }
        let starter = folder.rust_source("starter.rs");
        for (answer, _) in wrong.iter().filter(|(_, source)| source.lines == starter.lines) {
            problem!(folder.problems, &starter.path, 0, "the starter is the wrong answer wrong/{answer}.rs" =>
                "restore the starter: `git restore` it, or write it again");
        }
        let exercise = Exercise {
            part: part.to_owned(),
            caption: about.caption,
            folder: folder.folder.clone(),
            dependencies: about.dependencies,
            starter,
            attempt: folder.rust_source("src/lib.rs"),
            tests: folder.rust_source(&format!("tests/{}.rs", name.replace('-', "_"))),
            solution: folder.rust_source("solution.rs"),
            hint: folder.required("hint.md"),
            wrong,
            name,
        };
        folder.strays();
        exercise
    }
}
