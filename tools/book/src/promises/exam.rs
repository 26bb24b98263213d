//! An exercise asks for something: its starter fails the tests, its solution
//! passes them, and no planted wrong answer does.

use anyhow::{Result, bail, ensure};

use super::{Build, Kind, Promise, Promises, Verdict, Workshop};
use crate::programs::source::Source;
use crate::programs::{Catalog, Exercise};

/// Exercises.
pub static STARTER: Kind = Kind {
    title: "Exercises",
    how: "begun by a starter that compiles and fails its tests",
    test: "promises",
    of: |book| {
        let catalog = book.catalog;
        let exam = |exercise| {
            Exam::new(
                &STARTER,
                catalog,
                exercise,
                "starter",
                &exercise.starter,
                is_unfinished,
            )
        };
        catalog.exercises.values().map(exam).collect()
    },
};

/// What a learner edits is the starter, before they do.
pub static ATTEMPT: Kind = Kind {
    title: "Exercises to edit",
    how: "as its page shows it, until you edit it",
    test: "promises",
    of: |book| {
        let exercises = book.catalog.exercises.values();
        exercises
            .map(|exercise| -> Box<dyn Promise> { Box::new(Attempt { exercise }) })
            .collect()
    },
};

/// Solutions.
pub static SOLUTION: Kind = Kind {
    title: "Solutions",
    how: "passing the tests of its exercise",
    test: "promises",
    of: |book| {
        let catalog = book.catalog;
        let exam = |exercise| {
            Exam::new(
                &SOLUTION,
                catalog,
                exercise,
                "solution",
                &exercise.solution,
                passes,
            )
        };
        catalog.exercises.values().map(exam).collect()
    },
};

/// Wrong answers.
pub static WRONG: Kind = Kind {
    title: "Planted wrong answers",
    how: "caught by the tests of its exercise",
    test: "promises",
    of: |book| {
        let catalog = book.catalog;
        let mut exams: Promises<'_> = Vec::new();
        for exercise in catalog.exercises.values() {
            exams.extend(exercise.wrong.iter().map(|(name, answer)| {
                Exam::new(
                    &WRONG,
                    catalog,
                    exercise,
                    &format!("wrong/{name}"),
                    answer,
                    is_caught,
                )
            }));
        }
        exams
    },
};

/// An answer to an exercise, and what the tests must say of it.
struct Exam<'b> {
    kind: &'static Kind,
    catalog: &'b Catalog,
    exercise: &'b Exercise,
    name: String,
    answer: &'b Source,
    judge: fn(&Source, Verdict) -> Result<()>,
}

impl<'b> Exam<'b> {
    fn new(
        kind: &'static Kind,
        catalog: &'b Catalog,
        exercise: &'b Exercise,
        name: &str,
        answer: &'b Source,
        judge: fn(&Source, Verdict) -> Result<()>,
    ) -> Box<dyn Promise + 'b> {
        Box::new(Exam {
            kind,
            catalog,
            exercise,
            name: name.to_owned(),
            answer,
            judge,
        })
    }
}

impl Promise for Exam<'_> {
    fn kind(&self) -> &'static Kind {
        self.kind
    }

    fn name(&self) -> String {
        format!(
            "{}/{}/{}",
            self.exercise.part(),
            self.exercise.name,
            self.name
        )
    }

    fn builds(&self) -> Vec<(Build, String)> {
        if self.exercise.dependencies.is_empty() {
            return Vec::new();
        }
        vec![(Build::Exercise, self.exercise.name.clone())]
    }

    fn rests_on(&self) -> String {
        let Exercise {
            dependencies,
            tests,
            ..
        } = self.exercise;
        let setting = self.catalog.workspace.setting(!dependencies.is_empty());
        format!(
            "{} {} {dependencies:?} {setting}",
            self.answer.text(),
            tests.text()
        )
    }

    fn hold(&self, workshop: &Workshop) -> Result<()> {
        (self.judge)(self.answer, workshop.examine(self.exercise, self.answer)?)
    }
}

fn is_unfinished(Source { path, .. }: &Source, verdict: Verdict) -> Result<()> {
    match verdict {
        Verdict::Fails(_) => Ok(()),
        Verdict::Passes => {
            bail!("{path}: the starter passes its tests\n    fix: leave something to do")
        }
        Verdict::DoesNotCompile(said) => bail!(
            "{path}: the starter does not compile\n{said}    fix: let a learner begin with something that does"
        ),
    }
}

fn passes(Source { path, .. }: &Source, verdict: Verdict) -> Result<()> {
    match verdict {
        Verdict::Passes => Ok(()),
        Verdict::Fails(said) => {
            bail!("{path}: the solution fails\n{said}    fix: correct it, or the tests")
        }
        Verdict::DoesNotCompile(said) => {
            bail!("{path}: the solution does not compile\n{said}    fix: correct it")
        }
    }
}

fn is_caught(Source { path, .. }: &Source, verdict: Verdict) -> Result<()> {
    match verdict {
        Verdict::Fails(_) => Ok(()),
        Verdict::Passes => bail!(
            "{path}: the tests let this wrong answer pass\n    fix: add the test that catches it"
        ),
        Verdict::DoesNotCompile(said) => bail!(
            "{path}: a wrong answer must compile, or the tests are not what catches it\n{said}    fix: correct what does not compile"
        ),
    }
}

/// The file that a learner edits.
struct Attempt<'b> {
    exercise: &'b Exercise,
}

impl Attempt<'_> {
    fn is_edited(&self) -> bool {
        self.exercise.attempt.lines != self.exercise.starter.lines
    }
}

impl Promise for Attempt<'_> {
    fn kind(&self) -> &'static Kind {
        &ATTEMPT
    }

    fn name(&self) -> String {
        format!("{}/{}/attempt", self.exercise.part(), self.exercise.name)
    }

    /// A learner's work is theirs: no test of the book looks at it.
    fn lacks(&self) -> Option<String> {
        let Exercise { folder, .. } = self.exercise;
        self.is_edited().then(|| {
            format!("{folder}/src/lib.rs is being worked on; to start over, copy {folder}/starter.rs over it")
        })
    }

    fn rests_on(&self) -> String {
        self.exercise.attempt.text() + &self.exercise.starter.text()
    }

    fn hold(&self, _workshop: &Workshop) -> Result<()> {
        ensure!(
            !self.is_edited(),
            "{}: differs from starter.rs",
            self.exercise.attempt.path
        );
        Ok(())
    }
}
