use std::cell::Cell;
use std::rc::Rc;
use std::task::Waker;
use std::thread;

#[derive(Clone)]
struct Promise(Rc<Cell<(bool, Option<Waker>)>>);

impl Promise {
    fn set(&self) {
        let (_, waker) = self.0.replace((true, None));
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

fn set_later(promise: Promise) {
    thread::spawn(move || promise.set());
}

fn main() {
    set_later(Promise(Rc::new(Cell::new((false, None)))));
}
