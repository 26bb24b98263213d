fn in_order(backwards: bool) -> impl Iterator<Item = &'static str> {
    let names = ["Guido", "Luciano", "Kushal"].into_iter();
    if backwards { names.rev() } else { names }
}

fn main() {
    for name in in_order(true) {
        println!("{name}");
    }
}
