use std::sync::Mutex;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

#[cfg(test)]
use loom::sync::atomic::AtomicU32;
#[cfg(not(test))]
use std::sync::atomic::AtomicU32;

const DOORS: u32 = 4;
const GUESTS: u32 = 1_000;

// ANCHOR: mutex
fn with_a_mutex() -> u32 {
    let counter = Mutex::new(0);
    thread::scope(|scope| {
        for _ in 0..DOORS {
            scope.spawn(|| {
                for _ in 0..GUESTS {
                    *counter.lock().unwrap() += 1;
                }
            });
        }
    });
    counter.into_inner().unwrap()
}
// ANCHOR_END: mutex

// ANCHOR: atomic
struct Counter(AtomicU32);

impl Counter {
    fn count(&self) {
        self.0.fetch_add(1, Relaxed);
    }
}

fn with_an_atomic() -> u32 {
    let counter = Counter(AtomicU32::new(0));
    thread::scope(|scope| {
        for _ in 0..DOORS {
            scope.spawn(|| (0..GUESTS).for_each(|_| counter.count()));
        }
    });
    counter.0.load(Relaxed)
}
// ANCHOR_END: atomic

// ANCHOR: summed
fn summed_at_the_end() -> u32 {
    let at_one_door = || {
        let mut counter = 0;
        for _ in 0..GUESTS {
            counter += 1;
        }
        counter
    };
    thread::scope(|scope| {
        let doors: Vec<_> = (0..DOORS).map(|_| scope.spawn(at_one_door)).collect();
        doors.into_iter().map(|door| door.join().unwrap()).sum()
    })
}
// ANCHOR_END: summed

fn main() {
    println!("mutex: {}", with_a_mutex());
    println!("atomic: {}", with_an_atomic());
    println!("summed: {}", summed_at_the_end());
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicUsize;

    use super::*;

    // ANCHOR: loom
    #[test]
    fn no_count_is_lost_in_any_interleaving() {
        let tried = Arc::new(AtomicUsize::new(0));
        let runs = Arc::clone(&tried);
        loom::model(move || {
            runs.fetch_add(1, Relaxed);
            let counter = Arc::new(Counter(AtomicU32::new(0)));
            let doors = [(); 2].map(|()| {
                let counter = Arc::clone(&counter);
                loom::thread::spawn(move || counter.count())
            });
            for door in doors {
                door.join().unwrap();
            }
            assert_eq!(counter.0.load(Relaxed), 2);
        });
        assert_eq!(tried.load(Relaxed), 9);
    }
    // ANCHOR_END: loom
}
