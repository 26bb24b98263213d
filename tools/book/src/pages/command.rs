//! How a reader runs a program.

use crate::programs::manifest::Manifest;
use crate::programs::{Language, Listing, Workspace};

/// The command that runs a listing's program in this language, for a shell.
pub(super) fn command(workspace: &Workspace, listing: &Listing, language: Language) -> String {
    let Listing { name, folder, input, .. } = listing;
    let Manifest { args, env, stdin, nightly, measured, .. } = &listing.manifest;
    let quote = |text: &str| shlex::try_quote(text).map_or_else(|_| text.to_owned(), Into::into);
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
            let toolchain = &workspace.nightly;
            command += &format!("cargo +{toolchain} run -p {name} --features nightly");
        }
        // As it was measured.
        Language::Rust if measured.is_some() => {
            command += &format!("cargo run --release -p {name}");
        }
        Language::Rust => command += &format!("cargo run -p {name}"),
    }
    if !args.is_empty() && language == Language::Rust {
        command += " --";
    }
    args.iter().fold(command, |command, argument| format!("{command} {}", quote(argument)))
}
