use std::time::Duration;
use tokio::time::{sleep, timeout};

struct Line(&'static str);

impl Line {
    async fn close(self) {
        sleep(Duration::from_secs(1)).await;
        println!("goodbye {}", self.0);
    }
}

async fn with_line<R, F>(name: &'static str, body: F) -> R
where
    F: AsyncFnOnce(&Line) -> R,
{
    println!("calling {name}");
    let line = Line(name);
    let result = body(&line).await;
    line.close().await;
    result
}

async fn talk(line: &Line) {
    sleep(Duration::from_secs(60)).await;
    println!("{}: all said", line.0);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_secs(5);
    let outcome = with_line("Guido", async |line| timeout(limit, talk(line)).await).await;
    println!("in time: {}", outcome.is_ok());
}
