//! The vocabulary of the pages: `{{#listing …}}` and its few siblings.

use std::ops::RangeInclusive;

use crate::catalog::Listing;
use crate::problem::did_you_mean;

/// What a line of a page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    /// `{{#listing PART/NAME[:REGION] [rust|python] [no-output]}}`
    Listing {
        /// `PART/NAME`.
        listing: String,
        /// The region to show; the whole program where there is none.
        region: Option<String>,
        /// The language to show; both where there is none.
        only: Option<Language>,
        /// Whether what the programs print follows. Never for a region.
        output: bool,
    },
    /// `{{#output PART/NAME [folded]}}`: what the programs print, on its own.
    Output {
        /// `PART/NAME`.
        listing: String,
        /// Behind a fold, for the reader who predicts first.
        folded: bool,
    },
    /// `{{#compile-fail PART/NAME:VARIANT}}`
    CompileFail {
        /// `PART/NAME`.
        listing: String,
        /// The stem of a file in the listing's `compile_fail` folder.
        variant: String,
    },
    /// `{{#exercise NAME}}`
    Exercise {
        /// The exercise's package.
        name: String,
    },
    /// `{{#sources PART [A-M]}}`: every file of the part's listings, whole, or
    /// of those whose names begin with these letters.
    Sources {
        /// A folder of `listings/`.
        part: String,
        /// In lower case, both included.
        letters: RangeInclusive<char>,
    },
    /// `{{#promise}}`: how many programs, outputs and errors were verified.
    Promise,
    /// `{{#versions}}`: with what they were verified.
    Versions,
    /// `{{#concordance}}`: topic to listing and page.
    Concordance,
    /// `{{#rosetta}}`: Python construct to Rust construct, listing and page.
    Rosetta,
}

/// One of the two languages of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// `main.py`
    Python,
    /// `src/main.rs`
    Rust,
}

const NAMES: [&str; 10] = [
    "listing",
    "output",
    "compile-fail",
    "exercise",
    "sources",
    "promise",
    "versions",
    "concordance",
    "rosetta",
    "ref",
];

const SOURCES: &str = "sources PART [A-M]";

/// `A-M`
fn letter_range(text: &str) -> Option<RangeInclusive<char>> {
    let (from, to) = text.split_once('-')?;
    let letter = |text: &str| {
        let letter = text.chars().next().filter(char::is_ascii_alphabetic)?;
        (text.len() == 1).then(|| letter.to_ascii_lowercase())
    };
    Some(letter(from)?..=letter(to)?).filter(|range| !range.is_empty())
}

impl Directive {
    /// Whether it puts the whole source of this listing on its page.
    pub(crate) fn publishes(&self, listing: &Listing) -> bool {
        match self {
            Directive::Sources { part, letters } => {
                let first = listing.name.chars().next();
                *part == listing.part && first.is_some_and(|first| letters.contains(&first))
            }
            _ => false,
        }
    }

