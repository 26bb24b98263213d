use std::io;
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, BufReader};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let guests = File::open("guests.txt").await?;
    let mut lines = BufReader::new(guests).lines();
    while let Some(line) = lines.next_line().await? {
        println!("Hello {line}");
    }

    match tokio::fs::read_to_string("nobody.txt").await {
        Ok(text) => println!("{text}"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            println!("nobody.txt: not found");
        }
        Err(error) => return Err(error),
    }
    Ok(())
}
