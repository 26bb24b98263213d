use std::cell::RefCell;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker, ready};

struct Order {
    dish: &'static str,
    minutes: u32,
}

fn order(dish: &'static str, minutes: u32) -> Order {
    Order { dish, minutes }
}

impl Future for Order {
    type Output = &'static str;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<&'static str> {
        if self.minutes == 0 {
            return Poll::Ready(self.dish);
        }
        self.minutes -= 1;
        Poll::Pending
    }
}

#[derive(Default)]
struct Diary(RefCell<Vec<String>>);

impl Diary {
    fn note(&self, line: String) {
        self.0.borrow_mut().push(line);
    }
}

// ANCHOR: function
async fn dinner(diary: &Diary, minutes: u32) -> usize {
    diary.note("sits down".to_owned());
    let dish = order("soup", minutes).await;
    diary.note(format!("eats {dish}"));
    let eaten = dish.len();
    let dish = order("pie", 1).await;
    diary.note(format!("eats {dish}"));
    eaten + dish.len()
}
// ANCHOR_END: function

// ANCHOR: enum
enum Dinner<'d> {
    Start {
        diary: &'d Diary,
        minutes: u32,
    },
    Soup {
        diary: &'d Diary,
        soup: Order,
    },
    Pie {
        diary: &'d Diary,
        eaten: usize,
        pie: Order,
    },
    Done,
}

impl Future for Dinner<'_> {
    type Output = usize;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<usize> {
        loop {
            *self = match &mut *self {
                Dinner::Start { diary, minutes } => {
                    diary.note("sits down".to_owned());
                    let soup = order("soup", *minutes);
                    Dinner::Soup { diary, soup }
                }
                Dinner::Soup { diary, soup } => {
                    let dish = ready!(Pin::new(soup).poll(context));
                    diary.note(format!("eats {dish}"));
                    let eaten = dish.len();
                    let pie = order("pie", 1);
                    Dinner::Pie { diary, eaten, pie }
                }
                Dinner::Pie { diary, eaten, pie } => {
                    let dish = ready!(Pin::new(pie).poll(context));
                    diary.note(format!("eats {dish}"));
                    let bill = *eaten + dish.len();
                    *self = Dinner::Done;
                    return Poll::Ready(bill);
                }
                Dinner::Done => panic!("polled after it was done"),
            };
        }
    }
}
// ANCHOR_END: enum

/// What each poll returns, and what it notes in the diary.
fn polls(future: impl Future<Output = usize>, diary: &Diary) -> Vec<String> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    let mut polls = Vec::new();
    loop {
        let answer = future.as_mut().poll(&mut context);
        let notes = diary.0.take().join(", ");
        polls.push(format!("{answer:?} {notes}"));
        if answer.is_ready() {
            return polls;
        }
    }
}

fn main() {
    let diary = Diary::default();
    let by_compiler = dinner(&diary, 2);
    let by_hand = Dinner::Start {
        diary: &diary,
        minutes: 2,
    };
    println!("async fn: {} bytes", size_of_val(&by_compiler));
    println!("enum:     {} bytes", size_of_val(&by_hand));
    let polled = polls(by_compiler, &diary);
    println!("{}", polled.join("\n"));
    println!("the same: {}", polled == polls(by_hand, &diary));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    #[test]
    fn both_answer_alike() {
        for minutes in 0..4 {
            let diary = Diary::default();
            let by_compiler = polls(dinner(&diary, minutes), &diary);
            let by_hand = Dinner::Start {
                diary: &diary,
                minutes,
            };
            assert_eq!(by_compiler, polls(by_hand, &diary));
        }
    }

    #[test]
    fn both_panic_when_polled_after_the_end() {
        fn polled_again(future: impl Future<Output = usize>) -> bool {
            let mut future = pin!(future);
            let mut context = Context::from_waker(Waker::noop());
            while future.as_mut().poll(&mut context).is_pending() {}
            catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(&mut context))).is_err()
        }
        let diary = Diary::default();
        assert!(polled_again(dinner(&diary, 1)));
        assert!(polled_again(Dinner::Start {
            diary: &diary,
            minutes: 1,
        }));
    }

    #[test]
    fn nothing_runs_before_the_first_poll() {
        let diary = Diary::default();
        let minutes = 1;
        let by_hand = Dinner::Start {
            diary: &diary,
            minutes,
        };
        let unpolled = (dinner(&diary, minutes), by_hand);
        assert!(diary.0.borrow().is_empty());
        drop(unpolled);
        assert!(diary.0.borrow().is_empty());
    }
}
