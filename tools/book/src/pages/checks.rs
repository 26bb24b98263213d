//! Pages and programs held against each other: everything that is named is
//! there, and everything that is there is shown.

use std::collections::{BTreeMap, BTreeSet};

use super::directive::{Directive, Files, Target};
use super::figures::drawing;
use super::plan::Plan;
use crate::files::forward_slashes;
use crate::problem::{Mistake, Problem, did_you_mean, mistake, problem};
use crate::programs::source::Source;
use crate::programs::{Catalog, Language, Listing, Program, Recording};

/// Files under `src/` that are pages and not in SUMMARY.md.
const NO_CHAPTERS: [&str; 2] = ["SUMMARY.md", "404.md"];

/// What is wrong, causes before consequences: a stage is looked at only where the
/// one before found nothing.
pub(super) fn problems(plan: &Plan<'_>) -> Vec<Problem> {
    let stages: [fn(&Plan<'_>) -> Vec<Problem>; 4] = [
        |plan| plan.catalog.problems.clone(),
        |plan| [plan.catalog.check_same_as(), plan.catalog.check_measured()].concat(),
        directives,
        the_rest,
    ];
    let mut found = stages.iter().map(|stage| stage(plan));
    found.find(|found| !found.is_empty()).unwrap_or_default()
}

/// Pages that hold something else, and directives that name what is not there.
fn directives(plan: &Plan<'_>) -> Vec<Problem> {
    let (mut problems, mut shown) = (plan.problems.clone(), BTreeSet::new());
    for page in &plan.pages {
        for (line, directive) in &page.directives {
            let checked = names_what_is_there(plan.catalog, directive);
            problems.extend(checked.err().map(|wrong| wrong.at(page.file(), *line)));
            if let (Some(id), Some(target)) = (directive.id(), directive.target())
                && !shown.insert(id)
            {
                problem!(problems, page.file(), *line, "`{target}` is shown a second time" =>
                    "refer to it with {{{{#ref {target}}}}}");
            }
        }
    }
    problems
}

fn names_what_is_there(catalog: &Catalog, directive: &Directive) -> Result<(), Mistake> {
    let Catalog { listings, exercises, .. } = catalog;
    let listing = |target: &Target| catalog.listing(&target.name);
    match directive {
        Directive::Listing { target, only, output } => {
            let listing = listing(target)?;
            check_languages(listing, target.region.as_deref(), *only)?;
            if *output { check_outputs(listing) } else { Ok(()) }
        }
        Directive::Output { target, .. } => check_outputs(listing(target)?),
        Directive::Timeline { target, of }
        | Directive::Diagram { target, of }
        | Directive::Steps { target, of } => {
            let listing = listing(target)?;
            check_languages(listing, None, Some(*of))?;
            check_outputs(listing)?;
            drawing(directive, listing, "").map(drop)
        }
        Directive::Plot { target, .. } => drawing(directive, listing(target)?, "").map(drop),
        Directive::CompileFail { target } => {
            let (listing, variant) = (listing(target)?, target.region.clone().unwrap_or_default());
            if listing.rejected.contains_key(&variant) {
                return check_recorded(listing, &Recording::Rejection(variant));
            }
            let near = did_you_mean(&variant, listing.rejected.keys().map(String::as_str));
            let file = listing.file(&format!("compile_fail/{variant}.rs"));
            Err(mistake!("there is no {file}{near}" => "write it, or correct the name"))
        }
        Directive::Exercise { target } if !exercises.contains_key(&target.name) => {
            let near = did_you_mean(&target.name, exercises.keys().map(String::as_str));
            Err(mistake!("there is no exercise `{target}`{near}" =>
                "correct the name, or create it: cargo book new exercises/PART/{target}"))
        }
        Directive::Sources { part, .. } => {
            let parts: BTreeSet<&str> = listings.values().map(|listing| &*listing.part).collect();
            if parts.contains(&**part) || listings.contains_key(part) {
                return Ok(());
            }
            let near = did_you_mean(part, parts);
            Err(mistake!("there is no part `{part}`{near}" => "name a folder of listings/"))
        }
        Directive::Names { owners } => {
            let known = &catalog.rosetta.owners;
            let Some(owner) = owners.iter().find(|owner| !known.contains(owner)) else {
                return Ok(());
            };
            let near = did_you_mean(owner, known.iter().map(String::as_str));
            Err(mistake!("listings/rosetta.toml does not promise the names of `{owner}`{near}" =>
                "add `{owner}` to its `owners`, or correct the name"))
        }
        _ => Ok(()),
    }
}

/// What is wrong with a book in which every file and directive is right.
fn the_rest(plan: &Plan<'_>) -> Vec<Problem> {
    let mut problems = plan.catalog.check_tables();
    check_references(plan, &mut problems);
    check_pages(plan, &mut problems);
    check_owners(plan, &mut problems);
    check_shown(plan, &mut problems);
    problems
}

/// `{{#ref …}}` names something that a page shows.
fn check_references(plan: &Plan<'_>, problems: &mut Vec<Problem>) {
    let Catalog { listings, exercises, .. } = plan.catalog;
    for page in &plan.pages {
        for (line, number) in page.text.lines().zip(1..) {
            for part in line.split("{{#").skip(1) {
                let words = part.split_once("}}").map_or(part, |(words, _)| words);
                if let Some(Err(wrong)) = plan.measured(words) {
                    problems.push(wrong.at(page.file(), number));
                }
            }
            for rest in line.split("{{#ref ").skip(1) {
                let Some((name, _)) = rest.split_once("}}") else {
                    problem!(problems, page.file(), number, "a reference that is not closed" => "write `{{{{#ref PART/NAME}}}}`");
                    continue;
                };
                let name = name.trim();
                // That no page shows it is a problem of its own.
                let unshown = listings.contains_key(name) || exercises.contains_key(name);
                if plan.figure(&Target::new(name)).is_none() && !unshown {
                    let known: Vec<String> = plan.targets().collect();
                    let near = did_you_mean(name, known.iter().map(String::as_str));
                    problem!(problems, page.file(), number, "no page shows `{name}`{near}" =>
                        "refer to PART/NAME, PART/NAME:REGION or an exercise that a page shows");
                }
            }
        }
    }
}

/// The names of every owner are on a page.
fn check_owners(plan: &Plan<'_>, problems: &mut Vec<Problem>) {
    let shown: BTreeSet<&String> = plan
        .directives()
        .filter_map(|(_, directive)| match directive {
            Directive::Names { owners } => Some(owners),
            _ => None,
        })
        .flatten()
        .collect();
    for owner in plan.catalog.rosetta.owners.iter().filter(|owner| !shown.contains(owner)) {
        problem!(problems, "listings/rosetta.toml", 0, "no page shows the names of `{owner}`" =>
            "add {{{{#names {owner}}}}} to a page, or take `{owner}` out of `owners`");
    }
}

/// Each page has a name of its own, and is in SUMMARY.md.
fn check_pages(plan: &Plan<'_>, problems: &mut Vec<Problem>) {
    let mut stems: BTreeMap<String, String> = BTreeMap::new();
    for page in &plan.pages {
        // skeptic names its tests after file stems, so no two may be equal.
        let stem = page.path.rsplit('/').next().unwrap_or_default();
        if let Some(other) = stems.insert(stem.to_lowercase().replace('-', "_"), page.file()) {
            problem!(problems, page.file(), 0, "skeptic would name its tests like those of {other}" =>
                "give each page a file name of its own, whatever its folder");
        }
    }
    let src = plan.catalog.root.join("src");
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name().into_iter().flatten() {
        let path = forward_slashes(entry.path().strip_prefix(&src).unwrap_or(entry.path()));
        let known =
            NO_CHAPTERS.contains(&path.as_str()) || plan.pages.iter().any(|page| page.path == path);
        if path.ends_with(".md") && !known {
            problem!(problems, format!("src/{path}"), 0, "a page outside SUMMARY.md, which no reader would see" =>
                "add `- [Title]({path})` to src/SUMMARY.md, or delete the page");
        }
    }
}

/// Every program, region, rejected variant, output and exercise is on a page,
/// and each listing in the folder of the page that shows it first.
fn check_shown(plan: &Plan<'_>, problems: &mut Vec<Problem>) {
    let is_output = |directive: &Directive| match directive {
        Directive::Listing { output, .. } => *output,
        directive => matches!(directive, Directive::Output { .. }),
    };
    let outputs = plan.directives().filter(|(_, directive)| is_output(directive));
    let outputs: BTreeSet<&str> =
        outputs.filter_map(|(_, directive)| Some(directive.target()?.name.as_str())).collect();
    let mut unpublished: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (id, listing) in &plan.catalog.listings {
        let Listing { folder, name, part, rejected, .. } = listing;
        let Some(figure) = plan.figure(&Target::new(id)) else {
            problem!(problems, folder, 0, "no page shows this listing" =>
                "add {{{{#listing {id}}}}} to a page, or delete the listing");
            continue;
        };
        let page = &plan.pages[figure.page];
        let (file, home) = (page.file(), page.path.trim_end_matches(".md"));
        if home != format!("{part}/{}", listing.page) {
            problem!(problems, folder, 0, "{file} is the first page to show this listing" =>
                "git mv {folder} listings/{home}/{name}");
        }
        if !outputs.contains(id.as_str()) {
            problem!(problems, folder, 0, "no page shows what this listing prints" =>
                "add {{{{#output {id}}}}} after it");
        }
        if plan.sources_page(listing, Files::All).is_none() {
            unpublished.entry(part).or_default().push(name.as_str());
        }
        let shown = |region: &str| plan.figure(&Target::new(&format!("{id}:{region}"))).is_some();
        for Source { path, regions, .. } in
            listing.programs().flat_map(|(_, program)| program.sources())
        {
            for (region, place) in regions.iter().filter(|(region, _)| !shown(region)) {
                let mut same = plan.catalog.listings.values().map(|other| &other.manifest.same_as);
                let shared = same.any(|same| same.get(region) == Some(id));
                if !shared && !listing.manifest.same_as.contains_key(region) {
                    problem!(problems, path, place.declared, "no page shows region `{region}`" =>
                        "add {{{{#listing {id}:{region}}}}} to a page, or delete its anchors");
                }
            }
        }
        for (variant, Source { path, .. }) in rejected.iter().filter(|(variant, _)| !shown(variant))
        {
            problem!(problems, path, 0, "no page shows this rejected program" =>
                "add {{{{#compile-fail {id}:{variant}}}}} to a page, or delete the file");
        }
    }
    for (part, names) in unpublished {
        let names = names.join(", ");
        problem!(problems, format!("listings/{part}"), 0, "no page publishes the whole source of {names}" =>
            "add a page src/sources/sources-{part}.md with {{{{#sources {part}}}}}");
    }
    for (name, exercise) in &plan.catalog.exercises {
        if plan.figure(&Target::new(name)).is_none() {
            problem!(problems, &exercise.folder, 0, "no page shows this exercise" =>
                "add {{{{#exercise {name}}}}} to a page");
        }
    }
}

fn check_languages(
    listing: &Listing,
    region: Option<&str>,
    only: Option<Language>,
) -> Result<(), Mistake> {
    let (id, main) = (listing.id(), listing.file("main.py"));
    if only == Some(Language::Python) && listing.python.is_none() {
        return Err(
            mistake!("`{id}` has no Python program" => "write {main}, or show the Rust program"),
        );
    }
    let Some(region) = region else { return Ok(()) };
    let lacks = |&(language, program): &(Language, &Program)| {
        only.is_none_or(|only| only == language) && program.shown(Some(region)).is_none()
    };
    if let Some((language, program)) = listing.programs().find(lacks) {
        let comment = if language == Language::Python { "#" } else { "//" };
        let regions = program.sources().flat_map(|source| source.regions.keys());
        let (near, path) =
            (did_you_mean(region, regions.map(String::as_str)), &program.main().path);
        return Err(mistake!("there is no region `{region}` in {path}{near}" =>
            "put `{comment} ANCHOR: {region}` and `{comment} ANCHOR_END: {region}` around it, or show one language only (`rust` or `python` after the region)"));
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
        return Err(
            mistake!("{folder}/{recording} has not been recorded" => "cargo book record {name}"),
        );
    }
    if !listing.is_fresh(recording) {
        return Err(
            mistake!("{folder}/{recording} was recorded from another version of its program" =>
            "`cargo book record {name}` if the change is meant for the book; `git restore {folder}` if it was a trial"),
        );
    }
    Ok(())
}
