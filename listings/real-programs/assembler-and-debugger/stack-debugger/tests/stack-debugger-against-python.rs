//! Both programs on the same random programs, compared line by line.

use std::collections::BTreeMap;
use std::env;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt, SeedableRng};

/// What both print for the same input, the Rust program first.
fn both(args: &[&str], input: &str) -> [String; 2] {
    let python = env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("main.py");
    let commands = [Command::new(env!("CARGO_BIN_EXE_stack-debugger")), {
        let mut command = Command::new(python);
        command.arg(script);
        command
    }];
    commands.map(|mut command| {
        let command = command
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    })
}

const PLAIN: [&str; 14] = [
    "pop", "dup", "swap", "over", "add", "sub", "mul", "div", "rem", "eq", "lt", "ret", "print",
    "halt",
];

/// Numbers at which 64 bits, signs and rounding show.
const NUMBERS: [&str; 13] = [
    "0",
    "1",
    "-1",
    "-0",
    "2",
    "3",
    "-7",
    "10",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "-9223372036854775807",
    "3037000500",
];

/// A program that assembles: numbers, then instructions among labels.
fn valid(random: &mut impl Rng) -> String {
    let mut text = String::new();
    for _ in 0..random.random_range(0..4) {
        text += &format!("push {}\n", NUMBERS.choose(random).unwrap());
    }
    let labels = random.random_range(1..4);
    let target = |random: &mut dyn Rng| match random.random_range(0..12) {
        0 => random.random_range(0..40).to_string(),
        _ => format!("l{}", random.random_range(0..labels)),
    };
    for label in 0..labels {
        text += &format!("l{label}:\n");
        for _ in 0..random.random_range(0..7) {
            text += &match random.random_range(0..12) {
                0..4 => format!("  push {} ; {label}\n", NUMBERS.choose(random).unwrap()),
                4 => format!("\tjz {}\n", target(random)),
                5 => format!("  call {}\n", target(random)),
                6 => format!("\n  jump {}\r\n", target(random)),
                _ => format!("    {}\n", PLAIN.choose(random).unwrap()),
            };
        }
    }
    if random.random_bool(0.7) {
        text + "halt\n"
    } else {
        text
    }
}

/// The same, with one thing wrong somewhere.
fn broken(random: &mut impl Rng) -> String {
    const BAD: [&str; 18] = [
        "frob",
        "push",
        "push 9223372036854775808",
        "push -9223372036854775809",
        "push 1_000",
        "push +1",
        "push \u{663}",
        "jump nowhere",
        "jump 4294967296",
        "call -1",
        "jump -0",
        "call -00",
        "l0:",
        "1x: pop",
        "\u{e9}: pop",
        "pop 1",
        "push 1 2",
        "\u{1d54f} \u{e9}",
    ];
    let text = valid(random);
    let mut lines: Vec<&str> = text.lines().collect();
    lines.insert(
        random.random_range(0..=lines.len()),
        BAD.choose(random).unwrap(),
    );
    lines.join("\n") + "\n"
}

/// What an outcome is about: its words, without numbers and what is quoted.
fn kind_of(outcome: &str) -> String {
    let words = outcome
        .split(['[', '`'])
        .enumerate()
        .filter(|(at, _)| at % 2 == 0 && *at < 3);
    let words: String = words.map(|(_, words)| words).collect();
    words
        .chars()
        .filter(|char| char.is_alphabetic() || *char == ' ')
        .collect::<String>()
        .trim()
        .to_owned()
}

// ANCHOR: test
#[test]
#[ignore = "needs Python"]
fn both_programs_say_the_same_of_random_programs() {
    let mut random = StdRng::seed_from_u64(16);
    let programs: Vec<String> = (0..4_000)
        .map(|at| {
            if at % 4 == 3 {
                broken(&mut random)
            } else {
                valid(&mut random)
            }
        })
        .collect();
    let [rust, python] = both(&["batch"], &programs.join("---\n"));
    assert_eq!(rust.lines().count(), programs.len());
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for ((rust, python), program) in rust.lines().zip(python.lines()).zip(&programs) {
        assert_eq!(rust, python, "{program}");
        *kinds.entry(kind_of(rust)).or_default() += 1;
    }
    // Each way to end is among them, and often.
    let rare: Vec<_> = kinds.iter().filter(|(_, count)| **count < 10).collect();
    assert!(kinds.len() == 17 && rare.is_empty(), "{kinds:#?}");
}
// ANCHOR_END: test

/// The assembler lets none through, but the machine does not know that.
#[test]
#[ignore = "needs Python"]
fn a_number_of_65_bits_is_a_trap_in_python() {
    let python = env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let program = "
import machine
for number in [2**63, -(2**63) - 1, 2**63 - 1, -(2**63)]:
    try:
        print(machine.Machine([machine.Push(number)]).step())
    except machine.Trap as trap:
        print(trap)
";
    let output = Command::new(python)
        .args(["-c", program])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, "number overflow\nnumber overflow\nTrue\nTrue\n");
}

#[test]
#[ignore = "needs Python"]
fn zeros_in_front_are_no_digits_too_many() {
    let zeros = "0".repeat(5_000);
    let programs = format!(
        "push {zeros}1\nprint\nhalt\n---\npush -{zeros}1\n---\njump {zeros}\n---\n\
         push {zeros}9223372036854775808\n---\njump 1{zeros}"
    );
    let [rust, python] = both(&["batch"], &programs);
    assert!(rust.starts_with("halted [] [] [1] 2 "), "{rust}");
    assert_eq!(rust, python);
}

#[test]
#[ignore = "needs Python"]
fn both_debuggers_say_the_same() {
    let mut random = StdRng::seed_from_u64(61);
    for _ in 0..40 {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(&file, valid(&mut random)).unwrap();
        let commands: String = (0..12)
            .map(|_| match random.random_range(0..9) {
                0 => "continue\n".to_owned(),
                1 => "stack\n".to_owned(),
                2 => format!("break {}\n", random.random_range(0..20)),
                3 => format!("break l{}\n", random.random_range(0..4)),
                4 => format!(" step  {}\n", random.random_range(0..5)),
                5 => [
                    "step 00000000000000000002\n",
                    "break 00000000000000000002\n",
                    "break 18446744073709551616\n",
                    "step\u{a0}2\n",
                    "step\u{b}2\n",
                    "\u{1c}step\n",
                    "frob\r stack\r\n",
                    "\u{a0}\n",
                    "frob\n",
                    "step x\n",
                    "\n",
                    "break\n",
                    "step -1\n",
                    "break +1\n",
                ]
                .choose(&mut random)
                .unwrap()
                .to_string(),
                _ => "step\n".to_owned(),
            })
            .collect();
        let [rust, python] = both(&["debug", file.path().to_str().unwrap()], &commands);
        assert_eq!(rust, python, "{commands}");
    }
}
