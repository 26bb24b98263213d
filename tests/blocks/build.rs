//! Expands the pages and hands each Rust block on them to skeptic.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, io};

use book::mdbook;
use book::programs::Catalog;

fn main() -> anyhow::Result<()> {
    let root = Path::new("../..").canonicalize()?;
    // Directories, so that a new page or listing is noticed as well.
    for watched in ["book.toml", "Cargo.toml", "src", "listings", "exercises"] {
        println!("cargo::rerun-if-changed={}", root.join(watched).display());
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);

    // Mistakes in the pages are for tests/book.rs to name; here they would keep
    // every other test from running.
    let catalog = Catalog::load(&root);
    let plan = mdbook::plan(&catalog)?;
    let (pages, _problems) = mdbook::expand(&plan, None);
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

    // blocks.rs puts its own `skeptic` in front of the crate.
    let tests = fs::read_to_string(out.join("skeptic-tests.rs"))?;
    let tests = tests.replacen("extern crate skeptic;", "", 1);
    let tests = tests.replace("#[ignore]", &format!("#[ignore = \"{ELSEWHERE}\"]"));
    fs::write(out.join("blocks.rs"), tests)?;
    Ok(())
}

/// Why skeptic leaves a block alone: it must not compile, is for the learner to
/// finish, or cannot be compiled or run without something beside it.
const ELSEWHERE: &str = "tests/promises.rs verifies it";

/// skeptic has cargo watch the files it reads. These were written just now, by
/// this very run, so cargo would run it again: make them look old.
fn age(file: &Path) -> io::Result<()> {
    File::options().write(true).open(file)?.set_modified(SystemTime::UNIX_EPOCH)
}
