use std::cell::Cell;
use std::iter;

use batches::BatchesExt;

/// Counts the items that have been read.
fn counted<'a>(
    items: impl Iterator<Item = u32> + 'a,
    read: &'a Cell<usize>,
) -> impl Iterator<Item = u32> + 'a {
    items.inspect(|_| read.set(read.get() + 1))
}

/// The first ten batches, so that an answer without an end fails too.
fn collected<T>(batches: impl Iterator<Item = T>) -> Vec<T> {
    batches.take(10).collect()
}

#[test]
fn the_last_batch_may_be_short() {
    let batches = collected((1..=5).batches(2));
    assert_eq!(batches, [vec![1, 2], vec![3, 4], vec![5]]);
}

#[test]
fn full_batches_have_no_empty_one_behind_them() {
    let batches = collected((1..=4).batches(2));
    assert_eq!(batches, [[1, 2], [3, 4]]);
}

#[test]
fn no_items_no_batches() {
    assert_eq!(iter::empty::<u32>().batches(3).next(), None);
}

#[test]
fn a_batch_larger_than_the_source() {
    let batches = collected((1..=3).batches(10));
    assert_eq!(batches, [[1, 2, 3]]);
}

#[test]
fn no_memory_is_taken_for_items_that_are_not_there() {
    let batches = collected((1..=3).batches(usize::MAX));
    assert_eq!(batches, [[1, 2, 3]]);
}

#[test]
fn nor_for_items_that_there_might_have_been() {
    let few = (0..usize::MAX).take_while(|n| *n < 3);
    let batches = collected(few.batches(usize::MAX));
    assert_eq!(batches, [[0, 1, 2]]);
}

#[test]
fn batches_of_one() {
    let batches = collected("abc".chars().batches(1));
    assert_eq!(batches, [['a'], ['b'], ['c']]);
}

#[test]
#[should_panic]
fn a_size_of_zero_panics_at_the_call() {
    let _ = (1..=3).batches(0);
}

#[test]
fn the_call_reads_nothing() {
    let read = Cell::new(0);
    let _batches = counted(1..=6, &read).batches(2);
    assert_eq!(read.get(), 0);
}

#[test]
fn each_batch_reads_what_it_needs() {
    let read = Cell::new(0);
    let mut batches = counted(1..=6, &read).batches(2);
    batches.next();
    assert_eq!(read.get(), 2, "after the first batch");
    batches.next();
    assert_eq!(read.get(), 4, "after the second batch");
}

#[test]
fn a_source_that_has_ended_is_not_asked_again() {
    let mut guests = vec!["Kushal", "Luciano", "Guido"];
    let mut ended = false;
    let once_ended = iter::from_fn(|| {
        assert!(!ended, "asked after its end");
        let guest = guests.pop();
        ended = guest.is_none();
        guest
    });
    let mut batches = once_ended.batches(2);
    assert_eq!(batches.next(), Some(vec!["Guido", "Luciano"]));
    assert_eq!(batches.next(), Some(vec!["Kushal"]));
    assert_eq!(batches.next(), None);
    assert_eq!(batches.next(), None);
}

#[test]
fn nor_if_the_last_batch_was_full() {
    let mut asked = 0;
    let forgetful = iter::from_fn(|| {
        asked += 1;
        (asked != 5).then_some(asked)
    });
    let mut batches = forgetful.batches(2);
    assert_eq!(batches.by_ref().take(2).count(), 2);
    assert_eq!(batches.next(), None);
    assert_eq!(batches.next(), None);
}

#[test]
fn items_need_not_be_clone_or_static() {
    struct Guest<'a>(&'a str);
    let names = String::from("Guido Luciano Kushal");
    let guests = names.split(' ').map(Guest);
    let tables = collected(guests.batches(2));
    assert_eq!(tables[1][0].0, "Kushal");
}

#[test]
fn the_rest_of_a_borrowed_source_can_still_be_read() {
    let mut guests = 1..=5;
    let first = guests.by_ref().batches(2).next();
    assert_eq!((first, guests.next()), (Some(vec![1, 2]), Some(3)));
}

#[test]
fn the_hint_counts_batches() {
    let mut batches = (1..=5).batches(2);
    assert_eq!(batches.size_hint(), (3, Some(3)));
    batches.next();
    assert_eq!(batches.size_hint(), (2, Some(2)));
    assert_eq!(collected(batches.by_ref()).len(), 2);
    assert_eq!(batches.size_hint(), (0, Some(0)));
}

#[test]
fn the_hint_knows_what_the_source_knows() {
    let odd = (1..=6).filter(|n| n % 2 == 1).batches(2);
    assert_eq!(odd.size_hint(), (0, Some(3)));
    let endless = iter::from_fn(|| Some(1)).batches(2);
    assert_eq!(endless.size_hint(), (0, None));
}

#[test]
fn the_hint_is_exact_for_the_largest_sources() {
    let single = (0..usize::MAX - 1).batches(1);
    assert_eq!(single.size_hint().0, usize::MAX - 1);
    let pairs = (0..usize::MAX).batches(2);
    assert_eq!(pairs.size_hint().0, usize::MAX / 2 + 1);
}
