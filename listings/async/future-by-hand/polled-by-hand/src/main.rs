use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

// ANCHOR: order
struct Order {
    dish: &'static str,
    minutes: u32,
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
// ANCHOR_END: order

// ANCHOR: dinner
fn order(dish: &'static str, minutes: u32) -> Order {
    Order { dish, minutes }
}

async fn course(name: &str, dish: &'static str, minutes: u32) -> usize {
    let dish = order(dish, minutes).await;
    println!("  {name} eats {dish}");
    dish.len()
}

async fn dinner(name: &str) -> usize {
    println!("  {name} sits down");
    let soup = course(name, "soup", 2).await;
    let pie = course(name, "pie", 1).await;
    soup + pie
}
// ANCHOR_END: dinner

// ANCHOR: driver
fn main() {
    let mut guest = pin!(dinner("Guido"));
    let mut context = Context::from_waker(Waker::noop());
    println!("made");
    for number in 1..=5 {
        println!("poll {number}");
        match guest.as_mut().poll(&mut context) {
            Poll::Pending => println!("  Pending"),
            Poll::Ready(bill) => println!("  Ready({bill})"),
        }
    }
}
// ANCHOR_END: driver
