//! An exercise asks for something: its starter fails the tests, its solution
//! passes them, and no planted wrong answer does.

use anyhow::{Result, bail};

use super::{Book, Build, Kind, Need, Promise, Verdict, Way};
use crate::programs::Exercise;
use crate::programs::source::Source;

/// Exercises.
pub static STARTER: Kind = Kind {
    title: "Exercises",
    how: "begun by a starter that compiles and fails its tests",
    test: "promises",
    of: |book| {
        exams(book, &STARTER, is_unfinished, |exercise| {
            vec![("starter".to_owned(), &exercise.starter)]
        })
    },
};

/// Solutions.
pub static SOLUTION: Kind = Kind {
    title: "Solutions",
    how: "passing the tests of its exercise",
    test: "promises",
    of: |book| {
        exams(book, &SOLUTION, passes, |exercise| vec![("solution".to_owned(), &exercise.solution)])
    },
};

/// Wrong answers.
pub static WRONG: Kind = Kind {
    title: "Planted wrong answers",
    how: "caught by the tests of its exercise",
    test: "promises",
    of: |book| {
        exams(book, &WRONG, is_caught, |exercise| {
            exercise.wrong.iter().map(|(name, answer)| (format!("wrong/{name}"), answer)).collect()
        })
    },
};

/// What a learner edits is the starter, before they do. After that it is theirs:
/// no test of the book looks at it.
pub static ATTEMPT: Kind = Kind {
    title: "Exercises to edit",
    how: "as its page shows it, until you edit it",
    test: "promises",
    of: |book| {
        let exercises = book.catalog.exercises.values();
        exercises
            .map(|Exercise { part, name, folder, attempt, starter, .. }| {
                let edited = attempt.lines != starter.lines;
                let being_edited = format!(
                    "{folder}/src/lib.rs was edited; to start over, copy {folder}/starter.rs over it"
                );
                Promise {
                    kind: &ATTEMPT,
                    name: format!("{part}/{name}/attempt"),
                    needs: if edited { Need::Missing(being_edited) } else { Need::Nothing },
                    builds: None,
                    rests_on: attempt.text() + &starter.text(),
                    way: Way::Work(Box::new(|_| Ok(()))),
                }
            })
            .collect()
    },
};

/// Whether the tests say of an answer what they must say of its sort.
type Judge = fn(&Source, Verdict) -> Result<()>;

/// A promise for each of these answers, by name.
fn exams<'b>(
    book: Book<'b>,
    kind: &'static Kind,
    judge: Judge,
    answers: fn(&'b Exercise) -> Vec<(String, &'b Source)>,
) -> Vec<Promise<'b>> {
    let exercises = book.catalog.exercises.values();
    let answers = exercises
        .flat_map(|exercise| answers(exercise).into_iter().map(move |found| (exercise, found)));
    answers
        .map(|(exercise, (answer, source))| {
            let Exercise { part, name, tests, dependencies, .. } = exercise;
            let setting = book.catalog.workspace.setting(!dependencies.is_empty());
            Promise {
                kind,
                name: format!("{part}/{name}/{answer}"),
                needs: Need::Nothing,
                builds: dependencies.first().map(|_| (Build::Exercise, name.clone())),
                rests_on: format!("{} {} {dependencies:?} {setting}", source.text(), tests.text()),
                way: Way::Work(Box::new(move |workshop| {
                    judge(source, workshop.examine(exercise, source)?)
                })),
            }
        })
        .collect()
}

fn is_unfinished(Source { path, .. }: &Source, verdict: Verdict) -> Result<()> {
    match verdict {
        Verdict::Fails(_) => Ok(()),
        Verdict::Passes => {
            bail!("{path}: the starter passes its tests\n    fix: leave something to do")
        }
        Verdict::DoesNotCompile(said) => {
            bail!(
                "{path}: the starter does not compile\n{said}    fix: let a learner begin with something that does"
            )
        }
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
        Verdict::Passes => {
            bail!(
                "{path}: the tests let this wrong answer pass\n    fix: add the test that catches it"
            )
        }
        Verdict::DoesNotCompile(said) => bail!(
            "{path}: a wrong answer must compile, or the tests are not what catches it\n{said}    fix: correct what does not compile"
        ),
    }
}
