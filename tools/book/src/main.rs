//! `cargo book`: the command line of the book's machinery.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use book::mdbook;
use book::new;
use book::problem::Problems;
use book::programs::{Catalog, Listing};
use book::promises::Build;
use book::promises::machine::{Python, in_ci};
use book::promises::measured::Round;
use book::promises::packages;
use book::promises::recording::{self, Change};
use book::promises::{Kind, Way, of_programs, workshop};
use book::site::Site;
use book::site::addresses::{self, ADDRESSES};
use book::site::epub::EPUB;
use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

/// Renders the book, and keeps its recordings.
///
/// Without a command it renders the book into `book/` and says where it is. It
/// runs nothing: it stops where a program is not the one that was recorded.
/// `cargo test` verifies all the rest.
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
  cargo book --open                            render, then read
  cargo book new iteration/own-iterator/windows   create a listing, ready to fill in
  cargo book new exercises/iteration/windows   create an exercise
  cargo run -p windows                         run one listing
  cargo book record windows                    record what it prints
  cargo test --test promises windows           compare what it prints with what is recorded";

#[derive(Subcommand)]
enum Verb {
    /// Run programs, and record what they print and what the compiler says.
    ///
    /// Writes rust.out, python.out and compile_fail/*.stderr beside each listing,
    /// with a digest of the sources in recorded.toml, and says what changed.
    /// Review the change as you would review code: a page may say something
    /// about the old text.
    Record {
        /// Listings by name (`custom-range`), by part (`iteration`) or both
        /// (`iteration/custom-range`); all of them if none is named.
        listings: Vec<String>,
        /// Record the pages and headings that readers may link to from now on,
        /// instead of outputs.
        #[arg(long, conflicts_with = "listings")]
        addresses: bool,
    },
    /// Create a listing or an exercise, ready to fill in.
    New {
        /// `PART/PAGE/NAME` for a listing, `exercises/PART/NAME` for an exercise.
        place: String,
    },
    /// Install the packages that some of the Python programs use, into target/packages.
    Packages,
    /// Measure programs, and record how long each case takes.
    ///
    /// Runs the cases of each measured listing in turn, in a release build, and
    /// writes measurements/NAME.json. Leave the machine alone meanwhile. Plots and
    /// the numbers in sentences follow the new data when the book is rendered.
    Measure {
        /// Only listings with this word in their name.
        word: Option<String>,
        /// How often each case is run, every second time in reverse order.
        #[arg(long, default_value_t = 30)]
        rounds: u32,
        /// One round at the smallest size, in a debug build, recorded nowhere: do they
        /// run, and agree?
        #[arg(long)]
        quick: bool,
    },
    /// List what the book promises, and the test that holds each promise.
    Promises {
        /// Only those with this word in their name.
        word: Option<String>,
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
            Some(Verb::Record { addresses: true, .. }) => record_addresses(&root),
            Some(Verb::Record { listings, .. }) => record(&root, &listings),
            Some(Verb::New { place }) => {
                print!("{}", new::new(&root, &place)?);
                Ok(())
            }
            Some(Verb::Packages) => packages::install(&root),
            Some(Verb::Measure { word, rounds, quick }) => {
                measure(&root, &word.unwrap_or_default(), if quick { 0 } else { rounds })
            }
            Some(Verb::Promises { word }) => list(&root, &word.unwrap_or_default()),
            Some(Verb::Preprocess { question: None }) => {
                mdbook::preprocess(io::stdin().lock(), io::stdout().lock())
            }
            Some(Verb::Preprocess { question: Some(Question::Supports { .. }) }) => Ok(()),
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
    if let Err(reason) = Python::find() {
        if in_ci() {
            bail!("CI may not leave Python out of the book's versions: {reason}");
        }
        eprintln!("The book will not name a version of Python: {reason}");
    }
    let folder = mdbook::render(root, None)?;
    let index = folder.join("index.html");
    println!("The book is at {}", index.display());
    println!("and for e-readers at {}", folder.join(EPUB).display());
    let new = addresses::unrecorded(root, &Site::read(&folder)?);
    if let Some(first) = new.first() {
        println!(
            "{} new addresses, {first} first: `cargo book record --addresses` records them",
            new.len()
        );
    }
    if open {
        opener::open_browser(&index).context("cannot open a browser")?;
    }
    Ok(())
}

fn list(root: &Path, word: &str) -> Result<()> {
    let catalog = Catalog::load(root);
    let plan = mdbook::plan(&catalog)?;
    let mut out = io::stdout().lock();
    for promise in mdbook::promises(&plan) {
        let Kind { test, how, .. } = promise.kind;
        // A reader such as `head` may have seen enough.
        if promise.name.contains(word) && writeln!(out, "{test}: {} ({how})", promise.name).is_err()
        {
            break;
        }
    }
    Ok(())
}

/// With no rounds, one at the smallest size, of which nothing is recorded.
fn measure(root: &Path, word: &str, rounds: u32) -> Result<()> {
    let catalog = Catalog::load(root);
    let mut wrong = catalog.problems.clone();
    // What this writes again.
    wrong.retain(|problem| !problem.file.starts_with("measurements/"));
    Problems::none(wrong)?;
    let measured: Vec<_> = catalog
        .listings
        .values()
        .filter(|listing| listing.name.contains(word))
        .filter_map(|listing| Some((listing, listing.manifest.measured.as_ref()?)))
        .collect();
    if measured.is_empty() {
        bail!("no listing with `{word}` in its name is measured");
    }
    let mut promises = of_programs(&catalog);
    let chosen = |name: &str| {
        measured.iter().any(|(listing, _)| name == format!("{}/measured", listing.id()))
    };
    promises.retain(|promise| chosen(&promise.name));
    let build = if rounds == 0 { Build::Debug } else { Build::Release };
    for (built, _) in promises.iter_mut().flat_map(|promise| &mut promise.builds) {
        *built = build;
    }
    let workshop = workshop(&catalog, &promises);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta} {msg}")?;
    let both_ways = rounds.div_ceil(2).max(1);
    for (listing, cases) in measured {
        let sizes = if rounds == 0 { &cases.sizes[..1] } else { &cases.sizes };
        let runs = Round::runs(cases, sizes) as u64 * u64::from(both_ways);
        let bar = ProgressBar::new(runs).with_style(style.clone());
        let mut round = Round::new(&catalog, listing, &workshop, build);
        for _ in 0..both_ways {
            round.run(sizes, |run| {
                bar.set_message(run.to_owned());
                bar.inc(1);
            })?;
        }
        if cases.memory && rounds > 0 {
            for _ in 0..3 {
                round.peaks(|run| bar.set_message(run.to_owned()))?;
            }
        }
        bar.finish_and_clear();
        if rounds > 0 {
            round.measurement(root)?.write(root, &listing.name)?;
        }
        println!("{}: {runs} runs, one answer for each size", listing.id());
    }
    Ok(())
}

