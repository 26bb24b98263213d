async fn countdown(seconds: u64) {
    println!("{seconds}");
    if seconds > 0 {
        countdown(seconds - 1).await;
    }
}

fn main() {
    drop(countdown(3));
}
