//! Measured programs still build, run, and have one answer; and how they are measured.

use std::fs::read_to_string;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::{available_parallelism, sleep};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail, ensure};
use chrono::DateTime;
use wait_timeout::ChildExt;

use super::cargo::Build;
use super::machine::Python;
use super::prints::{python_for, script};
use super::promise::{Book, Kind, Promise, Way};
use super::transcript::LIMIT;
use super::workshop::Workshop;
use crate::pages::colophon::Colophon;
use crate::programs::manifest::Measured;
use crate::programs::measurement::{Measurement, Series};
use crate::programs::{Catalog, Language, Listing};

pub static MEASURED: Kind = Kind {
    title: "Measured programs",
    how: "run once in each case, at the smallest size, and found to have one answer",
    test: "promises",
    of: |book| measured(book).map(|(listing, measured)| promise(book, listing, measured)).collect(),
};

fn measured(book: Book<'_>) -> impl Iterator<Item = (&Listing, &Measured)> {
    let listings = book.catalog.listings.values();
    listings.filter_map(|listing| Some((listing, listing.manifest.measured.as_ref()?)))
}

/// The tests build it as they build everything; only what is measured is worth a second
/// build of all that it is made of.
fn promise<'b>(book: Book<'b>, listing: &'b Listing, measured: &'b Measured) -> Promise<'b> {
    let catalog = book.catalog;
    let quick = move |workshop: &Workshop| {
        let smallest = measured.sizes.first().context("no sizes")?;
        Round::new(catalog, listing, workshop, Build::Debug).run(&[*smallest], |_| ()).map(drop)
    };
    let program = measured_program(catalog, listing);
    let mut builds = vec![(Build::Debug, listing.name.clone())];
    if program.id() != listing.id() && !measured.rust.is_empty() {
        builds.push((Build::Debug, program.name.clone()));
    }
    Promise {
        needs: program.python.iter().map(|_| python_for(catalog, program)).collect(),
        builds,
        rests_on: listing.measured_digest() + &catalog.workspace.setting(&listing.dependencies),
        ..Promise::new(&MEASURED, format!("{}/measured", listing.id()), Way::Work(Box::new(quick)))
    }
}

/// The listing whose programs the cases of this one are: itself, if it names no other.
fn measured_program<'b>(catalog: &'b Catalog, listing: &'b Listing) -> &'b Listing {
    let named = listing.manifest.measured.as_ref().and_then(|measured| measured.program.as_ref());
    named.and_then(|id| catalog.listings.get(id)).unwrap_or(listing)
}

/// Takes the measurement of one listing, a round at a time.
pub struct Round<'b> {
    catalog: &'b Catalog,
    listing: &'b Listing,
    workshop: &'b Workshop,
    build: Build,
    pub series: Vec<Series>,
}

