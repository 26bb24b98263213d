use std::cell::Cell;
use std::thread;

fn main() {
    let served = Cell::new(0);
    thread::scope(|scope| {
        scope.spawn(|| served.update(|n| n + 1));
        scope.spawn(|| served.update(|n| n + 1));
    });
}
