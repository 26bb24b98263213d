use tokio::task::{JoinError, spawn};

async fn fetch_data(key: &str) -> String {
    format!("Data for {key}")
}

#[tokio::main]
async fn main() -> Result<(), JoinError> {
    let key = String::from("123");
    let task = spawn(fetch_data(&key));
    println!("{}", task.await?);
    Ok(())
}
