//! The reactor of the book's runtime.

#![expect(dead_code, reason = "the cases open no socket")]

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{self, ErrorKind};
use std::sync::{Arc, Mutex};
use std::task::Waker;
use std::time::Duration;

use mio::{Events, Registry, Token};

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
