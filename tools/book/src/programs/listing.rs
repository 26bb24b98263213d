//! A listing: a crate that a page shows, with the Python program it answers.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use super::folder::FolderReader;
use super::manifest::{About, Manifest, Measured, Order};
use super::measurement::Measurement;
use super::source::{Language, Source};
use super::workspace::{Dependency, Workspace};
use crate::files::{digest, parse_toml};
use crate::problem::{Mistake, did_you_mean, mistake, problem};

/// A program in one language: its main file, then its modules.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// Never empty.
    pub files: Vec<Source>,
    /// `tests/NAME.rs`, by name: integration tests, which run the built program.
    pub tests: BTreeMap<String, Source>,
}

impl Program {
    pub fn main(&self) -> &Source {
        &self.files[0]
    }

    /// Every file: the program's, then its tests'.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.files.iter().chain(self.tests.values())
    }

    /// The file that has this region, or the main file where no region is
    /// asked for, and the lines to show of it.
    pub fn shown(&self, region: Option<&str>) -> Option<(&Source, Range<usize>)> {
        self.sources().find_map(|source| Some((source, source.shown(region)?)))
    }
}

/// A file that `cargo book record` writes beside a listing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recording {
    Rust,
    /// What it prints built in release, where that differs.
    RustRelease,
    Python,
    /// What the compiler says about a rejected variant.
    Rejection(String),
}

impl Recording {
    pub fn is_output(&self) -> bool {
        !matches!(self, Recording::Rejection(_))
    }

    /// What the promise about it is called, after its listing.
    pub(crate) fn promise(&self) -> String {
        match self {
            Recording::Rejection(variant) => format!("rejects/{variant}"),
            output => output.to_string().trim_end_matches(".out").to_owned(),
        }
    }
}

/// The file's path in the listing's folder.
impl fmt::Display for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Recording::Rust => f.write_str("rust.out"),
            Recording::RustRelease => f.write_str("rust.release.out"),
            Recording::Python => f.write_str("python.out"),
            Recording::Rejection(variant) => write!(f, "compile_fail/{variant}.stderr"),
        }
    }
}

/// The file that says which sources the recordings were made from.
pub const DIGESTS: &str = "recorded.toml";

/// A crate under `listings/PART/PAGE/NAME`, with the Python program it answers.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The package's name, which is also its folder's.
    pub name: String,
    pub part: String,
    /// The page that shows it first: `own-iterator`.
    pub page: String,
    pub caption: String,
    /// `listings/PART/PAGE/NAME`.
    pub folder: String,
    pub manifest: Manifest,
    /// The crates it uses, its tests' included.
    pub dependencies: Vec<Dependency>,
    pub rust: Program,
    /// `main.py` and its modules, where there is one.
    pub python: Option<Program>,
    /// The files of `input/`, by path below it.
    pub input: BTreeMap<String, String>,
    /// `compile_fail/VARIANT.rs`, by variant.
    pub rejected: BTreeMap<String, Source>,
    pub recorded: BTreeMap<Recording, String>,
    /// What `cargo book measure` found.
    pub measurement: Option<Measurement>,
    /// The [`measured_digest`](Listing::measured_digest) of the listing whose programs
    /// this one measures.
    pub(super) driven: String,
    /// What [`Listing::digest`] was when it was recorded, by file name.
    digests: BTreeMap<String, String>,
}

impl Listing {
    /// `PART/NAME`, as directives write it.
    pub fn id(&self) -> String {
        format!("{}/{}", self.part, self.name)
    }

    /// The path of one of its files, from the root.
    pub(crate) fn file(&self, file: &str) -> String {
        format!("{}/{file}", self.folder)
    }

