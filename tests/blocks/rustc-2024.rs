//! Calls rustc with `--edition=2024` wherever it is told `--edition=2021`.
//!
//! skeptic 0.14 knows no later edition than 2021, whatever the crate says, and
//! the two differ silently (the drop order of temporaries). tests/skeptic.rs
//! names this program as the compiler and checks that it is in force.
//!
//! It also leaves out the standard library's debug info, which makes up nine
//! tenths of each program that skeptic keeps.

use std::env;
use std::process::{Command, exit};

fn main() {
    let mut rustc = Command::new("rustc");
    for argument in env::args_os().skip(1) {
        if argument == "--edition=2021" {
            rustc.args(["--edition=2024", "-Cstrip=debuginfo"]);
        } else {
            rustc.arg(argument);
        }
    }
    match rustc.status() {
        Ok(status) => exit(status.code().unwrap_or(1)),
        Err(error) => {
            eprintln!("cannot run rustc: {error}");
            exit(1);
        }
    }
}
