//! Sockets, and the reactor that says when they are ready.

use std::cell::RefCell;
use std::collections::HashMap;
use std::future::poll_fn;
use std::io::{self, ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use mio::event::Source;
use mio::{Events, Interest, Registry, Token};

use super::Runtime;

// ANCHOR: reactor
/// Ends a wait of the reactor, from any thread.
pub struct Bell(mio::Waker);

impl Bell {
    const TOKEN: Token = Token(0);

    pub fn ring(&self) {
        self.0.wake().expect("the bell is a file that is open");
    }
}

pub struct Reactor {
    poll: RefCell<mio::Poll>,
    events: RefCell<Events>,
    registry: Registry,
    waiting: RefCell<HashMap<Token, Waiting>>,
}

/// The wakers of the tasks that wait for a socket.
type Waiting = Arc<Mutex<Vec<Waker>>>;

impl Reactor {
    pub fn new() -> io::Result<(Self, Bell)> {
        let poll = mio::Poll::new()?;
        let bell = mio::Waker::new(poll.registry(), Bell::TOKEN)?;
        let reactor = Reactor {
            registry: poll.registry().try_clone()?,
            poll: RefCell::new(poll),
            events: RefCell::new(Events::with_capacity(256)),
            waiting: RefCell::default(),
        };
        Ok((reactor, Bell(bell)))
    }

    /// Returns the wakers of the tasks whose sockets are ready, or `None` if nothing
    /// happened in time. If the bell rang, there may be none.
    pub fn wait(&self, longest: Option<Duration>) -> Option<Vec<Waker>> {
        let mut events = self.events.borrow_mut();
        match self.poll.borrow_mut().poll(&mut events, longest) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {
                return Some(Vec::new());
            }
            result => result.expect("the operating system can be asked"),
        }
        let mut woken = Vec::new();
        for event in events.iter() {
            if let Some(waiting) = self.waiting.borrow().get(&event.token()) {
                woken.append(&mut waiting.lock().unwrap());
            }
        }
        (!events.is_empty()).then_some(woken)
    }
}
// ANCHOR_END: reactor

// ANCHOR: socket
/// A socket that the reactor watches.
struct Watched<S: Source> {
    socket: S,
    token: Token,
    waiting: Waiting,
}

impl<S: Source> Watched<S> {
    fn new(mut socket: S) -> io::Result<Self> {
        let runtime = Runtime::current();
        let token = Token(runtime.new_id() as usize + 1);
        let reactor = &runtime.reactor;
        let interest = Interest::READABLE | Interest::WRITABLE;
        reactor.registry.register(&mut socket, token, interest)?;
        let waiting = Waiting::default();
        let mut all = reactor.waiting.borrow_mut();
        all.insert(token, Arc::clone(&waiting));
        Ok(Watched {
            socket,
            token,
            waiting,
        })
    }

    /// Tries now, and again each time that the socket is ready.
    async fn until_ready<T>(&self, mut attempt: impl FnMut(&S) -> io::Result<T>) -> io::Result<T> {
        poll_fn(|context: &mut Context<'_>| match attempt(&self.socket) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                let mut waiting = self.waiting.lock().unwrap();
                if !waiting.iter().any(|one| one.will_wake(context.waker())) {
                    waiting.push(context.waker().clone());
                }
                Poll::Pending
            }
            result => Poll::Ready(result),
        })
        .await
    }
}

impl<S: Source> Drop for Watched<S> {
    fn drop(&mut self) {
        super::CURRENT.with_borrow(|runtime| {
            if let Some(runtime) = runtime {
                runtime.reactor.waiting.borrow_mut().remove(&self.token);
                // Closing the socket does it, should this fail.
                let _ = runtime.reactor.registry.deregister(&mut self.socket);
            }
        });
    }
}
// ANCHOR_END: socket

pub struct TcpListener(Watched<mio::net::TcpListener>);

impl TcpListener {
    pub async fn bind(address: SocketAddr) -> io::Result<Self> {
        Ok(TcpListener(Watched::new(mio::net::TcpListener::bind(
            address,
        )?)?))
    }

    pub fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.socket.local_addr()
    }

    pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {
        let (stream, from) = self.0.until_ready(|listener| listener.accept()).await?;
        Ok((TcpStream(Watched::new(stream)?), from))
    }
}

pub struct TcpStream(Watched<mio::net::TcpStream>);

impl TcpStream {
    pub async fn connect(address: SocketAddr) -> io::Result<Self> {
        let stream = Watched::new(mio::net::TcpStream::connect(address)?)?;
        let connected = stream.until_ready(|stream| {
            if let Some(error) = stream.take_error()? {
                return Err(error);
            }
            stream.peer_addr().map_err(|error| match error.kind() {
                ErrorKind::NotConnected => ErrorKind::WouldBlock.into(),
                _ => error,
            })
        });
        connected.await?;
        Ok(TcpStream(stream))
    }

    pub async fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.until_ready(|mut stream| stream.read(buffer)).await
    }

    pub async fn write_all(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match self.0.until_ready(|mut stream| stream.write(bytes)).await? {
                0 => return Err(ErrorKind::WriteZero.into()),
                written => bytes = &bytes[written..],
            }
        }
        Ok(())
    }
}
