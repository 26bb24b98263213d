//! Promise: each Rust block compiles and runs exactly as its page shows it,
//! hidden lines included.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Result;
use book::mdbook;
use book::pages::blocks::{Block, blocks};
use book::programs::Catalog;
use book::programs::source::Source;

/// One test a block, made by build.rs.
#[allow(non_snake_case, reason = "skeptic makes names of headings, signs included")]
mod pages {
    use super::edition_2024 as skeptic;

    include!(concat!(env!("OUT_DIR"), "/blocks.rs"));
}

/// skeptic with rustc-2024.rs for a compiler.
mod edition_2024 {
    pub mod rt {
        use std::env;
        use std::sync::Once;

        pub fn run_test(root: &str, out: &str, target: &str, block: &str) {
            static CHOSEN: Once = Once::new();
            CHOSEN.call_once(|| {
                // SAFETY: every other access to the environment in this process
                // goes through std, whose lock orders it with this one.
                unsafe { env::set_var("RUSTC", env!("CARGO_BIN_EXE_rustc-2024")) };
            });
            skeptic::rt::run_test(root, out, target, block);
        }
    }
}

/// A block as build.rs would hand it over, from outside any page.
fn run(block: &str) {
    let out = env!("OUT_DIR");
    let target = std::env::consts::ARCH;
    // skeptic takes the target from the build script; any block names it.
    let triple = GENERATED
        .split("r#\"")
        .filter_map(|rest| rest.split("\"#").next())
        .find(|word| word.starts_with(target))
        .expect("a block on some page");
    edition_2024::rt::run_test(env!("CARGO_MANIFEST_DIR"), out, triple, block);
}

#[test]
fn blocks_are_compiled_as_edition_2024() {
    // A let chain, which edition 2021 does not have.
    run("fn main() { if let Some(n) = Some(1) && n == 1 {} else { panic!() } }");
}

#[test]
#[should_panic = "Command failed"]
fn a_block_that_does_not_compile_fails() {
    run("fn main() { let n: u8 = \"\"; }");
}

#[test]
#[should_panic = "Command failed"]
fn a_block_that_panics_fails() {
    run("fn main() { panic!(\"on purpose\") }");
}

/// What build.rs made of the pages.
const GENERATED: &str = include_str!(concat!(env!("OUT_DIR"), "/blocks.rs"));

/// The Rust blocks of the pages as skeptic got them: page, block.
fn rust_blocks() -> Result<Vec<(String, Block)>> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(concat!(env!("OUT_DIR"), "/pages")) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let page = entry.path().display().to_string();
            let blocks = blocks(&fs::read_to_string(entry.path())?).into_iter();
            found.extend(blocks.map(|block| (page.clone(), block)));
        }
    }
    found.retain(|(_, block)| block.has("rust"));
    Ok(found)
}

#[test]
fn every_rust_block_is_promised_and_tested() -> Result<()> {
    let catalog = Catalog::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")));
    let plan = mdbook::plan(&catalog)?;
    let promised =
        mdbook::promises(&plan).iter().filter(|promise| promise.kind.test == "blocks").count();
    let blocks = rust_blocks()?;
    let tests = GENERATED.matches("\n#[test] fn ").count();
    assert_eq!(tests, blocks.len(), "skeptic's tests, and the Rust blocks of the pages");
    let (left_out, run): (Vec<_>, Vec<_>) =
        blocks.iter().partition(|(_, block)| block.has("ignore"));
    assert_eq!(
        run.len(),
        promised,
        "the blocks that skeptic runs, and those that the book promises"
    );

    // A block that skeptic leaves out is the source that another promise is about,
    // or a region of it. One that skeptic compiles is the whole: it may panic on
    // purpose, and need not even have compiled.
    let listings = catalog.listings.values();
    let starters = catalog.exercises.values().map(|exercise| &exercise.starter);
    let solutions = catalog.exercises.values().map(|exercise| &exercise.solution);
    let sources: BTreeSet<String> = listings
        .flat_map(|listing| listing.sources())
        .chain(starters)
        .map(Source::text)
        .chain(solutions.map(|solution| solution.text() + "fn main() {}\n"))
        .collect();
    let whole = |program: &str| sources.contains(program);
    let region = |program: &str| {
        sources.iter().any(|source| format!("\n{source}").contains(&format!("\n{program}")))
    };
    for (page, block) in left_out {
        let (line, program) = (block.line, block.program());
        assert!(
            whole(&program) || region(&program),
            "{page}:{line}: in no crate's source:\n{program}"
        );
    }
    for (page, block) in run {
        let (line, program) = (block.line, block.program());
        assert!(whole(&program), "{page}:{line}: no crate's source:\n{program}");
    }
    Ok(())
}
