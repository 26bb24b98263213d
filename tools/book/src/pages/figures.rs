//! What directives become: figures around programs and what they print.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::{Value, json};

use super::colophon::Colophon;
use super::directive::{Directive, Target};
use super::plan::{Figure, Page, Plan, in_a_block};
use super::playground;
use crate::programs::manifest::{Manifest, Order};
use crate::programs::source::Source;
use crate::programs::{Exercise, Language, Listing, Program, Recording};
use crate::templates::fill;

/// The longest line of output that makes its program's column wider: what a
/// narrow page still shows whole. Longer ones scroll.
const WIDEST_OUTPUT: usize = 76;

impl Plan<'_> {
    /// A page's Markdown with every directive replaced by what it becomes.
    ///
    /// Directives that name something missing leave nothing; they are in
    /// [`Plan::problems`]. Without a colophon, what needs one is left out.
    pub fn expand(&self, page: &Page, colophon: Option<&Colophon>) -> String {
        let mut out = String::new();
        let mut directives = page.directives.iter().peekable();
        for (index, line) in page.text.lines().enumerate() {
            match directives.next_if(|(at, _)| *at == index + 1) {
                Some((_, directive)) => {
                    out += &self.render(page, directive, colophon).unwrap_or_default();
                }
                None => {
                    out += &self.with_references(page, line);
                    out.push('\n');
                }
            }
        }
        out + &colophon.map(|colophon| self.foot(page, colophon)).unwrap_or_default()
    }

    fn render(
        &self,
        page: &Page,
        directive: &Directive,
        colophon: Option<&Colophon>,
    ) -> Option<String> {
        let listing = |target: &Target| self.catalog.listings.get(&target.name);
        match directive {
            Directive::Listing { target, only, output } => {
                self.listing_figure(page, listing(target)?, target, *only, *output)
            }
            Directive::Output { target, folded } => {
                let of = self.figure(target).map(|figure| self.link(page, figure));
                let outputs =
                    outputs(listing(target)?).iter().map(Output::data).collect::<Vec<_>>();
                Some(fill("outputs", &json!({ "folded": folded, "of": of, "outputs": outputs })))
            }
            Directive::CompileFail { target } => {
                self.rejected_figure(page, listing(target)?, target)
            }
            Directive::Exercise { target } => {
                self.exercise_figure(self.catalog.exercises.get(&target.name)?, target)
            }
            Directive::Sources { .. } => Some(self.sources(page, directive)),
            Directive::Promise => Some(format!("{}\n", colophon?.promises)),
            Directive::Versions => Some(self.versions(colophon?)),
            Directive::Concordance => Some(self.concordance(page)),
            Directive::Rosetta => Some(self.rosetta(page)),
        }
    }

    fn listing_figure(
        &self,
        page: &Page,
        listing: &Listing,
        target: &Target,
        only: Option<Language>,
        output: bool,
    ) -> Option<String> {
        let figure = self.figure(target)?;
        let mut printed = if output { outputs(listing) } else { Vec::new() };
        let mut programs = Vec::new();
        for (language, program) in listing.programs() {
            if only.is_none_or(|only| only == language) {
                // What one program alone prints goes right below it.
                let own: Vec<Output<'_>> =
                    printed.extract_if(.., |output| output.of == Some(language)).collect();
                let region = target.region.as_deref();
                programs.push(program_data(listing, language, program, region, &own)?);
            }
        }
        let caption = match &target.region {
            Some(region) => format!("{} (`{region}`)", listing.caption),
            None => listing.caption.clone(),
        };
        let shows_rust = only != Some(Language::Python);
        let channel = playground::channel(self.catalog, listing).filter(|_| shows_rust);
        Some(fill(
            "figure",
            &json!({
                "class": "listing",
                "id": target.id(only),
                "channel": channel,
                "edition": self.catalog.workspace.edition,
                "label": figure.label(),
                "caption": caption,
                "programs": programs,
                "outputs": printed.iter().map(Output::data).collect::<Vec<_>>(),
                "rest": "",
                "command": self.command(listing, only.unwrap_or(Language::Rust)),
                "source": self.source_link(page, listing),
            }),
        ))
    }

    fn rejected_figure(&self, page: &Page, listing: &Listing, target: &Target) -> Option<String> {
        let variant = target.region.as_ref()?;
        let source = listing.rejected.get(variant)?;
        let said = listing.recorded.get(&Recording::Rejection(variant.clone()))?;
        let figure = self.figure(target)?;
        let (shown, rest) = what_matters(said);
        let said = Output {
            of: None,
            label: "The compiler says".to_owned(),
            language: "rustc",
            text: shown,
        };
        let subject = listing.manifest.rejected.get(variant);
        let subject = subject.map(|subject| format!(". {subject}")).unwrap_or_default();
        Some(fill(
            "figure",
            &json!({
                "class": "listing rejected",
                "id": target.id(None),
                "channel": Value::Null,
                "label": figure.label(),
                "caption": format!("Does not compile{}{subject}", code_of(said.text)),
                // skeptic would demand that it compiles.
                "programs": [alone(source, "rust,ignore,compile_fail")],
                "outputs": [said.data()],
                "rest": if rest.is_empty() { String::new() } else { fence("rustc", rest) },
                "command": Value::Null,
                "source": self.source_link(page, listing),
            }),
        ))
    }

    fn exercise_figure(&self, exercise: &Exercise, target: &Target) -> Option<String> {
        let figure = self.figure(target)?;
        let Exercise { name, folder, caption, starter, hint, .. } = exercise;
        // skeptic compiles programs, and an answer is a library.
        let mut solution = exercise.solution.clone();
        let shown = solution.whole();
        solution.lines.push("fn main() {}".to_owned());
        let code = rust_block(&solution, shown.clone(), "rust");
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
                "solution": { "programs": [program_html(Language::Rust, solution.width(shown), &[(None, code)], &[])] },
            }),
        ))
    }

    /// The command that runs a listing's program in this language, for a shell.
    pub fn command(&self, listing: &Listing, language: Language) -> String {
        let Listing { name, folder, input, .. } = listing;
        let Manifest { args, env, stdin, nightly, .. } = &listing.manifest;
        let quote =
            |text: &str| shlex::try_quote(text).map_or_else(|_| text.to_owned(), Into::into);
        let mut command = String::new();
        // The program finds its input where it is started.
        let mut script = format!("{folder}/main.py");
        if !input.is_empty() {
            command += &format!("cd {folder}/input && ");
            "../main.py".clone_into(&mut script);
        }
        if !stdin.is_empty() {
            let escaped = stdin.replace('\\', "\\\\").replace('%', "%%").replace('\n', "\\n");
            command += &format!("printf {} | ", quote(&escaped));
        }
        for (name, value) in env {
            command += &format!("{name}={} ", quote(value));
        }
        match language {
            Language::Python => command += &format!("python3 {script}"),
            Language::Rust if *nightly => {
                let toolchain = &self.catalog.workspace.nightly;
                command += &format!("cargo +{toolchain} run -p {name} --features nightly");
            }
            Language::Rust => command += &format!("cargo run -p {name}"),
        }
        if !args.is_empty() && language == Language::Rust {
            command += " --";
        }
        args.iter().fold(command, |command, argument| format!("{command} {}", quote(argument)))
    }

    fn source_link(&self, page: &Page, listing: &Listing) -> Option<String> {
        let address = self.sources_page(listing)?.address();
        Some(page.to(&format!("{address}#source-{}", listing.name)))
    }

    /// `{{#ref PART/NAME}}` in a line of prose, as a link with the number it has today.
    fn with_references(&self, page: &Page, line: &str) -> String {
        let mut parts = line.split("{{#ref ");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, after) = part.split_once("}}").unwrap_or((part, ""));
            if let Some(figure) = self.figure(&Target::new(name.trim())) {
                out += &self.link(page, figure);
            }
            out += after;
        }
        out
    }

    /// A figure's label, as a link from this page.
    pub(super) fn link(&self, page: &Page, figure: &Figure) -> String {
        let Page { path, .. } = &self.pages[figure.page];
        let path = if *path == page.path { String::new() } else { page.to(path) };
        format!("[{}]({path}#{})", figure.label(), figure.id)
    }

    /// Every file of the listings that a directive publishes, whole. Not fences:
    /// these are the very files that cargo compiles, not blocks of a page.
    fn sources(&self, page: &Page, directive: &Directive) -> String {
        let listings = self.catalog.listings.values();
        let listings: Vec<Value> = listings
            .filter(|listing| directive.publishes(listing))
            .map(|listing| {
                let figure = self.figure(&Target::new(&listing.id()));
                let shown = figure.map(|figure| {
                    page.to(&format!("{}#{}", self.pages[figure.page].address(), figure.id))
                });
                // As a reader looks at them: the Rust program first.
                let python = listing.python.iter().flat_map(|program| &program.files);
                let files = listing.rust.files.iter().chain(python).chain(listing.rejected.values());
                let files: Vec<Value> = files
                    .map(|source| {
                        let name = source.path.strip_prefix(&listing.folder).unwrap_or(&source.path);
                        let language = if name.ends_with(".py") { "python" } else { "rust" };
                        json!({ "name": name.trim_start_matches('/'), "language": language, "text": source.text() })
                    })
                    .collect();
                json!({
                    "name": listing.name,
                    "folder": listing.folder,
                    "label": figure.map(Figure::label),
                    "shown": shown,
                    "files": files,
                })
            })
            .collect();
        fill("sources", &json!({ "listings": listings }))
    }
}

