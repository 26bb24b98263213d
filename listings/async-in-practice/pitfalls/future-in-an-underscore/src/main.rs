use std::io;

async fn save(name: &str) -> io::Result<()> {
    println!("saved {name}");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let _ = save("Guido").await;
    #[expect(clippy::let_underscore_future, reason = "the forgotten await")]
    let _ = save("Luciano");
    println!("all saved");
}
