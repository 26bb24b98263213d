//! Divides the bytes evenly, and cuts words and characters in two.

use std::collections::BTreeMap;

pub type Counts = BTreeMap<String, usize>;

pub fn count_in_parts<F>(text: &str, threads: usize, count: F) -> Counts
where
    F: Fn(&str) -> Counts + Sync,
{
    let size = text.len().div_ceil(threads).max(1);
    let count = &count;
    std::thread::scope(|scope| {
        let parts: Vec<_> = text
            .as_bytes()
            .chunks(size)
            .map(|part| scope.spawn(move || count(&String::from_utf8_lossy(part))))
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
