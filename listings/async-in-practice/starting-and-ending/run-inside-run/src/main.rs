use std::io;

use tokio::runtime::Runtime;

async fn price(dish: &str) -> usize {
    dish.len()
}

fn total(dishes: &[&str]) -> io::Result<usize> {
    let runtime = Runtime::new()?;
    Ok(dishes
        .iter()
        .map(|dish| runtime.block_on(price(dish)))
        .sum())
}

fn main() -> io::Result<()> {
    println!("{}", total(&["soup", "pasta"])?);
    let runtime = Runtime::new()?;
    runtime.block_on(async {
        println!("{}", total(&["soup", "pasta"])?);
        Ok(())
    })
}
