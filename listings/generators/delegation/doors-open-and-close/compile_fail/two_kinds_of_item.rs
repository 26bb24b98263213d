use std::iter::once;

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let count = once(names.len());
    let _lines = names.into_iter().chain(count);
}
