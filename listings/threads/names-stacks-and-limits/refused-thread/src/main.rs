use std::thread::Builder;

fn main() {
    let a_petabyte = 1 << 50;
    let giant = Builder::new().stack_size(a_petabyte);
    match giant.spawn(|| println!("never")) {
        Ok(thread) => thread.join().unwrap(),
        Err(error) => println!("not started: {:?}", error.kind()),
    }
    match Builder::new().spawn(|| "served") {
        Ok(thread) => println!("{}", thread.join().unwrap()),
        Err(error) => println!("not started: {:?}", error.kind()),
    }
}
