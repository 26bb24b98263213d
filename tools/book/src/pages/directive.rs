//! The vocabulary of the pages: `{{#listing …}}` and its few siblings.

use std::ops::RangeInclusive;

use crate::problem::{Mistake, did_you_mean, mistake};
use crate::programs::{Language, Listing};

/// What a line of a page asks for. What each becomes is held by a page of the small
/// book in tools/book/tests: as written in small-book/src and expanded in
/// small-book/expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    /// A numbered figure: both programs, or one, with what they read and print, and
    /// the command that runs them; of a region, the rest of the Rust program is in
    /// hidden lines, and no output follows. forms-listing.md; by what manifests say,
    /// forms-output.md and forms-running.md.
    Listing { target: Target, only: Option<Language>, output: bool },
    /// What its programs read and print, named or, for the reader who predicts
    /// first, folded. forms-output.md
    Output { target: Target, folded: bool },
    /// A drawing of the lines of an output that say who does what when. forms-timeline-and-steps.md
    Timeline { target: Target, of: Language },
    /// Boxes in boxes, or arrows between names, from the lines of an output that say
    /// what contains what, or who calls whom. forms-timeline-and-steps.md
    Diagram { target: Target, of: Language },
    /// A table, which theme/reader.js makes a player of: the steps that an output tells,
    /// beside the lines of the program that they name. forms-timeline-and-steps.md
    Steps { target: Target, of: Language },
    /// A plot of what `cargo book measure` found, times or memory, and its table,
    /// folded. forms-plot.md
    Plot { target: Target, memory: bool },
    /// A numbered figure: a rejected program, and what the compiler says; the error's
    /// code is its caption. forms-compile-fail.md
    CompileFail { target: Target },
    /// A numbered figure: the starter, the file to edit and the command that tests
    /// it; hint and solution, each folded. forms-exercise.md
    Exercise { target: Target },
    /// Every file, whole, of the part's listings, of those with these first letters,
    /// or of one, but for what another directive publishes alone. sources.md
    Sources { part: String, letters: RangeInclusive<char>, files: Files },
    /// A table: how many promises of each kind there are, and how they are kept. start.md
    Promise,
    /// A sentence: the versions of rustc, Python and the crates. start.md
    Versions,
    /// A table: each topic, the listings that answer it, their pages. tables.md
    Concordance,
    /// A table for each group of listings/rosetta.toml, or for those whose title
    /// begins with one of these words. tables.md
    Rosetta { words: Vec<String> },
    /// A table for each of these modules and classes: its names, in full, from the
    /// same rows. tables.md
    Names { owners: Vec<String> },
}

/// What is published of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Files {
    /// All of it.
    All,
    /// The Python program alone.
    Python,
    /// The integration tests alone.
    Tests,
}

/// What a directive or a reference names: `PART/NAME`, `PART/NAME:REGION`, or an
/// exercise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// `PART/NAME`, or an exercise's name.
    pub name: String,
    /// A region or a rejected variant.
    pub region: Option<String>,
}

impl Target {
    pub(crate) fn new(words: &str) -> Target {
        let (name, region) = words
            .split_once(':')
            .map_or((words, None), |(name, region)| (name, Some(region.to_owned())));
        Target { name: name.to_owned(), region }
    }

    /// The HTML id of what shows it, in one language or both.
    pub(crate) fn id(&self, only: Option<Language>) -> String {
        let name = self.name.rsplit('/').next().unwrap_or_default();
        let region = self.region.iter().map(|region| format!("-{region}"));
        let language = match only {
            Some(Language::Python) => "-python",
            Some(Language::Rust) => "-rust",
            None => "",
        };
        format!("listing-{name}{}{language}", region.collect::<String>())
    }
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)?;
        self.region.iter().try_for_each(|region| write!(f, ":{region}"))
    }
}

/// Every directive that has a line of its own: its name, and the words that may
/// follow it. Besides these, `{{#ref PART/NAME}}` inside a sentence becomes
/// “Listing 1.4”, as a link; `{{#times PART/NAME SLOW FAST SIZE [> 1.2]}}` how many times
/// as long one measured case takes as another, within bounds if there are any: `36`;
/// and `{{#peak PART/NAME CASE SIZE}}` its memory: `3.4 MB`.
pub const FORMS: [(&str, &str); 14] = [
    ("listing", "PART/NAME[:REGION] [rust|python] [no-output]"),
    ("output", "PART/NAME [folded]"),
    ("timeline", "PART/NAME [python]"),
    ("diagram", "PART/NAME [python]"),
    ("steps", "PART/NAME [python]"),
    ("plot", "PART/NAME [memory]"),
    ("compile-fail", "PART/NAME:VARIANT"),
    ("exercise", "NAME"),
    ("sources", "PART[/NAME] [A-M] [python|tests]"),
    ("promise", ""),
    ("versions", ""),
    ("concordance", ""),
    ("rosetta", "[GROUP] …"),
    ("names", "MODULE …"),
];

