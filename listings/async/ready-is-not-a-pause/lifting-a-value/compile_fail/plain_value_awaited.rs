fn plain(n: u64) -> u64 {
    n + 3
}

async fn stage(n: u64) -> u64 {
    plain(n).await
}

fn main() {
    drop(stage(4));
}
