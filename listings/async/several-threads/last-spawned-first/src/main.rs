use std::sync::{Arc, Mutex};

use tokio::task::{JoinError, JoinSet};

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<(), JoinError> {
    // `main` itself does not run on the worker; this task does.
    let order = tokio::spawn(async {
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut guests = JoinSet::new();
        for name in ["Guido", "Luciano", "Kushal"] {
            let order = Arc::clone(&order);
            guests.spawn(async move { order.lock().unwrap().push(name) });
        }
        guests.join_all().await;
        order.lock().unwrap().clone()
    });
    println!("{}", order.await?.join(", "));
    Ok(())
}
