use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, Write};
use std::sync::Mutex;

fn write_and_close(mut file: File) -> io::Result<()> {
    writeln!(file, "Guido")
}

fn main() -> io::Result<()> {
    let seats = Mutex::new(0);
    for _ in 0..2 {
        let mut taken = seats.lock().unwrap();
        *taken += 1;
    }
    println!("{} seats", seats.lock().unwrap());

    let mut readings = BinaryHeap::from([19, 40, 21]);
    for _ in 0..2 {
        if let Some(mut hottest) = readings.peek_mut() {
            *hottest -= 20;
        }
    }
    println!("{:?}", readings.into_sorted_vec());

    let file = tempfile::tempfile()?;
    write_and_close(file)
}
