#![deny(unused_must_use)]

async fn greeter(name: &str) {
    println!("Hello {name}");
}

fn main() {
    greeter("Guido");
}
