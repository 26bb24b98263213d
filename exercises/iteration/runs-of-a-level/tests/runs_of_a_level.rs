use std::cell::Cell;

use runs_of_a_level::runs;

#[test]
fn equal_neighbors_are_counted_together() {
    let log = ["INFO", "INFO", "WARN", "WARN", "WARN"];
    let found = Vec::from_iter(runs(log.into_iter()));
    assert_eq!(found, [("INFO", 2), ("WARN", 3)]);
}

#[test]
fn a_level_that_comes_back_opens_a_new_run() {
    let log = ["INFO", "INFO", "WARN", "INFO"];
    let found = Vec::from_iter(runs(log.into_iter()));
    assert_eq!(found, [("INFO", 2), ("WARN", 1), ("INFO", 1)]);
}

#[test]
fn an_empty_level_is_a_level() {
    let log = ["", "", "WARN", ""];
    let found = Vec::from_iter(runs(log.into_iter()));
    assert_eq!(found, [("", 2), ("WARN", 1), ("", 1)]);
}

#[test]
fn a_level_that_begins_like_another_is_another() {
    let log = ["WARN", "WARNING", "WARN"];
    let found = Vec::from_iter(runs(log.into_iter()));
    assert_eq!(found, [("WARN", 1), ("WARNING", 1), ("WARN", 1)]);
}

#[test]
fn one_level_is_a_run_of_one() {
    assert_eq!(Vec::from_iter(runs(["WARN"].into_iter())), [("WARN", 1)]);
}

#[test]
fn an_empty_log_has_no_runs() {
    assert_eq!(runs([].into_iter()).next(), None);
}

#[test]
fn after_the_last_run_there_is_no_other() {
    let mut found = runs(["INFO", "INFO"].into_iter());
    assert_eq!(found.next(), Some(("INFO", 2)));
    assert_eq!(found.next(), None);
    assert_eq!(found.next(), None);
}

#[test]
fn levels_may_be_borrowed_from_lines() {
    let text = String::from("INFO boot\nINFO mount\nWARN disk");
    let levels = text.lines().filter_map(|line| line.split(' ').next());
    assert_eq!(Vec::from_iter(runs(levels)), [("INFO", 2), ("WARN", 1)]);
}

#[test]
fn it_looks_one_level_past_the_run_and_no_further() {
    let read = Cell::new(0);
    let log = ["INFO", "INFO", "WARN", "WARN", "INFO"];
    let levels = log.into_iter().inspect(|_| read.set(read.get() + 1));

    let mut found = runs(levels);
    assert_eq!(read.get(), 0, "at the call");
    found.next();
    assert_eq!(read.get(), 3, "after the first run");
    found.next();
    assert_eq!(read.get(), 5, "after the second run");
}
