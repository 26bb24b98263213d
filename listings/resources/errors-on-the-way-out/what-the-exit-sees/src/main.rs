use std::num::ParseIntError;
use std::panic;
use std::thread;

struct Hall;

impl Drop for Hall {
    fn drop(&mut self) {
        println!("panicking: {}", thread::panicking());
    }
}

fn visit(seat: &str) -> Result<(), ParseIntError> {
    let _hall = Hall;
    let seat: usize = seat.parse()?;
    if seat > 1 {
        panic::resume_unwind(Box::new("no such seat"));
    }
    println!("seat {seat}");
    Ok(())
}

fn main() {
    for seat in ["1", "one", "7"] {
        match panic::catch_unwind(|| visit(seat)) {
            Ok(Ok(())) => println!("-- fine"),
            Ok(Err(_)) => println!("-- an error"),
            Err(_) => println!("-- a panic"),
        }
    }
}
