//! Figures around programs and what they print, in `templates/page/`.

use std::fmt::Write as _;
use std::iter;
use std::ops::Range;

use serde::Serialize;
use serde_json::{Value, json};

use super::command::command;
use super::directive::{Directive, Files, Target};
use super::plan::{Figure, Page, Plan, in_a_block};
use super::{diagram, playground, plot, steps, timeline};
use crate::problem::Mistake;
use crate::programs::manifest::{Manifest, Order};
use crate::programs::source::Source;
use crate::programs::{Exercise, Language, Listing, Recording};
use crate::templates::fill;

/// The longest line of output that makes its program's column wider: what a
/// narrow page still shows whole. Longer ones scroll.
const WIDEST_OUTPUT: usize = 76;

/// The longest file, in lines, that is published for each listing that has it.
const SHORT: usize = 20;

impl Plan<'_> {
    pub(super) fn listing_figure(
        &self,
        page: &Page,
        listing: &Listing,
        target: &Target,
        only: Option<Language>,
        output: bool,
    ) -> Option<String> {
        let region = target.region.as_deref();
        let mut printed = if output { outputs(listing) } else { Vec::new() };
        let mut programs = Vec::new();
        for (language, program) in listing.programs() {
            if only.is_some_and(|only| only != language) {
                continue;
            }
            // What one program alone prints goes right below it.
            let own: Vec<Output> =
                printed.extract_if(.., |output| output.of == Some(language)).collect();
            let modules = program.files.iter().skip(1).filter(|_| region.is_none());
            let modules = modules.map(|module| (module, module.whole()));
            let files = iter::once(program.shown(region)?).chain(modules);
            let several = program.sources().count() > 1;
            let name = |source| several.then(|| listing.below(source));
            let files = files.map(|(source, lines)| (name(source), source, lines)).collect();
            programs.push(program_html(language, tags(listing), files, &own));
        }
        let caption = match region {
            Some(region) => format!("{} (`{region}`)", listing.caption),
            None => listing.caption.clone(),
        };
        let shows_rust = only != Some(Language::Python);
        let workspace = &self.catalog.workspace;
        Some(fill(
            "figure",
            &json!({
                "class": "listing",
                "id": target.id(only),
                "channel": playground::channel(self.catalog, listing).filter(|_| shows_rust),
                "edition": workspace.edition,
                "label": self.figure(target)?.label(),
                "caption": caption,
                "programs": programs,
                "outputs": printed,
                "rest": "",
                "command": command(workspace, listing, only.unwrap_or(Language::Rust)),
                "source": self.source_link(page, listing, target, only),
            }),
        ))
    }

    pub(super) fn rejected_figure(
        &self,
        page: &Page,
        listing: &Listing,
        target: &Target,
    ) -> Option<String> {
        let variant = target.region.as_ref()?;
        let said = listing.recorded.get(&Recording::Rejection(variant.clone()))?;
        let (shown, rest) = what_matters(said);
        let subject = listing.manifest.rejected.get(variant);
        let subject = subject.map(|subject| format!(". {subject}")).unwrap_or_default();
        Some(fill(
            "figure",
            &json!({
                "class": "listing rejected",
                "id": target.id(None),
                "channel": Value::Null,
                "label": self.figure(target)?.label(),
                "caption": format!("Does not compile{}{subject}", code_of(shown)),
                // skeptic would demand that it compiles.
                "programs": [alone(listing.rejected.get(variant)?, "rust,ignore,compile_fail")],
                "outputs": [Output::new(None, "The compiler says", "rustc", shown)],
                "rest": if rest.is_empty() { String::new() } else { fence("rustc", rest) },
                "command": Value::Null,
                "source": self.source_link(page, listing, target, None),
            }),
        ))
    }

    pub(super) fn exercise_figure(&self, exercise: &Exercise, target: &Target) -> Option<String> {
        let figure = self.figure(target)?;
        let Exercise { name, folder, caption, starter, hint, .. } = exercise;
        // skeptic compiles programs, and an answer is a library.
        let mut solution = exercise.solution.clone();
        let shown = solution.whole();
        solution.lines.push("fn main() {}".to_owned());
        let solution = program_html(Language::Rust, "rust", vec![(None, &solution, shown)], &[]);
        Some(fill(
            "exercise",
            &json!({
                "id": figure.id,
                "label": figure.label(),
                "caption": caption,
                "folder": folder,
                "name": name,
                "hint": hint.trim(),
                "starter": { "programs": [alone(starter, "rust,ignore")] },
                "solution": { "programs": [solution] },
            }),
        ))
    }

    /// To where the whole of what a figure shows is published.
    fn source_link(
        &self,
        page: &Page,
        listing: &Listing,
        target: &Target,
        only: Option<Language>,
    ) -> Option<String> {
        let Listing { name, rust, .. } = listing;
        let of_tests = |region| rust.tests.values().any(|tests| tests.regions.contains_key(region));
        let files = match only {
            Some(Language::Python) => Files::Python,
            _ if target.region.as_ref().is_some_and(of_tests) => Files::Tests,
            _ => Files::All,
        };
        let (files, sources) = match self.sources_page(listing, files) {
            Some(alone) => (files, alone),
            None => (Files::All, self.sources_page(listing, Files::All)?),
        };
        Some(page.to(&format!("{}#{}-{name}", sources.address(), id_of(files))))
    }

    /// Every file of the listings that a directive publishes, whole; a long one that an
    /// earlier listing of the part has, too, is a link to that. Not fences: these are
    /// the very files that cargo compiles, not blocks of a page.
    pub(super) fn sources(&self, page: &Page, directive: &Directive, which: Files) -> String {
        let listings = self.catalog.listings.values();
        let listings = listings.filter(|listing| directive.publishes(listing, which));
        let listing = |listing: &Listing| {
            let figure = self.figure(&Target::new(&listing.id()));
            let shown = figure.map(|figure| {
                page.to(&format!("{}#{}", self.pages[figure.page].address(), figure.id))
            });
            // As a reader looks at them: the Rust program first.
            let Listing { rust, python, rejected, .. } = listing;
            let python = python.iter().flat_map(|program| &program.files);
            let here = |files| which == files || self.sources_page(listing, files).is_none();
            let all = which == Files::All;
            let files = rust.files.iter().filter(|_| all);
            let files =
                files.chain(python.filter(|_| which != Files::Tests && here(Files::Python)));
            let files = files.chain(rejected.values().filter(|_| all));
            let tests = rust.tests.values();
            let files = files.chain(tests.filter(|_| which != Files::Python && here(Files::Tests)));
            let file = |source: &Source| {
                let name = listing.below(source);
                let language = if name.ends_with(".py") { "python" } else { "rust" };
                let same = self.published_before(listing, source).and_then(|other| {
                    let address = self.sources_page(other, Files::All)?.address();
                    Some(json!({
                        "name": other.name,
                        "address": page.to(&format!("{address}#source-{}", other.name)),
                    }))
                });
                let text = if same.is_some() { String::new() } else { source.text() };
                json!({ "name": name, "language": language, "text": text, "same": same })
            };
            json!({
                "id": id_of(which),
                "name": listing.name,
                "folder": listing.folder,
                "label": figure.map(Figure::label),
                "shown": shown,
                "files": files.map(file).collect::<Vec<_>>(),
            })
        };
        fill("sources", &json!({ "listings": listings.map(listing).collect::<Vec<_>>() }))
    }

    /// The first listing of the part that has the same file, if that is another one.
    fn published_before(&self, listing: &Listing, source: &Source) -> Option<&Listing> {
        let text = source.text();
        let same = |file: &Source| file.text() == text;
        let mut listings = self.catalog.listings.values();
        let first = listings
            .find(|other| other.part == listing.part && other.sources().any(same))
            .filter(|first| first.name != listing.name);
        first.filter(|_| source.lines.len() > SHORT)
    }
}

