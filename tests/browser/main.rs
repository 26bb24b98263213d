//! Promise: the book works in a real browser, for everyone, on a phone too.
//!
//! `cargo test --test browser` tries everything; a word after it chooses by name:
//! `axe`, `search`, `page/bits`. What a reader can do is tried on a small book
//! ([`reader`]); the real one is held to what is true of every page ([`page`],
//! [`axe`]) and to what readers search for. One of its programs serves a page of its
//! own ([`service`]). Everything is on this machine alone: it is served on loopback,
//! and nothing else is reached.

mod axe;
mod chrome;
mod epub;
mod page;
mod reader;
mod service;
mod site;
mod visit;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};

use anyhow::{Result, anyhow};
use book::files::{digest, digest_of};
use book::promises::{Memory, Need, Trial, run};
use book::site::epub::EPUB;
use libtest_mimic::Arguments;

use chrome::{Chrome, Tab};
use site::{PRINT, SMALL_BOOK, Site};

static ROOT: LazyLock<&Path> = LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")));

/// What tries a page, besides Chromium.
const JUDGE: &[&str] = &["tests/browser", ".ci/package.json"];

/// What makes a page of what an author writes.
const MAKER: &[&str] = &["theme", "tools/book", "book.toml", "Cargo.toml", "Cargo.lock"];

/// What an author writes.
const CONTENT: &[&str] = &["src", "listings", "exercises", "addresses.txt"];

fn main() -> Result<ExitCode> {
    let memory = Memory::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("book/held"));
    let mut trials = on_the_small_book(&memory)?;
    trials.extend(on_the_book(&memory)?);
    Ok(run(&Arguments::from_args(), &memory, trials))
}

fn on_the_small_book(memory: &Memory) -> Result<Vec<Trial>> {
    let mut trials =
        Trials::new(memory, &[MAKER, &[service::FOLDER]].concat(), Site::of_small_book)?;
    for (name, hold) in reader::BEHAVIOR {
        trials.tab(name, hold);
    }
    let (pages, redirects) = site::outline(&ROOT.join(SMALL_BOOK))?;
    for page in pages {
        let name = format!("page/small-book/{page}");
        trials.tab(&name, move |tab| page::holds(tab, &page));
    }
    trials.redirects(&redirects);
    trials.add("service/rust", None, service::rust);
    let no_packages = Need::Packages(ROOT.to_path_buf()).lacks();
    trials.add("service/python", no_packages, service::python);
    Ok(trials.trials)
}

fn on_the_book(memory: &Memory) -> Result<Vec<Trial>> {
    let mut trials = Trials::new(memory, &[MAKER, CONTENT].concat(), || Site::new(&ROOT, ""))?;
    let (pages, redirects) = site::outline(&ROOT)?;
    let no_axe = axe::script().err();
    for page in &pages {
        trials.page("page", page, None, page::holds);
        // All of them on one page again would take axe minutes, and is for paper.
        if page != PRINT {
            trials.page("axe", page, no_axe.clone(), axe::accessible);
        }
    }
    // Redirects are tried on the small book; where the real ones lead, tests/book.rs
    // looks up.
    trials.add("page/each-is-tried", None, move |chrome| {
        page::each_is_tried(&chrome.site, &pages, &redirects)
    });
    let searches: BTreeMap<String, Vec<String>> = toml::from_str(include_str!("searches.toml"))?;
    for (query, expected) in searches {
        let name = format!("search/{query}");
        trials.tab(&name, move |tab| reader::finds(tab, &query, &expected));
    }
    trials.tab("weight/first-visit", page::first_visit);
    trials.add("offline/epub", epub::checker().err(), |chrome| {
        epub::valid(&chrome.site.folder.path().join(EPUB))
    });
    Ok(trials.trials)
}

type Lazy<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

/// The trials of one book, which is rendered once one of them runs.
struct Trials {
    memory: Memory,
    chrome: Arc<Lazy<Result<Chrome>>>,
    /// The reason, where there is no Chromium.
    no_chrome: Option<String>,
    /// A digest of what tries a page.
    judge: String,
    /// And, with it, of what the whole book is made of.
    rests_on: String,
    trials: Vec<Trial>,
}

impl Trials {
    fn new(memory: &Memory, sources: &[&str], render: fn() -> Result<Site>) -> Result<Trials> {
        let version = chrome::version();
        let installed = version.clone().unwrap_or_default();
        let judge = digest([&*installed, &digest_of(&ROOT, JUDGE)?]);
        let start = move || render().map(Chrome::new);
        Ok(Trials {
            memory: memory.clone(),
            chrome: Arc::new(LazyLock::new(Box::new(start))),
            no_chrome: version.err(),
            rests_on: digest([&*judge, &digest_of(&ROOT, sources)?]),
            judge,
            trials: Vec::new(),
        })
    }

    fn add<H>(&mut self, name: &str, lacks: Option<String>, hold: H)
    where
        H: FnOnce(&Chrome) -> Result<()> + Send + 'static,
    {
        let chrome = self.chrome.clone();
        self.trials.push(Trial {
            name: name.to_owned(),
            lacks: self.no_chrome.clone().or(lacks),
            rests_on: Some(self.rests_on.clone()),
            hold: Box::new(move || hold((**chrome).as_ref().map_err(|e| anyhow!("{e:#}"))?)),
        });
    }

    /// A trial that borrows a browser.
    fn tab(&mut self, name: &str, hold: impl FnOnce(&Tab) -> Result<()> + Send + 'static) {
        self.add(name, None, |chrome| chrome.tab(hold));
    }

    /// `PROMISE/PAGE`, which is about that page alone: it is remembered while the
    /// page looks as it does, whatever happens to the rest of the book.
    fn page(&mut self, kind: &str, page: &str, lacks: Option<String>, hold: page::Hold) {
        let name = format!("{kind}/{page}");
        let look = format!("{name} by its look");
        let (memory, judge, page) = (self.memory.clone(), self.judge.clone(), page.to_owned());
        self.add(&name, lacks, move |chrome| {
            let rests_on = digest([&*judge, &chrome.site.look(&page)?]);
            if !memory.held(&look, &rests_on) {
                chrome.tab(|tab| hold(tab, &page))?;
                memory.keep(&look, &rests_on);
            }
            Ok(())
        });
    }

    fn redirects(&mut self, redirects: &HashMap<String, String>) {
        for (from, to) in redirects.clone() {
            let name = format!("redirect{from}");
            self.tab(&name, move |tab| page::redirects(tab, &from, &to));
        }
    }
}
