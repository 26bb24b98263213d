//! What held is not tried again until something that it rests on changes.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};

use anyhow::{Result, ensure};
use book::programs::Catalog;
use book::promises::machine::in_ci;
use book::promises::{Memory, Trial, of_programs, run, trial, workshop};
use libtest_mimic::Arguments;
use serde::Deserialize;

/// `tests/memory.toml`
#[derive(Deserialize)]
struct Steps {
    promises: BTreeSet<String>,
    step: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    change: super::Change,
    /// The promises that are tried then.
    tried: BTreeSet<String>,
}

/// Where `CI` is set, all are tried each time, which two steps show, and none may
/// be skipped.
pub fn holds() -> Result<()> {
    for ci in ["", "true"] {
        let Some(said) = super::again("memory", [("CI", ci)])? else { return remembers() };
        let failed = said.contains("CI may not skip this: no pears");
        ensure!(failed != ci.is_empty(), "CI={ci}: {said}");
    }
    Ok(())
}

fn remembers() -> Result<()> {
    let steps: Steps = toml::from_str(include_str!("../memory.toml"))?;
    let (book, folder) = (super::copy_of_it()?, tempfile::tempdir()?);
    let memory = Memory::new(folder.path());
    let number = if in_ci() { 2 } else { steps.step.len() };
    for Step { change, tried: expected } in &steps.step[..number] {
        let expected = if in_ci() { &steps.promises } else { expected };
        change.make(book.path())?;
        let tried = tried(book.path(), &steps.promises, &memory);
        ensure!(tried == *expected, "{}: {tried:?}", change.file);
    }
    let lacks = Some("no pears".to_owned());
    let pears =
        Trial { name: "pears".to_owned(), lacks, rests_on: None, hold: Box::new(|| Ok(())) };
    run(&Arguments::default(), &memory, vec![pears]);
    Ok(())
}

/// Tries promises as `cargo test` does; which of them were not remembered.
fn tried(root: &Path, names: &BTreeSet<String>, memory: &Memory) -> BTreeSet<String> {
    let catalog: &'static Catalog = Box::leak(Box::new(Catalog::load(root)));
    let mut promises = of_programs(catalog);
    promises.retain(|promise| names.contains(&promise.name));
    let workshop = &*Box::leak(Box::new(workshop(catalog, &promises)));
    let tried: Arc<Mutex<BTreeSet<String>>> = Arc::default();
    let noted = promises.into_iter().map(|promise| {
        let (mut trial, tried) = (trial(promise, workshop), tried.clone());
        let (name, hold) = (trial.name.clone(), trial.hold);
        trial.hold = Box::new(move || {
            tried.lock().expect("no trial panics").insert(name);
            hold()
        });
        trial
    });
    run(&Arguments::default(), memory, noted.collect());
    let tried = tried.lock().expect("no trial panics");
    tried.clone()
}
