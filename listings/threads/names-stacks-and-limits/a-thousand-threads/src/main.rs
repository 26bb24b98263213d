use std::io;
use std::sync::Mutex;
use std::thread::{self, Builder};

fn main() -> io::Result<()> {
    let door = Mutex::new(());
    thread::scope(|scope| {
        let closed = door.lock().unwrap();
        let mut guests = Vec::new();
        for _ in 0..1_000 {
            let guest = Builder::new().stack_size(64 * 1024);
            guests.push(guest.spawn_scoped(scope, || drop(door.lock()))?);
        }
        let waiting = guests.iter().filter(|guest| !guest.is_finished());
        println!("{} threads wait", waiting.count());
        drop(closed);
        Ok(())
    })
}
