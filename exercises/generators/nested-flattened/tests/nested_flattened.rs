use nested_flattened::Nested::{Group, Item};
use nested_flattened::{Nested, flattened};
use std::cell::Cell;
use std::iter;

const DEEP: u32 = 100_000;

#[test]
fn nothing_is_nothing() {
    let entries: [Nested<u8>; 0] = [];
    assert_eq!(flattened(&entries).next(), None);
}

#[test]
fn items_without_groups_pass_through() {
    let entries = [Item(1), Item(2), Item(3)];
    assert!(flattened(&entries).eq(&[1, 2, 3]));
}

#[test]
fn items_come_in_the_order_they_are_written_in() {
    let entries = [
        Item(1),
        Group(vec![Item(2), Group(vec![]), Group(vec![Item(3), Item(4)])]),
        Item(5),
        Group(vec![Group(vec![Item(6)]), Item(7)]),
    ];
    assert!(flattened(&entries).eq(&[1, 2, 3, 4, 5, 6, 7]));
}

#[test]
fn an_item_after_an_empty_group_is_found() {
    let entries = [Group(vec![]), Group(vec![Group(vec![])]), Item("Guido")];
    assert!(flattened(&entries).eq(&["Guido"]));
}

#[test]
fn items_are_borrowed_and_not_copied() {
    let entries = vec![Group(vec![Item(String::from("Kushal"))])];
    let first = flattened(&entries).next();
    let Group(inner) = &entries[0] else {
        unreachable!("the entry is a group");
    };
    let Item(name) = &inner[0] else {
        unreachable!("the entry is an item");
    };
    assert!(std::ptr::eq(first.expect("there is one item"), name));
}

#[test]
fn entries_are_read_when_they_are_needed() {
    let entry = Group(vec![Item(1), Item(2)]);
    let read = Cell::new(0);
    let entries = iter::repeat_with(|| {
        read.set(read.get() + 1);
        assert!(read.get() <= 10, "reads on and on");
        &entry
    });

    let mut items = flattened(entries);
    assert_eq!(read.get(), 0);
    assert_eq!(items.next(), Some(&1));
    assert_eq!(items.next(), Some(&2));
    assert_eq!(read.get(), 1);
    assert_eq!(items.next(), Some(&1));
    assert_eq!(read.get(), 2);
}

#[test]
fn a_deep_nest_is_flattened() {
    let mut nest = Item(DEEP);
    for level in (1..DEEP).rev() {
        nest = Group(vec![Item(level), nest]);
    }
    assert!(flattened([&nest]).copied().eq(1..=DEEP));
}

#[test]
fn a_deep_nest_may_be_left_early() {
    let mut nest = Item(DEEP);
    for level in (1..DEEP).rev() {
        nest = Group(vec![Item(level), nest]);
    }
    assert_eq!(flattened([&nest]).nth(99), Some(&100));
}

#[test]
fn a_hundred_thousand_empty_groups_in_a_row_are_passed_by() {
    let mut entries: Vec<_> = (0..DEEP).map(|_| Group(vec![])).collect();
    entries.push(Item("Luciano"));
    assert!(flattened(&entries).eq(&["Luciano"]));
    assert!(flattened([&Group(entries)]).eq(&["Luciano"]));
}
