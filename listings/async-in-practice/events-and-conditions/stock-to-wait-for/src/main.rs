use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::{JoinSet, yield_now};
use tokio::time::sleep;

#[derive(Default)]
struct Stock {
    items: Mutex<u32>,
    changed: Notify,
}

impl Stock {
    fn add(&self, amount: u32) {
        *self.items.lock().unwrap() += amount;
        self.changed.notify_waiters();
    }

    async fn take(&self, amount: u32) -> u32 {
        loop {
            // Before the look, so that no delivery in between is missed.
            let changed = self.changed.notified();
            if let Some(left) = self.try_take(amount) {
                return left;
            }
            changed.await;
        }
    }

    fn try_take(&self, amount: u32) -> Option<u32> {
        let mut items = self.items.lock().unwrap();
        *items = items.checked_sub(amount)?;
        Some(*items)
    }
}

async fn order(stock: Arc<Stock>, name: &str, amount: u32) {
    let left = stock.take(amount).await;
    println!("{name} has {amount}, {left} left");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stock = Arc::new(Stock::default());
    let mut orders = JoinSet::new();
    for (name, amount) in [("Guido", 5), ("Luciano", 2), ("Kushal", 1)] {
        orders.spawn(order(Arc::clone(&stock), name, amount));
    }
    yield_now().await;
    for delivery in [1, 2, 5] {
        println!("delivered: {delivery}");
        stock.add(delivery);
        sleep(Duration::from_millis(1)).await;
    }
    orders.join_all().await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::timeout;

    const LONG: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn a_delivery_right_after_the_look_is_not_missed() {
        let stock = Stock::default();
        let delivery = async { stock.add(1) };
        let taken = async { timeout(LONG, stock.take(1)).await };
        let (left, ()) = tokio::join!(biased; taken, delivery);
        assert_eq!(left, Ok(0));
    }

    #[tokio::test(start_paused = true)]
    async fn a_delivery_is_offered_to_all() {
        let stock = Stock::default();
        let small = async { timeout(LONG, stock.take(1)).await };
        let large = async { timeout(LONG, stock.take(5)).await };
        let (large, small, ()) = tokio::join!(biased; large, small, async { stock.add(1) });
        assert!(large.is_err());
        assert_eq!(small, Ok(0));
    }
}
