//! Promise: each program, Rust and Python, prints what its page shows, and each
//! listing's own tests pass.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use book::catalog::{Catalog, PYTHON_OUT};
use book::compile::nightly;
use book::record::{Runner, TESTS};
use book::run::Python;
use book::trials::{Standing, trial};
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
        let mut promises: Vec<String> = listing.expected_recordings().into_iter().collect();
        promises.retain(|file| file.ends_with(".out"));
        promises.extend(listing.has_tests().then(|| TESTS.to_owned()));
        for promise in promises {
            let lacks = match promise.as_str() {
                PYTHON_OUT => no_python.as_deref(),
                _ if listing.manifest.nightly => no_nightly.as_deref(),
                _ => None,
            };
            let standing = match lacks {
                Some(reason) => Standing::Lacks(reason),
                None if runner.held_before(listing, &promise) => Standing::HeldBefore,
                None => Standing::Ready,
            };
            let name = format!("{}/{}", listing.id(), promise.trim_end_matches(".out"));
            let (runner, listing) = (runner.clone(), listing.clone());
            trials.push(trial(name, standing, move || {
                runner.verify(&listing, &promise)
            }));
        }
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
