//! Tests that are named one by one, and that say so when a machine lacks something.

use std::env;

use anyhow::Result;
use libtest_mimic::{Failed, Trial};

/// Whether this is a run that may skip nothing.
pub fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// A test called `name`.
///
/// `lacks` says what this machine has not got that the test needs: the test is
/// then ignored with that reason or, with `CI` set, fails with it.
pub fn trial(
    name: impl Into<String>,
    lacks: Option<&str>,
    check: impl FnOnce() -> Result<()> + Send + 'static,
) -> Trial {
    let name = name.into();
    match lacks.map(str::to_owned) {
        None => Trial::test(name, || {
            check().map_err(|error| Failed::from(format!("{error:#}")))
        }),
        Some(reason) if in_ci() => Trial::test(name, move || {
            Err(Failed::from(format!("CI may not skip this: {reason}")))
        }),
        Some(reason) => {
            let short = reason.split([';', '(']).next().unwrap_or_default();
            Trial::test(name, || Ok(()))
                .with_kind(short.trim())
                .with_ignored_flag(true)
        }
    }
}
