//! Promise: pages, links, regions, counts and concordance hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::thread;

use anyhow::Result;
use book::addresses;
use book::catalog::Catalog;
use book::epub::EPUB;
use book::fences::{Fence, fences};
use book::mdbook;
use book::problem::Problems;
use book::site::Site;
use book::source::Source;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_page_shows_what_there_is_and_nothing_else() -> Result<()> {
    let (_, problems) = mdbook::expand(root())?;
    Ok(Problems::none(problems)?)
}

#[test]
fn every_link_leads_somewhere_every_address_is_kept_and_stock_mdbook_renders_the_same_book()
-> Result<()> {
    let (ours, stock) = (tempfile::tempdir()?, tempfile::tempdir()?);
    thread::scope(|scope| -> Result<()> {
        let stock = scope.spawn(|| mdbook::render_as_stock(root(), stock.path()));
        let folder = mdbook::render(root(), Some(ours.path()))?;
        Problems::none(addresses::unrecorded(root(), &Site::read(&folder)?)?)?;
        stock.join().expect("no panic")?;
        Ok(())
    })?;
    let (ours, stock) = (files(ours.path())?, files(stock.path())?);
    assert_eq!(
        ours.keys().collect::<Vec<_>>(),
        stock.keys().collect::<Vec<_>>()
    );
    for (file, bytes) in ours {
        assert!(stock[&file] == bytes, "{file} differs");
    }
    Ok(())
}

fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        // Stock mdBook makes no EPUB.
        let epub = entry.file_name() == EPUB;
        if entry.file_type().is_file() && !epub {
            let name = entry.path().strip_prefix(folder)?.display().to_string();
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// The code blocks of the pages as skeptic got them.
fn blocks() -> Result<Vec<Fence>> {
    let mut blocks = Vec::new();
    for entry in walkdir::WalkDir::new(concat!(env!("OUT_DIR"), "/pages")) {
        let entry = entry?;
        if entry.file_type().is_file() {
            blocks.extend(fences(&fs::read_to_string(entry.path())?));
        }
    }
    blocks.retain(|block| block.language() == "rust");
    Ok(blocks)
}

#[test]
fn skeptic_tests_every_rust_block() -> Result<()> {
    let generated = include_str!(concat!(env!("OUT_DIR"), "/blocks.rs"));
    let tests = generated.matches("\n#[test] fn ").count();
    let blocks = blocks()?.len();
    assert_eq!(
        tests, blocks,
        "skeptic's tests and the Rust blocks of the pages"
    );
    assert_eq!(
        mdbook::counts(root())?.rust_blocks,
        blocks,
        "what the introduction counts"
    );
    Ok(())
}

#[test]
fn skeptic_runs_every_block_but_those_that_other_tests_verify() -> Result<()> {
    let counts = mdbook::counts(root())?;
    let ignored = blocks()?.iter().filter(|block| block.has("ignore")).count();
    assert_eq!(ignored, counts.rust_blocks - counts.skeptic_blocks);
    assert_eq!(counts.unseen(), 0);
    Ok(())
}

/// skeptic lets a block pass that is meant to fail and does not even compile;
/// that it is the listing's own source, which cargo compiles, rules that out.
#[test]
fn what_a_page_shows_is_what_cargo_compiles() -> Result<()> {
    let catalog = Catalog::load(root())?;
    let known: BTreeSet<String> = catalog
        .listings
        .values()
        .flat_map(|listing| std::iter::once(&listing.rust).chain(listing.rejected.values()))
        .chain(catalog.exercises.values().map(|exercise| &exercise.starter))
        .map(Source::text)
        .chain(
            catalog
                .exercises
                .values()
                .map(|exercise| exercise.solution.text() + "fn main() {}\n"),
        )
        .collect();
    let (pages, _) = mdbook::expand(root())?;
    for page in pages {
        let lines: Vec<&str> = page.text.lines().collect();
        for block in fences(&page.text)
            .iter()
            .filter(|block| block.language() == "rust")
        {
            let code: String = lines[block.line..]
                .iter()
                .take_while(|line| !line.starts_with("```"))
                .map(|line| match line.strip_prefix("# ") {
                    Some(hidden) => format!("{hidden}\n"),
                    None if *line == "#" => "\n".to_owned(),
                    None => format!("{line}\n"),
                })
                .collect();
            assert!(
                known.contains(&code),
                "{}, block {}:\n{code}",
                page.path,
                block.line
            );
        }
    }
    Ok(())
}
