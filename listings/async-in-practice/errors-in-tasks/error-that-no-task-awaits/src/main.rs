use std::num::ParseIntError;
use tokio::task::yield_now;

async fn seats(text: &str) -> Result<u32, ParseIntError> {
    text.parse()
}

async fn seats_or_panic(text: &str) -> u32 {
    text.parse().expect("a number")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // Awaited: an error arrives here, and so does a panic.
    match tokio::spawn(seats("six")).await {
        Ok(Ok(seats)) => println!("seats: {seats}"),
        Ok(Err(error)) => println!("awaited: {error}"),
        Err(failed) => println!("awaited: {failed}"),
    }
    match tokio::spawn(seats_or_panic("seven")).await {
        Ok(seats) => println!("seats: {seats}"),
        Err(failed) => println!("awaited, a panic: {}", failed.is_panic()),
    }

    // Not awaited: the panic's message is printed, and the error is lost.
    tokio::spawn(seats_or_panic("eight"));
    tokio::spawn(seats("nine"));
    yield_now().await;
    println!("main goes on");
}
