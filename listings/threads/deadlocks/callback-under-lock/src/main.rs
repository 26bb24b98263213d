use std::sync::{Mutex, TryLockError};

type Listener = fn(&Bell);

struct Bell {
    listeners: Mutex<Vec<Listener>>,
}

impl Bell {
    fn ring_with_the_lock(&self) {
        for listener in self.listeners.lock().unwrap().iter() {
            listener(self);
        }
    }

    fn ring(&self) {
        let listeners = self.listeners.lock().unwrap().clone();
        for listener in listeners {
            listener(self);
        }
    }

    fn subscribe(&self, listener: Listener) {
        match self.listeners.try_lock() {
            Ok(mut listeners) => {
                listeners.push(listener);
                println!("{} listeners", listeners.len());
            }
            Err(TryLockError::WouldBlock) => println!("lock() would not return"),
            Err(TryLockError::Poisoned(error)) => println!("{error}"),
        }
    }
}

fn calls_a_colleague(bell: &Bell) {
    bell.subscribe(|_| println!("colleague called"));
}

fn main() {
    let bell = Bell {
        listeners: Mutex::new(vec![calls_a_colleague]),
    };
    bell.ring_with_the_lock();
    bell.ring();
}
