//! Undoes everything since the last `Settled`, what was undone before included.

/// A line in the journal of an account. Nothing is ever erased from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry {
    /// So many cents were added, or taken if the number is negative.
    Booked(i64),
    /// A booking of so many cents was taken back.
    Undone(i64),
    /// The bookings since the last change was begun are final.
    Settled,
}

/// The balance would be negative, whether or not this change is to blame.
#[derive(Debug, PartialEq)]
pub struct Overdrawn;

#[derive(Debug, Default)]
pub struct Account {
    /// In cents.
    pub balance: i64,
    pub journal: Vec<Entry>,
}

impl Account {
    pub fn begin(&mut self) -> Change<'_> {
        Change {
            account: self,
            settled: false,
        }
    }
}

/// A change to an account, which holds only if it is settled.
///
/// However else it ends, by going out of scope, by an error in the caller, by a
/// panic, or by a `settle` that fails, its bookings are undone at that moment,
/// the last one first. Each is taken off the balance and noted in the journal
/// as `Undone`. Bookings of earlier changes are left alone.
///
/// Two bookings of 500 and -200, not settled, leave the balance as it was, and
/// `Booked(500), Booked(-200), Undone(-200), Undone(500)` in the journal.
pub struct Change<'a> {
    account: &'a mut Account,
    settled: bool,
}

impl Change<'_> {
    /// Adds `cents` to the balance, and `Booked(cents)` to the journal.
    ///
    /// The balance may be negative in the meantime.
    pub fn book(&mut self, cents: i64) {
        self.account.balance += cents;
        self.account.journal.push(Entry::Booked(cents));
    }

    /// Makes the bookings final, adds `Settled` to the journal, and returns the
    /// balance.
    ///
    /// # Errors
    /// If the balance is negative. The change is not settled then.
    pub fn settle(mut self) -> Result<i64, Overdrawn> {
        if self.account.balance < 0 {
            return Err(Overdrawn);
        }
        self.settled = true;
        self.account.journal.push(Entry::Settled);
        Ok(self.account.balance)
    }
}

impl Drop for Change<'_> {
    fn drop(&mut self) {
        if self.settled {
            return;
        }
        let journal = self.account.journal.iter().rev();
        let open: Vec<i64> = journal
            .take_while(|entry| **entry != Entry::Settled)
            .filter_map(|entry| match entry {
                Entry::Booked(cents) => Some(*cents),
                _ => None,
            })
            .collect();
        for cents in open {
            self.account.balance -= cents;
            self.account.journal.push(Entry::Undone(cents));
        }
    }
}
