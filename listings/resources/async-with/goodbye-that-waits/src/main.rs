use std::num::ParseIntError;
use std::time::Duration;
use tokio::time::sleep;

const SECOND: Duration = Duration::from_secs(1);

struct Line(&'static str);

impl Line {
    async fn open(name: &'static str) -> Self {
        sleep(SECOND).await;
        println!("calling {name}");
        Self(name)
    }

    async fn close(self) {
        sleep(SECOND).await;
        println!("goodbye {}", self.0);
    }
}

async fn with_line<R, F>(name: &'static str, body: F) -> R
where
    F: AsyncFnOnce(&Line) -> R,
{
    let line = Line::open(name).await;
    let result = body(&line).await;
    line.close().await;
    result
}

async fn talk(name: &'static str, minutes: &str) -> Result<(), ParseIntError> {
    with_line(name, async |line| {
        println!("{}: {} minutes", line.0, minutes.parse::<u8>()?);
        Ok(())
    })
    .await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), ParseIntError> {
    talk("Guido", "5").await?;
    if talk("Luciano", "a few").await.is_err() {
        println!("not a number");
    }
    Ok(())
}
