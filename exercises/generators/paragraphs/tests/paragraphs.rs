use std::cell::Cell;
use std::iter;

use paragraphs::paragraphs;

fn all(lines: &[&str]) -> Vec<String> {
    paragraphs(lines.iter().copied()).take(100).collect()
}

#[test]
fn a_blank_line_ends_a_paragraph() {
    assert_eq!(
        all(&["Hello", "Guido", "", "Bye", ""]),
        ["Hello\nGuido", "Bye"]
    );
}

#[test]
fn the_last_paragraph_needs_no_blank_line() {
    assert_eq!(all(&["Hello", "", "Bye", "Guido"]), ["Hello", "Bye\nGuido"]);
}

#[test]
fn several_blank_lines_end_one_paragraph() {
    assert_eq!(all(&["Hello", "", "", "", "Bye"]), ["Hello", "Bye"]);
}

#[test]
fn blank_lines_at_either_end_make_no_paragraph() {
    assert_eq!(all(&["", "", "Hello", "", ""]), ["Hello"]);
}

#[test]
fn white_space_alone_is_blank() {
    assert_eq!(all(&["Hello", " \t", "Bye"]), ["Hello", "Bye"]);
}

#[test]
fn white_space_in_other_lines_is_kept() {
    assert_eq!(all(&["  Hello ", "\tGuido"]), ["  Hello \n\tGuido"]);
}

#[test]
fn no_lines_and_blank_lines_make_nothing() {
    assert!(all(&[]).is_empty());
    assert!(all(&["", " "]).is_empty());
}

#[test]
fn no_line_is_read_before_a_paragraph_is_asked_for() {
    let read = Cell::new(0);
    let lines = ["Hello", "", "Bye"].into_iter();
    let mut paragraphs = paragraphs(lines.inspect(|_| read.set(read.get() + 1)));
    assert_eq!(read.get(), 0);
    paragraphs.next();
    assert!(read.get() > 0);
}

#[test]
fn no_line_is_read_past_the_end_of_a_paragraph() {
    let read = Cell::new(0);
    let lines = ["Hello", "Guido", "", "", "Bye"].into_iter();
    let mut paragraphs = paragraphs(lines.inspect(|_| read.set(read.get() + 1)));
    assert_eq!(paragraphs.next().as_deref(), Some("Hello\nGuido"));
    assert_eq!(read.get(), 3);
}

#[test]
fn lines_that_have_ended_are_not_asked_again() {
    let mut asked = 0;
    let lines = iter::from_fn(|| {
        asked += 1;
        [Some("Hello"), None, Some("too late")][asked - 1]
    });
    let mut paragraphs = paragraphs(lines);
    assert_eq!(paragraphs.next().as_deref(), Some("Hello"));
    assert_eq!(paragraphs.next(), None);
    assert_eq!(paragraphs.next(), None);
}

#[test]
fn nor_if_the_last_paragraph_was_ended_by_a_blank_line() {
    let mut asked = 0;
    let lines = iter::from_fn(|| {
        asked += 1;
        [Some("Hello"), Some(""), None, Some("too late")][asked - 1]
    });
    let mut paragraphs = paragraphs(lines);
    assert_eq!(paragraphs.next().as_deref(), Some("Hello"));
    assert_eq!(paragraphs.next(), None);
    assert_eq!(paragraphs.next(), None);
}

#[test]
fn any_white_space_is_blank() {
    assert_eq!(all(&["a", "\u{a0}", "b", "\r", "c"]), ["a", "b", "c"]);
}

#[test]
fn many_paragraphs_and_many_blank_lines() {
    let lines = ["", "", "", "", "", "Hello"].repeat(20);
    assert_eq!(all(&lines), ["Hello"; 20]);
}
