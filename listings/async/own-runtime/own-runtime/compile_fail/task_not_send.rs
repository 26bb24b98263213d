use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Wake, Waker};

struct Task {
    future: Mutex<Pin<Box<dyn Future<Output = ()>>>>,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {}
}

fn main() {
    let future = Mutex::new(Box::pin(async {}) as Pin<Box<_>>);
    let waker = Waker::from(Arc::new(Task { future }));
    waker.wake();
}
