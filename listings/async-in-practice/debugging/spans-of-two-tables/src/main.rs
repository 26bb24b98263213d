use std::fmt;
use std::time::Duration;

use tokio::time::{Instant, sleep};
use tracing::{info, info_span, instrument};
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

// ANCHOR: spans
struct Virtual(Instant);

impl FormatTime for Virtual {
    fn format_time(&self, w: &mut Writer<'_>) -> fmt::Result {
        write!(w, "{:3} s", self.0.elapsed().as_secs())
    }
}

async fn cook(dish: &str, minutes: u64) {
    info!("cooking {dish}");
    sleep(Duration::from_secs(minutes)).await;
    info!("{dish} is ready");
}

#[instrument(skip(dish, minutes))]
async fn serve(table: &str, dish: &str, minutes: u64) {
    cook(dish, minutes).await;
}

async fn serve_wrongly(table: &str, dish: &str, minutes: u64) {
    let span = info_span!("wrongly", table);
    let _entered = span.enter();
    cook(dish, minutes).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tracing_subscriber::fmt()
        .with_timer(Virtual(Instant::now()))
        .with_level(false)
        .with_target(false)
        .with_ansi(false)
        .init();

    tokio::join!(serve("two", "soup", 3), serve("five", "salad", 1));
    info!("closed");

    tokio::join!(
        serve_wrongly("two", "soup", 3),
        serve_wrongly("five", "salad", 1),
    );
    info!("closed");
}
// ANCHOR_END: spans
