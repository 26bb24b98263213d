use std::error::Error;

use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("watch");
    let (price, mut ticker) = watch::channel(10);
    let mut late = ticker.clone();
    for new in [11, 12, 13] {
        price.send(new)?;
    }
    ticker.changed().await?;
    println!("  ticker sees {}", *ticker.borrow_and_update());
    println!("  and again? {}", ticker.has_changed()?);
    println!("  late sees {}", *late.borrow_and_update());
    drop(price);
    println!("  over: {}", ticker.changed().await.is_err());

    println!("broadcast");
    let (news, mut fast) = broadcast::channel(2);
    let mut slow = news.subscribe();
    for number in 1..=4 {
        news.send(number)?;
        println!("  fast reads {}", fast.recv().await?);
    }
    let mut joined_late = news.subscribe();
    drop(news);
    loop {
        match slow.recv().await {
            Ok(number) => println!("  slow reads {number}"),
            Err(RecvError::Lagged(missed)) => println!("  slow has missed {missed}"),
            Err(RecvError::Closed) => break println!("  over"),
        }
    }
    println!("  joined late: {:?}", joined_late.recv().await);
    Ok(())
}
