use tokio::task::JoinSet;

async fn price(order: &str) -> usize {
    order.len()
}

async fn total(orders: &[String]) -> usize {
    let mut group = JoinSet::new();
    for order in orders {
        group.spawn(price(order));
    }
    group.join_all().await.iter().sum()
}

#[tokio::main]
async fn main() {
    println!("{}", total(&["soup".to_string()]).await);
}
