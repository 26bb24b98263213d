use std::collections::HashSet;
use std::io;
use std::net::SocketAddr;
use std::thread::{self, ThreadId};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

const GUESTS: usize = 200;

/// Serves one guest, and says in which thread.
async fn serve(mut stream: TcpStream) -> io::Result<ThreadId> {
    let mut heard = [0; 5];
    stream.read_exact(&mut heard).await?;
    stream.write_all(&heard).await?;
    Ok(thread::current().id())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address: SocketAddr = listener.local_addr()?;
    let mut guests = Vec::new();
    let mut serving = JoinSet::new();
    for _ in 0..GUESTS {
        guests.push(TcpStream::connect(address).await?);
        let (stream, _) = listener.accept().await?;
        serving.spawn(serve(stream));
    }
    println!("connected: {}", guests.len());

    let mut answers = 0;
    for guest in guests.iter_mut().rev() {
        guest.write_all(b"hello").await?;
        let mut answer = [0; 5];
        guest.read_exact(&mut answer).await?;
        answers += usize::from(&answer == b"hello");
    }
    println!("answered, last come first: {answers}");

    let threads = serving.join_all().await;
    let threads: HashSet<ThreadId> = threads.into_iter().collect::<io::Result<_>>()?;
    println!("threads that served: {}", threads.len());
    Ok(())
}
