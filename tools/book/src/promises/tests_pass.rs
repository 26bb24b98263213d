//! A listing's own tests pass: unit and property tests in its sources, and
//! integration tests in `tests/`, which run the program that cargo built.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::cargo::Build;
use super::machine::{Need, Python};
use super::packages;
use super::postgres::Postgres;
use super::promise::{Book, Kind, Promise, Way};
use super::verdict::{Tests, Verdict};
use super::workshop::Workshop;
use crate::programs::source::Source;
use crate::programs::{Catalog, Listing, is_test};

pub static TESTS: Kind = Kind {
    title: "Rust programs with unit or property tests",
    how: "tested",
    test: "promises",
    of: |book| {
        let listings = book.catalog.listings.values();
        let tested = listings.filter(|listing| listing.has_unit_tests());
        let suite = |listing| Suite { listing, stem: None, with: None };
        tested.map(|listing| suite(listing).promise(&TESTS, book)).collect()
    },
};

pub static INTEGRATION: Kind = Kind {
    title: "Integration tests",
    how: "run against the built program",
    test: "promises",
    of: |book| {
        let others = |source: &Source| {
            let tests = source.lines.iter().filter(|line| is_test(line)).count();
            tests > needs(source, &book.catalog.root).len()
        };
        let suites = integration(book).filter(|(_, source)| others(source));
        suites.map(|(suite, _)| suite.promise(&INTEGRATION, book)).collect()
    },
};

/// `cargo test` leaves out a test with `#[ignore = "needs …"]`, because not every
/// machine has what it needs.
pub static IGNORED: Kind = Kind {
    title: "Integration tests that cargo ignores",
    how: "run where the machine has what they need, and always in CI",
    test: "promises",
    of: |book| {
        let root = &book.catalog.root;
        let suites = integration(book).filter_map(|(suite, source)| {
            let needs = needs(source, root);
            (!needs.is_empty()).then_some(Suite { with: Some(needs), ..suite })
        });
        suites.map(|suite| suite.promise(&IGNORED, book)).collect()
    },
};

/// The tests of one file, or of all sources of a program.
struct Suite<'b> {
    listing: &'b Listing,
    /// `NAME` of `tests/NAME.rs`.
    stem: Option<&'b str>,
    /// Those that cargo ignores, and what they need.
    with: Option<Vec<Need>>,
}

fn integration(book: Book<'_>) -> impl Iterator<Item = (Suite<'_>, &Source)> {
    book.catalog.listings.values().flat_map(|listing| {
        let suite = move |stem| Suite { listing, stem: Some(stem), with: None };
        listing.rust.tests.iter().map(move |(stem, source)| (suite(stem), source))
    })
}

/// What the tests of a file need that cargo ignores: what each reason names.
fn needs(source: &Source, root: &Path) -> Vec<Need> {
    let ignored = source.lines.iter().filter(|line| line.trim_start().starts_with("#[ignore"));
    let need = |line: &String| match line.split('`').nth(1) {
        Some(program) if line.contains("on the PATH") => Need::Program(program.to_owned()),
        _ if line.contains("packages") => Need::Packages(root.to_owned()),
        _ if line.contains("Python") => Need::Python,
        _ if line.contains("PostgreSQL") => Need::Postgres,
        _ => Need::Missing(format!(
            "{} does not say what the test needs: Python, the packages, PostgreSQL, or a `program` on the PATH",
            line.trim()
        )),
    };
    ignored.map(need).collect()
}

impl<'b> Suite<'b> {
    fn promise(self, kind: &'static Kind, book: Book<'b>) -> Promise<'b> {
        let Suite { listing, stem, .. } = self;
        let Listing { name, rust, python, dependencies, .. } = listing;
        let file = stem.map(|stem| format!("/{stem}")).unwrap_or_default();
        let ignored = if self.with.is_some() { "/ignored" } else { "" };
        let python = python.iter().filter(|_| !ignored.is_empty());
        let sources = rust.sources().chain(python.flat_map(|python| &python.files));
        let sources: String = sources.map(Source::text).collect();
        Promise {
            needs: self.with.clone().unwrap_or_default(),
            builds: vec![(Build::Tests, format!("{name}{file}"))],
            rests_on: sources + &book.catalog.workspace.setting(dependencies),
            ..Promise::new(
                kind,
                format!("{}/tests{file}{ignored}", listing.id()),
                Way::Work(Box::new(move |workshop| self.hold(book.catalog, workshop))),
            )
        }
    }

    fn hold(&self, catalog: &Catalog, workshop: &Workshop) -> Result<()> {
        let Suite { listing, stem, with } = self;
        let (file, built) = match stem {
            Some(stem) => {
                (listing.file(&format!("tests/{stem}.rs")), format!("{}/{stem}", listing.name))
            }
            None => (listing.file("src/main.rs"), listing.name.clone()),
        };
        let program = workshop.cargo.executable(Build::Tests, &built);
        let program = program.with_context(|| file.clone())?;
        let mut tests = Tests::of(&program, &catalog.root.join(&listing.folder));
        let postgres = with.iter().flatten().any(|need| *need == Need::Postgres);
        let postgres = postgres.then(Postgres::start).transpose()?;
        for (name, value) in postgres.iter().flat_map(Postgres::variables) {
            tests.set(name, value);
        }
        if let Ok(python) = Python::find() {
            let packages = with.iter().flatten().any(|need| matches!(need, Need::Packages(_)));
            let interpreter = packages.then(|| packages::interpreter(&catalog.root));
            tests.set("PYTHON", &interpreter.unwrap_or(python.program));
        }
        if with.is_some() {
            tests.ignored();
        }
        match tests.run().with_context(|| file.clone())? {
            Verdict::Passes => Ok(()),
            Verdict::Fails(said) | Verdict::DoesNotCompile(said) => {
                let name = &listing.name;
                let how = if with.is_some() { " -- --ignored" } else { "" };
                bail!(
                    "{file}: its tests fail\n{said}    fix: `cargo test -p {name}{how}` runs them alone"
                )
            }
        }
    }
}
