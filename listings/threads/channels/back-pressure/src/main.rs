use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{TrySendError, sync_channel};
use std::thread;

/// Prints what happens, with its number.
#[derive(Default)]
struct Log(AtomicU32);

impl Log {
    fn step(&self, what: &str) {
        println!("  {} {what}", self.0.fetch_add(1, Ordering::Relaxed) + 1);
    }
}

fn main() {
    let log = Log::default();
    let (sender, receiver) = sync_channel(2);
    let (full, once_full) = sync_channel(1);
    thread::scope(|scope| {
        let log = &log;
        let guido = scope.spawn(move || {
            for plate in ["salad", "soup", "pasta"] {
                match sender.try_send(plate) {
                    Ok(()) => log.step(&format!("Guido sends {plate}")),
                    Err(TrySendError::Full(plate)) => {
                        log.step("Guido waits for a place");
                        full.send(()).unwrap();
                        sender.send(plate).unwrap();
                        log.step(&format!("Guido sends {plate}"));
                    }
                    Err(TrySendError::Disconnected(_)) => return,
                }
            }
            log.step("Guido ends");
        });
        once_full.recv().unwrap();
        log.step("Luciano takes a plate");
        let mut served = vec![receiver.recv().unwrap()];
        guido.join().unwrap();
        served.extend(receiver);
        log.step(&format!("Luciano served {served:?}"));
    });

    let (sender, _receiver) = sync_channel(0);
    println!("no place at all: {}", sender.try_send("cake").unwrap_err());
}
