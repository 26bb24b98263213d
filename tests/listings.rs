//! Promise: each program, Rust and Python, prints what its page shows.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use book::catalog::{Catalog, PYTHON_OUT};
use book::compile::nightly;
use book::record::Runner;
use book::run::Python;
use book::trials::trial;
use libtest_mimic::Arguments;

fn main() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    let catalog = Catalog::load(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    let listings: Vec<_> = catalog.listings.values().collect();
    let runner = Arc::new(Runner::new(&catalog, &listings)?);
    let no_python = Python::find().err();
    let needs_nightly = listings.iter().any(|listing| listing.manifest.nightly);
    let no_nightly = match needs_nightly {
        true => nightly().err().map(|reason| reason.to_string()),
        false => None,
    };

    let mut trials = Vec::new();
    for listing in listings {
        let files = listing.expected_recordings().into_iter();
        for file in files.filter(|file| file.ends_with(".out")) {
            let lacks = match file.as_str() {
                PYTHON_OUT => no_python.as_deref(),
                _ if listing.manifest.nightly => no_nightly.as_deref(),
                _ => None,
            };
            let name = format!("{}/{}", listing.id(), file.trim_end_matches(".out"));
            let (runner, listing) = (runner.clone(), listing.clone());
            trials.push(trial(name, lacks, move || runner.compare(&listing, &file)));
        }
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
