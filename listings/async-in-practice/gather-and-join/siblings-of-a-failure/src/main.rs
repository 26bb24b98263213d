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
        say(self.0, "ends");
    }
}

async fn cook(dish: &'static str, millis: u64) -> Result<(), &'static str> {
    say(dish, "cooks");
    let _pot = Pot(dish);
    sleep(Duration::from_millis(millis)).await;
    if dish == "soup" {
        return Err("burnt");
    }
    say(dish, "is served");
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    say("Guido", "waits for dinner");
    let dinner = tokio::try_join!(cook("salad", 300), cook("soup", 200), cook("pasta", 500),);
    if let Err(error) = dinner {
        say("Guido", &format!("has heard: {error}"));
    }
    sleep(Duration::from_millis(400)).await;
    say("Guido", "ends");
}
// ANCHOR_END: dishes
