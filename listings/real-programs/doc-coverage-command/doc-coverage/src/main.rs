//! Reports the public items of Rust sources that are not documented.

mod comments;
mod files;
mod items;
mod measure;
mod report;
mod sarif;

use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use clap::{Parser, ValueEnum};

use crate::report::Report;

// ANCHOR: arguments
/// Reports the public items of Rust sources that are not documented
///
/// A comment that begins with `nodocqa`, on the line of an item or alone above it,
/// leaves out the item and what is inside of it. In front of `mod name;` it leaves out that file.
///
/// Exit status: 0 if enough is documented, 1 if not, 2 for wrong usage and for
/// files that cannot be read or do not parse.
#[derive(Parser)]
#[command(name = "doc-coverage", args_override_self = true)]
struct Arguments {
    /// Files, and folders with files
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Fail if less than this is documented, in percent
    #[arg(long, value_name = "PERCENT", default_value = "0", value_parser = percent)]
    fail_under: f64,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
    Sarif,
}

fn percent(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(percent) if (0.0..=100.0).contains(&percent) => Ok(percent),
        _ => Err("not a number from 0 to 100".to_owned()),
    }
}
// ANCHOR_END: arguments

/// syn calls itself for what is nested; the 8 MiB of a main thread are not enough for
/// a thousand brackets. What is not used costs nothing but addresses.
const STACK: usize = 512 << 20;

// ANCHOR: run
fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let run = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || run(&arguments));
    let result = run.map(|thread| {
        thread
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    });
    match result.map_err(Into::into).flatten() {
        Ok(status) => status,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error + Send + Sync>> {
    let found = files::find(&arguments.paths);
    if found.rust.is_empty() && found.failures.is_empty() {
        return Err("there is no Rust file to measure".into());
    }
    let (files, unparsed) = measure::measure(&found.rust);
    let mut failures = found.failures;
    failures.extend(unparsed);
    failures.sort_by(|a, b| a.path.cmp(&b.path));
    let others = found.python.into_iter().collect();
    let report = Report {
        files,
        failures,
        others,
        threshold: arguments.fail_under,
    };
    let text = match arguments.format {
        Format::Text => report.text(),
        Format::Json => report.json()?,
        Format::Sarif => sarif::sarif(&report)?,
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(if !report.failures.is_empty() {
        ExitCode::from(2)
    } else if report.count().is_under(report.threshold) {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}
// ANCHOR_END: run
