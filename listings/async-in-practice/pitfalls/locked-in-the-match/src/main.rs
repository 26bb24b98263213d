use std::collections::BTreeMap;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::timeout;

// ANCHOR: menu
struct Menu {
    prices: Mutex<BTreeMap<&'static str, u32>>,
}

impl Menu {
    async fn set_price(&self, dish: &'static str, price: u32) {
        self.prices.lock().await.insert(dish, price);
    }

    async fn price(&self, dish: &'static str) -> u32 {
        match self.prices.lock().await.get(dish) {
            Some(&price) => price,
            None => {
                self.set_price(dish, 5).await;
                5
            }
        }
    }

    async fn price_repaired(&self, dish: &'static str) -> u32 {
        let known = self.prices.lock().await.get(dish).copied();
        match known {
            Some(price) => price,
            None => {
                self.set_price(dish, 5).await;
                5
            }
        }
    }
}

fn report(dish: &str, price: Option<u32>) {
    match price {
        Some(price) => println!("{dish} {price}"),
        None => println!("{dish} stuck"),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let prices = Mutex::new(BTreeMap::from([("soup", 4)]));
    let menu = Menu { prices };
    let limit = Duration::from_secs(60);
    report("soup", timeout(limit, menu.price("soup")).await.ok());
    report("salad", timeout(limit, menu.price("salad")).await.ok());
    report(
        "salad",
        timeout(limit, menu.price_repaired("salad")).await.ok(),
    );
}
// ANCHOR_END: menu
