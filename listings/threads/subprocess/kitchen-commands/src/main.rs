use std::fmt;
use std::io;
use std::process::{Command, ExitStatus, Output};

#[derive(Debug)]
enum CallError {
    NotStarted(io::Error),
    Failed(ExitStatus),
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::NotStarted(error) => write!(f, "not started: {error}"),
            CallError::Failed(status) => write!(f, "failed: {status}"),
        }
    }
}

impl std::error::Error for CallError {}

/// What the command printed, if it succeeded.
fn check_output(command: &mut Command) -> Result<Vec<u8>, CallError> {
    let Output { status, stdout, .. } = command.output().map_err(CallError::NotStarted)?;
    match status.success() {
        true => Ok(stdout),
        false => Err(CallError::Failed(status)),
    }
}

fn shell(script: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(script);
    command
}

/// Both outputs in the order in which they were written, and the status.
fn status_and_output(mut command: Command) -> io::Result<(ExitStatus, String)> {
    let (reader, writer) = io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn()?;
    // It holds both writers, and the reader waits until the last one is closed.
    drop(command);
    let text = io::read_to_string(reader)?;
    Ok((child.wait()?, text))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let menu = check_output(Command::new("printf").arg("soup\ntea\n"))?;
    let menu = String::from_utf8(menu)?;
    println!("{:?}", menu.split_whitespace().collect::<Vec<_>>());
    println!("{:?}", shell("exit 3").status()?.code());
    for mut command in [shell("exit 3"), Command::new("no-such-program")] {
        println!("{}", check_output(&mut command).unwrap_err());
    }

    for script in ["printf 'tea\n' | tr a-z A-Z", "echo burnt >&2; exit 4"] {
        let (status, text) = status_and_output(shell(script))?;
        println!("{:?} {:?}", status.code(), text.trim_end());
    }

    let done = Command::new("printf").arg("t\\351").output()?;
    let latin_1: String = done.stdout.iter().map(|&byte| char::from(byte)).collect();
    println!("{:?} {latin_1}", done.stdout);
    println!("{}", String::from_utf8_lossy(&done.stdout));
    Ok(())
}
