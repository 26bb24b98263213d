use std::error::Error;
use std::fs::File;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;

    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let current = Some(64);
    setrlimit(Resource::Nofile, Rlimit { current, maximum })?;
    let mut files = Vec::new();
    let refused = loop {
        match File::open("/dev/null") {
            Ok(file) => files.push(file),
            Err(error) => break error,
        }
    };
    println!("open: {refused}");

    files.pop();
    let _client = TcpStream::connect(address).await?;
    println!("the client is connected");
    if let Err(error) = listener.accept().await {
        println!("accept: {error}");
    }
    files.pop();
    listener.accept().await?;
    println!("accepted");
    Ok(())
}
