use std::cell::Cell;
use std::ops::{Deref, DerefMut};
use std::panic::{AssertUnwindSafe, catch_unwind};

use portions_served_once::{Pot, serve};

use Others::{AddOne, TakeOne};

/// A pot that another thread changes each time that the lock is let go: the worst
/// that can happen, and the same in every run.
struct Busy {
    portions: Cell<u32>,
    others: Others,
    taken_by_others: Cell<i64>,
    locked: Cell<bool>,
}

/// What the other thread does with the pot.
enum Others {
    TakeOne,
    AddOne,
}

struct Guard<'a>(&'a Busy, u32);

impl Busy {
    fn with(portions: u32, others: Others) -> Self {
        Busy {
            portions: Cell::new(portions),
            others,
            taken_by_others: Cell::new(0),
            locked: Cell::new(false),
        }
    }
}

impl Pot for Busy {
    fn lock(&self) -> impl DerefMut<Target = u32> {
        assert!(
            !self.locked.replace(true),
            "this thread has the lock already"
        );
        Guard(self, self.portions.get())
    }
}

impl Deref for Guard<'_> {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.1
    }
}

impl DerefMut for Guard<'_> {
    fn deref_mut(&mut self) -> &mut u32 {
        &mut self.1
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        let Guard(pot, portions) = self;
        let taken = match pot.others {
            TakeOne if *portions > 0 => 1,
            TakeOne => 0,
            AddOne => -1,
        };
        pot.portions
            .set(portions.checked_add_signed(-taken).expect("not below zero"));
        pot.taken_by_others.update(|all| all + i64::from(taken));
        pot.locked.set(false);
    }
}

/// Serves a table; checks that each portion went to one guest, or is left.
fn served(pot: &Busy, wanted: u32) -> bool {
    let accounted = || i64::from(pot.portions.get()) + pot.taken_by_others.get();
    let before = accounted();
    let served = catch_unwind(AssertUnwindSafe(|| serve(pot, wanted)));
    let served = served.expect("no overflow, no second lock");
    let taken = if served { i64::from(wanted) } else { 0 };
    assert_eq!(accounted() + taken, before, "portions lost or served twice");
    served
}

#[test]
fn a_full_pot_serves() {
    assert!(served(&Busy::with(10, TakeOne), 4));
}

#[test]
fn the_last_portions_are_served() {
    assert!(served(&Busy::with(4, TakeOne), 4));
}

#[test]
fn too_few_are_left_alone() {
    let pot = Busy::with(3, TakeOne);
    assert!(!served(&pot, 4));
    assert_eq!(pot.portions.get(), 2, "the other guest has taken one");
}

#[test]
fn an_empty_pot_serves_no_table() {
    assert!(!served(&Busy::with(0, TakeOne), 1));
}

#[test]
fn one_table_after_the_other() {
    let pot = Busy::with(20, TakeOne);
    let tables = [4, 9, 9, 3].map(|wanted| served(&pot, wanted));
    assert_eq!(tables, [true, true, false, true]);
}

#[test]
fn what_the_cook_adds_stays() {
    let pot = Busy::with(3, AddOne);
    let tables = [9, 4, 2].map(|wanted| served(&pot, wanted));
    assert_eq!(tables, [false, true, false]);
}
