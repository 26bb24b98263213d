//! Between text and instructions.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt;

use crate::machine::{Instruction, Operator};

/// A program, with the line of the text that each instruction came from, and labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub instructions: Vec<Instruction>,
    pub lines: Vec<usize>,
    /// The address that each label is for.
    pub labels: BTreeMap<String, u32>,
}

// ANCHOR: error
/// What is wrong with a text, and where. Lines and columns count from 1, a column in
/// characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssemblyError {
    pub line: usize,
    pub column: usize,
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    UnknownInstruction(String),
    NoOperand(String),
    OneWordTooMany(String),
    NotANumber(String),
    NotAnAddress(String),
    NotALabel(String),
    UnknownLabel(String),
    LabelAgain(String, usize),
}

impl fmt::Display for AssemblyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.line, self.column)?;
        match &self.problem {
            Problem::UnknownInstruction(word) => write!(f, "unknown instruction `{word}`"),
            Problem::NoOperand(word) => write!(f, "`{word}` needs an operand"),
            Problem::OneWordTooMany(word) => write!(f, "unexpected `{word}`"),
            Problem::NotANumber(word) => write!(f, "`{word}` is not a number of 64 bits"),
            Problem::NotAnAddress(word) => write!(f, "`{word}` is not an address of 32 bits"),
            Problem::NotALabel(word) => write!(f, "`{word}` is not a label"),
            Problem::UnknownLabel(word) => write!(f, "unknown label `{word}`"),
            Problem::LabelAgain(word, line) => {
                write!(f, "label `{word}` is on line {line} already")
            }
        }
    }
}

impl Error for AssemblyError {}
// ANCHOR_END: error

/// A word of a line, with the column where it begins.
type Word<'t> = (usize, &'t str);

/// The words of a line, without its comment.
fn words(line: &str) -> Vec<Word<'_>> {
    let code = line.split(';').next().unwrap_or_default();
    let mut words = Vec::new();
    let mut word: Option<(usize, usize)> = None;
    for (column, (at, char)) in code.char_indices().enumerate() {
        match (char == ' ' || char == '\t' || char == '\r', word) {
            (true, Some((from, column))) => {
                words.push((column, &code[from..at]));
                word = None;
            }
            (false, None) => word = Some((at, column + 1)),
            _ => {}
        }
    }
    words.extend(word.map(|(from, column)| (column, &code[from..])));
    words
}

/// A letter or `_`, then letters, digits and `_`, all of them ASCII.
fn is_label(word: &str) -> bool {
    word.starts_with(|char: char| char.is_ascii_alphabetic() || char == '_')
        && word
            .chars()
            .all(|char| char.is_ascii_alphanumeric() || char == '_')
}

// ANCHOR: assemble
/// Reads a program. An operand of a jump is a label, which may be defined further
/// down, so the text is read twice: first for labels, then for instructions.
///
/// # Errors
/// The first problem of the first pass or, if it has none, of the second.
pub fn assemble(text: &str) -> Result<Program, AssemblyError> {
    let mut labels: BTreeMap<&str, (u32, usize)> = BTreeMap::new();
    let mut code = Vec::new();
    for (line, text) in (1..).zip(text.split('\n')) {
        let mut words = words(text);
        while let Some((column, label)) = words
            .first()
            .and_then(|(column, word)| Some((*column, word.strip_suffix(':')?)))
        {
            let error = |problem| AssemblyError {
                line,
                column,
                problem,
            };
            if !is_label(label) {
                return Err(error(Problem::NotALabel(label.to_owned())));
            }
            let address = address(code.len());
            if let Some((_, before)) = labels.insert(label, (address, line)) {
                return Err(error(Problem::LabelAgain(label.to_owned(), before)));
            }
            words.remove(0);
        }
        if !words.is_empty() {
            code.push((line, words));
        }
    }
    let target = |word: &str| match labels.get(word) {
        Some((address, _)) => Ok(*address),
        // An address may be a number, even one that is outside of the program.
        None if is_number(word) => word
            .parse()
            .map_err(|_| Problem::NotAnAddress(word.to_owned())),
        None => Err(Problem::UnknownLabel(word.to_owned())),
    };
    let instructions = code
        .iter()
        .map(|(line, words)| {
            instruction(words, &target).map_err(|(column, problem)| AssemblyError {
                line: *line,
                column,
                problem,
            })
        })
        .collect::<Result<_, _>>()?;
    let lines = code.iter().map(|(line, _)| *line).collect();
    let labels = labels
        .iter()
        .map(|(label, (address, _))| ((*label).to_owned(), *address));
    Ok(Program {
        instructions,
        lines,
        labels: labels.collect(),
    })
}
// ANCHOR_END: assemble

