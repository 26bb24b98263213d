use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

async fn greet() {
    println!("Guten ...");
    sleep(Duration::from_millis(10)).await;
    println!("... morgen!");
}

#[tokio::main(flavor = "current_thread")]
async fn by_macro() {
    greet().await;
}

fn by_hand() -> std::io::Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(greet());
    Ok(())
}

fn main() -> std::io::Result<()> {
    by_macro();
    by_hand()
}
