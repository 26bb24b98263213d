use tokio::sync::mpsc;
use tokio::task::unconstrained;

async fn tick() {}

async fn rounds_until_tick() -> u32 {
    let (outbox, mut inbox) = mpsc::channel(1);
    let ticking = tokio::spawn(tick());
    let mut rounds = 0;
    while !ticking.is_finished() && rounds < 1000 {
        if outbox.send(rounds).await.is_err() {
            break;
        }
        inbox.recv().await;
        rounds += 1;
    }
    rounds
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("rounds: {}", rounds_until_tick().await);
    let without = unconstrained(rounds_until_tick());
    println!("unconstrained: {}", without.await);
}
