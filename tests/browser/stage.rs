//! What it takes to try something: a book, rendered and open in a browser.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use anyhow::{Result, anyhow};

use crate::chrome::{self, Chrome, Tab};
use crate::page;
use crate::site::Site;
use crate::trial::{Memory, Trial, digest};

/// What tries a page, besides Chromium.
const JUDGE: [&str; 2] = ["tests/browser", ".ci/package.json"];

/// A book under test. It is rendered, and Chromium started, once a trial asks for it.
pub struct Stage {
    root: PathBuf,
    render: fn(&Path) -> Result<Site>,
    /// Where the book is tried, below the server's origin.
    below: &'static str,
    site: OnceLock<Result<Site, String>>,
    chrome: OnceLock<Result<Chrome, String>>,
}

impl Stage {
    /// The book of the repository at `root` that `render` renders.
    pub fn new(root: &Path, render: fn(&Path) -> Result<Site>, below: &'static str) -> Stage {
        Stage {
            root: root.to_owned(),
            render,
            below,
            site: OnceLock::new(),
            chrome: OnceLock::new(),
        }
    }

    /// The book as it was rendered.
    pub fn site(&self) -> Result<&Site> {
        once(&self.site, || (self.render)(&self.root))
    }

    /// Browsers for it.
    pub fn chrome(&self) -> Result<&Chrome> {
        once(&self.chrome, || {
            Chrome::start(format!("{}{}", self.site()?.origin, self.below))
        })
    }
}

fn once<T>(cell: &OnceLock<Result<T, String>>, make: impl FnOnce() -> Result<T>) -> Result<&T> {
    cell.get_or_init(|| make().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow!("{error}"))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The trials of one book, as they come together.
pub struct Trials {
    stage: Arc<Stage>,
    memory: Arc<Memory>,
    /// A hash of what tries a page.
    judge: u64,
    /// And, with it, of what the book is made of.
    rests_on: u64,
    /// The reason, where there is no Chromium.
    pub no_chrome: Option<String>,
    pub trials: Vec<Trial>,
}

impl Trials {
    /// None yet, for a book made of these files and folders of the repository.
    pub fn new(stage: Stage, memory: &Arc<Memory>, sources: &[&str]) -> Trials {
        let chrome = chrome::version();
        let judge = hash(&(digest(&stage.root, &JUDGE), &chrome));
        let rests_on = hash(&(judge, digest(&stage.root, sources)));
        Trials {
            stage: Arc::new(stage),
            memory: memory.clone(),
            judge,
            rests_on,
            no_chrome: chrome.err(),
            trials: Vec::new(),
        }
    }

    /// A trial that this machine can hold unless it `lacks` something.
    pub fn add<H>(&mut self, name: &str, lacks: Option<String>, hold: H)
    where
        H: FnOnce(&Stage) -> Result<()> + Send + 'static,
    {
        let stage = self.stage.clone();
        self.trials.push(Trial {
            name: name.to_owned(),
            lacks,
            rests_on: Some(self.rests_on),
            hold: Box::new(move || hold(&stage)),
        });
    }

    /// A trial that borrows a browser.
    pub fn tab<H>(&mut self, name: &str, hold: H)
    where
        H: FnOnce(&Tab<'_>) -> Result<()> + Send + 'static,
    {
        self.site(name, |_, tab| hold(tab));
    }

    /// A trial that borrows a browser, and asks where the book is.
    pub fn site<H>(&mut self, name: &str, hold: H)
    where
        H: FnOnce(&Site, &Tab<'_>) -> Result<()> + Send + 'static,
    {
        self.add(name, self.no_chrome.clone(), |stage| {
            stage.chrome()?.tab(|tab| hold(stage.site()?, tab))
        });
    }

    /// `PROMISE/PAGE`, which is about that page alone: it is remembered as long as
    /// the page stays as it is, whatever happens to the rest of the book.
    pub fn page<H>(&mut self, promise: &str, page: &str, lacks: Option<String>, hold: H)
    where
        H: FnOnce(&Tab<'_>, &str) -> Result<()> + Send + 'static,
    {
        let name = format!("{promise}/{page}");
        let as_rendered = format!("{name} as rendered");
        let (memory, judge, page) = (self.memory.clone(), self.judge, page.to_owned());
        let lacks = self.no_chrome.clone().or(lacks);
        self.add(&name, lacks, move |stage| {
            let rests_on = hash(&(judge, stage.site()?.digest(&page)?));
            if !memory.holds(&as_rendered, rests_on) {
                stage.chrome()?.tab(|tab| hold(tab, &page))?;
                memory.keep(&as_rendered, rests_on)?;
            }
            Ok(())
        });
    }

    /// One trial for each old address.
    pub fn redirects(&mut self, redirects: HashMap<String, String>) {
        for (from, to) in redirects {
            let name = format!("redirect{from}");
            self.site(&name, move |site, tab| {
                page::redirects(tab, &site.origin, &from, &to)
            });
        }
    }
}
