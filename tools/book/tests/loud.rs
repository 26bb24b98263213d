//! Every mistake that an author can make is planted in a small book, and the
//! message about it is read.

use std::fs;
use std::path::{Path, PathBuf};

use book::catalog::Catalog;
use book::problem::Problems;
use book::record::{Runner, TESTS};
use book::{mdbook, scaffold};
use snapbox::data::Inline;
use snapbox::{IntoData, assert_data_eq, str};
use tempfile::TempDir;

/// A book of one page, one listing and one exercise in which all is well.
struct Project(TempDir);

impl Project {
    fn new() -> Project {
        let project = Project(tempfile::tempdir().expect("a temporary folder"));
        for (file, text) in FILES {
            project.write(file, text);
        }
        project
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a new folder");
        fs::write(path, text).expect("a new file");
    }

    fn replace(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).expect("a file of the project");
        assert!(text.contains(from), "{file} does not hold {from:?}");
        self.write(file, &text.replace(from, to));
    }

    fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("a file of the project");
    }

    /// What is wrong with pages and listings.
    fn problems(&self) -> String {
        let (_, problems) = mdbook::expand(self.root()).expect("a book that can be read");
        match Problems::none(problems) {
            Ok(()) => "nothing".to_owned(),
            Err(problems) => problems.to_string(),
        }
    }

    /// What rendering it says, links included.
    fn render(&self) -> String {
        match mdbook::render(self.root(), None) {
            Ok(_) => "nothing".to_owned(),
            Err(error) => format!("{error:#}"),
        }
    }
}

const FILES: [(&str, &str); 21] = [
    (
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"listings/*/*\"]\n",
    ),
    ("Cargo.lock", "version = 4\n"),
    (
        "book.toml",
        "[book]\ntitle = \"A small book\"\n[build]\ncreate-missing = false\nuse-default-preprocessors = false\n[preprocessor.listings]\ncommand = \"false\"\n",
    ),
    (
        "src/SUMMARY.md",
        "# Summary\n\n[Start](start.md)\n\n# Part\n\n- [A page](part/page.md)\n- [Sources](sources.md)\n",
    ),
    ("src/start.md", "# Start\n\n{{#promise}}\n"),
    ("src/sources.md", "# Sources\n\n{{#sources iteration}}\n"),
    (
        "src/part/page.md",
        "# Page\n\n{{#listing iteration/hello}}\n\nSee {{#ref iteration/hello}} and [the start](../start.md#start).\n\n{{#compile-fail iteration/hello:typo}}\n\n{{#exercise greet}}\n",
    ),
    ("listings/topics.toml", "IT-01 = \"Saying hello\"\n"),
    (
        "listings/iteration/hello/Cargo.toml",
        "[package]\nname = \"hello\"\ndescription = \"A greeting\"\nedition = \"2024\"\n\n[package.metadata.listing]\nanswers = [\"IT-01\"]\n",
    ),
    (
        "listings/iteration/hello/src/main.rs",
        "fn main() {\n    println!(\"Hello\");\n}\n",
    ),
    ("listings/iteration/hello/main.py", "print(\"Hello\")\n"),
    ("listings/iteration/hello/rust.out", "Hello\n"),
    ("listings/iteration/hello/python.out", "Hello\n"),
    (
        "listings/iteration/hello/compile_fail/typo.rs",
        "fn main() {\n    printn!(\"Hello\");\n}\n",
    ),
    (
        "listings/iteration/hello/compile_fail/typo.stderr",
        "error: cannot find macro `printn` in this scope\n",
    ),
    (
        "listings/exercises/greet/Cargo.toml",
        "[package]\nname = \"greet\"\ndescription = \"Greet\"\nedition = \"2024\"\n",
    ),
    (
        "listings/exercises/greet/src/lib.rs",
        "pub fn greet() -> &'static str {\n    \"\"\n}\n",
    ),
    (
        "listings/exercises/greet/tests/greet.rs",
        "#[test]\nfn greets() {\n    assert_eq!(greet::greet(), \"Hello\");\n}\n",
    ),
    (
        "listings/exercises/greet/solution.rs",
        "pub fn greet() -> &'static str {\n    \"Hello\"\n}\n",
    ),
    ("listings/exercises/greet/hint.md", "Say it.\n"),
    (
        "listings/exercises/greet/wrong/lower_case.rs",
        "//! Forgets the capital.\n\npub fn greet() -> &'static str {\n    \"hello\"\n}\n",
    ),
];

