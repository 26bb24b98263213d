//! What surrounds a run of the documentation coverage, to be measured:
//! `documented-items generated 10000 target/release/doc-coverage`, in an empty folder.

use std::env;
use std::error::Error;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use serde_json::Value;

struct Language {
    root: &'static str,
    module: &'static str,
    head: &'static str,
    items: &'static str,
    /// What turns documentation into a comment with the same words.
    comments: &'static [(&'static str, &'static str)],
}

// ANCHOR: sources
const RUST: Language = Language {
    root: "lib.rs",
    module: "rooms_00.rs",
    head: "//! Rooms.\n",
    items: "\
/// The tables of room 00.
pub struct Room00 {
    seats: Vec<u64>,
}

impl Room00 {
    /// Counts the free seats, at tables with at least 00.
    pub fn free(&self, taken: &[u64]) -> u64 {
        let pairs = self.seats.iter().zip(taken);
        let free = pairs.map(|(seats, taken)| seats - taken);
        free.filter(|free| *free >= 00).sum()
    }
}

/// Opens room 00 for lunch.
pub fn open_00(tables: usize) -> Room00 {
    let seats = vec![00; tables];
    Room00 { seats }
}

",
    comments: &[("///", "//")],
};

const PYTHON: Language = Language {
    root: "__init__.py",
    module: "rooms_00.py",
    head: "\"\"\"Rooms.\"\"\"\n",
    items: r#"
class Room00:
    """The tables of room 00."""

    def __init__(self, seats: list[int]) -> None:
        self.seats = seats

    def free(self, taken: list[int]) -> int:
        """Counts the free seats, at tables with at least 00."""
        pairs = zip(self.seats, taken, strict=True)
        free = (seats - taken for seats, taken in pairs)
        return sum(seats for seats in free if seats >= 00)


def open_00(tables: int) -> Room00:
    """Opens room 00 for lunch."""
    seats = [00] * tables
    room = Room00(seats)
    return room

"#,
    comments: &[("\"\"\"\n", "\n"), ("\"\"\"", "# ")],
};

const LINES_OF_ITEMS: u64 = 20;
const ITEMS_OF_A_MODULE: u64 = 50;
// ANCHOR_END: sources

/// The items of a module. Every second time they are not documented.
fn items(language: &Language, module: u64) -> String {
    let numbers = module * ITEMS_OF_A_MODULE..(module + 1) * ITEMS_OF_A_MODULE;
    let items = numbers.map(|number| {
        let items = language.items.replace("00", &number.to_string());
        let comments = language.comments.iter().filter(|_| number % 2 == 1);
        comments.fold(items, |items, (from, to)| items.replace(from, to))
    });
    items.collect()
}

fn generate(language: &Language, folder: &Path, lines: u64) -> io::Result<()> {
    let mut root = language.head.to_owned();
    for module in 0..lines / (LINES_OF_ITEMS * ITEMS_OF_A_MODULE) {
        let path = folder.join(language.module.replace("00", &module.to_string()));
        fs::write(path, language.head.to_owned() + &items(language, module))?;
        if language.root == "lib.rs" {
            root += &format!("pub mod rooms_{module};\n");
        }
    }
    fs::write(folder.join(language.root), root)
}

fn measure(lines: u64, mut command: Command) -> Result<String, Box<dyn Error>> {
    let in_python = command
        .get_args()
        .any(|arg| arg.to_string_lossy().ends_with(".py"));
    let folder = Path::new("rooms");
    fs::create_dir(folder)?;
    generate(if in_python { &PYTHON } else { &RUST }, folder, lines)?;
    let output = command.args(["--format", "json"]).arg(folder).output()?;
    let report: Value = serde_json::from_slice(&output.stdout)?;
    Ok(format!(
        "{} items, {} documented",
        report["total"], report["documented"]
    ))
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (Some(case), Some(size), Some(program)) = (args.next(), args.next(), args.next()) else {
        eprintln!("usage: documented-items CASE SIZE PROGRAM [ARGUMENT]...");
        return Ok(ExitCode::from(2));
    };
    if case != "generated" {
        return Err("there is no such case".into());
    }
    let mut command = Command::new(program);
    command.args(args).stderr(Stdio::inherit());
    println!("{}", measure(size.parse()?, command)?);
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_have_equal_lines() {
        for language in [RUST, PYTHON] {
            assert_eq!(language.items.lines().count() as u64, LINES_OF_ITEMS);
        }
    }

    #[test]
    fn every_second_time_there_is_no_documentation() {
        for (language, mark) in [(RUST, "///"), (PYTHON, "\"\"\"\n")] {
            assert_eq!(items(&language, 1).matches(mark).count(), 75);
        }
    }
}
