#![deny(unused_must_use)]

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    names.iter().map(|name| println!("Hello {name}"));
}