/// What begins the id of a listing's section on a page of sources.
fn id_of(files: Files) -> &'static str {
    match files {
        Files::All => "source",
        Files::Python => "python",
        Files::Tests => "tests",
    }
}

/// A Rust file on its own, as a figure's only program.
fn alone(source: &Source, tags: &str) -> Value {
    program_html(Language::Rust, tags, vec![(None, source, source.whole())], &[])
}

/// One language's half of a figure: what is shown of its files, each with its name
/// where there are several. Where a page is wide enough for the longest lines of
/// both, one half goes beside the other; see theme/book.css.
fn program_html(
    language: Language,
    tags: &str,
    files: Vec<(Option<&str>, &Source, Range<usize>)>,
    outputs: &[Output],
) -> Value {
    let (id, name) = match language {
        Language::Python => ("python", "Python"),
        Language::Rust => ("rust", "Rust"),
    };
    let widths = files.iter().map(|(_, source, lines)| width(&source.lines[lines.clone()]));
    let printed = outputs.iter().map(|output| output.width.min(WIDEST_OUTPUT));
    let columns = widths.chain(printed).max().unwrap_or(0);
    let file = |(name, source, lines): (Option<&str>, &Source, Range<usize>)| {
        let code = match language {
            Language::Python => fence("python", &source.lines[lines].join("\n")),
            Language::Rust => rust_block(source, lines, tags),
        };
        json!({ "name": name, "code": code })
    };
    let files: Vec<Value> = files.into_iter().map(file).collect();
    json!({ "id": id, "language": name, "columns": columns, "files": files, "outputs": outputs })
}

