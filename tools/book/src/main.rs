//! `cargo book`: the command line of the book's machinery.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use book::addresses::{self, ADDRESSES};
use book::catalog::{Catalog, Listing, PYTHON_OUT, RUST_OUT};
use book::compile::{Profile, nightly};
use book::epub::EPUB;
use book::mdbook;
use book::record::{Change, Runner};
use book::run::Python;
use book::scaffold;
use book::site::Site;
use book::trials::in_ci;
use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

/// Renders the book, and keeps its recordings.
///
/// Without a command it renders the book into `book/` and says where it is. It
/// first runs the programs that changed since it last ran them, and stops where
/// one no longer does what its page says. `cargo test` verifies all the rest.
#[derive(Parser)]
#[command(name = "cargo book", bin_name = "cargo book", after_help = EXAMPLES)]
struct Cli {
    /// Open the rendered book in the browser.
    #[arg(long)]
    open: bool,

    #[command(subcommand)]
    command: Option<Verb>,
}

const EXAMPLES: &str = "\
Examples:
  cargo book --open                   render, then read
  cargo book new iteration/windows    lay down a listing, ready to fill in
  cargo book new exercises/windows    lay down an exercise
  cargo run -p windows                run one listing
  cargo book record windows           write down anew what it prints
  cargo test --test listings windows  compare what it prints with what is written down";

#[derive(Subcommand)]
enum Verb {
    /// Run programs anew and write down what they print and what the compiler says.
    ///
    /// Writes rust.out, python.out and compile_fail/*.stderr beside each listing,
    /// and says what changed. Review the change as you would review code: a page
    /// may say something about the old text.
    Record {
        /// Listings by name (`custom-range`), by part (`iteration`) or both
        /// (`iteration/custom-range`); all of them where none is named. `addresses`
        /// writes down the pages and headings that readers may link to from now on.
        listings: Vec<String>,
    },
    /// Lay down a listing, or an exercise under `exercises/`, ready to fill in.
    New {
        /// `PART/NAME`: the folder under listings/, and the package's name.
        listing: String,
    },
    /// mdBook's preprocessor protocol; book.toml calls this for `mdbook build`.
    #[command(hide = true)]
    Preprocess {
        #[command(subcommand)]
        question: Option<Question>,
    },
}

