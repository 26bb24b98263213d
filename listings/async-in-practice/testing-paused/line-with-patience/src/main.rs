use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, duplex};
use tokio::time::{Instant, sleep, timeout};

// ANCHOR: line
/// One line. Gives up when nothing has come for `patience`.
async fn patient_line(
    mut reader: impl AsyncRead + Unpin,
    patience: Duration,
) -> io::Result<String> {
    let mut line = Vec::new();
    loop {
        match timeout(patience, reader.read_u8()).await?? {
            b'\n' => break,
            byte => line.push(byte),
        }
    }
    String::from_utf8(line).map_err(io::Error::other)
}
// ANCHOR_END: line

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    let (mut guest, reader) = duplex(64);
    tokio::spawn(async move {
        for piece in ["Gui", "do\n"] {
            sleep(Duration::from_secs(50)).await;
            guest.write_all(piece.as_bytes()).await?;
        }
        io::Result::Ok(())
    });
    let start = Instant::now();
    let name = patient_line(reader, Duration::from_secs(60)).await?;
    println!("{name} after {} s", start.elapsed().as_secs());
    Ok(())
}

// ANCHOR: tests
#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::advance;
    use tokio_test::io::{Builder, Mock};
    use tokio_test::{assert_pending, assert_ready};

    const PATIENCE: Duration = Duration::from_secs(60);

    /// A stream with a script: what can be read from it, and when.
    fn slowly(pause: Duration) -> Mock {
        let mut script = Builder::new();
        script.wait(pause).read(b"Gui").wait(pause).read(b"do\n");
        script.build()
    }

    #[tokio::test(start_paused = true)]
    async fn patience_begins_again_with_each_piece() {
        let start = Instant::now();
        let line = patient_line(slowly(Duration::from_secs(50)), PATIENCE).await;
        assert_eq!(line.unwrap(), "Guido");
        assert_eq!(start.elapsed(), Duration::from_secs(100));
    }

    #[tokio::test(start_paused = true)]
    async fn gives_up_when_nothing_comes() {
        let silence = Builder::new().wait(Duration::from_secs(70)).build();
        let mut line = tokio_test::task::spawn(patient_line(silence, PATIENCE));
        assert_pending!(line.poll());
        advance(Duration::from_secs(59)).await;
        assert!(!line.is_woken());
        advance(Duration::from_secs(1)).await;
        assert!(line.is_woken());
        let error = assert_ready!(line.poll()).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn an_end_before_the_line_is_an_error() {
        let stream = Builder::new().read(b"Gui").build();
        let error = patient_line(stream, PATIENCE).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    }
}
// ANCHOR_END: tests
