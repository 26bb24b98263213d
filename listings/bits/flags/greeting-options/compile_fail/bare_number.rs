struct Style(u8);

fn greet(name: &str, style: Style) {
    println!("Hello {name} ({:b})", style.0);
}

fn main() {
    greet("Kushal", 0b11);
}
