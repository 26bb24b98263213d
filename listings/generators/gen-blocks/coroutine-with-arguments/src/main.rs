#![feature(coroutines, coroutine_trait, yield_expr)]

use std::ops::{Coroutine, CoroutineState};

type Greeting = String;
type Bye = String;

fn greeter<'a>() -> impl Coroutine<&'a str, Yield = Greeting, Return = Bye> {
    #[coroutine]
    static |name: &'a str| {
        println!("started");
        let upper = name.to_uppercase();
        let host = upper.as_str();
        let second = yield format!("Hello {name}");
        let third = yield format!("Hello {second}");
        format!("Goodbye {third}, says {host}")
    }
}

fn main() {
    let mut greetings = Box::pin(greeter());
    println!("made");
    for name in ["Guido", "Luciano", "Kushal"] {
        match greetings.as_mut().resume(name) {
            CoroutineState::Yielded(hello) => println!("yielded: {hello}"),
            CoroutineState::Complete(bye) => println!("complete: {bye}"),
        }
    }
}
