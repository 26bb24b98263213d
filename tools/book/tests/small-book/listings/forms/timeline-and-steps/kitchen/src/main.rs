fn event(at: u32, cook: &str, what: &str) {
    println!("{at:>3} {cook} {what}");
}

fn step(number: u32, what: &str, line: u32, waiting: &str) {
    println!("step {number}: {what}\n  cook: line {line}\n  waiting: {waiting}");
}

fn main() {
    event(0, "Guido", "cooks");
    event(10, "Luciano", "waits for the stove");
    event(30, "Guido", "wakes Luciano");
    event(30, "Guido", "ends");
    event(30, "Luciano", "cooks");
    event(50, "Luciano", "ends");
    println!("pan: 56 bytes\n  eggs: 24 bytes\n    salt: 1 bytes\nGuido -> Luciano: a plate");
    step(1, "Guido cooks", line!(), "Luciano");
    step(2, "Luciano cooks", line!(), "-");
}
