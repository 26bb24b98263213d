use bitflags::bitflags;

bitflags! {
    struct Style: u8 {
        const LOUD = 1 << 0;
        const TWICE = 1 << 1;
    }
}

fn greet(name: &str, style: Style) -> String {
    let mut greeting = format!("Hello {name}.");
    if style.contains(Style::LOUD) {
        greeting = greeting.to_uppercase();
    }
    if style.contains(Style::TWICE) {
        greeting = format!("{greeting} {greeting}");
    }
    greeting
}

fn main() {
    println!("{}", greet("Guido", Style::empty()));
    println!("{}", greet("Luciano", Style::LOUD));
    let both = Style::LOUD | Style::TWICE;
    println!("{}", greet("Kushal", both));
}
