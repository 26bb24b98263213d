use std::cell::Cell;
use std::io::{Error, ErrorKind, Result};

use suppress::{suppress, suppress_each};

const MUTED: [ErrorKind; 2] = [ErrorKind::NotFound, ErrorKind::Interrupted];

fn failing(kind: ErrorKind) -> Result<u32> {
    Err(Error::new(kind, "seats.txt, line 3"))
}

#[test]
fn without_an_error_the_value_comes_out() {
    assert_eq!(suppress(&MUTED, || Ok(21)).unwrap(), Some(21));
}

#[test]
fn each_listed_kind_is_muted() {
    for kind in MUTED {
        assert_eq!(suppress(&MUTED, || failing(kind)).unwrap(), None);
    }
}

#[test]
fn an_unlisted_kind_is_handed_on() {
    let error = suppress(&MUTED, || failing(ErrorKind::PermissionDenied)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::PermissionDenied);
}

#[test]
fn what_is_handed_on_keeps_its_message() {
    let error = suppress(&MUTED, || failing(ErrorKind::InvalidData)).unwrap_err();
    assert_eq!(error.to_string(), "seats.txt, line 3");
}

#[test]
fn what_is_handed_on_is_the_same_error() {
    let kind = Error::from_raw_os_error(13).kind();
    assert!(!MUTED.contains(&kind));
    let error = suppress(&MUTED, || Err::<u32, _>(Error::from_raw_os_error(13))).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(13));
}

#[test]
fn nor_does_it_for_each() {
    let error = suppress_each(&[], [Ok(1), failing(ErrorKind::NotFound)]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[test]
fn an_empty_list_mutes_nothing() {
    let error = suppress(&[], || failing(ErrorKind::NotFound)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[test]
fn a_kind_without_a_name_of_its_own_is_not_a_wildcard() {
    let muted = [ErrorKind::Other];
    assert!(suppress(&muted, || failing(ErrorKind::NotFound)).is_err());
    assert_eq!(
        suppress(&muted, || failing(ErrorKind::Other)).unwrap(),
        None
    );
}

#[test]
fn the_action_may_give_away_what_it_owns() {
    let name = String::from("Guido");
    assert_eq!(
        suppress(&MUTED, || Ok(name)).unwrap().as_deref(),
        Some("Guido")
    );
}

#[test]
fn each_value_comes_out_in_order() {
    let results = [Ok(1), Ok(2), Ok(3)];
    assert_eq!(suppress_each(&MUTED, results).unwrap(), [1, 2, 3]);
}

#[test]
fn no_results_are_no_values() {
    assert_eq!(suppress_each::<u32>(&MUTED, []).unwrap(), []);
}

#[test]
fn what_comes_after_a_muted_error_is_kept() {
    let results = [
        Ok(1),
        failing(ErrorKind::NotFound),
        Ok(2),
        failing(ErrorKind::Interrupted),
        Ok(3),
    ];
    assert_eq!(suppress_each(&MUTED, results).unwrap(), [1, 2, 3]);
}

#[test]
fn the_first_unlisted_error_is_the_answer() {
    let results = [
        Ok(1),
        failing(ErrorKind::NotFound),
        failing(ErrorKind::InvalidData),
        failing(ErrorKind::PermissionDenied),
    ];
    let error = suppress_each(&MUTED, results).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidData);
    assert_eq!(error.to_string(), "seats.txt, line 3");
}

#[test]
fn nothing_is_asked_for_after_an_unlisted_error() {
    let asked = Cell::new(0);
    let results = (1..=9).map(|number| {
        asked.set(number);
        if number == 2 {
            failing(ErrorKind::InvalidData)
        } else {
            Ok(number)
        }
    });
    assert!(suppress_each(&MUTED, results).is_err());
    assert_eq!(asked.get(), 2);
}