    /// Reads a line that starts with `{{#`.
    ///
    /// # Errors
    /// `(what is wrong, what to do)`.
    pub fn parse(line: &str) -> Result<Directive, (String, String)> {
        let inner = line
            .trim()
            .strip_prefix("{{#")
            .and_then(|rest| rest.strip_suffix("}}"))
            .filter(|inner| !inner.contains("}}"))
            .ok_or_else(|| {
                (
                    "a directive must stand alone on its line".to_owned(),
                    "put it on a line of its own, closed by `}}`".to_owned(),
                )
            })?;
        let mut words = inner.split_whitespace();
        let name = words.next().unwrap_or_default();
        let rest: Vec<&str> = words.collect();
        match (name, rest.as_slice()) {
            ("listing", [target, options @ ..]) => listing(target, options),
            ("output", [target, options @ ..]) => output(target, options),
            ("compile-fail", [target]) => match split(target) {
                (listing, Some(variant)) => Ok(Directive::CompileFail { listing, variant }),
                _ => Err(usage("compile-fail PART/NAME:VARIANT")),
            },
            ("exercise", [name]) => Ok(Directive::Exercise {
                name: (*name).to_owned(),
            }),
            ("sources", [part, letters @ ..]) => match letters {
                [] => Some('a'..='z'),
                [range] => letter_range(range),
                _ => None,
            }
            .map(|letters| Directive::Sources {
                part: (*part).to_owned(),
                letters,
            })
            .ok_or_else(|| usage(SOURCES)),
            ("promise", []) => Ok(Directive::Promise),
            ("versions", []) => Ok(Directive::Versions),
            ("concordance", []) => Ok(Directive::Concordance),
            ("rosetta", []) => Ok(Directive::Rosetta),
            ("ref", _) => Err((
                "`{{#ref …}}` stands inside a sentence".to_owned(),
                "for a program on its own line write `{{#listing PART/NAME}}`".to_owned(),
            )),
            ("listing", []) => Err(usage(LISTING)),
            ("output", []) => Err(usage("output PART/NAME [folded]")),
            ("compile-fail", _) => Err(usage("compile-fail PART/NAME:VARIANT")),
            ("exercise", _) => Err(usage("exercise NAME")),
            ("sources", []) => Err(usage(SOURCES)),
            ("promise" | "versions" | "concordance" | "rosetta", _) => Err(usage(name)),
            _ => Err((
                format!("unknown directive `{name}`{}", did_you_mean(name, NAMES)),
                format!("the directives are {}", NAMES.join(", ")),
            )),
        }
    }
}

const LISTING: &str = "listing PART/NAME[:REGION] [rust|python] [no-output]";

fn usage(form: &str) -> (String, String) {
    (
        "the directive's words are off".to_owned(),
        format!("write `{{{{#{form}}}}}`"),
    )
}

fn unknown_option(option: &str, form: &str) -> (String, String) {
    (
        format!("unknown option `{option}`"),
        format!("write `{{{{#{form}}}}}`"),
    )
}

/// `PART/NAME:REGION` into its two halves.
pub(crate) fn split(target: &str) -> (String, Option<String>) {
    match target.split_once(':') {
        Some((listing, region)) => (listing.to_owned(), Some(region.to_owned())),
        None => (target.to_owned(), None),
    }
}

fn listing(target: &str, options: &[&str]) -> Result<Directive, (String, String)> {
    let (listing, region) = split(target);
    let mut only = None;
    let mut output = region.is_none();
    for option in options {
        match *option {
            "rust" => only = Some(Language::Rust),
            "python" => only = Some(Language::Python),
            "no-output" if region.is_none() => output = false,
            _ => return Err(unknown_option(option, LISTING)),
        }
    }
    Ok(Directive::Listing {
        listing,
        region,
        only,
        output,
    })
}

fn output(target: &str, options: &[&str]) -> Result<Directive, (String, String)> {
    let folded = match options {
        [] => false,
        ["folded"] => true,
        [option, ..] => return Err(unknown_option(option, "output PART/NAME [folded]")),
    };
    Ok(Directive::Output {
        listing: target.to_owned(),
        folded,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_shows_its_output_and_a_region_does_not() {
        let whole = Directive::parse("{{#listing iteration/lines}}");
        let region = Directive::parse("{{#listing iteration/lines:open rust}}");
        assert_eq!(
            whole,
            Ok(Directive::Listing {
                listing: "iteration/lines".into(),
                region: None,
                only: None,
                output: true,
            })
        );
        assert_eq!(
            region,
            Ok(Directive::Listing {
                listing: "iteration/lines".into(),
                region: Some("open".into()),
                only: Some(Language::Rust),
                output: false,
            })
        );
    }

    #[test]
    fn a_mistake_is_named_with_its_remedy() {
        let said = |line| Directive::parse(line).unwrap_err();
        assert_eq!(
            said("{{#lsting iteration/lines}}").0,
            "unknown directive `lsting` (did you mean `listing`?)"
        );
        assert_eq!(
            said("{{#listing iteration/lines rusty}}").0,
            "unknown option `rusty`"
        );
        assert_eq!(
            said("{{#compile-fail iteration/lines}}").1,
            "write `{{#compile-fail PART/NAME:VARIANT}}`"
        );
        assert_eq!(
            said("{{#listing iteration/lines}} and more").0,
            "a directive must stand alone on its line"
        );
    }
}
