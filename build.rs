//! Expands the pages and hands each Rust block on them to skeptic.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, io};

fn main() -> anyhow::Result<()> {
    // Directories, so that a new page or listing is noticed as well.
    for watched in ["book.toml", "Cargo.lock", "src", "listings", "exercises"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);

    // Mistakes in the pages are for tests/book.rs to name; here they would keep
    // every other test from running.
    let (pages, _problems) = book::mdbook::expand(&root)?;
    let folder = out.join("pages");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut files = Vec::new();
    for page in pages {
        let file = folder.join(&page.path);
        book::files::write_if_changed(&file, &page.text)?;
        age(&file)?;
        files.push(file);
    }
    skeptic::generate_doc_tests(&files);

    // tests/skeptic.rs puts its own `skeptic` in front of the crate.
    let tests = fs::read_to_string(out.join("skeptic-tests.rs"))?;
    let tests = tests.replacen("extern crate skeptic;", "", 1);
    let tests = tests.replace("#[ignore]", &format!("#[ignore = \"{ELSEWHERE}\"]"));
    fs::write(out.join("blocks.rs"), tests)?;
    Ok(())
}

/// Why skeptic leaves a block alone: it must not compile, is for the learner to
/// finish, or needs a nightly compiler.
const ELSEWHERE: &str = "verified by tests/compile_fail.rs, exercises.rs or listings.rs";

/// skeptic has cargo watch the files it reads. These were written just now, by
/// this very run, so cargo would run it again: make them look old.
fn age(file: &Path) -> io::Result<()> {
    File::options()
        .write(true)
        .open(file)?
        .set_modified(SystemTime::UNIX_EPOCH)
}
