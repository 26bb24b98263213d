//! What every page shows: the directives of all pages, checked and numbered.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use mdbook_driver::book::{Book, BookItem, Chapter};
use pulldown_cmark::{Event, Parser, Tag};

use crate::catalog::{Catalog, Exercise, Listing};
use crate::directive::{Directive, Language, split};
use crate::files::forward_slashes;
use crate::problem::{Problem, did_you_mean};

/// All pages of a book with the programs they show.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The programs.
    pub catalog: &'a Catalog,
    /// In the order of SUMMARY.md.
    pub pages: Vec<Page>,
    /// What the pages get wrong, the catalog's own problems included.
    pub problems: Vec<Problem>,
    figures: HashMap<(String, Option<String>), Figure>,
}

/// A page of prose and directives.
#[derive(Debug)]
pub struct Page {
    /// Path below `src/`, with forward slashes.
    pub path: String,
    /// The title in SUMMARY.md.
    pub title: String,
    /// The text as written.
    pub text: String,
    /// 1-based line and directive, in order.
    pub directives: Vec<(usize, Directive)>,
}

/// Where a listing, a region, a rejected variant or an exercise is shown.
#[derive(Clone, Debug)]
pub struct Figure {
    /// `Listing 1.4` or `Exercise 1.2`: part, then position in the part.
    pub label: String,
    /// The HTML id.
    pub id: String,
    /// The page, below `src/`.
    pub page: String,
}

