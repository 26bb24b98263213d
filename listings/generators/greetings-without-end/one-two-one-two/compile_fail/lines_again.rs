use std::io;

fn main() {
    let lines = io::stdin().lines();
    let again = lines.cycle();
    drop(again);
}
