use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// A callback that is called after a while, unless its timer is dropped before.
struct Timer {
    cancel: Sender<()>,
    thread: JoinHandle<()>,
}

impl Timer {
    fn start(delay: Duration, callback: impl FnOnce() + Send + 'static) -> Self {
        let (cancel, canceled) = mpsc::channel();
        let thread = thread::spawn(move || {
            if canceled.recv_timeout(delay) == Err(RecvTimeoutError::Timeout) {
                callback();
            }
        });
        Timer { cancel, thread }
    }

    fn cancel(self) -> thread::Result<()> {
        drop(self.cancel);
        self.thread.join()
    }

    fn wait(self) -> thread::Result<()> {
        self.thread.join()
    }
}

fn main() {
    let minute = Timer::start(Duration::from_secs(60), || println!("a minute later"));
    let soon = Timer::start(Duration::from_millis(5), || println!("soon"));
    soon.wait().unwrap();
    minute.cancel().unwrap();
    println!("canceled");
}
