//! Tests that are named one by one, and that say so when a machine lacks something.

use std::env;

use anyhow::Result;
use libtest_mimic::{Failed, Trial};

/// Whether this is a run that may skip nothing.
pub fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// Where a test stands before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It has everything it needs.
    Ready,
    /// It passed before, and nothing that it depends on has changed since: it
    /// says so, and its check answers from memory.
    HeldBefore,
    /// What this machine has not got that the test needs: it is ignored with
    /// that reason or, with `CI` set, fails with it.
    Lacks(&'a str),
}

/// A test called `name`.
pub fn trial(
    name: impl Into<String>,
    standing: Standing<'_>,
    check: impl FnOnce() -> Result<()> + Send + 'static,
) -> Trial {
    let name = name.into();
    let test = |name| {
        Trial::test(name, || {
            check().map_err(|error| Failed::from(format!("{error:#}")))
        })
    };
    let lacks = match standing {
        Standing::Ready => return test(name),
        Standing::HeldBefore => return test(name).with_kind("held before"),
        Standing::Lacks(reason) => reason.to_owned(),
    };
    if in_ci() {
        return Trial::test(name, move || {
            Err(Failed::from(format!("CI may not skip this: {lacks}")))
        });
    }
    let short = lacks.split([';', '(']).next().unwrap_or_default();
    Trial::test(name, || Ok(()))
        .with_kind(short.trim())
        .with_ignored_flag(true)
}