/// A program of more than four billion instructions does not fit anywhere.
fn address(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Digits, after an optional sign: what both languages take for an integer has more
/// forms than that, and not the same ones.
fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the words of a line tell the machine, or a problem and its column.
fn instruction(
    words: &[Word<'_>],
    target: &dyn Fn(&str) -> Result<u32, Problem>,
) -> Result<Instruction, (usize, Problem)> {
    let (column, name) = words[0];
    let mut rest = words[1..].iter().copied();
    let mut operand = || {
        rest.next()
            .ok_or_else(|| (column, Problem::NoOperand(name.to_owned())))
    };
    let mut address = || {
        let (column, word) = operand()?;
        target(word).map_err(|problem| (column, problem))
    };
    let instruction = match name {
        "jump" => Instruction::Jump(address()?),
        "jz" => Instruction::JumpIfZero(address()?),
        "call" => Instruction::Call(address()?),
        "push" => {
            let (column, word) = operand()?;
            let number = Some(word)
                .filter(|word| is_number(word))
                .and_then(|word| word.parse().ok());
            let not_one = || (column, Problem::NotANumber(word.to_owned()));
            Instruction::Push(number.ok_or_else(not_one)?)
        }
        "pop" => Instruction::Pop,
        "dup" => Instruction::Dup,
        "swap" => Instruction::Swap,
        "over" => Instruction::Over,
        "add" => Instruction::Binary(Operator::Add),
        "sub" => Instruction::Binary(Operator::Sub),
        "mul" => Instruction::Binary(Operator::Mul),
        "div" => Instruction::Binary(Operator::Div),
        "rem" => Instruction::Binary(Operator::Rem),
        "eq" => Instruction::Binary(Operator::Equal),
        "lt" => Instruction::Binary(Operator::Less),
        "ret" => Instruction::Return,
        "print" => Instruction::Print,
        "halt" => Instruction::Halt,
        _ => return Err((column, Problem::UnknownInstruction(name.to_owned()))),
    };
    match rest.next() {
        Some((column, word)) => Err((column, Problem::OneWordTooMany(word.to_owned()))),
        None => Ok(instruction),
    }
}

/// Writes a program, one instruction a line, with a label `L3:` before the
/// instruction at 3 if one goes there.
pub fn disassemble(program: &[Instruction]) -> String {
    let targets: BTreeSet<u32> = program.iter().filter_map(target_of).collect();
    let label = |address: u32| match address as usize <= program.len() {
        true => format!("L{address}"),
        false => address.to_string(),
    };
    let mut text = String::new();
    for (place, instruction) in (0..).zip(program) {
        if targets.contains(&place) {
            text += &format!("L{place}:\n");
        }
        text += &match target_of(instruction) {
            Some(address) => format!("    {} {}\n", name(instruction), label(address)),
            None => format!("    {}\n", disassemble_one(instruction)),
        };
    }
    let end = address(program.len());
    if targets.contains(&end) {
        text += &format!("L{end}:\n");
    }
    text
}

/// An instruction as text, with addresses as numbers.
pub fn disassemble_one(instruction: &Instruction) -> String {
    let operand = match instruction {
        Instruction::Push(number) => Some(*number),
        _ => target_of(instruction).map(i64::from),
    };
    let operand = operand.map_or(String::new(), |operand| format!(" {operand}"));
    format!("{}{operand}", name(instruction))
}

fn target_of(instruction: &Instruction) -> Option<u32> {
    match instruction {
        Instruction::Jump(address)
        | Instruction::JumpIfZero(address)
        | Instruction::Call(address) => Some(*address),
        _ => None,
    }
}

/// What an instruction is called in a text.
fn name(instruction: &Instruction) -> &'static str {
    match instruction {
        Instruction::Push(_) => "push",
        Instruction::Pop => "pop",
        Instruction::Dup => "dup",
        Instruction::Swap => "swap",
        Instruction::Over => "over",
        Instruction::Binary(operator) => match operator {
            Operator::Add => "add",
            Operator::Sub => "sub",
            Operator::Mul => "mul",
            Operator::Div => "div",
            Operator::Rem => "rem",
            Operator::Equal => "eq",
            Operator::Less => "lt",
        },
        Instruction::Jump(_) => "jump",
        Instruction::JumpIfZero(_) => "jz",
        Instruction::Call(_) => "call",
        Instruction::Return => "ret",
        Instruction::Print => "print",
        Instruction::Halt => "halt",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_instruction() -> impl Strategy<Value = Instruction> {
        use Instruction::*;
        use Operator::*;
        let address = || prop_oneof![9 => 0..12_u32, 1 => any::<u32>()];
        let plain = [Pop, Dup, Swap, Over, Return, Print, Halt].into_iter();
        let operators = [Add, Sub, Mul, Div, Rem, Equal, Less].map(Binary);
        prop_oneof![
            any::<i64>().prop_map(Push),
            address().prop_map(Jump),
            address().prop_map(JumpIfZero),
            address().prop_map(Call),
            prop::sample::select(plain.chain(operators).collect::<Vec<_>>()),
        ]
    }

    proptest! {
        #[test]
        fn what_is_disassembled_assembles_to_the_same(program in prop::collection::vec(any_instruction(), 0..12)) {
            let text = disassemble(&program);
            prop_assert_eq!(assemble(&text).map(|program| program.instructions), Ok(program), "{}", text);
        }

        #[test]
        fn no_text_makes_it_panic(text in "([a-zé_]{0,3}|[0-9:; \t\n-]|jump|push|add){0,12}") {
            if let Err(AssemblyError { line, column, .. }) = assemble(&text) {
                let line = text.split('\n').nth(line - 1);
                prop_assert!(line.is_some_and(|line| (1..=line.chars().count()).contains(&column)));
            }
        }
    }

    #[test]
    fn labels_and_comments() {
        let program = assemble("; a loop\na: b: push 1 ; one\n\n  jump a\r\nc:").unwrap();
        assert_eq!(
            program.instructions,
            [Instruction::Push(1), Instruction::Jump(0)]
        );
        assert_eq!(program.lines, [2, 4]);
    }

    #[test]
    fn problems_have_places() {
        let said = |text: &str| assemble(text).unwrap_err().to_string();
        assert_eq!(said("\n  é: pop"), "2:3: `é` is not a label");
        assert_eq!(
            said("a: add\n a: add"),
            "2:2: label `a` is on line 1 already"
        );
        assert_eq!(said("/* é */ add"), "1:1: unknown instruction `/*`");
        assert_eq!(said("add\n  push"), "2:3: `push` needs an operand");
        assert_eq!(said("push 1 2 3"), "1:8: unexpected `2`");
        assert_eq!(said("push +1"), "1:6: `+1` is not a number of 64 bits");
        assert_eq!(
            said("push 9223372036854775808"),
            "1:6: `9223372036854775808` is not a number of 64 bits"
        );
        assert_eq!(said("é push\njump b"), "1:1: unknown instruction `é`");
        assert_eq!(said("jump -0"), "1:6: `-0` is not an address of 32 bits");
        assert_eq!(said("jump b ; é"), "1:6: unknown label `b`");
    }
}