/// Characters in the longest of these lines.
fn width(lines: &[impl AsRef<str>]) -> usize {
    lines.iter().map(|line| line.as_ref().chars().count()).max().unwrap_or(0)
}

/// Something that a program reads or printed.
#[derive(Serialize)]
pub(super) struct Output {
    /// The program; `None` where it is the same for both.
    #[serde(skip)]
    of: Option<Language>,
    label: String,
    /// As a block.
    text: String,
    #[serde(skip)]
    width: usize,
}

impl Output {
    fn new(of: Option<Language>, label: &str, info: &str, text: &str) -> Output {
        let (label, block) = match text {
            "" => (format!("{label} nothing"), String::new()),
            text => (label.to_owned(), fence(info, text)),
        };
        Output { of, label, text: block, width: width(&text.lines().collect::<Vec<_>>()) }
    }
}

/// What the programs read, then what they print: once where they agree.
pub(super) fn outputs(listing: &Listing) -> Vec<Output> {
    let recorded = |recording| listing.recorded.get(&recording).map(String::as_str);
    let output = |of, label: &str, text: &str| Output::new(of, label, "text", text);
    let Manifest { stdin, order, release, .. } = &listing.manifest;
    let mut shown = Vec::new();
    for (name, text) in &listing.input {
        shown.push(output(None, &format!("The file {name}"), text));
    }
    if !stdin.is_empty() {
        shown.push(output(None, "Standard input", stdin));
    }
    match (recorded(Recording::Python), recorded(Recording::Rust)) {
        (Some(python), Some(rust)) if listing.same(python, rust) => {
            let label = match order {
                Order::Exact => "Both print",
                Order::Any => "Both print, in some order",
            };
            shown.push(output(None, label, rust));
        }
        (python, rust) => {
            shown.extend(python.map(|text| output(Some(Language::Python), "Python prints", text)));
            let label = if *release { "Rust prints, in a debug build" } else { "Rust prints" };
            shown.extend(rust.map(|text| output(Some(Language::Rust), label, text)));
        }
    }
    let released = recorded(Recording::RustRelease);
    shown.extend(
        released.map(|text| output(Some(Language::Rust), "Rust prints, with --release", text)),
    );
    shown
}

