//! What a promise is, and what a kind of promises is.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::cargo::Build;
use super::machine::Need;
use super::recording::{Change, compare, replace};
use super::workshop::Workshop;
use crate::pages::Plan;
use crate::programs::{Catalog, Listing, Recording};

/// One statement of the book that a test can prove wrong.
pub struct Promise<'b> {
    pub kind: &'static Kind,
    /// `PART/NAME/…` or `page/…`: unique, and the same in every run.
    pub name: String,
    pub needs: Vec<Need>,
    /// What cargo must build before it can be tried.
    pub builds: Vec<(Build, String)>,
    /// Everything the verdict depends on, besides the machinery and the compiler.
    pub rests_on: String,
    pub way: Way<'b>,
}

pub enum Way<'b> {
    /// By making a recording again and comparing the two.
    Recording(&'b Listing, Recording, Work<'b, String>),
    /// By doing this; the error says what no longer holds, and what to do.
    Work(Work<'b, ()>),
    /// By a test that has other means than this library: its kind names it.
    Elsewhere,
}

/// Something that can be done with the help of the compiler.
pub type Work<'b, T> = Box<dyn Fn(&Workshop) -> Result<T> + Send + Sync + 'b>;

/// A sort of promise.
#[derive(Debug)]
pub struct Kind {
    /// What there are many of: `Rust programs`.
    pub title: &'static str,
    /// What is done with each.
    pub how: &'static str,
    /// The test that does it: `promises` for tests/promises.rs.
    pub test: &'static str,
    pub of: for<'b> fn(Book<'b>) -> Vec<Promise<'b>>,
}

/// What promises are about.
#[derive(Clone, Copy, Debug)]
pub struct Book<'b> {
    pub catalog: &'b Catalog,
    /// Without pages, there are no promises about pages.
    pub pages: Option<&'b Plan<'b>>,
}

impl<'b> Promise<'b> {
    /// One that needs nothing, builds nothing and rests on nothing but the machinery.
    pub(super) fn new(kind: &'static Kind, name: String, way: Way<'b>) -> Promise<'b> {
        let (builds, rests_on) = (Vec::new(), String::new());
        Promise { kind, name, needs: Vec::new(), builds, rests_on, way }
    }

    /// One about a listing's recording, which `now` makes again.
    pub(super) fn recorded(
        kind: &'static Kind,
        listing: &'b Listing,
        recording: Recording,
        setting: &str,
        now: impl Fn(&Workshop) -> Result<String> + Send + Sync + 'b,
    ) -> Promise<'b> {
        let recorded = listing.recorded.get(&recording);
        let rests_on = format!("{} {recorded:?} {setting}", listing.digest(&recording));
        let name = format!("{}/{}", listing.id(), recording.promise());
        let way = Way::Recording(listing, recording, Box::new(now));
        Promise { rests_on, ..Promise::new(kind, name, way) }
    }

    /// What this machine lacks to try it, and how to get it.
    pub fn lacks(&self) -> Option<String> {
        self.needs.iter().find_map(Need::lacks)
    }

    /// Tries it.
    ///
    /// # Errors
    /// What no longer holds, and what to do.
    pub fn hold(&self, workshop: &Workshop) -> Result<()> {
        match &self.way {
            Way::Recording(listing, recording, now) => compare(listing, recording, now(workshop)),
            Way::Work(work) => work(workshop),
            Way::Elsewhere => bail!("tests/{} tries this", self.kind.test),
        }
    }

    /// Makes its recording again, below `root`.
    ///
    /// # Errors
    /// If it has none, the program cannot be run or ends in a way its manifest does
    /// not foresee, or the file cannot be written.
    pub fn record(&self, root: &Path, workshop: &Workshop) -> Result<Change> {
        let Way::Recording(listing, recording, now) = &self.way else {
            bail!("{} has no recording", self.name);
        };
        if let Some(lacks) = self.lacks() {
            bail!("{}: {lacks}", self.name);
        }
        let now = now(workshop).with_context(|| listing.file(&recording.to_string()))?;
        replace(root, listing, recording, &now)
    }
}