impl<'a> Plan<'a> {
    /// Reads the directives of every page of `book`, gives the figures their
    /// numbers, and checks pages and catalog against each other.
    pub fn new(book: &Book, catalog: &'a Catalog) -> Plan<'a> {
        let mut plan = Plan {
            catalog,
            pages: Vec::new(),
            problems: catalog.problems.clone(),
            figures: HashMap::new(),
        };
        let mut part = 0_usize;
        let mut counters = Counters::default();
        for item in &book.items {
            match item {
                BookItem::PartTitle(_) => {
                    part += 1;
                    counters = Counters::default();
                }
                BookItem::Chapter(chapter) => plan.add(chapter, part, &mut counters),
                _ => {}
            }
        }
        plan.check_stems();
        plan.check_outside_summary();
        plan.check_shown();
        plan.problems.extend(plan.check_rosetta());
        plan
    }

    /// The figure that shows `PART/NAME`, `PART/NAME:REGION` or an exercise.
    pub fn figure(&self, target: &str) -> Option<&Figure> {
        let (listing, region) = split(target);
        self.figures.get(&(listing, region))
    }

    /// Every place a figure is shown, for suggestions.
    pub(crate) fn targets(&self) -> impl Iterator<Item = String> {
        self.figures.keys().map(|(listing, region)| match region {
            Some(region) => format!("{listing}:{region}"),
            None => listing.clone(),
        })
    }

    fn add(&mut self, chapter: &Chapter, part: usize, counters: &mut Counters) {
        if let Some(path) = &chapter.path {
            let page = self.read(forward_slashes(path), &chapter.name, &chapter.content);
            for (line, directive) in &page.directives {
                if let Err(found) = self.check(directive) {
                    self.problems.push(found.at(&page.path, *line));
                } else {
                    self.number(&page.path, *line, directive, part, counters);
                }
            }
            self.pages.push(page);
        }
        for item in &chapter.sub_items {
            if let BookItem::Chapter(chapter) = item {
                self.add(chapter, part, counters);
            }
        }
    }

    /// Reads a page's directives; what is neither prose nor directive is a problem.
    fn read(&mut self, path: String, title: &str, text: &str) -> Page {
        let file = format!("src/{path}");
        let mut directives = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let number = index + 1;
            if line.trim_start().starts_with("{{#") && !line.trim_start().starts_with("{{#ref ") {
                match Directive::parse(line) {
                    Ok(directive) => directives.push((number, directive)),
                    Err((what, remedy)) => {
                        self.problems
                            .push(Problem::new(&file, number, what, remedy));
                    }
                }
            } else if let Some(found) = line
                .split("{{#")
                .skip(1)
                .find(|rest| !rest.starts_with("ref "))
            {
                let name = found.split([' ', '}']).next().unwrap_or_default();
                self.problems.push(Problem::new(
                    &file,
                    number,
                    format!("`{{{{#{name}}}}}` in the middle of a line"),
                    "only `{{#ref …}}` stands inside a sentence; give any other directive its own line",
                ));
            }
        }
        for (event, range) in Parser::new(text).into_offset_iter() {
            let line = text[..range.start].matches('\n').count() + 1;
            match event {
                Event::Start(Tag::CodeBlock(_)) => self.problems.push(Problem::new(
                    &file,
                    line,
                    "code typed into a page",
                    "make it a listing (`cargo book new PART/NAME`) and show it with `{{#listing PART/NAME}}`",
                )),
                Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                    self.problems.push(Problem::new(
                        &file,
                        line,
                        "HTML typed into a page",
                        "write Markdown; the directives make whatever HTML the book needs",
                    ));
                }
                _ => {}
            }
        }
        Page {
            path,
            title: title.to_owned(),
            text: text.to_owned(),
            directives,
        }
    }

    /// Whether everything a directive names exists.
    fn check(&self, directive: &Directive) -> Result<(), Found> {
        match directive {
            Directive::Listing {
                listing,
                region,
                only,
                output,
            } => {
                let listing = self.listing(listing)?;
                check_languages(listing, region.as_deref(), *only)?;
                if *output {
                    check_recorded(listing)
                } else {
                    Ok(())
                }
            }
            Directive::Output { listing, .. } => check_recorded(self.listing(listing)?),
            Directive::CompileFail { listing, variant } => {
                check_rejected(self.listing(listing)?, variant)
            }
            Directive::Exercise { name } => self.exercise(name).map(drop),
            Directive::Sources { part, .. } => {
                let known: BTreeSet<&str> = self
                    .catalog
                    .listings
                    .values()
                    .map(|l| l.part.as_str())
                    .collect();
                if known.contains(part.as_str()) {
                    return Ok(());
                }
                Err(Found::new(
                    format!("there is no part `{part}`{}", did_you_mean(part, known)),
                    "name a folder of listings/",
                ))
            }
            Directive::Promise
            | Directive::Versions
            | Directive::Concordance
            | Directive::Rosetta => Ok(()),
        }
    }

    fn listing(&self, id: &str) -> Result<&'a Listing, Found> {
        self.catalog.listing(id).map_err(|what| {
            Found::new(
                what,
                format!("correct the name, or lay it down: cargo book new {id}"),
            )
        })
    }

    fn exercise(&self, name: &str) -> Result<&'a Exercise, Found> {
        self.catalog.exercises.get(name).ok_or_else(|| {
            let near = did_you_mean(name, self.catalog.exercises.keys().map(String::as_str));
            Found::new(
                format!("there is no exercise `{name}`{near}"),
                format!("correct the name, or lay it down: cargo book new exercises/{name}"),
            )
        })
    }

    /// Gives a directive that shows a program its number and id.
    fn number(
        &mut self,
        page: &str,
        line: usize,
        directive: &Directive,
        part: usize,
        counters: &mut Counters,
    ) {
        let (key, id) = match directive {
            Directive::Listing {
                listing,
                region,
                only,
                ..
            } => (
                (listing.clone(), region.clone()),
                listing_id(listing, region.as_deref(), *only),
            ),
            Directive::CompileFail { listing, variant } => (
                (listing.clone(), Some(variant.clone())),
                listing_id(listing, Some(variant), None),
            ),
            Directive::Exercise { name } => ((name.clone(), None), format!("exercise-{name}")),
            _ => return,
        };
        if let Some(shown) = self.figures.values().find(|figure| figure.id == id) {
            let target = if key.1.is_some() {
                format!("{}:{}", key.0, key.1.as_deref().unwrap_or_default())
            } else {
                key.0
            };
            self.problems.push(Problem::new(
                format!("src/{page}"),
                line,
                format!("`{target}` is already shown on src/{}", shown.page),
                format!("refer to it with {{{{#ref {target}}}}}"),
            ));
            return;
        }
        // Part 0 is the first one: pages before it (the introduction) show no programs.
        let part = part.saturating_sub(1);
        let label = match directive {
            Directive::Exercise { .. } => {
                counters.exercises += 1;
                format!("Exercise {part}.{}", counters.exercises)
            }
            _ => {
                counters.listings += 1;
                format!("Listing {part}.{}", counters.listings)
            }
        };
        let figure = Figure {
            label,
            id,
            page: page.to_owned(),
        };
        // A listing shown only in regions is referred to by its first one.
        self.figures
            .entry((key.0.clone(), None))
            .or_insert_with(|| figure.clone());
        self.figures.insert(key, figure);
    }

    /// skeptic names its tests after file stems, so two must never be equal.
    fn check_stems(&mut self) {
        let mut stems: BTreeMap<String, String> = BTreeMap::new();
        for page in &self.pages {
            let stem = Path::new(&page.path).file_stem().unwrap_or_default();
            let stem = stem.to_string_lossy().to_lowercase().replace('-', "_");
            if let Some(other) = stems.insert(stem, page.path.clone()) {
                self.problems.push(Problem::new(
                    format!("src/{}", page.path),
                    0,
                    format!("skeptic would name its tests like those of src/{other}"),
                    "give each page a file name of its own, whatever its folder",
                ));
            }
        }
    }

    fn check_outside_summary(&mut self) {
        let src = self.catalog.root.join("src");
        let known: BTreeSet<&str> = self.pages.iter().map(|page| page.path.as_str()).collect();
        let files = walkdir::WalkDir::new(&src).sort_by_file_name();
        for entry in files.into_iter().flatten() {
            let Ok(path) = entry.path().strip_prefix(&src) else {
                continue;
            };
            let path = forward_slashes(path);
            if path.ends_with(".md")
                && path != "SUMMARY.md"
                && path != "404.md"
                && !known.contains(path.as_str())
            {
                self.problems.push(Problem::new(
                    format!("src/{path}"),
                    0,
                    "a page outside SUMMARY.md, which nobody would see",
                    format!("add `- [Title]({path})` to src/SUMMARY.md, or delete the page"),
                ));
            }
        }
    }

    /// Every program, region, rejected variant, output and exercise is on a page.
    fn check_shown(&mut self) {
        let mut shown = Shown::default();
        for (_, directive) in self.pages.iter().flat_map(|page| &page.directives) {
            shown.note(directive);
        }
        let mut problems = Vec::new();
        for (id, listing) in &self.catalog.listings {
            shown.check(id, listing, &mut problems);
        }
        for (name, exercise) in &self.catalog.exercises {
            if !shown.exercises.contains(name) {
                problems.push(Problem::new(
                    &exercise.folder,
                    0,
                    "no page shows this exercise",
                    format!("add {{{{#exercise {name}}}}} to a page"),
                ));
            }
        }
        for listing in self.catalog.listings.values() {
            let Listing { part, folder, .. } = listing;
            if self.sources_page(listing).is_none() {
                problems.push(Problem::new(
                    folder,
                    0,
                    "its whole source is not published",
                    format!(
                        "add a page src/sources/sources-{part}.md with {{{{#sources {part}}}}}"
                    ),
                ));
            }
        }
        self.problems.extend(problems);
    }

    /// The page that publishes the whole source of a listing.
    pub(crate) fn sources_page(&self, listing: &Listing) -> Option<&str> {
        let publishes = |page: &&Page| {
            page.directives
                .iter()
                .any(|(_, directive)| directive.publishes(listing))
        };
        let page = self.pages.iter().find(publishes)?;
        Some(page.path.as_str())
    }
}

