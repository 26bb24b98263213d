//! Promise: the book works in a real browser, for everyone, on a phone too.
//!
//! `cargo test --test browser` tries everything; a word after it chooses by
//! name: `axe`, `search`, `page/bits`. Chromium and what it finds are on this
//! machine alone: the book is served on loopback, and so is a stand-in for the
//! playground.

mod axe;
mod chrome;
mod epub;
mod page;
mod reader;
mod server;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use anyhow::{Error, Result, anyhow};
use book::catalog::Catalog;
use book::epub::EPUB;
use book::mdbook;
use book::trials::{Standing, in_ci, trial};
use libtest_mimic::{Arguments, Trial};

use chrome::{Chrome, Tab};
use server::{Book, Playground};

/// A page with a bit of everything: both languages, hidden lines, outputs,
/// links, a table.
const PAGE: &str = "bits/flags.html";

/// All pages in one, for printing.
const PRINT: &str = "print.html";

fn main() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir()?;
    mdbook::render(root, Some(folder.path()))?;
    let stage = Arc::new(Stage::new(Arc::new(Book::read(folder.path())?)));
    let axe = axe::script(root);
    let no_axe = axe.as_ref().err().cloned();
    let axe = Arc::new(axe.unwrap_or_default());

    let mut trials = Trials::new(stage.clone());
    for page in stage.book.pages() {
        let path = page.to_owned();
        trials.page("page", page, None, move |tab| page::holds(tab, &path));
        let (path, axe) = (page.to_owned(), axe.clone());
        trials.page("axe", page, no_axe.as_deref(), move |tab| {
            axe::accessible(tab, &path, &axe)
        });
    }
    for (query, expected) in reader::SEARCHES {
        trials.tab(&format!("search/{query}"), &[], move |tab| {
            reader::finds(tab, query, expected)
        });
    }
    trials.tab("theme/lasts", &[PAGE, "index.html"], reader::theme_lasts);
    trials.tab("copy", &[PAGE], reader::copy);
    trials.tab("keyboard/walk", &[PAGE], reader::keyboard_walk);
    trials.tab("keyboard/works", &[PAGE], reader::keyboard_works);
    trials.tab(
        "reading/no-javascript",
        &[PAGE, "bits/masks.html"],
        reader::no_javascript,
    );
    trials.tab(
        "reading/missing-page",
        &["404.html", "rosetta.html"],
        reader::missing_page,
    );
    let files = folder.path().to_owned();
    trials.tab("offline/file", &[PAGE], move |tab| {
        reader::offline(tab, &files)
    });
    trials.live("playground/stand-in", &[PAGE], |live| {
        live.chrome
            .tab(|tab| reader::stand_in(tab, &live.playground))
    });
    let catalog = Arc::new(Catalog::load(root)?);
    let known = catalog.clone();
    trials.live("run/sends-what-is-shown", &[PAGE], move |live| {
        let Live { chrome, playground } = live;
        chrome.tab(|tab| reader::run(tab, playground, &known))
    });
    trials.tab(
        "run/without-a-network",
        &[PAGE],
        reader::run_without_network,
    );
    const MIXED: [&str; 2] = ["bits/bit-set.html", "generators/streams.html"];
    trials.tab("run/or-the-command", &MIXED, move |tab| {
        let mut pages = MIXED.iter();
        pages.try_for_each(|page| reader::run_or_command(tab, &catalog, page))
    });
    let checker = epub::checker();
    let no_checker = checker.as_ref().err().cloned();
    let book = folder.path().join(EPUB);
    trials.add("offline/epub", &[], no_checker.as_deref(), move |_| {
        epub::valid(&book, &checker.map_err(Error::msg)?)
    });
    trials.tab(
        "python/folds",
        &[PAGE, "bits/masks.html"],
        reader::fold_python,
    );
    trials.tab("rosetta/filter", &["rosetta.html"], reader::rosetta);
    trials.live("weight/first-visit", &[PAGE], |live| {
        page::first_visit(&live.chrome)
    });
    Ok(libtest_mimic::run(&arguments, trials.trials).exit_code())
}

/// The book under test and, once a trial asks for it, a browser before it.
struct Stage {
    book: Arc<Book>,
    /// All that decides whether a page holds, besides the page.
    setting: String,
    /// All that is in the book.
    whole: u64,
    live: OnceLock<Result<Live, String>>,
}

/// What it takes to try something.
struct Live {
    chrome: Chrome,
    playground: Playground,
}

