use futures::future::try_join_all;
use tokio::task::yield_now;

async fn price(dish: &str) -> Result<u32, String> {
    yield_now().await;
    match dish {
        "soup" => Ok(5),
        "pasta" => Ok(9),
        _ => Err(format!("there is no {dish}")),
    }
}

async fn total(orders: &[String]) -> Result<u32, String> {
    let prices = orders.iter().map(|dish| price(dish));
    Ok(try_join_all(prices).await?.iter().sum())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut orders = vec!["soup".to_string(), "pasta".to_string()];
    println!("{:?}", total(&orders).await);
    orders.push("cake".to_string());
    println!("{:?}", total(&orders).await);
}