/// The HTML id of a listing, a region or a rejected variant.
pub(crate) fn listing_id(listing: &str, region: Option<&str>, only: Option<Language>) -> String {
    let name = listing.rsplit('/').next().unwrap_or(listing);
    let mut id = format!("listing-{name}");
    if let Some(region) = region {
        id.push('-');
        id.push_str(region);
    }
    match only {
        Some(Language::Python) => id.push_str("-python"),
        Some(Language::Rust) => id.push_str("-rust"),
        None => {}
    }
    id
}

#[derive(Default)]
struct Counters {
    listings: usize,
    exercises: usize,
}

/// A problem that does not yet know where it is.
struct Found {
    what: String,
    remedy: String,
}

impl Found {
    fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Found {
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    fn at(self, page: &str, line: usize) -> Problem {
        Problem::new(format!("src/{page}"), line, self.what, self.remedy)
    }
}

fn check_languages(
    listing: &Listing,
    region: Option<&str>,
    only: Option<Language>,
) -> Result<(), Found> {
    let rust_needed = only != Some(Language::Python);
    let python_needed = match only {
        None => listing.python.is_some(),
        Some(only) => only == Language::Python,
    };
    if python_needed && listing.python.is_none() {
        return Err(Found::new(
            format!("`{}` has no Python twin", listing.id()),
            format!("write {}/main.py, or show the Rust program", listing.folder),
        ));
    }
    let Some(region) = region else { return Ok(()) };
    let sources = [
        (rust_needed, Some(&listing.rust), "//"),
        (python_needed, listing.python.as_ref(), "#"),
    ];
    for (needed, source, comment) in sources {
        let Some(source) = source.filter(|_| needed) else {
            continue;
        };
        if !source.regions.contains_key(region) {
            let near = did_you_mean(region, source.regions.keys().map(String::as_str));
            return Err(Found::new(
                format!("there is no region `{region}` in {}{near}", source.path),
                format!(
                    "put `{comment} ANCHOR: {region}` and `{comment} ANCHOR_END: {region}` around it, or show one language only (`rust` or `python` after the region)"
                ),
            ));
        }
    }
    Ok(())
}

fn check_recorded(listing: &Listing) -> Result<(), Found> {
    let missing = listing
        .expected_recordings()
        .into_iter()
        .find(|file| file.ends_with(".out") && !listing.recordings.contains_key(file));
    match missing {
        None => Ok(()),
        Some(file) => Err(Found::new(
            format!("{}/{file} has not been recorded", listing.folder),
            format!("cargo book record {}", listing.name),
        )),
    }
}

fn check_rejected(listing: &Listing, variant: &str) -> Result<(), Found> {
    if !listing.rejected.contains_key(variant) {
        let near = did_you_mean(variant, listing.rejected.keys().map(String::as_str));
        return Err(Found::new(
            format!(
                "there is no {}/compile_fail/{variant}.rs{near}",
                listing.folder
            ),
            "write it, or correct the name",
        ));
    }
    if !listing
        .recordings
        .contains_key(&crate::catalog::stderr_file(variant))
    {
        return Err(Found::new(
            format!(
                "the compiler's words about {}/compile_fail/{variant}.rs have not been recorded",
                listing.folder
            ),
            format!("cargo book record {}", listing.name),
        ));
    }
    Ok(())
}

/// What the pages show, to find what they do not.
#[derive(Default)]
struct Shown {
    whole: BTreeSet<String>,
    regions: BTreeSet<(String, String)>,
    outputs: BTreeSet<String>,
    rejected: BTreeSet<(String, String)>,
    exercises: BTreeSet<String>,
}

impl Shown {
    fn note(&mut self, directive: &Directive) {
        match directive {
            Directive::Listing {
                listing,
                region,
                output,
                ..
            } => {
                match region {
                    Some(region) => {
                        self.regions.insert((listing.clone(), region.clone()));
                    }
                    None => {
                        self.whole.insert(listing.clone());
                    }
                }
                if *output {
                    self.outputs.insert(listing.clone());
                }
            }
            Directive::Output { listing, .. } => {
                self.outputs.insert(listing.clone());
            }
            Directive::CompileFail { listing, variant } => {
                self.rejected.insert((listing.clone(), variant.clone()));
            }
            Directive::Exercise { name } => {
                self.exercises.insert(name.clone());
            }
            Directive::Sources { .. }
            | Directive::Promise
            | Directive::Versions
            | Directive::Concordance
            | Directive::Rosetta => {}
        }
    }

