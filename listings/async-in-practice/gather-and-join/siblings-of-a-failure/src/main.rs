// ANCHOR: dishes
use std::sync::LazyLock;
use std::time::Duration;

use tokio::time::{Instant, sleep};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

fn say(lane: &str, what: &str) {
    println!("{:5} {lane} {what}", START.elapsed().as_millis());
}

struct Pot(&'static str);

impl Drop for Pot {
    fn drop(&mut self) {
        say(self.0, "is taken off");
    }
}

async fn cook(dish: &'static str, millis: u64) -> Result<(), &'static str> {
    say(dish, "waits on the stove");
    let pot = Pot(dish);
    sleep(Duration::from_millis(millis)).await;
    if dish == "soup" {
        say(dish, "burns");
        return Err("burnt");
    }
    say(dish, "is served");
    drop(pot);
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let dishes =
        async { tokio::try_join!(cook("salad", 300), cook("soup", 200), cook("pasta", 500)) };
    if let Err(error) = dishes.await {
        say("Guido", &format!("hears: {error}"));
    }
    sleep(Duration::from_millis(400)).await;
    say("Guido", "ends");
}
// ANCHOR_END: dishes
