//! Holds each promise about a program: what it prints, what the compiler says
//! of it, its tests, and what an exercise's tests say of an answer.

use std::path::Path;
use std::process::ExitCode;

use book::programs::Catalog;
use book::promises::{Memory, of_programs, run, trial, workshop};
use libtest_mimic::Arguments;

fn is_of_names(promise: &str) -> bool {
    promise.starts_with("names/")
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let asked =
        |name: &str| arguments.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()));
    // As nextest asks for one: `PART/NAME/PROMISE`, which needs no other listing and
    // no table; `names/OWNER` needs the tables.
    let exact = arguments.filter.as_ref().filter(|name| arguments.exact && !is_of_names(name));
    let one = exact.map(|name| name.split('/').take(2).collect::<Vec<_>>().join("/"));
    let catalog = match one {
        Some(one) => Catalog::load_where(root, |id| id == one),
        None => Catalog::load(root),
    };
    // Both last as long as the process.
    let catalog: &'static Catalog = Box::leak(Box::new(catalog));
    let mut promises = of_programs(catalog);
    promises.retain(|promise| asked(&promise.name));
    let workshop = &*Box::leak(Box::new(workshop(catalog, &promises)));
    let trials = promises.into_iter().map(|promise| trial(promise, workshop)).collect();
    let memory = Memory::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("book/held"));
    run(&arguments, &memory, trials)
}
