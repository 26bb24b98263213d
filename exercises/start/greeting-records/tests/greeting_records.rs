use greeting_records::{RecordError, parse_all, parse_record};

fn greeting(name: &str, count: u32) -> (String, u32) {
    (name.to_string(), count)
}

fn bad_count(text: &str) -> RecordError {
    RecordError::BadCount(text.to_string())
}

#[test]
fn a_name_and_a_count() {
    assert_eq!(parse_record("Guido:3"), Ok(greeting("Guido", 3)));
}

#[test]
fn white_space_around_both_is_dropped() {
    assert_eq!(
        parse_record("  Guido van R : 3 "),
        Ok(greeting("Guido van R", 3))
    );
    assert_eq!(parse_record("Guido\t:\t3"), Ok(greeting("Guido", 3)));
}

#[test]
fn nobody_need_be_greeted() {
    assert_eq!(parse_record("Kushal:0"), Ok(greeting("Kushal", 0)));
}

#[test]
fn a_record_needs_a_colon() {
    assert_eq!(parse_record("Guido"), Err(RecordError::NoColon));
    assert_eq!(parse_record(""), Err(RecordError::NoColon));
}

#[test]
fn a_record_needs_a_name() {
    assert_eq!(parse_record(":3"), Err(RecordError::NoName));
    assert_eq!(parse_record("  : 3"), Err(RecordError::NoName));
}

#[test]
fn a_count_is_a_whole_number_from_zero_up() {
    assert_eq!(parse_record("Guido: often"), Err(bad_count("often")));
    assert_eq!(parse_record("Guido:-1"), Err(bad_count("-1")));
    assert_eq!(parse_record("Guido:1.5"), Err(bad_count("1.5")));
    assert_eq!(parse_record("Guido:"), Err(bad_count("")));
}

#[test]
fn the_greatest_count_is_the_greatest_u32() {
    assert_eq!(
        parse_record("Guido:4294967295"),
        Ok(greeting("Guido", u32::MAX))
    );
    for too_many in ["4294967296", "4294967297", "99999999999999999999"] {
        assert_eq!(
            parse_record(&format!("Guido:{too_many}")),
            Err(bad_count(too_many))
        );
    }
}

#[test]
fn white_space_is_no_part_of_a_bad_count() {
    assert_eq!(parse_record("Guido:  often "), Err(bad_count("often")));
    assert_eq!(parse_record("Guido:  "), Err(bad_count("")));
}

#[test]
fn the_name_is_judged_before_the_count() {
    assert_eq!(parse_record(": often"), Err(RecordError::NoName));
}

#[test]
fn the_first_colon_ends_the_name() {
    assert_eq!(parse_record("Guido:van:3"), Err(bad_count("van:3")));
}

#[test]
fn no_text_no_greetings() {
    assert_eq!(parse_all(""), Ok(vec![]));
}

#[test]
fn every_line_is_a_record() {
    assert_eq!(
        parse_all("Guido:3\nLuciano:1\n"),
        Ok(vec![greeting("Guido", 3), greeting("Luciano", 1)])
    );
}

#[test]
fn blank_lines_are_skipped() {
    assert_eq!(
        parse_all("\nGuido:3\n   \nLuciano:1"),
        Ok(vec![greeting("Guido", 3), greeting("Luciano", 1)])
    );
}

#[test]
fn the_first_bad_record_is_the_error() {
    assert_eq!(
        parse_all("Guido:3\nLuciano\n:1"),
        Err((2, RecordError::NoColon))
    );
}

#[test]
fn line_numbers_count_blank_lines() {
    assert_eq!(parse_all("\nGuido:3\n\nKushal:x"), Err((4, bad_count("x"))));
}
