use std::time::Duration;
use tokio::time::{sleep, timeout};

struct Line {
    name: &'static str,
    open: bool,
}

impl Line {
    async fn close(mut self) {
        sleep(Duration::from_secs(1)).await;
        println!("goodbye {}", self.name);
        self.open = false;
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if self.open {
            println!("the line to {} is cut", self.name);
        }
    }
}

async fn long_talk(name: &'static str) {
    println!("calling {name}");
    let line = Line { name, open: true };
    sleep(Duration::from_secs(60)).await;
    line.close().await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_secs(5);
    if timeout(limit, long_talk("Guido")).await.is_err() {
        println!("enough");
    }

    let task = tokio::spawn(long_talk("Luciano"));
    if timeout(limit, task).await.is_err() {
        println!("enough");
    }
    sleep(Duration::from_secs(60)).await;
}
