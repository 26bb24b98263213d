fn greeter(name: &str) {
    println!("Hello {name}");
}

fn welcome(names: &[&str]) {
    if names.is_empty() {
        greeter("Guido");
    }
    for name in names {
        greeter(name);
    }
}

fn main() {
    welcome(&["Luciano", "Kushal"]);
    welcome(&[]);
}
