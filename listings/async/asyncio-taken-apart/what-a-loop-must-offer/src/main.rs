use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel};
use std::task::{Context, Poll, Wake, Waker};

use futures::future::{Either, select};
use tokio::join;
use tokio::sync::{Notify, mpsc};

// ANCHOR: loop
#[derive(Default)]
struct Clock {
    now: u64,
    timers: BTreeMap<(u64, u64), Waker>,
    next_id: u64,
}

thread_local! {
    static CLOCK: RefCell<Clock> = RefCell::default();
}

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.swap(true, AcqRel);
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let woken = Arc::new(Woken(AtomicBool::new(true)));
    let waker = Waker::from(Arc::clone(&woken));
    let mut future = pin!(future);
    loop {
        while woken.0.swap(false, AcqRel) {
            if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
                return value;
            }
        }
        let timer = CLOCK.with_borrow_mut(|clock| {
            let ((when, _), waker) = clock.timers.pop_first()?;
            clock.now = when;
            Some(waker)
        });
        timer.expect("it waits for something").wake();
    }
}

fn now() -> u64 {
    CLOCK.with_borrow(|clock| clock.now)
}

async fn sleep(seconds: u64) {
    let when = now() + seconds;
    poll_fn(|context| {
        CLOCK.with_borrow_mut(|clock| {
            if clock.now >= when {
                return Poll::Ready(());
            }
            clock.next_id += 1;
            let timer = (when, clock.next_id);
            clock.timers.insert(timer, context.waker().clone());
            Poll::Pending
        })
    })
    .await;
}
// ANCHOR_END: loop

// ANCHOR: program
async fn cook(dishes: &[&'static str], seconds: u64, queue: mpsc::Sender<&'static str>) {
    for dish in dishes {
        sleep(seconds).await;
        queue.send(dish).await.expect("a waiter is there");
    }
}

async fn dinner() {
    let (queue, mut dishes) = mpsc::channel(1);
    let mut served = Vec::new();
    let serving = async {
        while let Some(dish) = dishes.recv().await {
            served.push(dish);
        }
    };
    join!(
        cook(&["soup", "fish"], 10, queue.clone()),
        cook(&["cake"], 15, queue),
        serving
    );
    println!("{} s: {}", now(), served.join(", "));

    let bell = Notify::new();
    match select(pin!(bell.notified()), pin!(sleep(5))).await {
        Either::Left(_) => println!("{} s: the bell", now()),
        Either::Right(_) => println!("{} s: no more dishes", now()),
    }
}
// ANCHOR_END: program

fn main() {
    block_on(dinner());
}
