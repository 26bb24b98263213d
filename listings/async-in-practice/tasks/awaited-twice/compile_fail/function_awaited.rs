async fn answer() -> u32 {
    42
}

#[tokio::main]
async fn main() {
    println!("{}", answer.await);
}