    fn check(&self, id: &str, listing: &Listing, problems: &mut Vec<Problem>) {
        let whole = self.whole.contains(id);
        let in_part = self.regions.iter().any(|(listing, _)| listing == id);
        if !whole && !in_part {
            problems.push(Problem::new(
                &listing.folder,
                0,
                "no page shows this listing",
                format!("add {{{{#listing {id}}}}} to a page, or delete the listing"),
            ));
            return;
        }
        if !self.outputs.contains(id) {
            problems.push(Problem::new(
                &listing.folder,
                0,
                "no page shows what this listing prints",
                format!("add {{{{#output {id}}}}} after it"),
            ));
        }
        for source in [Some(&listing.rust), listing.python.as_ref()]
            .into_iter()
            .flatten()
        {
            for (region, place) in &source.regions {
                if !self.regions.contains(&(id.to_owned(), region.clone())) {
                    problems.push(Problem::new(
                        &source.path,
                        place.declared,
                        format!("no page shows region `{region}`"),
                        format!(
                            "add {{{{#listing {id}:{region}}}}} to a page, or delete its anchors"
                        ),
                    ));
                }
            }
        }
        for variant in listing.rejected.keys() {
            if !self.rejected.contains(&(id.to_owned(), variant.clone())) {
                problems.push(Problem::new(
                    &listing.rejected[variant].path,
                    0,
                    "no page shows this rejected program",
                    format!(
                        "add {{{{#compile-fail {id}:{variant}}}}} to a page, or delete the file"
                    ),
                ));
            }
        }
    }
}
