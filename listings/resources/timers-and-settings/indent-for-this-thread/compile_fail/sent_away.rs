use std::marker::PhantomData;
use std::thread;

struct Indented {
    this_thread_only: PhantomData<*const ()>,
}

impl Drop for Indented {
    fn drop(&mut self) {
        println!("the old indent is back");
    }
}

fn main() {
    let indented = Indented {
        this_thread_only: PhantomData,
    };
    let elsewhere = thread::spawn(move || drop(indented));
    println!("{}", elsewhere.join().is_ok());
}
