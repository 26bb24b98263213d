use std::slice;

struct Greetings<'a> {
    names: slice::Iter<'a, &'a str>,
}

fn greetings<'a>(names: &'a [&'a str]) -> Greetings<'a> {
    let names = names.iter();
    Greetings { names }
}

impl Iterator for Greetings<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let name = self.names.next()?;
        Some(format!("Hello {name}"))
    }
}

impl Drop for Greetings<'_> {
    fn drop(&mut self) {
        println!("door closed");
    }
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];

    for greeting in greetings(&names) {
        println!("{greeting}");
        if greeting.contains("Guido") {
            break;
        }
    }
    println!("after the first loop");

    let mut lines = greetings(&names);
    for greeting in lines.by_ref() {
        println!("{greeting}");
        if greeting.contains("Guido") {
            break;
        }
    }
    println!("after the second loop");
    drop(lines);
    println!("the end");
}
