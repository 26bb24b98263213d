use std::sync::{Arc, Mutex};

/// Both ends of a channel that carries at most one value.
pub fn one_shot<T>() -> (Sender<T>, Receiver<T>) {
    let value = Arc::new(Mutex::new(None));
    (
        Sender {
            value: Arc::clone(&value),
        },
        Receiver { value },
    )
}

pub struct Sender<T> {
    value: Arc<Mutex<Option<T>>>,
}

pub struct Receiver<T> {
    value: Arc<Mutex<Option<T>>>,
}

impl<T> Sender<T> {
    /// Sends the value. There can be one, since the sender goes with it.
    pub fn send(self, value: T) {
        *self.value.lock().unwrap() = Some(value);
    }
}

impl<T> Receiver<T> {
    /// Waits for the value; `None` if the sender is dropped without sending one,
    /// by a panic, for example.
    pub fn recv(self) -> Option<T> {
        self.value.lock().unwrap().take()
    }
}
