use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

use exit_stack::ExitStack;

type Log = RefCell<Vec<&'static str>>;

fn noting<'a>(log: &'a Log, name: &'static str) -> impl FnOnce() -> Result<(), String> + 'a {
    move || {
        log.borrow_mut().push(name);
        Ok(())
    }
}

fn failing<'a>(log: &'a Log, name: &'static str) -> impl FnOnce() -> Result<(), String> + 'a {
    move || {
        log.borrow_mut().push(name);
        Err(format!("{name} is stuck"))
    }
}

#[test]
fn an_empty_stack_closes() {
    assert_eq!(ExitStack::new().close(), Ok(()));
}

#[test]
fn pushing_runs_nothing() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(noting(&log, "hall"));
    assert!(log.borrow().is_empty());
}

#[test]
fn closing_runs_the_last_one_first_and_each_once() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    for name in ["hall", "kitchen", "cellar"] {
        stack.push(noting(&log, name));
    }
    assert_eq!(stack.close(), Ok(()));
    assert_eq!(log.into_inner(), ["cellar", "kitchen", "hall"]);
}

#[test]
fn dropping_runs_the_last_one_first_and_each_once() {
    let log = Log::default();
    {
        let mut stack = ExitStack::new();
        for name in ["hall", "kitchen", "cellar"] {
            stack.push(noting(&log, name));
        }
    }
    assert_eq!(log.into_inner(), ["cellar", "kitchen", "hall"]);
}

#[test]
fn closing_reports_an_error() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(failing(&log, "hall"));
    assert_eq!(stack.close(), Err("hall is stuck".to_string()));
}

#[test]
fn an_error_further_down_is_reported() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(failing(&log, "hall"));
    stack.push(noting(&log, "kitchen"));
    assert_eq!(stack.close(), Err("hall is stuck".to_string()));
    assert_eq!(log.into_inner(), ["kitchen", "hall"]);
}

#[test]
fn an_error_does_not_keep_the_others_from_running() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(noting(&log, "hall"));
    stack.push(noting(&log, "kitchen"));
    stack.push(failing(&log, "cellar"));
    assert!(stack.close().is_err());
    assert_eq!(log.into_inner(), ["cellar", "kitchen", "hall"]);
}

#[test]
fn of_two_errors_the_one_that_happened_first_is_reported() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(failing(&log, "hall"));
    stack.push(noting(&log, "kitchen"));
    stack.push(failing(&log, "cellar"));
    assert_eq!(stack.close(), Err("cellar is stuck".to_string()));
    assert_eq!(log.into_inner(), ["cellar", "kitchen", "hall"]);
}

#[test]
fn a_panic_does_not_keep_the_others_from_running() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(noting(&log, "hall"));
    stack.push(|| panic!("the kitchen burns"));
    stack.push(noting(&log, "cellar"));
    assert!(panic::catch_unwind(AssertUnwindSafe(|| stack.close())).is_err());
    assert_eq!(log.into_inner(), ["cellar", "hall"]);
}

#[test]
fn errors_in_a_dropped_stack_are_nobodys_business() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(noting(&log, "hall"));
    stack.push(failing(&log, "kitchen"));
    drop(stack);
    assert_eq!(log.into_inner(), ["kitchen", "hall"]);
}

#[test]
fn exits_run_when_a_panic_passes_by() {
    let log = Log::default();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        let mut stack = ExitStack::new();
        stack.push(noting(&log, "hall"));
        panic!("a panic in the block");
    }));
    assert!(outcome.is_err());
    assert_eq!(log.into_inner(), ["hall"]);
}

#[test]
fn an_error_during_a_panic_does_not_keep_the_others_from_running() {
    let log = Log::default();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        let mut stack = ExitStack::new();
        stack.push(noting(&log, "hall"));
        stack.push(failing(&log, "kitchen"));
        panic!("a panic in the block");
    }));
    assert!(outcome.is_err());
    assert_eq!(log.into_inner(), ["kitchen", "hall"]);
}

#[test]
fn handing_over_runs_nothing_and_keeps_the_order() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    for name in ["hall", "kitchen", "cellar"] {
        stack.push(noting(&log, name));
    }
    let all = stack.pop_all();
    drop(stack);
    assert!(log.borrow().is_empty());
    assert_eq!(all.close(), Ok(()));
    assert_eq!(log.into_inner(), ["cellar", "kitchen", "hall"]);
}

#[test]
fn the_old_stack_can_be_used_further() {
    let log = Log::default();
    let mut stack = ExitStack::new();
    stack.push(noting(&log, "hall"));
    let all = stack.pop_all();
    stack.push(noting(&log, "garden"));
    assert_eq!(stack.close(), Ok(()));
    assert_eq!(all.close(), Ok(()));
    assert_eq!(log.into_inner(), ["garden", "hall"]);
}

#[test]
fn an_exit_may_give_away_what_it_owns() {
    let key = String::from("the key of the hall");
    let mut keys = Vec::new();
    let mut stack = ExitStack::new();
    stack.push(|| {
        keys.push(key);
        Ok(())
    });
    assert_eq!(stack.close(), Ok(()));
    assert_eq!(keys, ["the key of the hall"]);
}
