fn greeter(name: &str) {
    println!("Hello {name}");
}

fn main() {
    greeter("Guido");
    greeter("Luciano");
    greeter("Kushal");
}
