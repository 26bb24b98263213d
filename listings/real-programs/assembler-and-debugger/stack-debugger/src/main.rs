//! A stack machine's assembler and debugger.

mod assembler;
mod debugger;
mod machine;

use std::error::Error;
use std::io::{self, Read};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{fmt, fs};

use clap::{Parser, Subcommand};

use assembler::{Program, assemble, disassemble};
use debugger::Debugger;
use machine::{Machine, Trap};

/// The line before the program, in this file.
const BEFORE: usize = line!() as usize;
const FACTORIAL: &str = "
        push 3
        call factorial
        print
        halt
factorial:                      ; n -- n!
        dup
        jz zero
        dup
        push 1
        sub                     ; n, n - 1
        call factorial          ; n, (n - 1)!
        mul
        ret
zero:   pop
        push 1
        ret
";

/// Assembles and runs programs for a stack machine
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a program
    Run { file: PathBuf },
    /// Write a program as the assembler understands it
    Disassemble { file: PathBuf },
    /// Run a program by commands: step [N], continue, break LINE-OR-LABEL, stack, quit
    Debug {
        /// A program; without one, the factorial of 3
        file: Option<PathBuf>,
    },
    /// Run the programs on standard input, which lines `---` divide, and write a line
    /// for each
    Batch,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Run { file } => {
            let mut machine = Machine::new(assemble(&fs::read_to_string(file)?)?.instructions);
            let result = machine.run(1_000_000);
            machine
                .printed
                .iter()
                .for_each(|number| println!("{number}"));
            Ok(result?)
        }
        Command::Disassemble { file } => {
            print!(
                "{}",
                disassemble(&assemble(&fs::read_to_string(file)?)?.instructions)
            );
            Ok(())
        }
        Command::Debug { file } => {
            let (text, first_line) = match file {
                Some(file) => (fs::read_to_string(file)?, 1),
                None => (FACTORIAL.to_owned(), BEFORE + 1),
            };
            let mut debugger = Debugger::new(assemble(&text)?, first_line);
            Ok(debugger.session(io::stdin().lock(), io::stdout().lock())?)
        }
        Command::Batch => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text)?;
            text.split("---\n")
                .for_each(|text| println!("{}", Outcome(text)));
            Ok(())
        }
    }
}

/// All that is to be known of a program's run, in a line.
struct Outcome<'t>(&'t str);

impl fmt::Display for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Program {
            instructions,
            lines,
            ..
        } = match assemble(self.0) {
            Ok(program) => program,
            Err(error) => return write!(f, "{error}"),
        };
        let source = disassemble(&instructions).replace('\n', "/");
        let mut machine = Machine::new(instructions);
        match machine.run(1_000) {
            Ok(()) => f.write_str("halted")?,
            Err(trap @ Trap::OutOfProgram) => write!(f, "{trap}")?,
            Err(trap) => write!(f, "{trap} on line {}", lines[machine.at])?,
        }
        let Machine {
            stack,
            calls,
            printed,
            steps,
            ..
        } = machine;
        write!(f, " {stack:?} {calls:?} {printed:?} {steps} {source}")
    }
}
