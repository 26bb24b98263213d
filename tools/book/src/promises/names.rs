//! Every public name of a module or class of Python has a row in the Rosetta table.

use std::process::Command;

use anyhow::{Result, anyhow, ensure};

use super::machine::{Need, Python};
use super::promise::{Book, Kind, Promise, Way};
use crate::programs::rosetta::{ROSETTA, Rosetta};

pub static NAMES: Kind = Kind {
    title: "Modules and classes of Python",
    how: "asked for their public names, each of which has a row in the Rosetta table",
    test: "promises",
    of,
};

fn of<'b>(book: Book<'b>) -> Vec<Promise<'b>> {
    let rosetta = &book.catalog.rosetta;
    let promise = |owner: &'b String| Promise {
        needs: vec![Need::Python],
        rests_on: format!("{:?}", rosetta.names(owner).keys()),
        ..Promise::new(
            &NAMES,
            format!("names/{owner}"),
            Way::Work(Box::new(move |_| hold(rosetta, owner))),
        )
    };
    rosetta.owners.iter().map(promise).collect()
}

fn hold(rosetta: &Rosetta, owner: &str) -> Result<()> {
    let python = Python::find().map_err(|reason| anyhow!("{reason}"))?;
    let asked =
        Command::new(python.program).args(["-c", include_str!("names.py"), owner]).output()?;
    let said = String::from_utf8_lossy(&asked.stdout);
    let error = String::from_utf8_lossy(&asked.stderr);
    let error = error.trim_end().lines().last().unwrap_or_default();
    ensure!(
        asked.status.success() && !said.trim().is_empty(),
        "{ROSETTA}: Python {} does not know `{owner}`: {error}\n    fix: correct it in `owners`",
        python.version
    );
    let rows = rosetta.names(owner);
    let missing: Vec<&str> = said.lines().filter(|name| !rows.contains_key(name)).collect();
    ensure!(
        missing.is_empty(),
        "{ROSETTA}: no row for {}\n    fix: put them into the `names` of the rows that answer them; where Rust has no counterpart, of a row without a listing",
        missing.join(", ")
    );
    Ok(())
}
