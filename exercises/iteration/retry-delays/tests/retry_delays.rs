use retry_delays::retry_delays;
use std::time::Duration;

fn seconds(first: u64, cap: u64, count: usize) -> Vec<u64> {
    retry_delays(Duration::from_secs(first), Duration::from_secs(cap))
        .take(count)
        .map(|delay| delay.as_secs())
        .collect()
}

#[test]
fn each_delay_is_twice_the_one_before() {
    assert_eq!(seconds(1, 60, 5), [1, 2, 4, 8, 16]);
}

#[test]
fn no_delay_exceeds_the_cap() {
    assert_eq!(seconds(1, 5, 5), [1, 2, 4, 5, 5]);
}

#[test]
fn the_first_delay_is_capped_too() {
    assert_eq!(seconds(10, 5, 3), [5, 5, 5]);
}

#[test]
fn a_cap_that_is_reached_exactly_stays() {
    assert_eq!(seconds(2, 8, 5), [2, 4, 8, 8, 8]);
}

#[test]
fn the_delays_go_on_long_after_the_cap() {
    assert_eq!(seconds(1, 5, 1_000).len(), 1_000);
}

#[test]
fn the_longest_cap_there_is_does_not_end_or_panic() {
    let delays = retry_delays(Duration::from_secs(1), Duration::MAX);
    assert_eq!(delays.take(1_000).last(), Some(Duration::MAX));
}

#[test]
fn no_delay_doubled_is_no_delay() {
    assert_eq!(seconds(0, 5, 3), [0, 0, 0]);
}

#[test]
fn fractions_of_a_second_are_kept() {
    let delays = retry_delays(Duration::from_millis(300), Duration::from_secs(1));
    let millis: Vec<u128> = delays.take(4).map(|delay| delay.as_millis()).collect();
    assert_eq!(millis, [300, 600, 1_000, 1_000]);
}

#[test]
fn fractions_of_a_millisecond_are_kept() {
    let delays = retry_delays(Duration::from_micros(300), Duration::from_millis(1));
    let micros: Vec<u128> = delays.take(4).map(|delay| delay.as_micros()).collect();
    assert_eq!(micros, [300, 600, 1_000, 1_000]);
}

#[test]
fn a_nanosecond_is_doubled_forty_times_before_an_hour_is_reached() {
    let delays = retry_delays(Duration::from_nanos(1), Duration::from_secs(3_600));
    let nanos: Vec<u128> = delays.take(41).map(|delay| delay.as_nanos()).collect();
    assert_eq!(nanos, Vec::from_iter((0..=40).map(|n| 1_u128 << n)));
}
