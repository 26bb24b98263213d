//! Directives into Markdown: what a page looks like around its programs.

use std::fmt::Write as _;
use std::ops::Range;

use crate::catalog::{Exercise, Listing, PYTHON_OUT, RUST_OUT, RUST_RELEASE_OUT, stderr_file};
use crate::compile::EDITION;
use crate::directive::{Directive, Language};
use crate::manifest::Order;
use crate::plan::{Figure, Page, Plan, listing_id};
use crate::playground;
use crate::problem::{Problem, did_you_mean};
use crate::proof::{Counts, Versions};
use crate::run::same;
use crate::source::Source;

/// The longest line of output that makes its program's column wider: what a
/// narrow page still shows whole. Longer ones scroll.
const WIDEST_OUTPUT: usize = 76;

impl Plan<'_> {
    /// A page's Markdown with every directive replaced by what it stands for.
    ///
    /// Directives that name something missing leave nothing; they are in
    /// [`Plan::problems`]. References to what no page shows are added to `problems`.
    /// Without `versions`, what names them is left out.
    pub fn expand(
        &self,
        page: &Page,
        versions: Option<&Versions>,
        problems: &mut Vec<Problem>,
    ) -> String {
        let mut out = String::new();
        let mut directives = page.directives.iter().peekable();
        for (index, line) in page.text.lines().enumerate() {
            match directives.next_if(|(at, _)| *at == index + 1) {
                Some((_, directive)) => {
                    out.push_str(&self.render(page, directive, versions));
                }
                None => {
                    out.push_str(&self.with_references(page, index + 1, line, problems));
                    out.push('\n');
                }
            }
        }
        if let Some(versions) = versions {
            out.push_str(&self.foot(page, versions));
        }
        out
    }

    fn render(&self, page: &Page, directive: &Directive, versions: Option<&Versions>) -> String {
        let listing = |id: &str| self.catalog.listing(id).ok();
        match directive {
            Directive::Listing {
                listing: id,
                region,
                only,
                output,
            } => listing(id).and_then(|found| {
                self.listing_figure(page, found, region.as_deref(), *only, *output)
            }),
            Directive::Output {
                listing: id,
                folded,
            } => listing(id).map(|found| self.output_figure(page, found, *folded)),
            Directive::CompileFail {
                listing: id,
                variant,
            } => listing(id).and_then(|found| self.rejected_figure(page, found, variant)),
            Directive::Exercise { name } => {
                let exercise = self.catalog.exercises.get(name);
                exercise.and_then(|found| self.exercise_figure(found))
            }
            Directive::Sources { .. } => Some(self.sources(directive)),
            Directive::Promise => Some(promise(&Counts::of(self))),
            Directive::Versions => versions.map(|versions| self.versions(versions)),
            Directive::Concordance => Some(self.concordance(page)),
            Directive::Rosetta => Some(self.rosetta(page)),
        }
        .unwrap_or_default()
    }

    fn listing_figure(
        &self,
        page: &Page,
        listing: &Listing,
        region: Option<&str>,
        only: Option<Language>,
        output: bool,
    ) -> Option<String> {
        let id = listing_id(&listing.id(), region, only);
        let figure = self.figure(&target(listing, region))?;
        let python = listing
            .python
            .as_ref()
            .filter(|_| only != Some(Language::Rust));
        let rust = Some(&listing.rust).filter(|_| only != Some(Language::Python));

        let mut printed = match output {
            true => outputs(listing),
            false => Vec::new(),
        };
        let mut programs = String::new();
        for (source, language) in [(python, Language::Python), (rust, Language::Rust)] {
            let Some(source) = source else { continue };
            let lines = source.shown(region)?;
            let block = match language {
                Language::Python => python_block(source, lines.clone()),
                Language::Rust => rust_block(source, lines.clone(), &tags(listing)),
            };
            // What one program alone prints stands right below it.
            let own: Vec<Output<'_>> = printed
                .extract_if(.., |output| output.of == Some(language))
                .collect();
            let width = own.iter().map(|output| output.width().min(WIDEST_OUTPUT));
            let width = width.chain([source.width(lines)]).max().unwrap_or(0);
            let below: String = own.iter().map(Output::html).collect();
            programs.push_str(&program(language, width, &(block + &below)));
        }

        let caption = match region {
            Some(region) => format!("{} (`{region}`)", listing.caption),
            None => listing.caption.clone(),
        };
        let channel = rust.and_then(|_| playground::channel(listing));
        let mut html = open("listing", &id, &figure.label, &caption, channel);
        write!(html, "<div class=\"programs\">\n\n{programs}</div>\n\n").ok()?;
        html.extend(printed.iter().map(Output::html));
        html.push_str(&self.running(page, listing, only));
        html.push_str("</figure>\n\n");
        Some(html)
    }

    fn output_figure(&self, page: &Page, listing: &Listing, folded: bool) -> String {
        let label = match self.figure(&listing.id()) {
            Some(figure) => link(page, figure, &figure.label),
            None => String::new(),
        };
        let outputs: String = outputs(listing).iter().map(Output::html).collect();
        match folded {
            true => format!(
                "<details class=\"output\">\n<summary>Show the output</summary>\n\n{outputs}</details>\n\n"
            ),
            false => format!(
                "<figure class=\"output\">\n\nThe output of {label}:\n\n{outputs}</figure>\n\n"
            ),
        }
    }

    fn rejected_figure(&self, page: &Page, listing: &Listing, variant: &str) -> Option<String> {
        let source = listing.rejected.get(variant)?;
        let words = listing.recordings.get(&stderr_file(variant))?;
        let figure = self.figure(&target(listing, Some(variant)))?;
        let lines = match source.regions.values().next() {
            Some(region) => region.lines.clone(),
            None => source.whole(),
        };
        let id = listing_id(&listing.id(), Some(variant), None);
        let caption = format!("Does not compile{}", code_of(words));
        let mut html = open("listing rejected", &id, &figure.label, &caption, None);
        // `ignore`: skeptic would demand that it compiles; tests/compile_fail.rs
        // checks that it does not, and with which words.
        let block = rust_block(source, lines.clone(), "rust,ignore,compile_fail");
        let program = program(Language::Rust, source.width(lines), &block);
        write!(html, "<div class=\"programs\">\n\n{program}</div>\n\n").ok()?;
        let words = fence("rustc", words.trim_end());
        write!(
            html,
            "<div class=\"output\">\n<p class=\"prints\">The compiler says</p>\n\n{words}</div>\n\n"
        )
        .ok()?;
        if let Some(link) = self.source_link(page, listing) {
            writeln!(html, "<p class=\"run\">{link}</p>\n").ok()?;
        }
        html.push_str("</figure>\n\n");
        Some(html)
    }

    fn exercise_figure(&self, exercise: &Exercise) -> Option<String> {
        let figure = self.figure(&exercise.name)?;
        let Exercise { name, folder, .. } = exercise;
        let mut html = open(
            "exercise",
            &figure.id,
            &figure.label,
            &exercise.caption,
            None,
        );
        let alone = |source: &Source, lines: Range<usize>, tags| {
            let block = rust_block(source, lines.clone(), tags);
            let program = program(Language::Rust, source.width(lines), &block);
            format!("<div class=\"programs\">\n\n{program}</div>\n\n")
        };
        // `ignore`: a learner's half-done work must not turn the rest red;
        // tests/exercises.rs checks starter, solution and wrong answers.
        let Exercise { starter, .. } = exercise;
        html.push_str(&alone(starter, starter.whole(), "rust,ignore"));
        write!(
            html,
            "<p class=\"run\">Edit <code>{folder}/src/lib.rs</code> until <code>cargo test -p {name}</code> passes.</p>\n\n\
             <details>\n<summary>Hint</summary>\n\n{}\n\n</details>\n\n\
             <details>\n<summary>Solution</summary>\n\n",
            exercise.hint.trim()
        )
        .ok()?;
        let mut solution = exercise.solution.clone();
        let shown = solution.whole();
        solution.lines.push("fn main() {}".to_owned());
        html.push_str(&alone(&solution, shown, "rust"));
        html.push_str("</details>\n\n</figure>\n\n");
        Some(html)
    }

    /// The command that runs a listing, and the way to its whole source.
    fn running(&self, page: &Page, listing: &Listing, only: Option<Language>) -> String {
        let link = self.source_link(page, listing).unwrap_or_default();
        let command = match only {
            Some(Language::Python) => format!("python3 {}/main.py", listing.folder),
            _ => escape(&listing.command()),
        };
        format!("<p class=\"run\"><code>{command}</code>{link}</p>\n\n")
    }

    fn source_link(&self, page: &Page, listing: &Listing) -> Option<String> {
        let target = self.sources_page(listing)?;
        let target = target.strip_suffix(".md").unwrap_or(target);
        let up = to_root(page);
        let name = &listing.name;
        Some(format!(
            " <a href=\"{up}{target}.html#source-{name}\">whole source</a>"
        ))
    }

    /// `{{#ref PART/NAME}}` in a line of prose, as a link with the number it has today.
    fn with_references(
        &self,
        page: &Page,
        number: usize,
        line: &str,
        problems: &mut Vec<Problem>,
    ) -> String {
        let mut out = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{#ref ") {
            out.push_str(before);
            let (name, after) = after.split_once("}}").unwrap_or((after, ""));
            match self.figure(name.trim()) {
                Some(figure) => out.push_str(&link(page, figure, &figure.label)),
                None => {
                    let known: Vec<String> = self.targets().collect();
                    let near = did_you_mean(name.trim(), known.iter().map(String::as_str));
                    problems.push(Problem::new(
                        format!("src/{}", page.path),
                        number,
                        format!("no page shows `{}`{near}", name.trim()),
                        "refer to PART/NAME, PART/NAME:REGION or an exercise that a page shows",
                    ));
                }
            }
            rest = after;
        }
        out + rest
    }

    /// Every file of the listings that a directive publishes, whole. HTML rather than fences: these
    /// are the very files that cargo compiles, not blocks of a page.
    fn sources(&self, directive: &Directive) -> String {
        let mut html = String::new();
        let listings = self.catalog.listings.values();
        for listing in listings.filter(|listing| directive.publishes(listing)) {
            let Listing { name, folder, .. } = listing;
            let shown = match self.figure(&listing.id()) {
                Some(figure) => format!(
                    " <a href=\"../{}#{}\">{}</a>",
                    figure.page.replace(".md", ".html"),
                    figure.id,
                    figure.label
                ),
                None => String::new(),
            };
            write!(
                html,
                "<section id=\"source-{name}\" class=\"sources\">\n\n## `{name}`\n\n<p class=\"run\"><code>{folder}</code>{shown}</p>\n\n"
            )
            .expect("writing to a String");
            let rejected = listing.rejected.values();
            let files = [Some(&listing.rust), listing.python.as_ref()];
            for source in files.into_iter().flatten().chain(rejected) {
                let file = source
                    .path
                    .strip_prefix(folder.as_str())
                    .unwrap_or(&source.path);
                let language = if file.ends_with(".py") {
                    "python"
                } else {
                    "rust"
                };
                write!(
                    html,
                    "<p class=\"prints\">{}</p>\n\n<pre><code class=\"language-{language}\">{}</code></pre>\n\n",
                    file.trim_start_matches('/'),
                    escape(&source.text())
                )
                .expect("writing to a String");
            }
            html.push_str("</section>\n\n");
        }
        html
    }

    fn versions(&self, versions: &Versions) -> String {
        let crates = versions.crates_of(self.catalog.listings.values());
        let python = match &versions.python {
            Some(version) => format!("CPython {version}"),
            None => "no Python, which this machine lacks".to_owned(),
        };
        let state = match &versions.commit {
            Some((hash, date)) => format!(" The text is that of commit {hash} of {date}."),
            None => String::new(),
        };
        format!(
            "Verified with rustc {}, {python}, and the crates {}.{state}\n\n",
            versions.rustc,
            crates.join(", ")
        )
    }

    /// A quiet line at the end of a page that shows programs.
    fn foot(&self, page: &Page, versions: &Versions) -> String {
        let listings: Vec<&Listing> = page
            .directives
            .iter()
            .filter_map(|(_, directive)| match directive {
                Directive::Listing { listing, .. } | Directive::CompileFail { listing, .. } => {
                    self.catalog.listing(listing).ok()
                }
                _ => None,
            })
            .collect();
        if listings.is_empty() {
            return String::new();
        }
        let mut with = vec![format!("rustc {}", versions.rustc)];
        if let Some(version) = &versions.python {
            with.push(format!("CPython {version}"));
        }
        with.extend(versions.crates_of(listings));
        format!(
            "\n<p class=\"proof\">The programs on this page were run with {}.</p>\n",
            with.join(", ")
        )
    }

    fn concordance(&self, page: &Page) -> String {
        let mut table = String::from("| id | topic | listing | page |\n|---|---|---|---|\n");
        for (id, topic) in &self.catalog.topics {
            let mut figures: Vec<&Figure> = self
                .catalog
                .listings
                .values()
                .filter(|listing| listing.manifest.answers.contains(id))
                .filter_map(|listing| self.figure(&listing.id()))
                .collect();
            // `Listing 4.11` comes after `Listing 4.2`.
            figures.sort_by_key(|figure| {
                let (_, number) = figure.label.split_once(' ').unwrap_or_default();
                let numbers = number.split('.').map(|part| part.parse().unwrap_or(0));
                numbers.collect::<Vec<u32>>()
            });
            let listings: Vec<_> = figures
                .iter()
                .map(|figure| link(page, figure, &figure.label))
                .collect();
            let mut pages: Vec<String> = figures
                .iter()
                .filter_map(|figure| self.pages.iter().find(|page| page.path == figure.page))
                .map(|shown| format!("[{}]({}{})", shown.title, to_root(page), shown.path))
                .collect();
            pages.dedup();
            let (listings, pages) = (listings.join(", "), pages.join(", "));
            writeln!(
                table,
                "| <span class=\"id\">{id}</span> | {topic} | {listings} | {pages} |"
            )
            .expect("writing to a String");
        }
        table + "\n"
    }
}

