use std::error::Error;
use std::thread;
use tokio::runtime::Builder;
use tokio::task::JoinError;

async fn greeting(name: &str) -> String {
    let thread = thread::current();
    let place = thread.name().unwrap_or("nowhere");
    format!("Hello {name} from {place}")
}

async fn evening() -> Result<(), JoinError> {
    let names = ["Guido", "Luciano", "Kushal"];
    for task in names.map(|name| tokio::spawn(greeting(name))) {
        println!("{}", task.await?);
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let one = Builder::new_current_thread().build()?;
    one.block_on(evening())?;

    let several = Builder::new_multi_thread()
        .thread_name("a worker")
        .build()?;
    several.block_on(evening())?;
    Ok(())
}
