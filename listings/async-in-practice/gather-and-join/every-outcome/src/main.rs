use std::num::ParseIntError;

use futures::future::{join_all, try_join_all};
use tokio::task::yield_now;

async fn parse(text: &str) -> Result<i32, ParseIntError> {
    yield_now().await;
    text.parse()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let texts = ["1", "two", "3", "four"];

    let outcomes = join_all(texts.map(parse)).await;
    let (good, bad): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    println!("good: {:?}", Vec::from_iter(good.into_iter().flatten()));
    println!("bad: {}", bad.len());

    if let Err(error) = try_join_all(texts.map(parse)).await {
        println!("first: {error}");
    }

    let all: Result<Vec<i32>, _> = join_all(texts.map(parse)).await.into_iter().collect();
    println!("all or nothing: {}", all.is_err());
}