fn promise(counts: &Counts) -> String {
    let Counts {
        rust_blocks,
        skeptic_blocks,
        rejected,
        starters,
        nightly,
        rust_programs,
        python_programs,
        outputs,
        wrong_answers,
    } = counts;
    let on_nightly = match nightly {
        0 => String::new(),
        _ => format!(", {nightly} run by a nightly compiler where there is one"),
    };
    format!(
        "| What is on the pages | How many | What the tests do with it |\n|---|---:|---|\n\
         | Rust blocks | {rust_blocks} | {skeptic_blocks} compiled and run as shown, {rejected} refused by the compiler, {starters} exercises to finish{on_nightly} |\n\
         | Rust programs | {rust_programs} | run |\n\
         | Python programs | {python_programs} | run |\n\
         | Outputs | {outputs} | compared with a run, line by line |\n\
         | Compiler errors | {rejected} | compared with the compiler's words, error code included |\n\
         | Exercises | {starters} | starter fails its tests, solution passes, {wrong_answers} planted wrong answers are caught |\n\
         | Rust blocks that nothing checks | {} | |\n\n",
        counts.unseen()
    )
}

fn target(listing: &Listing, region: Option<&str>) -> String {
    match region {
        Some(region) => format!("{}:{region}", listing.id()),
        None => listing.id(),
    }
}

