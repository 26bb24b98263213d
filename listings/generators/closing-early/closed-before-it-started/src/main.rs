use std::cell::Cell;
use std::{mem, slice};

struct Door<'a>(&'a Cell<&'static str>);

impl<'a> Door<'a> {
    fn open(state: &'a Cell<&'static str>) -> Self {
        state.set("open");
        Door(state)
    }
}

impl Drop for Door<'_> {
    fn drop(&mut self) {
        self.0.set("closed");
    }
}

struct Greetings<'a> {
    names: slice::Iter<'a, &'a str>,
    _door: Door<'a>,
}

impl Iterator for Greetings<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let name = self.names.next()?;
        Some(format!("Hello {name}"))
    }
}

fn main() {
    let state = Cell::new("");
    let greetings = || Greetings {
        names: ["Guido", "Luciano"].iter(),
        _door: Door::open(&state),
    };

    let mut lines = greetings();
    println!("{:?}", lines.next());
    drop(lines);
    println!("started: {}", state.get());

    let lines = greetings();
    drop(lines);
    println!("never started: {}", state.get());

    let lines = greetings();
    mem::forget(lines);
    println!("forgotten: {}", state.get());
}