impl Stage {
    fn new(book: Arc<Book>) -> Stage {
        let mut setting = [
            include_str!("main.rs"),
            include_str!("axe.rs"),
            include_str!("chrome.rs"),
            include_str!("epub.rs"),
            include_str!("page.rs"),
            include_str!("reader.rs"),
            include_str!("server.rs"),
        ]
        .concat();
        setting += &chrome::version().unwrap_or_default();
        let mut whole = DefaultHasher::new();
        for path in book.paths() {
            // The pages once more, and the time at which they were packed.
            if path == EPUB {
                continue;
            }
            (path, book.bytes(path)).hash(&mut whole);
            // These two say what the other pages are about, and change with each.
            let others = path.starts_with("toc-") || path.starts_with("searchindex-");
            if (path.ends_with(".css") || path.ends_with(".js")) && !others {
                setting += &without_hashes(book.bytes(path));
            }
        }
        Stage {
            book,
            setting,
            whole: whole.finish(),
            live: OnceLock::new(),
        }
    }

    fn live(&self) -> Result<&Live> {
        let start = || -> Result<Live> {
            let playground = Playground::start()?;
            let origin = self.book.clone().serve(&playground)?;
            let chrome = Chrome::start(origin, PAGE)?;
            Ok(Live { chrome, playground })
        };
        self.live
            .get_or_init(|| start().map_err(|error| format!("{error:#}")))
            .as_ref()
            .map_err(|reason| anyhow!("{reason}"))
    }

    /// The file that is there if a promise about some pages, or without any
    /// about the whole book, held with everything as it is now.
    fn known(&self, promise: &str, pages: &[&str]) -> PathBuf {
        let mut hasher = DefaultHasher::new();
        (promise, &self.setting).hash(&mut hasher);
        if pages.is_empty() {
            self.whole.hash(&mut hasher);
        }
        // What is in print.html is on the other pages, and they are tried.
        for page in pages.iter().filter(|page| **page != PRINT) {
            without_hashes(self.book.bytes(page)).hash(&mut hasher);
        }
        // Next to what cargo gives the tests to write to.
        Path::new(env!("CARGO_TARGET_TMPDIR"))
            .with_file_name("book")
            .join(format!("browser/{:016x}", hasher.finish()))
    }
}

/// A text without the hashes that mdBook puts into the names of files.
fn without_hashes(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let mut parts = text.split('-');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('.') {
            Some((hash, rest)) if hash.len() == 8 && u32::from_str_radix(hash, 16).is_ok() => {
                plain.extend([".", rest]);
            }
            _ => plain.extend(["-", part]),
        }
    }
    plain
}

/// The trials, as they come together.
struct Trials {
    stage: Arc<Stage>,
    /// The reason, where there is no Chromium.
    no_chrome: Option<String>,
    trials: Vec<Trial>,
}

impl Trials {
    fn new(stage: Arc<Stage>) -> Trials {
        Trials {
            stage,
            no_chrome: chrome::version().err(),
            trials: Vec::new(),
        }
    }

    /// `PROMISE/PAGE`, which is about that page alone.
    fn page<C>(&mut self, promise: &str, page: &str, lacks: Option<&str>, check: C)
    where
        C: FnOnce(&Tab<'_>) -> Result<()> + Send + 'static,
    {
        let name = format!("{promise}/{page}");
        self.add(&name, &[page], lacks, |live| live.chrome.tab(check));
    }

    /// A trial that borrows a browser, and is about these pages.
    fn tab<C>(&mut self, name: &str, pages: &[&str], check: C)
    where
        C: FnOnce(&Tab<'_>) -> Result<()> + Send + 'static,
    {
        self.add(name, pages, None, |live| live.chrome.tab(check));
    }

    /// A trial that needs more than a browser.
    fn live<C>(&mut self, name: &str, pages: &[&str], check: C)
    where
        C: FnOnce(&Live) -> Result<()> + Send + 'static,
    {
        self.add(name, pages, None, check);
    }

    fn add<C>(&mut self, name: &str, pages: &[&str], lacks: Option<&str>, check: C)
    where
        C: FnOnce(&Live) -> Result<()> + Send + 'static,
    {
        let known = self.stage.known(name, pages);
        let held = known.exists() && !in_ci();
        let standing = match self.no_chrome.as_deref().or(lacks) {
            Some(reason) => Standing::Lacks(reason),
            None if held => Standing::HeldBefore,
            None => Standing::Ready,
        };
        let stage = self.stage.clone();
        self.trials.push(trial(name, standing, move || {
            if held {
                return Ok(());
            }
            check(stage.live()?)?;
            fs::create_dir_all(known.parent().expect("a file in a folder"))?;
            Ok(fs::write(&known, "")?)
        }));
    }
}