impl<'b> Round<'b> {
    pub fn new(
        catalog: &'b Catalog,
        listing: &'b Listing,
        workshop: &'b Workshop,
        build: Build,
    ) -> Round<'b> {
        Round { catalog, listing, workshop, build, series: Vec::new() }
    }

    /// How many processes a round of these sizes starts.
    pub fn runs(measured: &Measured, sizes: &[u64]) -> usize {
        2 * sizes.len() * (measured.rust.len() + measured.python.len())
    }

    /// Runs every case at these sizes, there and back, so that what disturbs the
    /// machine for a while disturbs all of them; `each` is told before each run.
    ///
    /// # Errors
    /// If a program cannot be run or fails, or two cases have different answers.
    pub fn run(&mut self, sizes: &[u64], mut each: impl FnMut(&str)) -> Result<&[Series]> {
        let measured = self.listing.manifest.measured.as_ref().context("nothing is measured")?;
        let rust = measured.rust.iter().map(|case| (Language::Rust, case));
        let python = measured.python.iter().map(|case| (Language::Python, case));
        let cases: Vec<_> = rust.chain(python).collect();
        for &size in sizes {
            let mut answer: Option<(String, String)> = None;
            let there = cases.iter().map(|case| (case, true));
            for ((language, case), there) in
                there.chain(cases.iter().rev().map(|case| (case, false)))
            {
                let at = self.series(*language, case, size);
                each(&format!("{} {} {size}", self.listing.name, self.series[at].name()));
                let (printed, micros) = self.once(*language, case, size)?;
                let (name, series) = (self.series[at].name(), &mut self.series[at]);
                if there { &mut series.there } else { &mut series.back }.push(micros);
                match &answer {
                    None => answer = Some((name, printed)),
                    Some((first, expected)) => ensure!(
                        *expected == printed,
                        "{}: {first} prints {expected:?} for {size}, and {name} prints {printed:?}\n    fix: correct one of them",
                        self.listing.folder
                    ),
                }
            }
        }
        Ok(&self.series)
    }

    /// The data of all rounds so far.
    ///
    /// # Errors
    /// If rustc or Python is not there.
    pub fn measurement(self, root: &Path) -> Result<Measurement> {
        let colophon = Colophon::read(root, String::new(), None)?;
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        let now = DateTime::from_timestamp(since_1970.try_into()?, 0).context("the clock")?;
        Ok(Measurement {
            of: self.listing.measured_digest(),
            date: now.date_naive().to_string(),
            commit: colophon.commit.map(|(hash, _)| hash).unwrap_or_default(),
            machine: machine(),
            rustc: colophon.rustc,
            python: Python::find().map_err(|reason| anyhow!("{reason}"))?.version,
            series: self.series,
        })
    }

    /// The index of a series, which is new at first.
    fn series(&mut self, language: Language, case: &str, size: u64) -> usize {
        let is = |series: &Series| {
            series.language == language && series.case == case && series.size == size
        };
        self.series.iter().position(is).unwrap_or_else(|| {
            let (there, back, peaks) = (Vec::new(), Vec::new(), Vec::new());
            self.series.push(Series { language, case: case.to_owned(), size, there, back, peaks });
            self.series.len() - 1
        })
    }

    /// Runs every case once more and notes the peak of its memory. Not while the clock
    /// runs: this looks every millisecond.
    ///
    /// # Errors
    /// If a program cannot be run.
    pub fn peaks(&mut self, mut each: impl FnMut(&str)) -> Result<()> {
        for at in 0..self.series.len() {
            let Series { language, ref case, size, .. } = self.series[at];
            each(&format!("{} {} {size}, memory", self.listing.name, self.series[at].name()));
            // A run of a millisecond may end before it is looked at.
            let mut seen = 0;
            for _ in 0..20 {
                seen = self.peak(language, case, size)?;
                if seen > 0 {
                    break;
                }
            }
            ensure!(
                seen > 0,
                "{}: `{case} {size}` ends too soon to see its memory\n    fix: a larger size",
                self.listing.folder
            );
            self.series[at].peaks.push(seen);
        }
        Ok(())
    }

    /// The peak of one run's resident memory, in bytes.
    fn peak(&self, language: Language, case: &str, size: u64) -> Result<u64> {
        let folder = tempfile::tempdir()?;
        let mut command = self.command(language, case, size)?;
        let mut child = command.current_dir(folder.path()).stdout(Stdio::null()).spawn()?;
        let (started, status) = (Instant::now(), format!("/proc/{}/status", child.id()));
        let mut peak = 0;
        while child.try_wait()?.is_none() {
            if started.elapsed() > LIMIT {
                child.kill()?;
            }
            peak = peak.max(in_bytes(&read_to_string(&status).unwrap_or_default()));
            sleep(Duration::from_millis(1));
        }
        Ok(peak)
    }

    /// What one run prints, and its microseconds from start to end.
    fn once(&self, language: Language, case: &str, size: u64) -> Result<(String, u64)> {
        let folder = tempfile::tempdir()?;
        let output = tempfile::NamedTempFile::new()?;
        let mut command = self.command(language, case, size)?;
        command.current_dir(folder.path()).stdout(output.reopen()?);
        let started = Instant::now();
        let mut child = command.spawn()?;
        let ended = child.wait_timeout(LIMIT)?;
        let micros = started.elapsed().as_micros() as u64;
        let folder = &self.listing.folder;
        let Some(status) = ended else {
            child.kill()?;
            child.wait()?;
            bail!("{folder}: `{case} {size}` was still running");
        };
        if !status.success() {
            bail!("{folder}: `{case} {size}` ended with {status}\n    fix: correct it");
        }
        let printed = read_to_string(output.path())?;
        Ok((printed, micros))
    }

    /// The command that runs a case.
    fn command(&self, language: Language, case: &str, size: u64) -> Result<Command> {
        let Round { catalog, listing, workshop, build, .. } = self;
        let program = measured_program(catalog, listing);
        let command = |of: &Listing, language| {
            anyhow::Ok(match language {
                Language::Rust => Command::new(workshop.cargo.executable(*build, &of.name)?),
                Language::Python => script(catalog, of)?,
            })
        };
        let mut whole = command(program, language)?;
        if program.id() == listing.id() {
            whole.arg(case).arg(size.to_string());
        } else {
            let driven = whole;
            whole = command(listing, Language::Rust)?;
            whole.arg(case).arg(size.to_string());
            whole.arg(driven.get_program()).args(driven.get_args());
            whole.envs(driven.get_envs().filter_map(|(key, value)| Some((key, value?))));
        }
        whole.stdin(Stdio::null());
        Ok(whole)
    }
}

/// The peak of resident memory, in bytes, of what /proc says of a process.
fn in_bytes(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
    kib.unwrap_or(0_u64) * 1024
}

/// `AMD EPYC 7R32, 2 cores, Debian GNU/Linux 12 (bookworm)`
fn machine() -> String {
    let value = |file: &str, key: &str| {
        let text = read_to_string(file).unwrap_or_default();
        let found = text.lines().find_map(|line| line.strip_prefix(key));
        found.unwrap_or("?").trim_matches([' ', '\t', ':', '=', '"']).to_owned()
    };
    let cores = available_parallelism().map_or(0, usize::from);
    let (processor, system) =
        (value("/proc/cpuinfo", "model name"), value("/etc/os-release", "PRETTY_NAME"));
    format!("{processor}, {cores} cores, {system}")
}
