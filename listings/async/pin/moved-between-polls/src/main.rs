use std::pin::{Pin, pin};
use std::ptr;
use std::task::{Context, Poll, Waker};

/// Ready at the third poll.
struct Countdown(u32);

impl Future for Countdown {
    type Output = &'static str;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        if self.0 == 0 {
            return Poll::Ready("served");
        }
        self.0 -= 1;
        Poll::Pending
    }
}

async fn reads_its_own_menu() -> &'static str {
    let menu = ["tea", "coffee"];
    let choice = &menu[1];
    Countdown(2).await;
    choice
}

fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

fn main() {
    let mut soup = Countdown(2);
    assert!(poll(Pin::new(&mut soup)).is_pending());
    let before = ptr::from_ref(&soup);
    let mut table = Vec::from([soup]);
    println!("moved: {}", !ptr::eq(before, &table[0]));
    assert!(poll(Pin::new(&mut table[0])).is_pending());
    println!("{:?}", poll(Pin::new(&mut table[0])));

    let mut order = Box::pin(reads_its_own_menu());
    assert!(poll(order.as_mut()).is_pending());
    let before = ptr::from_ref(&*order);
    let mut table = Vec::from([order]);
    println!("moved: {}", !ptr::eq(before, &*table[0]));
    assert!(poll(table[0].as_mut()).is_pending());
    println!("{:?}", poll(table[0].as_mut()));

    // Before its first poll it may move like any other value. `pin!` moves it once more.
    let unasked = reads_its_own_menu();
    let moved = unasked;
    let mut order = pin!(moved);
    while poll(order.as_mut()).is_pending() {}
    println!("served on the stack");
}
