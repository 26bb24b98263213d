fn spawn(_: impl Future + Send + 'static) {}

async fn greet(name: &str) {
    println!("Hello {name}");
}

fn main() {
    let name = String::from("Guido");
    spawn(greet(&name));
}