/// The directive of this name, if its words have its form.
fn read(name: &str, words: &[&str]) -> Option<Directive> {
    let target = || words.first().map(|words| Target::new(words));
    Some(match (name, words) {
        ("listing", [_, options @ ..]) => {
            let target = target()?;
            let (mut only, mut output) = (None, target.region.is_none());
            for option in options {
                match *option {
                    "rust" => only = Some(Language::Rust),
                    "python" => only = Some(Language::Python),
                    "no-output" if output => output = false,
                    _ => return None,
                }
            }
            Directive::Listing { target, only, output }
        }
        ("output", [_]) => Directive::Output { target: target()?, folded: false },
        ("output", [_, "folded"]) => Directive::Output { target: target()?, folded: true },
        ("timeline" | "diagram" | "steps", [_, of @ ..]) => {
            let of = match of {
                [] => Language::Rust,
                ["python"] => Language::Python,
                _ => return None,
            };
            let target = target().filter(|target| target.region.is_none())?;
            match name {
                "timeline" => Directive::Timeline { target, of },
                "diagram" => Directive::Diagram { target, of },
                _ => Directive::Steps { target, of },
            }
        }
        ("plot", [_, what @ ..]) if matches!(what, [] | ["memory"]) => Directive::Plot {
            target: target().filter(|target| target.region.is_none())?,
            memory: !what.is_empty(),
        },
        ("compile-fail", [words]) if words.contains(':') => {
            Directive::CompileFail { target: target()? }
        }
        ("exercise", [_]) => Directive::Exercise { target: target()? },
        ("sources", [part, words @ ..]) => {
            let (files, words) = match words {
                [words @ .., "python"] => (Files::Python, words),
                [words @ .., "tests"] => (Files::Tests, words),
                words => (Files::All, words),
            };
            let letters = match words {
                [] => 'a'..='z',
                [letters] => letter_range(letters)?,
                _ => return None,
            };
            Directive::Sources { part: (*part).to_owned(), letters, files }
        }
        ("promise", []) => Directive::Promise,
        ("versions", []) => Directive::Versions,
        ("concordance", []) => Directive::Concordance,
        ("rosetta", words) => Directive::Rosetta { words: owned(words) },
        ("names", [_, ..]) => Directive::Names { owners: owned(words) },
        _ => return None,
    })
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// `A-M`, in lower case.
fn letter_range(text: &str) -> Option<RangeInclusive<char>> {
    let (from, to) = text.split_once('-')?;
    let letter = |text: &str| {
        let letter = text.chars().next().filter(char::is_ascii_alphabetic)?;
        (text.len() == 1).then(|| letter.to_ascii_lowercase())
    };
    Some(letter(from)?..=letter(to)?).filter(|range| !range.is_empty())
}

impl Directive {
    /// Whether it puts these files of this listing on its page.
    pub(crate) fn publishes(&self, listing: &Listing, which: Files) -> bool {
        let Directive::Sources { part, letters, files } = self else {
            return false;
        };
        let first = listing.name.chars().next();
        let some = match files {
            Files::All => true,
            Files::Python => listing.python.is_some(),
            Files::Tests => !listing.rust.tests.is_empty(),
        };
        *files == which
            && some
            && (*part == listing.part || *part == listing.id())
            && first.is_some_and(|first| letters.contains(&first))
    }

    /// The program that it names.
    pub(crate) fn target(&self) -> Option<&Target> {
        match self {
            Directive::Listing { target, .. }
            | Directive::Output { target, .. }
            | Directive::Timeline { target, .. }
            | Directive::Diagram { target, .. }
            | Directive::Steps { target, .. }
            | Directive::Plot { target, .. }
            | Directive::CompileFail { target }
            | Directive::Exercise { target } => Some(target),
            _ => None,
        }
    }

    /// The HTML id of the figure that it becomes, if that has a number.
    pub(crate) fn id(&self) -> Option<String> {
        match self {
            Directive::Listing { target, only, .. } => Some(target.id(*only)),
            Directive::CompileFail { target } => Some(target.id(None)),
            Directive::Exercise { target } => Some(format!("exercise-{target}")),
            _ => None,
        }
    }

    /// Reads a line that holds `{{#`.
    pub(crate) fn parse(line: &str) -> Result<Directive, Mistake> {
        let inner = line.trim().strip_prefix("{{#").and_then(|rest| rest.strip_suffix("}}"));
        let Some(inner) = inner.filter(|inner| !inner.contains("}}")) else {
            return Err(mistake!("a directive with something else on its line" =>
                "put it on a line of its own, closed by `}}}}`; only `{{{{#ref …}}}}` goes inside a sentence"));
        };
        let mut words = inner.split_whitespace();
        let name = words.next().unwrap_or_default();
        let Some((_, form)) = FORMS.iter().find(|(known, _)| *known == name) else {
            let names = FORMS.map(|(name, _)| name);
            let (near, names) = (did_you_mean(name, names), names.join(", "));
            return Err(mistake!("unknown directive `{name}`{near}" =>
                "the directives are {names}, and ref inside a sentence"));
        };
        read(name, &words.collect::<Vec<_>>()).ok_or_else(|| {
            let form = format!("{name} {form}");
            let form = form.trim_end();
            mistake!("`{{{{#{inner}}}}}` does not have the form of `{name}`" => "write `{{{{#{form}}}}}`")
        })
    }
}
