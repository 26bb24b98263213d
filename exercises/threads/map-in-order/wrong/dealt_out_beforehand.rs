//! Deals the items out beforehand, so that one slow item holds up those behind it.
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

pub fn map_in_order<T: Send, R: Send>(
    workers: usize,
    items: Vec<T>,
    job: impl Fn(T) -> R + Sync,
) -> Vec<thread::Result<R>> {
    let mut hands: Vec<Vec<(usize, T)>> = (0..workers).map(|_| Vec::new()).collect();
    for (place, item) in items.into_iter().enumerate() {
        hands[place % workers].push((place, item));
    }
    let job = &job;
    let mut results: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = hands
            .into_iter()
            .map(|hand| {
                scope.spawn(move || {
                    hand.into_iter()
                        .map(|(place, item)| (place, catch_unwind(AssertUnwindSafe(|| job(item)))))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap())
            .collect()
    });
    results.sort_by_key(|&(place, _)| place);
    results.into_iter().map(|(_, result)| result).collect()
}
