use std::future::{self, Future};
use std::pin::Pin;
use std::task::{Context, Waker};

fn main() {
    let mut greeter = async {
        let names = [String::from("Guido"), String::from("Kushal")];
        for name in &names {
            future::ready(()).await;
            println!("Hello {name}");
        }
    };
    let mut context = Context::from_waker(Waker::noop());
    let poll = Pin::new(&mut greeter).poll(&mut context);
    println!("{poll:?}");
}
