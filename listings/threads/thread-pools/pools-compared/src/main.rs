use std::num::ParseIntError;
use std::sync::mpsc;

use rayon::prelude::*;

fn greeting(name: &str) -> String {
    format!("Hello {name}")
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let names = ["Guido", "Luciano", "Kushal"];
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build()?;

    let greetings: Vec<String> =
        pool.install(|| names.par_iter().map(|name| greeting(name)).collect());
    println!("in order: {greetings:?}");

    let (done, as_completed) = mpsc::channel();
    for name in names {
        let done = done.clone();
        pool.spawn(move || done.send(greeting(name)).unwrap());
    }
    drop(done);
    let mut greetings: Vec<String> = as_completed.into_iter().collect();
    greetings.sort();
    println!("as they came, sorted: {greetings:?}");

    let (first, last) = pool.join(|| greeting(names[0]), || greeting(names[2]));
    println!("two at once: {first}, {last}");

    let ages = ["62", "x", "40"];
    let parsed: Result<Vec<u32>, ParseIntError> =
        pool.install(|| ages.par_iter().map(|age| age.parse()).collect());
    println!("an error: {parsed:?}");
    Ok(())
}
