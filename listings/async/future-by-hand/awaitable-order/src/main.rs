use std::future::Ready;

use futures::executor::block_on;

struct Order {
    dish: &'static str,
    extras: Vec<&'static str>,
}

fn order(dish: &'static str) -> Order {
    let extras = Vec::new();
    Order { dish, extras }
}

impl Order {
    fn with(mut self, extra: &'static str) -> Self {
        self.extras.push(extra);
        self
    }
}

impl IntoFuture for Order {
    type Output = String;
    type IntoFuture = Ready<String>;

    fn into_future(self) -> Ready<String> {
        let mut dish = self.dish.to_owned();
        for extra in self.extras {
            dish += &format!(" with {extra}");
        }
        std::future::ready(dish)
    }
}

async fn soup() -> String {
    "soup".to_owned()
}

/// Compiles for what `.await` accepts.
fn awaitable(name: &str, _: &impl IntoFuture) {
    println!("{name}: awaitable");
}

async fn dinner() {
    awaitable("what an async fn returns", &soup());
    awaitable("a value with a conversion", &order("pie"));
    println!("{}", soup().await);
    println!("{}", order("pie").with("cream").with("figs").await);
}

fn main() {
    block_on(dinner());
}