/// The start of a figure. `channel` is the playground's that can run it; what
/// theme/reader.js makes a Run button of.
fn open(class: &str, id: &str, label: &str, caption: &str, channel: Option<&str>) -> String {
    let run = match channel {
        Some(channel) => {
            format!(" data-channel=\"{channel}\" data-edition=\"{EDITION}\"")
        }
        None => String::new(),
    };
    format!(
        "<figure class=\"{class}\" id=\"{id}\"{run}>\n<figcaption>\n\n<span class=\"label\">{label}</span> {caption}\n\n</figcaption>\n\n"
    )
}

/// One language's half of a figure. It stands beside the other wherever the
/// page is wide enough for the longest lines of both; see theme/book.css.
fn program(language: Language, width: usize, content: &str) -> String {
    let (id, name) = match language {
        Language::Python => ("python", "Python"),
        Language::Rust => ("rust", "Rust"),
    };
    format!(
        "<div class=\"program\" data-language=\"{id}\" style=\"--columns: {width}\">\n<p class=\"language\">{name}</p>\n\n{content}</div>\n\n"
    )
}

/// Something that was printed, as recorded.
struct Output<'l> {
    /// The program that printed it; `None` where both print the same.
    of: Option<Language>,
    label: &'static str,
    text: &'l str,
}

