use std::cell::Cell;
use std::iter;

use high_waters::high_waters;

#[test]
fn only_what_is_above_all_before() {
    let log = ["06:00 312", "07:00 309", "08:00 312", "09:00 320"];
    assert_eq!(
        Vec::from_iter(high_waters(log)),
        [("06:00", 312), ("09:00", 320)]
    );
}

#[test]
fn above_the_reading_before_is_not_enough() {
    let log = ["06:00 320", "07:00 309", "08:00 312"];
    assert_eq!(Vec::from_iter(high_waters(log)), [("06:00", 320)]);
}

#[test]
fn as_high_as_the_highest_is_not_above() {
    let log = ["06:00 312", "07:00 312"];
    assert_eq!(high_waters(log).count(), 1);
}

#[test]
fn levels_below_zero() {
    let log = ["06:00 -12", "07:00 -15", "08:00 -3"];
    assert_eq!(
        Vec::from_iter(high_waters(log)),
        [("06:00", -12), ("08:00", -3)]
    );
}

#[test]
fn the_first_reading_counts_however_low() {
    let log = ["06:00 -2147483648"];
    assert_eq!(high_waters(log).count(), 1);
}

#[test]
fn other_lines_are_passed_over() {
    let log = [
        "# gauge 7",
        "06:00 312",
        "",
        "06:30 offline",
        "07:00",
        "08:00 315 cm",
        "09:00 320",
    ];
    assert_eq!(
        Vec::from_iter(high_waters(log)),
        [("06:00", 312), ("09:00", 320)]
    );
}

#[test]
fn a_bad_level_is_no_level() {
    let log = ["06:00 offline", "07:00 -5", "08:00 4294967296"];
    assert_eq!(Vec::from_iter(high_waters(log)), [("07:00", -5)]);
}

#[test]
fn white_space_of_any_width() {
    let log = ["  06:00   312 ", "07:00\t315"];
    assert_eq!(
        Vec::from_iter(high_waters(log)),
        [("06:00", 312), ("07:00", 315)]
    );
}

#[test]
fn no_lines_no_high_waters() {
    assert_eq!(high_waters([]).next(), None);
    assert_eq!(high_waters(["offline"]).next(), None);
}

#[test]
fn nothing_is_read_before_it_is_asked_for() {
    let read = Cell::new(0);
    let log = ["06:00 312", "07:00 309", "08:00 320"];
    let lines = log.into_iter().inspect(|_| read.set(read.get() + 1));

    let mut found = high_waters(lines);
    assert_eq!(read.get(), 0, "at the call");
    found.next();
    assert_eq!(read.get(), 1, "after the first");
    found.next();
    assert_eq!(read.get(), 3, "after the second");
}

#[test]
fn a_log_without_an_end_will_do() {
    // Not endless in fact, so that an eager answer fails instead of hanging.
    let log = iter::repeat_n("06:00 312", 1000).chain(iter::once_with(|| panic!("read on")));
    assert_eq!(high_waters(log).next(), Some(("06:00", 312)));
}

#[test]
fn times_outlive_the_iterator() {
    let log = String::from("06:00 312\n07:00 315\n");
    let last = high_waters(log.lines()).last();
    assert_eq!(last, Some(("07:00", 315)));
}
