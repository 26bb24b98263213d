use std::collections::VecDeque;
use std::sync::Mutex;

/// Cooks the orders, the oldest first, and returns the dishes. Ends when there is no
/// order left. Orders may be placed, and taken back, while it waits for `cook`; so it
/// must not keep the list locked, nor to itself. Its future has to be `Send`.
pub async fn cook_all<F>(
    orders: &Mutex<VecDeque<String>>,
    cook: impl Fn(String) -> F,
) -> Vec<String>
where
    F: Future<Output = String>,
{
    let mut dishes = Vec::new();
    loop {
        let batch = std::mem::take(&mut *orders.lock().unwrap());
        if batch.is_empty() {
            return dishes;
        }
        for order in batch {
            dishes.push(cook(order).await);
        }
    }
}
