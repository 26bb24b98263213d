//! An exercise asks for something: its starter fails the tests, its solution
//! passes them, and no planted wrong answer does.

use super::cargo::Build;
use super::machine::Need;
use super::promise::{Book, Kind, Promise, Way};
use super::verdict::Expected;
use super::workshop::Workshop;
use crate::programs::Exercise;
use crate::programs::source::Source;

pub static STARTER: Kind = Kind {
    title: "Exercises",
    how: "begun by a starter that compiles and fails its tests",
    test: "promises",
    of: |book| {
        exams(book, &STARTER, &UNFINISHED, |exercise| {
            vec![("starter".to_owned(), &exercise.starter)]
        })
    },
};

const UNFINISHED: Expected = Expected {
    passes: Some(["the starter passes its tests", "leave something to do"]),
    fails: None,
    does_not_compile: [
        "the starter does not compile",
        "let a learner begin with something that does",
    ],
};

pub static SOLUTION: Kind = Kind {
    title: "Solutions",
    how: "passing the tests of its exercise",
    test: "promises",
    of: |book| {
        exams(book, &SOLUTION, &SOLVED, |exercise| {
            vec![("solution".to_owned(), &exercise.solution)]
        })
    },
};

const SOLVED: Expected = Expected {
    passes: None,
    fails: Some(["the solution fails", "correct it, or the tests"]),
    does_not_compile: ["the solution does not compile", "correct it"],
};

pub static WRONG: Kind = Kind {
    title: "Planted wrong answers",
    how: "caught by the tests of its exercise",
    test: "promises",
    of: |book| {
        exams(book, &WRONG, &CAUGHT, |exercise| {
            exercise.wrong.iter().map(|(name, answer)| (format!("wrong/{name}"), answer)).collect()
        })
    },
};

const CAUGHT: Expected = Expected {
    passes: Some(["the tests let this wrong answer pass", "add the test that catches it"]),
    fails: None,
    does_not_compile: [
        "a wrong answer must compile, or the tests are not what catches it",
        "correct what does not compile",
    ],
};

/// A promise for each of these answers, by name.
fn exams<'b>(
    book: Book<'b>,
    kind: &'static Kind,
    expected: &'static Expected,
    answers: fn(&'b Exercise) -> Vec<(String, &'b Source)>,
) -> Vec<Promise<'b>> {
    let exercises = book.catalog.exercises.values();
    let answers = exercises
        .flat_map(|exercise| answers(exercise).into_iter().map(move |found| (exercise, found)));
    answers
        .map(|(exercise, (answer, source))| {
            let Exercise { name, tests, dependencies, .. } = exercise;
            let setting = book.catalog.workspace.setting(dependencies);
            let hold = move |workshop: &Workshop| {
                expected.check(&source.path, workshop.examine(exercise, source)?)
            };
            Promise {
                builds: Vec::from_iter(
                    dependencies.first().map(|_| (Build::Exercise, name.clone())),
                ),
                rests_on: format!("{} {} {setting}", source.text(), tests.text()),
                ..Promise::new(kind, promise(exercise, &answer), Way::Work(Box::new(hold)))
            }
        })
        .collect()
}

fn promise(Exercise { part, name, .. }: &Exercise, answer: &str) -> String {
    format!("{part}/{name}/{answer}")
}

/// What a learner edits is the starter, before they do. After that it is theirs:
/// no test of the book looks at it.
pub static ATTEMPT: Kind = Kind {
    title: "Exercises to edit",
    how: "as its page shows it, until you edit it",
    test: "promises",
    of: |book| {
        let attempt = |exercise: &Exercise| {
            let Exercise { folder, attempt, starter, .. } = exercise;
            let edited = format!(
                "{folder}/src/lib.rs was edited; to start over, copy {folder}/starter.rs over it"
            );
            let same = attempt.lines == starter.lines;
            Promise {
                needs: if same { Vec::new() } else { vec![Need::Missing(edited)] },
                rests_on: attempt.text() + &starter.text(),
                ..Promise::new(
                    &ATTEMPT,
                    promise(exercise, "attempt"),
                    Way::Work(Box::new(|_| Ok(()))),
                )
            }
        };
        book.catalog.exercises.values().map(attempt).collect()
    },
};
