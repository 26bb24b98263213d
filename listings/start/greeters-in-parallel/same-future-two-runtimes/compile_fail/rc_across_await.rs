use std::future::{Future, ready};
use std::rc::Rc;

fn spawn(_task: impl Future<Output = ()> + Send + 'static) {}

fn main() {
    spawn(async {
        let name = Rc::new("Guido");
        ready(()).await;
        println!("Hello {name}");
    });
}
