use settled_account::{Account, Entry, Overdrawn};
use std::panic::{self, AssertUnwindSafe};

use Entry::{Booked, Settled, Undone};

fn account(balance: i64) -> Account {
    Account {
        balance,
        ..Account::default()
    }
}

#[test]
fn a_settled_change_stays() {
    let mut account = account(1_000);
    let mut change = account.begin();
    change.book(500);
    change.book(-200);
    assert_eq!(change.settle(), Ok(1_300));
    assert_eq!(account.balance, 1_300);
    assert_eq!(account.journal, [Booked(500), Booked(-200), Settled]);
}

#[test]
fn a_change_out_of_scope_is_undone_last_booking_first() {
    let mut account = account(1_000);
    {
        let mut change = account.begin();
        change.book(500);
        change.book(-200);
    }
    assert_eq!(account.balance, 1_000);
    assert_eq!(
        account.journal,
        [Booked(500), Booked(-200), Undone(-200), Undone(500)]
    );
}

#[test]
fn an_overdrawn_change_is_undone() {
    let mut account = account(100);
    let mut change = account.begin();
    change.book(-300);
    assert_eq!(change.settle(), Err(Overdrawn));
    assert_eq!(account.balance, 100);
    assert_eq!(account.journal, [Booked(-300), Undone(-300)]);
}

#[test]
fn an_error_in_the_caller_undoes_the_change() {
    fn pay_in(account: &mut Account, amounts: &[&str]) -> Result<i64, String> {
        let mut change = account.begin();
        for amount in amounts {
            let cents = amount.parse().map_err(|_| format!("no amount: {amount}"))?;
            change.book(cents);
        }
        change.settle().map_err(|_| "overdrawn".to_owned())
    }

    let mut account = account(0);
    let paid_in = pay_in(&mut account, &["250", "much"]);
    assert_eq!(paid_in, Err("no amount: much".to_owned()));
    assert_eq!(account.balance, 0);
    assert_eq!(account.journal, [Booked(250), Undone(250)]);
}

#[test]
fn a_panic_in_the_caller_undoes_the_change() {
    let mut account = account(0);
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        let mut change = account.begin();
        change.book(250);
        panic::resume_unwind(Box::new("out of ink"));
    }));
    assert!(outcome.is_err());
    assert_eq!(account.balance, 0);
    assert_eq!(account.journal, [Booked(250), Undone(250)]);
}

#[test]
fn earlier_changes_are_left_alone() {
    let mut account = account(0);
    let mut first = account.begin();
    first.book(700);
    assert_eq!(first.settle(), Ok(700));
    {
        let mut second = account.begin();
        second.book(-100);
    }
    assert_eq!(account.balance, 700);
    assert_eq!(
        account.journal,
        [Booked(700), Settled, Booked(-100), Undone(-100)]
    );
}

#[test]
fn the_balance_may_be_below_zero_on_the_way() {
    let mut account = account(0);
    let mut change = account.begin();
    change.book(-300);
    change.book(300);
    assert_eq!(change.settle(), Ok(0));
    assert_eq!(account.journal, [Booked(-300), Booked(300), Settled]);
}

#[test]
fn a_change_without_bookings_leaves_nothing_to_undo() {
    let mut account = account(5);
    account.begin();
    assert_eq!(account.journal, []);
    assert_eq!(account.begin().settle(), Ok(5));
    assert_eq!(account.journal, [Settled]);
}

#[test]
fn less_is_fine_as_long_as_it_is_not_less_than_nothing() {
    let mut account = account(1_000);
    let mut change = account.begin();
    change.book(-1_000);
    assert_eq!(change.settle(), Ok(0));
}

#[test]
fn two_changes_undone_one_after_the_other() {
    let mut account = account(0);
    account.begin().book(100);
    account.begin().book(50);
    assert_eq!(account.balance, 0);
    assert_eq!(
        account.journal,
        [Booked(100), Undone(100), Booked(50), Undone(50)]
    );
}

#[test]
fn an_account_below_nothing_stays_overdrawn() {
    let mut account = account(-100);
    let mut change = account.begin();
    change.book(50);
    assert_eq!(change.settle(), Err(Overdrawn));
    assert_eq!(account.balance, -100);
}
