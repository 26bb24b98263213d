use std::io::{self, Read, Write};
use std::net;
use std::time::Duration;

use mio::event::Event;
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};

const GUEST: Token = Token(7);

fn main() -> io::Result<()> {
    let listener = net::TcpListener::bind("127.0.0.1:0")?;
    let mut guest = net::TcpStream::connect(listener.local_addr()?)?;
    let (table, _) = listener.accept()?;
    table.set_nonblocking(true)?;
    let mut table = TcpStream::from_std(table);

    let mut buffer = [0; 4];
    let early = table.read(&mut buffer);
    println!("too early: {:?}", early.map_err(|error| error.kind()));

    let mut poll = Poll::new()?;
    let registry = poll.registry();
    registry.register(&mut table, GUEST, Interest::READABLE)?;
    println!("nothing yet: {:?}", ready(&mut poll)?);

    guest.write_all(b"tea, milk")?;
    println!("asked: {:?}", ready(&mut poll)?);
    table.read_exact(&mut buffer)?;
    println!("read: {}", String::from_utf8_lossy(&buffer));
    println!("asked again: {:?}", ready(&mut poll)?);

    let mut rest = Vec::new();
    let end = table.read_to_end(&mut rest);
    println!("the rest: {}", String::from_utf8_lossy(&rest));
    println!("then: {:?}", end.map_err(|error| error.kind()));

    guest.write_all(b"!")?;
    println!("asked: {:?}", ready(&mut poll)?);
    Ok(())
}

/// The sockets that are ready now, or within a tenth of a second.
fn ready(poll: &mut Poll) -> io::Result<Vec<usize>> {
    let mut events = Events::with_capacity(8);
    poll.poll(&mut events, Some(Duration::from_millis(100)))?;
    Ok(events.iter().map(Event::token).map(usize::from).collect())
}
