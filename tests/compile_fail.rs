//! Promise: what must not compile does not, with the words and the error code
//! that its page shows.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use book::catalog::{Catalog, stderr_file};
use book::record::Runner;
use book::trials::{Standing, trial};
use libtest_mimic::Arguments;

fn main() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    let catalog = Catalog::load(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    let listings: Vec<_> = catalog.listings.values().collect();
    let runner = Arc::new(Runner::new(&catalog, &listings)?);

    let mut trials = Vec::new();
    for listing in listings {
        for variant in listing.rejected.keys() {
            let file = stderr_file(variant);
            let (runner, listing) = (runner.clone(), listing.clone());
            trials.push(trial(
                format!("{}/{variant}", listing.id()),
                Standing::Ready,
                move || runner.compare(&listing, &file),
            ));
        }
    }
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
