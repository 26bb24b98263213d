// ANCHOR: tasks
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

const GUESTS: [(&str, u64); 3] = [("Amir", 10), ("Kohli", 5), ("John", 1)];

async fn decides((name, minutes): (&'static str, u64)) -> &'static str {
    sleep(Duration::from_secs(60 * minutes)).await;
    name
}

fn print_order(doors_open: Instant, name: &str) {
    println!("{:4} {name} orders", doors_open.elapsed().as_secs() / 60);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("in order of arrival");
    let doors_open = Instant::now();
    for guest in GUESTS {
        print_order(doors_open, decides(guest).await);
    }

    println!("shortest first");
    let doors_open = Instant::now();
    let mut guests = GUESTS;
    guests.sort_by_key(|&(_, minutes)| minutes);
    for guest in guests {
        print_order(doors_open, decides(guest).await);
    }

    println!("whoever is ready");
    let doors_open = Instant::now();
    let mut deciding: JoinSet<_> = GUESTS.into_iter().map(decides).collect();
    while let Some(decided) = deciding.join_next().await {
        print_order(doors_open, decided.expect("no guest panics"));
    }
}
// ANCHOR_END: tasks
