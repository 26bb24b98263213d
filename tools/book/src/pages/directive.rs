//! The vocabulary of the pages: `{{#listing …}}` and its few siblings.

use std::ops::RangeInclusive;

use crate::problem::{Mistake, did_you_mean};
use crate::programs::{Language, Listing};

/// What a line of a page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    /// A listing's programs, or one region of them, with what they print.
    Listing {
        /// `PART/NAME[:REGION]`.
        target: Target,
        /// The language to show; both where there is none.
        only: Option<Language>,
        /// Whether what the programs print follows. Never for a region.
        output: bool,
    },
    /// What a listing's programs print, on its own.
    Output {
        /// `PART/NAME`.
        target: Target,
        /// Behind a fold, for the reader who predicts first.
        folded: bool,
    },
    /// A program that must not compile, and what the compiler says.
    CompileFail {
        /// `PART/NAME:VARIANT`.
        target: Target,
    },
    /// An exercise, with its hint and its solution folded.
    Exercise {
        /// Its package.
        target: Target,
    },
    /// Every file of a part's listings, whole.
    Sources {
        /// A folder of `listings/`.
        part: String,
        /// The first letters of the listings' names, both included.
        letters: RangeInclusive<char>,
    },
    /// How many promises of each kind the book makes, and how they are kept.
    Promise,
    /// The versions of everything that the book was verified with.
    Versions,
    /// Topic to listing and page.
    Concordance,
    /// Python construct to Rust construct, listing and page.
    Rosetta,
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
            .map_or((words, None), |(name, region)| {
                (name, Some(region.to_owned()))
            });
        Target {
            name: name.to_owned(),
            region,
        }
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
        self.region
            .iter()
            .try_for_each(|region| write!(f, ":{region}"))
    }
}

/// A directive's name, the words that follow it, and how they are read.
pub struct Form {
    /// `listing`
    pub name: &'static str,
    /// `PART/NAME[:REGION] [rust|python] [no-output]`
    pub words: &'static str,
    parse: fn(&[&str]) -> Option<Directive>,
}

/// Every directive that has a line of its own. Besides these, `{{#ref PART/NAME}}`
/// inside a sentence becomes “Listing 1.4”, as a link.
pub const FORMS: [Form; 9] = [
    Form {
        name: "listing",
        words: "PART/NAME[:REGION] [rust|python] [no-output]",
        parse: |words| {
            let (target, options) = words.split_first()?;
            let target = Target::new(target);
            let (mut only, mut output) = (None, target.region.is_none());
            for option in options {
                match *option {
                    "rust" => only = Some(Language::Rust),
                    "python" => only = Some(Language::Python),
                    "no-output" if output => output = false,
                    _ => return None,
                }
            }
            Some(Directive::Listing {
                target,
                only,
                output,
            })
        },
    },
    Form {
        name: "output",
        words: "PART/NAME [folded]",
        parse: |words| match words {
            [target] => Some(Directive::Output {
                target: Target::new(target),
                folded: false,
            }),
            [target, "folded"] => Some(Directive::Output {
                target: Target::new(target),
                folded: true,
            }),
            _ => None,
        },
    },
    Form {
        name: "compile-fail",
        words: "PART/NAME:VARIANT",
        parse: |words| match words {
            [target] if target.contains(':') => Some(Directive::CompileFail {
                target: Target::new(target),
            }),
            _ => None,
        },
    },
    Form {
        name: "exercise",
        words: "NAME",
        parse: |words| match words {
            [name] => Some(Directive::Exercise {
                target: Target::new(name),
            }),
            _ => None,
        },
    },
    Form {
        name: "sources",
        words: "PART [A-M]",
        parse: |words| {
            let (part, letters) = match words {
                [part] => (part, 'a'..='z'),
                [part, letters] => (part, letter_range(letters)?),
                _ => return None,
            };
            Some(Directive::Sources {
                part: (*part).to_owned(),
                letters,
            })
        },
    },
    Form {
        name: "promise",
        words: "",
        parse: |words| words.is_empty().then_some(Directive::Promise),
    },
    Form {
        name: "versions",
        words: "",
        parse: |words| words.is_empty().then_some(Directive::Versions),
    },
    Form {
        name: "concordance",
        words: "",
        parse: |words| words.is_empty().then_some(Directive::Concordance),
    },
    Form {
        name: "rosetta",
        words: "",
        parse: |words| words.is_empty().then_some(Directive::Rosetta),
    },
];

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
    /// Whether it puts the whole source of this listing on its page.
    pub(crate) fn publishes(&self, listing: &Listing) -> bool {
        let Directive::Sources { part, letters } = self else {
            return false;
        };
        let first = listing.name.chars().next();
        *part == listing.part && first.is_some_and(|first| letters.contains(&first))
    }

    /// What it gives a number to, and the id of the HTML that shows it.
    pub(crate) fn figure(&self) -> Option<(&Target, String)> {
        match self {
            Directive::Listing { target, only, .. } => Some((target, target.id(*only))),
            Directive::CompileFail { target } => Some((target, target.id(None))),
            Directive::Exercise { target } => Some((target, format!("exercise-{target}"))),
            _ => None,
        }
    }

    /// The directives and the inner references of a line that holds `{{#`.
    pub(crate) fn parse(line: &str) -> Result<Directive, Mistake> {
        let inner = line
            .trim()
            .strip_prefix("{{#")
            .and_then(|rest| rest.strip_suffix("}}"))
            .filter(|inner| !inner.contains("}}"))
            .ok_or_else(|| {
                Mistake::new(
                    "a directive with something else on its line",
                    "put it on a line of its own, closed by `}}`; only `{{#ref …}}` goes inside a sentence",
                )
            })?;
        let mut words = inner.split_whitespace();
        let name = words.next().unwrap_or_default();
        let words: Vec<&str> = words.collect();
        let Some(form) = FORMS.iter().find(|form| form.name == name) else {
            let names = FORMS.map(|form| form.name);
            let near = did_you_mean(name, names);
            let remedy = format!(
                "the directives are {}, and ref inside a sentence",
                names.join(", ")
            );
            return Err(Mistake::new(
                format!("unknown directive `{name}`{near}"),
                remedy,
            ));
        };
        (form.parse)(&words).ok_or_else(|| {
            let usage = format!("{name} {}", form.words);
            let what = format!("`{{{{#{inner}}}}}` does not have the form of `{name}`");
            Mistake::new(what, format!("write `{{{{#{}}}}}`", usage.trim_end()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_shows_its_output_and_a_region_does_not() {
        let shown = |line| match Directive::parse(line) {
            Ok(Directive::Listing {
                target,
                only,
                output,
            }) => (target.to_string(), only, output),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            shown("{{#listing iteration/lines}}"),
            ("iteration/lines".to_owned(), None, true)
        );
        assert_eq!(
            shown("{{#listing iteration/lines:open rust}}"),
            (
                "iteration/lines:open".to_owned(),
                Some(Language::Rust),
                false
            )
        );
    }
}
