use std::any::Any;
use std::collections::HashMap;
use std::panic::{self, UnwindSafe};

fn words(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("not text")
}

fn attempt(f: impl FnOnce() + UnwindSafe) {
    if let Err(payload) = panic::catch_unwind(f) {
        println!("{}", words(payload.as_ref()));
    }
}

fn main() {
    panic::set_hook(Box::new(|_| {}));
    let guests = Vec::from(["Guido"]);
    let prices = HashMap::from([("tea", 2)]);

    attempt(|| assert_eq!(guests.len(), 2, "two guests"));
    attempt(|| todo!("the bill"));
    attempt(|| panic!("no kitchen"));
    attempt(|| println!("{}", guests[guests.len()]));
    attempt(|| println!("{}", prices["soup"]));
    attempt(|| println!("{}", 7 / (guests.len() - 1)));
    attempt(|| unreachable!("after the last guest"));
    attempt(|| {
        "two".parse::<i32>().expect("a number");
    });
}
