use greet_everyone::greetings;

#[test]
fn greets_each_by_name() {
    assert_eq!(
        greetings(&["Guido", "Luciano"]),
        ["Hello Guido", "Hello Luciano"]
    );
}

#[test]
fn white_space_around_a_name_is_not_part_of_it() {
    assert_eq!(greetings(&[" Kushal\t"]), ["Hello Kushal"]);
}

#[test]
fn spaces_within_a_name_are() {
    assert_eq!(greetings(&["Guido van Rossum"]), ["Hello Guido van Rossum"]);
}

#[test]
fn blanks_get_no_greeting_and_do_not_end_the_list() {
    assert_eq!(
        greetings(&["", "Guido", "  ", "\t\n", "Kushal"]),
        ["Hello Guido", "Hello Kushal"]
    );
}

#[test]
fn order_and_repeats_are_kept() {
    assert_eq!(
        greetings(&["Kushal", "Guido", "Kushal"]),
        ["Hello Kushal", "Hello Guido", "Hello Kushal"]
    );
}

#[test]
fn an_empty_list_has_no_greetings() {
    assert!(greetings(&[]).is_empty());
}