impl Output<'_> {
    fn width(&self) -> usize {
        let widths = self.text.lines().map(|line| line.chars().count());
        widths.max().unwrap_or(0)
    }

    fn html(&self) -> String {
        let Output { label, text, .. } = self;
        let said = match text.is_empty() {
            true => format!("<p class=\"prints\">{label} nothing</p>\n\n"),
            false => format!("<p class=\"prints\">{label}</p>\n\n{}", fence("text", text)),
        };
        format!("<div class=\"output\">\n{said}</div>\n\n")
    }
}

/// What the programs print: once where they agree.
fn outputs(listing: &Listing) -> Vec<Output<'_>> {
    let recorded = |file| listing.recordings.get(file).map(String::as_str);
    let output = |of, label, text| Output { of, label, text };
    let mut shown = Vec::new();
    match (recorded(PYTHON_OUT), recorded(RUST_OUT)) {
        (Some(python), Some(rust)) if same(python, rust, &listing.manifest) => {
            let label = match listing.manifest.order {
                Order::Exact => "Both print",
                Order::Any => "Both print, in some order",
            };
            shown.push(output(None, label, rust));
        }
        (python, rust) => {
            shown.extend(python.map(|text| output(Some(Language::Python), "Python prints", text)));
            let label = match listing.manifest.release {
                true => "Rust prints, in a debug build",
                false => "Rust prints",
            };
            shown.extend(rust.map(|text| output(Some(Language::Rust), label, text)));
        }
    }
    let released = recorded(RUST_RELEASE_OUT);
    shown.extend(
        released.map(|text| output(Some(Language::Rust), "Rust prints, with --release", text)),
    );
    shown
}

