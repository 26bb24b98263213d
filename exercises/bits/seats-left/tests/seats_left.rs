use seats_left::{first_free, is_subset, remaining};

#[test]
fn what_is_taken_is_not_left() {
    assert_eq!(remaining(&[0b1110], &[0b0111]), [0b1000]);
}

#[test]
fn what_is_taken_but_not_wanted_changes_nothing() {
    assert_eq!(remaining(&[0b0001], &[0b1110]), [0b0001]);
}

#[test]
fn every_pair_of_small_sets() {
    for wanted in 0..64_u64 {
        for taken in 0..64_u64 {
            let expected: u64 = (0..6)
                .filter(|seat| wanted >> seat & 1 == 1 && taken >> seat & 1 == 0)
                .map(|seat| 1 << seat)
                .sum();
            assert_eq!(remaining(&[wanted], &[taken]), [expected]);
            assert_eq!(
                is_subset(&[wanted], &[taken]),
                expected == 0,
                "{wanted:06b} {taken:06b}"
            );
        }
    }
}

#[test]
fn missing_words_are_empty() {
    assert_eq!(remaining(&[0b11, 0b11], &[0b01]), [0b10, 0b11]);
    assert_eq!(remaining(&[0b11], &[0b01, 0b01]), [0b10]);
    assert_eq!(remaining(&[5, 6], &[]), [5, 6]);
    assert_eq!(remaining(&[], &[7]), []);
}

#[test]
fn a_subset_may_have_more_words() {
    assert!(is_subset(&[0b0110, 0], &[0b1110]));
    assert!(!is_subset(&[0b0110, 1], &[0b1110]));
    assert!(is_subset(&[0b0110], &[0b1110, 9]));
}

#[test]
fn no_seat_is_a_subset_of_anything() {
    assert!(is_subset(&[], &[]));
    assert!(is_subset(&[0, 0], &[]));
    assert!(!is_subset(&[0, 1], &[]));
}

#[test]
fn the_first_gap_is_free() {
    assert_eq!(first_free(&[0b1011], 4), Some(2));
    assert_eq!(first_free(&[0b1110], 4), Some(0));
}

#[test]
fn a_hall_can_be_full() {
    assert_eq!(first_free(&[0b1111], 4), None);
    assert_eq!(first_free(&[u64::MAX], 64), None);
    assert_eq!(first_free(&[], 0), None);
}

#[test]
fn bits_beyond_the_hall_change_nothing() {
    assert_eq!(first_free(&[0b1111_0000], 4), Some(0));
    assert_eq!(first_free(&[0b1111_0111], 4), Some(3));
    assert_eq!(first_free(&[0b1111_1111], 4), None);
    assert_eq!(first_free(&[0, u64::MAX], 64), Some(0));
}

#[test]
fn full_words_are_skipped() {
    assert_eq!(first_free(&[u64::MAX, 0b0111], 128), Some(67));
    assert_eq!(first_free(&[u64::MAX, u64::MAX, 0], 192), Some(128));
}

#[test]
fn seats_after_the_last_word_are_free() {
    assert_eq!(first_free(&[], 10), Some(0));
    assert_eq!(first_free(&[u64::MAX], 100), Some(64));
}

#[test]
fn every_first_gap_of_three_words() {
    for gap in 0..192 {
        let mut taken = [u64::MAX; 3];
        taken[gap / 64] &= !(1 << (gap % 64));
        assert_eq!(first_free(&taken, 192), Some(gap));
        assert_eq!(first_free(&taken, gap), None);
    }
}

#[test]
fn every_seat_of_three_words() {
    for seat in 0..192 {
        let mut one = [0; 3];
        one[seat / 64] = 1 << (seat % 64);
        let mut others = [u64::MAX; 3];
        others[seat / 64] = !one[seat / 64];
        assert_eq!(remaining(&[u64::MAX; 3], &others), one, "{seat}");
        assert_eq!(remaining(&[u64::MAX; 3], &one), others, "{seat}");
        assert!(is_subset(&one, &[u64::MAX; 3]), "{seat}");
        assert!(!is_subset(&one, &others), "{seat}");
        assert!(!is_subset(&one, &[]), "{seat}");
    }
}

#[test]
fn two_seats_that_add_up_to_nothing() {
    assert!(!is_subset(&[1 << 63, 1 << 63], &[]));
}

#[test]
fn as_many_seats_too_many_as_you_like() {
    for words in 1..=1024 {
        assert!(!is_subset(&vec![u64::MAX; words], &[]), "{words}");
    }
}
