use countdown_in_steps::Countdown;

#[test]
fn it_counts_down_and_stops_before_passing_zero() {
    assert!(Countdown::new(10, 3).take(20).eq([10, 7, 4, 1]));
}

#[test]
fn zero_is_said_when_the_steps_meet_it() {
    assert!(Countdown::new(6, 3).take(20).eq([6, 3, 0]));
}

#[test]
fn a_countdown_from_zero_says_zero() {
    assert!(Countdown::new(0, 5).take(20).eq([0]));
}

#[test]
fn a_step_longer_than_the_countdown_says_one_second() {
    assert!(Countdown::new(3, u32::MAX).take(20).eq([3]));
}

#[test]
fn it_stays_finished() {
    let mut countdown = Countdown::new(1, 1);
    assert_eq!(countdown.nth(1), Some(0));
    assert_eq!(countdown.next(), None);
    assert_eq!(countdown.next(), None);
    assert_eq!(countdown.next_back(), None);
}

#[test]
fn len_is_what_is_left() {
    let mut countdown = Countdown::new(10, 3);
    assert_eq!(countdown.len(), 4);
    countdown.next();
    assert_eq!(countdown.len(), 3);
    countdown.next_back();
    assert_eq!(countdown.len(), 2);
    countdown.by_ref().take(20).for_each(drop);
    assert_eq!(countdown.len(), 0);
}

#[test]
fn from_the_back_it_counts_up() {
    assert!(Countdown::new(10, 3).rev().take(20).eq([1, 4, 7, 10]));
}

#[test]
fn both_ends_meet_in_the_middle() {
    let mut countdown = Countdown::new(10, 3);
    assert_eq!(countdown.next(), Some(10));
    assert_eq!(countdown.next_back(), Some(1));
    assert_eq!(countdown.next_back(), Some(4));
    assert_eq!(countdown.next(), Some(7));
    assert_eq!(countdown.next(), None);
    assert_eq!(countdown.next_back(), None);
}

#[test]
#[cfg(target_pointer_width = "64")]
fn the_longest_countdown_has_one_second_more_than_a_u32_can_count() {
    assert_eq!(Countdown::new(u32::MAX, 1).len(), 4_294_967_296);
}

#[test]
#[should_panic]
fn a_step_of_zero_panics_at_once() {
    Countdown::new(10, 0);
}