const PAGE: &str = "src/part/page.md";
const HELLO: &str = "listings/iteration/hello";

/// Plants a mistake, and compares what is said about it.
fn planted(plant: impl FnOnce(&Project), said: Inline) {
    let project = Project::new();
    plant(&project);
    assert_data_eq!(project.problems(), said.raw());
}

#[test]
fn a_book_in_which_all_is_well_renders() {
    let project = Project::new();
    assert_eq!(project.problems(), "nothing");
    assert_eq!(project.render(), "nothing");
}

#[test]
fn a_missing_listing() {
    planted(
        |p| {
            p.replace(
                PAGE,
                "{{#listing iteration/hello}}",
                "{{#listing iteration/helo}}",
            )
        },
        str![[r#"
listings/iteration/hello: no page shows this listing
    fix: add {{#listing iteration/hello}} to a page, or delete the listing
src/part/page.md:3: there is no listing `iteration/helo` (did you mean `iteration/hello`?)
    fix: correct the name, or lay it down: cargo book new iteration/helo
2 problems
"#]],
    );
}

#[test]
fn a_missing_region() {
    planted(
        |p| {
            p.replace(
                PAGE,
                "{{#listing iteration/hello}}",
                "{{#listing iteration/hello}}\n\n{{#listing iteration/hello:body rust}}",
            )
        },
        str![[r#"
src/part/page.md:5: there is no region `body` in listings/iteration/hello/src/main.rs
    fix: put `// ANCHOR: body` and `// ANCHOR_END: body` around it, or show one language only (`rust` or `python` after the region)
1 problem
"#]],
    );
}

#[test]
fn a_missing_twin() {
    planted(
        |p| {
            p.remove(&format!("{HELLO}/main.py"));
            p.remove(&format!("{HELLO}/python.out"));
            p.replace(
                PAGE,
                "{{#listing iteration/hello}}",
                "{{#listing iteration/hello python}}",
            );
        },
        str![[r#"
src/part/page.md:3: `iteration/hello` has no Python twin
    fix: write listings/iteration/hello/main.py, or show the Rust program
1 problem
"#]],
    );
}

#[test]
fn a_missing_recording() {
    planted(
        |p| p.remove(&format!("{HELLO}/python.out")),
        str![[r#"
src/part/page.md:3: listings/iteration/hello/python.out has not been recorded
    fix: cargo book record hello
1 problem
"#]],
    );
}

#[test]
fn a_missing_rejected_program() {
    planted(
        |p| p.replace(PAGE, "hello:typo", "hello:tpyo"),
        str![[r#"
listings/iteration/hello/compile_fail/typo.rs: no page shows this rejected program
    fix: add {{#compile-fail iteration/hello:typo}} to a page, or delete the file
src/part/page.md:7: there is no listings/iteration/hello/compile_fail/tpyo.rs (did you mean `typo`?)
    fix: write it, or correct the name
2 problems
"#]],
    );
}

#[test]
fn missing_words_of_the_compiler() {
    planted(
        |p| p.remove(&format!("{HELLO}/compile_fail/typo.stderr")),
        str![[r#"
src/part/page.md:7: the compiler's words about listings/iteration/hello/compile_fail/typo.rs have not been recorded
    fix: cargo book record hello
1 problem
"#]],
    );
}

#[test]
fn a_missing_exercise() {
    planted(
        |p| p.replace(PAGE, "{{#exercise greet}}", "{{#exercise great}}"),
        str![[r#"
listings/exercises/greet: no page shows this exercise
    fix: add {{#exercise greet}} to a page
src/part/page.md:9: there is no exercise `great` (did you mean `greet`?)
    fix: correct the name, or lay it down: cargo book new exercises/great
2 problems
"#]],
    );
}

#[test]
fn a_starter_that_is_a_wrong_answer() {
    planted(
        |p| {
            let wrong = "listings/exercises/greet/wrong/lower_case.rs";
            let text = fs::read_to_string(p.path(wrong)).expect("a wrong answer");
            p.write("listings/exercises/greet/src/lib.rs", &text);
        },
        str![[r#"
listings/exercises/greet/src/lib.rs: the starter is the wrong answer listings/exercises/greet/wrong/lower_case.rs
    fix: put the starter back; it was probably left there by a trial of that answer
1 problem
"#]],
    );
}

#[test]
fn a_missing_part() {
    planted(
        |p| p.replace("src/sources.md", "iteration", "iterations"),
        str![[r#"
listings/iteration/hello: its whole source is not published
    fix: add a page src/sources/sources-iteration.md with {{#sources iteration}}
src/sources.md:3: there is no part `iterations` (did you mean `iteration`?)
    fix: name a folder of listings/
2 problems
"#]],
    );
}

#[test]
fn an_unknown_directive() {
    planted(
        |p| p.replace(PAGE, "{{#exercise", "{{#excercise"),
        str![[r#"
listings/exercises/greet: no page shows this exercise
    fix: add {{#exercise greet}} to a page
src/part/page.md:9: unknown directive `excercise` (did you mean `exercise`?)
    fix: the directives are listing, output, compile-fail, exercise, sources, promise, versions, concordance, rosetta, ref
2 problems
"#]],
    );
}

#[test]
fn an_include_of_mdbooks_own() {
    planted(
        |p| p.replace(PAGE, "See", "{{#include ../secret.rs}}\n\nSee"),
        str![[r#"
src/part/page.md:5: unknown directive `include`
    fix: the directives are listing, output, compile-fail, exercise, sources, promise, versions, concordance, rosetta, ref
1 problem
"#]],
    );
}

#[test]
fn an_unknown_option() {
    planted(
        |p| {
            p.replace(
                PAGE,
                "iteration/hello}}\n\nSee",
                "iteration/hello rusty}}\n\nSee",
            )
        },
        str![[r#"
listings/iteration/hello: no page shows this listing
    fix: add {{#listing iteration/hello}} to a page, or delete the listing
src/part/page.md:3: unknown option `rusty`
    fix: write `{{#listing PART/NAME[:REGION] [rust|python] [no-output]}}`
2 problems
"#]],
    );
}

#[test]
fn a_directive_in_the_middle_of_a_line() {
    planted(
        |p| p.replace(PAGE, "See", "See {{#listing iteration/hello}} and"),
        str![[r#"
src/part/page.md:5: `{{#listing}}` in the middle of a line
    fix: only `{{#ref …}}` stands inside a sentence; give any other directive its own line
1 problem
"#]],
    );
}

#[test]
fn a_reference_to_what_no_page_shows() {
    planted(
        |p| p.replace(PAGE, "{{#ref iteration/hello}}", "{{#ref iteration/hallo}}"),
        str![[r#"
src/part/page.md:5: no page shows `iteration/hallo` (did you mean `iteration/hello`?)
    fix: refer to PART/NAME, PART/NAME:REGION or an exercise that a page shows
1 problem
"#]],
    );
}

#[test]
fn code_typed_into_a_page() {
    planted(
        |p| p.replace(PAGE, "See", "```rust\nfn main() {}\n```\n\nSee"),
        str![[r#"
src/part/page.md:5: code typed into a page
    fix: make it a listing (`cargo book new PART/NAME`) and show it with `{{#listing PART/NAME}}`
1 problem
"#]],
    );
}

#[test]
fn code_indented_into_a_page() {
    planted(
        |p| p.replace(PAGE, "See", "    fn main() {}\n\nSee"),
        str![[r#"
src/part/page.md:5: code typed into a page
    fix: make it a listing (`cargo book new PART/NAME`) and show it with `{{#listing PART/NAME}}`
1 problem
"#]],
    );
}

#[test]
fn html_typed_into_a_page() {
    planted(
        |p| p.replace(PAGE, "See", "<pre>fn main() {}</pre>\n\nSee"),
        str![[r#"
src/part/page.md:5: HTML typed into a page
    fix: write Markdown; the directives make whatever HTML the book needs
1 problem
"#]],
    );
}

#[test]
fn a_page_outside_summary() {
    planted(
        |p| p.write("src/part/lost.md", "# Lost\n"),
        str![[r#"
src/part/lost.md: a page outside SUMMARY.md, which nobody would see
    fix: add `- [Title](part/lost.md)` to src/SUMMARY.md, or delete the page
1 problem
"#]],
    );
}

#[test]
fn two_pages_whose_names_clash_in_skeptic() {
    planted(
        |p| {
            p.write("src/other/page.md", "# Another page\n");
            p.replace(
                "src/SUMMARY.md",
                "- [Sources]",
                "- [Another](other/page.md)\n- [Sources]",
            );
        },
        str![[r#"
src/other/page.md: skeptic would name its tests like those of src/part/page.md
    fix: give each page a file name of its own, whatever its folder
1 problem
"#]],
    );
}

#[test]
fn a_listing_that_no_page_shows() {
    planted(
        |p| {
            for file in [
                "Cargo.toml",
                "src/main.rs",
                "main.py",
                "rust.out",
                "python.out",
            ] {
                let text = fs::read_to_string(p.path(&format!("{HELLO}/{file}"))).unwrap();
                p.write(
                    &format!("listings/iteration/bye/{file}"),
                    &text.replace("hello", "bye"),
                );
            }
        },
        str![[r#"
listings/iteration/bye: no page shows this listing
    fix: add {{#listing iteration/bye}} to a page, or delete the listing
1 problem
"#]],
    );
}

#[test]
fn a_region_that_no_page_shows() {
    planted(
        |p| {
            p.replace(
                &format!("{HELLO}/src/main.rs"),
                "    println!(\"Hello\");",
                "    // ANCHOR: body\n    println!(\"Hello\");\n    // ANCHOR_END: body",
            )
        },
        str![[r#"
listings/iteration/hello/src/main.rs:2: no page shows region `body`
    fix: add {{#listing iteration/hello:body}} to a page, or delete its anchors
1 problem
"#]],
    );
}

#[test]
fn a_rejected_program_that_no_page_shows() {
    planted(
        |p| p.replace(PAGE, "{{#compile-fail iteration/hello:typo}}", ""),
        str![[r#"
listings/iteration/hello/compile_fail/typo.rs: no page shows this rejected program
    fix: add {{#compile-fail iteration/hello:typo}} to a page, or delete the file
1 problem
"#]],
    );
}

#[test]
fn an_output_that_no_page_shows() {
    planted(
        |p| {
            p.replace(
                PAGE,
                "{{#listing iteration/hello}}",
                "{{#listing iteration/hello no-output}}",
            )
        },
        str![[r#"
listings/iteration/hello: no page shows what this listing prints
    fix: add {{#output iteration/hello}} after it
1 problem
"#]],
    );
}

#[test]
fn a_recording_that_nothing_uses() {
    planted(
        |p| p.write(&format!("{HELLO}/rust.release.out"), "Hello\n"),
        str![[r#"
listings/iteration/hello/rust.release.out: a file that nothing uses
    fix: listings hold Cargo.toml, src/main.rs, main.py, compile_fail/*.rs and their recordings (rust.out, python.out, *.stderr); delete it, or `cargo book record` if it is an old recording
1 problem
"#]],
    );
}

#[test]
fn an_exercise_that_no_page_shows() {
    planted(
        |p| p.replace(PAGE, "{{#exercise greet}}", ""),
        str![[r#"
listings/exercises/greet: no page shows this exercise
    fix: add {{#exercise greet}} to a page
1 problem
"#]],
    );
}

#[test]
fn an_exercise_without_wrong_answers() {
    planted(
        |p| p.remove("listings/exercises/greet/wrong/lower_case.rs"),
        str![[r#"
listings/exercises/greet/wrong: no planted wrong answer
    fix: add at least one `wrong/NAME.rs` that compiles, looks plausible and must fail the tests
1 problem
"#]],
    );
}

#[test]
fn a_listing_shown_twice() {
    planted(
        |p| p.replace(PAGE, "See", "{{#listing iteration/hello}}\n\nSee"),
        str![[r#"
src/part/page.md:5: `iteration/hello` is already shown on src/part/page.md
    fix: refer to it with {{#ref iteration/hello}}
1 problem
"#]],
    );
}

#[test]
fn sources_that_are_not_published() {
    planted(
        |p| p.replace("src/sources.md", "{{#sources iteration}}", ""),
        str![[r#"
listings/iteration/hello: its whole source is not published
    fix: add a page src/sources/sources-iteration.md with {{#sources iteration}}
1 problem
"#]],
    );
}

#[test]
fn an_unknown_key_in_a_manifest() {
    planted(
        |p| p.replace(&format!("{HELLO}/Cargo.toml"), "answers", "answer"),
        str![[r#"
listings/iteration/hello/Cargo.toml:7: [package.metadata.listing]: unknown field `answer`, expected one of `answers`, `args`, `stdin`, `order`, `placeholders`, `fails`, `release`, `nightly`
    fix: the keys are documented in tools/book/src/manifest.rs
listings/topics.toml:1: no listing answers `IT-01`
    fix: name it in the `answers` of the listing that does
2 problems
"#]],
    );
}

#[test]
fn an_unknown_topic() {
    planted(
        |p| p.replace(&format!("{HELLO}/Cargo.toml"), "IT-01", "IT-99"),
        str![[r#"
listings/iteration/hello/Cargo.toml:7: `answers` names `IT-99`, which is no topic
    fix: add it to listings/topics.toml, or correct the id
listings/topics.toml:1: no listing answers `IT-01`
    fix: name it in the `answers` of the listing that does
2 problems
"#]],
    );
}

#[test]
fn a_package_not_named_after_its_folder() {
    planted(
        |p| {
            p.replace(
                &format!("{HELLO}/Cargo.toml"),
                "name = \"hello\"",
                "name = \"hullo\"",
            )
        },
        str![[r#"
listings/iteration/hello: no page shows this listing
    fix: add {{#listing iteration/hullo}} to a page, or delete the listing
listings/iteration/hello/Cargo.toml:2: the package is called `hullo`, its folder `hello`
    fix: give both the same name: readers type it after `cargo run -p`
src/part/page.md:3: there is no listing `iteration/hello` (did you mean `iteration/hullo`?)
    fix: correct the name, or lay it down: cargo book new iteration/hello
src/part/page.md:5: no page shows `iteration/hello`
    fix: refer to PART/NAME, PART/NAME:REGION or an exercise that a page shows
src/part/page.md:7: there is no listing `iteration/hello` (did you mean `iteration/hullo`?)
    fix: correct the name, or lay it down: cargo book new iteration/hello
5 problems
"#]],
    );
}

#[test]
fn a_line_that_mdbook_would_hide() {
    planted(
        |p| {
            p.replace(
                &format!("{HELLO}/src/main.rs"),
                "println!(\"Hello\");",
                "println!(\n\"\\\n# Hello\"\n);",
            )
        },
        str![[r#"
listings/iteration/hello/src/main.rs:4: mdBook hides a Rust line that starts with `# ` or `##`
    fix: reformat the line so that it starts with something else
1 problem
"#]],
    );
}

#[test]
fn a_raw_string_that_would_end_skeptics_own() {
    planted(
        |p| {
            p.replace(
                &format!("{HELLO}/src/main.rs"),
                "\"Hello\"",
                "\"{}\", r####\"Hello\"####",
            )
        },
        str![[r#####"
listings/iteration/hello/src/main.rs:2: skeptic cannot carry a block that holds `"####`
    fix: use fewer hash signs around the raw string
1 problem
"#####]],
    );
}

#[test]
fn a_nightly_listing_that_stable_builds_would_stumble_over() {
    planted(
        |p| {
            p.replace(
                &format!("{HELLO}/Cargo.toml"),
                "answers",
                "nightly = true\nanswers",
            )
        },
        str![[r#"
listings/iteration/hello/Cargo.toml:7: a nightly listing that stable builds would stumble over
    fix: add `[features] nightly = []` and `[[bin]] name, path = "src/main.rs", required-features = ["nightly"]`
1 problem
"#]],
    );
}

#[test]
fn a_page_missing_from_the_folder() {
    let project = Project::new();
    project.remove(PAGE);
    let error = mdbook::expand(project.root()).unwrap_err();
    assert_data_eq!(
        format!("{error:#}").replace(&project.root().display().to_string(), "ROOT"),
        str!["the book cannot be loaded: is every page of src/SUMMARY.md there?: failed to read chapter `part/page.md`: No such file or directory (os error 2)"].raw()
    );
}

#[test]
fn dead_links() {
    let project = Project::new();
    project.replace(
        PAGE,
        "[the start](../start.md#start)",
        "[the start](../strat.md),\n[its heading](../start.md#begin)",
    );
    assert_data_eq!(project.render(), str![[r#"
src/part/page.md:5: the link `../strat.html` leads to no page (did you mean `start.html`?)
    fix: write the path of a page of src/SUMMARY.md, relative to this one
src/part/page.md:6: the link `../start.html#begin` leads to no heading of start.html
    fix: headings become ids in lower case, with hyphens for spaces; for a listing write `{{#ref PART/NAME}}`
2 problems
"#]].raw());
}

const ROSETTA: &str = "[[group]]
title = \"Greeting\"
[[group.row]]
python = \"`print(x)`\"
rust = \"`println!(…)`\"
listing = \"iteration/hello\"
shows = { python = \"print(\", rust = \"println!\" }
";

#[test]
fn a_rosetta_table_whose_rows_no_program_backs() {
    planted(
        |p| p.write("listings/rosetta.toml", ROSETTA),
        str!["nothing"],
    );
    planted(
        |p| {
            let row = ROSETTA.split_once("[[group.row]]").unwrap().1;
            let row = |from: &str, to: &str| format!("[[group.row]]{}", row.replace(from, to));
            let rows = [
                row("`print(x)`", "`print(x)`"),
                row("`print(x)`", "`print()`").replace("\"print(\"", "\"printf(\""),
                row("`print(x)`", "`a`").replace("println!\" }", "eprintln!\" }"),
                row("`print(x)`", "`b`").replace("iteration/hello", "iteration/hullo"),
                row("`print(x)`", "`c`").replace("python = \"print(\", ", ""),
            ];
            p.write(
                "listings/rosetta.toml",
                &(ROSETTA.to_owned() + &rows.concat()),
            );
        },
        str![[r#"
listings/rosetta.toml:9: a second row for `print(x)`
    fix: make one row of the two, or say in `python` how they differ
listings/rosetta.toml:17: `printf(` does not occur in listings/iteration/hello/main.py
    fix: copy words of the program that are the construct, or name another listing
listings/rosetta.toml:22: `eprintln!` does not occur in listings/iteration/hello/src/main.rs
    fix: copy words of the program that are the construct, or name another listing
listings/rosetta.toml:26: there is no listing `iteration/hullo` (did you mean `iteration/hello`?)
    fix: name the listing that shows the construct
listings/rosetta.toml:31: no words from listings/iteration/hello/main.py
    fix: add `python` to `shows`: words of the twin that are the construct
5 problems
"#]],
    );
    planted(
        |p| {
            p.write(
                "listings/rosetta.toml",
                &ROSETTA.replace("rust = \"`", "rsut = \"`"),
            )
        },
        str![[r#"
listings/rosetta.toml:5: unknown field `rsut`, expected one of `python`, `rust`, `note`, `listing`, `shows`
    fix: a row has `python`, `rust`, `listing`, `shows = { python, rust }` and perhaps a `note`
1 problem
"#]],
    );
}

#[test]
fn addresses_that_lead_nowhere_any_more() {
    let project = Project::new();
    project.write(
        "addresses.txt",
        "part/gone.html\npart/moved.html\npart/page.html\nstart.html#begin\n",
    );
    project.replace(
        "book.toml",
        "[preprocessor.listings]",
        "[output.html.redirect]\n\"/part/moved.html\" = \"/part/page.html\"\n[preprocessor.listings]",
    );
    assert_data_eq!(project.render(), str![[r#"
addresses.txt:1: `part/gone.html` is in the book no more, and readers may have linked to it (did you mean `part/page.html`?)
    fix: say in book.toml, under [output.html.redirect], where it went: "/part/gone.html" = "/…"
addresses.txt:4: `start.html#begin` is in the book no more, and readers may have linked to it (did you mean `start.html`?)
    fix: say in book.toml, under [output.html.redirect], where it went: "/start.html#begin" = "/…"
2 problems
"#]].raw());
}

#[test]
fn a_page_that_moved_and_says_where_to() {
    let project = Project::new();
    project.write("addresses.txt", "part/moved.html\npart/page.html\n");
    project.replace(
        "book.toml",
        "[preprocessor.listings]",
        "[output.html]\nsite-url = \"https://example.org/\"\n[output.html.redirect]\n\"/part/moved.html\" = \"/part/page.html\"\n[preprocessor.listings]",
    );
    assert_eq!(project.render(), "nothing");
    let sitemap = fs::read_to_string(project.path("book/sitemap.xml")).expect("a sitemap");
    assert!(sitemap.contains("https://example.org/part/page.html"));
    assert!(!sitemap.contains("moved"));
}

#[test]
fn recordings_that_no_longer_hold() {
    let project = Project::new();
    project.write(&format!("{HELLO}/rust.out"), "Hallo\n");
    project.write(&format!("{HELLO}/python.out"), "Hallo\n");
    project.write(
        &format!("{HELLO}/compile_fail/fine.rs"),
        "fn main() {\n    println!(\"Hello\");\n}\n",
    );
    let catalog = Catalog::load(project.root()).unwrap();
    let listing = catalog.listing("iteration/hello").unwrap();
    let runner = Runner::new(&catalog, &[listing]).unwrap();
    let said = |file| format!("{:#}", runner.compare(listing, file).unwrap_err());

    // What the program prints is not what was recorded.
    assert_data_eq!(said("rust.out"), str![[r#"
listings/iteration/hello/rust.out: the recording no longer holds
--- recorded
+++ now
@@ -1 +1 @@
-Hallo
+Hello
    fix: mend the program; or, if the new text is right, `cargo book record hello` and see what the page says about it
"#]].raw());
    // What the compiler says is not what was recorded.
    assert_data_eq!(said("compile_fail/typo.stderr"), str![[r#"
listings/iteration/hello/compile_fail/typo.stderr: the recording no longer holds
--- recorded
+++ now
@@ -1 +1,17 @@
 error: cannot find macro `printn` in this scope
+ --> src/main.rs:2:5
+  |
+2 |     printn!("Hello");
+  |     ^^^^^^
+  |
+ --> /rustc/library/std/src/macros.rs:82:0
+  |
+  = note: similarly named macro `print` defined here
+help: a macro with a similar name exists
+  |
+2 -     printn!("Hello");
+2 +     print!("Hello");
+  |
+
+error: aborting due to 1 previous error
+
    fix: mend the program; or, if the new text is right, `cargo book record hello` and see what the page says about it
"#]].raw());
    // What must not compile does.
    assert_data_eq!(said("compile_fail/fine.stderr"), str!["listings/iteration/hello/compile_fail/fine.stderr: the program compiles; make it fail again, or move it to a listing"].raw());
}

#[test]
fn a_listing_whose_own_test_fails() {
    let project = Project::new();
    project.write(
        &format!("{HELLO}/src/main.rs"),
        "fn main() {\n    println!(\"Hello\");\n}\n\n#[test]\nfn adds() {\n    assert!(1 + 1 == 3);\n}\n",
    );
    let catalog = Catalog::load(project.root()).unwrap();
    let listing = catalog.listing("iteration/hello").unwrap();
    let runner = Runner::new(&catalog, &[listing]).unwrap();
    let said = format!("{:#}", runner.verify(listing, TESTS).unwrap_err());
    let said = said.split("thread").next().unwrap().to_owned() + said.lines().last().unwrap();
    assert_data_eq!(
        said,
        str![[r#"
listings/iteration/hello/src/main.rs: its tests fail

running 1 test
test adds ... FAILED

failures:

---- adds stdout ----

    fix: `cargo test -p hello` runs them alone
"#]]
        .raw()
    );
}

#[test]
fn what_held_holds_until_something_changes() {
    let project = Project::new();
    let held = || {
        let catalog = Catalog::load(project.root()).unwrap();
        let listing = catalog.listing("iteration/hello").unwrap();
        let runner = Runner::new(&catalog, &[listing]).unwrap().anew(false);
        let before = runner.held_before(listing, "rust.out");
        (before, runner.verify(listing, "rust.out").is_ok())
    };
    held(); // cargo writes the lock file, which counts
    assert_eq!(held(), (false, true));
    assert_eq!(held(), (true, true));
    // Another program, which prints the same.
    project.replace(
        &format!("{HELLO}/src/main.rs"),
        "\"Hello\"",
        "\"{}\", \"Hello\"",
    );
    assert_eq!(held(), (false, true));
    // Another recording, which does not hold, however often it is asked.
    project.write(&format!("{HELLO}/rust.out"), "Hallo\n");
    assert_eq!(held(), (false, false));
    assert_eq!(held(), (false, false));
    // Other keys in the manifest, other crates.
    project.write(&format!("{HELLO}/rust.out"), "Hello\n");
    assert_eq!(held(), (true, true));
    project.replace(
        &format!("{HELLO}/Cargo.toml"),
        "answers",
        "args = [\"x\"]\nanswers",
    );
    assert_eq!(held(), (false, true));
    project.write("Cargo.lock", "# another lock file\nversion = 4\n");
    assert_eq!(held(), (false, true));
    // Where nothing may be taken from memory, nothing is.
    let catalog = Catalog::load(project.root()).unwrap();
    let listing = catalog.listing("iteration/hello").unwrap();
    let runner = Runner::new(&catalog, &[listing]).unwrap().anew(true);
    assert!(!runner.held_before(listing, "rust.out"));
}

#[test]
fn what_new_lays_down_is_complete() {
    let project = Project::new();
    project.write(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"listings/*/*\"]\n[workspace.package]\nversion = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"1.95\"\nlicense = \"MIT\"\npublish = false\n[workspace.lints]\n",
    );
    scaffold::new(project.root(), "iteration/windows").unwrap();
    scaffold::new(project.root(), "exercises/first-repeat").unwrap();
    // All that is left to do is to record it and to show it.
    assert_data_eq!(
        project.problems(),
        str![[r#"
listings/exercises/first-repeat: no page shows this exercise
    fix: add {{#exercise first-repeat}} to a page
listings/iteration/windows: no page shows this listing
    fix: add {{#listing iteration/windows}} to a page, or delete the listing
2 problems
"#]]
        .raw()
    );
    let again = scaffold::new(project.root(), "iteration/windows").unwrap_err();
    assert_eq!(
        again.to_string(),
        "listings/iteration/windows is already there"
    );
}
