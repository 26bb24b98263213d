use std::cell::RefCell;
use std::future::poll_fn;
use std::mem;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

thread_local! {
    static CALLERS: RefCell<Vec<&'static str>> = RefCell::new(vec!["loop"]);
}

/// Tells who polls a future, and what it answers.
async fn told(name: &'static str, future: impl Future<Output = ()>) {
    let mut future = pin!(future);
    poll_fn(|context| {
        let caller = CALLERS.with_borrow(|callers| callers[callers.len() - 1]);
        println!("{caller} -> {name}: poll");
        CALLERS.with_borrow_mut(|callers| callers.push(name));
        let answer = future.as_mut().poll(context);
        CALLERS.with_borrow_mut(|callers| callers.pop());
        let said = if answer.is_ready() {
            "Ready"
        } else {
            "Pending"
        };
        println!("{name} -> {caller}: {said}");
        answer
    })
    .await;
}

#[derive(Default)]
struct Bell {
    rung: bool,
    waiting: Option<Waker>,
}

async fn heard(bell: &RefCell<Bell>) {
    poll_fn(|context| {
        let mut bell = bell.borrow_mut();
        if bell.rung {
            return Poll::Ready(());
        }
        println!("heard -> bell: waker");
        bell.waiting = Some(context.waker().clone());
        Poll::Pending
    })
    .await;
}

fn ring(bell: &RefCell<Bell>) {
    bell.borrow_mut().rung = true;
    let waiting = bell.borrow_mut().waiting.take();
    if let Some(waker) = waiting {
        waker.wake();
    }
}

/// Whether the one task is in it.
struct Queue(Mutex<bool>);

impl Wake for Queue {
    fn wake(self: Arc<Self>) {
        println!("bell -> queue: wake");
        *self.0.lock().unwrap() = true;
    }
}

fn main() {
    let bell = RefCell::new(Bell::default());
    let queue = Arc::new(Queue(Mutex::new(true)));
    let waker = Waker::from(Arc::clone(&queue));
    let mut context = Context::from_waker(&waker);
    let meal = async { told("heard", heard(&bell)).await };
    let guido = async { told("meal", meal).await };
    let mut guido = pin!(told("guido", guido));
    loop {
        if !mem::take(&mut *queue.0.lock().unwrap()) {
            ring(&bell);
            continue;
        }
        println!("queue -> loop: next");
        if guido.as_mut().poll(&mut context).is_ready() {
            return;
        }
    }
}
