use count_down::count_down;

#[test]
fn ends_at_one() {
    assert_eq!(count_down(3), [3, 2, 1]);
}
