#[cfg(test)]
use loom::sync::Mutex;
#[cfg(not(test))]
use std::sync::Mutex;
use std::thread;

// ANCHOR: transfer
fn transfer(purses: &[Mutex<i64>], from: usize, to: usize, cents: i64) {
    if from == to {
        return;
    }
    let low_first = from < to;
    let (low, high) = if low_first { (from, to) } else { (to, from) };
    let mut first = purses[low].lock().unwrap();
    let mut second = purses[high].lock().unwrap();
    let (source, target) = if low_first {
        (&mut *first, &mut *second)
    } else {
        (&mut *second, &mut *first)
    };
    *source -= cents;
    *target += cents;
}
// ANCHOR_END: transfer

fn main() {
    let purses = [100_000, 100_000].map(Mutex::new);
    thread::scope(|scope| {
        scope.spawn(|| (0..500).for_each(|_| transfer(&purses, 0, 1, 3)));
        scope.spawn(|| (0..500).for_each(|_| transfer(&purses, 1, 0, 2)));
    });
    println!("{:?}", purses.map(|purse| purse.into_inner().unwrap()));
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn opposite_transfers_end_and_lose_nothing() {
        loom::model(|| {
            let purses = Arc::new([10, 10].map(Mutex::new));
            let other = Arc::clone(&purses);
            let there = loom::thread::spawn(move || transfer(&other[..], 0, 1, 3));
            transfer(&purses[..], 1, 0, 2);
            there.join().unwrap();
            let cents = [0, 1].map(|at: usize| *purses[at].lock().unwrap());
            assert_eq!(cents, [9, 11]);
        });
    }

    #[test]
    fn a_transfer_to_oneself_changes_nothing() {
        loom::model(|| {
            let purses = [10, 10].map(Mutex::new);
            transfer(&purses, 1, 1, 5);
            assert_eq!(*purses[1].lock().unwrap(), 10);
        });
    }
}
