//! Calls rustc with `--edition=2024` wherever it is told `--edition=2021`.
//!
//! skeptic 0.14 knows no later edition than 2021, whatever the crate says, and
//! the two differ silently (the drop order of temporaries). tests/skeptic.rs
//! names this program as the compiler and checks that it is in force.

use std::env;
use std::process::{Command, exit};

fn main() {
    let arguments = env::args_os().skip(1).map(|argument| {
        if argument == "--edition=2021" {
            "--edition=2024".into()
        } else {
            argument
        }
    });
    let status = Command::new("rustc").args(arguments).status();
    match status {
        Ok(status) => exit(status.code().unwrap_or(1)),
        Err(error) => {
            eprintln!("cannot run rustc: {error}");
            exit(1);
        }
    }
}
