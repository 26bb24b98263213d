fn counting() -> impl Iterator<Item = u64> {
    1..3
}

async fn last() -> u64 {
    counting().await
}

fn main() {
    drop(last());
}
