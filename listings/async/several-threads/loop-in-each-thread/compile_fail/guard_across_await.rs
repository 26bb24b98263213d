use std::sync::{Arc, Mutex};

fn spawn(_: impl Future + Send + 'static) {}

async fn cook() {}

fn main() {
    let orders = Arc::new(Mutex::new(0));
    spawn(async move {
        let mut orders = orders.lock().unwrap();
        cook().await;
        *orders += 1;
    });
}