/// `: E0382`, linked to what the compiler's documentation says of that error.
fn code_of(words: &str) -> String {
    let code = words
        .strip_prefix("error[")
        .and_then(|rest| rest.split_once(']'))
        .map(|(code, _)| code);
    match code {
        Some(code) => {
            format!(": [{code}](https://doc.rust-lang.org/error_codes/{code}.html)")
        }
        None => String::new(),
    }
}

/// How skeptic and the Run button are to treat a listing's blocks.
fn tags(listing: &Listing) -> String {
    let manifest = &listing.manifest;
    let mut tags = vec!["rust"];
    if manifest.nightly {
        // skeptic has the pinned stable compiler; tests/listings.rs runs it.
        tags.push("ignore");
    } else if !manifest.args.is_empty() || !manifest.stdin.is_empty() {
        // skeptic passes neither; tests/listings.rs does.
        tags.push("no_run");
    } else if manifest.rust_fails() {
        tags.push("should_panic");
    }
    tags.join(",")
}

fn python_block(source: &Source, lines: Range<usize>) -> String {
    let text: String = source.lines[lines]
        .iter()
        .map(|line| format!("{line}\n"))
        .collect();
    fence("python", &text)
}

/// The whole file as a block in which only `shown` is visible.
fn rust_block(source: &Source, shown: Range<usize>, tags: &str) -> String {
    let mut text = String::new();
    for (index, line) in source.lines.iter().enumerate() {
        match (shown.contains(&index), line.is_empty()) {
            (true, _) => writeln!(text, "{line}"),
            (false, true) => writeln!(text, "#"),
            (false, false) => writeln!(text, "# {line}"),
        }
        .expect("writing to a String");
    }
    fence(tags, &text)
}

/// A fenced block, with as many backticks as its text calls for.
fn fence(info: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let ticks = "`".repeat(longest.max(2) + 1);
    let newline = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    format!("{ticks}{info}\n{text}{newline}{ticks}\n\n")
}

pub(crate) fn link(page: &Page, figure: &Figure, text: &str) -> String {
    match figure.page == page.path {
        true => format!("[{text}](#{})", figure.id),
        false => format!("[{text}]({}{}#{})", to_root(page), figure.page, figure.id),
    }
}

/// `../` as often as it takes from this page to the root of the book.
pub(crate) fn to_root(page: &Page) -> String {
    "../".repeat(page.path.matches('/').count())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_shown_is_there_as_hidden_lines() {
        let source = Source {
            lines: ["use a;", "", "fn main() {", "    b();", "}"]
                .map(str::to_owned)
                .into(),
            ..Source::default()
        };
        assert_eq!(
            rust_block(&source, 3..4, "rust"),
            "```rust\n# use a;\n#\n# fn main() {\n    b();\n# }\n```\n\n"
        );
    }

    #[test]
    fn an_error_is_called_by_its_code() {
        assert!(code_of("error[E0382]: borrow of moved value").starts_with(": [E0382](https"));
        assert_eq!(code_of("error: expected one of `:`"), "");
    }

    #[test]
    fn a_fence_outgrows_the_backticks_in_its_text() {
        assert_eq!(fence("text", "a ``` b\n"), "````text\na ``` b\n````\n\n");
    }
}
