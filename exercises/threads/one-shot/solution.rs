use std::sync::{Arc, Condvar, Mutex};

/// Both ends of a channel that carries at most one value.
pub fn one_shot<T>() -> (Sender<T>, Receiver<T>) {
    let shared = Arc::new(Shared {
        state: Mutex::new(State::Waiting),
        changed: Condvar::new(),
    });
    (
        Sender {
            shared: Arc::clone(&shared),
        },
        Receiver { shared },
    )
}

struct Shared<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
}

enum State<T> {
    Waiting,
    Sent(T),
    Gone,
}

pub struct Sender<T> {
    shared: Arc<Shared<T>>,
}

pub struct Receiver<T> {
    shared: Arc<Shared<T>>,
}

impl<T> Sender<T> {
    /// Sends the value. There can be one, since the sender goes with it.
    pub fn send(self, value: T) {
        *self.shared.state.lock().unwrap() = State::Sent(value);
    }
}

impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        let mut state = self.shared.state.lock().unwrap();
        if matches!(*state, State::Waiting) {
            *state = State::Gone;
        }
        self.shared.changed.notify_one();
    }
}

impl<T> Receiver<T> {
    /// Waits for the value; `None` if the sender is dropped without sending one,
    /// by a panic, for example.
    pub fn recv(self) -> Option<T> {
        let state = self.shared.state.lock().unwrap();
        let waiting = |state: &mut State<T>| matches!(state, State::Waiting);
        let mut state = self.shared.changed.wait_while(state, waiting).unwrap();
        match std::mem::replace(&mut *state, State::Gone) {
            State::Sent(value) => Some(value),
            State::Waiting | State::Gone => None,
        }
    }
}
