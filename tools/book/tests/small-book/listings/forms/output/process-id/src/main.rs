use std::process;

fn main() {
    println!("Hello from {}", process::id());
}
