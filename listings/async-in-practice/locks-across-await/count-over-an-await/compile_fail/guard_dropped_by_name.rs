use std::sync::{Arc, Mutex};

use tokio::task::{spawn, yield_now};

async fn increment(count: Arc<Mutex<u32>>) {
    let mut count = count.lock().unwrap();
    *count += 1;
    drop(count);
    yield_now().await;
}

#[tokio::main]
async fn main() {
    let count = Arc::new(Mutex::new(0));
    let task = spawn(increment(Arc::clone(&count)));
    task.await.unwrap();
}