#[derive(Subcommand)]
enum Question {
    /// Whether a renderer can use the pages: every one can.
    Supports { renderer: String },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let done = root
        .canonicalize()
        .context("this program renders the checkout it was built in, and that is gone")
        .and_then(|root| match cli.command {
            None => render(&root, cli.open),
            Some(Verb::Record { listings }) => record(&root, &listings),
            Some(Verb::New { listing }) => {
                println!("{}", scaffold::new(&root, &listing)?);
                Ok(())
            }
            Some(Verb::Preprocess { question: None }) => {
                mdbook::preprocess(io::stdin().lock(), io::stdout().lock())
            }
            Some(Verb::Preprocess {
                question: Some(Question::Supports { .. }),
            }) => Ok(()),
        });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn render(root: &Path, open: bool) -> Result<()> {
    check(root)?;
    let folder = mdbook::render(root, None)?;
    let index = folder.join("index.html");
    println!("The book is at {}", index.display());
    println!("and for e-readers at {}", folder.join(EPUB).display());
    if open {
        opener::open_browser(&index).context("cannot open a browser")?;
    }
    Ok(())
}

/// Holds every recording against its program, but for those that held before
/// and have not changed since.
fn check(root: &Path) -> Result<()> {
    let catalog = Catalog::load(root)?;
    // What is wrong with the files is for the rendering to say, all at once.
    if !catalog.problems.is_empty() {
        return Ok(());
    }
    let listings: Vec<&Listing> = catalog.listings.values().collect();
    let runner = Runner::new(&catalog, &listings)?;
    let python = Python::find();
    if let Err(reason) = &python {
        ensure!(!in_ci(), "CI may not skip the Python programs: {reason}");
        eprintln!("The Python programs are not run: {reason}");
    }
    let recordings: Vec<(&Listing, String)> = recordings_of(&listings)
        .filter(|(listing, file)| listing.recordings.contains_key(file))
        .filter(|(_, file)| file != PYTHON_OUT || python.is_ok())
        .filter(|(listing, file)| {
            !listing.manifest.nightly || file != RUST_OUT || nightly().is_ok()
        })
        .collect();
    let bar =
        progress(recordings.len())?.with_message("recordings checked; what changed is built first");
    let next = Mutex::new(recordings.iter());
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((listing, file)) = { next.lock().expect("no panic").next() } {
                    if let Err(error) = runner.verify(listing, file) {
                        wrong.lock().expect("no panic").push(format!("{error:#}"));
                    }
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    let wrong = wrong.into_inner().expect("no panic");
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

fn recordings_of<'l>(listings: &'l [&'l Listing]) -> impl Iterator<Item = (&'l Listing, String)> {
    listings.iter().flat_map(|listing| {
        let files = listing.expected_recordings().into_iter();
        files.map(move |file| (*listing, file))
    })
}

fn progress(length: usize) -> Result<ProgressBar> {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?;
    Ok(ProgressBar::new(length as u64).with_style(style))
}

fn record(root: &Path, names: &[String]) -> Result<()> {
    if names == ["addresses"] {
        let site = Site::read(&mdbook::render(root, None)?)?;
        let new = addresses::record(root, &site)?;
        println!("{new} new addresses in {ADDRESSES}");
        return Ok(());
    }
    let catalog = Catalog::load(root)?;
    let listings = chosen(&catalog, names)?;
    let python = Python::find();
    let jobs: Vec<(&Listing, String)> = recordings_of(&listings).collect();

    eprintln!("Building {} listings", listings.len());
    let runner = Runner::new(&catalog, &listings)?;
    runner.built(Profile::Debug)?;
    let bar = progress(jobs.len())?;
    let (mut written, mut failed) = (0, 0);
    for (listing, file) in &jobs {
        let place = format!("{}/{file}", listing.folder);
        bar.set_message(place.clone());
        match runner.record(listing, file) {
            Ok(Change::None) => {}
            Ok(Change::New) => {
                written += 1;
                bar.suspend(|| eprintln!("new      {place}"));
            }
            Ok(Change::Changed(difference)) => {
                written += 1;
                bar.suspend(|| eprintln!("changed  {place}\n{difference}"));
            }
            Err(error) => {
                failed += 1;
                bar.suspend(|| eprintln!("failed   {error:#}"));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    let stale = remove_stale(root, &listings)?;
    println!(
        "{} recordings made: {written} new or changed, {} as before, {failed} failed, {stale} stale ones deleted",
        jobs.len(),
        jobs.len() - written - failed,
    );
    if failed > 0 {
        let python = python
            .err()
            .map(|reason| format!(" ({reason})"))
            .unwrap_or_default();
        bail!("{failed} recordings could not be made{python}");
    }
    Ok(())
}

/// Recordings whose program is gone.
fn remove_stale(root: &Path, listings: &[&Listing]) -> Result<usize> {
    let mut removed = 0;
    for listing in listings {
        let folder = root.join(&listing.folder);
        let expected: Vec<PathBuf> = listing
            .expected_recordings()
            .iter()
            .map(|file| folder.join(file))
            .collect();
        for entry in [folder.clone(), folder.join("compile_fail")]
            .iter()
            .flat_map(|folder| folder.read_dir().into_iter().flatten().flatten())
        {
            let path = entry.path();
            let recording = path
                .extension()
                .is_some_and(|extension| extension == "out" || extension == "stderr");
            if recording && !expected.contains(&path) {
                std::fs::remove_file(&path)?;
                removed += 1;
            }
        }
    }
    Ok(removed)
}

fn chosen<'c>(catalog: &'c Catalog, names: &[String]) -> Result<Vec<&'c Listing>> {
    if names.is_empty() {
        return Ok(catalog.listings.values().collect());
    }
    let mut listings = Vec::new();
    for name in names {
        let before = listings.len();
        let fits = |listing: &&Listing| {
            listing.name == *name || listing.part == *name || listing.id() == *name
        };
        listings.extend(catalog.listings.values().filter(fits));
        if listings.len() == before {
            bail!(
                "no listing or part is called `{name}`; listings are named by their folder under listings/"
            );
        }
    }
    Ok(listings)
}
