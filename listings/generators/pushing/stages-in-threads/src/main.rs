use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{self, JoinHandle};

fn stage(f: fn(u64) -> u64, inbox: Receiver<u64>) -> Receiver<u64> {
    let (outbox, results) = sync_channel(2);
    thread::spawn(move || {
        for n in inbox {
            if outbox.send(f(n)).is_err() {
                break;
            }
        }
    });
    results
}

type Feed = (Receiver<u64>, JoinHandle<()>);

fn feed(items: impl Iterator<Item = u64> + Send + 'static) -> Feed {
    let (outbox, numbers) = sync_channel(2);
    let feeding = thread::spawn(move || {
        for n in items {
            if outbox.send(n).is_err() {
                break;
            }
        }
    });
    (numbers, feeding)
}

fn main() {
    let (numbers, _) = feed(0..100);
    let squared = stage(|n| n * n, numbers);
    let results = stage(|n| n + 3, squared);
    let f = Vec::from_iter(results);
    println!("{:?} {:?}", &f[..3], f.last());
    println!("in order: {}", f.is_sorted());

    let (numbers, feeding) = feed(0..);
    let few = stage(|n| n * n, numbers);
    println!("{:?}", Vec::from_iter(few.iter().take(3)));
    drop(few);
    println!("feed ended: {}", feeding.join().is_ok());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_feed_ends_the_line() {
        let (numbers, _) = feed(0..0);
        let results = stage(|n| n * n, numbers);
        assert_eq!(results.recv().ok(), None);
    }
}