/// What a directive draws of an output of `listing`; `program` is Markdown that names
/// the listing.
///
/// # Errors
/// If the output does not have the lines that are drawn, or nothing was measured.
pub(super) fn drawing(
    directive: &Directive,
    listing: &Listing,
    program: &str,
) -> Result<String, Mistake> {
    let printed = |of: &Language| {
        let recording = match of {
            Language::Python => Recording::Python,
            Language::Rust => Recording::Rust,
        };
        listing.recorded.get(&recording).map_or("", String::as_str)
    };
    match directive {
        Directive::Timeline { of, .. } => timeline::draw(program, printed(of)),
        Directive::Diagram { of, .. } => diagram::draw(program, printed(of)),
        Directive::Steps { of, .. } => {
            let mut programs = listing.programs().filter(|(language, _)| language == of);
            let source = programs.next().map(|(_, program)| program.main().clone());
            steps::draw(program, printed(of), &source.unwrap_or_default())
        }
        Directive::Plot { memory, .. } => plot::draw(program, listing, *memory),
        _ => Ok(String::new()),
    }
}

/// The longest message of the compiler that is shown whole, in lines.
const LONGEST_MESSAGE: usize = 12;

/// The lines of a message that matter most, and the others, which are folded;
/// without the closing lines that every message ends with.
fn what_matters(said: &str) -> (&str, &str) {
    let closing =
        ["\nerror: aborting due to", "\nSome errors have detailed", "\nFor more information about"];
    let end = closing.iter().filter_map(|line| said.find(line)).min().unwrap_or(said.len());
    let said = said[..end].trim_end();
    if said.lines().count() <= LONGEST_MESSAGE {
        return (said, "");
    }
    // Up to where the compiler begins to explain.
    let explains = |line: &str| {
        let words = ["help", "note", "= ", "error", "warning"];
        words.iter().any(|word| line.trim_start().starts_with(word))
    };
    let lines: Vec<&str> = said.split_inclusive('\n').collect();
    let shown =
        lines.iter().skip(4).position(|line| explains(line)).map_or(lines.len(), |at| at + 4);
    let (shown, rest) = said.split_at(lines[..shown].concat().len());
    (shown.trim_end(), rest.trim_end())
}

/// `: E0382`, linked to what the compiler's documentation says of that error.
fn code_of(said: &str) -> String {
    let code = said.strip_prefix("error[").and_then(|rest| rest.split_once(']'));
    code.map(|(code, _)| format!(": [{code}](https://doc.rust-lang.org/error_codes/{code}.html)"))
        .unwrap_or_default()
}

/// How skeptic is to treat a listing's blocks.
fn tags(listing: &Listing) -> &'static str {
    if !in_a_block(listing) {
        "rust,ignore"
    } else if listing.fails(Language::Rust) {
        "rust,should_panic"
    } else {
        "rust"
    }
}

/// The whole file as a block in which only `shown` is visible or, where the block is
/// not one to run, only that.
fn rust_block(source: &Source, shown: Range<usize>, tags: &str) -> String {
    if tags.contains("ignore") {
        return fence(tags, &source.lines[shown].join("\n"));
    }
    let mut text = String::new();
    for (index, line) in source.lines.iter().enumerate() {
        let hidden = match (shown.contains(&index), line.is_empty()) {
            (true, _) => "",
            (false, true) => "#",
            (false, false) => "# ",
        };
        writeln!(text, "{hidden}{line}").expect("writing to a String");
    }
    fence(tags, &text)
}

/// A fenced block, with as many backticks as its text calls for.
fn fence(info: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let ticks = "`".repeat(longest.max(2) + 1);
    format!("{ticks}{info}\n{}\n{ticks}\n", text.trim_end_matches('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_called_by_its_code() {
        assert!(code_of("error[E0382]: borrow of moved value").starts_with(": [E0382](https"));
        assert_eq!(code_of("error: expected one of `:`"), "");
    }

    #[test]
    fn a_fence_outgrows_the_backticks_in_its_text() {
        assert_eq!(fence("text", "a ``` b\n"), "````text\na ``` b\n````\n");
    }
}
