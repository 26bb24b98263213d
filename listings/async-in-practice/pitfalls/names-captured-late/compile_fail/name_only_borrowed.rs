#[tokio::main(flavor = "current_thread")]
async fn main() {
    let name = String::from("Guido");
    let greeting = tokio::spawn(async { println!("Hello {name}") });
    greeting.await.unwrap();
}
