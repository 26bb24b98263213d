//! Promise: the book works in a real browser, for everyone, on a phone too.
//!
//! `cargo test --test browser` tries everything; a word after it chooses by name:
//! `axe`, `search`, `page/bits`. What a reader can do is tried on a small book
//! ([`reader`]); the real one is held to what is true of every page ([`page`],
//! [`axe`]) and to what readers search for. Everything is on this machine alone:
//! both books are served on loopback, and nothing else is reached.

mod axe;
mod chrome;
mod epub;
mod page;
mod reader;
mod site;
mod stage;
mod trial;
mod visit;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Error, Result};
use book::epub::EPUB;
use libtest_mimic::Arguments;

use site::{Outline, REPOSITORY, SMALL_BOOK, Site};
use stage::{Stage, Trials};
use trial::{Memory, Trial};

/// What decides whether a behavior is right.
const BEHAVIOR: [&str; 5] = [
    "theme",
    "tools/book",
    "book.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
];

/// And, with that, what is on the pages of the real book.
const CONTENT: [&str; 3] = ["src", "listings", "exercises"];

fn main() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Next to what cargo gives the tests to write to.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("book");
    let memory = Arc::new(Memory::new(&target.join("browser")));
    let mut trials = on_the_small_book(root, &memory)?;
    trials.extend(on_the_book(root, &memory)?);
    Ok(trial::run(&arguments, &memory, trials))
}

fn on_the_small_book(root: &Path, memory: &Arc<Memory>) -> Result<Vec<Trial>> {
    let stage = Stage::new(root, Site::of_small_book, REPOSITORY);
    let mut trials = Trials::new(stage, memory, &BEHAVIOR);
    for (name, check) in reader::BEHAVIOR {
        trials.tab(name, check);
    }
    trials.site("offline/file", |site, tab| {
        reader::offline(tab, site.folder.path())
    });
    let Outline { pages, redirects } = Outline::read(&root.join(SMALL_BOOK))?;
    for page in pages {
        let name = format!("page/small-book/{page}");
        trials.tab(&name, move |tab| page::holds(tab, &page));
    }
    trials.redirects(redirects);
    Ok(trials.trials)
}

fn on_the_book(root: &Path, memory: &Arc<Memory>) -> Result<Vec<Trial>> {
    let stage = Stage::new(root, Site::of_book, "");
    let mut trials = Trials::new(stage, memory, &[&BEHAVIOR[..], &CONTENT[..]].concat());
    let axe = axe::script(root);
    let no_axe = axe.as_ref().err().cloned();
    let axe = Arc::new(axe.unwrap_or_default());
    let Outline { pages, redirects } = Outline::read(root)?;
    for page in &pages {
        trials.page("page", page, None, page::holds);
        let axe = axe.clone();
        trials.page("axe", page, no_axe.clone(), move |tab, page| {
            axe::accessible(tab, page, &axe)
        });
    }
    trials.add("page/each-is-tried", None, move |stage| {
        page::none_is_missing(&pages, stage.site()?.folder.path())
    });
    trials.redirects(redirects);
    let searches: BTreeMap<String, Vec<String>> = toml::from_str(include_str!("searches.toml"))?;
    for (query, expected) in searches {
        let name = format!("search/{query}");
        trials.tab(&name, move |tab| reader::finds(tab, &query, &expected));
    }
    trials.add("weight/first-visit", trials.no_chrome.clone(), |stage| {
        stage.chrome()?.fresh_tab(page::first_visit)
    });
    let checker = epub::checker();
    let no_checker = checker.as_ref().err().cloned();
    trials.add("offline/epub", no_checker, move |stage| {
        let book = stage.site()?.folder.path().join(EPUB);
        epub::valid(&book, checker.map_err(Error::msg)?)
    });
    Ok(trials.trials)
}
