use std::collections::BTreeMap;

/// How often each word occurs.
pub type Counts = BTreeMap<String, usize>;

/// Counts the words of a text in several threads.
///
/// Divides the text into at most `threads` parts of whole lines, calls `count`
/// for each part in a thread of its own, and returns the sums. The result
/// equals that of `count(text)`, whatever the text and however many threads.
/// `threads` is at least 1, and a text of several lines has several parts.
pub fn count_in_parts<F>(text: &str, threads: usize, count: F) -> Counts
where
    F: Fn(&str) -> Counts + Sync,
{
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let size = lines.len().div_ceil(threads).max(1);
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