fn record_addresses(root: &Path) -> Result<()> {
    let site = Site::read(&mdbook::render(root, None)?)?;
    let new = addresses::record(root, &site)?;
    println!("{new} new addresses in {ADDRESSES}");
    Ok(())
}

fn record(root: &Path, names: &[String]) -> Result<()> {
    let catalog = Catalog::load(root);
    let listings = new::chosen(&catalog, names)?;
    let chosen = |listing: &Listing| listings.iter().any(|chosen| chosen.folder == listing.folder);
    let mut promises = of_programs(&catalog);
    promises
        .retain(|promise| matches!(promise.way, Way::Recording(listing, ..) if chosen(listing)));
    // An old recording, whose program is gone, is what this deletes.
    let old = |file: &str| file.ends_with(".out") || file.ends_with(".stderr");
    let mut wrong = catalog.problems.clone();
    wrong.retain(|problem| {
        !old(&problem.file)
            && listings.iter().any(|listing| problem.file.starts_with(&listing.folder))
    });
    Problems::none(wrong)?;

    eprintln!("Building and running {} listings", listings.len());
    let workshop = workshop(&catalog, &promises);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?;
    let bar = ProgressBar::new(promises.len() as u64).with_style(style);
    let (mut written, mut failed) = (0, 0);
    for promise in &promises {
        bar.set_message(promise.name.clone());
        match promise.record(root, &workshop) {
            Ok(Change::None) => {}
            Ok(Change::New) => {
                written += 1;
                bar.suspend(|| eprintln!("new      {}", promise.name));
            }
            Ok(Change::Changed(difference)) => {
                written += 1;
                bar.suspend(|| eprintln!("changed  {}\n{difference}", promise.name));
            }
            Err(error) => {
                failed += 1;
                bar.suspend(|| eprintln!("failed   {error:#}"));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    let mut deleted = 0;
    if failed == 0 {
        for listing in &listings {
            deleted += recording::finish(root, listing)?;
        }
    }
    println!(
        "{} recordings: {written} new or changed, {} as before, {failed} failed, {deleted} old ones deleted",
        promises.len(),
        promises.len() - written - failed,
    );
    if failed > 0 {
        bail!("{failed} recordings could not be made; the digests in recorded.toml are as before");
    }
    Ok(())
}
