//! What the book says about itself: its promises, and the versions they hold for.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::directive::Directive;
use super::plan::{Page, Plan};
use crate::programs::Listing;
use crate::templates::fill;

/// The table of promises, and the tools that the book was verified with.
#[derive(Clone, Debug)]
pub struct Colophon {
    pub promises: String,
    /// `1.95.0`
    pub rustc: String,
    /// `3.11.7`, where this machine has Python.
    pub python: Option<String>,
    /// `(abbreviated hash, date)` of the commit, in a git checkout.
    pub commit: Option<(String, String)>,
}

impl Colophon {
    /// Asks rustc and git.
    ///
    /// # Errors
    /// If there is no rustc.
    pub fn read(root: &Path, promises: String, python: Option<String>) -> Result<Colophon> {
        let version = said(root, "rustc", &["--version"]).context("rustc --version")?;
        let version = version.split_whitespace().nth(1).unwrap_or_default();
        Ok(Colophon { promises, rustc: version.to_owned(), python, commit: commit(root) })
    }
}

/// `(abbreviated hash, date)` of the checkout's commit.
pub(crate) fn commit(root: &Path) -> Option<(String, String)> {
    let line = said(root, "git", &["log", "-1", "--format=%h %cs"]).ok()?;
    let (hash, date) = line.trim().split_once(' ')?;
    Some((hash.to_owned(), date.to_owned()))
}

fn said(root: &Path, program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program).args(arguments).current_dir(root).output()?;
    ensure!(output.status.success(), "{program} failed");
    Ok(String::from_utf8(output.stdout)?)
}

impl Plan<'_> {
    /// `{{#versions}}`
    pub(super) fn versions(&self, colophon: &Colophon) -> String {
        let Colophon { rustc, python, commit, .. } = colophon;
        let crates = self.crates_of(self.catalog.listings.values()).join(", ");
        let data = json!({ "rustc": rustc, "python": python, "commit": commit, "crates": crates });
        fill("versions", &data)
    }

    /// A quiet line at the end of a page that shows programs.
    pub(super) fn foot(&self, page: &Page, colophon: &Colophon) -> String {
        let shown = page.directives.iter().filter_map(|(_, directive)| match directive {
            Directive::Listing { target, .. } | Directive::CompileFail { target } => {
                self.catalog.listings.get(&target.name)
            }
            _ => None,
        });
        let listings: Vec<&Listing> = shown.collect();
        if listings.is_empty() {
            return String::new();
        }
        let mut with = vec![format!("rustc {}", colophon.rustc)];
        if listings.iter().any(|listing| listing.manifest.nightly) {
            with.push(format!("rustc {}", self.catalog.workspace.nightly));
        }
        with.extend(colophon.python.iter().map(|version| format!("CPython {version}")));
        with.extend(self.crates_of(listings));
        format!(
            "\n<p class=\"proof\">The programs on this page were run with {}.</p>\n",
            with.join(", ")
        )
    }

    /// `tokio 1.54.1`, … for the crates that these listings use, their tests' excluded.
    fn crates_of<'l>(&self, listings: impl IntoIterator<Item = &'l Listing>) -> Vec<String> {
        let used: BTreeSet<&str> = listings.into_iter().flat_map(Listing::crates).collect();
        used.into_iter()
            .filter_map(|name| Some(format!("{name} {}", self.catalog.workspace.version(name)?)))
            .collect()
    }
}
