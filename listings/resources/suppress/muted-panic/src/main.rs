use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};

type Seats = BTreeMap<&'static str, u8>;

fn swap(seats: &mut Seats, one: &'static str, other: &'static str) {
    let seat = seats.remove(one).expect("one is seated");
    seats.insert(one, seats[other]);
    seats.insert(other, seat);
}

fn main() {
    // The usual hook writes to stderr.
    panic::set_hook(Box::new(|_| println!("hook: a panic")));

    let mut seats = Seats::from([("Guido", 1), ("Luciano", 2)]);
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        swap(&mut seats, "Guido", "Kushal");
    }));
    println!("muted: {}", outcome.is_err());
    println!("{seats:?}");
}
