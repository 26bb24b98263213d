use std::panic;
use std::sync::{Mutex, PoisonError};

fn transfer(purses: &Mutex<[i32; 2]>, to: usize, cents: i32) {
    let mut purses = purses.lock().unwrap();
    purses[0] -= cents;
    purses[to] += cents;
}

fn main() {
    panic::set_hook(Box::new(|_| println!("a panic")));
    let purses = Mutex::new([1000, 0]);
    let outcome = panic::catch_unwind(|| transfer(&purses, 2, 700));
    println!("failed: {}", outcome.is_err());

    match purses.lock() {
        Ok(purses) => println!("purses: {purses:?}"),
        Err(error) => println!("error: {error}"),
    }

    let mut inside = purses.lock().unwrap_or_else(PoisonError::into_inner);
    println!("inside: {inside:?}");
    inside[0] = 1000 - inside[1];
    drop(inside);
    purses.clear_poison();

    transfer(&purses, 1, 300);
    println!("purses: {:?}", purses.lock().unwrap());
}
