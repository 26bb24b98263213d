//! Holds the book as a whole: pages, links, addresses and tables, and that a
//! stock mdBook renders the same text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use book::files::digest_of;
use book::mdbook;
use book::problem::Problems;
use book::programs::Catalog;
use book::promises::{KINDS, Memory, Trial, run};
use book::site::addresses::{self, ADDRESSES};
use book::site::epub::EPUB;
use book::site::{Site, head};
use libtest_mimic::Arguments;
use tempfile::TempDir;

/// What the rendered book is made of.
const INPUT: [&str; 8] = [
    "book.toml",
    "Cargo.toml",
    "Cargo.lock",
    "addresses.txt",
    "src",
    "listings",
    "exercises",
    "theme",
];

type Check = (&'static str, fn(&Path) -> Result<()>);

fn main() -> Result<ExitCode> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rests_on = digest_of(root, &[&INPUT[..], &["tools/book", "CONTRIBUTING.md"]].concat())?;
    let checks: [Check; 6] = [
        ("pages-show-what-there-is", pages_show_what_there_is),
        ("links-lead-somewhere", links_lead_somewhere),
        ("addresses-are-recorded", addresses_are_recorded),
        ("stock-mdbook-renders-the-same", stock_mdbook_renders_the_same),
        ("contributing-names-each-promise", contributing_names_each_promise),
        ("concordance-has-every-topic", concordance_has_every_topic),
    ];
    let trials = checks.map(|(name, check)| Trial {
        name: name.to_owned(),
        lacks: None,
        rests_on: Some(rests_on.clone()),
        hold: Box::new(move || check(root)),
    });
    let memory = Memory::new(&Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("book/held"));
    Ok(run(&Arguments::from_args(), &memory, trials.into()))
}

fn pages_show_what_there_is(root: &Path) -> Result<()> {
    let catalog = Catalog::load(root);
    let (_, problems) = mdbook::expand(&mdbook::plan(&catalog)?, None);
    Ok(Problems::none(problems)?)
}

/// Renders the book, unless its pages are wrong, which is for another test to say.
fn render(root: &Path) -> Result<TempDir> {
    let catalog = Catalog::load(root);
    let problems = mdbook::plan(&catalog)?.problems.len();
    ensure!(problems == 0, "not tried: pages-show-what-there-is fails");
    let folder = tempfile::tempdir()?;
    mdbook::render(root, Some(folder.path()))?;
    Ok(folder)
}

fn links_lead_somewhere(root: &Path) -> Result<()> {
    render(root).map(drop)
}

fn addresses_are_recorded(root: &Path) -> Result<()> {
    let new = addresses::unrecorded(root, &Site::read(render(root)?.path())?);
    let list = new.join("\n");
    ensure!(
        new.is_empty(),
        "{ADDRESSES}: not recorded:\n{list}\n    fix: cargo book record --addresses"
    );
    Ok(())
}

/// The same but for what search engines and e-readers look for in a page's head,
/// which ours adds afterwards.
fn stock_mdbook_renders_the_same(root: &Path) -> Result<()> {
    let (ours, stock) = (render(root)?, tempfile::tempdir()?);
    mdbook::render_as_stock(root, stock.path())?;
    let (ours, stock) = (files(ours.path())?, files(stock.path())?);
    ensure!(ours.keys().eq(stock.keys()), "{:?}\n{:?}", ours.keys(), stock.keys());
    for (file, bytes) in ours {
        let text = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes);
            text.split_once("</head>").map(|(_, body)| body.to_owned())
        };
        let same = if file.ends_with(".html") {
            text(&bytes) == text(&stock[&file])
        } else {
            bytes == stock[&file]
        };
        ensure!(same, "{file} differs");
    }
    Ok(())
}

fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        // Stock mdBook makes neither.
        let ours = entry.file_name() == EPUB || entry.file_name() == head::SITEMAP;
        if entry.file_type().is_file() && !ours {
            let name = entry.path().strip_prefix(folder)?.display().to_string();
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// What the book set out to answer: every example, claim and exercise of the posts that
/// it began with. Errata come on top (`ER-…`), where they are worth a program. That each
/// topic has a listing is another test's.
const TOPICS: usize = 266;

fn concordance_has_every_topic(root: &Path) -> Result<()> {
    let catalog = Catalog::load(root);
    let topics = catalog.topics.keys().filter(|id| !id.starts_with("ER-")).count();
    ensure!(
        topics == TOPICS,
        "listings/topics.toml: {topics} topics, and the book set out to answer {TOPICS}\n    fix: add what is missing; a topic that no listing answers is reported by itself"
    );
    Ok(())
}

/// The table that tells maintainers what is verified has a row for each kind.
fn contributing_names_each_promise(root: &Path) -> Result<()> {
    let text = fs::read_to_string(root.join("CONTRIBUTING.md"))?;
    for kind in KINDS {
        let row = format!("| {} | {} | `tests/{}` |", kind.title, kind.how, kind.test);
        ensure!(
            text.contains(&row),
            "CONTRIBUTING.md: no row for a kind of promise\n    fix: add {row}"
        );
    }
    Ok(())
}