/// One language's half of a figure.
fn program_data(
    listing: &Listing,
    language: Language,
    program: &Program,
    region: Option<&str>,
    own: &[Output<'_>],
) -> Option<Value> {
    let (first, lines) = program.shown(region)?;
    let mut shown = vec![(first, lines)];
    if region.is_none() {
        let modules = program.files.iter().skip(1);
        shown.extend(modules.map(|module| (module, module.whole())));
    }
    let code = |(source, lines): &(&Source, Range<usize>)| match language {
        Language::Python => python_block(source, lines.clone()),
        Language::Rust => rust_block(source, lines.clone(), tags(listing)),
    };
    let blocks: Vec<(Option<&str>, String)> = shown
        .iter()
        .map(|file| {
            let name = file.0.path.strip_prefix(&listing.folder).map(|name| &name[1..]);
            (name.filter(|_| program.files.len() > 1), code(file))
        })
        .collect();
    let widths = shown.iter().map(|(source, lines)| source.width(lines.clone()));
    let printed = own.iter().map(|output| output.width().min(WIDEST_OUTPUT));
    Some(program_html(language, widths.chain(printed).max().unwrap_or(0), &blocks, own))
}

/// A Rust file on its own, as a figure's only program.
fn alone(source: &Source, tags: &str) -> Value {
    let lines = source.whole();
    let code = rust_block(source, lines.clone(), tags);
    program_html(Language::Rust, source.width(lines), &[(None, code)], &[])
}

/// Where a page is wide enough for the longest lines of both, one program goes
/// beside the other; see theme/book.css.
fn program_html(
    language: Language,
    columns: usize,
    files: &[(Option<&str>, String)],
    own: &[Output<'_>],
) -> Value {
    let (id, name) = match language {
        Language::Python => ("python", "Python"),
        Language::Rust => ("rust", "Rust"),
    };
    let files = files.iter().map(|(name, code)| json!({ "name": name, "code": code }));
    json!({
        "id": id,
        "language": name,
        "columns": columns,
        "files": files.collect::<Vec<_>>(),
        "outputs": own.iter().map(Output::data).collect::<Vec<_>>(),
    })
}

/// Something that a program reads or printed.
struct Output<'l> {
    /// The program; `None` where it is the same for both.
    of: Option<Language>,
    label: String,
    language: &'static str,
    text: &'l str,
}

impl Output<'_> {
    fn width(&self) -> usize {
        let widths = self.text.lines().map(|line| line.chars().count());
        widths.max().unwrap_or(0)
    }

    fn data(&self) -> Value {
        if self.text.is_empty() {
            return json!({ "label": format!("{} nothing", self.label), "text": "" });
        }
        json!({ "label": self.label, "text": fence(self.language, self.text) })
    }
}

/// What the programs read, then what they print: once where they agree.
fn outputs(listing: &Listing) -> Vec<Output<'_>> {
    let recorded = |recording| listing.recorded.get(&recording).map(String::as_str);
    let output =
        |of, label: &str, text| Output { of, label: label.to_owned(), language: "text", text };
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

fn python_block(source: &Source, lines: Range<usize>) -> String {
    let text: String = source.lines[lines].iter().map(|line| format!("{line}\n")).collect();
    fence("python", &text)
}

/// The whole file as a block in which only `shown` is visible.
fn rust_block(source: &Source, shown: Range<usize>, tags: &str) -> String {
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
    fn what_is_not_shown_is_there_as_hidden_lines() {
        let source = Source {
            lines: ["use a;", "", "fn main() {", "    b();", "}"].map(str::to_owned).into(),
            ..Source::default()
        };
        assert_eq!(
            rust_block(&source, 3..4, "rust"),
            "```rust\n# use a;\n#\n# fn main() {\n    b();\n# }\n```\n"
        );
    }

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
