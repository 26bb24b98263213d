use std::collections::HashSet;
use std::io;
use std::thread::{self, Builder};

fn introduce() {
    let thread = thread::current();
    println!("{}", thread.name().unwrap_or("(no name)"));
}

fn main() -> io::Result<()> {
    introduce();
    thread::spawn(introduce).join().unwrap();
    let waiter = Builder::new().name("waiter".to_owned());
    waiter.spawn(introduce)?.join().unwrap();

    let mut ids = HashSet::new();
    for _ in 0..100 {
        let guest = thread::spawn(|| thread::current().id());
        ids.insert(guest.join().unwrap());
    }
    println!("100 threads, 100 ids: {}", ids.len() == 100);
    Ok(())
}
