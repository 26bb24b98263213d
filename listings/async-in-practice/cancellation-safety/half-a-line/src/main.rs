// ANCHOR: lines
use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::select;
use tokio::time::{interval, sleep};

async fn sensor(mut wire: DuplexStream) -> io::Result<()> {
    for piece in ["21 deg", "rees\n22 ", "degrees\n"] {
        wire.write_all(piece.as_bytes()).await?;
        sleep(Duration::from_millis(700)).await;
    }
    Ok(())
}

async fn listen_and_lose(wire: DuplexStream) -> io::Result<Vec<String>> {
    let mut wire = BufReader::new(wire);
    let mut ticks = interval(Duration::from_millis(500));
    let (mut heard, mut line) = (Vec::new(), String::new());
    loop {
        line.clear();
        select! {
            biased;
            length = wire.read_line(&mut line) => match length? {
                0 => return Ok(heard),
                _ => heard.push(line.trim_end().to_string()),
            },
            _ = ticks.tick() => {}
        }
    }
}

async fn listen(wire: DuplexStream) -> io::Result<Vec<String>> {
    let mut lines = BufReader::new(wire).lines();
    let mut ticks = interval(Duration::from_millis(500));
    let mut heard = Vec::new();
    loop {
        select! {
            biased;
            line = lines.next_line() => match line? {
                Some(line) => heard.push(line),
                None => return Ok(heard),
            },
            _ = ticks.tick() => {}
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (near, far) = duplex(64);
    let ((), heard) = tokio::try_join!(sensor(near), listen_and_lose(far))?;
    println!("read_line: {heard:?}");

    let (near, far) = duplex(64);
    let ((), heard) = tokio::try_join!(sensor(near), listen(far))?;
    println!("next_line: {heard:?}");
    Ok(())
}
// ANCHOR_END: lines

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_line_in_pieces_is_whole() {
        let (near, far) = duplex(64);
        let ((), heard) = tokio::try_join!(sensor(near), listen(far)).unwrap();
        assert_eq!(heard, ["21 degrees", "22 degrees"]);
    }
}
