type Seats = Vec<&'static str>;

struct NotFound;

struct Transaction<'a> {
    seats: &'a mut Seats,
    before: Option<Seats>,
}

impl<'a> Transaction<'a> {
    fn begin(seats: &'a mut Seats) -> Self {
        let before = Some(seats.clone());
        Self { seats, before }
    }

    fn rename(&mut self, old: &str, new: &'static str) -> Result<(), NotFound> {
        let mut seats = self.seats.iter_mut();
        *seats.find(|guest| **guest == old).ok_or(NotFound)? = new;
        Ok(())
    }

    fn commit(mut self) {
        self.before = None;
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if let Some(before) = self.before.take() {
            *self.seats = before;
        }
    }
}

fn swap(seats: &mut Seats, one: &'static str, other: &'static str) -> Result<(), NotFound> {
    let mut change = Transaction::begin(seats);
    change.rename(one, "nobody")?;
    change.rename(other, one)?;
    change.rename("nobody", other)?;
    change.commit();
    Ok(())
}

fn main() {
    let mut seats = vec!["Guido", "Luciano"];
    for other in ["Luciano", "Kushal"] {
        match swap(&mut seats, "Guido", other) {
            Ok(()) => println!("{other} swapped"),
            Err(NotFound) => println!("{other} not found"),
        }
        println!("{seats:?}");
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{self, AssertUnwindSafe};

    use super::*;

    #[test]
    fn a_panic_rolls_back() {
        let mut seats = vec!["Guido"];
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
            let mut change = Transaction::begin(&mut seats);
            let _ = change.rename("Guido", "nobody");
            panic!("in the middle of it");
        }));
        assert!(outcome.is_err());
        assert_eq!(seats, ["Guido"]);
    }
}
