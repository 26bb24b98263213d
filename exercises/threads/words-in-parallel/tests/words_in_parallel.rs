use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread::{self, ThreadId};

use words_in_parallel::{Counts, count_in_parts};

/// Lincoln, at Gettysburg, 1863.
const ADDRESS: &str = "\
Four score and seven years ago our fathers brought forth on this continent,
a new nation, conceived in Liberty, and dedicated to the proposition that all
men are created equal.

Now we are engaged in a great civil war, testing whether that nation, or any
nation so conceived and so dedicated, can long endure. We are met on a great
battle-field of that war. We have come to dedicate a portion of that field, as
a final resting place for those who here gave their lives that that nation
might live. It is altogether fitting and proper that we should do this.

But, in a larger sense, we can not dedicate -- we can not consecrate -- we can
not hallow -- this ground. The brave men, living and dead, who struggled here,
have consecrated it, far above our poor power to add or detract. The world will
little note, nor long remember what we say here, but it can never forget what
they did here. It is for us the living, rather, to be dedicated here to the
unfinished work which they who fought here have thus far so nobly advanced. It
is rather for us to be here dedicated to the great task remaining before us --
that from these honored dead we take increased devotion to that cause for which
they gave the last full measure of devotion -- that we here highly resolve that
these dead shall not have died in vain -- that this nation, under God, shall
have a new birth of freedom -- and that government of the people, by the
people, for the people, shall not perish from the earth.
";

fn count(text: &str) -> Counts {
    let mut counts = Counts::new();
    let words = text.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    counts
}

#[test]
fn the_address_has_its_words() {
    let counts = count_in_parts(ADDRESS, 4, count);
    assert_eq!(counts["that"], 13);
    assert_eq!(counts["here"], 8);
    assert_eq!(counts["dedicated"], 4);
}

#[test]
fn any_number_of_threads_counts_the_same() {
    for threads in 1..=40 {
        assert_eq!(count_in_parts(ADDRESS, threads, count), count(ADDRESS));
    }
}

#[test]
fn short_texts_count_the_same() {
    for text in ["", "one", "one\n", "one\ntwo", "\n\n\n", "café\r\ncafé\r\n"] {
        for threads in 1..=5 {
            assert_eq!(
                count_in_parts(text, threads, count),
                count(text),
                "{text:?}"
            );
        }
    }
}

/// Counts, and notes which threads do it.
fn threads_for(text: &str, threads: usize) -> HashSet<ThreadId> {
    let used = Mutex::new(HashSet::new());
    let calls = AtomicUsize::new(0);
    let counts = count_in_parts(text, threads, |part| {
        calls.fetch_add(1, SeqCst);
        used.lock().unwrap().insert(thread::current().id());
        count(part)
    });
    assert_eq!(counts, count(text));
    let used = used.into_inner().unwrap();
    assert_eq!(used.len(), calls.into_inner(), "a thread for each part");
    used
}

#[test]
fn several_threads_count() {
    let used = threads_for(ADDRESS, 4);
    assert!(used.len() > 1);
    assert!(!used.contains(&thread::current().id()));
}

#[test]
fn there_are_no_more_threads_than_allowed() {
    for threads in 1..=9 {
        assert!(threads_for(ADDRESS, threads).len() <= threads);
    }
}

#[test]
fn they_count_at_the_same_time() {
    let (begun, ended) = (AtomicUsize::new(0), AtomicUsize::new(0));
    count_in_parts(ADDRESS, 2, |part| {
        begun.fetch_add(1, SeqCst);
        // Ends at once if the other part has begun, and gives up if it never does.
        for _ in 0..2_000 {
            if begun.load(SeqCst) == 2 {
                ended.fetch_add(1, SeqCst);
                break;
            }
            thread::sleep(std::time::Duration::from_millis(1));
        }
        count(part)
    });
    assert_eq!(ended.into_inner(), 2, "one part waited for the other");
}
