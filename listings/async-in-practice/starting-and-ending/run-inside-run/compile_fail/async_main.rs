async fn price(dish: &str) -> usize {
    dish.len()
}

async fn main() {
    println!("{}", price("soup").await);
}
