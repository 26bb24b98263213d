use std::collections::VecDeque;
use std::sync::Mutex;

/// Cooks the orders, the oldest first, and returns the dishes. Ends when there is no
/// order left. Orders may be placed, and taken back, while it waits for `cook`; so it
/// must not keep the list locked, nor to itself. Its future has to be `Send`.
// Clippy knows what is wrong here.
#[allow(clippy::await_holding_lock)]
pub async fn cook_all<F>(
    orders: &Mutex<VecDeque<String>>,
    cook: impl Fn(String) -> F,
) -> Vec<String>
where
    F: Future<Output = String>,
{
    let mut dishes = Vec::new();
    let mut orders = orders.lock().unwrap();
    while let Some(order) = orders.pop_front() {
        dishes.push(cook(order).await);
    }
    dishes
}
