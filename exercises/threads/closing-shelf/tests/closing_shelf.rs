use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use closing_shelf::Shelf;

/// What a job on a thread of its own will say.
struct Pending<T>(mpsc::Receiver<T>);

fn start<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> Pending<T> {
    let (sender, answer) = mpsc::sync_channel(1);
    thread::spawn(move || sender.send(job()));
    Pending(answer)
}

impl<T> Pending<T> {
    /// The answer, for which a right solution never needs this long.
    fn answer(self) -> T {
        self.0
            .recv_timeout(Duration::from_secs(5))
            .expect("a thread waits forever")
    }

    fn assert_waits(&self) {
        thread::sleep(Duration::from_millis(20));
        assert!(self.0.try_recv().is_err(), "a thread does not wait");
    }
}

#[test]
fn all_arrives_in_order() {
    let shelf = Arc::new(Shelf::new(2));
    let putter = Arc::clone(&shelf);
    let cook = start(move || (0..50).all(|plate| putter.put(plate).is_ok()));
    let waiter = start(move || Vec::from_iter((0..50).map_while(|_| shelf.take())));
    assert_eq!(waiter.answer(), Vec::from_iter(0..50));
    assert!(cook.answer());
}

#[test]
fn a_full_shelf_makes_the_putter_wait() {
    let shelf = Arc::new(Shelf::new(2));
    assert_eq!((shelf.put("salad"), shelf.put("soup")), (Ok(()), Ok(())));
    let putter = Arc::clone(&shelf);
    let cook = start(move || putter.put("pasta"));
    cook.assert_waits();
    assert_eq!(shelf.take(), Some("salad"));
    assert_eq!(cook.answer(), Ok(()));
    assert_eq!((shelf.take(), shelf.take()), (Some("soup"), Some("pasta")));
}

#[test]
fn an_empty_shelf_makes_the_taker_wait() {
    let shelf = Arc::new(Shelf::new(2));
    let taker = Arc::clone(&shelf);
    let waiter = start(move || taker.take());
    waiter.assert_waits();
    assert_eq!(shelf.put("soup"), Ok(()));
    assert_eq!(waiter.answer(), Some("soup"));
}

#[test]
fn the_rest_is_taken_after_the_end() {
    let shelf = Shelf::new(2);
    assert_eq!((shelf.put("salad"), shelf.put("soup")), (Ok(()), Ok(())));
    shelf.close();
    assert_eq!((shelf.take(), shelf.take()), (Some("salad"), Some("soup")));
    assert_eq!(start(move || shelf.take()).answer(), None);
}

#[test]
fn nothing_is_put_after_the_end() {
    let shelf = Shelf::new(2);
    shelf.close();
    assert_eq!(shelf.put("cake"), Err("cake"));
}

#[test]
fn closing_wakes_every_taker() {
    let shelf = Arc::new(Shelf::<()>::new(1));
    let takers = [(); 2].map(|()| {
        let taker = Arc::clone(&shelf);
        start(move || taker.take())
    });
    takers.iter().for_each(Pending::assert_waits);
    shelf.close();
    assert_eq!(takers.map(Pending::answer), [None, None]);
}

#[test]
fn closing_wakes_every_putter() {
    let shelf = Arc::new(Shelf::new(1));
    assert_eq!(shelf.put("salad"), Ok(()));
    let putters = ["soup", "pasta"].map(|plate| {
        let putter = Arc::clone(&shelf);
        start(move || putter.put(plate))
    });
    putters.iter().for_each(Pending::assert_waits);
    shelf.close();
    assert_eq!(putters.map(Pending::answer), [Err("soup"), Err("pasta")]);
    assert_eq!(shelf.take(), Some("salad"));
}

#[test]
fn one_item_satisfies_one_taker() {
    for _ in 0..5 {
        let shelf = Arc::new(Shelf::new(2));
        let takers = [(); 3].map(|()| {
            let taker = Arc::clone(&shelf);
            start(move || taker.take().is_some())
        });
        takers.iter().for_each(Pending::assert_waits);
        for plate in 0..3 {
            assert_eq!(shelf.put(plate), Ok(()));
            thread::sleep(Duration::from_millis(2));
        }
        assert_eq!(takers.map(Pending::answer), [true; 3], "an item for each");
    }
}
