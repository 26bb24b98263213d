use doubled_and_missing::doubled_and_missing;

#[test]
fn the_doubled_one_comes_first() {
    assert_eq!(doubled_and_missing(&[3, 1, 3, 4]), Some((3, 2)));
    assert_eq!(doubled_and_missing(&[2, 1, 2, 4]), Some((2, 3)));
}

#[test]
fn two_even_numbers_or_two_odd_ones() {
    assert_eq!(doubled_and_missing(&[1, 2, 3, 2]), Some((2, 4)));
    assert_eq!(doubled_and_missing(&[3, 2, 3, 4]), Some((3, 1)));
}

#[test]
fn the_last_one_missing() {
    assert_eq!(doubled_and_missing(&[1, 2, 3, 1]), Some((1, 4)));
    assert_eq!(doubled_and_missing(&[1, 1]), Some((1, 2)));
}

#[test]
fn the_two_far_apart() {
    assert_eq!(doubled_and_missing(&[4, 3, 2, 5, 4]), Some((4, 1)));
}

#[test]
fn every_pair_in_both_orders() {
    for doubled in 1..=20 {
        for missing in (1..=20).filter(|&missing| missing != doubled) {
            let mut log = Vec::from_iter((1..=20).filter(|&n| n != missing));
            log.push(doubled);
            assert_eq!(doubled_and_missing(&log), Some((doubled, missing)));
            log.reverse();
            assert_eq!(doubled_and_missing(&log), Some((doubled, missing)));
        }
    }
}

#[test]
fn all_is_well() {
    assert_eq!(doubled_and_missing(&[2, 1, 3]), None);
    assert_eq!(doubled_and_missing(&[1]), None);
    assert_eq!(doubled_and_missing(&[]), None);
}

#[test]
fn a_long_log() {
    let mut log = Vec::from_iter(1..=100_000);
    log[0] = 99_999;
    assert_eq!(doubled_and_missing(&log), Some((99_999, 1)));
}

#[test]
fn a_log_too_long_for_squares() {
    let mut log = Vec::from_iter((1..=2_500_000).rev());
    log[0] = 2;
    assert_eq!(doubled_and_missing(&log), Some((2, 2_500_000)));
}
