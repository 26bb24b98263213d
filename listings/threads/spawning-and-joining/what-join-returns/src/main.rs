use std::thread;

fn seats(text: &str) -> u32 {
    text.parse().expect("seats are a number")
}

fn main() {
    let tables = ["4", "6", "six"];
    let threads = tables.map(|text| thread::spawn(move || seats(text)));
    for (text, thread) in tables.into_iter().zip(threads) {
        match thread.join() {
            Ok(seats) => println!("{text}: {seats} seats"),
            Err(_) => println!("{text}: panicked"),
        }
    }
}
