//! Holds each promise about a program: what it prints, what the compiler says
//! of it, its tests, and what an exercise's tests say of an answer.

use std::path::Path;
use std::process::ExitCode;

use book::programs::Catalog;
use book::promises::{Memory, of_programs, run, trial, workshop};
use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let asked =
        |name: &str| arguments.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()));
    // As nextest asks for one: `PART/NAME/PROMISE`, which needs no other listing.
    let exact = arguments.filter.as_ref().filter(|_| arguments.exact);
    let one = exact.map(|name| name.split('/').take(2).collect::<Vec<_>>().join("/"));
    let catalog = Catalog::load_where(root, |id| one.as_ref().is_none_or(|one| one == id));
    // Both last as long as the process.
    let catalog: &'static Catalog = Box::leak(Box::new(catalog));
    let mut promises = of_programs(catalog);
    promises.retain(|promise| asked(&promise.name));
    let workshop = &*Box::leak(Box::new(workshop(catalog, &promises)));
    let trials = promises.into_iter().map(|promise| trial(promise, workshop)).collect();
    let memory = Memory::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("book/held"));
    run(&arguments, &memory, trials)
}
