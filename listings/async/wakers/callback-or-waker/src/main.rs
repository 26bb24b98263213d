use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};

use futures::channel::oneshot;

struct Noted;

impl Wake for Noted {
    fn wake(self: Arc<Self>) {
        println!("  the waker is called");
    }
}

async fn guest(kept: oneshot::Receiver<&str>) {
    if let Ok(dish) = kept.await {
        println!("  the task goes on with {dish}");
    }
}

fn main() {
    let (promise, kept) = oneshot::channel();
    let mut guest = pin!(guest(kept));
    let waker = Waker::from(Arc::new(Noted));
    let mut context = Context::from_waker(&waker);
    println!("first poll: {:?}", guest.as_mut().poll(&mut context));
    println!("send");
    promise.send("soup").expect("the guest waits");
    println!("sent");
    println!("next poll");
    assert!(guest.as_mut().poll(&mut context).is_ready());
}
