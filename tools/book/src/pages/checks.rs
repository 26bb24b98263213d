//! Pages and programs held against each other: everything that is named is
//! there, and everything that is there is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::directive::{Directive, Target};
use super::plan::Plan;
use crate::files::forward_slashes;
use crate::problem::{Mistake, Problem, did_you_mean};
use crate::programs::{Language, Listing, Recording};

/// Files under `src/` that are pages and not in SUMMARY.md.
const NO_CHAPTERS: [&str; 2] = ["SUMMARY.md", "404.md"];

impl Plan<'_> {
    /// Whether everything a directive names exists.
    pub(super) fn check_directive(&self, directive: &Directive) -> Result<(), Mistake> {
        let listing = |target: &Target| self.catalog.listing(&target.name);
        match directive {
            Directive::Listing {
                target,
                only,
                output,
            } => {
                let listing = listing(target)?;
                check_languages(listing, target.region.as_deref(), *only)?;
                if *output {
                    check_outputs(listing)
                } else {
                    Ok(())
                }
            }
            Directive::Output { target, .. } => check_outputs(listing(target)?),
            Directive::CompileFail { target } => {
                let listing = listing(target)?;
                let variant = target.region.clone().unwrap_or_default();
                if !listing.rejected.contains_key(&variant) {
                    let near = did_you_mean(&variant, listing.rejected.keys().map(String::as_str));
                    let what = format!(
                        "there is no {}/compile_fail/{variant}.rs{near}",
                        listing.folder
                    );
                    return Err(Mistake::new(what, "write it, or correct the name"));
                }
                check_recorded(listing, &Recording::Rejection(variant))
            }
            Directive::Exercise { target } => {
                let exercises = &self.catalog.exercises;
                if exercises.contains_key(&target.name) {
                    return Ok(());
                }
                let near = did_you_mean(&target.name, exercises.keys().map(String::as_str));
                Err(Mistake::new(
                    format!("there is no exercise `{target}`{near}"),
                    format!(
                        "correct the name, or create it: cargo book new exercises/PART/{target}"
                    ),
                ))
            }
            Directive::Sources { part, .. } => {
                let listings = self.catalog.listings.values();
                let parts: BTreeSet<&str> = listings.map(|listing| listing.part.as_str()).collect();
                if parts.contains(part.as_str()) {
                    return Ok(());
                }
                let near = did_you_mean(part, parts);
                Err(Mistake::new(
                    format!("there is no part `{part}`{near}"),
                    "name a folder of listings/",
                ))
            }
            Directive::Promise
            | Directive::Versions
            | Directive::Concordance
            | Directive::Rosetta => Ok(()),
        }
    }

    /// What is wrong with a book in which every file and directive is right.
    pub(super) fn check(&self) -> Vec<Problem> {
        let checks = [
            self.check_references(),
            self.check_stems(),
            self.check_outside_summary(),
            self.check_shown(),
            self.check_exercises(),
            self.catalog.check_topics(),
            self.check_rosetta(),
        ];
        checks.concat()
    }

    /// `{{#ref …}}` names what a page shows.
    fn check_references(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for page in &self.pages {
            for (index, line) in page.text.lines().enumerate() {
                for rest in line.split("{{#ref ").skip(1) {
                    let name = rest.split("}}").next().unwrap_or_default().trim();
                    if self.figure(&Target::new(name)).is_none() {
                        let known: Vec<String> = self.targets().collect();
                        let near = did_you_mean(name, known.iter().map(String::as_str));
                        problems.push(Problem::new(
                            page.file(),
                            index + 1,
                            format!("no page shows `{name}`{near}"),
                            "refer to PART/NAME, PART/NAME:REGION or an exercise that a page shows",
                        ));
                    }
                }
            }
        }
        problems
    }

    /// skeptic names its tests after file stems, so no two may be equal.
    fn check_stems(&self) -> Vec<Problem> {
        let mut stems: BTreeMap<String, String> = BTreeMap::new();
        let mut problems = Vec::new();
        for page in &self.pages {
            let stem = Path::new(&page.path).file_stem().unwrap_or_default();
            let stem = stem.to_string_lossy().to_lowercase().replace('-', "_");
            if let Some(other) = stems.insert(stem, page.file()) {
                problems.push(Problem::new(
                    page.file(),
                    0,
                    format!("skeptic would name its tests like those of {other}"),
                    "give each page a file name of its own, whatever its folder",
                ));
            }
        }
        problems
    }

    fn check_outside_summary(&self) -> Vec<Problem> {
        let src = self.catalog.root.join("src");
        let known: BTreeSet<&str> = self.pages.iter().map(|page| page.path.as_str()).collect();
        let files = walkdir::WalkDir::new(&src)
            .sort_by_file_name()
            .into_iter()
            .flatten();
        files
            .filter_map(|entry| Some(forward_slashes(entry.path().strip_prefix(&src).ok()?)))
            .filter(|path| {
                path.ends_with(".md")
                    && !NO_CHAPTERS.contains(&path.as_str())
                    && !known.contains(path.as_str())
            })
            .map(|path| {
                let remedy =
                    format!("add `- [Title]({path})` to src/SUMMARY.md, or delete the page");
                Problem::new(
                    format!("src/{path}"),
                    0,
                    "a page outside SUMMARY.md, which no reader would see",
                    remedy,
                )
            })
            .collect()
    }

    /// Every program, region, rejected variant and output is on a page, and each
    /// listing in the folder of the page that shows it first.
    fn check_shown(&self) -> Vec<Problem> {
        let mut shown = BTreeSet::new();
        let mut outputs = BTreeSet::new();
        for (_, directive) in self.directives() {
            match directive {
                Directive::Listing { target, output, .. } => {
                    shown.insert(target.clone());
                    if *output {
                        outputs.insert(target.name.as_str());
                    }
                }
                Directive::CompileFail { target } => {
                    shown.insert(target.clone());
                }
                Directive::Output { target, .. } => {
                    outputs.insert(target.name.as_str());
                }
                _ => {}
            }
        }
        let mut problems = Vec::new();
        for (id, listing) in &self.catalog.listings {
            let Listing {
                folder, name, part, ..
            } = listing;
            let mut say = |file: &str, line, what: String, remedy: String| {
                problems.push(Problem::new(file, line, what, remedy));
            };
            let whole = Target::new(id);
            let Some(figure) = self.figure(&whole) else {
                let what = "no page shows this listing".to_owned();
                say(
                    folder,
                    0,
                    what,
                    format!("add {{{{#listing {id}}}}} to a page, or delete the listing"),
                );
                continue;
            };
            let page = &self.pages[figure.page];
            let home = page.path.strip_suffix(".md").unwrap_or(&page.path);
            if home != format!("{part}/{}", listing.page) {
                let what = format!("{} is the first page to show this listing", page.file());
                say(
                    folder,
                    0,
                    what,
                    format!("git mv {folder} listings/{home}/{name}"),
                );
            }
            if !outputs.contains(id.as_str()) {
                let what = "no page shows what this listing prints".to_owned();
                say(
                    folder,
                    0,
                    what,
                    format!("add {{{{#output {id}}}}} after it"),
                );
            }
            if self.sources_page(listing).is_none() {
                let what = "its whole source is not published".to_owned();
                say(
                    folder,
                    0,
                    what,
                    format!(
                        "add a page src/sources/sources-{part}.md with {{{{#sources {part}}}}}"
                    ),
                );
            }
            for source in listing.programs().flat_map(|(_, program)| &program.files) {
                for (region, place) in &source.regions {
                    let target = Target {
                        name: id.clone(),
                        region: Some(region.clone()),
                    };
                    let shared = listing.manifest.same_as.contains_key(region)
                        || self
                            .catalog
                            .listings
                            .values()
                            .any(|other| other.manifest.same_as.get(region) == Some(id));
                    if !shared && !shown.contains(&target) {
                        let what = format!("no page shows region `{region}`");
                        say(
                            &source.path,
                            place.declared,
                            what,
                            format!(
                                "add {{{{#listing {target}}}}} to a page, or delete its anchors"
                            ),
                        );
                    }
                }
            }
            for (variant, source) in &listing.rejected {
                let target = Target {
                    name: id.clone(),
                    region: Some(variant.clone()),
                };
                if !shown.contains(&target) {
                    let what = "no page shows this rejected program".to_owned();
                    say(
                        &source.path,
                        0,
                        what,
                        format!("add {{{{#compile-fail {target}}}}} to a page, or delete the file"),
                    );
                }
            }
        }
        problems
    }

    fn check_exercises(&self) -> Vec<Problem> {
        let exercises = self.catalog.exercises.iter();
        let missing = exercises.filter(|(name, _)| self.figure(&Target::new(name)).is_none());
        missing
            .map(|(name, exercise)| {
                let remedy = format!("add {{{{#exercise {name}}}}} to a page");
                Problem::new(&exercise.folder, 0, "no page shows this exercise", remedy)
            })
            .collect()
    }

    /// Each construct has one row of the Rosetta table, and each row a listing
    /// that holds its words.
    fn check_rosetta(&self) -> Vec<Problem> {
        let rosetta = &self.catalog.rosetta;
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for row in rosetta.rows() {
            if !seen.insert(row.python.get_ref()) {
                problems.push(rosetta.problem(
                    &row.python,
                    format!("a second row for {}", row.python.get_ref()),
                    "make one row of the two, or say in `python` how they differ",
                ));
            }
            match self.catalog.listing(row.listing.get_ref()) {
                Ok(listing) => problems.extend(rosetta.check_words(row, listing)),
                Err(wrong) => {
                    problems.push(rosetta.problem(&row.listing, wrong.what, wrong.remedy))
                }
            }
        }
        problems
    }
}

