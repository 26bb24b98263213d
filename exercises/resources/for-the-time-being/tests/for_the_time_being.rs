use std::num::ParseIntError;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use for_the_time_being::{Thermostat, with_target};

fn thermostat() -> Thermostat {
    Thermostat {
        target: 17,
        readings: vec![16],
    }
}

#[test]
fn work_finds_the_new_target() {
    with_target(&mut thermostat(), 23, |now| assert_eq!(now.target, 23));
}

#[test]
fn the_old_target_comes_back() {
    let mut room = thermostat();
    with_target(&mut room, 23, |_| ());
    assert_eq!(room, thermostat());
}

#[test]
fn what_work_returns_is_returned() {
    let warmer = with_target(&mut thermostat(), 23, |now| format!("{}+", now.target));
    assert_eq!(warmer, "23+");
}

#[test]
fn work_may_set_the_target_itself() {
    let mut room = thermostat();
    with_target(&mut room, 23, |now| now.target = 5);
    assert_eq!(room.target, 17);
}

#[test]
fn even_if_the_new_target_is_the_old_one() {
    let mut room = thermostat();
    with_target(&mut room, 17, |now| now.target = 5);
    assert_eq!(room.target, 17);
}

#[test]
fn zero_is_a_target_and_so_is_less() {
    let mut room = thermostat();
    room.target = 0;
    with_target(&mut room, -40, |now| {
        assert_eq!(now.target, -40);
        with_target(now, 0, |inner| assert_eq!(inner.target, 0));
    });
    assert_eq!(room.target, 0);
}

#[test]
fn readings_stay() {
    let mut room = thermostat();
    with_target(&mut room, 23, |now| now.readings.extend([18, 19]));
    assert_eq!((room.target, room.readings), (17, vec![16, 18, 19]));
}

#[test]
fn readings_that_are_cleared_stay_cleared() {
    let mut room = thermostat();
    with_target(&mut room, 23, |now| now.readings.clear());
    assert_eq!((room.target, room.readings), (17, vec![]));
}

#[test]
fn an_error_is_a_result_like_any_other() {
    let mut room = thermostat();
    let read = with_target(&mut room, 23, |now| {
        let degrees = "warm".parse::<i32>()?;
        now.readings.push(degrees);
        Ok::<_, ParseIntError>(())
    });
    assert!(read.is_err());
    assert_eq!(room, thermostat());
}

#[test]
fn one_inside_another() {
    let mut room = thermostat();
    with_target(&mut room, 23, |outer| {
        with_target(outer, 5, |inner| assert_eq!(inner.target, 5));
        assert_eq!(outer.target, 23);
    });
    assert_eq!(room.target, 17);
}

#[test]
fn the_old_target_comes_back_after_a_panic() {
    let mut room = thermostat();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        with_target(&mut room, 23, |now| {
            now.readings.push(18);
            resume_unwind(Box::new("window open"));
        });
    }));
    assert!(outcome.is_err(), "the panic was swallowed");
    assert_eq!((room.target, room.readings), (17, vec![16, 18]));
}

#[test]
fn a_panic_goes_on_as_it_was() {
    let outcome = catch_unwind(|| {
        with_target(&mut thermostat(), 23, |_| {
            resume_unwind(Box::new("window open"));
        });
    });
    let payload = outcome.expect_err("the panic was swallowed");
    assert_eq!(payload.downcast_ref(), Some(&"window open"));
}

#[test]
fn whatever_a_panic_carries() {
    let outcome = catch_unwind(|| {
        with_target(&mut thermostat(), 23, |_| resume_unwind(Box::new(404)));
    });
    let payload = outcome.expect_err("the panic was swallowed");
    assert_eq!(payload.downcast_ref(), Some(&404));
}
