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
    step(1, "Guido cooks", line!(), "Luciano");
    step(2, "Guido leaves the stove, and Luciano comes to it with a pan, eggs and salt", line!(), "-");
    step(3, "Luciano cooks", line!(), "-");
}
