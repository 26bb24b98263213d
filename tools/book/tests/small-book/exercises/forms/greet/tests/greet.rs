use greet::greeting;

#[test]
fn greets_by_name() {
    assert_eq!(greeting("Guido"), "Hello Guido");
}