fn check_languages(
    listing: &Listing,
    region: Option<&str>,
    only: Option<Language>,
) -> Result<(), Mistake> {
    let Listing { folder, python, .. } = listing;
    if only == Some(Language::Python) && python.is_none() {
        return Err(Mistake::new(
            format!("`{}` has no Python program", listing.id()),
            format!("write {folder}/main.py, or show the Rust program"),
        ));
    }
    let Some(region) = region else { return Ok(()) };
    for (language, program) in listing.programs() {
        let asked = only.is_none_or(|only| only == language);
        if !asked || program.shown(Some(region)).is_some() {
            continue;
        }
        let comment = match language {
            Language::Python => "#",
            Language::Rust => "//",
        };
        let regions = program
            .files
            .iter()
            .flat_map(|source| source.regions.keys());
        let near = did_you_mean(region, regions.map(String::as_str));
        return Err(Mistake::new(
            format!(
                "there is no region `{region}` in {}{near}",
                program.main().path
            ),
            format!(
                "put `{comment} ANCHOR: {region}` and `{comment} ANCHOR_END: {region}` around it, or show one language only (`rust` or `python` after the region)"
            ),
        ));
    }
    Ok(())
}

fn check_outputs(listing: &Listing) -> Result<(), Mistake> {
    let recordings = listing.recordings();
    let mut outputs = recordings.iter().filter(|recording| recording.is_output());
    outputs.try_for_each(|recording| check_recorded(listing, recording))
}

/// A recording is there, and it is of the sources as they are.
fn check_recorded(listing: &Listing, recording: &Recording) -> Result<(), Mistake> {
    let Listing { folder, name, .. } = listing;
    if !listing.recorded.contains_key(recording) {
        return Err(Mistake::new(
            format!("{folder}/{recording} has not been recorded"),
            format!("cargo book record {name}"),
        ));
    }
    if !listing.is_fresh(recording) {
        return Err(Mistake::new(
            format!("{folder}/{recording} was recorded from another version of its program"),
            format!(
                "`cargo book record {name}` if the change is meant for the book; `git restore {folder}` if it was a trial"
            ),
        ));
    }
    Ok(())
}
