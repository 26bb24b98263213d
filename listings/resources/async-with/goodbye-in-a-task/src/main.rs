use std::time::Duration;
use tokio::time::sleep;

struct Line(&'static str);

impl Line {
    fn open(name: &'static str) -> Self {
        println!("calling {name}");
        Self(name)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        tokio::spawn(say_goodbye(self.0));
    }
}

async fn say_goodbye(name: &str) {
    sleep(Duration::from_secs(1)).await;
    println!("goodbye {name}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    drop(Line::open("Guido"));
    println!("after the block");
    sleep(Duration::from_secs(5)).await;
    drop(Line::open("Luciano"));
    println!("end of main");
}
