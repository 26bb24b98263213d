//! Promise: pages, links, regions, counts and concordance hold.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use book::html;
use book::problem::Problems;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_page_shows_what_there_is_and_nothing_else() -> Result<()> {
    let (_, problems) = html::expand(root())?;
    Ok(Problems::none(problems)?)
}

#[test]
fn every_link_leads_somewhere() -> Result<()> {
    let folder = tempfile::tempdir()?;
    html::render(root(), Some(folder.path()))?;
    Ok(())
}

#[test]
fn stock_mdbook_renders_the_same_book() -> Result<()> {
    let (ours, stock) = (tempfile::tempdir()?, tempfile::tempdir()?);
    html::render(root(), Some(ours.path()))?;
    html::render_as_stock(root(), stock.path())?;
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
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder)?.display().to_string();
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// The fences of the pages as skeptic got them, found by reading lines: a
/// parser that has nothing in common with skeptic's.
fn fences() -> Vec<String> {
    let mut fences = Vec::new();
    for entry in walkdir::WalkDir::new(concat!(env!("OUT_DIR"), "/pages")) {
        let entry = entry.expect("a readable folder");
        if !entry.file_type().is_file() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).expect("a readable page");
        let mut open: Option<usize> = None;
        for line in text.lines() {
            let ticks = line.len() - line.trim_start_matches('`').len();
            match open {
                None if ticks >= 3 => {
                    open = Some(ticks);
                    fences.push(line[ticks..].to_owned());
                }
                Some(opened) if ticks >= opened && line.len() == ticks => open = None,
                _ => {}
            }
        }
        assert_eq!(open, None, "{}: a fence is never closed", entry.path().display());
    }
    fences
}

#[test]
fn skeptic_tests_every_rust_block() -> Result<()> {
    let blocks = fences().iter().filter(|info| info.starts_with("rust")).count();
    let tests = include_str!(concat!(env!("OUT_DIR"), "/blocks.rs"))
        .matches("\n#[test] fn ")
        .count();
    assert_eq!(tests, blocks, "skeptic's tests, and the Rust blocks of the pages");
    assert_eq!(html::counts(root())?.rust_blocks, blocks, "the count the book prints");
    Ok(())
}

#[test]
fn skeptic_runs_every_block_but_those_that_other_tests_verify() -> Result<()> {
    let counts = html::counts(root())?;
    let ignored = fences().iter().filter(|info| info.contains("ignore")).count();
    assert_eq!(ignored, counts.rust_blocks - counts.skeptic_blocks);
    assert_eq!(counts.unseen(), 0);
    Ok(())
}

#[test]
fn no_fence_has_a_tag_that_skeptic_would_pass_over() {
    let known = ["rust", "ignore", "no_run", "should_panic", "compile_fail", "noplayground", "python", "text"];
    for info in fences() {
        for tag in info.split(',') {
            assert!(known.contains(&tag), "unknown tag `{tag}` in a fence `{info}`");
        }
    }
}
