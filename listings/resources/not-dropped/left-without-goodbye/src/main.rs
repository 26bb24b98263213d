use std::error::Error;
use std::process::{self, Command, ExitCode};
use std::{env, io};

struct Room(&'static str);

impl Drop for Room {
    fn drop(&mut self) {
        println!("{}: closed", self.0);
    }
}

fn leave(way: &str) -> ExitCode {
    let _hall = Room("hall");
    match way {
        "exit" => process::exit(3),
        "abort" => process::abort(),
        _ => ExitCode::from(3),
    }
}

fn closes_the_hall(way: &str) -> io::Result<bool> {
    let child = Command::new(env::current_exe()?).arg(way).output()?;
    Ok(child.stdout.starts_with(b"hall: closed"))
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    if let Some(way) = env::args().nth(1) {
        return Ok(leave(&way));
    }
    for way in ["return", "exit", "abort"] {
        println!("{way}: closed {}", closes_the_hall(way)?);
    }
    Ok(ExitCode::SUCCESS)
}
