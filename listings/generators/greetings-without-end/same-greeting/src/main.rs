use std::{iter, ptr};

fn greeter(name: &str) -> impl Iterator<Item = String> {
    iter::repeat_with(move || format!("Hello {name}"))
}

fn parrot(greeting: &str) -> impl Iterator<Item = &str> {
    iter::repeat(greeting)
}

fn compare<S: AsRef<str>>(greetings: impl Iterator<Item = S>) {
    let two = Vec::from_iter(greetings.take(2));
    let (first, second) = (two[0].as_ref(), two[1].as_ref());
    println!("{first} / {second}");
    println!("{} {}", first == second, ptr::eq(first, second));
}

fn main() {
    compare(greeter("Guido"));
    compare(parrot("Hello Kushal"));
    compare(iter::repeat(String::from("Hello Luciano")));
}
