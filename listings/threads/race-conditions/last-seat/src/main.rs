#[cfg(test)]
use loom::sync::Mutex;
use std::sync::Barrier;
#[cfg(not(test))]
use std::sync::Mutex;
use std::thread;

struct Table {
    free: Mutex<i32>,
}

impl Table {
    fn with_seats(seats: i32) -> Self {
        let free = Mutex::new(seats);
        Table { free }
    }

    fn has_free(&self) -> bool {
        *self.free.lock().unwrap() > 0
    }

    fn take(&self) {
        *self.free.lock().unwrap() -= 1;
    }

    // ANCHOR: try_take
    fn try_take(&self) -> bool {
        let mut free = self.free.lock().unwrap();
        let seated = *free > 0;
        if seated {
            *free -= 1;
        }
        seated
    }
    // ANCHOR_END: try_take
}

// ANCHOR: main
fn seat_two(table: &Table, visit: impl Fn() -> bool + Sync) {
    let seated = thread::scope(|scope| {
        let guests = [(); 2].map(|()| scope.spawn(&visit));
        guests.map(|guest| guest.join().unwrap())
    });
    let seated = seated.iter().filter(|seated| **seated).count();
    println!("{seated} seated, {} free", *table.free.lock().unwrap());
}

fn main() {
    let both_have_looked = Barrier::new(2);
    let table = Table::with_seats(1);
    seat_two(&table, || {
        let free = table.has_free();
        both_have_looked.wait();
        if free {
            table.take();
        }
        free
    });

    let table = Table::with_seats(1);
    seat_two(&table, || {
        both_have_looked.wait();
        table.try_take()
    });
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn one_of_two_gets_the_last_seat() {
        loom::model(|| {
            let table = Arc::new(Table::with_seats(1));
            let guests = [(); 2].map(|()| {
                let table = Arc::clone(&table);
                loom::thread::spawn(move || table.try_take())
            });
            let seated = guests.map(|guest| guest.join().unwrap());
            assert!(seated[0] != seated[1]);
            assert!(!table.has_free());
        });
    }

    #[test]
    fn a_seat_for_each_is_enough() {
        let both_seated = || {
            let table = Table::with_seats(2);
            assert!(table.try_take() && table.try_take());
            assert_eq!(*table.free.lock().unwrap(), 0);
        };
        loom::model(both_seated);
    }
}
