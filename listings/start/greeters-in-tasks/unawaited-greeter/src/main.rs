use futures::executor::block_on;

async fn greeter(name: &str) {
    println!("Hello {name}");
}

fn main() {
    let greeting = greeter("Guido");
    println!("nobody greeted yet");
    block_on(greeting);
}
