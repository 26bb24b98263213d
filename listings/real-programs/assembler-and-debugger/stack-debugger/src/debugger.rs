//! Runs a program by command, and shows where it is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Write};

use crate::assembler::{Program, disassemble_one};
use crate::machine::{Machine, State, Trap};

/// A program that runs by command.
pub struct Debugger {
    machine: Machine,
    lines: Vec<usize>,
    labels: BTreeMap<String, u32>,
    breaks: BTreeSet<usize>,
    end: Option<Result<(), Trap>>,
}

#[derive(Debug, PartialEq, Eq)]
enum Command {
    Step(usize),
    Continue,
    Break(String),
    Stack,
    Quit,
}

impl Command {
    fn parse(line: &str) -> Option<Command> {
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        Some(match words[..] {
            ["step"] => Command::Step(1),
            ["step", count] => Command::Step(count_in(count)?),
            ["continue"] => Command::Continue,
            ["break", place] => Command::Break(place.to_owned()),
            ["stack"] => Command::Stack,
            ["quit"] => Command::Quit,
            _ => return None,
        })
    }
}

/// How many steps `continue` goes at most.
const LIMIT: usize = 10_000;

impl Debugger {
    /// `first_line` is the line of the first of the text, where that is part of
    /// another file.
    pub fn new(program: Program, first_line: usize) -> Self {
        let lines = program
            .lines
            .iter()
            .map(|line| line + first_line - 1)
            .collect();
        let machine = Machine::new(program.instructions);
        Debugger {
            machine,
            lines,
            labels: program.labels,
            breaks: BTreeSet::new(),
            end: None,
        }
    }

    // ANCHOR: session
    /// Carries out the commands in `input`, to the end or to `quit`.
    ///
    /// # Errors
    /// If reading or writing fails.
    pub fn session(&mut self, input: impl BufRead, mut output: impl Write) -> io::Result<()> {
        for line in input.lines() {
            let line = line?;
            match Command::parse(&line) {
                None if line.trim_ascii().is_empty() => {}
                None => writeln!(output, "unknown command `{}`", line.trim_ascii())?,
                Some(Command::Quit) => return Ok(()),
                Some(Command::Stack) => writeln!(output, "stack: {}", list(&self.machine.stack))?,
                Some(Command::Break(place)) => match self.line_of(&place) {
                    Some(line) => {
                        self.breaks.insert(line);
                        writeln!(output, "break at line {line}")?;
                    }
                    None => writeln!(output, "no instruction at `{place}`")?,
                },
                Some(Command::Step(count)) => {
                    for _ in 0..count {
                        if self.end.is_some() {
                            break;
                        }
                        let what = self.step();
                        self.show(&what, &mut output)?;
                    }
                }
                Some(Command::Continue) => {
                    let mut what = "the program has ended".to_owned();
                    for _ in 0..LIMIT {
                        if self.end.is_some() {
                            break;
                        }
                        what = self.step();
                        if self.line().is_some_and(|line| self.breaks.contains(&line)) {
                            what = "stopped at a break".to_owned();
                            break;
                        }
                    }
                    self.show(&what, &mut output)?;
                }
            }
        }
        Ok(())
    }
    // ANCHOR_END: session

    /// The line of an instruction, by its number or by a label.
    fn line_of(&self, place: &str) -> Option<usize> {
        match self.labels.get(place) {
            Some(address) => self.lines.get(*address as usize).copied(),
            None => count_in(place).filter(|line| self.lines.contains(line)),
        }
    }

    /// The line of the instruction that is next.
    fn line(&self) -> Option<usize> {
        self.lines.get(self.machine.at).copied()
    }

    /// Runs one instruction, and says which.
    fn step(&mut self) -> String {
        let instruction = self.machine.next();
        let printed = self.machine.printed.len();
        match self.machine.step() {
            Ok(State::Running) => {}
            Ok(State::Halted) => self.end = Some(Ok(())),
            Err(trap) => {
                self.end = Some(Err(trap));
                return format!("{trap}");
            }
        }
        let name = instruction.map_or_else(|trap| trap.to_string(), |it| disassemble_one(&it));
        match self.machine.printed[printed..] {
            [number] => format!("{name}: {number}"),
            _ => name,
        }
    }

    /// In the form that the book draws.
    fn show(&self, what: &str, output: &mut impl Write) -> io::Result<()> {
        let next = match (self.end, self.line()) {
            (Some(Ok(())), _) => "halted".to_owned(),
            (Some(Err(_)), Some(line)) => format!("failed at line {line}"),
            (None, Some(line)) => format!("line {line}"),
            (_, None) => "out of the program".to_owned(),
        };
        let line = |address: &usize| {
            self.lines
                .get(*address)
                .map_or("?".to_owned(), ToString::to_string)
        };
        let calls: Vec<String> = self.machine.calls.iter().map(line).collect();
        writeln!(output, "step {}: {what}", self.machine.steps)?;
        writeln!(output, "  next: {next}")?;
        writeln!(output, "  stack: {}", list(&self.machine.stack))?;
        writeln!(output, "  back to lines: {}", list(&calls))
    }
}

/// A number without a sign: `parse` takes `+1` as well.
fn count_in(word: &str) -> Option<usize> {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| digits)
}

fn list(numbers: &[impl ToString]) -> String {
    match numbers {
        [] => "-".to_owned(),
        _ => numbers
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembler::assemble;

    fn session(program: &str, commands: &str) -> String {
        let mut output = Vec::new();
        let mut debugger = Debugger::new(assemble(program).unwrap(), 1);
        debugger.session(commands.as_bytes(), &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn commands_are_read() {
        let parsed = [
            "step",
            " step  3 ",
            "step +1",
            "break 2",
            "break",
            "steps",
            "continue",
            "stack",
            "quit",
        ]
        .map(Command::parse);
        use Command::*;
        assert_eq!(
            parsed,
            [
                Some(Step(1)),
                Some(Step(3)),
                None,
                Some(Break("2".to_owned())),
                None,
                None,
                Some(Continue),
                Some(Stack),
                Some(Quit)
            ]
        );
    }

    #[test]
    fn a_break_stops_before_its_line() {
        let said = session(
            "push 1\npush 2\nthree: add\nprint\nhalt",
            "break 3\nbreak 9\nbreak three\ncontinue\nstack\ncontinue\nstep\ncontinue\nquit\nstack",
        );
        assert_eq!(
            said,
            "break at line 3\nno instruction at `9`\nbreak at line 3\n\
             step 2: stopped at a break\n  next: line 3\n  stack: 1 2\n  back to lines: -\n\
             stack: 1 2\n\
             step 4: halt\n  next: halted\n  stack: -\n  back to lines: -\n\
             step 4: the program has ended\n  next: halted\n  stack: -\n  back to lines: -\n"
        );
    }

    #[test]
    fn a_trap_is_shown_where_it_is() {
        let said = session("push 1\nadd", "step 5\nwhat");
        assert_eq!(
            said,
            "step 1: push 1\n  next: line 2\n  stack: 1\n  back to lines: -\n\
             step 1: stack underflow\n  next: failed at line 2\n  stack: 1\n  back to lines: -\n\
             unknown command `what`\n"
        );
    }
}
