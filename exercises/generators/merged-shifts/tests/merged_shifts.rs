use std::cell::Cell;
use std::iter;

use merged_shifts::{Shift, merged};

fn shifts(name: &'static str, hours: &[u32]) -> Vec<Shift> {
    hours.iter().map(|&hour| Shift { hour, name }).collect()
}

fn hours(kitchen: &[u32], bar: &[u32]) -> Vec<u32> {
    merged(shifts("cook", kitchen), shifts("keeper", bar))
        .map(|shift| shift.hour)
        .take(100)
        .collect()
}

#[test]
fn the_earlier_shift_comes_first() {
    assert_eq!(hours(&[8, 17], &[11, 20]), [8, 11, 17, 20]);
    assert_eq!(hours(&[11, 20], &[8, 17]), [8, 11, 17, 20]);
}

#[test]
fn several_shifts_in_a_row_may_come_from_one_list() {
    assert_eq!(hours(&[8, 9, 10, 22], &[11, 12]), [8, 9, 10, 11, 12, 22]);
    assert_eq!(hours(&[11, 12], &[8, 9, 10, 22]), [8, 9, 10, 11, 12, 22]);
}

#[test]
fn what_is_left_of_the_longer_list_follows() {
    assert_eq!(hours(&[8], &[9, 10, 11]), [8, 9, 10, 11]);
    assert_eq!(hours(&[9, 10, 11], &[8]), [8, 9, 10, 11]);
}

#[test]
fn an_empty_list_adds_nothing() {
    assert_eq!(hours(&[], &[8, 9]), [8, 9]);
    assert_eq!(hours(&[8, 9], &[]), [8, 9]);
    assert!(hours(&[], &[]).is_empty());
}

#[test]
fn no_hour_is_too_late() {
    assert_eq!(hours(&[8], &[24, 25, u32::MAX]), [8, 24, 25, u32::MAX]);
    assert_eq!(hours(&[24, 25, u32::MAX], &[8]), [8, 24, 25, u32::MAX]);
}

#[test]
fn at_the_same_hour_the_kitchen_comes_first() {
    let together = merged(shifts("zoe", &[8, 8]), shifts("ann", &[8, 8]));
    let names: Vec<&str> = together.map(|shift| shift.name).take(100).collect();
    assert_eq!(names, ["zoe", "zoe", "ann", "ann"]);
}

#[test]
fn shifts_of_one_list_keep_their_order() {
    let night = ["zoe", "max", "ann"].map(|name| Shift { hour: 22, name });
    let together = merged(night.clone(), shifts("bob", &[8]));
    assert!(together.take(100).skip(1).eq(night));
}

#[test]
fn nothing_is_read_before_a_shift_is_asked_for() {
    let read = Cell::new(0);
    let count = |_: &Shift| read.set(read.get() + 1);
    let kitchen = shifts("cook", &[8, 17]).into_iter().inspect(count);
    let bar = shifts("keeper", &[11, 20]).into_iter().inspect(count);
    let mut together = merged(kitchen, bar);
    assert_eq!(read.get(), 0);
    together.next();
    assert!(read.get() > 0);
}

#[test]
fn at_most_one_shift_of_each_list_is_read_ahead() {
    let (cooks, keepers) = (Cell::new(0), Cell::new(0));
    let kitchen = shifts("cook", &[8, 17, 18, 21]).into_iter();
    let bar = shifts("keeper", &[11, 12, 20, 23]).into_iter();
    let together = merged(
        kitchen.inspect(|_| cooks.set(cooks.get() + 1)),
        bar.inspect(|_| keepers.set(keepers.get() + 1)),
    );
    let (mut from_kitchen, mut from_bar) = (0, 0);
    for shift in together.take(100) {
        match shift.name {
            "cook" => from_kitchen += 1,
            _ => from_bar += 1,
        }
        assert!(cooks.get() <= from_kitchen + 1);
        assert!(keepers.get() <= from_bar + 1);
    }
    assert_eq!((from_kitchen, from_bar), (4, 4));
}

/// A list that ends after its first shift, and has another if asked again.
fn forgetful(hour: u32) -> impl Iterator<Item = Shift> {
    let mut asked = 0;
    iter::from_fn(move || {
        asked += 1;
        (asked != 2).then_some(Shift { hour, name: "late" })
    })
}

#[test]
fn a_list_that_has_ended_is_not_asked_again() {
    let mut together = merged(forgetful(8), forgetful(9));
    assert_eq!(together.by_ref().take(2).count(), 2);
    assert_eq!(together.next(), None);
    assert_eq!(together.next(), None);
    assert_eq!(together.next(), None);
}

#[test]
fn the_kitchen_is_not_asked_again_while_the_bar_goes_on() {
    let together = merged(forgetful(8), shifts("keeper", &[9, 10, 11]));
    assert!(
        together
            .take(100)
            .map(|shift| shift.hour)
            .eq([8, 9, 10, 11])
    );
}

#[test]
fn the_bar_is_not_asked_again_while_the_kitchen_goes_on() {
    let together = merged(shifts("cook", &[8, 10, 11, 12]), forgetful(9));
    assert!(
        together
            .take(100)
            .map(|shift| shift.hour)
            .eq([8, 9, 10, 11, 12])
    );
}
