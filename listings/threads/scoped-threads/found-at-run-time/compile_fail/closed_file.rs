use std::fs::File;
use std::io;
use std::thread;

fn main() -> io::Result<()> {
    thread::scope(|scope| {
        let guests = File::open("guests.txt")?;
        let reader = &guests;
        scope.spawn(move || io::read_to_string(reader));
        Ok(())
    })
}