    /// The path of one of its sources, below its folder.
    pub(crate) fn below<'s>(&self, source: &'s Source) -> &'s str {
        &source.path[self.folder.len() + 1..]
    }

    /// The programs, by language; Python first, as on a page.
    pub fn programs(&self) -> impl Iterator<Item = (Language, &Program)> {
        let python = self.python.iter().map(|python| (Language::Python, python));
        python.chain([(Language::Rust, &self.rust)])
    }

    /// Every source file, rejected variants included.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        let programs = self.programs().flat_map(|(_, program)| program.sources());
        programs.chain(self.rejected.values())
    }

    pub fn has_unit_tests(&self) -> bool {
        self.rust.files.iter().any(|file| file.tests().is_some())
    }

    /// Whether a block on a page, or the playground, can hold the Rust program
    /// and what it runs with.
    pub fn stands_alone(&self) -> bool {
        let Manifest { args, stdin, env, needs, .. } = &self.manifest;
        args.is_empty()
            && needs.is_empty()
            && stdin.is_empty()
            && env.is_empty()
            && self.input.is_empty()
            && self.rust.files.len() == 1
    }

    /// The crates its program uses, those of its tests alone left out.
    pub fn crates(&self) -> impl Iterator<Item = &str> {
        let used = self.dependencies.iter().filter(|found| !found.dev);
        used.map(|dependency| dependency.name.as_str())
    }

    /// The recordings that its programs and rejected variants call for.
    pub fn recordings(&self) -> Vec<Recording> {
        let mut recordings = vec![Recording::Rust];
        if self.manifest.release {
            recordings.push(Recording::RustRelease);
        }
        if self.python.is_some() {
            recordings.push(Recording::Python);
        }
        let variants = self.rejected.keys().cloned();
        recordings.extend(variants.map(Recording::Rejection));
        recordings
    }

    /// A fingerprint of what a recording is made from: the program without its
    /// tests and anchors, its input, and what the manifest says about running it.
    pub fn digest(&self, recording: &Recording) -> String {
        let program = match recording {
            Recording::Rejection(variant) => {
                return digest([self.rejected[variant].text().as_str()]);
            }
            Recording::Python => self.python.as_ref().unwrap_or(&self.rust),
            Recording::Rust | Recording::RustRelease => &self.rust,
        };
        let Manifest { args, env, stdin, order, placeholders, fails, stderr, .. } = &self.manifest;
        let mut texts: Vec<String> = program.files.iter().map(Source::program).collect();
        texts.extend(self.input.iter().flat_map(|(name, text)| [name.clone(), text.clone()]));
        texts.push(format!(
            "{args:?} {env:?} {stdin:?} {order:?} {placeholders:?} {fails:?} {stderr:?}"
        ));
        digest(texts.iter().map(String::as_str))
    }

    /// Whether a recording was made from the sources as they are now.
    pub fn is_fresh(&self, recording: &Recording) -> bool {
        self.digests.get(&recording.to_string()) == Some(&self.digest(recording))
    }

    /// A fingerprint of what a measurement rests on: both programs, without their
    /// tests, the cases, and what they drive.
    pub fn measured_digest(&self) -> String {
        let sources = self.programs().flat_map(|(_, program)| program.files.iter());
        let mut texts: Vec<String> = sources.map(Source::program).collect();
        if let Some(Measured { rust, python, sizes, .. }) = &self.manifest.measured {
            texts.push(format!("{rust:?} {python:?} {sizes:?} {}", self.driven));
        }
        digest(texts.iter().map(String::as_str))
    }

    /// Whether two outputs are the same, in the order that the manifest asks for.
    pub fn same(&self, recorded: &str, now: &str) -> bool {
        let sorted = |text: &str| {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            lines.sort_unstable();
            lines
        };
        match self.manifest.order {
            Order::Exact => recorded == now,
            Order::Any => sorted(recorded) == sorted(now),
        }
    }

    pub fn fails(&self, language: Language) -> bool {
        self.manifest.fails.is_some_and(|which| which.is(language))
    }

    pub(super) fn read(mut folder: FolderReader<'_>, part: &str, workspace: &Workspace) -> Listing {
        let about = About::read(&mut folder, workspace);
        let mut rust = vec![folder.rust_source("src/main.rs")];
        let modules = folder.files("src", ".rs").into_iter().filter(|file| file != "src/main.rs");
        modules.for_each(|file| rust.push(folder.rust_source(&file)));
        let python = folder.python_source("main.py").map(|main| {
            let modules = folder.files("", ".py").into_iter().filter(|file| file != "main.py");
            let modules = modules.filter_map(|file| folder.python_source(&file));
            Program { files: [main].into_iter().chain(modules).collect(), tests: BTreeMap::new() }
        });
        let input = folder.files("input", "").into_iter();
        let input =
            input.map(|file| (file["input/".len()..].to_owned(), folder.required(&file))).collect();
        // Settings of the linter for this one program.
        folder.text("ruff.toml");
        let rejected = folder.rust_sources("compile_fail");
        for Source { path, regions, .. } in rejected.values() {
            for (region, place) in regions {
                problem!(folder.problems, path, place.declared, "region `{region}` in a rejected program, which is shown whole" =>
                    "delete its anchors");
            }
        }
        for variant in about.manifest.rejected.keys().filter(|named| !rejected.contains_key(*named))
        {
            problem!(folder.problems, folder.path("Cargo.toml"), 0, "`rejected` names `{variant}`, and there is no compile_fail/{variant}.rs" =>
                "correct the name, or delete the caption");
        }
        let again = "delete it, and `cargo book record` this listing";
        let (file, text) = (folder.path(DIGESTS), folder.text(DIGESTS).unwrap_or_default());
        let digests = parse_toml(&file, &text, again, folder.problems).unwrap_or_default();
        let mut listing = Listing {
            name: folder.name(),
            part: part.to_owned(),
            page: folder.folder.split('/').nth(2).unwrap_or_default().to_owned(),
            caption: about.caption,
            folder: folder.folder.clone(),
            manifest: about.manifest,
            dependencies: about.dependencies,
            rust: Program { files: rust, tests: folder.rust_sources("tests") },
            python,
            input,
            rejected,
            recorded: BTreeMap::new(),
            measurement: None,
            driven: String::new(),
            digests,
        };
        for recording in listing.recordings() {
            let text = folder.text(&recording.to_string());
            listing.recorded.extend(text.map(|text| (recording, text)));
        }
        for source in &listing.rust.files {
            // A test outside the tests' module is one that no promise would run.
            let (path, end) = (&source.path, source.tests().unwrap_or(source.lines.len()));
            let outside = source.lines[..end].iter().position(|line| is_test(line));
            if let Some(at) = outside {
                problem!(folder.problems, path, at + 1, "a test outside the module of tests, which no promise would run" =>
                    "put `#[cfg(test)]` and `mod tests {{ … }}` around the tests, at the end of the file");
            }
            let ignored =
                source.lines.iter().position(|line| line.trim_start().starts_with("#[ignore"));
            if let Some(at) = ignored {
                problem!(folder.problems, path, source.numbers[at], "an ignored unit test, which no promise would run" =>
                    "move it to a file in tests/, where what its reason names is looked for");
            }
        }
        folder.strays();
        listing
    }
}

/// By `PART/NAME`.
pub type Listings = BTreeMap<String, Listing>;

pub(super) fn named<'l>(listings: &'l Listings, id: &str) -> Result<&'l Listing, Mistake> {
    listings.get(id).ok_or_else(|| {
        let near = did_you_mean(id, listings.keys().map(String::as_str));
        let place = id.replacen('/', "/PAGE/", 1);
        mistake!("there is no listing `{id}`{near}" => "correct the name, or create it: cargo book new {place}")
    })
}

/// `#[test]`, `#[tokio::test(start_paused = true)]`, …
pub(crate) fn is_test(line: &str) -> bool {
    let path = line.trim().strip_prefix("#[").and_then(|rest| rest.split(['(', ']']).next());
    path.is_some_and(|path| path == "test" || path.ends_with("::test"))
}
