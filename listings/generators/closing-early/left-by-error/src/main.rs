use std::{panic, slice};

struct Greetings<'a>(slice::Iter<'a, &'a str>);

impl Iterator for Greetings<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let name = self.0.next()?;
        Some(format!("Hello {name}"))
    }
}

impl Drop for Greetings<'_> {
    fn drop(&mut self) {
        println!("door closed");
    }
}

fn seat(line: &str) -> Result<(), &'static str> {
    if line.contains("Luciano") {
        return Err("no seat left");
    }
    println!("{line}");
    Ok(())
}

fn welcome(names: &[&str]) -> Result<(), &'static str> {
    let lines = Greetings(names.iter());
    for line in lines {
        seat(&line)?;
    }
    Ok(())
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    if let Err(error) = welcome(&names) {
        println!("{error}");
    }

    let panicked = panic::catch_unwind(|| {
        let _lines = Greetings(names.iter());
        // Unwinds as `panic!` does, without a message on stderr.
        panic::resume_unwind(Box::new("fire"));
    });
    println!("panicked: {}", panicked.is_err());
}
