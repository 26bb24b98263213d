use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A place for plates.
#[derive(Default)]
struct Place(RefCell<Vec<&'static str>>);

impl Place {
    fn put(&self, plate: Option<&'static str>) {
        self.0.borrow_mut().extend(plate);
    }

    fn take(&self) -> Option<&'static str> {
        self.0.borrow_mut().pop()
    }
}

/// Answers "not yet" once.
async fn walk() {
    let mut walked = false;
    poll_fn(|_| {
        if walked {
            return Poll::Ready(());
        }
        walked = true;
        Poll::Pending
    })
    .await;
}

// ANCHOR: careless
async fn careless(shelf: &Place, table: &Place) {
    walk().await;
    let plate = shelf.take();
    walk().await;
    table.put(plate);
    walk().await;
}
// ANCHOR_END: careless

// ANCHOR: careful
/// A plate on its way, which goes back where it came from unless it is put down.
struct Carried<'p> {
    plate: Option<&'static str>,
    from: &'p Place,
}

impl Carried<'_> {
    fn put_on(mut self, on: &Place) {
        on.put(self.plate.take());
    }
}

impl Drop for Carried<'_> {
    fn drop(&mut self) {
        self.from.put(self.plate.take());
    }
}

async fn careful(shelf: &Place, table: &Place) {
    walk().await;
    let plate = shelf.take();
    let carried = Carried { plate, from: shelf };
    walk().await;
    carried.put_on(table);
    walk().await;
}
// ANCHOR_END: careful

// ANCHOR: main
/// Polls a few times, drops the future, and counts the plates on shelf and table.
fn drop_after(polls: u32, serve: impl AsyncFnOnce(&Place, &Place)) -> [usize; 2] {
    let (shelf, table) = (Place::default(), Place::default());
    shelf.put(Some("soup"));
    {
        let mut serving = pin!(serve(&shelf, &table));
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..polls {
            let _ = serving.as_mut().poll(&mut context);
        }
    }
    [shelf, table].map(|place| place.0.into_inner().len())
}

fn main() {
    println!("polls  careless: shelf table  careful: shelf table");
    for polls in 0..=4 {
        let [shelf, table] = drop_after(polls, careless);
        print!("{polls:5}{shelf:17}{table:6}");
        let [shelf, table] = drop_after(polls, careful);
        println!("{shelf:16}{table:6}");
    }
}
// ANCHOR_END: main

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plate_is_neither_lost_nor_copied() {
        for polls in 0..=4 {
            let [shelf, table] = drop_after(polls, careful);
            assert_eq!(shelf + table, 1, "dropped after {polls} polls");
        }
        assert_eq!(drop_after(4, careful), [0, 1]);
    }
}
