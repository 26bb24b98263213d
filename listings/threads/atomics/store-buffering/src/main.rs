use std::iter::zip;
use std::sync::atomic::Ordering::{self, Acquire, Relaxed, Release, SeqCst};
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::thread;

const ROUNDS: usize = 1000;

/// In how many rounds neither thread saw the flag that the other had raised.
fn both_missed(store: Ordering, load: Ordering) -> usize {
    let flags = || Vec::from_iter((0..ROUNDS).map(|_| AtomicBool::new(false)));
    let (left, right) = (flags(), flags());
    let arrived = AtomicUsize::new(0);
    let play = |mine: &[AtomicBool], theirs: &[AtomicBool]| {
        let mut missed = Vec::new();
        for (round, (mine, theirs)) in zip(mine, theirs).enumerate() {
            arrived.fetch_add(1, SeqCst);
            let mut spins = 0;
            while arrived.load(SeqCst) < 2 * (round + 1) {
                spins += 1;
                if spins % 10_000 == 0 {
                    // The other thread may need this very processor.
                    thread::yield_now();
                }
            }
            mine.store(true, store);
            missed.push(!theirs.load(load));
        }
        missed
    };
    thread::scope(|scope| {
        let other = scope.spawn(|| play(&right, &left));
        let missed = play(&left, &right);
        zip(missed, other.join().unwrap())
            .filter(|&(mine, theirs)| mine && theirs)
            .count()
    })
}

fn main() {
    println!(
        "Relaxed, Relaxed: {} of 1000 rounds",
        both_missed(Relaxed, Relaxed)
    );
    println!(
        "Release, Acquire: {} of 1000 rounds",
        both_missed(Release, Acquire)
    );
    assert_eq!(both_missed(SeqCst, SeqCst), 0);
    println!("SeqCst, SeqCst:   never");
}

#[cfg(test)]
mod tests {
    use super::*;
    use loom::sync::atomic::{AtomicBool, fence};
    use std::collections::BTreeSet;
    use std::sync::{Arc, Mutex};

    /// What the two threads may see of each other's flags.
    fn answers(store: Ordering, load: Ordering, between: fn()) -> BTreeSet<(bool, bool)> {
        let answers = Arc::new(Mutex::new(BTreeSet::new()));
        let seen = Arc::clone(&answers);
        loom::model(move || {
            let flags = Arc::new([AtomicBool::new(false), AtomicBool::new(false)]);
            let theirs = Arc::clone(&flags);
            let other = loom::thread::spawn(move || {
                theirs[0].store(true, store);
                between();
                theirs[1].load(load)
            });
            flags[1].store(true, store);
            between();
            let mine = flags[0].load(load);
            seen.lock().unwrap().insert((mine, other.join().unwrap()));
        });
        std::mem::take(&mut answers.lock().unwrap())
    }

    const ONE_SAW: [(bool, bool); 3] = [(false, true), (true, false), (true, true)];

    #[test]
    fn relaxed_flags_may_both_be_missed() {
        assert!(answers(Relaxed, Relaxed, || {}).contains(&(false, false)));
    }

    #[test]
    fn acquire_and_release_do_not_help() {
        assert!(answers(Release, Acquire, || {}).contains(&(false, false)));
    }

    #[test]
    fn a_fence_between_them_does() {
        assert_eq!(
            answers(Relaxed, Relaxed, || fence(SeqCst)),
            BTreeSet::from(ONE_SAW)
        );
    }

    /// The language forbids it; loom takes `SeqCst` of a load or store for less.
    #[test]
    fn a_false_alarm_of_loom() {
        assert!(answers(SeqCst, SeqCst, || {}).contains(&(false, false)));
    }
}
