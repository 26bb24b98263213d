use std::sync::mpsc::{self, SendError, Sender};
use std::thread::{self, JoinHandle};

struct Greeter {
    names: Option<Sender<&'static str>>,
    thread: Option<JoinHandle<()>>,
}

impl Greeter {
    fn start() -> Self {
        let (names, inbox) = mpsc::channel();
        let thread = thread::spawn(move || {
            for name in inbox {
                println!("Hello {name}");
            }
        });
        let (names, thread) = (Some(names), Some(thread));
        Self { names, thread }
    }

    fn greet(&self, name: &'static str) -> Result<(), SendError<&'static str>> {
        match &self.names {
            Some(names) => names.send(name),
            None => Err(SendError(name)),
        }
    }
}

impl Drop for Greeter {
    fn drop(&mut self) {
        // The thread's loop ends when no sender is left.
        drop(self.names.take());
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            println!("greeter done: {}", ended.is_ok());
        }
    }
}

fn main() -> Result<(), SendError<&'static str>> {
    let greeter = Greeter::start();
    greeter.greet("Guido")?;
    greeter.greet("Luciano")?;
    drop(greeter);
    println!("the end");
    Ok(())
}
