//! `cargo book new`: a listing or an exercise, ready to fill in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::catalog::EXERCISES;

/// Lays down `listings/PART/NAME` and returns what to do next.
///
/// # Errors
/// If the name is no package name, or the folder is already there.
pub fn new(root: &Path, id: &str) -> Result<String> {
    let (part, name) = id
        .split_once('/')
        .context("name it PART/NAME, as in iteration/custom-range or exercises/first-repeat")?;
    for word in [part, name] {
        let fits = word.starts_with(|c: char| c.is_ascii_lowercase())
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        ensure!(
            fits,
            "`{word}` is no folder name here: lower-case words with hyphens"
        );
    }
    let folder = format!("listings/{part}/{name}");
    let path = root.join(&folder);
    ensure!(!path.exists(), "{folder} is already there");
    let crate_name = name.replace('-', "_");
    let files = match part {
        EXERCISES => exercise(name, &crate_name),
        _ => listing(name),
    };
    for (file, text) in files {
        let file = path.join(file);
        fs::create_dir_all(file.parent().unwrap_or(&path))?;
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(match part {
        EXERCISES => format!(
            "{folder} is laid down. Next:\n\
             \x20 1. State the task in src/lib.rs; test it in tests/{crate_name}.rs.\n\
             \x20 2. Write solution.rs, hint.md, and plausible mistakes in wrong/*.rs.\n\
             \x20 3. cargo test --test exercises {name}\n\
             \x20 4. Show it on a page: {{{{#exercise {name}}}}}"
        ),
        _ => format!(
            "{folder} is laid down. Next:\n\
             \x20 1. Write src/main.rs and main.py (delete main.py if there is no Python twin).\n\
             \x20 2. cargo run -p {name}\n\
             \x20 3. cargo book record {name}\n\
             \x20 4. Show it on a page: {{{{#listing {id}}}}}\n\
             A program that must not compile goes into compile_fail/VARIANT.rs and is shown with {{{{#compile-fail {id}:VARIANT}}}}."
        ),
    })
}

fn manifest(name: &str, description: &str) -> String {
    format!(
        "[package]\n\
         name = \"{name}\"\n\
         description = \"{description}\"\n\
         version.workspace = true\n\
         edition.workspace = true\n\
         rust-version.workspace = true\n\
         license.workspace = true\n\
         publish.workspace = true\n\
         \n\
         [lints]\n\
         workspace = true\n"
    )
}

fn listing(name: &str) -> Vec<(String, String)> {
    let manifest = manifest(name, "The caption under which the book shows this")
        + "\n# The keys are documented in tools/book/src/manifest.rs.\n[package.metadata.listing]\nanswers = []\n";
    [
        ("Cargo.toml", manifest.as_str()),
        (
            "src/main.rs",
            "fn main() {\n    for name in [\"Guido\", \"Luciano\", \"Kushal\"] {\n        println!(\"Hello {name}\");\n    }\n}\n",
        ),
        (
            "main.py",
            "for name in [\"Guido\", \"Luciano\", \"Kushal\"]:\n    print(f\"Hello {name}\")\n",
        ),
    ]
    .map(|(file, text)| (file.to_owned(), text.to_owned()))
    .into()
}

fn exercise(name: &str, crate_name: &str) -> Vec<(String, String)> {
    let library = |comment: &str, body: &str| {
        format!("{comment}pub fn greeting(name: &str) -> String {{\n    {body}\n}}\n")
    };
    let task = "/// Greets by name, as in `Hello Guido`.\n";
    let tests = format!(
        "use {crate_name}::greeting;\n\n#[test]\nfn greets_by_name() {{\n    assert_eq!(greeting(\"Guido\"), \"Hello Guido\");\n}}\n"
    );
    [
        (
            "Cargo.toml".to_owned(),
            manifest(name, "The task in a few words"),
        ),
        (
            "src/lib.rs".to_owned(),
            library(task, "format!(\"{name}\")"),
        ),
        (format!("tests/{crate_name}.rs"), tests),
        (
            "solution.rs".to_owned(),
            library(task, "format!(\"Hello {name}\")"),
        ),
        (
            "hint.md".to_owned(),
            "`format!` puts more into a string than a name.\n".to_owned(),
        ),
        (
            "wrong/forgot_the_space.rs".to_owned(),
            library(
                "//! Concatenates without the space between.\n\n",
                "format!(\"Hello{name}\")",
            ),
        ),
    ]
    .into()
}
